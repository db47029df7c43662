package org.minqing.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Something that makes a plan fit again, and no more than is needed. */
public sealed interface Remedy {

    /** The fixed date moves to this day, the first on which it fits. */
    record Move(LocalDate to) implements Remedy {}

    /** So many working days are taken from each of these nodes; usually from one. */
    record Shorten(List<Cut> cuts) implements Remedy {
        public Shorten {
            cuts = List.copyOf(cuts);
        }
    }

    record Cut(Node node, int days) {}

    /**
     * The second no longer waits for the first.
     *
     * @param spare working days to spare afterwards
     */
    record SideBySide(Node first, Node second, int spare) implements Remedy {}

    /** What waited for the second still waits for the first, and the second for what the first waits for. */
    static List<Node> besides(List<Node> nodes, UUID first, UUID second) {
        List<UUID> firstAfter = nodes.stream().filter(node -> node.id().equals(first)).findFirst().map(Node::after).orElse(List.of());
        return nodes.stream().map(node -> {
            var after = new ArrayList<UUID>(node.after());
            if (node.id().equals(second)) {
                after.remove(first);
                firstAfter.stream().filter(id -> !after.contains(id)).forEach(after::add);
            } else if (after.contains(second) && !after.contains(first)) {
                after.add(first);
            }
            return node.following(after);
        }).toList();
    }
}
