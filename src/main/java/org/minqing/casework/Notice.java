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
    TO_ISSUER
}
