package org.minqing.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A plan with what made it, in its order. */
public record PlanHistory(Plan plan, List<Step> steps) {

    /** @param by a user */
    public record Step(PlanEvent event, Instant at, UUID by) {}

    public PlanHistory {
        steps = List.copyOf(steps);
    }

    /** Tells it from its first event on. */
    static PlanHistory told(UUID id, List<Step> steps) {
        Step first = steps.getFirst();
        if (!(first.event() instanceof PlanEvent.Opened opened)) {
            throw new IllegalStateException("plan " + id + " does not begin by being opened");
        }
        Plan plan = PlanLife.opened(id, first.by(), opened);
        for (Step step : steps.subList(1, steps.size())) {
            plan = PlanLife.evolve(plan, step.event());
        }
        return new PlanHistory(plan, steps);
    }
}
