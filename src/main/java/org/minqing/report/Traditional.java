package org.minqing.report;

import java.util.Set;

/** 傳統字 → 传统字, character by character, so that offsets stay true. */
final class Traditional {

    private static final char[] SIMPLIFIED = table(Lexicon.words("traditional"));
    private static final int LOOK = 5_000;
    /** In simplified writing a few such characters stand too, in names above all (於, 乾). */
    private static final double SHARE = 0.05;

    private Traditional() {}

    /** Whether the text is written so: more than one Chinese character in twenty is traditional, and more than three. */
    static boolean writes(String text) {
        int han = 0;
        int traditional = 0;
        for (int i = 0; i < Math.min(LOOK, text.length()); i++) {
            char c = text.charAt(i);
            han += c >= '\u4e00' && c <= '\u9fff' ? 1 : 0;
            traditional += SIMPLIFIED[c] != 0 ? 1 : 0;
        }
        return traditional > SHARE * han && traditional > 3;
    }

    static String simplified(String text) {
        var out = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            char c = SIMPLIFIED[text.charAt(i)];
            if (c != 0) {
                out.setCharAt(i, c);
            }
        }
        return out.toString();
    }

    private static char[] table(Set<String> pairs) {
        var out = new char[Character.MAX_VALUE + 1];
        pairs.forEach(pair -> out[pair.charAt(0)] = pair.charAt(1));
        return out;
    }
}
