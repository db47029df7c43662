package org.minqing.search;

import org.minqing.web.Permission;

/** What can be found. Who lacks the permission finds none of it, whatever he asks. */
public enum Kind {
    CASE(Permission.READ_CASES),
    VISIT(Permission.READ_VISITS),
    PLACE(Permission.READ_COMMUNITIES),
    UNIT(Permission.READ_ORGANISATION),
    OFFICIAL(Permission.READ_ORGANISATION),
    /** 报道, 纪要: a text that was handed in to be read. */
    REPORT(Permission.READ_REPORTS),
    /** 佐证: a file of a case, by its name. */
    FILE(Permission.READ_CASES);

    private final Permission permission;

    Kind(Permission permission) {
        this.permission = permission;
    }

    Permission permission() {
        return permission;
    }

    /** Seen only with the case it belongs to. */
    boolean ofCases() {
        return this == CASE || this == FILE;
    }
}
