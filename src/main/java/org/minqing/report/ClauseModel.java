package org.minqing.report;

import java.util.stream.IntStream;

/** How likely each clause is of each kind, as {@link ReportLearner} learned it from labelled reports: by its words, then by what is likely around it. */
final class ClauseModel {

    static final String FILE = "clauses.model";
    static final String CONTEXT_FILE = "contexts.model";
    private static final int KINDS = ClauseKind.values().length;

    private final LinearModel words;
    private final LinearModel context;

    ClauseModel(LinearModel words, LinearModel context) {
        this.words = words;
        this.context = context;
    }

    /** Loaded when it is first asked for. */
    private static final class Shipped {
        private static final ClauseModel MODEL = new ClauseModel(LinearModel.shipped(FILE), LinearModel.shipped(CONTEXT_FILE));
    }

    static ClauseModel shipped() {
        return Shipped.MODEL;
    }

    /** Of each clause how likely it is of each kind; the kinds of a clause add up to 1. */
    double[][] likely(Clauses clauses, ClauseTraits traits) {
        double[][] alone = alone(words, clauses, traits);
        var contexts = new ContextTraits(clauses, alone, traits.claims());
        return IntStream.range(0, alone.length).mapToObj(i -> likely(context.scores(contexts.of(i)))).toArray(double[][]::new);
    }

    /** The same by the words alone. */
    static double[][] alone(LinearModel words, Clauses clauses, ClauseTraits traits) {
        var out = new double[clauses.size()][];
        double[] sentence = new double[KINDS];
        for (int i = 0; i < out.length; i++) {
            if (clauses.get(i).sentence() == i) {
                traits.ofSentence(i);
                sentence = words.scores(traits.traits());
            }
            traits.ofClause(i);
            double[] scores = words.scores(traits.traits());
            for (int k = 0; k < KINDS; k++) {
                scores[k] += sentence[k];
            }
            out[i] = likely(scores);
        }
        return out;
    }

    private static double[] likely(double[] scores) {
        var out = new double[KINDS];
        double sum = 0;
        for (int k = 0; k < KINDS; k++) {
            out[k] = LinearModel.likely(scores[k]);
            sum += out[k];
        }
        for (int k = 0; k < KINDS; k++) {
            out[k] /= sum;
        }
        return out;
    }
}
