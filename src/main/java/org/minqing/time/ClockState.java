package org.minqing.time;

public enum ClockState {
    RUNNING,
    /** Waits; will go on with the rest. */
    PAUSED,
    /** Has done its work; may be taken up again with the rest when the work comes back. */
    STOPPED
}
