package org.minqing.search;

/** The fields of terms; each is given its terms ready made. */
enum Field {
    /** A case's number, whole and in its parts; the ways to write a name, whole. */
    EXACT,
    /** {@link Analysis#pairs} and single pieces of titles and names. */
    TITLE,
    /** {@link Analysis#words} of titles. */
    TITLE_WORDS,
    /** {@link Analysis#soundPairs} and single syllables of titles and names. */
    TITLE_SOUNDS,
    /** {@link Analysis#initials} of titles and names. */
    INITIALS,
    /** {@link Analysis#pairs} of all other words. */
    TEXT,
    /** {@link Analysis#words} of all other words. */
    TEXT_WORDS,
    /** {@link Analysis#soundPairs} of all other words. */
    TEXT_SOUNDS,
    /** The problems of the list that a case tells of, by name. */
    PROBLEM;

    /** Of what is said in a thing, not of what it is called. */
    boolean said() {
        return this == TEXT || this == TEXT_WORDS || this == TEXT_SOUNDS;
    }
}
