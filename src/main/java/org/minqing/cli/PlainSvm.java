package org.minqing.cli;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minqing.triage.category.Labelled;
import org.minqing.triage.category.Prediction;

/**
 * What the categories are compared with: a plain linear SVM on tf-idf of one to three characters, as sure as its distance to
 * the second category.
 */
final class PlainSvm {

    private static final int LONGEST = 3;

    private final List<String> categories;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final double[] idf;
    private final Model model;

    PlainSvm(List<Labelled> messages) {
        categories = messages.stream().map(Labelled::category).distinct().sorted().toList();
        Map<String, Integer> seen = new HashMap<>();
        messages.forEach(message -> counts(message.text()).keySet().forEach(gram -> seen.merge(gram, 1, Integer::sum)));
        seen.forEach((gram, in) -> {
            if (in > 1) {
                numbers.put(gram, numbers.size());
            }
        });
        idf = new double[numbers.size()];
        numbers.forEach((gram, number) -> idf[number] = Math.log((1.0 + messages.size()) / (1 + seen.getOrDefault(gram, 0))) + 1);
        var problem = new Problem();
        problem.l = messages.size();
        problem.n = idf.length;
        problem.x = messages.stream().map(message -> vector(message.text())).toArray(Feature[][]::new);
        problem.y = messages.stream().mapToDouble(message -> categories.indexOf(message.category())).toArray();
        model = Linear.train(problem, new Parameter(SolverType.L2R_L2LOSS_SVC_DUAL, 1, 0.05));
    }

    Prediction predict(String text) {
        double[] scores = new double[categories.size()];
        Linear.predictValues(model, vector(text), scores);
        int best = 0;
        int second = -1;
        for (int k = 1; k < scores.length; k++) {
            if (scores[k] > scores[best]) {
                second = best;
                best = k;
            } else if (second < 0 || scores[k] > scores[second]) {
                second = k;
            }
        }
        double sure = 1 / (1 + Math.exp(-(scores[best] - scores[second])));
        int[] labels = model.getLabels();
        return new Prediction(categories.get(labels[best]), sure, categories.get(labels[second]), false);
    }

    private static Map<String, Integer> counts(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (int from = 0; from < text.length(); from++) {
            for (int to = from + 1; to <= Math.min(text.length(), from + LONGEST); to++) {
                counts.merge(text.substring(from, to), 1, Integer::sum);
            }
        }
        return counts;
    }

    private Feature[] vector(String text) {
        var values = new TreeMap<Integer, Double>();
        counts(text).forEach((gram, count) -> {
            Integer number = numbers.get(gram);
            if (number != null) {
                values.put(number, (1 + Math.log(count)) * idf[number]);
            }
        });
        double norm = Math.sqrt(values.values().stream().mapToDouble(value -> value * value).sum());
        return values.entrySet().stream()
                .map(entry -> new FeatureNode(entry.getKey() + 1, entry.getValue() / norm))
                .toArray(Feature[]::new);
    }
}
