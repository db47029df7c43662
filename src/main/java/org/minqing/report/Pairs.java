package org.minqing.report;

import org.jspecify.annotations.Nullable;

/** Characters and which may stand behind each, as an expression tells them; a table is made of them only in the end. */
interface Pairs {

    Pairs NONE = table -> {};

    void addTo(Table table);

    /** Every one of the first before every one of the second, or before any if that is null; null if the first may be any. */
    static @Nullable Pairs of(@Nullable Characters first, @Nullable Characters second) {
        if (first == Characters.NONE || second == Characters.NONE) {
            return NONE;
        }
        return first == null ? null : table -> table.add(first, second);
    }

    /** Null for anything. */
    static @Nullable Pairs union(@Nullable Pairs one, @Nullable Pairs other) {
        return one == null || other == null ? null : one.or(other);
    }

    default Pairs or(Pairs other) {
        if (this == NONE || this == other) {
            return other;
        }
        return other == NONE ? this : table -> {
            addTo(table);
            other.addTo(table);
        };
    }

    default Table table() {
        var table = new Table();
        addTo(table);
        return table;
    }

    /** Of pairs; it may also say yes to a few others. */
    final class Table {

        private static final int BITS = 1 << 14;

        private final long[] bits = new long[BITS / Long.SIZE];
        private Characters beforeAny = Characters.NONE;

        boolean has(char first, char second) {
            int hash = hash(Characters.fold(first), Characters.fold(second));
            return (bits[hash >> 6] & 1L << hash) != 0 || beforeAny.has(first);
        }

        void add(Characters first, @Nullable Characters second) {
            if (second == null) {
                beforeAny = beforeAny.or(first);
                return;
            }
            int[] behind = second.folded().toArray();
            first.folded().forEach(one -> {
                for (int other : behind) {
                    int hash = hash(one, other);
                    bits[hash >> 6] |= 1L << hash;
                }
            });
        }

        private static int hash(int first, int second) {
            return first * 37 + second & BITS - 1;
        }
    }
}
