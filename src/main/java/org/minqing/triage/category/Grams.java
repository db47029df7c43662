package org.minqing.triage.category;

import java.util.Arrays;

/**
 * The one to three characters that follow each other anywhere in a text, and once more, apart, those of its beginning: a
 * message says first what it is about. A gram is packed into a long: three characters of 16 bits, and above them whether it
 * is of the beginning.
 */
final class Grams {

    static final int LONGEST = 3;

    /** So many characters are the beginning. */
    static final int BEGINNING = 30;

    /** What stands among the first of them counts twice. */
    private static final int FIRST = 12;

    private static final long OF_BEGINNING = 1L << 48;

    private Grams() {}

    /** All grams, as often as they stand there, in ascending order. */
    static long[] sorted(Plain text) {
        int head = Math.min(BEGINNING, text.length());
        int first = Math.min(FIRST, text.length());
        long[] all = new long[LONGEST * (text.length() + head + first)];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            long gram = 0;
            for (int j = i; j < Math.min(text.length(), i + LONGEST); j++) {
                gram = gram << 16 | text.chars()[j];
                all[n++] = gram;
                if (j < head) {
                    all[n++] = gram | OF_BEGINNING;
                }
                if (j < first) {
                    all[n++] = gram | OF_BEGINNING;
                }
            }
        }
        long[] grams = Arrays.copyOf(all, n);
        Arrays.sort(grams);
        return grams;
    }

    /** The gram of these characters, of the beginning or of the whole. */
    static long of(char[] chars, int from, int length, boolean beginning) {
        long gram = 0;
        for (int i = from; i < from + length; i++) {
            gram = gram << 16 | chars[i];
        }
        return beginning ? gram | OF_BEGINNING : gram;
    }
}
