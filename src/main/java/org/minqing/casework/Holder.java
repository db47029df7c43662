package org.minqing.casework;

/** Who has a case now, as its stage tells. */
public enum Holder {
    /** 派单员 */
    DISPATCHER,
    /** 主办单位 */
    UNIT,
    /** 审核员 */
    REVIEWER,
    /** 回访员或交办领导 */
    CONFIRMER
}
