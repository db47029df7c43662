package org.minqing.triage.category;

/**
 * What a message is about.
 *
 * @param confidence how often such an answer is right, between 0 and 1
 * @param second     the next likeliest category
 * @param automatic  sure enough to go without a person: of such answers {@link Figures#PRECISION} or more were right
 */
public record Prediction(String category, double confidence, String second, boolean automatic) {}
