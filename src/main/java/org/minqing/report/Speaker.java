package org.minqing.report;

/** Who speaks: the words that name him, and what he is to the visit. */
record Speaker(Role role, Part words) {

    enum Role {
        /** The visiting official, or the meeting itself in minutes. */
        LEADER,
        /** A department, company, subdistrict, or who speaks for it. */
        UNIT,
        /** The community or village visited, or who speaks for it. */
        HOST,
        /** Residents and their representatives. */
        RESIDENT
    }
}
