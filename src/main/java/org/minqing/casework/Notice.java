package org.minqing.casework;

/** Who is told of a move. */
public enum Notice {
    TO_NOBODY,
    TO_DISPATCHERS,
    /** lead and assistants */
    TO_UNITS,
    TO_LEAD,
    TO_REVIEWERS,
    TO_CONFIRMER,
    TO_ISSUER,
    /** who decides on return, extension and shelving */
    TO_DECIDERS,
    TO_ARBITRATORS,
    /** the unit that asked for something */
    TO_ASKER,
    /** whose clock it is, see {@link ClockKind#keeper} */
    TO_KEEPER_OF_THE_CLOCK,
    /** and the supervision office */
    TO_KEEPER_AND_SUPERVISORS
}
