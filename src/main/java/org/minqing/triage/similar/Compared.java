package org.minqing.triage.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A whole list of messages compared among each other at once: which are near each, and which groups they make. */
public final class Compared {

    /** So many of each view are looked at for each message: more than most groups have members, or a large group falls apart. */
    private static final int LOOKED_AT = 80;

    /** The average from which on two groups become one. Stricter than {@link Comparison#SAME}: many pairs are averaged here, and one wrong step takes all of them along. */
    private static final double ONE_GROUP = -1.7;

    /** What two messages never compared count in a group's average. */
    private static final double UNLIKE = -6;

    private final List<Sketch> sketches;
    private final List<List<Nearest>> near;

    private Compared(List<Sketch> sketches) {
        this.sketches = sketches;
        var nearby = new Nearby(sketches);
        List<List<Nearest>> found = new ArrayList<>();
        for (int i = 0; i < sketches.size(); i++) {
            found.add(new ArrayList<>());
        }
        for (int i = 0; i < sketches.size(); i++) {
            for (int other : nearby.of(i, LOOKED_AT)) {
                take(found.get(i), i, other);
                take(found.get(other), other, i);
            }
        }
        found.replaceAll(list -> list.stream()
                .distinct()
                .sorted(Comparator.comparingDouble((Nearest one) -> -one.nearness()).thenComparing(Nearest::message))
                .toList());
        near = found;
    }

    public static Compared of(List<Portrait> portraits) {
        Frequencies frequencies = Frequencies.of(portraits);
        Meanings meanings = Meanings.learned(portraits, frequencies);
        return new Compared(portraits.stream().map(portrait -> Sketch.of(portrait, frequencies, meanings)).toList());
    }

    private void take(List<Nearest> list, int of, int other) {
        Sketch a = sketches.get(Math.min(of, other));
        Sketch b = sketches.get(Math.max(of, other));
        list.add(new Nearest(other, Comparison.score(a, b), Comparison.nearness(a, b)));
    }

    /** The messages near one, the nearest first. */
    public List<Nearest> near(int message) {
        return near.get(message);
    }

    public double score(int a, int b) {
        return Comparison.score(sketches.get(a), sketches.get(b));
    }

    /** For each message the number of the message its group is called by. */
    public int[] groups() {
        List<Gathering.Bond> bonds = IntStream.range(0, near.size())
                .boxed()
                .flatMap(i -> near.get(i).stream()
                        .filter(other -> other.message() > i)
                        .map(other -> new Gathering.Bond(i, other.message(), other.score())))
                .toList();
        return Gathering.groups(sketches.size(), bonds, ONE_GROUP, UNLIKE);
    }
}
