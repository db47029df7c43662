package org.minqing.plan;

import java.util.List;

/** What a command leads to. */
public sealed interface PlanDecision {

    record Happens(PlanEvent event) implements PlanDecision {}

    /** Nothing is to be done: it stands so already. */
    record Stands() implements PlanDecision {}

    /** @param key message key of a sentence, with what it is about */
    record Refused(String key, List<Object> about) implements PlanDecision {
        public Refused {
            about = List.copyOf(about);
        }
    }

    static Refused refused(String key, Object... about) {
        return new Refused("plan.refused." + key, List.of(about));
    }
}
