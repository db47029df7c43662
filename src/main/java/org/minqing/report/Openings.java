package org.minqing.report;

import java.util.BitSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What an expression tells before it is tried: which characters its matches begin with, which may stand second, which one of
 * some characters they all hold, whether they begin where the words begin. The matcher of the JDK knows none of this and tries a
 * hundred alternatives at every character.
 *
 * @param first null if a match may begin with anything
 * @param second null if anything may stand there, or nothing
 * @param needed null if no character is known that every match holds one of
 * @param anchored no match begins later than the words
 */
record Openings(@Nullable Characters first, @Nullable Characters second, @Nullable Characters needed, boolean anchored) {

    private static final Openings UNKNOWN = new Openings(null, null, null, false);
    /** The expressions of the engine are a few hundred; whoever makes them as he goes must not fill the memory. */
    private static final int MOST = 2000;

    static final Map<Pattern, Openings> KNOWN = new ConcurrentHashMap<>();

    /** A set that may also say yes to a few characters of other pages of Unicode, and so is small. */
    static final class Characters {

        private static final int FOLD = 0xFFF;

        private final long[] bits = new long[(FOLD + 1) / Long.SIZE];

        private Characters(BitSet set) {
            set.stream().forEach(c -> bits[(c & FOLD) >> 6] |= 1L << c);
        }

        static Characters of(IntStream characters) {
            var set = new BitSet();
            characters.forEach(set::set);
            return new Characters(set);
        }

        boolean has(char c) {
            return (bits[(c & FOLD) >> 6] & 1L << c) != 0;
        }
    }

    /** Whether a match may begin there. */
    boolean begin(Part part, int at) {
        return (first == null || at < part.length() && first.has(part.charAt(at)))
                && (second == null || at + 1 < part.length() && second.has(part.charAt(at + 1)));
    }

    static Openings of(Pattern pattern) {
        Openings known = KNOWN.get(pattern);
        if (known != null) {
            return known;
        }
        Openings read = pattern.flags() == 0 ? read(pattern.pattern()) : UNKNOWN;
        if (KNOWN.size() < MOST) {
            KNOWN.put(pattern, read);
        }
        return read;
    }

    private static Openings read(String expression) {
        try {
            ExpressionReader.Piece whole = ExpressionReader.read(expression);
            return new Openings(
                    whole.first() == null || whole.maybeEmpty() ? null : new Characters(whole.first()),
                    whole.second() == null || whole.maybeEmpty() || whole.maybeSingle() ? null : new Characters(whole.second()),
                    whole.needed() == null || whole.maybeEmpty() ? null : new Characters(whole.needed()),
                    whole.anchored());
        } catch (ExpressionReader.NotUnderstood e) {
            return UNKNOWN;
        }
    }
}
