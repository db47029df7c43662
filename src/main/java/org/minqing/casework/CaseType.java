package org.minqing.casework;

/** The types of a concern (the first five as 接诉即办 and 12345 have them), and the one of a directive. */
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
    /** 信访: by the petition rules; what is said on a visit is none unless the resident wants it to be */
    PETITION,
    /** 领导要求: a directive's only type */
    REQUIREMENT;

    public CaseKind kind() {
        return this == REQUIREMENT ? CaseKind.DIRECTIVE : CaseKind.CONCERN;
    }
}
