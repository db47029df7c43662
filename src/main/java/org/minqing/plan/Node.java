package org.minqing.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A node (节点) of a plan: one unit's part of the work.
 *
 * @param days    how many working days it takes, from 1 to {@link #LONGEST}
 * @param after   the nodes that must be finished before it begins
 * @param begunOn the day it was begun, as reported
 * @param doneOn  the day it was finished, as reported
 * @param word    what was said when it was reported finished; may be empty
 */
public record Node(
        UUID id, String name, UUID unitId, int days, List<UUID> after, @Nullable LocalDate begunOn, @Nullable LocalDate doneOn, String word) {

    /** About a year of working days. */
    public static final int LONGEST = 250;

    public Node {
        after = List.copyOf(after);
    }

    /** A node of which nothing is reported yet. */
    public static Node ahead(UUID id, String name, UUID unitId, int days, List<UUID> after) {
        return new Node(id, name, unitId, days, after, null, null, "");
    }

    public boolean done() {
        return doneOn != null;
    }

    /** Begun, or even done. */
    public boolean touched() {
        return begunOn != null || doneOn != null;
    }

    Node lasting(int other) {
        return new Node(id, name, unitId, other, after, begunOn, doneOn, word);
    }

    Node following(List<UUID> others) {
        return new Node(id, name, unitId, days, others, begunOn, doneOn, word);
    }

    Node reported(@Nullable LocalDate begun, @Nullable LocalDate done, String said) {
        return new Node(id, name, unitId, days, after, begun, done, said);
    }
}
