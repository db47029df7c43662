package org.minqing.casework;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move that somebody else should know of. Holds no word of anybody.
 *
 * @param seq   its event's place in the story of the case
 * @param stage where the case stood after it
 * @param escalation it is told because it made the case one to be supervised one level up (提级督办)
 * @param due   when the clock of that stage ends, or the one that time speaks of; null when none runs
 * @param clock the clock of which time speaks (near due, overdue, silent); null when somebody did something
 * @param to    the users it concerns who may see the case, never he who made it
 */
public record Tiding(
        UUID caseId,
        long seq,
        Move move,
        boolean escalation,
        CaseStage stage,
        By by,
        Instant at,
        @Nullable Instant due,
        @Nullable ClockKind clock,
        boolean urgent,
        Set<UUID> to) {

    public Tiding {
        to = Set.copyOf(to);
    }
}
