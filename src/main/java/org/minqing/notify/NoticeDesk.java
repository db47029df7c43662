package org.minqing.notify;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.EventFeed;
import org.minqing.casework.Tiding;
import org.minqing.casework.Tidings;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.rules.TimeRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes notices of what happens to cases. Its position in the events moves in the transaction that writes the notices, so
 * each event is told once, however often this starts anew; one node at a time works on a region.
 */
@Component
class NoticeDesk {

    private static final Logger log = LoggerFactory.getLogger(NoticeDesk.class);

    /** What is older when it comes in is history, not news: a demo zone, a restored installation. */
    static final Duration LATE = Duration.ofDays(7);

    private static final int BATCH = 300;

    private final EventFeed feed;
    private final Tidings tidings;
    private final NoticeStore notices;
    private final ChoiceStore choices;
    private final Outbox outbox;
    private final Regions regions;
    private final TimeRules rules;
    private final Clock clock;
    private final TransactionTemplate transaction;

    NoticeDesk(EventFeed feed, Tidings tidings, NoticeStore notices, ChoiceStore choices, Outbox outbox, Regions regions,
            TimeRules rules, Clock clock, PlatformTransactionManager transactions) {
        this.feed = feed;
        this.tidings = tidings;
        this.notices = notices;
        this.choices = choices;
        this.outbox = outbox;
        this.regions = regions;
        this.rules = rules;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Tells all that happened up to now, and gathers the mail that is due. Trouble in one region does not stop another. */
    void work() {
        for (Region region : regions.all()) {
            try {
                work(region);
            } catch (RuntimeException e) {
                log.error("the notices of region {} are not made; they will be tried again", region.id(), e);
            }
        }
    }

    void work(Region region) {
        if (!idle(region)) {
            boolean more = true;
            while (more) {
                more = Boolean.TRUE.equals(transaction.execute(status -> step(region)));
            }
        }
    }

    private boolean idle(Region region) {
        boolean told = notices.reached(region.id())
                .filter(reached -> reached.epoch().equals(feed.epoch()))
                .map(reached -> feed.after(region.id(), reached.position(), 1).isEmpty())
                .orElse(false);
        return told && !outbox.toGather(region.id(), clock.instant());
    }

    /** @return whether there may be more */
    private boolean step(Region region) {
        UUID epoch = feed.epoch();
        Optional<NoticeStore.Reached> held = notices.hold(region.id(), epoch);
        if (held.isEmpty()) {
            return false;
        }
        NoticeStore.Reached from = held.get().epoch().equals(epoch) ? held.get() : beginAnew(region, epoch);
        List<EventFeed.Fed> events = feed.after(region.id(), from.position(), BATCH);
        if (!events.isEmpty()) {
            tell(region, events, from.mailAfter());
            notices.advance(region.id(), events.getLast().position());
        }
        outbox.gather(region.id(), clock.instant());
        return events.size() == BATCH;
    }

    private NoticeStore.Reached beginAnew(Region region, UUID epoch) {
        Instant now = clock.instant();
        outbox.stopAfterRestore(region.id(), now);
        return notices.beginAnew(region.id(), epoch, now);
    }

    private void tell(Region region, List<EventFeed.Fed> events, Instant mailAfter) {
        Instant now = clock.instant();
        List<EventFeed.Fed> news = events.stream()
                .filter(fed -> fed.recorded().at().isAfter(now.minus(LATE)))
                .toList();
        if (!news.isEmpty()) {
            notices.add(region.id(), notices(region, tidings.of(region.id(), news), NoticeKind::of, mailAfter));
            notices.settle(region.id(), news, now);
        }
    }

    /** Tells what no event tells, in the transaction that is open. */
    void tellBesides(int regionId, Tiding tiding, NoticeKind kind) {
        Instant mailAfter = notices.reached(regionId).map(NoticeStore.Reached::mailAfter).orElse(Instant.EPOCH);
        notices.add(regionId, notices(regions.byId(regionId), List.of(tiding), one -> kind, mailAfter));
    }

    private List<NoticeStore.Fresh> notices(Region region, List<Tiding> told, Function<Tiding, NoticeKind> kindOf, Instant mailAfter) {
        Instant now = clock.instant();
        Map<UUID, Choice> chosen = choices.of(region.id(), people(told));
        WorkingCalendar calendar = rules.calendar(region);
        List<NoticeStore.Fresh> fresh = new ArrayList<>();
        for (Tiding tiding : told) {
            NoticeKind kind = kindOf.apply(tiding);
            for (UUID person : tiding.to()) {
                Choice choice = chosen.getOrDefault(person, Choice.USUAL);
                boolean inApp = choice.channels(kind).inApp();
                @Nullable Instant mail = MailTime.of(choice, kind, tiding.urgent(), now, calendar)
                        .filter(due -> tiding.at().isAfter(mailAfter))
                        .orElse(null);
                if (inApp || mail != null) {
                    fresh.add(new NoticeStore.Fresh(person, tiding, kind, inApp, mail));
                }
            }
        }
        return fresh;
    }

    private static Set<UUID> people(Collection<Tiding> told) {
        Set<UUID> people = new HashSet<>();
        told.forEach(tiding -> people.addAll(tiding.to()));
        return people;
    }
}
