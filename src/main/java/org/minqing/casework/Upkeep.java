package org.minqing.casework;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What is done behind the scenes, on every node, without anybody waiting for it. */
@Component
final class Upkeep {

    /** How long the answer to a command is kept for its repetition. */
    private static final Duration KEYS_KEPT = Duration.ofDays(30);

    private final CaseCounts counts;
    private final CaseStore store;
    private final CaseFiles files;
    private final Clock clock;

    Upkeep(CaseCounts counts, CaseStore store, CaseFiles files, Clock clock) {
        this.counts = counts;
        this.store = store;
        this.files = files;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.SECONDS)
    void foldCounts() {
        for (int folded = counts.fold(); folded > 0; ) {
            folded = counts.fold();
        }
    }

    /** Erasing deletes them at once; this is for what a kill left. */
    @Scheduled(initialDelay = 15, fixedDelay = 24 * 60, timeUnit = TimeUnit.MINUTES)
    void deleteErasedFiles() throws IOException {
        files.deleteErased();
    }

    @Scheduled(initialDelay = 10, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetOldKeys() {
        store.forgetKeysBefore(clock.instant().minus(KEYS_KEPT));
    }
}
