package org.minqing.triage.category;

import java.util.stream.IntStream;

/**
 * The categories of a text, the likeliest first.
 *
 * @param order  numbers of categories
 * @param scores of each category, by its number
 * @param length characters of the text
 * @param known  grams of the text that the model knows
 */
record Ranked(int[] order, double[] scores, int length, int known) {

    /** With fewer known grams than this nothing was said. */
    private static final int SAYS_SOMETHING = 6;

    static Ranked of(double[] scores, int length, int known) {
        int[] order = IntStream.range(0, scores.length)
                .boxed()
                .sorted((one, other) -> Double.compare(scores[other], scores[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Ranked(order, scores, length, known);
    }

    boolean saysSomething() {
        return known >= SAYS_SOMETHING;
    }

    double knownShare() {
        return (known + 1.0) / (length + 1);
    }

    int best() {
        return order[0];
    }

    /** The score at a rank, from 0; beyond the last the lowest. */
    double score(int rank) {
        return scores[order[Math.min(rank, order.length - 1)]];
    }

    double margin() {
        return score(0) - score(1);
    }
}
