package org.minqing.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise with its life. Its words are sealed; read them through {@link CommitmentLine}.
 *
 * @param firstDue the first date it was promised for; the promise-kept rate counts by it
 * @param moved    how often its date was moved
 */
public record Commitment(
        UUID id,
        UUID wordsId,
        @Nullable UUID unitId,
        @Nullable LocalDate due,
        @Nullable LocalDate firstDue,
        int moved,
        CommitmentState state,
        Source source) {

    /** 未定期限 or 未定单位. */
    public boolean toPinDown() {
        return state == CommitmentState.OPEN && (unitId == null || due == null);
    }

    public boolean late(LocalDate today) {
        return due != null && due.isBefore(today)
                && (state == CommitmentState.OPEN || state == CommitmentState.DISPUTED);
    }

    Commitment pinnedDown(@Nullable UUID unit, @Nullable LocalDate day) {
        return new Commitment(id, wordsId, unit == null ? unitId : unit, day == null ? due : day,
                firstDue == null ? day : firstDue, moved, state, source);
    }

    Commitment movedTo(LocalDate day) {
        return new Commitment(id, wordsId, unitId, day, firstDue == null ? day : firstDue, moved + 1, state, source);
    }

    Commitment in(CommitmentState next) {
        return new Commitment(id, wordsId, unitId, due, firstDue, moved, next, source);
    }
}
