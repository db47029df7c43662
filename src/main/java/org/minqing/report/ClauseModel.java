package org.minqing.report;

/** How likely each clause is of each kind, as {@link ReportLearner} learned it from labelled reports. */
final class ClauseModel {

    static final String FILE = "clauses.model";
    private static final int KINDS = ClauseKind.values().length;

    private final LinearModel weights;

    ClauseModel(LinearModel weights) {
        this.weights = weights;
    }

    /** Loaded when it is first asked for. */
    private static final class Shipped {
        private static final ClauseModel MODEL = new ClauseModel(LinearModel.shipped(FILE));
    }

    static ClauseModel shipped() {
        return Shipped.MODEL;
    }

    /** Of each clause how likely it is of each kind; the kinds of a clause add up to 1. */
    double[][] likely(Clauses clauses, ClauseTraits traits) {
        var out = new double[clauses.size()][];
        double[] sentence = new double[KINDS];
        for (int i = 0; i < out.length; i++) {
            if (clauses.get(i).sentence() == i) {
                traits.ofSentence(i);
                sentence = weights.scores(traits.traits());
            }
            traits.ofClause(i);
            out[i] = likely(sentence, weights.scores(traits.traits()));
        }
        return out;
    }

    private static double[] likely(double[] sentence, double[] clause) {
        var out = new double[KINDS];
        double sum = 0;
        for (int k = 0; k < KINDS; k++) {
            out[k] = LinearModel.likely(sentence[k] + clause[k]);
            sum += out[k];
        }
        for (int k = 0; k < KINDS; k++) {
            out[k] /= sum;
        }
        return out;
    }
}
