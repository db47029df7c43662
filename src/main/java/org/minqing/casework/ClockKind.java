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
    CONFIRMATION
}
