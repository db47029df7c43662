package org.minqing.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;

/** One to one: the best pairs first, then other ways so that no possible pair is lost. */
final class Matching {

    private final double[][] likeness;
    private final Map<Integer, Integer> toFound = new HashMap<>();
    private final Map<Integer, Integer> toGold = new HashMap<>();

    private Matching(double[][] likeness) {
        this.likeness = likeness;
    }

    static Map<Integer, Integer> of(List<String> gold, List<String> found, ToDoubleBiFunction<String, String> alike) {
        var likeness = new double[gold.size()][found.size()];
        record Pair(double likeness, int i, int j) {}
        var all = new ArrayList<Pair>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                likeness[i][j] = alike.applyAsDouble(gold.get(i), found.get(j));
                if (likeness[i][j] > 0) {
                    all.add(new Pair(likeness[i][j], i, j));
                }
            }
        }
        Collections.sort(all, (a, b) -> Double.compare(b.likeness(), a.likeness()));
        var matching = new Matching(likeness);
        all.forEach(pair -> matching.take(pair.i(), pair.j()));
        for (int i = 0; i < gold.size(); i++) {
            if (!matching.toFound.containsKey(i)) {
                matching.reach(i, new HashSet<>());
            }
        }
        return matching.toFound;
    }

    private void take(int i, int j) {
        if (!toFound.containsKey(i) && !toGold.containsKey(j)) {
            toFound.put(i, j);
            toGold.put(j, i);
        }
    }

    private boolean reach(int i, Set<Integer> seen) {
        for (int j = 0; j < likeness[i].length; j++) {
            if (likeness[i][j] > 0 && seen.add(j)) {
                Integer holder = toGold.get(j);
                if (holder == null || reach(holder, seen)) {
                    toFound.put(i, j);
                    toGold.put(j, i);
                    return true;
                }
            }
        }
        return false;
    }
}
