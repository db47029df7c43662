package org.minqing.triage.category;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How good answers are.
 *
 * @param messages  how many were asked
 * @param macroF1   the mean over the categories of the harmonic mean of precision and recall
 * @param accuracy  the share that is right
 * @param automatic the largest share, the surest first, of which {@link #PRECISION} or more are right
 */
public record Figures(int messages, double macroF1, double accuracy, double automatic) {

    /** What goes without a person must be right this often. */
    public static final double PRECISION = 0.97;

    /** @param truth the right category of each answer */
    public static Figures of(List<String> truth, List<Prediction> answers) {
        int n = truth.size();
        var right = new boolean[n];
        for (int i = 0; i < n; i++) {
            right[i] = truth.get(i).equals(answers.get(i).category());
        }
        int hits = (int) IntStream.range(0, n).filter(i -> right[i]).count();
        return new Figures(n, macroF1(truth, answers.stream().map(Prediction::category).toList()), hits / (double) Math.max(1, n),
                automatic(answers.stream().mapToDouble(Prediction::confidence).toArray(), right) / (double) Math.max(1, n));
    }

    /** The mean F1 of the categories that occur in truth. */
    public static double macroF1(List<String> truth, List<String> answers) {
        List<String> categories = truth.stream().distinct().toList();
        int[][] counts = new int[3][categories.size()];
        for (int i = 0; i < truth.size(); i++) {
            int right = categories.indexOf(truth.get(i));
            int said = categories.indexOf(answers.get(i));
            counts[1][right]++;
            if (said >= 0) {
                counts[2][said]++;
                counts[0][said] += said == right ? 1 : 0;
            }
        }
        return IntStream.range(0, categories.size())
                .mapToDouble(k -> 2.0 * counts[0][k] / Math.max(1, counts[1][k] + counts[2][k]))
                .average()
                .orElse(0);
    }

    /** How many, the surest first, go without a person. Of equal sureness those that are wrong count first. */
    static int automatic(double[] confidence, boolean[] right) {
        int hits = 0;
        int most = 0;
        int[] order = surestFirst(confidence, right);
        for (int i = 0; i < order.length; i++) {
            hits += right[order[i]] ? 1 : 0;
            if (hits >= PRECISION * (i + 1)) {
                most = i + 1;
            }
        }
        return most;
    }

    static int[] surestFirst(double[] confidence, boolean[] right) {
        return IntStream.range(0, right.length)
                .boxed()
                .sorted((a, b) -> confidence[a] != confidence[b]
                        ? Double.compare(confidence[b], confidence[a]) : Boolean.compare(right[a], right[b]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
