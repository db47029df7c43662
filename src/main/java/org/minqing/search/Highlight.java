package org.minqing.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Marks in a text what it was found for, by the same pieces and sounds that the index is asked for. It reads the text itself, so
 * the index need not keep any.
 */
public final class Highlight {

    /** A line or two on the page. */
    private static final int SNIPPET = 90;

    /** So far before the first mark a sentence may begin for the snippet to begin with it. */
    private static final int BEFORE = 24;

    private static final String ENDS = "。！？；!?;\n";

    /** Two neighbours as they stand. */
    private final Set<String> pairs = new HashSet<>();
    /** Two neighbours by sound. */
    private final Set<String> sounds = new HashSet<>();
    /** One piece as it stands: a word in letters, a figure, a character that was asked for alone. */
    private final Set<String> alone = new HashSet<>();
    /** First letters of several. */
    private final Set<String> initials = new HashSet<>();

    /** @param bySound what only sounds like it is marked too */
    Highlight(Question question, boolean bySound) {
        question.chunks().forEach(chunk -> ask(chunk, bySound));
    }

    private void ask(String chunk, boolean bySound) {
        if (Question.letters(chunk)) {
            alone.add(chunk);
            initials.add(chunk);
            Sounds.syllables(chunk).ifPresent(cut -> {
                for (int i = 1; i < cut.size(); i++) {
                    sounds.add(cut.get(i - 1) + "'" + cut.get(i));
                }
            });
            return;
        }
        for (List<Analysis.Piece> run : Analysis.runs(chunk)) {
            if (run.size() == 1) {
                alone.add(run.getFirst().text());
                continue;
            }
            pairs.addAll(Analysis.pairs(run));
            if (bySound) {
                sounds.addAll(Analysis.soundPairs(run));
            }
        }
    }

    /** A stretch of text; {@code hit} if it was asked for. */
    public record Bit(String text, boolean hit) {}

    /** A text, cut at its marks. */
    public record Marked(List<Bit> bits) {

        static final Marked NOTHING = new Marked(List.of());

        public Marked {
            bits = List.copyOf(bits);
        }

        public boolean empty() {
            return bits.isEmpty();
        }
    }

    /** The whole text. */
    Marked whole(String text) {
        return cut(text, marks(text), 0, text.length());
    }

    /** The stretch of these texts that shows most of what was asked for; nothing where none of it is. */
    Marked snippet(List<String> texts) {
        Marked best = Marked.NOTHING;
        int most = 0;
        for (String text : texts) {
            BitSet marks = marks(text);
            int start = bestStart(marks);
            int found = marks.get(start, Math.min(marks.length(), start + SNIPPET)).cardinality();
            if (found > most) {
                most = found;
                int from = sentenceStart(text, start);
                best = around(text, marks, from, Math.min(text.length(), from + SNIPPET));
            }
        }
        return best;
    }

    private Marked around(String text, BitSet marks, int from, int to) {
        int begin = from > 0 && Character.isLowSurrogate(text.charAt(from)) ? from - 1 : from;
        int end = to < text.length() && Character.isLowSurrogate(text.charAt(to)) ? to - 1 : to;
        List<Bit> bits = new ArrayList<>(cut(text, marks, begin, end).bits());
        if (begin > 0) {
            bits.addFirst(new Bit("…", false));
        }
        if (end < text.length()) {
            bits.add(new Bit("…", false));
        }
        return new Marked(bits);
    }

    /** The first mark from which on a snippet holds most. */
    private static int bestStart(BitSet marks) {
        int best = 0;
        int most = 0;
        for (int at = marks.nextSetBit(0); at >= 0; at = marks.nextSetBit(marks.nextClearBit(at))) {
            int found = marks.get(at, at + SNIPPET - BEFORE).cardinality();
            if (found > most) {
                most = found;
                best = at;
            }
        }
        return best;
    }

    private static int sentenceStart(String text, int mark) {
        for (int at = mark; at > Math.max(0, mark - BEFORE); at--) {
            if (ENDS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
        }
        return mark <= BEFORE ? 0 : mark - BEFORE / 3;
    }

    private static Marked cut(String text, BitSet marks, int from, int to) {
        List<Bit> bits = new ArrayList<>();
        int at = from;
        while (at < to) {
            boolean hit = marks.get(at);
            int end = hit ? marks.nextClearBit(at) : marks.nextSetBit(at);
            end = end < 0 || end > to ? to : end;
            bits.add(new Bit(text.substring(at, end), hit));
            at = end;
        }
        return new Marked(bits);
    }

    private BitSet marks(String text) {
        var marks = new BitSet(text.length());
        for (List<Analysis.Piece> run : Analysis.runs(text)) {
            for (int i = 0; i < run.size(); i++) {
                if (alone.contains(run.get(i).text())) {
                    mark(marks, run, i, i);
                }
                if (i > 0 && paired(run.get(i - 1), run.get(i))) {
                    mark(marks, run, i - 1, i);
                }
            }
            initials.forEach(letters -> markInitials(marks, run, letters));
        }
        return marks;
    }

    private boolean paired(Analysis.Piece one, Analysis.Piece next) {
        return pairs.contains(one.text() + next.text())
                || (one.chinese() && next.chinese() && sounds.contains(one.sound() + "'" + next.sound()));
    }

    private static void markInitials(BitSet marks, List<Analysis.Piece> run, String letters) {
        for (int i = 0; i + letters.length() <= run.size(); i++) {
            int n = 0;
            while (n < letters.length() && run.get(i + n).chinese() && run.get(i + n).sound().charAt(0) == letters.charAt(n)) {
                n++;
            }
            if (n == letters.length() && n > 1) {
                mark(marks, run, i, i + n - 1);
            }
        }
    }

    private static void mark(BitSet marks, List<Analysis.Piece> run, int first, int last) {
        marks.set(run.get(first).start(), run.get(last).end());
    }
}
