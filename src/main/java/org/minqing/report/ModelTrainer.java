package org.minqing.report;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Learns by logistic regression, one answer against the rest, which traits speak for which answer. */
final class ModelTrainer {

    private static final int COMMON = 3;
    private static final double LEAST = 0.05;
    private static final double COST = 0.5;
    private static final double TOLERANCE = 0.01;
    /** An answer that no example gives. */
    private static final float NEVER = -3;

    private record Example(long[] keys, float[] values, int answer) {}

    /** Traits gathered for one example, from as many fillings as it takes. */
    static final class Gathered {
        private long[] keys = new long[0];
        private float[] values = new float[0];

        Gathered and(Traits traits) {
            int before = keys.length;
            keys = Arrays.copyOf(keys, before + traits.size());
            values = Arrays.copyOf(values, before + traits.size());
            for (int i = 0; i < traits.size(); i++) {
                keys[before + i] = traits.key(i);
                values[before + i] = traits.value(i);
            }
            return this;
        }
    }

    private final int answers;
    private final int common;
    private final double least;
    private final List<Example> examples = new ArrayList<>();

    ModelTrainer(int answers) {
        this(answers, COMMON, LEAST);
    }

    /**
     * @param common in so many examples a trait stands before it is learned
     * @param least a trait that speaks less for any answer is left out
     */
    ModelTrainer(int answers, int common, double least) {
        this.answers = answers;
        this.common = common;
        this.least = least;
    }

    void add(int answer, Gathered traits) {
        examples.add(new Example(traits.keys, traits.values, answer));
    }

    LinearModel learn() {
        Map<Long, Integer> counts = new HashMap<>();
        examples.forEach(example -> Arrays.stream(example.keys()).distinct().forEach(key -> counts.merge(key, 1, Integer::sum)));
        long[] keys = counts.entrySet().stream().filter(entry -> entry.getValue() >= common).mapToLong(Map.Entry::getKey).sorted().toArray();
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            numbers.put(keys[i], i + 1);
        }
        if (keys.length == 0) {
            return new LinearModel(answers, keys, new float[0]);
        }
        Linear.disableDebugOutput();
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = keys.length;
        problem.x = examples.stream().map(example -> vector(example, numbers)).toArray(Feature[][]::new);
        problem.y = examples.stream().mapToDouble(Example::answer).toArray();
        return pruned(keys, weights(keys, Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, TOLERANCE))));
    }

    private static Feature[] vector(Example example, Map<Long, Integer> numbers) {
        Map<Integer, Double> sum = new TreeMap<>();
        for (int i = 0; i < example.keys().length; i++) {
            Integer number = numbers.get(example.keys()[i]);
            if (number != null) {
                sum.merge(number, (double) example.values()[i], Double::sum);
            }
        }
        return sum.entrySet().stream().map(entry -> new FeatureNode(entry.getKey(), entry.getValue())).toArray(Feature[]::new);
    }

    /** Of two answers liblinear learns one line only. */
    private float[] weights(long[] keys, Model model) {
        double[] learned = model.getFeatureWeights();
        int[] labels = model.getLabels();
        int lines = labels.length == 2 ? 1 : labels.length;
        var out = new float[keys.length * answers];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] == Traits.ALWAYS) {
                Arrays.fill(out, i * answers, (i + 1) * answers, NEVER);
            }
            for (int k = 0; k < labels.length; k++) {
                double weight = lines == 1 ? learned[i] * (k == 0 ? 1 : -1) : learned[i * lines + k];
                out[i * answers + labels[k]] = (float) weight;
            }
        }
        return out;
    }

    private LinearModel pruned(long[] keys, float[] weights) {
        int[] kept = IntStream.range(0, keys.length).filter(i -> speaks(weights, i)).toArray();
        var keptWeights = new float[kept.length * answers];
        for (int i = 0; i < kept.length; i++) {
            System.arraycopy(weights, kept[i] * answers, keptWeights, i * answers, answers);
        }
        return new LinearModel(answers, Arrays.stream(kept).mapToLong(i -> keys[i]).toArray(), keptWeights);
    }

    private boolean speaks(float[] weights, int trait) {
        for (int k = 0; k < answers; k++) {
            if (Math.abs(weights[trait * answers + k]) >= least) {
                return true;
            }
        }
        return false;
    }
}
