package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.time.CalendarChange;
import org.minqing.time.SpecialDay;
import org.minqing.time.rules.CalendarEdits;
import org.minqing.time.rules.Edition;
import org.minqing.time.rules.TimeRules;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The sweep on the real database. Friday 2026-11-20 10:00: a help case is due on the 27th, its first reply on the 25th. */
@ServerTest
class SweepTest {

    @Autowired
    TestZone zones;

    @Autowired
    Casework casework;

    @Autowired
    CaseStore store;

    @Autowired
    Sweep sweep;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Tidings tidings;

    @Autowired
    EventFeed feed;

    @Autowired
    CalendarEdits edits;

    @Autowired
    Regions regions;

    @Autowired
    RegionRules rules;

    @Autowired
    TimeRules timeRules;

    @Autowired
    Commands commands;

    @Autowired
    PlatformTransactionManager transactions;

    private TestZone.Zone zone;
    private int region;

    @BeforeEach
    void open() {
        zone = zones.open();
        region = zone.region().id();
    }

    @Test
    void what_time_has_to_say_is_an_event_of_the_case_like_any_other() {
        Case lamp = dispatch(register());
        sweepAt("2026-11-23T08:31");

        Recorded told = story(lamp).getLast();
        assertThat(told.event()).isEqualTo(new CaseEvent.Alerted(ClockKind.SIGN, Alert.NEAR_DUE, Zone.at("2026-11-23T17:30")));
        assertThat(told.by()).isEqualTo(new By(Written.NO_UNIT, null, Role.SYSTEM));
        assertThat(told.at()).isEqualTo(Zone.at("2026-11-23T08:31"));
        assertThat(Evolution.replay(lamp.id(), region, story(lamp))).isEqualTo(reread(lamp));
        assertThat(nextFire(lamp)).isEqualTo(Zone.at("2026-11-23T17:30"));
    }

    @Test
    void swept_again_and_after_a_restart_nothing_is_told_twice() {
        Case lamp = dispatch(register());
        for (String moment : List.of("2026-11-23T08:29", "2026-11-23T08:30", "2026-11-23T08:30", "2026-11-23T17:29",
                "2026-11-23T17:30", "2026-11-23T17:31")) {
            sweepAt(moment);
            anotherNode().run(region);
        }
        assertThat(told(lamp)).containsExactly("SIGN NEAR_DUE", "SIGN OVERDUE");
    }

    @Test
    void a_machine_that_slept_through_the_due_time_tells_once_that_it_is_overdue() {
        Case lamp = dispatch(register());
        sweepAt("2026-12-15T09:00");
        assertThat(told(lamp)).containsExactly("SIGN OVERDUE", "FIRST_REPLY OVERDUE", "RESOLVE OVERDUE");
        assertThat(reread(lamp).nextFireAt()).isEmpty();
    }

    @Test
    void two_nodes_at_once_tell_each_thing_once_and_miss_none() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < 130; i++) {
            cases.add(register());
        }
        TestClock.shared().set(Zone.at("2026-12-15T09:00"));
        var together = new CyclicBarrier(2);
        try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = new ArrayList<>();
            for (Sweep node : List.of(sweep, anotherNode())) {
                both.add(nodes.submit(() -> {
                    together.await();
                    node.run(region);
                    return null;
                }));
            }
            for (Future<?> one : both) {
                one.get();
            }
        }
        assertThat(cases).allSatisfy(one -> assertThat(told(one)).containsExactly("FIRST_REPLY OVERDUE"));
    }

    @Test
    void a_case_that_somebody_is_at_work_on_is_swept_the_next_time() throws Exception {
        Case held = register();
        Case free = register();
        TestClock.shared().set(Zone.at("2026-12-15T09:00"));
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            store.lock(region, held.id());
            try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
                other.submit(() -> sweep.run(region));
            }
            assertThat(told(free)).containsExactly("FIRST_REPLY OVERDUE");
        });
        assertThat(told(held)).isEmpty();
        sweep.run(region);
        assertThat(told(held)).containsExactly("FIRST_REPLY OVERDUE");
    }

    @Test
    void a_case_that_cannot_be_swept_keeps_no_other_from_it() {
        Case broken = register();
        Case sound = register();
        String state = jdbc.sql("SELECT state FROM cases WHERE id = ?").param(broken.id()).query(String.class).single();
        state(broken, "{}");
        try {
            sweepAt("2026-12-15T09:00");
            assertThat(told(sound)).containsExactly("FIRST_REPLY OVERDUE");
        } finally {
            state(broken, state);
        }
    }

    private void state(Case of, String json) {
        jdbc.sql("UPDATE cases SET state = CAST(? AS jsonb) WHERE id = ?").params(json, of.id()).update();
    }

    @Test
    void what_was_counted_by_a_calendar_of_a_moment_ago_is_counted_anew_before_it_is_called_overdue() {
        Case lamp = register();
        var by = new Edition.By(zone.user(Role.SUPERVISOR).id(), "");
        edits.change(region, edits.standing(region), new CalendarChange.Day(
                new SpecialDay(java.time.LocalDate.of(2026, 11, 24), false, "停电")), by, TestClock.FRIDAY_MORNING);

        sweepAt("2026-11-25T17:31");

        assertThat(story(lamp)).extracting(Recorded::move).contains(Move.RECOUNT);
        assertThat(told(lamp)).doesNotContain("FIRST_REPLY OVERDUE");
        assertThat(nextFire(lamp)).isEqualTo(Zone.at("2026-11-26T17:30"));
    }

    @Test
    void a_person_who_saw_the_case_before_is_not_overtaken_by_a_reminder() {
        Case seen = register();
        sweepAt("2026-12-15T09:00");
        Result result = casework.perform(seen.id(), new CaseCommand.Dispatch(UUID.randomUUID(), List.of(), ""),
                actor(Role.DISPATCHER), now(), seen.version());
        assertThat(result).isInstanceOf(Result.Done.class);
    }

    @Test
    void the_worklist_names_the_last_act_of_a_person_and_today_what_happened_last() {
        Case lamp = dispatch(register());
        sweepAt("2026-12-15T09:00");
        assertThat(casework.lastActs(region, List.of(lamp.id())).get(lamp.id())).extracting(LastAct::move).isEqualTo(Move.DISPATCH);
        assertThat(casework.changedSince(actor(Role.CLERK), Zone.at("2026-12-15T00:00"), 5)).singleElement()
                .extracting(line -> line.last().move()).isEqualTo(Move.TELL_OVERDUE);
    }

    @Test
    void whose_clock_it_is_is_told_and_of_what_is_overdue_the_supervisors_too() {
        UUID unit = UUID.randomUUID();
        UUID liaison = zones.user(zone.region(), Role.LIAISON, new Account.Scope(unit, null, null)).id();
        UUID supervisor = zone.user(Role.SUPERVISOR).id();
        UUID dispatcher = zone.user(Role.DISPATCHER).id();
        Case led = done(casework.perform(register().id(), new CaseCommand.Dispatch(unit, List.of(), ""), actor(Role.DISPATCHER), now()));
        Case unled = register();

        sweepAt("2026-11-23T09:00");
        assertThat(tidings(led, Move.TELL_NEAR_DUE)).singleElement().satisfies(tiding -> {
            assertThat(tiding.to()).containsExactly(liaison);
            assertThat(tiding.due()).as("the end of the sign clock").isEqualTo(Zone.at("2026-11-23T17:30"));
        });
        sweepAt("2026-12-15T09:00");
        assertThat(tidings(led, Move.TELL_OVERDUE)).hasSize(3).allSatisfy(tiding ->
                assertThat(tiding.to()).containsExactlyInAnyOrder(liaison, supervisor));
        assertThat(tidings(unled, Move.TELL_OVERDUE)).singleElement().satisfies(tiding ->
                assertThat(tiding.to()).containsExactlyInAnyOrder(dispatcher, supervisor));
    }

    private List<Tiding> tidings(Case facts, Move move) {
        return tidings.of(region, feed.after(region, EventFeed.Position.BEGINNING, 1000)).stream()
                .filter(tiding -> tiding.caseId().equals(facts.id()) && tiding.move() == move)
                .toList();
    }

    @Test
    void history_told_at_once_tells_what_time_said_meanwhile() {
        TestClock.shared().set(Zone.at("2026-12-15T09:00"));
        Instant friday = TestClock.FRIDAY_MORNING;
        Case told = casework.recordAll(region, List.of(new CaseHistory(List.of(
                new CaseHistory.Step(lamp(), actor(Role.CLERK), friday),
                new CaseHistory.Step(new CaseCommand.Dispatch(UUID.randomUUID(), List.of(), ""), actor(Role.DISPATCHER), friday.plusSeconds(60))))))
                .getFirst();
        assertThat(told(told)).startsWith("SIGN NEAR_DUE", "SIGN OVERDUE").endsWith("RESOLVE OVERDUE");
        assertThat(story(told)).filteredOn(r -> r.move() == Move.TELL_OVERDUE).extracting(Recorded::at)
                .contains(Zone.at("2026-11-23T17:30"), Zone.at("2026-11-27T17:30"));
        sweep.run(region);
        assertThat(reread(told)).isEqualTo(told);
    }

    private Sweep anotherNode() {
        return new Sweep(jdbc, regions, rules, timeRules, store, commands, TestClock.shared(), transactions);
    }

    private void sweepAt(String local) {
        TestClock.shared().set(Zone.at(local));
        sweep.run(region);
    }

    private List<String> told(Case facts) {
        return story(facts).stream()
                .filter(recorded -> recorded.event() instanceof CaseEvent.Alerted)
                .map(recorded -> (CaseEvent.Alerted) recorded.event())
                .map(alerted -> alerted.clock() + " " + alerted.alert())
                .toList();
    }

    private Instant nextFire(Case facts) {
        return jdbc.sql("SELECT next_fire_at FROM cases WHERE region_id = ? AND id = ?")
                .params(region, facts.id())
                .query((rs, n) -> rs.getObject(1, java.time.OffsetDateTime.class).toInstant())
                .single();
    }

    private static CaseCommand.Register lamp() {
        return CaseCommand.Register.concern(CaseType.HELP, "路灯不亮", "3号楼东侧路灯坏了。");
    }

    private Case register() {
        return done(casework.register(lamp(), actor(Role.CLERK), now()));
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
        return store.read(region, facts.id()).orElseThrow();
    }

    private List<Recorded> story(Case facts) {
        return store.bodies(region, facts.id(), 0).stream().map(Codec::event).toList();
    }

    private Actor actor(Role role) {
        return Actor.of(zone.signedIn(role));
    }

    private static Instant now() {
        return TestClock.shared().instant();
    }
}
