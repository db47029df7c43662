package org.minqing.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.database.Regions;
import org.minqing.place.Places;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockWork;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.rules.Deadlines;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;

/** Tells the calendar's pages what a change does to the cases, and has it done. */
@Component
final class CaseDeadlines implements Deadlines {

    /** So many of what would move are shown. */
    private static final int SHOWN = 2000;

    private final RunningClocks running;
    private final Recounts recounts;
    private final RegionRules rules;
    private final Regions regions;
    private final CaseStore store;
    private final Places places;
    private final Clock clock;

    CaseDeadlines(RunningClocks running, Recounts recounts, RegionRules rules, Regions regions, CaseStore store,
            Places places, Clock clock) {
        this.running = running;
        this.recounts = recounts;
        this.rules = rules;
        this.regions = regions;
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /** One clock that would move, and whose. */
    private record One(UUID caseId, Moved moved) {}

    @Override
    public Impact under(SignedIn reader, WorkingCalendar calendar) {
        var limits = rules.of(regions.byId(reader.regionId())).limits();
        var proposed = new Context.Rules(limits, new ClockWork(calendar));
        List<One> all = running.movedBy(reader.regionId(), proposed).stream()
                .flatMap(moves -> moves.changes().stream().map(change -> one(moves, change, calendar)))
                .sorted(Comparator.comparing(one -> one.moved().from()))
                .toList();
        Instant now = clock.instant();
        int atOnce = (int) all.stream()
                .filter(one -> one.moved().from().isAfter(now) && !one.moved().to().isAfter(now))
                .count();
        int cases = (int) all.stream().map(One::caseId).distinct().count();
        return new Impact(cases, all.size(), atOnce, tallies(all), shown(all, reader));
    }

    private static One one(RunningClocks.Moves moves, CaseEvent.ClockChanged change, WorkingCalendar calendar) {
        CaseClock before = Objects.requireNonNull(moves.before().get(change.kind()));
        Instant from = before.due();
        Instant to = change.clock().due();
        return new One(moves.caseId(), new Moved(
                moves.number(), "casework.clock." + change.kind(), from, to, days(from, to, calendar)));
    }

    /** In working days of the new calendar. */
    private static long days(Instant from, Instant to, WorkingCalendar calendar) {
        return to.isBefore(from)
                ? -calendar.workingDaysBetween(calendar.dateOf(to), calendar.dateOf(from))
                : calendar.workingDaysBetween(calendar.dateOf(from), calendar.dateOf(to));
    }

    private static List<Tally> tallies(List<One> all) {
        Map<Tally, Integer> counted = new HashMap<>();
        all.forEach(one -> counted.merge(new Tally(one.moved().clock(), one.moved().workingDays(), 0), 1, Integer::sum));
        return counted.entrySet().stream()
                .map(entry -> new Tally(entry.getKey().clock(), entry.getKey().workingDays(), entry.getValue()))
                .sorted(Comparator.comparing(Tally::clocks).reversed()
                        .thenComparing(Tally::clock).thenComparing(Tally::workingDays))
                .toList();
    }

    /** The first of them, without those of cases that this reader may not see. */
    private List<Moved> shown(List<One> all, SignedIn reader) {
        List<One> first = all.stream().limit(SHOWN).toList();
        Sight sight = Sight.of(Actor.of(reader), places);
        Set<UUID> seen = store.readAll(reader.regionId(), first.stream().map(One::caseId).distinct().toList()).stream()
                .filter(sight::sees)
                .map(Case::id)
                .collect(Collectors.toUnmodifiableSet());
        return first.stream().filter(one -> seen.contains(one.caseId())).map(One::moved).toList();
    }

    @Override
    public void rulesChanged(int regionId) {
        Thread.ofVirtual().name("recount-" + regionId).start(() -> recounts.run(regionId));
    }

    @Override
    public Optional<Moving> moving(int regionId) {
        return recounts.moving(regionId);
    }
}
