package org.minqing.plan;

import java.util.ArrayList;
import java.util.List;

/** Earliest and latest days of a network, as numbers of {@link WorkingDays}; once over the nodes forwards and once backwards. */
final class Passes {

    /** Stands for "not reported". */
    static final int NONE = Integer.MIN_VALUE;

    /**
     * Between which days it is laid, and what is reported of each node.
     *
     * @param start the first day on which work can begin that has not; 0 = today, or later
     * @param last  the last day on which work can be done for the fixed date
     * @param begun by node; {@link #NONE} if it is not begun
     * @param done  by node; {@link #NONE} if it is not done
     */
    record Frame(int start, int last, int[] begun, int[] done) {}

    final int[] earliestBegin;
    final int[] earliestFinish;
    final int[] latestBegin;
    final int[] latestFinish;
    private final Network network;
    private final Frame frame;
    private final int end;

    Passes(Network network, Frame frame) {
        this.network = network;
        this.frame = frame;
        int n = network.nodes.size();
        this.earliestBegin = new int[n];
        this.earliestFinish = new int[n];
        this.latestBegin = new int[n];
        this.latestFinish = new int[n];
        this.end = forwards();
        backwards();
    }

    boolean done(int i) {
        return frame.done[i] != NONE;
    }

    /** Working days between the earliest end of all and the last day; less than 0 if it does not fit. All done: 0. */
    int spare() {
        return end == NONE ? 0 : frame.last - end;
    }

    /** When the last open node ends at the earliest; {@link #NONE} if none is open. */
    int end() {
        return end;
    }

    int spare(int i) {
        return latestFinish[i] - (done(i) ? frame.done[i] : earliestFinish[i]);
    }

    /** The nodes, each waiting for the one before it, that together last longest. */
    List<Integer> chain() {
        var chain = new ArrayList<Integer>();
        int at = -1;
        for (int i : network.order) {
            if (!done(i) && earliestFinish[i] == end) {
                at = i;
            }
        }
        while (at >= 0) {
            chain.addFirst(at);
            at = frame.begun[at] == NONE ? heldBy(at) : -1;
        }
        return chain;
    }

    /** The open node whose end is waited for; −1 if it could begin at once. */
    private int heldBy(int i) {
        for (int one : network.before[i]) {
            if (!done(one) && earliestFinish[one] + 1 == earliestBegin[i]) {
                return one;
            }
        }
        return -1;
    }

    private int forwards() {
        int latest = NONE;
        for (int i : network.order) {
            int days = network.nodes.get(i).days();
            int begin = frame.begun[i] != NONE ? frame.begun[i] : done(i) ? frame.done[i] : frame.start;
            if (!done(i) && frame.begun[i] == NONE) {
                for (int one : network.before[i]) {
                    begin = Math.max(begin, (done(one) ? frame.done[one] : earliestFinish[one]) + 1);
                }
            }
            earliestBegin[i] = begin;
            // What is not done by today cannot have been finished before today.
            earliestFinish[i] = done(i) ? frame.done[i] : Math.max(begin + days - 1, 0);
            if (!done(i)) {
                latest = Math.max(latest, earliestFinish[i]);
            }
        }
        return latest;
    }

    private void backwards() {
        for (int at = network.order.length - 1; at >= 0; at--) {
            int i = network.order[at];
            int finish = frame.last;
            for (int later : network.next[i]) {
                finish = Math.min(finish, latestBegin[later] - 1);
            }
            latestFinish[i] = finish;
            latestBegin[i] = finish - network.nodes.get(i).days() + 1;
        }
    }
}
