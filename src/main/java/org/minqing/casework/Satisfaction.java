package org.minqing.casework;

/** 满意度, apart from whether the matter is solved. */
public enum Satisfaction {
    /** 满意 */
    SATISFIED,
    /** 基本满意 */
    FAIRLY,
    /** 不满意 */
    DISSATISFIED,
    /** 未评价 */
    NOT_RATED
}
