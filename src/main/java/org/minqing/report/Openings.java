package org.minqing.report;

import org.jspecify.annotations.Nullable;

/**
 * What an expression tells before it is tried: which characters its matches begin with, which may stand second, which one of
 * some characters they all hold, whether they begin where the words begin or end where the words end. The matcher of the JDK
 * knows none of this and tries a hundred alternatives at every character.
 *
 * @param first null if a match may begin with anything
 * @param second null if anything may stand there, or nothing
 * @param needed null if no character is known that every match holds one of
 * @param last null if a match may end with anything, or anywhere
 * @param reach how far from the end of the words matches begin at most
 * @param anchored no match begins later than the words
 */
record Openings(@Nullable Characters first, @Nullable Characters second, @Nullable Characters needed, @Nullable Characters last, int reach, boolean anchored) {

    private static final Openings UNKNOWN = new Openings(null, null, null, null, Integer.MAX_VALUE, false);
    /** Before which an expression's end still is the end of the words: \r\n is the longest. */
    private static final int LINE_END = 2;
    private static final String LINE_ENDS = "\n\r\u0085\u2028\u2029";

    /** Whether a match may begin there. */
    boolean begin(Part part, int at) {
        return (first == null || at < part.length() && first.has(part.charAt(at)))
                && (second == null || at + 1 < part.length() && second.has(part.charAt(at + 1)));
    }

    /** Whether the words can hold a match, for all that is known without trying. */
    boolean possible(Part part) {
        return (!anchored || part.length() <= reach) && mayEnd(part) && (needed == null || part.hasAny(needed));
    }

    private boolean mayEnd(Part part) {
        return last == null || part.isEmpty() || last.has(part.charAt(part.length() - 1)) || LINE_ENDS.indexOf(part.charAt(part.length() - 1)) >= 0;
    }

    static Openings of(String expression) {
        try {
            ExpressionReader.Piece whole = ExpressionReader.read(expression);
            boolean closing = whole.closing() && whole.longest() < ExpressionReader.ENDLESS;
            return new Openings(
                    whole.maybeEmpty() ? null : whole.first(),
                    whole.maybeEmpty() || whole.maybeSingle() ? null : whole.second(),
                    whole.maybeEmpty() ? null : whole.needed(),
                    whole.maybeEmpty() || !whole.closing() ? null : whole.last(),
                    closing ? whole.longest() + LINE_END : Integer.MAX_VALUE,
                    whole.anchored());
        } catch (ExpressionReader.NotUnderstood e) {
            return UNKNOWN;
        }
    }
}
