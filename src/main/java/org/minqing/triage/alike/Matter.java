package org.minqing.triage.alike;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is compared with cases.
 *
 * @param self the case itself, or null while it is typed
 * @param at   when it was registered
 */
record Matter(@Nullable UUID self, String title, String text, @Nullable UUID placeId, Instant at) {}
