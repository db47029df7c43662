package org.minqing.plan;

import java.time.LocalDate;
import java.util.UUID;
import org.minqing.plan.PlanEvent.Laid;

/** What somebody wants done to a plan that there is. */
public sealed interface PlanCommand {

    record AddNode(Laid node) implements PlanCommand {}

    record ChangeNode(Laid node) implements PlanCommand {}

    record RemoveNode(UUID node) implements PlanCommand {}

    record SetSideBySide(UUID first, UUID second) implements PlanCommand {}

    record ReportBegun(UUID node, LocalDate on) implements PlanCommand {}

    /** @param word what there is to say about it; may be empty */
    record ReportDone(UUID node, LocalDate on, String word) implements PlanCommand {}

    record TakeBack(UUID node) implements PlanCommand {}

    record MoveDate(LocalDate to, String reason) implements PlanCommand {}

    record Drop(String reason) implements PlanCommand {}

    record Resume() implements PlanCommand {}

    /**
     * Whose hands do it.
     *
     * @param keeps he keeps plans
     * @param moves he may move what was made public
     * @param unit  the unit he works for
     */
    record Hands(boolean keeps, boolean moves, @org.jspecify.annotations.Nullable UUID unit) {}
}
