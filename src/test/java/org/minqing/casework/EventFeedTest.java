package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class EventFeedTest {

    @Autowired
    private Casework casework;

    @Autowired
    private EventFeed feed;

    @Autowired
    private Regions regions;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_next_events_are_read_from_the_index_and_nothing_is_sorted() {
        List<String> plan = new TransactionTemplate(transactions).execute(status -> {
            // In a small table any plan is cheap: a sort is left only where nothing else is possible.
            jdbc.sql("SET LOCAL enable_seqscan = off").update();
            jdbc.sql("SET LOCAL enable_bitmapscan = off").update();
            return jdbc.sql("EXPLAIN " + DatabaseFeed.AFTER)
                    .param("region", 1)
                    .param("tx", "0")
                    .param("case", EventFeed.Position.BEGINNING.caseId())
                    .param("seq", 0)
                    .param("limit", 2000)
                    .query(String.class)
                    .list();
        });
        assertThat(plan).anyMatch(line -> line.contains("case_event_feed")).noneMatch(line -> line.contains("Sort"));
    }

    @Test
    void one_transaction_stays_open_while_a_thousand_commit_and_nothing_is_missed() throws Exception {
        Zone zone = new Zone(regions.create("慢区", "慢", Region.DEFAULT_ZONE).id());
        var written = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        var slow = CompletableFuture.supplyAsync(() -> new TransactionTemplate(transactions).execute(status -> {
            UUID id = register(zone);
            written.countDown();
            await(release);
            return id;
        }));
        await(written);

        Listener listener = new Listener(zone.region);
        for (int i = 0; i < 1000; i++) {
            register(zone);
            if (i % 100 == 0) {
                listener.catchUp();
            }
        }
        listener.catchUp();
        assertThat(listener.cases).isEmpty();

        release.countDown();
        UUID late = slow.get();
        listener.catchUp();
        assertThat(listener.cases).hasSize(1001).contains(late);
        assertThat(listener.events).isEqualTo(2002);
        listener.catchUp();
        assertThat(listener.events).isEqualTo(2002);
    }

    @Test
    void the_events_of_a_case_come_in_their_order() {
        Zone zone = new Zone(regions.create("序区", "序", Region.DEFAULT_ZONE).id());
        UUID id = register(zone);
        casework.perform(id, new CaseCommand.Dispatch(zone.building, List.of(), ""), zone.dispatcher, TestClock.FRIDAY_MORNING);
        casework.perform(id, new CaseCommand.Sign(), zone.buildingLiaison, TestClock.FRIDAY_MORNING);
        List<Long> seqs = feed.after(zone.region, EventFeed.Position.BEGINNING, 100).stream()
                .map(fed -> fed.recorded().seq()).toList();
        assertThat(seqs).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(5);
    }

    private UUID register(Zone zone) {
        return ((Result.Done) casework.register(zone.lamp(), zone.clerk, TestClock.FRIDAY_MORNING)).now().id();
    }

    /** Keeps its position, as every listener must. */
    private final class Listener {
        private final int region;
        private EventFeed.Position position = EventFeed.Position.BEGINNING;
        private final Set<UUID> cases = new HashSet<>();
        private int events;

        Listener(int region) {
            this.region = region;
        }

        void catchUp() {
            for (List<EventFeed.Fed> more = feed.after(region, position, 300); !more.isEmpty();
                    more = feed.after(region, position, 300)) {
                var fresh = new ArrayList<>(more);
                fresh.forEach(fed -> cases.add(fed.caseId()));
                events += fresh.size();
                position = fresh.getLast().position();
            }
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
