package org.minqing.casework;

/** What is being timed. */
public enum ClockKind {
    /** 派单 (of a directive; a concern's first reply is due from its registration on) */
    DISPATCH,
    /** 签收 */
    SIGN,
    /** 首次答复 */
    FIRST_REPLY,
    /** 办理 */
    RESOLVE,
    /** 审核 */
    REVIEW,
    /** 确认 (回访) */
    CONFIRMATION,
    /** 退单审定 */
    RETURN_DECISION,
    /** 裁定 */
    ARBITRATION,
    /** 延期审批 */
    EXTENSION_DECISION,
    /** 挂账审批 */
    SHELVING_DECISION,
    /** 挂账复查: ends on the day given with the approval */
    SHELVE_REVIEW,
    /** 进展报告 of a directive, by the frequency set */
    PROGRESS
}
