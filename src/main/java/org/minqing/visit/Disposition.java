package org.minqing.visit;

/** What was decided about an item when its report was accepted. */
public enum Disposition {
    /** 跟踪: a case of its own. A promise: it belongs to the cases it answers. */
    TRACKED,
    /** 存查: kept on record, nobody is asked to act. */
    RECORDED,
    /** 并入在办事项: joined a case that was open already. */
    JOINED,
    /** 列入下次走访议程 */
    AGENDA
}
