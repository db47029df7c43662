package org.minqing.report;

/** What somebody or some place named near an item may be to it. */
public enum Relation {
    RAISED_BY,
    PROMISED_BY,
    /** A demand to whom it is put. */
    PUT_TO,
    /** A concern to its spot. */
    AT;

    /** Whether it is people or bodies that stand in it, whom reports call now by one name, now by another. */
    boolean who() {
        return this == RAISED_BY || this == PROMISED_BY;
    }
}
