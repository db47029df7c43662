package org.minqing.casework;

import java.util.List;

/** What a worklist can show of each case besides its number and what it is about. */
public enum Column {
    WHERE,
    WHO,
    ASSISTANTS,
    TYPE,
    STATE,
    DUE,
    AGE,
    REGISTERED,
    LAST;

    /** What is shown if nothing was chosen. */
    public static final List<Column> USUAL = List.of(WHERE, WHO, STATE, DUE, AGE, LAST);

    /** The class of its cells: cell-where. */
    public String cell() {
        return "cell-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
