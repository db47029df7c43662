package org.minqing.casework;

import org.jspecify.annotations.Nullable;
import org.minqing.people.Duty;
import org.minqing.people.Unit;

/**
 * A unit proposed for a case.
 *
 * @param duty    the line of its duty list that speaks of such a matter, or null
 * @param present it was at the visit where the matter came up
 * @param reason  why it is proposed, where another module says so; else empty
 */
public record UnitChoice(Unit unit, @Nullable Duty duty, boolean present, String reason) {

    UnitChoice(Unit unit, @Nullable Duty duty, boolean present) {
        this(unit, duty, present, "");
    }

    /** What the dispatch would rest on: the duty with where it is written. */
    public String basis() {
        return duty == null ? "" : duty.cited();
    }
}
