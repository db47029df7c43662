package org.minqing.casework;

/** Why a case is ended without being handled to its end (终止); each needs somebody who may approve it (信访工作条例 第二十七条 and hotline rules). */
public enum TerminationGround {
    /** 诉求不合理，已经解释疏导 */
    UNREASONABLE,
    /** 所述不属实 */
    UNTRUE,
    /** 诉求违法 */
    UNLAWFUL,
    /** 已由法定途径作出结论 */
    SETTLED_BY_LAW,
    /** 不可抗力，无法继续 */
    FORCE_MAJEURE
}
