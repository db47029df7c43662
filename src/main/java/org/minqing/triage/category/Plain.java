package org.minqing.triage.category;

import java.util.Arrays;

/**
 * A text as the model reads it: without blanks, letters small, full-width forms as the usual ones.
 *
 * @param chars the text
 * @param at    where each of its characters stands in the text as written
 */
record Plain(char[] chars, int[] at) {

    private static final int FULL_WIDTH_FROM = 0xFF01;
    private static final int FULL_WIDTH_TO = 0xFF5E;
    private static final int FULL_WIDTH_SHIFT = 0xFEE0;

    static Plain of(String text) {
        char[] chars = new char[text.length()];
        int[] at = new int[text.length()];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != 0) {
                chars[n] = plain(c);
                at[n++] = i;
            }
        }
        return new Plain(Arrays.copyOf(chars, n), Arrays.copyOf(at, n));
    }

    private static char plain(char c) {
        char usual = c >= FULL_WIDTH_FROM && c <= FULL_WIDTH_TO ? (char) (c - FULL_WIDTH_SHIFT) : c;
        return Character.toLowerCase(usual);
    }

    int length() {
        return chars.length;
    }
}
