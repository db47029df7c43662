package org.minqing.demo;

/** How a case goes. */
enum Fate {
    /** Straight through to the resident's yes. */
    SOLVED,
    /** The reviewer sends the result back once. */
    REWORKED,
    /** The resident says no once; then it is mended. */
    NOT_SOLVED_FIRST,
    /** Sent back and not solved, three times together. */
    STUBBORN,
    /** Three times back, and still at work. */
    STUCK,
    /** A part remains and goes back. */
    PARTLY_BACK,
    /** A part remains and the resident lets it be. */
    PARTLY_AGREED,
    /** Nobody picks up the telephone. */
    UNREACHABLE,
    /** Anonymous: the reply is published, nobody objects. */
    ANONYMOUS,
    /** Answered at once. */
    ON_THE_SPOT,
    REFERRED,
    WITHDRAWN,
    /** Signed for, and then nothing is heard. */
    SILENT,
    /** Given to a unit that has not signed yet. */
    UNSIGNED,
    /** Reported in words that anybody could have got; the reviewer has not looked yet. */
    REPORTED_IN_STOCK_PHRASES,
    /** The unit says it is another's; nobody has decided yet. */
    RETURN_ASKED,
    /** Returned, sent to another unit, solved there. */
    RETURNED,
    /** The return was refused; the arbitrators have it. */
    DISPUTED,
    /** More time is asked for; nobody has decided yet. */
    EXTENSION_ASKED,
    /** More time was given, and it was solved in it. */
    EXTENDED,
    /** Waits for a condition. */
    SHELVED,
    /** Urged, then put under supervision. */
    SUPERVISED,
    /** Seen only by those who handle it and those who are cleared. */
    SEALED,
    /** Its words stand on its own page only. */
    SENSITIVE,
    /** Solved, and back after some days. */
    REOPENED,
    /** Ended on a stated ground. */
    TERMINATED;

    /** A unit asks for something on the way, or the end is none. */
    boolean offTheLine() {
        return ordinal() >= RETURN_ASKED.ordinal() && this != SEALED && this != SENSITIVE;
    }

    /** The usual mix of a year. */
    static Fate usual(Chance chance) {
        int dice = chance.between(1, 100);
        if (dice <= 60) {
            return SOLVED;
        }
        Fate[] others = {
            REWORKED, REWORKED, REWORKED, REWORKED, REWORKED, REWORKED, REWORKED, REWORKED,
            NOT_SOLVED_FIRST, NOT_SOLVED_FIRST, NOT_SOLVED_FIRST, NOT_SOLVED_FIRST, NOT_SOLVED_FIRST,
            STUBBORN, PARTLY_BACK, PARTLY_BACK, PARTLY_BACK, PARTLY_AGREED, PARTLY_AGREED, PARTLY_AGREED,
            UNREACHABLE, UNREACHABLE, ANONYMOUS, ANONYMOUS, ANONYMOUS,
            ON_THE_SPOT, ON_THE_SPOT, ON_THE_SPOT, ON_THE_SPOT, ON_THE_SPOT, ON_THE_SPOT, ON_THE_SPOT,
            REFERRED, REFERRED, REFERRED, WITHDRAWN, WITHDRAWN, WITHDRAWN, EXTENDED, RETURNED,
        };
        return others[dice - 61];
    }
}
