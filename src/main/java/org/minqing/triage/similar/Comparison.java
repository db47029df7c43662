package org.minqing.triage.similar;

import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Set;

/**
 * Two messages laid beside each other. The score is the log-odds that they tell of the same problem at the same place: a
 * logistic model of a few signs, so that place and problem weigh apart and both are asked for.
 */
public final class Comparison {

    /** From here on two messages belong together. */
    public static final double SAME = -2;

    static final int SIGNS = 8;

    /** How much equal wording brings one message before another among those that score alike. */
    private static final double WORDING = 10;

    /** How strongly each sign speaks; learned on hand-checked groups of messages of one city, see docs/quality.md. */
    private static final double[] WEIGHTS = {1.096, 2.369, 4.478, 1.792, 1.546, 1.173, -1.163, -0.416};
    private static final double BASE = -7.335;

    private Comparison() {}

    public static double score(Sketch a, Sketch b) {
        return weighed(signs(a, b));
    }

    /**
     * What the score can be at most, whatever they say of places: the problems alone are compared, which takes a tenth of the time. So
     * most of what cannot belong together need not be compared.
     */
    public static double atMost(Sketch a, Sketch b) {
        double listed = dot(a.problems, b.problems);
        double meant = dot(a.meaning, b.meaning);
        double problem = Math.sqrt((listed + Math.max(0, meant)) / 2);
        double days = Math.abs(ChronoUnit.DAYS.between(a.day(), b.day()));
        double[] signs = {1, problem, problem, listed, meant, 1, 0, Math.log1p(days)};
        return weighed(signs);
    }

    private static double weighed(double[] signs) {
        double score = BASE;
        for (int i = 0; i < SIGNS; i++) {
            score += WEIGHTS[i] * signs[i];
        }
        return score;
    }

    /** The score, raised by how far the words are the same: puts the nearest of several first, says nothing of whether they are the same. */
    public static double nearness(Sketch a, Sketch b) {
        return score(a, b) + WORDING * Math.sqrt(wording(a, b));
    }

    /** How far the words are the same, 0–1. */
    static double wording(Sketch a, Sketch b) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.pieces.length && j < b.pieces.length) {
            if (a.pieces[i] == b.pieces[j]) {
                sum += a.weights[Sketch.WHOLE][i++] * b.weights[Sketch.WHOLE][j++];
            } else if (a.pieces[i] < b.pieces[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The signs in the order of their weights. */
    static double[] signs(Sketch a, Sketch b) {
        double placedA = 0;
        double placedB = 0;
        double namedA = 0;
        double namedB = 0;
        int i = 0;
        int j = 0;
        while (i < a.pieces.length && j < b.pieces.length) {
            if (a.pieces[i] < b.pieces[j]) {
                i++;
            } else if (a.pieces[i] > b.pieces[j]) {
                j++;
            } else {
                placedA += a.placed[i];
                placedB += b.placed[j];
                namedA += a.named[i];
                namedB += b.named[j];
                i++;
                j++;
            }
        }
        double place = Math.max(placedA / Math.max(3, a.placedAll), placedB / Math.max(3, b.placedAll));
        double name = (namedA / Math.max(5, a.namedAll) + namedB / Math.max(5, b.namedAll)) / 2;
        double listed = dot(a.problems, b.problems);
        double meant = dot(a.meaning, b.meaning);
        double problem = (listed + Math.max(0, meant)) / 2;
        double days = Math.abs(ChronoUnit.DAYS.between(a.day(), b.day()));
        return new double[] {
            place, Math.sqrt(name * problem), Math.sqrt(place * problem), listed, meant,
            agreement(a.districts(), b.districts()), agreement(a.numbers(), b.numbers()) < 0 ? 1 : 0, Math.log1p(days)
        };
    }

    private static double agreement(Set<String> a, Set<String> b) {
        return a.isEmpty() || b.isEmpty() ? 0 : Collections.disjoint(a, b) ? -1 : 1;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
