package org.minqing.report;

import java.util.Arrays;

/** What something is judged by: numbers of traits, each with how much of it there is. Filled anew for each thing that is judged. */
final class Traits {

    /** Everything has it. */
    static final long ALWAYS = 1;

    private static final int LONGEST = 3;

    private long[] keys = new long[1024];
    private float[] values = new float[1024];
    private int size;

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    long key(int i) {
        return keys[i];
    }

    float value(int i) {
        return values[i];
    }

    /** All runs of one to three characters, told apart by where the words stand; the ends count as characters. */
    void runs(int place, String words, float value) {
        runs(place, words, 0, words.length(), value);
    }

    /** Those of a stretch of the words. */
    void runs(int place, String words, int begin, int end, float value) {
        for (int from = begin - 1; from <= end; from++) {
            long run = 0;
            for (int to = from; to < Math.min(from + LONGEST, end + 1); to++) {
                char c = to < begin ? '^' : to == end ? '$' : figure(words.charAt(to));
                run = run << 16 | c;
                add(mixed(run, place), value);
            }
        }
    }

    /** Any figure is like any other. */
    private static char figure(char c) {
        return c >= '0' && c <= '9' ? '0' : c;
    }

    /** @param what one of the answers to question {@code which} */
    void sign(int place, int which, int what, float value) {
        add(mixed((long) which << 32 | what & 0xFFFFFFFFL, place), value);
    }

    void always() {
        add(ALWAYS, 1);
    }

    private static long mixed(long run, int place) {
        long hash = (run + 0x9E3779B97F4A7C15L * (place + 1)) * 0xBF58476D1CE4E5B9L;
        hash ^= hash >>> 29;
        return hash * 0x94D049BB133111EBL;
    }

    private void add(long key, float value) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        keys[size] = key;
        values[size++] = value;
    }
}
