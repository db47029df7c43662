package org.minqing.time;

/** One edit of some rules of a region. Applied to the rules as they are then, so that two edits do not undo each other. */
public interface RuleChange<R> {

    R on(R rules);
}
