package org.minqing.search;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.EventFeed;
import org.minqing.casework.SearchableCase;
import org.minqing.casework.SearchableCases;
import org.minqing.database.Region;
import org.minqing.search.SearchIndex.Batch;
import org.minqing.search.SearchIndex.Copy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the index of each region up with the database. How far it has come stands in the index itself and is kept with it, so
 * that this can be killed at any line: what was not kept is read again, and reading it twice changes nothing, for a case is
 * always indexed as it is now. Called by one thread.
 */
@Component
final class Indexer {

    private static final Logger log = LoggerFactory.getLogger(Indexer.class);

    private static final int EVENTS = 2000;
    private static final int CASES = 2000;

    /** So often what is written is kept; until then a crash means to read a few events again. */
    private static final Duration KEEP = Duration.ofSeconds(10);

    /** So often what does not come with events is looked through. */
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final SearchIndex index;
    private final EventFeed feed;
    private final SearchableCases cases;
    private final Catalogue catalogue;
    private final Entries entries;
    private final Wishes wishes;
    private final Clock clock;
    private final Map<Integer, Pace> paces = new ConcurrentHashMap<>();
    private volatile boolean stopping;

    Indexer(SearchIndex index, EventFeed feed, SearchableCases cases, Catalogue catalogue, Entries entries, Wishes wishes,
            Clock clock) {
        this.index = index;
        this.feed = feed;
        this.cases = cases;
        this.catalogue = catalogue;
        this.entries = entries;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** What was done when in a region; of this process alone. */
    private static final class Pace {
        private long kept = System.nanoTime();
        private long looked = System.nanoTime() - LOOK.toNanos();
        private boolean unkept;
        private boolean toShred;
        private @Nullable CompletableFuture<Void> shredding;

        boolean shreds() {
            return shredding != null && !shredding.isDone();
        }
    }

    /** Brings the region's index up to now. */
    void work(Region region) {
        UUID epoch = feed.epoch();
        UUID wish = wishes.last(region.id());
        beginIfNeeded(region, epoch, wish);
        if (index.standing(region.id(), Copy.NEW).isPresent()) {
            build(region);
        }
        if (index.standing(region.id(), Copy.SEARCHED).isPresent()) {
            follow(region, Copy.SEARCHED);
            look(region);
            keepAtTimes(region, stopping);
        }
    }

    /** Works on after {@link #stop}. */
    void start() {
        stopping = false;
    }

    /** Ends what is going on at the next point from which it can go on later. */
    void stop() {
        stopping = true;
    }

    /** As {@link #work}, and all of it is on the disk when this returns. */
    void settle(Region region) {
        paces.computeIfAbsent(region.id(), id -> new Pace()).looked = System.nanoTime() - LOOK.toNanos();
        work(region);
        Pace pace = pace(region);
        do {
            CompletableFuture<Void> shredding = pace.shredding;
            if (shredding != null) {
                shredding.join();
            }
            keepAtTimes(region, true);
        } while (pace.unkept || pace.toShred);
    }

    private Pace pace(Region region) {
        return paces.computeIfAbsent(region.id(), id -> new Pace());
    }

    private void beginIfNeeded(Region region, UUID epoch, UUID wish) {
        Optional<Standing> searched = index.standing(region.id(), Copy.SEARCHED);
        Optional<Standing> begun = index.standing(region.id(), Copy.NEW);
        boolean foreign = searched.or(() -> begun)
                .filter(standing -> !standing.form().equals(entries.form()) || !standing.epoch().equals(epoch))
                .isPresent();
        if (foreign) {
            log.info("the index of region {} is of another form or of another time and is made anew", region.id());
            index.drop(region.id());
        }
        boolean fits = !foreign && begun.or(() -> searched).filter(standing -> standing.wish().equals(wish)).isPresent();
        if (!fits) {
            index.begin(region.id(), new Standing(
                    entries.form(), epoch, wish, clock.instant(), Standing.BEFORE_ALL, false, cases.now()));
        }
    }

    /** The cases that are there, in the order of their ids; while this goes on, the old index is kept up too. */
    private void build(Region region) {
        Standing standing = index.standing(region.id(), Copy.NEW).orElseThrow();
        // What was written after it was last kept may be there already where this goes on after a crash.
        boolean fresh = standing.built().equals(Standing.BEFORE_ALL);
        long begun = System.nanoTime();
        long kept = begun;
        int built = 0;
        CompletableFuture<List<SearchableCase>> next = ahead(region, standing.built());
        for (List<SearchableCase> batch = next.join(); !batch.isEmpty(); batch = next.join()) {
            UUID last = batch.getLast().id();
            next = ahead(region, last);
            standing = standing.built(last);
            index.write(region.id(), Copy.NEW, new Batch(fresh ? List.of() : ids(batch), made(region, batch)), standing);
            built += batch.size();
            if (System.nanoTime() - kept > KEEP.toNanos()) {
                index.keep(region.id(), Copy.NEW);
                kept = System.nanoTime();
            }
            follow(region, Copy.SEARCHED);
            if (stopping) {
                index.keep(region.id(), Copy.NEW);
                return;
            }
        }
        Batch others = catalogue.changed(region.id(), index.stamps(region.id(), Copy.NEW));
        index.write(region.id(), Copy.NEW, others, standing.whole());
        // Before anybody searches it: a case that was sealed since it began stands in its open part until now.
        follow(region, Copy.NEW);
        index.keep(region.id(), Copy.NEW);
        double seconds = (System.nanoTime() - begun) / 1e9;
        log.info("the index of region {} is built: {} cases in {} s", region.id(), built, Math.round(seconds * 10) / 10.0);
    }

    private CompletableFuture<List<SearchableCase>> ahead(Region region, UUID after) {
        return CompletableFuture.supplyAsync(() -> cases.after(region.id(), after, CASES));
    }

    private static List<UUID> ids(Collection<SearchableCase> batch) {
        return batch.stream().map(SearchableCase::id).toList();
    }

    private List<Entry> made(Region region, List<SearchableCase> batch) {
        return batch.parallelStream().flatMap(facts -> entries.of(facts, region).stream()).toList();
    }

    /** The events since; a case is indexed as it is now, whatever happened to it and however often. */
    private void follow(Region region, Copy copy) {
        Optional<Standing> whole = index.standing(region.id(), copy);
        if (whole.isEmpty()) {
            return;
        }
        Standing standing = whole.get();
        Pace pace = pace(region);
        List<EventFeed.Fed> events;
        do {
            events = feed.after(region.id(), standing.position(), EVENTS);
            if (!events.isEmpty()) {
                standing = standing.at(events.getLast().position());
                Set<UUID> changed = new LinkedHashSet<>();
                events.stream().filter(fed -> SearchableCases.changes(fed.recorded())).forEach(fed -> changed.add(fed.caseId()));
                List<SearchableCase> now = cases.byIds(region.id(), changed);
                index.write(region.id(), copy, new Batch(changed, made(region, now)), standing);
                pace.unkept = true;
                pace.toShred |= events.stream().anyMatch(fed -> SearchableCases.hides(fed.recorded()));
            }
        } while (events.size() == EVENTS);
    }

    private void look(Region region) {
        Pace pace = pace(region);
        if (System.nanoTime() - pace.looked < LOOK.toNanos()) {
            return;
        }
        pace.looked = System.nanoTime();
        Batch changed = catalogue.changed(region.id(), index.stamps(region.id(), Copy.SEARCHED));
        if (!changed.owners().isEmpty()) {
            index.write(region.id(), Copy.SEARCHED, changed, index.standing(region.id(), Copy.SEARCHED).orElseThrow());
            pace.unkept = true;
        }
    }

    /**
     * While words are being shredded nothing is kept: a crash then brings their event again, and with it the shredding.
     */
    private void keepAtTimes(Region region, boolean now) {
        Pace pace = pace(region);
        if (pace.shreds()) {
            return;
        }
        if (pace.shredding != null && pace.shredding.isCompletedExceptionally()) {
            log.error("words that are to be gone are still on the disk; it is tried again", pace.shredding.exceptionNow());
            pace.toShred = true;
        }
        if (pace.toShred) {
            pace.toShred = false;
            pace.unkept = true;
            pace.shredding = CompletableFuture.runAsync(() -> index.shred(region.id()));
            return;
        }
        if (pace.unkept && (now || System.nanoTime() - pace.kept > KEEP.toNanos() || pace.shredding != null)) {
            pace.shredding = null;
            index.keep(region.id(), Copy.SEARCHED);
            pace.kept = System.nanoTime();
            pace.unkept = false;
        }
    }
}
