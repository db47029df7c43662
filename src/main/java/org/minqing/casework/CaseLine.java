package org.minqing.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as one line of a list.
 *
 * @param dueAt     when the clock of this stage ends; null without one
 * @param running   that clock runs, so late means overdue
 * @param nearDueAt since when that clock is yellow; null where nobody has to hurry
 * @param suspended it is not called overdue, because what a unit asked for in time is not decided yet
 * @param request   what a unit waits for an answer on
 * @param units     lead first, then assistants
 * @param clock     the clock of this stage; null when it is closed
 * @param progressDueAt of a directive on whose progress the lead reports: when the next note is due
 */
public record CaseLine(
        UUID id,
        String number,
        String title,
        CaseType type,
        CaseStage stage,
        Flags flags,
        @Nullable UUID placeId,
        List<UUID> units,
        @Nullable UUID visitId,
        @Nullable UUID issuerId,
        Instant registeredAt,
        Instant changedAt,
        @Nullable Instant dueAt,
        boolean running,
        @Nullable Instant nearDueAt,
        boolean suspended,
        int setbacks,
        Request.@Nullable Kind request,
        boolean escalated,
        boolean supervised,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt,
        long version,
        ConfirmerKind confirmer,
        @Nullable Instant progressDueAt,
        @Nullable ClockKind clock) {

    public CaseKind kind() {
        return type.kind();
    }

    public @Nullable UUID leadUnit() {
        return units.isEmpty() ? null : units.getFirst();
    }

    /** The lead owes a note on the progress of a directive. */
    public boolean progressLate(Instant now) {
        return progressDueAt != null && progressDueAt.isBefore(now);
    }

    public boolean overdue(Instant now) {
        return running && !suspended && dueAt != null && dueAt.isBefore(now);
    }
}
