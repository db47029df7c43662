package org.minqing.casework;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again at what happens by itself. On every node; that two of them look at once does no harm. */
@Component
final class Rounds {

    private final Recounts recounts;
    private final Sweep sweep;

    Rounds(Recounts recounts, Sweep sweep) {
        this.recounts = recounts;
        this.sweep = sweep;
    }

    @Scheduled(initialDelayString = "${minqing.rounds:PT15S}", fixedDelayString = "${minqing.rounds:PT15S}")
    void look() {
        recounts.runAll();
        sweep.runAll();
    }
}
