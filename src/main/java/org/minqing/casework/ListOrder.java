package org.minqing.casework;

/** In what order a list stands. */
public enum ListOrder {
    /** Due soonest first; the order of what is still open. */
    DUE,
    /** Closed last first; the order of what is closed. */
    CLOSED,
    /** Registered last first. */
    REGISTERED,
    /** Changed last first. */
    CHANGED;

    boolean forwards() {
        return this == DUE;
    }

    /** The order a list has of itself. */
    static ListOrder of(Worklist list) {
        return switch (list) {
            case CLOSED -> CLOSED;
            case ALL -> REGISTERED;
            default -> DUE;
        };
    }
}
