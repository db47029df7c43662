package org.minqing.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.Role;

/** Who made a move, as the event keeps it: ids only. {@code role} is the one that entitled him. */
public record By(UUID userId, @Nullable UUID unitId, Role role) {}
