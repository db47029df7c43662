package org.minqing.casework;

/** What a resident who follows the case sees after a move. */
public enum ResidentSees {
    NOTHING_NEW,
    RECEIVED,
    UNIT_AND_DATE,
    WORK_BEGUN,
    WORK_GOES_ON,
    REPLY,
    YOUR_WORD,
    CLOSED_BY_WORD,
    CLOSED_UNREACHED,
    PASSED_ON,
    TAKEN_BACK,
    PROMISES,
    NEW_DATE,
    ON_HOLD,
    ENDED,
    HANDLED_TOGETHER
}
