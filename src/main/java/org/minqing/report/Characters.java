package org.minqing.report;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A set of characters that may also say yes to a few of other pages of Unicode, and so is small. Immutable. */
final class Characters {

    static final Characters NONE = new Characters();

    private static final String COMMON = ",。、的一是了在有和人民区社工作大中上为个以要来到会面对等发年村不将进行问题";
    private static final int FOLD = 0xFFF;

    private final long[] bits = new long[(FOLD + 1) / Long.SIZE];

    private Characters() {}

    static Characters of(char character) {
        return of(IntStream.of(character));
    }

    static Characters of(IntStream characters) {
        var out = new Characters();
        characters.forEach(c -> out.bits[(c & FOLD) >> 6] |= 1L << c);
        return out;
    }

    Characters or(Characters other) {
        if (this == NONE || this == other) {
            return other;
        }
        if (other == NONE) {
            return this;
        }
        var out = new Characters();
        for (int i = 0; i < bits.length; i++) {
            out.bits[i] = bits[i] | other.bits[i];
        }
        return out;
    }

    /** Null for any character. */
    static @Nullable Characters union(@Nullable Characters one, @Nullable Characters other) {
        return one == null || other == null ? null : one.or(other);
    }

    /** Nearly all that are, are told without the JDK's search in its table of scripts. */
    static boolean han(int c) {
        return c >= '一' && c <= '鿿' || Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    static int fold(int c) {
        return c & FOLD;
    }

    IntStream folded() {
        return BitSet.valueOf(bits).stream();
    }

    boolean has(char c) {
        return (bits[(c & FOLD) >> 6] & 1L << c) != 0;
    }

    /** How often texts hold one of them: a common one counts as much as a dozen others. */
    int frequency() {
        int often = 0;
        for (long some : bits) {
            often += Long.bitCount(some);
        }
        return often + 11 * (int) COMMON.chars().filter(c -> has((char) c)).count();
    }
}
