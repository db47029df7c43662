package org.minqing.plan;

/** A plan in a list, with how it stands today. */
public record PlanLine(Plan plan, Schedule schedule) {

    /** It no longer fits, and is still followed. */
    public boolean misses() {
        return plan.followed() && !schedule.fits();
    }

    /** A node that a unit is to see to now: it does not fit, or must begin within a few days. */
    static boolean pressing(Schedule.Slot slot) {
        return slot.state() == NodeState.LATE || slot.state() == NodeState.SOON;
    }
}
