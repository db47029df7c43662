package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.time.CalendarChange;
import org.minqing.time.Calendars;
import org.minqing.time.ClockAct;
import org.minqing.time.HolidayNotice;
import org.minqing.time.SpecialDay;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.rules.CalendarEdits;
import org.minqing.time.rules.Deadlines;
import org.minqing.time.rules.Edition;
import org.minqing.time.rules.TimeRules;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class RecountTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @Autowired
    TestZone zones;

    @Autowired
    Casework casework;

    @Autowired
    CalendarEdits edits;

    @Autowired
    TimeRules rules;

    @Autowired
    CaseDeadlines deadlines;

    @Autowired
    Recounts recounts;

    @Autowired
    CaseStore store;

    private TestZone.Zone zone;

    @BeforeEach
    void open() {
        zone = zones.open();
    }

    @Test
    void the_preview_tells_every_clock_that_would_move_and_writes_nothing() {
        Case waiting = register();
        Case dispatched = dispatch(register());

        Deadlines.Impact impact = deadlines.under(zone.signedIn(Role.SUPERVISOR), with(off(TUESDAY)));

        assertThat(impact.cases()).isEqualTo(2);
        assertThat(impact.first()).extracting(Deadlines.Moved::number).contains(waiting.number(), dispatched.number());
        assertThat(impact.first()).filteredOn(moved -> moved.clock().equals("casework.clock.RESOLVE"))
                .singleElement()
                .satisfies(moved -> {
                    assertThat(date(moved.from())).isEqualTo("2026-11-27");
                    assertThat(date(moved.to())).isEqualTo("2026-11-30");
                    assertThat(moved.workingDays()).isEqualTo(1);
                });
        assertThat(impact.clocks()).isEqualTo(impact.first().size());
        assertThat(impact.tallies().stream().mapToInt(Deadlines.Tally::clocks).sum()).isEqualTo(impact.clocks());
        assertThat(reread(dispatched)).isEqualTo(dispatched);
    }

    @Test
    void who_may_see_no_case_is_told_how_many_but_not_which() {
        register();
        Deadlines.Impact impact = deadlines.under(zone.signedIn(Role.ADMINISTRATOR), with(off(TUESDAY)));
        assertThat(impact.cases()).isEqualTo(1);
        assertThat(impact.first()).isEmpty();
    }

    @Test
    void what_the_preview_told_is_what_moves_and_the_case_says_who_changed_the_calendar() {
        Case before = dispatch(register());
        var impact = deadlines.under(zone.signedIn(Role.SUPERVISOR), with(off(TUESDAY)));
        change(off(TUESDAY));
        recounts.run(before.regionId());

        Case after = reread(before);
        assertThat(impact.first()).allSatisfy(moved -> assertThat(after.clocks().values())
                .anyMatch(clock -> clock.due().equals(moved.to()) && clock.calendarVersion().equals(Calendars.version(1))));
        Recorded told = story(after).stream().filter(r -> r.move() == Move.RECOUNT).findFirst().orElseThrow();
        assertThat(told.by().userId()).isEqualTo(zone.user(Role.SUPERVISOR).id());
        assertThat(told.event()).isEqualTo(new CaseEvent.Recounted(Calendars.version(1), List.of()));
        assertThat(story(after)).filteredOn(r -> r.event() instanceof CaseEvent.ClockChanged c && c.act() == ClockAct.DUE_MOVED)
                .hasSize(impact.clocks());
        assertThat(deadlines.under(zone.signedIn(Role.SUPERVISOR), rules.calendar(zone.region()))).isEqualTo(Deadlines.Impact.NONE);
    }

    @Test
    void a_clock_counted_in_a_year_without_data_is_provisional_until_the_notice_comes_and_then_moves() {
        TestClock.shared().set(Zone.at("2026-12-29T10:00"));
        Case before = dispatch(register());
        assertThat(resolve(before)).isEqualTo("2027-01-05");
        assertThat(ledger(before).lines().getFirst().entry().provisional()).isTrue();

        change(new CalendarChange.Notices(List.of(new HolidayNotice(2027, "通知", List.of(
                new SpecialDay(LocalDate.of(2027, 1, 1), false, "元旦"),
                new SpecialDay(LocalDate.of(2027, 1, 3), true, "元旦"))))));
        recounts.run(before.regionId());

        Case after = reread(before);
        assertThat(resolve(after)).as("元旦 off, but the Sunday after it worked").isEqualTo("2027-01-05");
        change(new CalendarChange.Day(new SpecialDay(LocalDate.of(2027, 1, 4), false, "雪灾")));
        recounts.run(before.regionId());
        assertThat(resolve(reread(before))).isEqualTo("2027-01-06");
        assertThat(ledger(before).lines().getLast().entry().provisional()).isFalse();
    }

    @Test
    void the_work_is_finished_by_whoever_comes_next_and_by_two_at_once_only_once() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            cases.add(dispatch(register()));
        }
        change(off(TUESDAY));
        // Somebody moved a part of them and was killed.
        Actor system = Actor.system(zone.region().id(), zone.user(Role.SUPERVISOR).id());
        cases.subList(0, 4).forEach(c -> casework.perform(c.id(), new CaseCommand.Recount(), system, now()));

        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = nodes.submit(() -> recounts.run(zone.region().id()));
            var second = nodes.submit(() -> recounts.run(zone.region().id()));
            first.get();
            second.get();
        }

        assertThat(cases).allSatisfy(c -> assertThat(story(c)).filteredOn(r -> r.event() instanceof CaseEvent.Recounted).hasSize(1));
        assertThat(deadlines.moving(zone.region().id())).isEmpty();
    }

    @Test
    void a_region_is_looked_at_until_its_calendar_is_done_with() {
        Case before = dispatch(register());
        recounts.runAll();
        change(off(TUESDAY));
        assertThat(deadlines.moving(zone.region().id())).isPresent();
        recounts.runAll();
        assertThat(resolve(reread(before))).isEqualTo("2026-11-30");
        assertThat(deadlines.moving(zone.region().id())).isEmpty();
    }

    @Test
    void assistants_dates_move_with_the_lead_s() {
        UUID lead = UUID.randomUUID();
        UUID helper = UUID.randomUUID();
        Case before = done(casework.perform(register().id(),
                new CaseCommand.Dispatch(lead, List.of(helper), ""), actor(Role.DISPATCHER), now()));
        change(off(TUESDAY));
        recounts.run(before.regionId());
        Assignment after = reread(before).assignment(helper).orElseThrow();
        assertThat(date(java.util.Objects.requireNonNull(after.due()))).isEqualTo("2026-11-26");
    }

    @Test
    void what_moved_by_itself_does_not_overtake_a_person_at_work() {
        Case seen = register();
        change(off(TUESDAY));
        recounts.run(seen.regionId());
        assertThat(reread(seen).version()).isGreaterThan(seen.version());

        Result result = casework.perform(seen.id(), new CaseCommand.Dispatch(UUID.randomUUID(), List.of(), ""),
                actor(Role.DISPATCHER), now(), seen.version());
        assertThat(result).isInstanceOf(Result.Done.class);
    }

    @Test
    void nobody_recounts_by_hand() {
        Case seen = register();
        assertThat(casework.perform(seen.id(), new CaseCommand.Recount(), actor(Role.SUPERVISOR), now()))
                .isEqualTo(new Result.Rejected("casework.refused.role", List.of(Move.RECOUNT)));
        assertThat(casework.movesFor(seen.id(), actor(Role.SUPERVISOR))).extracting(PossibleMove::move)
                .doesNotContain(Move.RECOUNT);
    }

    private static CalendarChange off(LocalDate day) {
        return new CalendarChange.Day(new SpecialDay(day, false, "停电"));
    }

    private WorkingCalendar with(CalendarChange change) {
        return change.on(rules.calendarRules(zone.region().id())).calendar("proposed", zone.region().zone());
    }

    private void change(CalendarChange change) {
        int region = zone.region().id();
        var user = zone.user(Role.SUPERVISOR);
        assertThat(edits.change(region, edits.standing(region), change, new Edition.By(user.id(), user.name()), now()))
                .isPresent();
    }

    private Case register() {
        return done(casework.register(
                CaseCommand.Register.concern(CaseType.HELP, "路灯不亮", "3号楼东侧路灯坏了。"), actor(Role.CLERK), now()));
    }

    private Case dispatch(Case registered) {
        return done(casework.perform(registered.id(), new CaseCommand.Dispatch(UUID.randomUUID(), List.of(), ""),
                actor(Role.DISPATCHER), now()));
    }

    private static Case done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).now();
    }

    private Case reread(Case facts) {
        return store.read(facts.regionId(), facts.id()).orElseThrow();
    }

    private List<Recorded> story(Case facts) {
        return store.bodies(facts.regionId(), facts.id(), 0).stream().map(Codec::event).toList();
    }

    private ClockLedger ledger(Case facts) {
        return casework.view(facts.id(), actor(Role.SUPERVISOR)).orElseThrow().clocks().stream()
                .filter(clock -> clock.kind() == ClockKind.RESOLVE)
                .findFirst()
                .orElseThrow();
    }

    private String resolve(Case facts) {
        return date(java.util.Objects.requireNonNull(facts.clocks().get(ClockKind.RESOLVE)).due());
    }

    private String date(Instant at) {
        return zone.region().dateOf(at).toString();
    }

    private Actor actor(Role role) {
        return Actor.of(zone.signedIn(role));
    }

    private static Instant now() {
        return TestClock.shared().instant();
    }
}
