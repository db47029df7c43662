package org.minqing.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression tells before it is tried: which two characters are seen where its matches begin or farther behind, some that
 * they all hold one after the other, whether they begin where the words begin or end where the words end. The matcher of the JDK
 * knows none of this and tries a hundred alternatives at every character.
 *
 * @param beginning what is seen where a match begins; without it and the next nothing is known
 * @param behind what is seen farther behind if that is not
 * @param needed sets of which every match holds one character each, in this order
 * @param last null if a match may end with anything, or anywhere
 * @param reach how far from the end of the words matches begin at most
 * @param anchored no match begins later than the words
 */
record Openings(@Nullable Sign beginning, @Nullable Sign behind, List<Characters> needed, @Nullable Characters last, int reach, boolean anchored) {

    /**
     * @param singles what may be the last of a match there, null if anything may
     * @param pairs what may stand there and next to it, null if anything may
     * @param near how far behind the beginning of a match at least; -1 is right before it
     * @param far how far at most
     */
    record Sign(Characters first, @Nullable Characters singles, Pairs.@Nullable Table pairs, int near, int far) {

        private static @Nullable Sign of(Signs.@Nullable Sign read) {
            return read == null ? null : new Sign(read.first(), read.singles(), read.pairs() == null ? null : read.pairs().table(), read.near(), read.far());
        }

        /** Where it is seen first between two places; -1 if it is not. */
        private int next(String words, int from, int to, int end) {
            for (int i = from; i < to; i++) {
                if (at(words, i, end)) {
                    return i;
                }
            }
            return -1;
        }

        /** Whether it is seen there, in words that end there. */
        boolean at(String words, int at, int end) {
            return first.has(words.charAt(at))
                    && (singles == null || singles.has(words.charAt(at)) || at + 1 < end && (pairs == null || pairs.has(words.charAt(at), words.charAt(at + 1))));
        }
    }

    private static final Openings UNKNOWN = new Openings(null, null, List.of(), null, Integer.MAX_VALUE, false);
    /** Before which an expression's end still is the end of the words: \r\n is the longest. */
    private static final int LINE_END = 2;
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    boolean unknown() {
        return beginning == null && behind == null;
    }

    /** Whether a match may begin there, in words that end there. */
    boolean begin(String words, int at, int end) {
        return unknown() || beginsAt(words, at, end) || behind != null && behind.next(words, Math.max(0, at + behind.near), Math.min(end, at + behind.far + 1), end) >= 0;
    }

    /** The first place, that one or a later one, where a match may begin; the end if there is none. */
    int nextBeginning(String words, int at, int end) {
        if (behind == null) {
            int i = at;
            while (i < end && !beginsAt(words, i, end)) {
                i++;
            }
            return i;
        }
        int seen = -1;
        int looked = Math.max(0, at + behind.near);
        for (int i = at; i < end; i++) {
            int to = Math.min(end, i + behind.far + 1);
            if (seen < 0 || seen < i + behind.near) {
                seen = behind.next(words, Math.max(looked, i + behind.near), to, end);
                looked = seen < 0 ? to : seen + 1;
            }
            if (seen >= 0 || beginsAt(words, i, end)) {
                return i;
            }
        }
        return end;
    }

    private boolean beginsAt(String words, int at, int end) {
        return beginning != null && at < end && beginning.at(words, at, end);
    }

    /** Whether the words from there to there end as those with a match do. */
    boolean mayEnd(String words, int from, int to) {
        return (!anchored || to - from <= reach) && (last == null || from == to || mayBeLast(words.charAt(to - 1)));
    }

    private boolean mayBeLast(char c) {
        return last == null || last.has(c) || LINE_ENDS.indexOf(c) >= 0;
    }

    /** Whether the words from there to there hold what every match does. */
    boolean holdNeeded(String words, int from, int to) {
        int at = from;
        for (Characters set : needed) {
            while (at < to && !set.has(words.charAt(at))) {
                at++;
            }
            if (at++ == to) {
                return false;
            }
        }
        return true;
    }

    static Openings of(String expression) {
        try {
            return of(ExpressionReader.read(expression));
        } catch (ExpressionReader.NotUnderstood e) {
            return UNKNOWN;
        }
    }

    private static Openings of(ExpressionReader.Piece whole) {
        boolean closing = whole.closing() && whole.longest() < ExpressionReader.ENDLESS;
        int reach = closing ? whole.longest() + LINE_END : Integer.MAX_VALUE;
        Signs signs = whole.signs();
        return whole.maybeEmpty()
                ? new Openings(null, null, List.of(), null, reach, whole.anchored())
                : new Openings(
                        signs == null ? null : Sign.of(signs.beginning()),
                        signs == null ? null : Sign.of(signs.behind()),
                        whole.needed(),
                        whole.closing() ? whole.last() : null,
                        reach,
                        whole.anchored());
    }
}
