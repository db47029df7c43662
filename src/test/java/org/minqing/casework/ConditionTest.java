package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.AskForArbitration;
import org.minqing.casework.CaseCommand.AskForExtension;
import org.minqing.casework.CaseCommand.AskToReturn;
import org.minqing.casework.CaseCommand.AskToShelve;
import org.minqing.casework.CaseCommand.Confirm;
import org.minqing.casework.CaseCommand.Dispatch;
import org.minqing.casework.CaseCommand.FeedBack;
import org.minqing.casework.CaseCommand.Grant;
import org.minqing.casework.CaseCommand.Refuse;
import org.minqing.casework.CaseCommand.Sign;
import org.minqing.casework.CaseCommand.TryToReach;
import org.minqing.casework.CaseCommand.TryToReach.Way;
import org.minqing.web.Role;

/** Each condition by itself: a case and a person for which it holds, and one for which it does not. */
class ConditionTest {

    private final Zone zone = new Zone();
    private final InMemory concern = InMemory.of(zone, zone.lamp(), zone.clerk);
    private final InMemory directive = InMemory.of(zone, zone.directive(), zone.clerk);

    private static boolean holds(Condition condition, InMemory story, Actor actor) {
        return condition.holds(new Condition.Asked(story.facts(), actor, story.now()));
    }

    private InMemory withAssistant() {
        return InMemory.of(zone, zone.lamp(), zone.clerk)
                .then(new Dispatch(zone.building, List.of(zone.water), ""), zone.dispatcher);
    }

    @Test
    void a_concern_is_no_directive() {
        assertThat(holds(Condition.A_CONCERN, concern, zone.clerk)).isTrue();
        assertThat(holds(Condition.A_CONCERN, directive, zone.clerk)).isFalse();
        assertThat(holds(Condition.A_DIRECTIVE, directive, zone.clerk)).isTrue();
        assertThat(holds(Condition.A_DIRECTIVE, concern, zone.clerk)).isFalse();
    }

    @Test
    void a_case_has_a_lead_from_its_dispatch_on() {
        assertThat(holds(Condition.HAS_A_LEAD, concern, zone.clerk)).isFalse();
        assertThat(holds(Condition.HAS_NO_LEAD, concern, zone.clerk)).isTrue();
        concern.dispatched();
        assertThat(holds(Condition.HAS_A_LEAD, concern, zone.clerk)).isTrue();
        assertThat(holds(Condition.HAS_NO_LEAD, concern, zone.clerk)).isFalse();
        assertThat(holds(Condition.OF_THE_LEAD_UNIT, concern, zone.buildingLiaison)).isTrue();
        assertThat(holds(Condition.OF_THE_LEAD_UNIT, concern, zone.waterLiaison)).isFalse();
    }

    @Test
    void lead_and_assistant_sign_each_for_itself() {
        InMemory story = withAssistant();
        assertThat(holds(Condition.LEAD_HAS_SIGNED, story, zone.clerk)).isFalse();
        assertThat(holds(Condition.AN_ASSISTANT_TO_SIGN, story, zone.waterLiaison)).isTrue();
        assertThat(holds(Condition.AN_ASSISTANT_TO_SIGN, story, zone.buildingLiaison)).isFalse();
        assertThat(holds(Condition.AN_ASSISTANT_THAT_HAS_SIGNED, story, zone.waterLiaison)).isFalse();
        story.then(new Sign(), zone.waterLiaison).then(new Sign(), zone.buildingLiaison);
        assertThat(holds(Condition.LEAD_HAS_SIGNED, story, zone.clerk)).isTrue();
        assertThat(holds(Condition.AN_ASSISTANT_TO_SIGN, story, zone.waterLiaison)).isFalse();
        assertThat(holds(Condition.AN_ASSISTANT_THAT_HAS_SIGNED, story, zone.waterLiaison)).isTrue();
        assertThat(holds(Condition.AN_ASSISTANT_THAT_HAS_SIGNED, story, zone.buildingLiaison)).isFalse();
    }

    @Test
    void who_confirms_depends_on_what_was_agreed() {
        Actor issuerElse = zone.actor(Role.LEADER, null, UUID.randomUUID());
        for (ConfirmerKind kind : List.of(ConfirmerKind.RESIDENT, ConfirmerKind.REPRESENTATIVE, ConfirmerKind.PUBLISHED_REPLY)) {
            InMemory story = confirmedBy(kind);
            assertThat(holds(Condition.CONFIRMER, story, zone.caller)).as(kind.name()).isTrue();
            assertThat(holds(Condition.CONFIRMER, story, zone.clerk)).as(kind.name()).isFalse();
        }
        InMemory nextVisit = confirmedBy(ConfirmerKind.NEXT_VISIT);
        assertThat(holds(Condition.CONFIRMER, nextVisit, zone.caller)).isTrue();
        assertThat(holds(Condition.CONFIRMER, nextVisit, zone.clerk)).isTrue();
        assertThat(holds(Condition.CONFIRMER, nextVisit, zone.leader)).isFalse();
        assertThat(holds(Condition.CONFIRMER, directive, zone.leader)).isTrue();
        assertThat(holds(Condition.CONFIRMER, directive, issuerElse)).isFalse();
        assertThat(holds(Condition.CONFIRMER, directive, zone.caller)).as("of his office").isTrue();
    }

    private InMemory confirmedBy(ConfirmerKind kind) {
        return InMemory.of(zone, zone.lamp().confirmedBy(Confirmer.of(kind)), zone.clerk);
    }

    @Test
    void only_what_is_asked_at_the_next_visit_waits_for_one_and_until_it_is_held() {
        InMemory nextVisit = confirmedBy(ConfirmerKind.NEXT_VISIT).approved();
        assertThat(holds(Condition.WAITS_FOR_A_VISIT, nextVisit, zone.clerk)).isTrue();
        assertThat(nextVisit.facts().clocks()).doesNotContainKey(ClockKind.CONFIRMATION);
        assertThat(holds(Condition.WAITS_FOR_A_VISIT, concern.approved(), zone.clerk)).isFalse();
        nextVisit.then(new CaseCommand.HoldVisit(UUID.randomUUID(), LocalDate.of(2026, 11, 24)), Actor.system(zone.region, zone.clerk.userId()));
        assertThat(holds(Condition.WAITS_FOR_A_VISIT, nextVisit, zone.clerk)).isFalse();
        assertThat(nextVisit.clock(ClockKind.CONFIRMATION).running()).isTrue();
    }

    @Test
    void where_the_issuer_has_no_office_the_supervisors_stand_for_it() {
        InMemory story = InMemory.of(zone, zone.directive()
                .confirmedBy(new Confirmer(ConfirmerKind.ISSUER, "", zone.leaderId, null)), zone.clerk);
        assertThat(holds(Condition.ISSUER_OR_HIS_OFFICE, story, zone.supervisor)).isTrue();
        assertThat(holds(Condition.ISSUER_OR_HIS_OFFICE, story, zone.leader)).isTrue();
        assertThat(holds(Condition.ISSUER_OR_HIS_OFFICE, story, zone.clerk)).isFalse();
        InMemory unknown = InMemory.of(zone, zone.directive()
                .confirmedBy(new Confirmer(ConfirmerKind.ISSUER, "", null, null)), zone.clerk);
        assertThat(holds(Condition.ISSUER_OR_HIS_OFFICE, unknown, zone.leader)).isFalse();
        assertThat(holds(Condition.ISSUER_OR_HIS_OFFICE, unknown, zone.supervisor)).isTrue();
    }

    @Test
    void the_person_who_is_no_official_is_not_the_issuer_that_nobody_named() {
        InMemory unknown = InMemory.of(zone, zone.directive()
                .confirmedBy(new Confirmer(ConfirmerKind.ISSUER, "", null, zone.office)), zone.clerk);
        assertThat(holds(Condition.ISSUER_OR_HIS_OFFICE, unknown, zone.buildingLiaison)).isFalse();
        assertThat(holds(Condition.ISSUER_OR_HIS_OFFICE, unknown, zone.clerk)).isTrue();
    }

    @Test
    void what_is_asked_for_is_one_thing_at_a_time() {
        InMemory story = withAssistant();
        everyRequest(story, null);
        story.then(new AskToReturn(zone.water, "不归我们"), zone.buildingLiaison);
        everyRequest(story, Request.Kind.RETURN);
        assertThat(holds(Condition.THE_LEAD_ASKS, story, zone.clerk)).isTrue();
        assertThat(holds(Condition.AN_ASSISTANT_ASKS, story, zone.clerk)).isFalse();
        assertThat(holds(Condition.OF_THE_ASKING_UNIT, story, zone.buildingLiaison)).isTrue();
        assertThat(holds(Condition.OF_THE_ASKING_UNIT, story, zone.waterLiaison)).isFalse();
        story.then(new Refuse("归你们"), zone.dispatcher).then(new AskForArbitration("不服"), zone.buildingLiaison);
        everyRequest(story, Request.Kind.ARBITRATION);
    }

    @Test
    void extension_shelving_and_an_assistant_s_return_are_told_apart() {
        InMemory longer = withAssistant().then(new AskForExtension(2, "缺料"), zone.buildingLiaison);
        everyRequest(longer, Request.Kind.EXTENSION);
        InMemory shelved = withAssistant().then(new Sign(), zone.buildingLiaison)
                .then(new AskToShelve(LocalDate.of(2027, 3, 1), "等开春"), zone.buildingLiaison);
        everyRequest(shelved, Request.Kind.SHELVING);
        InMemory returned = withAssistant().then(new AskToReturn(null, "没有我们的事"), zone.waterLiaison);
        assertThat(holds(Condition.THE_LEAD_ASKS, returned, zone.clerk)).isFalse();
        assertThat(holds(Condition.AN_ASSISTANT_ASKS, returned, zone.clerk)).isTrue();
    }

    private void everyRequest(InMemory story, Request.@Nullable Kind asked) {
        boolean returns = asked == Request.Kind.RETURN;
        boolean settles = asked == Request.Kind.ARBITRATION;
        assertThat(holds(Condition.NO_REQUEST_IS_OPEN, story, zone.clerk)).isEqualTo(asked == null);
        assertThat(holds(Condition.NO_RETURN_IS_OPEN, story, zone.clerk)).isEqualTo(!returns && !settles);
        assertThat(holds(Condition.A_RETURN_IS_ASKED, story, zone.clerk)).isEqualTo(returns);
        assertThat(holds(Condition.ARBITRATION_IS_ASKED, story, zone.clerk)).isEqualTo(settles);
        assertThat(holds(Condition.AN_EXTENSION_IS_ASKED, story, zone.clerk)).isEqualTo(asked == Request.Kind.EXTENSION);
        assertThat(holds(Condition.SHELVING_IS_ASKED, story, zone.clerk)).isEqualTo(asked == Request.Kind.SHELVING);
        if (asked == null) {
            assertThat(holds(Condition.THE_LEAD_ASKS, story, zone.clerk)).isFalse();
            assertThat(holds(Condition.AN_ASSISTANT_ASKS, story, zone.clerk)).isFalse();
            assertThat(holds(Condition.OF_THE_ASKING_UNIT, story, zone.buildingLiaison)).isFalse();
        }
    }

    @Test
    void a_unit_that_gave_its_part_back_handles_the_case_no_longer() {
        InMemory story = withAssistant();
        assertThat(holds(Condition.OF_A_HANDLING_UNIT, story, zone.waterLiaison)).isTrue();
        assertThat(holds(Condition.OF_A_HANDLING_UNIT, story, zone.clerk)).isFalse();
        story.then(new AskToReturn(null, "没有我们的事"), zone.waterLiaison).then(new Grant(null, null, ""), zone.dispatcher);
        assertThat(holds(Condition.OF_A_HANDLING_UNIT, story, zone.waterLiaison)).isFalse();
        assertThat(holds(Condition.NEVER_A_HANDLER, story, zone.waterLiaison)).as("it had a hand in it").isFalse();
    }

    @Test
    void a_return_is_used_up_by_the_unit_that_asked_and_by_an_arbitration_for_all() {
        InMemory story = withAssistant();
        Actor noUnit = zone.communityWorker;
        assertThat(holds(Condition.MAY_STILL_RETURN, story, zone.buildingLiaison)).isTrue();
        assertThat(holds(Condition.ITS_RETURN_WAS_REFUSED, story, zone.buildingLiaison)).isFalse();
        story.then(new AskToReturn(zone.water, "不归我们"), zone.buildingLiaison).then(new Refuse("归你们"), zone.dispatcher);
        assertThat(holds(Condition.MAY_STILL_RETURN, story, zone.buildingLiaison)).isFalse();
        assertThat(holds(Condition.MAY_STILL_RETURN, story, zone.waterLiaison)).isTrue();
        assertThat(holds(Condition.MAY_STILL_RETURN, story, noUnit)).isTrue();
        assertThat(holds(Condition.ITS_RETURN_WAS_REFUSED, story, zone.buildingLiaison)).isTrue();
        assertThat(holds(Condition.ITS_RETURN_WAS_REFUSED, story, zone.waterLiaison)).isFalse();
        story.then(new AskForArbitration("不服"), zone.buildingLiaison)
                .then(new CaseCommand.Arbitrate(zone.building, "三定"), zone.arbitrator);
        assertThat(holds(Condition.MAY_STILL_RETURN, story, zone.waterLiaison)).isFalse();
        assertThat(holds(Condition.ITS_RETURN_WAS_REFUSED, story, zone.buildingLiaison)).isFalse();
    }

    @Test
    void more_time_is_asked_for_before_the_due_time_to_the_second() {
        concern.dispatched();
        Instant due = concern.clock(ClockKind.RESOLVE).due();
        assertThat(before(due.minusSeconds(1))).isTrue();
        assertThat(before(due)).isFalse();
        concern.then(new Sign(), zone.buildingLiaison).then(new FeedBack("修了"), zone.buildingLiaison);
        assertThat(before(concern.now())).as("the clock stands").isFalse();
    }

    private boolean before(Instant now) {
        return Condition.BEFORE_THE_DUE_TIME.holds(new Condition.Asked(concern.facts(), zone.clerk, now));
    }

    @Test
    void dates_of_a_concern_are_the_office_s_and_those_of_a_directive_its_issuer_s() {
        assertThat(holds(Condition.DECIDES_ON_DATES, concern, zone.dispatcher)).isTrue();
        assertThat(holds(Condition.DECIDES_ON_DATES, concern, zone.supervisor)).isTrue();
        assertThat(holds(Condition.DECIDES_ON_DATES, concern, zone.leader)).isFalse();
        assertThat(holds(Condition.DECIDES_ON_DATES, directive, zone.leader)).isTrue();
        assertThat(holds(Condition.DECIDES_ON_DATES, directive, zone.buildingLiaison)).isFalse();
        assertThat(holds(Condition.ISSUER_IF_A_DIRECTIVE, concern, zone.buildingLiaison)).isTrue();
        assertThat(holds(Condition.ISSUER_IF_A_DIRECTIVE, directive, zone.leader)).isTrue();
        assertThat(holds(Condition.ISSUER_IF_A_DIRECTIVE, directive, zone.buildingLiaison)).isFalse();
    }

    @Test
    void a_case_is_opened_again_up_to_fifteen_days_after_it_was_closed() {
        assertThat(holds(Condition.CLOSED_NOT_LONG_AGO, concern, zone.clerk)).isFalse();
        concern.approved().then(new Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, "好"), zone.caller);
        Instant last = concern.now().plus(Duration.ofDays(15));
        assertThat(Condition.CLOSED_NOT_LONG_AGO.holds(new Condition.Asked(concern.facts(), zone.clerk, last))).isTrue();
        assertThat(Condition.CLOSED_NOT_LONG_AGO.holds(new Condition.Asked(concern.facts(), zone.clerk, last.plusMillis(1))))
                .isFalse();
    }

    // 未能回访办结: three calls on three working days, one after office hours, a message, then seven days.

    private boolean noWord() {
        return holds(Condition.NO_WORD_TO_BE_HAD, concern, zone.caller);
    }

    private void call(String local) {
        concern.untilDay(local).then(new TryToReach(Way.CALL), zone.caller);
    }

    @Test
    void calls_on_days_off_or_twice_a_day_or_only_in_office_hours_are_not_enough() {
        concern.approved();
        concern.untilDay("2026-11-24T08:00").then(new TryToReach(Way.MESSAGE), zone.caller);
        call("2026-11-24T17:45");
        call("2026-11-24T19:00");
        call("2026-11-28T19:00");
        concern.untilDay("2026-12-02T10:00");
        assertThat(noWord()).as("one working day").isFalse();
        call("2026-12-02T09:00");
        assertThat(noWord()).as("two working days").isFalse();
        call("2026-12-03T09:00");
        assertThat(noWord()).isTrue();
    }

    @Test
    void a_call_outside_office_hours_and_an_old_message_are_both_needed() {
        concern.approved();
        call("2026-11-24T09:00");
        call("2026-11-25T09:00");
        call("2026-11-26T09:00");
        concern.untilDay("2026-11-26T11:00").then(new TryToReach(Way.MESSAGE), zone.caller);
        Instant message = concern.now();
        concern.untilDay("2026-12-20T10:00");
        assertThat(noWord()).as("nobody called late").isFalse();
        concern.untilDay("2026-11-27T17:30").then(new TryToReach(Way.CALL), zone.caller);
        assertThat(noWord()).as("the message is young").isFalse();
        var asked = new Condition.Asked(concern.facts(), zone.caller, message.plus(Duration.ofDays(7)));
        assertThat(Condition.NO_WORD_TO_BE_HAD.holds(asked)).isTrue();
        var early = new Condition.Asked(concern.facts(), zone.caller, message.plus(Duration.ofDays(7)).minusSeconds(1));
        assertThat(Condition.NO_WORD_TO_BE_HAD.holds(early)).isFalse();
    }

    @Test
    void nobody_who_had_a_hand_in_it_counts_as_an_outsider() {
        assertThat(holds(Condition.NEVER_A_HANDLER, concern, zone.waterLiaison)).isTrue();
        concern.then(new CaseCommand.AnswerOnTheSpot(zone.water, "马上办"), zone.leader);
        assertThat(holds(Condition.NEVER_A_HANDLER, concern, zone.leader)).isFalse();
        assertThat(holds(Condition.NEVER_A_HANDLER, concern, zone.waterLiaison)).as("its unit answered").isFalse();
        assertThat(holds(Condition.NOT_ANONYMOUS, concern, zone.clerk)).isTrue();
        assertThat(holds(Condition.NOT_ANONYMOUS, InMemory.of(zone, zone.lamp().with(Flags.ANONYMOUS), zone.clerk), zone.clerk))
                .isFalse();
    }

    @Test
    void a_condition_that_does_not_hold_refuses_the_move_by_its_name() {
        Actor both = new Actor(1, UUID.randomUUID(), Set.of(Role.DISPATCHER), zone.building, null, null);
        assertThat(concern.dispatched().refusal(new CaseCommand.Refer(ReferralChannel.GRID, "网格", ""), both))
                .isEqualTo("casework.condition.NEVER_A_HANDLER");
    }
}
