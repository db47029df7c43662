package org.minqing.casework;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit's part in a case.
 *
 * @param due an assistant's date, derived backwards from the lead's; the lead's own is the resolve clock
 */
public record Assignment(UUID unitId, Part part, State state, @Nullable Instant due) {

    public enum Part {
        /** 主办 */
        LEAD,
        /** 协办 */
        ASSIST
    }

    /** RETURNED and RELEASED come with the moves that return and take back an assignment. */
    public enum State {
        ASSIGNED,
        SIGNED,
        FED_BACK,
        RETURNED,
        RELEASED
    }

    public boolean lead() {
        return part == Part.LEAD;
    }

    /** An assistant that has not fed back. */
    boolean assistsStill() {
        return part == Part.ASSIST && (state == State.ASSIGNED || state == State.SIGNED);
    }

    Assignment due(@Nullable Instant other) {
        return new Assignment(unitId, part, state, other);
    }

    Assignment in(State next) {
        return new Assignment(unitId, part, next, due);
    }
}
