package org.minqing.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CaseClock;

/**
 * A case as its events make it. Holds no text.
 *
 * @param version  the number of events so far
 * @param handlers the persons who handled it; none of them may confirm it
 * @param setbacks reworks and not-solved together; from 3 on the matter belongs to the supervisor (提级督办)
 * @param tries    attempts to reach the resident since the last approval
 * @param closedAt when it left the open stages, else null
 */
public record Case(
        UUID id,
        int regionId,
        long version,
        Matter matter,
        CaseStage stage,
        By registeredBy,
        Instant registeredAt,
        List<Assignment> assignments,
        Set<UUID> handlers,
        Map<ClockKind, CaseClock> clocks,
        List<Commitment> commitments,
        List<CaseEvent.TriedToReach> tries,
        int setbacks,
        @Nullable Verdict verdict,
        @Nullable Instant stageSince,
        @Nullable Instant closedAt) {

    public CaseKind kind() {
        return matter.kind();
    }

    public Optional<Assignment> lead() {
        return assignments.stream().filter(Assignment::lead).findFirst();
    }

    public Optional<Assignment> assignment(@Nullable UUID unitId) {
        return assignments.stream().filter(a -> a.unitId().equals(unitId)).findFirst();
    }

    public Optional<Commitment> commitment(UUID commitmentId) {
        return commitments.stream().filter(c -> c.id().equals(commitmentId)).findFirst();
    }

    /** The clock that people mean by "due" in this stage, if it has run at all. */
    public Optional<CaseClock> governingClock() {
        return Optional.ofNullable(
                switch (stage) {
                    case REGISTERED -> clocks.get(ClockKind.FIRST_REPLY);
                    case DISPATCHED, IN_PROGRESS -> clocks.get(ClockKind.RESOLVE);
                    case FED_BACK -> clocks.get(ClockKind.REVIEW);
                    case AWAITING_CONFIRMATION -> clocks.get(ClockKind.CONFIRMATION);
                    default -> null;
                });
    }
}
