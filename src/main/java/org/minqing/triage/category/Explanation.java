package org.minqing.triage.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which words of a text decided for its category against the second: what each gram adds is shared out among its characters. */
final class Explanation {

    private static final int AT_MOST = 6;
    private static final int LONGEST = 8;

    /** A character speaks when it adds this much of what the strongest adds. */
    private static final double SPEAKS = 0.25;

    private Explanation() {}

    /** The strongest first. */
    static List<Deciding> of(Plain text, double[] added) {
        double strongest = 0;
        double all = 0;
        for (double one : added) {
            strongest = Math.max(strongest, one);
            all += Math.max(0, one);
        }
        List<Deciding> runs = new ArrayList<>();
        for (int from = 0; from < added.length; ) {
            int to = from;
            double sum = 0;
            while (to < added.length && to - from < LONGEST && added[to] > SPEAKS * strongest) {
                sum += added[to++];
            }
            if (to > from + 1) {
                runs.add(new Deciding(text.at()[from], text.at()[to - 1] + 1, sum / all));
            }
            from = Math.max(to, from + 1);
        }
        return runs.stream()
                .sorted(Comparator.comparingDouble(Deciding::part).reversed())
                .limit(AT_MOST)
                .toList();
    }

    /** What each character adds for one category against another. */
    static double[] added(Plain text, GramTable table, Scorer scorer, int category, int other) {
        double[] added = new double[text.length()];
        for (int from = 0; from < added.length; from++) {
            for (int length = 1; length <= Math.min(Grams.LONGEST, added.length - from); length++) {
                double rather = rather(text, from, length, false, table, scorer, category, other)
                        + (from + length <= Grams.BEGINNING ? rather(text, from, length, true, table, scorer, category, other) : 0);
                for (int i = from; i < from + length; i++) {
                    added[i] += rather / length;
                }
            }
        }
        return added;
    }

    private static double rather(Plain text, int from, int length, boolean beginning, GramTable table, Scorer scorer, int category,
            int other) {
        int gram = table.find(Grams.of(text.chars(), from, length, beginning));
        return gram == GramTable.NONE ? 0 : scorer.rather(gram, category, other);
    }
}
