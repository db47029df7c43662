package org.minqing.triage.routing;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the module does by itself, on every node; {@code minqing.triage.pace} and {@code minqing.triage.learn} are the pauses between two rounds. */
@Component
final class TriageRounds {

    private final Follower follower;
    private final Learner learner;

    TriageRounds(Follower follower, Learner learner) {
        this.follower = follower;
        this.learner = learner;
    }

    @Scheduled(initialDelayString = "${minqing.triage.pace:PT5S}", fixedDelayString = "${minqing.triage.pace:PT5S}")
    void follow() {
        follower.work();
    }

    @Scheduled(initialDelayString = "${minqing.triage.learn:PT20S}", fixedDelayString = "${minqing.triage.learn:PT1M}")
    void learn() {
        learner.work();
    }
}
