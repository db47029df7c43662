package org.minqing.triage.similar;

/**
 * Another message and how near it is.
 *
 * @param message its number in the list that was compared
 * @param score   as {@link Comparison#score}
 * @param nearness as {@link Comparison#nearness}: what the order is by
 */
public record Nearest(int message, double score, double nearness) {}
