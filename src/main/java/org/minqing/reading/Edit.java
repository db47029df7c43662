package org.minqing.reading;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One small correction. Kept in order; the last one is taken back by undo.
 *
 * @param key    made by the page; the same correction sent twice is kept once
 * @param id     the entry corrected; not used by {@link Op#ADD}
 * @param kind   ADD and KIND: what it is
 * @param start  ADD and WORDS: where the words stand; -1 = as before
 * @param end    one past the last unit
 * @param text   ADD and WORDS: the words; ABOUT: a fact's attribute
 * @param day    ADD and DAY: the day meant; null = none
 * @param parent ADD: the entry it is a part of
 */
record Edit(
        String key,
        Op op,
        @Nullable String id,
        @Nullable EntryKind kind,
        int start,
        int end,
        @Nullable String text,
        @Nullable LocalDate day,
        @Nullable String parent) {

    enum Op {
        /** looked at, right */
        SEEN,
        /** not here */
        DROP,
        /** what was found is no such thing, here and in reports to come */
        REFUSE,
        RESTORE,
        KIND,
        WORDS,
        DAY,
        ABOUT,
        ADD
    }

    static final int LONGEST = 4000;

    /** Small enough to be a correction at all. */
    boolean sensible() {
        return key.length() <= 64
                && (text == null || text.length() <= LONGEST)
                && (id == null || id.length() <= 200)
                && (parent == null || parent.length() <= 200);
    }

    String entry() {
        return op == Op.ADD ? "ADD:" + key : id == null ? "" : id;
    }
}
