package org.minqing.people;

/**
 * What the import would do with one thing.
 *
 * @param row  the first row of the sheet that speaks of it
 * @param kind new, changed or already as it should be
 */
record Change<T>(Kind kind, int row, T value) {

    enum Kind {
        NEW,
        CHANGED,
        SAME
    }
}
