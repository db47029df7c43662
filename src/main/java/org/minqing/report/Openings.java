package org.minqing.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an expression tells before it is tried: which characters its matches begin with, which may stand second behind which, some that
 * they all hold one after the other, whether they begin where the words begin or end where the words end. The matcher of the JDK
 * knows none of this and tries a hundred alternatives at every character.
 *
 * @param first null if a match may begin with anything
 * @param singles what may be a match alone, or null if anything may
 * @param pairs what may stand first and second in longer ones, null if anything may
 * @param needed sets of which every match holds one character each, in this order
 * @param last null if a match may end with anything, or anywhere
 * @param reach how far from the end of the words matches begin at most
 * @param anchored no match begins later than the words
 */
record Openings(
        @Nullable Characters first, @Nullable Characters singles, Pairs.@Nullable Table pairs, List<Characters> needed, @Nullable Characters last, int reach, boolean anchored) {

    private static final Openings UNKNOWN = new Openings(null, null, null, List.of(), null, Integer.MAX_VALUE, false);
    /** Before which an expression's end still is the end of the words: \r\n is the longest. */
    private static final int LINE_END = 2;
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    /** Whether a match may begin there, in words that end there. */
    boolean begin(String words, int at, int end) {
        if (first == null) {
            return true;
        }
        if (at >= end || !first.has(words.charAt(at))) {
            return false;
        }
        return singles == null || singles.has(words.charAt(at)) || at + 1 < end && (pairs == null || pairs.has(words.charAt(at), words.charAt(at + 1)));
    }

    /** Whether the words from there to there can hold a match, for all that is known without trying. */
    boolean possible(String words, int from, int to) {
        return (!anchored || to - from <= reach) && (last == null || from == to || mayBeLast(words.charAt(to - 1))) && holdNeeded(words, from, to);
    }

    private boolean mayBeLast(char c) {
        return last == null || last.has(c) || LINE_ENDS.indexOf(c) >= 0;
    }

    private boolean holdNeeded(String words, int from, int to) {
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
        return whole.maybeEmpty()
                ? new Openings(null, null, null, List.of(), null, reach, whole.anchored())
                : new Openings(
                        whole.first(),
                        whole.singles(),
                        whole.pairs() == null ? null : whole.pairs().table(),
                        whole.needed(),
                        whole.closing() ? whole.last() : null,
                        reach,
                        whole.anchored());
    }
}
