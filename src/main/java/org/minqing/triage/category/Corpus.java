package org.minqing.triage.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Messages as numbers of grams. Only grams that stand in two messages at least have a number.
 *
 * @param grams      by number, ascending
 * @param ids        of each message: the numbers of its grams, ascending
 * @param counts     of each message: how often each of them stands in it
 * @param lengths    of each message: its characters
 * @param labels     of each message: the number of its category
 * @param categories in the order of their names
 */
record Corpus(long[] grams, int[][] ids, short[][] counts, int[] lengths, int[] labels, List<String> categories) {

    private static final int COMMON = 2;

    static Corpus of(List<Labelled> messages) {
        List<String> categories = messages.stream().map(Labelled::category).distinct().sorted().toList();
        List<Plain> texts = messages.stream().map(message -> Plain.of(message.text())).toList();
        long[] grams = common(texts);
        var table = new GramTable(grams.length);
        for (long gram : grams) {
            table.number(gram);
        }
        var ids = new int[texts.size()][];
        var counts = new short[texts.size()][];
        for (int i = 0; i < texts.size(); i++) {
            Counted counted = counted(texts.get(i), table);
            ids[i] = counted.ids();
            counts[i] = counted.counts();
        }
        int[] lengths = texts.stream().mapToInt(Plain::length).toArray();
        int[] labels = messages.stream().mapToInt(message -> categories.indexOf(message.category())).toArray();
        return new Corpus(grams, ids, counts, lengths, labels, categories);
    }

    int size() {
        return ids.length;
    }

    /** The grams of a text that a table knows, each once, and how often it stands there. */
    record Counted(int[] ids, short[] counts) {}

    static Counted counted(Plain text, GramTable table) {
        long[] all = Grams.sorted(text);
        int[] ids = new int[all.length];
        short[] counts = new short[all.length];
        int n = 0;
        for (int i = 0; i < all.length; ) {
            int end = i + 1;
            while (end < all.length && all[end] == all[i]) {
                end++;
            }
            int id = table.find(all[i]);
            if (id != GramTable.NONE) {
                ids[n] = id;
                counts[n++] = (short) Math.min(Short.MAX_VALUE, end - i);
            }
            i = end;
        }
        return new Counted(Arrays.copyOf(ids, n), Arrays.copyOf(counts, n));
    }

    private static long[] common(List<Plain> texts) {
        var table = new GramTable(1 << 20);
        int[] seen = new int[1 << 20];
        for (Plain text : texts) {
            long last = 0;
            for (long gram : Grams.sorted(text)) {
                if (gram != last) {
                    int number = table.number(gram);
                    seen = number < seen.length ? seen : Arrays.copyOf(seen, seen.length * 2);
                    seen[number]++;
                    last = gram;
                }
            }
        }
        var common = new ArrayList<Long>();
        long[] all = table.grams();
        for (int i = 0; i < all.length; i++) {
            if (seen[i] >= COMMON) {
                common.add(all[i]);
            }
        }
        return common.stream().mapToLong(Long::longValue).sorted().toArray();
    }
}
