package org.minqing.casework;

/** Where a case stands. */
public enum CaseStage {
    /** 已登记，待派单 */
    REGISTERED,
    /** 已派单，待签收 */
    DISPATCHED,
    /** 办理中 */
    IN_PROGRESS,
    /** 已反馈，待审核 */
    FED_BACK,
    /** 待确认 (回访) */
    AWAITING_CONFIRMATION,
    /** 挂账 */
    SHELVED,
    /** 已办结 */
    CLOSED,
    /** 已转送其他渠道 */
    REFERRED,
    /** 已撤回 */
    WITHDRAWN,
    /** 已终止 */
    TERMINATED,
    /** 已并案 */
    MERGED;

    /** Somebody still has something to do. */
    public boolean open() {
        return switch (this) {
            case REGISTERED, DISPATCHED, IN_PROGRESS, FED_BACK, AWAITING_CONFIRMATION, SHELVED -> true;
            case CLOSED, REFERRED, WITHDRAWN, TERMINATED, MERGED -> false;
        };
    }
}
