package org.minqing.triage.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which messages are worth comparing with one: the nearest in place, in place of the subject and in wording, from lists of pieces. */
final class Nearby {

    /** A piece that more messages hold than this tells nothing of where to look. */
    private static final int TOO_COMMON = 600;

    private final List<Sketch> sketches;
    private final Map<Long, List<Held>> holders = new HashMap<>();

    /** @param at where the piece stands in the message's sketch */
    private record Held(int message, int at) {}

    Nearby(List<Sketch> sketches) {
        this.sketches = sketches;
        for (int i = 0; i < sketches.size(); i++) {
            long[] pieces = sketches.get(i).pieces;
            for (int at = 0; at < pieces.length; at++) {
                holders.computeIfAbsent(pieces[at], key -> new ArrayList<>()).add(new Held(i, at));
            }
        }
        holders.values().removeIf(held -> held.size() > TOO_COMMON);
    }

    /** The {@code most} nearest of each view, in order of their numbers. */
    List<Integer> of(int message, int most) {
        Sketch sketch = sketches.get(message);
        var sums = new double[Sketch.VIEWS][sketches.size()];
        var touched = new HashSet<Integer>();
        for (int at = 0; at < sketch.pieces.length; at++) {
            for (Held held : holders.getOrDefault(sketch.pieces[at], List.of())) {
                Sketch other = sketches.get(held.message());
                for (int view = 0; view < Sketch.VIEWS; view++) {
                    sums[view][held.message()] += sketch.weights[view][at] * other.weights[view][held.at()];
                }
                touched.add(held.message());
            }
        }
        touched.remove(message);
        Set<Integer> found = new HashSet<>();
        for (double[] sum : sums) {
            touched.stream()
                    .filter(other -> sum[other] > 0)
                    .sorted(Comparator.<Integer>comparingDouble(other -> -sum[other]).thenComparing(Comparator.naturalOrder()))
                    .limit(most)
                    .forEach(found::add);
        }
        return found.stream().sorted().toList();
    }
}
