package org.minqing.casework;

/** The built-in lists of promises. */
public enum PromiseList {
    /** 待明确: without a date or a unit */
    TO_PIN_DOWN,
    /** 已逾期 */
    LATE,
    /** 未兑现 */
    OPEN,
    /** 待确认: the unit says it is done */
    TO_JUDGE,
    /** 有结果: kept, or withdrawn */
    ENDED
}
