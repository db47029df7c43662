package org.minqing.triage.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Messages that are nearly the same, so that none is asked of which its copy was learned. Two belong together when they share
 * more than half of their runs of five characters; candidates are found by min-hashes of these runs.
 */
public final class NearDuplicates {

    private static final int RUN = 5;
    private static final int HASHES = 32;
    private static final double SHARED = 0.5;

    /** So many of those that fell together before are compared with the next. */
    private static final int COMPARED = 5;

    private final List<Set<Integer>> runs;
    private final int[] parent;

    private NearDuplicates(List<String> texts) {
        runs = texts.stream().map(NearDuplicates::runs).toList();
        parent = new int[texts.size()];
        Arrays.setAll(parent, i -> i);
    }

    /** For each text the number of its group: that of one of its texts. */
    public static int[] groups(List<String> texts) {
        var duplicates = new NearDuplicates(texts);
        duplicates.fallenTogether().forEach(duplicates::join);
        int[] groups = new int[texts.size()];
        Arrays.setAll(groups, duplicates::root);
        return groups;
    }

    private static Set<Integer> runs(String text) {
        Set<Integer> runs = new HashSet<>();
        for (int i = 0; i + RUN <= text.length(); i++) {
            runs.add(text.substring(i, i + RUN).hashCode());
        }
        return runs.isEmpty() ? Set.of(text.hashCode()) : runs;
    }

    /** Texts with two equal min-hashes in the same place. */
    private List<List<Integer>> fallenTogether() {
        Map<Long, List<Integer>> buckets = new HashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            int[] least = new int[HASHES];
            Arrays.fill(least, Integer.MAX_VALUE);
            for (int run : runs.get(i)) {
                for (int h = 0; h < HASHES; h++) {
                    least[h] = Math.min(least[h], mixed(run, h));
                }
            }
            for (int band = 0; band < HASHES; band += 2) {
                long key = (31L * least[band] + least[band + 1]) * 0x9E3779B97F4A7C15L + band;
                buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
            }
        }
        return buckets.values().stream().filter(bucket -> bucket.size() > 1).toList();
    }

    private static int mixed(int run, int salt) {
        int x = (run ^ salt * 0x9E3779B1) * 0x85EBCA6B;
        x = (x ^ x >>> 15) * 0xC2B2AE35;
        return x ^ x >>> 13;
    }

    private void join(List<Integer> bucket) {
        for (int later = 1; later < bucket.size(); later++) {
            for (int earlier = 0; earlier < Math.min(later, COMPARED); earlier++) {
                int one = bucket.get(earlier);
                int other = bucket.get(later);
                if (root(one) != root(other) && alike(runs.get(one), runs.get(other))) {
                    parent[root(one)] = root(other);
                }
            }
        }
    }

    private static boolean alike(Set<Integer> one, Set<Integer> other) {
        long both = one.stream().filter(other::contains).count();
        return both > SHARED * (one.size() + other.size() - both);
    }

    private int root(int i) {
        int at = i;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }
}
