package org.minqing.triage.category;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How sure a category is: how often such scores were right where the model had not seen the message. A logistic regression on
 * the distance to the second, the three best scores, the length and the category itself.
 *
 * @param weights of the features of {@link #features}, the last of them for the constant
 */
record Calibration(double[] weights) {

    private static final int FIRST_CATEGORY = 6;

    /** How many features there are for so many categories. */
    static int features(int categories) {
        return FIRST_CATEGORY + categories + 1;
    }

    /** @param right whether the first category of each was the right one; one of them at least */
    static Calibration learned(List<Ranked> ranked, boolean[] right) {
        double[][] features = Stream.concat(ranked.stream(), supposed(ranked)).map(Calibration::features).toArray(double[][]::new);
        double[] spread = spread(features);
        var problem = new Problem();
        problem.l = features.length;
        problem.n = spread.length;
        problem.x = new Feature[features.length][];
        problem.y = new double[features.length];
        for (int i = 0; i < features.length; i++) {
            var row = new Feature[spread.length];
            for (int j = 0; j < spread.length; j++) {
                row[j] = new FeatureNode(j + 1, features[i][j] / spread[j]);
            }
            problem.x[i] = row;
            problem.y[i] = i < right.length ? right[i] ? 1 : 0 : i % 2;
        }
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, 1, 0.001));
        double[] weights = new double[spread.length];
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        for (int j = 0; j < weights.length; j++) {
            weights[j] = sign * model.getFeatureWeights()[j] / spread[j];
        }
        return new Calibration(weights);
    }

    /**
     * Two answers of each category that nobody gave: a right one that is one step ahead of all others, and a wrong one that is ahead of none. So that few
     * messages, all of them answered rightly, do not make everything sure.
     */
    private static Stream<Ranked> supposed(List<Ranked> ranked) {
        int categories = ranked.getFirst().scores().length;
        int length = (int) ranked.stream().mapToInt(Ranked::length).average().orElse(0);
        int shift = ranked.size() % 2;
        return IntStream.range(0, 2 * categories).mapToObj(i -> {
            double[] scores = new double[categories];
            Arrays.fill(scores, -1);
            scores[i / 2] = (i + shift) % 2 == 1 ? 0 : -1 + 1e-6;
            return Ranked.of(scores, length, length);
        });
    }

    /** Between 0 and 1. */
    double confidence(Ranked ranked) {
        double[] features = features(ranked);
        double sum = 0;
        for (int j = 0; j < weights.length; j++) {
            sum += weights[j] * features[j];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static double[] features(Ranked ranked) {
        double[] features = new double[features(ranked.scores().length)];
        features[0] = ranked.margin();
        features[1] = Math.min(ranked.margin(), 1);
        features[2] = ranked.score(0);
        features[3] = ranked.score(1);
        features[4] = ranked.score(2);
        features[5] = Math.log(ranked.length() + 1.0);
        features[FIRST_CATEGORY + ranked.best()] = 1;
        features[features.length - 1] = 1;
        return features;
    }

    /** The standard deviation of each feature, so that one scale holds for all; 1 where it is always the same. */
    private static double[] spread(double[][] rows) {
        double[] spread = new double[rows[0].length];
        for (int j = 0; j < spread.length; j++) {
            int column = j;
            double mean = Arrays.stream(rows).mapToDouble(row -> row[column]).average().orElse(0);
            double variance = Arrays.stream(rows).mapToDouble(row -> Math.pow(row[column] - mean, 2)).average().orElse(0);
            spread[j] = variance < 1e-12 ? 1 : Math.sqrt(variance);
        }
        return spread;
    }
}
