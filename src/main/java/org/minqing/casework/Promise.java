package org.minqing.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise as it was said. No date and no unit is invented: what was not said is null and the promise stands on the list
 * of promises to pin down.
 *
 * @param by      who said it, as written: 建设局负责人
 * @param text    the promised thing
 * @param dueText the date as said: 4月底前; may be empty
 */
public record Promise(
        String by, @Nullable UUID unitId, String text, String dueText, @Nullable LocalDate due, Source source) {}
