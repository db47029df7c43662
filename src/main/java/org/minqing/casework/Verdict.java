package org.minqing.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The last word on a case.
 *
 * @param outcome    null when it closed without anybody's word
 * @param voice      null likewise
 * @param callerUnit the unit of the one who recorded it
 */
public record Verdict(
        @Nullable Outcome outcome,
        Satisfaction satisfaction,
        @Nullable Voice voice,
        UUID caller,
        @Nullable UUID callerUnit) {}
