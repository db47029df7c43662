package org.minqing.report;

/**
 * Words between two marks: what is judged whole, since nobody begins a concern in the middle of one.
 *
 * @param words without the marks at its ends
 * @param mark the one behind it, or a line break
 * @param sentence number of the first clause of its sentence in the article
 */
record Clause(Part words, char mark, int sentence) {}
