package org.minqing.casework;

/** The built-in lists of cases. */
public enum Worklist {
    /** 待我处理: cases whose next move is mine to make */
    MINE,
    /** 本单位: open cases in which my unit has a part */
    UNIT,
    /** 待派单 */
    TO_DISPATCH,
    /** 待签收 */
    TO_SIGN,
    /** 办理中 */
    IN_PROGRESS,
    /** 即将到期: due within two working days */
    DUE_SOON,
    /** 已逾期 */
    OVERDUE,
    /** 待定申请: a unit asks for a return, an extension, shelving or arbitration */
    TO_DECIDE,
    /** 退单: a unit gives it back, or gave it back and it waits to be dispatched anew */
    RETURNED,
    /** 挂账 */
    SHELVED,
    /** 提级督办: escalated or under supervision */
    ESCALATED,
    /** 待审核 */
    TO_REVIEW,
    /** 待确认 */
    TO_CONFIRM,
    /** 未办结 */
    OPEN,
    /** 已结束 */
    CLOSED,
    /** 全部 */
    ALL
}
