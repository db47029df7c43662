package org.minqing.triage.topic;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What somebody said, as a topic counts it; its words are not here.
 *
 * @param residents how many people say it, at least 1
 */
public record Voice(UUID id, LocalDate day, int residents) {

    public Voice {
        if (residents < 1) {
            throw new IllegalArgumentException("nobody said it: " + residents);
        }
    }
}
