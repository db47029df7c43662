package org.minqing.casework;

/** The five types of a concern (接诉即办 and 12345 use the same), and the one of a directive. */
public enum CaseType {
    /** 咨询 */
    CONSULTATION,
    /** 求助 */
    HELP,
    /** 投诉 */
    COMPLAINT,
    /** 举报 */
    REPORT,
    /** 建议 */
    SUGGESTION,
    /** 领导要求: a directive's only type */
    REQUIREMENT;

    public CaseKind kind() {
        return this == REQUIREMENT ? CaseKind.DIRECTIVE : CaseKind.CONCERN;
    }
}
