package org.minqing.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Which node follows which, by their places in the list, and an order in which each comes after those before it. */
final class Network {

    final List<Node> nodes;
    final int[][] before;
    final int[][] next;
    final int[] order;

    private Network(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
        this.before = before(nodes);
        this.next = turned(before);
        this.order = order(before, next);
    }

    private Network(Network other, List<Node> nodes) {
        this.nodes = nodes;
        this.before = other.before;
        this.next = other.next;
        this.order = other.order;
    }

    /** The same with other lengths. */
    Network lasting(int[] lengths) {
        var others = new ArrayList<Node>(nodes.size());
        for (int i = 0; i < lengths.length; i++) {
            others.add(nodes.get(i).days() == lengths[i] ? nodes.get(i) : nodes.get(i).lasting(lengths[i]));
        }
        return new Network(this, others);
    }

    /** @throws IllegalArgumentException if nodes wait for each other; ask {@link #circle} first */
    static Network of(List<Node> nodes) {
        var network = new Network(nodes);
        if (network.order.length < nodes.size()) {
            throw new IllegalArgumentException("nodes wait for each other");
        }
        return network;
    }

    /** Nodes that wait for each other, each for the one before it and the first for the last; empty if there are none. */
    static List<Node> circle(List<Node> nodes) {
        var network = new Network(nodes);
        if (network.order.length == nodes.size()) {
            return List.of();
        }
        boolean[] free = new boolean[nodes.size()];
        for (int i : network.order) {
            free[i] = true;
        }
        // Whoever is not free waits for somebody who is not free; following that, one comes back.
        int at = 0;
        while (free[at]) {
            at++;
        }
        var walked = new LinkedHashSet<Integer>();
        while (walked.add(at)) {
            at = waitedFor(network.before[at], free);
        }
        List<Integer> way = List.copyOf(walked);
        return way.subList(way.indexOf(at), way.size()).reversed().stream().map(nodes::get).toList();
    }

    private static int waitedFor(int[] those, boolean[] free) {
        for (int one : those) {
            if (!free[one]) {
                return one;
            }
        }
        throw new IllegalStateException("a node that waits for nobody is free");
    }

    private static int[][] before(List<Node> nodes) {
        Map<UUID, Integer> places = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            places.put(nodes.get(i).id(), i);
        }
        return nodes.stream()
                .map(node -> node.after().stream().filter(places::containsKey).mapToInt(places::get).distinct().toArray())
                .toArray(int[][]::new);
    }

    private static int[][] turned(int[][] before) {
        var next = new ArrayList<List<Integer>>();
        for (int i = 0; i < before.length; i++) {
            next.add(new ArrayList<>());
        }
        for (int i = 0; i < before.length; i++) {
            for (int one : before[i]) {
                next.get(one).add(i);
            }
        }
        return next.stream().map(those -> those.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    private static int[] order(int[][] before, int[][] next) {
        int[] waits = new int[before.length];
        var ready = new ArrayDeque<Integer>();
        for (int i = 0; i < before.length; i++) {
            waits[i] = before[i].length;
            if (waits[i] == 0) {
                ready.add(i);
            }
        }
        var order = new ArrayList<Integer>();
        while (!ready.isEmpty()) {
            int one = ready.remove();
            order.add(one);
            for (int later : next[one]) {
                if (--waits[later] == 0) {
                    ready.add(later);
                }
            }
        }
        return order.stream().mapToInt(Integer::intValue).toArray();
    }
}
