package org.minqing.report;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a clause is judged by the second time: how likely it, those around it, its sentence and the whole are of each kind by their
 * words alone. A demand rarely stands among promises, and what is planned stands at the end. Reused from clause to clause.
 */
final class ContextTraits {

    private static final int KINDS = ClauseKind.values().length;
    private static final int AROUND = 3;
    /** What is less likely is not told. */
    private static final double NEGLIGIBLE = 0.02;
    private static final double SUREST = 0.998;
    private static final double[] STEPS = {0.05, 0.15, 0.3, 0.5, 0.75};
    /** More than there are kinds or steps. */
    private static final int OTHERS = 10;
    private static final float SPREAD = 4;
    private static final float LONG = 50;

    private final Clauses clauses;
    private final double[][] alone;
    private final Gist.@Nullable Claim @Nullable [] claims;
    private final double[] mean = new double[KINDS];
    /** Of each clause how likely the likeliest before it is of each kind, and the likeliest behind it. */
    private final double[][] before;
    private final double[][] behind;
    /** Of the sentence looked at last, which begins with that clause: how likely its clauses are on average, and the likeliest. */
    private int sentence = -1;
    private double[] sentenceMean = new double[KINDS];
    private double[] sentenceMost = new double[KINDS];
    private final Traits traits = new Traits();

    /**
     * @param alone of each clause how likely it is of each kind by its words
     * @param claims what the rules took each clause for; null to leave their opinion out
     */
    ContextTraits(Clauses clauses, double[][] alone, Gist.@Nullable Claim @Nullable [] claims) {
        this.clauses = clauses;
        this.alone = alone;
        this.claims = claims;
        int size = alone.length;
        this.before = new double[size][KINDS];
        this.behind = new double[size][KINDS];
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < KINDS; k++) {
                mean[k] += alone[i][k] / size;
                before[i][k] = i == 0 ? 0 : Math.max(before[i - 1][k], alone[i - 1][k]);
                behind[size - 1 - i][k] = i == 0 ? 0 : Math.max(behind[size - i][k], alone[size - i][k]);
            }
        }
    }

    Traits of(int at) {
        traits.clear();
        traits.always();
        for (int k = 0; k < KINDS; k++) {
            double bounded = Math.clamp(alone[at][k], 1 - SUREST, SUREST);
            traits.sign(0, 0, k, (float) Math.log(bounded / (1 - bounded)) / SPREAD);
        }
        likely(1, alone[at]);
        for (int off = -AROUND; off <= AROUND; off++) {
            if (off != 0 && at + off >= 0 && at + off < alone.length) {
                likely(10 + off, alone[at + off]);
                traits.sign(0, 20 + off, clauses.get(at + off).sentence() == clauses.get(at).sentence() ? 1 : 0, 1);
            }
        }
        together(at);
        lookAt(clauses.get(at).sentence());
        likely(37, sentenceMean);
        likely(38, sentenceMost);
        likely(30, before[at]);
        likely(31, behind[at]);
        likely(32, mean);
        traits.sign(0, 33, 0, (float) at / alone.length);
        traits.sign(0, 34, 0, alone.length / LONG);
        traits.sign(0, 35, clauses.get(at).mark(), 1);
        traits.sign(0, 36, at == 0 ? '^' : clauses.get(at - 1).mark(), 1);
        if (claims != null) {
            traits.sign(0, 40, ClauseTraits.kind(claims[at]), 1);
            traits.sign(0, 41, at == 0 ? 0 : ClauseTraits.kind(claims[at - 1]), 1);
        }
        return traits;
    }

    /** What only tells something together: the likeliest kinds side by side, and how likely a kind is here, before and behind. */
    private void together(int at) {
        int own = likeliest(at) * OTHERS + likeliest(at - 1);
        traits.sign(1, 0, own * OTHERS + likeliest(at + 1), 1);
        traits.sign(1, 1, own * OTHERS + likeliest(at - 2), 1);
        traits.sign(1, 2, (likeliest(at) * OTHERS + likeliest(at + 1)) * OTHERS + likeliest(at + 2), 1);
        traits.sign(1, 3, own * OTHERS + sameSentence(at, at - 1), 1);
        traits.sign(1, 4, (likeliest(at) * OTHERS + likeliest(at + 1)) * OTHERS + sameSentence(at, at + 1), 1);
        for (int k = 0; k < KINDS; k++) {
            traits.sign(1, 10 + k, step(at, k) * OTHERS + (claims == null ? KINDS : ClauseTraits.kind(claims[at])), 1);
            traits.sign(1, 20 + k, (step(at, k) * OTHERS + step(at - 1, k)) * OTHERS + step(at + 1, k), 0.7f);
        }
    }

    /** The number of a kind; one more where there is no clause. */
    private int likeliest(int at) {
        if (at < 0 || at >= alone.length) {
            return KINDS;
        }
        int best = 0;
        for (int k = 1; k < KINDS; k++) {
            best = alone[at][k] > alone[at][best] ? k : best;
        }
        return best;
    }

    private int sameSentence(int at, int other) {
        return other >= 0 && other < alone.length && clauses.get(other).sentence() == clauses.get(at).sentence() ? 1 : 0;
    }

    private int step(int at, int kind) {
        int step = 0;
        while (at >= 0 && at < alone.length && step < STEPS.length && alone[at][kind] >= STEPS[step]) {
            step++;
        }
        return step;
    }

    private void lookAt(int from) {
        if (from == sentence) {
            return;
        }
        sentence = from;
        int to = from;
        while (to < alone.length && clauses.get(to).sentence() == from) {
            to++;
        }
        sentenceMean = new double[KINDS];
        sentenceMost = new double[KINDS];
        for (int i = from; i < to; i++) {
            for (int k = 0; k < KINDS; k++) {
                sentenceMean[k] += alone[i][k] / (to - from);
                sentenceMost[k] = Math.max(sentenceMost[k], alone[i][k]);
            }
        }
    }

    private void likely(int which, double[] kinds) {
        for (int k = 0; k < KINDS; k++) {
            if (kinds[k] >= NEGLIGIBLE) {
                traits.sign(0, which, k, (float) kinds[k]);
            }
        }
    }
}
