package org.minqing.report;

/** Somebody or some place named near an item: he may have raised it or promised, may be called upon, or it may be there. */
record Neighbour(Kind kind, Part words) {

    enum Kind {
        /** One of those who visit. */
        OFFICIAL,
        /** Named with a post or known by name. */
        PERSON,
        /** A department, firm or other body. */
        UNIT,
        /** 局长, 物业经理: a post without a name. */
        POST,
        /** 居民代表: a kind of people. */
        PEOPLE,
        /** 老罗, 贾阿姨. */
        FAMILIAR,
        /** 村里, 物业, 施工方: a body called by what it is there. */
        LOCAL,
        /** 我, 我们. */
        SELF,
        /** 住建、城管: a department called by what it does. */
        FIELD,
        /** 督评组, 抢修班: whatever opens a clause and ends like a body or people. */
        SUBJECT,
        /** 柳荫社区, 北坡屯. */
        PLACE,
        /** 公厕, 7号楼顶: whatever may stand where something is the matter. */
        SPOT,
        /** Whom or what a rule took. */
        RULED
    }

    /** Whether both words name the same, as far as one holds the other. */
    boolean names(Part other) {
        return words.contains(other.toString()) || other.contains(words.toString());
    }
}
