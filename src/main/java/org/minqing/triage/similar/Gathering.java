package org.minqing.triage.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Gathers messages by average linkage: the two groups whose messages are on average the most alike become one, as long as that
 * average lies above a limit. So one message that resembles two groups does not make them one. Pairs never compared count as
 * unlike. Deterministic: among equals the smaller numbers go first.
 */
final class Gathering {

    /** Two messages, the smaller number first, and how alike they are (log-odds). */
    record Bond(int a, int b, double score) {}

    private record Offer(double score, int a, int b, int versionA, int versionB) implements Comparable<Offer> {
        @Override
        public int compareTo(Offer other) {
            int byScore = Double.compare(other.score, score);
            int byA = byScore != 0 ? byScore : Integer.compare(a, other.a);
            return byA != 0 ? byA : Integer.compare(b, other.b);
        }
    }

    private final double limit;
    private final double unlike;
    private final List<Map<Integer, Double>> bonds = new ArrayList<>();
    private final int[] size;
    private final int[] version;
    private final int[] into;
    private final PriorityQueue<Offer> offers = new PriorityQueue<>();

    private Gathering(int messages, double limit, double unlike) {
        this.limit = limit;
        this.unlike = unlike;
        size = new int[messages];
        version = new int[messages];
        into = new int[messages];
        for (int i = 0; i < messages; i++) {
            size[i] = 1;
            into[i] = i;
            bonds.add(new HashMap<>());
        }
    }

    /**
     * @param limit  log-odds that the average of two groups must exceed
     * @param unlike log-odds of a pair never compared
     * @return for each message the number of the message its group is called by
     */
    static int[] groups(int messages, List<Bond> compared, double limit, double unlike) {
        var gathering = new Gathering(messages, limit, unlike);
        compared.stream().filter(bond -> bond.score() > unlike).forEach(gathering::take);
        return gathering.gather();
    }

    private void take(Bond bond) {
        double above = bond.score() - unlike;
        bonds.get(bond.a()).put(bond.b(), above);
        bonds.get(bond.b()).put(bond.a(), above);
        offer(bond.a(), bond.b());
    }

    private void offer(int a, int b) {
        double score = bonds.get(a).getOrDefault(b, 0.0) / ((double) size[a] * size[b]) + unlike;
        if (score > limit) {
            int first = Math.min(a, b);
            int second = Math.max(a, b);
            offers.add(new Offer(score, first, second, version[first], version[second]));
        }
    }

    private int[] gather() {
        while (!offers.isEmpty()) {
            Offer best = offers.remove();
            if (version[best.a()] == best.versionA() && version[best.b()] == best.versionB()) {
                join(best.a(), best.b());
            }
        }
        var names = new int[into.length];
        for (int i = 0; i < names.length; i++) {
            int root = i;
            while (into[root] != root) {
                root = into[root];
            }
            names[i] = root;
        }
        return names;
    }

    private void join(int kept, int gone) {
        into[gone] = kept;
        size[kept] += size[gone];
        version[kept]++;
        version[gone]++;
        Map<Integer, Double> mine = bonds.get(kept);
        bonds.get(gone).forEach((other, above) -> {
            bonds.get(other).remove(gone);
            if (other != kept) {
                double sum = mine.merge(other, above, Double::sum);
                bonds.get(other).put(kept, sum);
            }
        });
        mine.remove(gone);
        bonds.get(gone).clear();
        mine.keySet().stream().sorted().forEach(other -> offer(kept, other));
    }
}
