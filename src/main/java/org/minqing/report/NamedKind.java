package org.minqing.report;

/** Lists of a record whose members are named anywhere in a report, and belong there or not by what is told of them. */
public enum NamedKind {
    PLACE,
    UNIT,
    ATTENDEE
}
