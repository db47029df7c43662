package org.minqing.casework;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks again and again at what happens by itself. On every node; that two of them look at once does no harm. */
@Component
final class Watch {

    private final Recounts recounts;

    Watch(Recounts recounts) {
        this.recounts = recounts;
    }

    @Scheduled(initialDelayString = "${minqing.watch:PT15S}", fixedDelayString = "${minqing.watch:PT15S}")
    void look() {
        recounts.runAll();
    }
}
