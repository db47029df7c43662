package org.minqing.casework;

import java.time.Instant;
import java.util.List;

/** A whole case to be recorded at once: its registration and the commands that followed, each with its own actor and time. */
public record CaseHistory(List<Step> steps) {

    /** @param command the first step's is a {@link CaseCommand.Register}, no other is */
    public record Step(CaseCommand command, Actor actor, Instant at) {}

    public CaseHistory {
        steps = List.copyOf(steps);
    }
}
