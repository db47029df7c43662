package org.minqing.time;

/** What happened to a clock. */
public enum ClockAct {
    STARTED,
    PAUSED,
    RESUMED,
    STOPPED,
    EXTENDED,
    /** The lead was heard from: the count of its silence begins anew. */
    HEARD,
    /** From when on it is near due, or its lead silent, was set anew. */
    WATCHED,
    /** The calendar changed, and with it the due time. */
    DUE_MOVED
}
