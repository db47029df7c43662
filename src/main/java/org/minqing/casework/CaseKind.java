package org.minqing.casework;

/** A concern is raised by residents (诉求), a directive by a leader (交办事项). They share one life. */
public enum CaseKind {
    CONCERN,
    DIRECTIVE
}
