package org.minqing.report;

/** What a clause of a report is to the record. */
public enum ClauseKind {
    NOTHING,
    CONCERN,
    COMMITMENT,
    NEXT_STEP,
    REQUIREMENT
}
