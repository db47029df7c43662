package org.minqing.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.minqing.plan.Remedy.Cut;

/** Looks for the smallest changes that make a plan fit; each is tried on the whole network before it is offered. */
final class Remedies {

    /** So many of a kind are worth reading. */
    private static final int SHOWN = 4;

    private final Network network;
    private final Passes.Frame frame;
    private final WorkingDays days;
    private final Passes passes;
    private final int missing;

    Remedies(Network network, Passes.Frame frame, WorkingDays days, Passes passes) {
        this.network = network;
        this.frame = frame;
        this.days = days;
        this.passes = passes;
        this.missing = -passes.spare();
    }

    List<Remedy> all() {
        var all = new ArrayList<Remedy>();
        List<Integer> chain = passes.chain();
        List<Remedy> shorter = shortened(chain);
        all.addAll(shorter.isEmpty() ? shortenedTogether() : shorter);
        all.addAll(sideBySide(chain));
        all.add(new Remedy.Move(days.day(frame.last() + missing)));
        return all;
    }

    /** Those that give away the smallest part of themselves come first. */
    private List<Remedy> shortened(List<Integer> chain) {
        return chain.stream()
                .filter(i -> network.nodes.get(i).days() > missing && fits(cut(lengths(), i, missing)))
                .sorted(Comparator.comparing(i -> -network.nodes.get(i).days()))
                .limit(SHOWN)
                .map(i -> (Remedy) new Remedy.Shorten(List.of(new Cut(network.nodes.get(i), missing))))
                .toList();
    }

    /** No node alone is long enough: days are taken where most are left, until it fits; then what was too much is given back. */
    private List<Remedy> shortenedTogether() {
        int[] lengths = lengths();
        for (Passes now = tried(lengths); now.spare() < 0; now = tried(lengths)) {
            int longest = now.chain().stream().max(Comparator.comparing(i -> lengths[i])).orElseThrow();
            int whole = -now.spare();
            int taken = Math.min(whole, lengths[longest] - 1);
            if (taken == 0) {
                return List.of();
            }
            lengths[longest] -= taken;
        }
        var cuts = new ArrayList<Cut>();
        for (int i = 0; i < lengths.length; i++) {
            giveBack(lengths, i);
            int taken = network.nodes.get(i).days() - lengths[i];
            if (taken > 0) {
                cuts.add(new Cut(network.nodes.get(i), taken));
            }
        }
        return List.of(new Remedy.Shorten(cuts));
    }

    /** As many days as it can take and still fit. */
    private void giveBack(int[] lengths, int i) {
        int full = network.nodes.get(i).days();
        if (lengths[i] == full) {
            return;
        }
        int least = lengths[i];
        int most = full;
        while (least < most) {
            int middle = (least + most + 1) / 2;
            lengths[i] = middle;
            if (fits(lengths)) {
                least = middle;
            } else {
                most = middle - 1;
            }
        }
        lengths[i] = least;
    }

    private List<Remedy> sideBySide(List<Integer> chain) {
        return IntStream.range(1, chain.size())
                .mapToObj(at -> beside(network.nodes.get(chain.get(at - 1)), network.nodes.get(chain.get(at))))
                .filter(beside -> beside.spare() >= 0)
                .sorted(Comparator.comparing(Remedy.SideBySide::spare))
                .limit(SHOWN)
                .map(Remedy.class::cast)
                .toList();
    }

    private Remedy.SideBySide beside(Node first, Node second) {
        Network other = Network.of(Remedy.besides(network.nodes, first.id(), second.id()));
        return new Remedy.SideBySide(first, second, new Passes(other, frame).spare());
    }

    private int[] lengths() {
        return network.nodes.stream().mapToInt(Node::days).toArray();
    }

    private static int[] cut(int[] lengths, int i, int taken) {
        lengths[i] -= taken;
        return lengths;
    }

    private boolean fits(int[] lengths) {
        return tried(lengths).spare() >= 0;
    }

    private Passes tried(int[] lengths) {
        return new Passes(network.lasting(lengths), frame);
    }
}
