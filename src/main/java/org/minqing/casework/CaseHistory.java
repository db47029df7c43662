package org.minqing.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A whole case to be recorded at once: its registration and the commands that followed, each with its own actor and time. */
public record CaseHistory(List<Step> steps) {

    /** Stands in a step for the id of the case's first promise, which does not exist before the case is recorded. */
    public static final UUID FIRST_PROMISE = new UUID(0, 1);

    /** @param command the first step's is a {@link CaseCommand.Register}, no other is */
    public record Step(CaseCommand command, Actor actor, Instant at) {}

    public CaseHistory {
        steps = List.copyOf(steps);
    }
}
