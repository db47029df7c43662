package org.minqing.triage.category;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.Arrays;

/**
 * The linear part: how much each gram speaks for each category.
 *
 * @param weights      of each gram, by how unevenly it is spread over the categories; 0 = not used
 * @param coefficients of gram g for category k at {@code g * categories + k}
 * @param offsets      of each category: 0, or far below where nothing was learned of it
 */
record Scorer(float[] weights, float[] coefficients, float[] offsets) {

    /** How far few occurrences are drawn to what holds for all grams, in messages. */
    private static final double DRAWN = 6;

    private static final double FLOOR = 0.02;
    private static final double POWER = 0.6;
    private static final double COST = 2;
    private static final double TOLERANCE = 0.1;
    private static final float NEVER = -9;

    private static final double[] LOGS = new double[64];

    static {
        Linear.disableDebugOutput();
        for (int i = 1; i < LOGS.length; i++) {
            LOGS[i] = 1 + Math.log(i);
        }
    }

    /** Learned from those messages of the corpus. */
    static Scorer learned(Corpus corpus, int[] messages) {
        float[] weights = weights(corpus, messages);
        var problem = new Problem();
        problem.l = messages.length;
        problem.n = corpus.grams().length;
        problem.x = new Feature[messages.length][];
        problem.y = new double[messages.length];
        for (int i = 0; i < messages.length; i++) {
            int message = messages[i];
            problem.x[i] = vector(corpus.ids()[message], corpus.counts()[message], weights);
            problem.y[i] = corpus.labels()[message];
        }
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, COST, TOLERANCE));
        return new Scorer(weights, coefficients(model, corpus), offsets(model, corpus));
    }

    /** Category by category, above 0 = rather this one. */
    double[] scores(int[] ids, short[] counts) {
        int categories = offsets.length;
        double[] scores = new double[categories];
        double square = 0;
        for (int i = 0; i < ids.length; i++) {
            double value = value(counts[i]) * weights[ids[i]];
            square += value * value;
            int at = ids[i] * categories;
            for (int k = 0; k < categories; k++) {
                scores[k] += value * coefficients[at + k];
            }
        }
        double norm = square == 0 ? 1 : Math.sqrt(square);
        for (int k = 0; k < categories; k++) {
            scores[k] = scores[k] / norm + offsets[k];
        }
        return scores;
    }

    /** How much more this gram speaks for one category than for another. */
    double rather(int gram, int category, int other) {
        int at = gram * offsets.length;
        return weights[gram] * (coefficients[at + category] - coefficients[at + other]);
    }

    private static double value(int count) {
        return count < LOGS.length ? LOGS[count] : 1 + Math.log(count);
    }

    private static Feature[] vector(int[] ids, short[] counts, float[] weights) {
        double square = 0;
        int n = 0;
        for (int i = 0; i < ids.length; i++) {
            double value = value(counts[i]) * weights[ids[i]];
            square += value * value;
            n += weights[ids[i]] > 0 ? 1 : 0;
        }
        double norm = Math.sqrt(square);
        var vector = new Feature[n];
        int at = 0;
        for (int i = 0; i < ids.length; i++) {
            if (weights[ids[i]] > 0) {
                vector[at++] = new FeatureNode(ids[i] + 1, value(counts[i]) * weights[ids[i]] / norm);
            }
        }
        return vector;
    }

    /** (Kullback-Leibler distance of the categories of messages with this gram from those of all + floor) ^ power. */
    private static float[] weights(Corpus corpus, int[] messages) {
        int categories = corpus.categories().size();
        int[] with = new int[corpus.grams().length * categories];
        double[] prior = new double[categories];
        for (int message : messages) {
            int label = corpus.labels()[message];
            prior[label] += 1.0 / messages.length;
            for (int id : corpus.ids()[message]) {
                with[id * categories + label]++;
            }
        }
        var weights = new float[corpus.grams().length];
        for (int gram = 0; gram < weights.length; gram++) {
            weights[gram] = weight(with, gram * categories, prior);
        }
        return weights;
    }

    private static float weight(int[] with, int from, double[] prior) {
        int all = 0;
        for (int k = 0; k < prior.length; k++) {
            all += with[from + k];
        }
        if (all < 2) {
            return 0;
        }
        double distance = 0;
        for (int k = 0; k < prior.length; k++) {
            if (prior[k] > 0) {
                double share = (with[from + k] + DRAWN * prior[k]) / (all + DRAWN);
                distance += share * Math.log(share / prior[k]);
            }
        }
        return (float) Math.pow(Math.max(0, distance) + FLOOR, POWER);
    }

    /** Of two categories liblinear learns one line only. */
    private static float[] coefficients(Model model, Corpus corpus) {
        int categories = corpus.categories().size();
        double[] learned = model.getFeatureWeights();
        int[] labels = model.getLabels();
        int lines = labels.length == 2 ? 1 : labels.length;
        var coefficients = new float[corpus.grams().length * categories];
        for (int gram = 0; gram < corpus.grams().length; gram++) {
            for (int k = 0; k < labels.length; k++) {
                double c = lines == 1 ? learned[gram] * (k == 0 ? 1 : -1) : learned[gram * lines + k];
                coefficients[gram * categories + labels[k]] = (float) c;
            }
        }
        return coefficients;
    }

    private static float[] offsets(Model model, Corpus corpus) {
        var offsets = new float[corpus.categories().size()];
        Arrays.fill(offsets, NEVER);
        for (int label : model.getLabels()) {
            offsets[label] = 0;
        }
        return offsets;
    }
}
