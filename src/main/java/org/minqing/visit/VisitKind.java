package org.minqing.visit;

/** What sort of visit. */
public enum VisitKind {
    /** 走访社区，听汇报、座谈 */
    COMMUNITY,
    /** 入户走访 */
    HOUSEHOLDS,
    /** 接访、恳谈会、现场会 */
    RECEPTION
}
