package org.minqing.casework;

/** What is being timed. */
public enum ClockKind {
    /** 派单 (of a directive; a concern's first reply is due from its registration on) */
    DISPATCH(Notice.TO_DISPATCHERS),
    /** 签收 */
    SIGN(Notice.TO_LEAD),
    /** 首次答复 */
    FIRST_REPLY(Notice.TO_LEAD),
    /** 办理 */
    RESOLVE(Notice.TO_LEAD),
    /** 审核 */
    REVIEW(Notice.TO_REVIEWERS),
    /** 等下次走访: the residents are asked when somebody visits; from then on it is to be confirmed */
    NEXT_VISIT(Notice.TO_CONFIRMER),
    /** 确认 (回访) */
    CONFIRMATION(Notice.TO_CONFIRMER),
    /** 退单审定 */
    RETURN_DECISION(Notice.TO_DISPATCHERS),
    /** 裁定 */
    ARBITRATION(Notice.TO_ARBITRATORS),
    /** 延期审批 */
    EXTENSION_DECISION(Notice.TO_DECIDERS),
    /** 挂账审批 */
    SHELVING_DECISION(Notice.TO_DECIDERS),
    /** 挂账复查: ends on the day given with the approval */
    SHELVE_REVIEW(Notice.TO_DECIDERS),
    /** 进展报告 of a directive, by the frequency set */
    PROGRESS(Notice.TO_LEAD);

    private final Notice keeper;

    ClockKind(Notice keeper) {
        this.keeper = keeper;
    }

    /** Who has to act before it ends; where there is no lead yet, the dispatchers. */
    public Notice keeper() {
        return keeper;
    }
}
