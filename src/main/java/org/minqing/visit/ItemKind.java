package org.minqing.visit;

/** What sort of thing was said. */
public enum ItemKind {
    /** 领导要求 */
    REQUIREMENT,
    /** 居民诉求、意见建议 */
    CONCERN,
    /** 部门承诺 */
    COMMITMENT,
    /** 下阶段工作任务 */
    NEXT_STEP,
    /** 领导评价 */
    ASSESSMENT
}
