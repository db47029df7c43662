package org.minqing.triage.reply;

import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The runs of {@value #LENGTH} Chinese characters of a text, without names, figures and marks between them.
 *
 * @param runs each as a number, in order
 */
record Shingles(long[] runs) {

    static final int LENGTH = 5;

    /** A text with fewer runs is too short to be called copied. */
    static final int FEWEST = 16;

    private static final long MIX = 0x9E3779B97F4A7C15L;

    static Shingles of(String text) {
        int[] letters = text.codePoints().filter(Character::isIdeographic).toArray();
        LongStream runs = IntStream.rangeClosed(0, letters.length - LENGTH).mapToLong(start -> run(letters, start));
        return new Shingles(runs.sorted().toArray());
    }

    private static long run(int[] letters, int start) {
        long run = 0;
        for (int i = start; i < start + LENGTH; i++) {
            run = run * MIX + letters[i];
        }
        return run;
    }

    boolean enough() {
        return runs.length >= FEWEST;
    }

    /** How much of this stands in the other, 0 to 1. */
    double within(Shingles other) {
        int shared = 0;
        int there = 0;
        for (long run : runs) {
            while (there < other.runs.length && other.runs[there] < run) {
                there++;
            }
            shared += there < other.runs.length && other.runs[there] == run ? 1 : 0;
        }
        return runs.length == 0 ? 0 : (double) shared / runs.length;
    }
}
