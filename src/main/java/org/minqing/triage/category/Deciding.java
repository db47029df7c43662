package org.minqing.triage.category;

/**
 * A run of characters that spoke for the category.
 *
 * @param from in the text as written, in UTF-16 units
 * @param to   behind its last character
 * @param part its share of all that spoke for the category, between 0 and 1
 */
public record Deciding(int from, int to, double part) {}
