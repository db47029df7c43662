package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.time.Signals;
import org.minqing.time.SignalsChange;
import org.minqing.time.rules.Edition;
import org.minqing.time.rules.SignalEdits;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * When a deadline turns yellow, and when red is held back. Friday 2026-11-20 10:00: a help case that is dispatched then is due
 * on Friday the 27th, yellow from Wednesday the 25th, and silent from the afternoon of the 25th.
 */
@ServerTest
class SignalsTest {

    @Autowired
    TestZone zones;

    @Autowired
    Casework casework;

    @Autowired
    CaseStore store;

    @Autowired
    Sweep sweep;

    @Autowired
    Recounts recounts;

    @Autowired
    SignalEdits edits;

    @Autowired
    CommunityCounts communities;

    @Autowired
    JdbcClient jdbc;

    private TestZone.Zone zone;
    private int region;
    private Actor liaison;

    @BeforeEach
    void open() {
        zone = zones.open();
        region = zone.region().id();
        UUID unit = UUID.randomUUID();
        liaison = new Actor(region, zones.user(zone.region(), Role.LIAISON, new Account.Scope(unit, null, null)).id(),
                java.util.Set.of(Role.LIAISON), unit, null, null);
    }

    @Test
    void the_list_of_what_is_due_soon_the_colour_and_the_sweep_know_one_moment() {
        Case lamp = signed();
        at("2026-11-25T08:29");
        assertThat(listed(Worklist.DUE_SOON)).isEmpty();
        sweep.run(region);
        assertThat(told(lamp)).doesNotContain("RESOLVE NEAR_DUE");

        at("2026-11-25T08:30");
        assertThat(listed(Worklist.DUE_SOON)).containsExactly(lamp.id());
        assertThat(line(lamp, Worklist.DUE_SOON).nearDueAt()).isEqualTo(Zone.at("2026-11-25T08:30"));
        sweep.run(region);
        assertThat(told(lamp)).contains("RESOLVE NEAR_DUE");
        assertThat(listed(Worklist.DUE_SOON)).as("what was told stays yellow").containsExactly(lamp.id());
    }

    @Test
    void changed_thresholds_set_the_moments_of_cases_that_run_anew() {
        Case lamp = signed();
        set(new Signals(4, 4, 90));

        assertThat(resolve(lamp).watch().nearDue()).as("but never in the first half of the limit").isEqualTo(Zone.at("2026-11-25T08:30"));
        assertThat(resolve(lamp).watch().silent()).isNull();
        set(new Signals(1, 4, 20));
        assertThat(resolve(lamp).watch().nearDue()).isEqualTo(Zone.at("2026-11-26T08:30"));
        assertThat(casework.list(CaseQuery.of(Worklist.OPEN), actor(Role.SUPERVISOR)).lines().getFirst().nearDueAt())
                .isEqualTo(Zone.at("2026-11-26T08:30"));
        at("2026-11-25T09:00");
        sweep.run(region);
        assertThat(told(lamp)).doesNotContain("RESOLVE NEAR_DUE");
        assertThat(listed(Worklist.DUE_SOON)).isEmpty();
        at("2026-11-26T08:31");
        sweep.run(region);
        assertThat(told(lamp)).contains("RESOLVE NEAR_DUE");
        assertThat(listed(Worklist.DUE_SOON)).containsExactly(lamp.id());
        assertThat(Evolution.replay(lamp.id(), region, story(lamp))).isEqualTo(reread(lamp));
    }

    @Test
    void what_was_told_is_not_told_again_by_other_thresholds_and_a_second_run_finds_nothing() {
        Case lamp = signed();
        at("2026-11-25T08:30");
        sweep.run(region);
        long before = reread(lamp).version();
        set(new Signals(1, 4, 50));
        assertThat(resolve(lamp).watch().nearDue()).isNull();
        assertThat(listed(Worklist.DUE_SOON)).as("no longer yellow").isEmpty();
        long after = reread(lamp).version();
        assertThat(after).isGreaterThan(before);
        recounts.runAll();
        assertThat(reread(lamp).version()).isEqualTo(after);
        at("2026-11-26T08:31");
        sweep.run(region);
        assertThat(told(lamp)).containsOnlyOnce("RESOLVE NEAR_DUE");
        assertThat(casework.lastActs(region, List.of(lamp.id())).get(lamp.id())).extracting(LastAct::move).isEqualTo(Move.SIGN);
    }

    @Test
    void a_clock_of_an_earlier_version_gets_its_yellow_by_itself() {
        Case lamp = signed();
        jdbc.sql("""
                        UPDATE cases SET near_due_at = NULL,
                            state = jsonb_set(state, '{clocks,RESOLVE,watch}', (state #> '{clocks,RESOLVE,watch}') - 'yellow')
                        WHERE id = ?
                        """).param(lamp.id()).update();
        jdbc.sql("DELETE FROM calendar_recount WHERE region_id = ?").param(region).update();
        recounts.runAll();
        assertThat(resolve(lamp).watch().yellow()).isEqualTo(Zone.at("2026-11-25T08:30"));
        at("2026-11-25T08:30");
        assertThat(listed(Worklist.DUE_SOON)).containsExactly(lamp.id());
    }

    @Test
    void a_case_that_waits_for_a_decision_is_in_no_list_or_count_of_what_is_overdue_until_it_is_refused() {
        Case asked = signed();
        perform(asked, new CaseCommand.AskForExtension(2, "等配件"), liaison);
        Case late = signed();
        at("2026-11-30T09:00");
        sweep.run(region);

        assertThat(listed(Worklist.OVERDUE)).containsExactly(late.id());
        assertThat(count(Worklist.OVERDUE)).isEqualTo(1);
        assertThat(told(asked)).doesNotContain("RESOLVE OVERDUE");
        CaseLine waits = line(asked, Worklist.OPEN);
        assertThat(waits.suspended()).isTrue();
        assertThat(waits.overdue(now())).isFalse();
        assertThat(SupervisionTrigger.of(reread(asked), now(), Zone.RULES.watching())).doesNotContain(SupervisionTrigger.OVERDUE);
        assertRowsAreAsReplayed();
        assertThat(jdbc.sql("""
                        SELECT id FROM cases WHERE region_id = ? AND closed_at IS NULL AND running
                          AND stage IN ('DISPATCHED', 'IN_PROGRESS') AND request IN ('RETURN', 'EXTENSION', 'SHELVING')
                          AND (state -> 'request' ->> 'at')::timestamptz < due_at
                        """).param(region).query(UUID.class).list())
                .as("as the migration finds them among the cases there were").containsExactly(asked.id());

        perform(asked, new CaseCommand.Refuse("不符合延期条件"), actor(Role.DISPATCHER));
        sweep.run(region);
        assertThat(listed(Worklist.OVERDUE)).containsExactlyInAnyOrder(late.id(), asked.id());
        assertThat(count(Worklist.OVERDUE)).isEqualTo(2);
        assertThat(told(asked)).contains("RESOLVE OVERDUE");
        assertRowsAreAsReplayed();
    }

    @Test
    void what_is_asked_for_after_the_due_time_hides_nothing() {
        Case lamp = signed();
        at("2026-11-30T09:00");
        perform(lamp, new CaseCommand.AskToReturn(UUID.randomUUID(), "不归我们管"), liaison);
        sweep.run(region);
        assertThat(line(lamp, Worklist.OPEN).suspended()).isFalse();
        assertThat(listed(Worklist.OVERDUE)).containsExactly(lamp.id());
        assertThat(told(lamp)).contains("RESOLVE OVERDUE");
    }

    /** The columns that lists and counts go by say what the events say. */
    private void assertRowsAreAsReplayed() {
        for (CaseLine line : casework.list(CaseQuery.of(Worklist.ALL), actor(Role.SUPERVISOR)).lines()) {
            Case facts = Evolution.replay(line.id(), region, casework.view(line.id(), actor(Role.SUPERVISOR)).orElseThrow()
                    .timeline().stream().map(Told::recorded).toList());
            assertThat(line.suspended()).isEqualTo(facts.suspended());
            assertThat(line.nearDueAt()).isEqualTo(facts.governingClock().orElseThrow().watch().yellow());
            assertThat(line.dueAt()).isEqualTo(facts.governingClock().orElseThrow().due());
        }
        Map<Worklist, Integer> counts = casework.counts(actor(Role.SUPERVISOR));
        for (Worklist list : List.of(Worklist.OVERDUE, Worklist.DUE_SOON, Worklist.TO_DECIDE, Worklist.OPEN)) {
            assertThat(counts.get(list)).as(list.name()).isEqualTo(listed(list).size());
        }
    }

    private void set(Signals signals) {
        var by = new Edition.By(zone.user(Role.SUPERVISOR).id(), "周敏");
        assertThat(edits.change(region, edits.standing(region), new SignalsChange.Thresholds(signals), by, now())).isPresent();
        recounts.run(region);
    }

    private Case signed() {
        TestClock.shared().set(TestClock.FRIDAY_MORNING);
        Case open = done(casework.register(
                CaseCommand.Register.concern(CaseType.HELP, "路灯不亮", "3号楼东侧路灯坏了。"), actor(Role.CLERK), now()));
        Case dispatched = perform(open, new CaseCommand.Dispatch(java.util.Objects.requireNonNull(liaison.unitId()), List.of(), ""), actor(Role.DISPATCHER));
        return perform(dispatched, new CaseCommand.Sign(), liaison);
    }

    private Case perform(Case facts, CaseCommand command, Actor actor) {
        return done(casework.perform(facts.id(), command, actor, now()));
    }

    private List<UUID> listed(Worklist list) {
        return casework.list(CaseQuery.of(list), actor(Role.SUPERVISOR)).lines().stream().map(CaseLine::id).toList();
    }

    private int count(Worklist list) {
        return casework.count(CaseQuery.of(list), actor(Role.SUPERVISOR));
    }

    private CaseLine line(Case facts, Worklist list) {
        return casework.list(CaseQuery.of(list), actor(Role.SUPERVISOR)).lines().stream()
                .filter(line -> line.id().equals(facts.id())).findFirst().orElseThrow();
    }

    private org.minqing.time.CaseClock resolve(Case facts) {
        return reread(facts).clock(ClockKind.RESOLVE).orElseThrow();
    }

    private List<String> told(Case facts) {
        return story(facts).stream()
                .filter(recorded -> recorded.event() instanceof CaseEvent.Alerted)
                .map(recorded -> (CaseEvent.Alerted) recorded.event())
                .map(alerted -> alerted.clock() + " " + alerted.alert())
                .toList();
    }

    private List<Recorded> story(Case facts) {
        return casework.view(facts.id(), actor(Role.SUPERVISOR)).orElseThrow().timeline().stream().map(Told::recorded).toList();
    }

    private Case reread(Case facts) {
        return store.read(region, facts.id()).orElseThrow();
    }

    private static Case done(Result result) {
        assertThat(result).isInstanceOf(Result.Done.class);
        return ((Result.Done) result).now();
    }

    private static void at(String local) {
        TestClock.shared().set(Zone.at(local));
    }

    private Actor actor(Role role) {
        return Actor.of(zone.signedIn(role));
    }

    private static Instant now() {
        return TestClock.shared().instant();
    }
}
