package org.minqing.casework;

/** Whose word closes the case; named when it is accepted. */
public enum ConfirmerKind {
    /** 诉求人本人，由回访员联系 */
    RESIDENT,
    /** 社区居民代表，不得来自承办单位 */
    REPRESENTATIVE,
    /** 社区下一次走访时当面问 */
    NEXT_VISIT,
    /** 匿名: 公开答复，15日内可提异议 */
    PUBLISHED_REPLY,
    /** 交办领导或其办公室 */
    ISSUER
}
