package org.minqing.time;

/** What a day is to an office. */
public enum DayKind {
    WORKING,
    /** A Saturday or Sunday that is worked in exchange for a holiday (调休). */
    MAKE_UP,
    WEEKEND,
    HOLIDAY;

    public boolean works() {
        return this == WORKING || this == MAKE_UP;
    }
}
