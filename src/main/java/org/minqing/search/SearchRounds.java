package org.minqing.search;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Lets the {@link Indexer} work again and again, on a thread of its own: building an index takes minutes, and nothing else should
 * wait for it. {@code minqing.search.pace} is the pause between two rounds.
 */
@Component
final class SearchRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SearchRounds.class);

    private final Indexer indexer;
    private final Regions regions;
    private final Vocabulary vocabulary;
    private final Duration pace;
    private volatile @Nullable Thread thread;

    SearchRounds(Indexer indexer, Regions regions, Vocabulary vocabulary, @Value("${minqing.search.pace:PT0.5S}") Duration pace) {
        this.indexer = indexer;
        this.regions = regions;
        this.vocabulary = vocabulary;
        this.pace = pace;
    }

    @Override
    public void start() {
        indexer.start();
        Thread working = Thread.ofPlatform().name("search").daemon().unstarted(this::rounds);
        thread = working;
        working.start();
    }

    /** Never interrupted: a channel that an interrupted thread reads from is closed under everybody. */
    private void rounds() {
        while (thread != null) {
            LockSupport.parkNanos(pace.toNanos());
            if (thread != null) {
                round();
            }
        }
    }

    /** Where there is no region yet nobody searches, and the words' sounds would cost the first start a second or two. */
    private void round() {
        try {
            List<Region> all = regions.all();
            all.forEach(this::round);
            if (!all.isEmpty()) {
                vocabulary.prepare();
            }
        } catch (RuntimeException e) {
            log.error("the indexes are not brought up to date; it will be tried again", e);
        }
    }

    private void round(Region region) {
        try {
            indexer.work(region);
        } catch (RuntimeException e) {
            log.error("the index of region {} is not brought up to date; it will be tried again", region.id(), e);
        }
    }

    /** Waits for a round to end, so that the index is not closed under it; a build goes on where it was kept. */
    @Override
    public void stop() {
        Thread working = thread;
        thread = null;
        if (working != null) {
            indexer.stop();
            LockSupport.unpark(working);
            try {
                working.join(Duration.ofSeconds(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
