package org.minqing.triage.category;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which words of a text decided for its category against the second: what each gram adds is shared out among its characters. */
final class Explanation {

    private static final int AT_MOST = 6;
    private static final int LONGEST = 8;

    /** A character speaks when it adds this much of what the strongest adds. */
    private static final double SPEAKS = 0.15;

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
            while (to < added.length && to - from < LONGEST && added[to] > SPEAKS * strongest && (to == from || goesOn(text, to))) {
                sum += added[to++];
            }
            if (to > from && Character.isLetterOrDigit(text.chars()[from])) {
                int begin = alone(from, to) && from > 0 && goesOn(text, from) ? from - 1 : from;
                int end = alone(begin, to) && to < added.length && goesOn(text, to) ? to + 1 : to;
                runs.add(new Deciding(text.at()[begin], text.at()[end - 1] + 1, sum / all));
                to = end;
            }
            from = Math.max(to, from + 1);
        }
        return runs.stream()
                .sorted(Comparator.comparingDouble(Deciding::part).reversed())
                .limit(AT_MOST)
                .toList();
    }

    /** A single character is no word: one of its neighbours is shown with it. */
    private static boolean alone(int from, int to) {
        return to == from + 1;
    }

    /** No blank and no punctuation stands between this character and the one before. */
    private static boolean goesOn(Plain text, int i) {
        return text.at()[i] == text.at()[i - 1] + 1 && Character.isLetterOrDigit(text.chars()[i]) && Character.isLetterOrDigit(text.chars()[i - 1]);
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
