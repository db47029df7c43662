package org.minqing.report;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Learns from labelled reports what clauses of each kind read like. */
public final class ClauseLearner {

    /** In so many clauses a trait stands before it is learned. */
    private static final int COMMON = 3;
    private static final double LEAST = 0.04;
    private static final double COST = 0.3;

    private static final float NEVER = -3;

    /** @param words an item's words as they stand in the text */
    public record Label(ClauseKind kind, String words) {}

    private record Example(long[] keys, float[] values, ClauseKind kind) {}

    private final List<Example> examples = new ArrayList<>();

    /** @param mended whether the rules were mended on this text: then they are righter there than elsewhere, and what they say is left out */
    public void add(String text, Optional<LocalDate> published, List<Label> labels, boolean mended) {
        List<Gist.Claim> gold = spans(text, labels);
        for (Article article : PageSplitter.split(Layout.read(text))) {
            Clauses clauses = Clauses.of(article);
            Gist.@Nullable Claim[] truth = clauses.under(gold);
            var reader = new ArticleReader(article, published, Gazetteer.empty());
            var traits = new ClauseTraits(clauses, mended ? null : clauses.under(reader.firstReading().claims()), reader.manner());
            for (int i = 0; i < clauses.size(); i++) {
                traits.ofSentence(clauses.get(i).sentence());
                long[] keys = keys(traits);
                float[] values = values(traits);
                traits.ofClause(i);
                Gist.Claim claim = truth[i];
                examples.add(new Example(joined(keys, keys(traits)), joined(values, values(traits)), claim == null ? ClauseKind.NOTHING : claim.kind()));
            }
        }
    }

    private static long[] keys(ClauseTraits traits) {
        var out = new long[traits.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = traits.key(i);
        }
        return out;
    }

    private static float[] values(ClauseTraits traits) {
        var out = new float[traits.size()];
        for (int i = 0; i < out.length; i++) {
            out[i] = traits.value(i);
        }
        return out;
    }

    private static long[] joined(long[] one, long[] other) {
        long[] out = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, out, one.length, other.length);
        return out;
    }

    private static float[] joined(float[] one, float[] other) {
        float[] out = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, out, one.length, other.length);
        return out;
    }

    /** Labels leave line breaks and blanks out. */
    private static List<Gist.Claim> spans(String text, List<Label> labels) {
        var bare = new StringBuilder();
        var at = new ArrayList<Integer>();
        for (int i = 0; i < text.length(); i++) {
            if (!blank(text.charAt(i))) {
                bare.append(width(text.charAt(i)));
                at.add(i);
            }
        }
        var out = new ArrayList<Gist.Claim>();
        for (Label label : labels) {
            var words = new StringBuilder();
            label.words().chars().filter(c -> !blank((char) c)).forEach(c -> words.append(width((char) c)));
            int found = words.isEmpty() ? -1 : bare.indexOf(words.toString());
            if (found >= 0) {
                out.add(new Gist.Claim(label.kind(), new Found(label.words(), new Span(at.get(found), at.get(found + words.length() - 1) + 1), 1, "label")));
            }
        }
        return out;
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0';
    }

    private static char width(char c) {
        return c > '\uff00' && c < '\uff5f' ? (char) (c - 0xfee0) : c;
    }

    public byte[] learn() {
        Map<Long, Integer> counts = new HashMap<>();
        examples.forEach(example -> Arrays.stream(example.keys()).distinct().forEach(key -> counts.merge(key, 1, Integer::sum)));
        long[] keys = counts.entrySet().stream().filter(e -> e.getValue() >= COMMON).mapToLong(Map.Entry::getKey).sorted().toArray();
        Map<Long, Integer> numbers = new HashMap<>();
        for (int i = 0; i < keys.length; i++) {
            numbers.put(keys[i], i + 1);
        }
        Linear.disableDebugOutput();
        var problem = new Problem();
        problem.l = examples.size();
        problem.n = keys.length + 1;
        problem.x = examples.stream().map(example -> vector(example, numbers, keys.length + 1)).toArray(Feature[][]::new);
        problem.y = examples.stream().mapToDouble(example -> example.kind().ordinal()).toArray();
        Model model = Linear.train(problem, new Parameter(SolverType.L2R_LR, COST, 0.01));
        return pruned(withBias(keys), weights(model, keys.length + 1)).bytes();
    }

    /** Without traits that hardly speak for anything. */
    private static ClauseModel pruned(long[] keys, float[] weights) {
        var keptKeys = new ArrayList<Long>();
        var keptWeights = new ArrayList<Float>();
        for (int i = 0; i < keys.length; i++) {
            float most = 0;
            for (int k = 0; k < ClauseModel.KINDS; k++) {
                most = Math.max(most, Math.abs(weights[i * ClauseModel.KINDS + k]));
            }
            if (most >= LEAST) {
                keptKeys.add(keys[i]);
                for (int k = 0; k < ClauseModel.KINDS; k++) {
                    keptWeights.add(weights[i * ClauseModel.KINDS + k]);
                }
            }
        }
        var kept = new float[keptWeights.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = keptWeights.get(i);
        }
        return new ClauseModel(keptKeys.stream().mapToLong(Long::longValue).toArray(), kept);
    }

    private static Feature[] vector(Example example, Map<Long, Integer> numbers, int bias) {
        Map<Integer, Double> sum = new java.util.TreeMap<>();
        for (int i = 0; i < example.keys().length; i++) {
            Integer number = numbers.get(example.keys()[i]);
            if (number != null) {
                sum.merge(number, (double) example.values()[i], Double::sum);
            }
        }
        sum.put(bias, 1.0);
        return sum.entrySet().stream().map(e -> new FeatureNode(e.getKey(), e.getValue())).toArray(Feature[]::new);
    }

    private static long[] withBias(long[] keys) {
        long[] out = Arrays.copyOf(keys, keys.length + 1);
        out[keys.length] = ClauseTraits.ALWAYS;
        return out;
    }

    /** Of two kinds liblinear learns one line only; a kind that was not labelled is never likely. */
    private static float[] weights(Model model, int traits) {
        double[] learned = model.getFeatureWeights();
        int[] labels = model.getLabels();
        int lines = labels.length == 2 ? 1 : labels.length;
        var out = new float[traits * ClauseModel.KINDS];
        Arrays.fill(out, (traits - 1) * ClauseModel.KINDS, out.length, NEVER);
        for (int i = 0; i < traits; i++) {
            for (int k = 0; k < labels.length; k++) {
                double weight = lines == 1 ? learned[i] * (k == 0 ? 1 : -1) : learned[i * lines + k];
                out[i * ClauseModel.KINDS + labels[k]] = (float) weight;
            }
        }
        return out;
    }
}
