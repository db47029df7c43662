package org.minqing.report;

import java.util.Locale;

/** One width and one shape for every mark, character by character, so that offsets stay true. */
final class Punctuation {

    /** Stand in for a comma and a colon within figures (1,234 and 19:00), which part nothing. */
    static final char THOUSANDS = '\'';

    static final char CLOCK = '∶';

    private static final String FROM = "「」『』〝〞[]〔〕﹑｡•‧・﹒";
    private static final String TO = "“”“”“”()()、。····";

    private Punctuation() {}

    static String normalise(String given, int from, int to) {
        var out = new StringBuilder(to - from);
        append(given, from, to, out, new int[to - from + 1]);
        return out.toString();
    }

    /** Appends the read form of {@code given[from, to)} and notes in {@code at} where each character came from. */
    static void append(String given, int from, int to, StringBuilder out, int[] at) {
        int begin = out.length();
        boolean quoted = false;
        for (int i = from; i < to; i++) {
            char c = given.charAt(i);
            if (c == '*' || c == '\u200b' || c == '\ufeff' || c == '\u00ad') {
                continue;
            }
            if (c == '"') {
                quoted = !quoted;
                c = quoted ? '“' : '”';
            }
            char before = out.length() > begin ? out.charAt(out.length() - 1) : ' ';
            char after = i + 1 < to ? given.charAt(i + 1) : ' ';
            at[out.length()] = i;
            out.append(one(c, before, after, out.length() - begin));
        }
    }

    private static char one(char given, char before, char after, int index) {
        char c = width(given);
        boolean figures = digit(before) && digit(width(after));
        return switch (c) {
            case '.' -> figures || latin(before) && latin(after) || index <= 2 && digit(before) ? '.' : '。';
            case ',' -> figures && given == ',' ? THOUSANDS : ',';
            case ':' -> figures ? CLOCK : ':';
            case '\t', '\u00a0', '\u3000' -> ' ';
            default -> c;
        };
    }

    private static char width(char c) {
        if (c > '\uff00' && c < '\uff5f') {
            return (char) (c - 0xfee0);
        }
        int known = FROM.indexOf(c);
        return known < 0 ? c : TO.charAt(known);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean latin(char c) {
        return String.valueOf(c).toLowerCase(Locale.ROOT).matches("[a-z0-9/:]");
    }
}
