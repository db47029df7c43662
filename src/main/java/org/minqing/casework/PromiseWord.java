package org.minqing.casework;

/** What becomes of a promise when its case is closed; each that stands is asked for. */
public enum PromiseWord {
    /** 已兑现 */
    KEPT,
    /** 没有兑现: disputed, and still owed */
    BROKEN,
    /** 还没到期，继续跟踪: stands after the closing */
    STANDS
}
