package org.minqing.triage.category;

import java.util.Arrays;

/** Numbers for grams: 0, 1, 2 … in the order in which they came. Open addressing; a gram is never 0. */
final class GramTable {

    static final int NONE = -1;

    private long[] keys;
    private int[] numbers;
    private int size;

    GramTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(8, expected) * 2 - 1) * 2;
        keys = new long[capacity];
        numbers = new int[capacity];
    }

    int size() {
        return size;
    }

    /** The number of the gram, or {@link #NONE}. */
    int find(long gram) {
        int slot = slot(gram);
        return keys[slot] == 0 ? NONE : numbers[slot];
    }

    /** The number of the gram; a new one gets the next. */
    int number(long gram) {
        int slot = slot(gram);
        if (keys[slot] != 0) {
            return numbers[slot];
        }
        keys[slot] = gram;
        numbers[slot] = size++;
        if (size * 2 > keys.length) {
            grow();
        }
        return size - 1;
    }

    /** The grams by their numbers. */
    long[] grams() {
        long[] grams = new long[size];
        for (int slot = 0; slot < keys.length; slot++) {
            if (keys[slot] != 0) {
                grams[numbers[slot]] = keys[slot];
            }
        }
        return grams;
    }

    private int slot(long gram) {
        long mixed = gram * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> 32) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != gram) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] grams = grams();
        keys = new long[keys.length * 2];
        numbers = new int[keys.length];
        Arrays.setAll(grams, i -> {
            int slot = slot(grams[i]);
            keys[slot] = grams[i];
            numbers[slot] = i;
            return grams[i];
        });
    }
}
