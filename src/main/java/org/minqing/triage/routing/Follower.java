package org.minqing.triage.routing;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseEvent;
import org.minqing.casework.CaseWays;
import org.minqing.casework.EventFeed;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.place.Places;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Follows what becomes of dispatches. Its position in the events moves in the transaction that writes the counts, so each is counted once,
 * however often this starts anew; one node at a time works on a region.
 */
@Component
class Follower {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 500;

    private final EventFeed feed;
    private final CaseWays ways;
    private final RoutingStore store;
    private final Catalogues catalogues;
    private final Places places;
    private final Regions regions;
    private final TransactionTemplate transaction;

    Follower(EventFeed feed, CaseWays ways, RoutingStore store, Catalogues catalogues, Places places, Regions regions,
            PlatformTransactionManager transactions) {
        this.feed = feed;
        this.ways = ways;
        this.store = store;
        this.catalogues = catalogues;
        this.places = places;
        this.regions = regions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Follows all that happened up to now. Trouble in one region does not stop another. */
    void work() {
        for (Region region : regions.all()) {
            try {
                work(region.id());
            } catch (RuntimeException e) {
                log.error("the dispatches of region {} are not followed; they will be tried again", region.id(), e);
            }
        }
    }

    void work(int regionId) {
        boolean idle = store.reached(regionId)
                .filter(reached -> reached.epoch().equals(feed.epoch()))
                .filter(reached -> feed.after(regionId, reached.position(), 1).isEmpty())
                .isPresent();
        boolean more = !idle;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> step(regionId)));
        }
    }

    /** @return whether there may be more */
    private boolean step(int regionId) {
        UUID epoch = feed.epoch();
        Optional<RoutingStore.Reached> held = store.hold(regionId, epoch);
        if (held.isEmpty()) {
            return false;
        }
        RoutingStore.Reached from = held.get().epoch().equals(epoch) ? held.get() : store.beginAnew(regionId, epoch);
        List<EventFeed.Fed> events = feed.after(regionId, from.position(), BATCH);
        Set<UUID> touched = new LinkedHashSet<>();
        events.stream().filter(fed -> tells(fed.recorded().event())).forEach(fed -> touched.add(fed.caseId()));
        settle(regionId, touched);
        if (!events.isEmpty()) {
            store.advance(regionId, epoch, events.getLast().position());
        }
        return events.size() == BATCH;
    }

    private void settle(int regionId, Set<UUID> caseIds) {
        if (caseIds.isEmpty()) {
            return;
        }
        Catalogue catalogue = catalogues.current(regionId);
        store.remove(regionId, caseIds);
        ways.of(regionId, caseIds).stream()
                .flatMap(way -> RoutedCase.of(way, catalogue, community(regionId, way.facts().matter().placeId())).stream())
                .forEach(routed -> store.add(regionId, routed));
        store.count(regionId, caseIds, 1);
    }

    private UUID community(int regionId, @Nullable UUID placeId) {
        return places.communityOf(regionId, placeId).orElse(RoutedCase.NOWHERE);
    }

    /** What may change who leads, whether it is closed, or whether it may be looked at. */
    private static boolean tells(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Dispatched d -> true;
            case CaseEvent.Returned r -> true;
            case CaseEvent.Arbitrated a -> true;
            case CaseEvent.Confirmed c -> true;
            case CaseEvent.Accepted a -> true;
            case CaseEvent.ClosedWithoutWord c -> true;
            case CaseEvent.Reopened r -> true;
            case CaseEvent.Marked m -> true;
            case CaseEvent.Erased e -> true;
            default -> false;
        };
    }
}
