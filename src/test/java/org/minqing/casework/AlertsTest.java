package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Alerts.Pending;
import org.minqing.time.ClockAct;

/** When time alone speaks of a case. 2026-11-23 is a Monday. */
class AlertsTest {

    private final Zone zone = new Zone();

    @Test
    void a_five_day_limit_is_near_due_two_working_days_before_its_end_when_the_office_opens() {
        InMemory lamp = dispatchedOnMonday();
        assertThat(lamp.clock(ClockKind.RESOLVE).due()).isEqualTo(Zone.at("2026-11-30T17:30"));
        assertThat(lamp.clock(ClockKind.RESOLVE).watch().nearDue()).isEqualTo(Zone.at("2026-11-26T08:30"));
    }

    @Test
    void a_limit_of_one_day_is_near_due_on_its_last_morning_and_one_of_two_hours_in_its_second() {
        InMemory lamp = dispatchedOnMonday();
        assertThat(lamp.clock(ClockKind.SIGN).watch().nearDue()).isEqualTo(Zone.at("2026-11-24T08:30"));
        InMemory urgent = InMemory.of(zone, zone.lamp().with(Flags.NONE.urgent(true)), zone.clerk).dispatched();
        Instant due = urgent.clock(ClockKind.SIGN).due();
        assertThat(urgent.clock(ClockKind.SIGN).watch().nearDue()).isEqualTo(due.minusSeconds(3600));
    }

    @Test
    void each_thing_is_told_once_and_in_its_time() {
        InMemory lamp = dispatchedOnMonday().then(new CaseCommand.Sign(), zone.buildingLiaison);
        List<String> told = new ArrayList<>();
        for (Optional<Instant> next = lamp.facts().nextFireAt(); next.isPresent(); next = lamp.facts().nextFireAt()) {
            for (Pending pending : Alerts.pending(lamp.facts(), next.get())) {
                told.add(Zone.local(next.get()) + " " + pending.clock() + " " + pending.alert());
                remind(lamp, pending, next.get());
            }
        }
        assertThat(told).containsExactly(
                "2026-11-25T08:30 FIRST_REPLY NEAR_DUE",
                "2026-11-26T08:30 RESOLVE NEAR_DUE",
                "2026-11-26T17:30 FIRST_REPLY OVERDUE",
                "2026-11-26T17:30 RESOLVE SILENT",
                "2026-11-30T17:30 RESOLVE OVERDUE");
    }

    @Test
    void who_slept_through_it_all_hears_only_that_it_is_overdue() {
        InMemory lamp = dispatchedOnMonday();
        assertThat(Alerts.pending(lamp.facts(), Zone.at("2027-01-15T09:00"))).containsExactly(
                new Pending(ClockKind.SIGN, Alert.OVERDUE),
                new Pending(ClockKind.FIRST_REPLY, Alert.OVERDUE),
                new Pending(ClockKind.RESOLVE, Alert.OVERDUE));
    }

    @Test
    void whatever_the_lead_does_begins_the_count_of_its_silence_anew() {
        InMemory lamp = dispatchedOnMonday();
        assertThat(lamp.clock(ClockKind.RESOLVE).watch().silent()).isEqualTo(Zone.at("2026-11-26T17:30"));
        lamp.untilDay("2026-11-25T09:00").then(new CaseCommand.Sign(), zone.buildingLiaison);
        assertThat(lamp.clock(ClockKind.RESOLVE).watch().silent()).as("would be after the due time of Monday").isNull();
        assertThat(lamp.events.getLast().event()).isInstanceOfSatisfying(CaseEvent.ClockChanged.class,
                change -> assertThat(change.act()).isEqualTo(ClockAct.HEARD));
    }

    @Test
    void what_others_do_is_not_heard_from_the_lead() {
        InMemory lamp = dispatchedOnMonday();
        Instant before = lamp.clock(ClockKind.RESOLVE).watch().silent();
        lamp.untilDay("2026-11-24T09:00").then(
                new CaseCommand.Join(Source.of(Channel.PHONE), Raiser.UNKNOWN, "又来电"), zone.clerk);
        assertThat(lamp.clock(ClockKind.RESOLVE).watch().silent()).isEqualTo(before);
    }

    @Test
    void an_undecided_request_keeps_it_from_being_called_overdue_until_it_is_decided() {
        InMemory lamp = dispatchedOnMonday().then(new CaseCommand.Sign(), zone.buildingLiaison)
                .untilDay("2026-11-27T09:00").then(new CaseCommand.AskForExtension(2, "等配件"), zone.buildingLiaison);
        Instant afterwards = Zone.at("2026-12-01T09:00");
        assertThat(Alerts.pending(lamp.facts(), afterwards)).extracting(Pending::clock)
                .contains(ClockKind.EXTENSION_DECISION).doesNotContain(ClockKind.RESOLVE);

        lamp.untilDay("2026-12-01T09:00").then(new CaseCommand.Refuse("不符合延期条件"), zone.dispatcher);
        assertThat(Alerts.pending(lamp.facts(), lamp.now())).contains(new Pending(ClockKind.RESOLVE, Alert.OVERDUE));
    }

    @Test
    void an_extended_deadline_is_near_due_and_overdue_anew() {
        InMemory lamp = dispatchedOnMonday().then(new CaseCommand.Sign(), zone.buildingLiaison).untilDay("2026-11-27T09:00");
        remind(lamp, new Pending(ClockKind.RESOLVE, Alert.NEAR_DUE), lamp.now());
        lamp.then(new CaseCommand.AskForExtension(5, "等配件"), zone.buildingLiaison)
                .then(new CaseCommand.Grant(null, null, ""), zone.dispatcher);
        assertThat(lamp.clock(ClockKind.RESOLVE).due()).isEqualTo(Zone.at("2026-12-07T17:30"));
        assertThat(lamp.clock(ClockKind.RESOLVE).watch().nearDue()).isEqualTo(Zone.at("2026-12-03T08:30"));
    }

    @Test
    void what_comes_back_with_the_same_due_time_is_not_told_as_near_due_again() {
        InMemory lamp = dispatchedOnMonday().then(new CaseCommand.Sign(), zone.buildingLiaison).untilDay("2026-11-26T08:30");
        Instant due = lamp.clock(ClockKind.RESOLVE).due();
        remind(lamp, new Pending(ClockKind.RESOLVE, Alert.NEAR_DUE), lamp.now());
        lamp.then(new CaseCommand.FeedBack("换了灯泡"), zone.buildingLiaison).then(new CaseCommand.Rework("没有写明线路"), zone.reviewer);
        assertThat(lamp.clock(ClockKind.RESOLVE).due()).isEqualTo(due);
        assertThat(lamp.clock(ClockKind.RESOLVE).watch().nearDue()).isNull();
        assertThat(lamp.clock(ClockKind.RESOLVE).watch().overdue()).isEqualTo(due);
    }

    @Test
    void a_clock_that_does_not_run_says_nothing() {
        InMemory lamp = dispatchedOnMonday().then(new CaseCommand.Sign(), zone.buildingLiaison)
                .then(new CaseCommand.FeedBack("已更换"), zone.buildingLiaison);
        assertThat(Alerts.pending(lamp.facts(), Zone.at("2027-01-15T09:00"))).containsExactly(
                new Pending(ClockKind.REVIEW, Alert.OVERDUE));
    }

    @Test
    void a_published_reply_waits_for_objections_in_peace() {
        InMemory anonymous = InMemory.of(zone, zone.lamp().with(Flags.NONE.anonymous(true)), zone.clerk).approved();
        assertThat(anonymous.clock(ClockKind.CONFIRMATION).watch().nearDue()).isNull();
        assertThat(anonymous.clock(ClockKind.CONFIRMATION).watch().overdue()).isNotNull();
    }

    @Test
    void the_same_is_not_told_twice_nor_too_early_nor_by_a_person() {
        InMemory lamp = dispatchedOnMonday();
        var overdue = new CaseCommand.Remind(ClockKind.SIGN, Alert.OVERDUE);
        Actor system = Actor.system(zone.region, UUID.randomUUID());
        assertThat(lamp.refusal(overdue, system)).isEqualTo("casework.refused.not-yet");
        lamp.untilDay("2026-11-24T18:00");
        assertThat(lamp.refusal(overdue, zone.supervisor)).isEqualTo("casework.refused.role");
        lamp.then(overdue, system);
        assertThat(lamp.refusal(overdue, system)).isEqualTo("casework.refused.not-yet");
        assertThat(lamp.refusal(new CaseCommand.Remind(ClockKind.SIGN, Alert.NEAR_DUE), system)).isEqualTo("casework.refused.not-yet");
    }

    private InMemory dispatchedOnMonday() {
        return InMemory.of(zone, zone.lamp(), zone.clerk).dispatched();
    }

    private void remind(InMemory story, Pending pending, Instant at) {
        var context = Zone.context(Actor.system(zone.region, UUID.randomUUID()), at);
        story.take(Decisions.decide(story.facts(), new CaseCommand.Remind(pending.clock(), pending.alert()), context));
    }
}
