package org.minqing.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What happened to a plan. The words in it are the office's own; a resident is not named in a plan. */
public sealed interface PlanEvent {

    record Opened(Plan.Facts facts, LocalDate begin, LocalDate fixed) implements PlanEvent {}

    /** What somebody lays down of a node. */
    record Laid(UUID id, String name, UUID unitId, int days, List<UUID> after) {
        public Laid {
            after = List.copyOf(after);
        }
    }

    record NodeAdded(Laid node) implements PlanEvent {}

    /** @param was how long it was to take before */
    record NodeChanged(Laid node, int was) implements PlanEvent {}

    /** Whoever waited for it waits for what it waited for. */
    record NodeRemoved(UUID node, String name) implements PlanEvent {}

    record SetSideBySide(UUID first, UUID second) implements PlanEvent {}

    record Begun(UUID node, LocalDate on) implements PlanEvent {}

    record Done(UUID node, LocalDate on, String word) implements PlanEvent {}

    /** The last thing reported of the node does not count. */
    record TakenBack(UUID node) implements PlanEvent {}

    record DateMoved(LocalDate from, LocalDate to, String reason) implements PlanEvent {}

    record Dropped(String reason) implements PlanEvent {}

    record Resumed() implements PlanEvent {}
}
