package org.minqing.casework;

/** Whether a promise is late is computed from its date, never stored. */
public enum CommitmentState {
    /** 未兑现 */
    OPEN,
    /** 单位称已兑现 */
    DONE_BY_UNIT,
    /** 已兑现 (确认人说的) */
    KEPT,
    /** 有异议 */
    DISPUTED,
    /** 已撤销 */
    WITHDRAWN
}
