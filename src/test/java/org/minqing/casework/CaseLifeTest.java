package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.Confirm;
import org.minqing.casework.CaseCommand.TryToReach;
import org.minqing.time.ClockState;
import org.minqing.time.Measure;
import org.minqing.web.Role;

class CaseLifeTest {

    private static final Confirm SOLVED = new Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, "亮了");
    private static final Confirm NOT_SOLVED =
            new Confirm(Outcome.NOT_SOLVED, Satisfaction.DISSATISFIED, Voice.RESIDENT, "还是不亮");

    @Test
    void a_concern_goes_the_straight_line_to_the_resident_s_word() {
        InMemory story = InMemory.ofLamp();
        assertThat(story.facts().stage()).isEqualTo(CaseStage.REGISTERED);
        story.dispatched();
        assertThat(story.facts().stage()).isEqualTo(CaseStage.DISPATCHED);
        story.then(new CaseCommand.Sign(), story.zone.buildingLiaison);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.IN_PROGRESS);
        story.then(new CaseCommand.FeedBack("已修"), story.zone.buildingLiaison);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.FED_BACK);
        story.then(new CaseCommand.Approve("属实"), story.zone.reviewer);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.AWAITING_CONFIRMATION);
        story.then(SOLVED, story.zone.caller);

        assertThat(story.facts().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(story.verdict().outcome()).isEqualTo(Outcome.SOLVED);
        assertThat(story.facts().nextFireAt()).isEmpty();
        assertThat(story.facts().closedAt()).isEqualTo(story.now());
    }

    @Test
    void who_handled_a_case_never_confirms_it_even_with_the_role() {
        InMemory story = InMemory.ofLamp();
        Actor both = new Actor(1, story.zone.buildingLiaison.userId(),
                Set.of(Role.LIAISON, Role.CONFIRMATION_OFFICER, Role.REVIEWER), story.zone.building, null, null);
        story.dispatched().then(new CaseCommand.Sign(), both).then(new CaseCommand.FeedBack("好了"), both);

        assertThat(story.refusal(new CaseCommand.Approve(""), both)).isEqualTo("casework.condition.NEVER_A_HANDLER");
        story.then(new CaseCommand.Approve(""), story.zone.reviewer);
        assertThat(story.refusal(SOLVED, both)).isEqualTo("casework.condition.NEVER_A_HANDLER");

        Actor elsewhereNow = new Actor(1, both.userId(), both.roles(), story.zone.office, null, null);
        assertThat(story.refusal(SOLVED, elsewhereNow)).isEqualTo("casework.condition.NEVER_A_HANDLER");
    }

    @Test
    void a_colleague_of_the_handling_unit_does_not_confirm_either() {
        InMemory story = InMemory.ofLamp().approved();
        Actor colleague = story.zone.actor(Role.CONFIRMATION_OFFICER, story.zone.building, null);
        assertThat(story.refusal(SOLVED, colleague)).isEqualTo("casework.condition.NEVER_A_HANDLER");
        assertThat(story.refusal(SOLVED, story.zone.caller)).isEqualTo("allowed");
    }

    @Test
    void not_solved_goes_back_to_the_unit_with_the_rest_of_its_time() {
        InMemory story = InMemory.ofLamp().approved();
        long rest = story.clock(ClockKind.RESOLVE).rest();

        story.waiting(Duration.ofDays(1)).then(NOT_SOLVED, story.zone.caller);

        var resolve = story.clock(ClockKind.RESOLVE);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.IN_PROGRESS);
        assertThat(story.facts().trail().setbacks()).isEqualTo(1);
        assertThat(resolve.state()).isEqualTo(ClockState.RUNNING);
        assertThat(resolve.rest()).isEqualTo(rest);
        assertThat(story.facts().lead().orElseThrow().state()).isEqualTo(Assignment.State.SIGNED);
    }

    @Test
    void partly_solved_must_name_what_remains() {
        InMemory story = InMemory.ofLamp().approved();
        var silent = new Confirm(Outcome.PARTLY_BACK, Satisfaction.FAIRLY, Voice.RESIDENT, " ");
        assertThat(story.refusal(silent, story.zone.caller)).isEqualTo("casework.needs.rest");

        story.then(new Confirm(Outcome.PARTLY_AGREED, Satisfaction.FAIRLY, Voice.RESIDENT, "还差一盏，不修也行"), story.zone.caller);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(story.verdict().outcome()).isEqualTo(Outcome.PARTLY_AGREED);
    }

    @Test
    void a_directive_is_accepted_by_its_issuer_or_his_office_and_nobody_else() {
        InMemory story = InMemory.ofDirective().approved();
        assertThat(story.refusal(SOLVED, story.zone.caller)).isEqualTo("casework.condition.A_CONCERN");
        Actor otherLeader = story.zone.actor(Role.LEADER, null, java.util.UUID.randomUUID());
        assertThat(story.refusal(new CaseCommand.Accept(""), otherLeader))
                .isEqualTo("casework.condition.ISSUER_OR_HIS_OFFICE");

        story.then(new CaseCommand.SendBack("西区还没有"), story.zone.leader);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.IN_PROGRESS);
        story.then(new CaseCommand.FeedBack("西区已装"), story.zone.buildingLiaison)
                .then(new CaseCommand.Approve(""), story.zone.reviewer)
                .then(new CaseCommand.Accept("可以"), story.zone.supervisor);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(story.verdict().voice()).isEqualTo(Voice.ISSUER);
    }

    @Test
    void a_directive_with_a_given_date_is_due_on_it() {
        Zone zone = new Zone();
        InMemory story = InMemory.of(zone, zone.directive().dueOn(LocalDate.of(2026, 12, 20)), zone.clerk).dispatched();
        assertThat(story.clock(ClockKind.RESOLVE).due()).isEqualTo(Zone.at("2026-12-20T17:30"));
    }

    @Test
    void dispatch_starts_sign_and_resolve_and_sign_stops_with_the_signature() {
        InMemory story = InMemory.ofLamp().dispatched();
        assertThat(story.clock(ClockKind.SIGN).due()).isEqualTo(Zone.at("2026-11-24T17:30"));
        assertThat(story.clock(ClockKind.RESOLVE).due()).isEqualTo(Zone.at("2026-11-30T17:30"));

        story.then(new CaseCommand.Sign(), story.zone.buildingLiaison);

        assertThat(story.clock(ClockKind.SIGN).running()).isFalse();
        assertThat(story.clock(ClockKind.RESOLVE).running()).isTrue();
    }

    @Test
    void a_directive_that_nobody_dispatches_becomes_late() {
        InMemory story = InMemory.ofDirective();
        assertThat(story.facts().governingClock().orElseThrow().due()).isEqualTo(Zone.at("2026-11-24T17:30"));
        story.dispatched();
        assertThat(story.clock(ClockKind.DISPATCH).running()).isFalse();
    }

    @Test
    void an_urgent_case_is_signed_within_two_hours() {
        Zone zone = new Zone();
        InMemory story = InMemory.of(zone, zone.lamp().with(Flags.URGENT), zone.clerk).dispatched();
        var sign = story.clock(ClockKind.SIGN);
        assertThat(sign.limit().measure()).isEqualTo(Measure.HOURS);
        assertThat(sign.due()).isEqualTo(story.now().plus(Duration.ofHours(2)));
    }

    @Test
    void an_assistant_s_part_is_due_before_the_lead_s_and_does_not_move_the_case() {
        InMemory two = InMemory.ofLamp();
        two.then(new CaseCommand.Dispatch(two.zone.building, List.of(two.zone.water), "照明"), two.zone.dispatcher);
        var water = two.facts().assignment(two.zone.water).orElseThrow();
        assertThat(water.due()).isEqualTo(Zone.at("2026-11-26T17:30"));

        two.then(new CaseCommand.Sign(), two.zone.waterLiaison);
        assertThat(two.facts().stage()).isEqualTo(CaseStage.DISPATCHED);
        two.then(new CaseCommand.Sign(), two.zone.buildingLiaison)
                .then(new CaseCommand.FeedBack("已配合断电"), two.zone.waterLiaison);
        assertThat(two.facts().stage()).isEqualTo(CaseStage.IN_PROGRESS);
    }

    @Test
    void a_concern_answered_on_the_spot_still_asks_the_resident() {
        InMemory story = InMemory.ofLamp().then(new CaseCommand.AnswerOnTheSpot(null, "明天就换"), new Zone().leader);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.AWAITING_CONFIRMATION);

        story.then(NOT_SOLVED, story.zone.caller);

        assertThat(story.facts().stage()).isEqualTo(CaseStage.REGISTERED);
        assertThat(story.clock(ClockKind.FIRST_REPLY).running()).isTrue();
        story.dispatched();
        assertThat(story.clock(ClockKind.RESOLVE).running()).isTrue();
    }

    @Test
    void a_resident_who_was_not_reached_closes_the_case_only_by_the_written_rule() {
        InMemory story = InMemory.ofLamp().approved();
        var call = new TryToReach(TryToReach.Way.CALL);
        var close = new CaseCommand.CloseWithoutWord();
        story.untilDay("2026-11-24T09:00").then(call, story.zone.caller);
        story.untilDay("2026-11-25T09:00").then(call, story.zone.caller);
        story.untilDay("2026-11-26T09:00").then(call, story.zone.caller);
        story.then(new TryToReach(TryToReach.Way.MESSAGE), story.zone.caller);
        story.untilDay("2026-12-05T10:00");
        assertThat(story.refusal(close, story.zone.caller)).isEqualTo("casework.condition.NO_WORD_TO_BE_HAD");

        story.untilDay("2026-12-07T18:30").then(call, story.zone.caller);
        story.then(close, story.zone.caller);

        assertThat(story.facts().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(story.verdict().outcome()).isNull();
    }

    @Test
    void an_anonymous_concern_waits_fifteen_days_for_objections() {
        Zone zone = new Zone();
        InMemory story = InMemory.of(zone, zone.lamp().with(Flags.ANONYMOUS), zone.clerk).approved();
        assertThat(story.refusal(SOLVED, zone.caller)).isEqualTo("casework.condition.NOT_ANONYMOUS");
        assertThat(story.refusal(new CaseCommand.CloseWithoutWord(), zone.caller))
                .isEqualTo("casework.condition.NO_WORD_TO_BE_HAD");

        story.waiting(Duration.ofDays(16)).then(new CaseCommand.CloseWithoutWord(), zone.caller);

        assertThat(((CaseEvent.ClosedWithoutWord) story.events.get(story.events.size() - 2).event()).ground())
                .isEqualTo(CaseEvent.NoWord.NO_OBJECTION);
    }

    @Test
    void a_case_of_history_has_no_clocks() {
        Zone zone = new Zone();
        InMemory story = InMemory.of(zone, zone.lamp().with(Flags.HISTORY), zone.clerk).approved();
        assertThat(story.facts().clocks()).isEmpty();
        assertThat(story.events).noneMatch(e -> e.event() instanceof CaseEvent.ClockChanged);
    }

    @Test
    void referring_stops_every_clock() {
        InMemory story = InMemory.ofLamp().dispatched();
        story.then(new CaseCommand.Refer(ReferralChannel.HOTLINE, "属市级事权", ""), story.zone.dispatcher);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.REFERRED);
        assertThat(story.facts().nextFireAt()).isEmpty();
    }

    @Test
    void a_unit_cannot_withdraw_the_resident_s_concern() {
        InMemory story = InMemory.ofLamp().dispatched();
        assertThat(story.refusal(new CaseCommand.Withdraw("他说算了"), story.zone.buildingLiaison))
                .isEqualTo("casework.refused.role");
    }

    @Test
    void the_stage_refuses_what_is_not_on_the_list() {
        InMemory story = InMemory.ofLamp();
        assertThat(story.refusal(new CaseCommand.Approve(""), story.zone.reviewer)).isEqualTo("casework.refused.stage");
        assertThat(story.refusal(SOLVED, story.zone.caller)).isEqualTo("casework.refused.stage");
    }

    @Test
    void a_unit_signs_only_for_itself() {
        InMemory story = InMemory.ofLamp().dispatched();
        assertThat(story.refusal(new CaseCommand.Sign(), story.zone.waterLiaison))
                .isEqualTo("casework.condition.OF_THE_LEAD_UNIT");
    }

    @Test
    void a_person_is_shown_the_moves_he_may_make_the_likely_one_first() {
        InMemory story = InMemory.ofLamp();
        assertThat(Decisions.movesFor(story.facts(), story.zone.dispatcher, story.now()))
                .first().isEqualTo(new PossibleMove(Move.DISPATCH, true));
        story.dispatched();
        assertThat(Decisions.movesFor(story.facts(), story.zone.buildingLiaison, story.now()))
                .extracting(PossibleMove::move).containsExactly(Move.SIGN, Move.ASK_TO_RETURN, Move.ASK_FOR_EXTENSION, Move.MAKE_PROMISE);
        assertThat(Decisions.movesFor(story.facts(), story.zone.reviewer, story.now())).isEmpty();
    }

    @Test
    void a_promise_is_kept_only_by_the_confirmer_s_word() {
        Zone zone = new Zone();
        Promise vague = new Promise("建设局", null, "尽快修好", "尽快", null, Source.of(Channel.VISIT));
        InMemory story = InMemory.of(zone, zone.lamp().promising(List.of(vague)), zone.clerk).fedBack();
        Commitment promise = story.facts().commitments().getFirst();
        assertThat(promise.toPinDown()).isTrue();

        story.then(new CaseCommand.PinDown(promise.id(), zone.building, LocalDate.of(2026, 12, 1)), zone.clerk)
                .then(new CaseCommand.MovePromise(promise.id(), LocalDate.of(2026, 12, 10), "等配件"), zone.buildingLiaison);
        assertThat(story.refusal(new CaseCommand.JudgePromise(promise.id(), true, ""), zone.caller))
                .isEqualTo("casework.needs.done-promise");
        story.then(new CaseCommand.PromiseDone(promise.id(), "已修"), zone.buildingLiaison);
        assertThat(story.refusal(new CaseCommand.JudgePromise(promise.id(), true, ""), zone.buildingLiaison))
                .isEqualTo("casework.refused.role");
        story.then(new CaseCommand.JudgePromise(promise.id(), true, ""), zone.caller);

        Commitment kept = story.facts().commitments().getFirst();
        assertThat(kept.state()).isEqualTo(CommitmentState.KEPT);
        assertThat(kept.firstDue()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(kept.moved()).isEqualTo(1);
    }

    @Test
    void replaying_the_events_gives_the_case() {
        InMemory story = InMemory.ofLamp().approved().then(NOT_SOLVED, new Zone().caller);
        assertThat(Evolution.replay(story.id(), 1, story.events)).isEqualTo(story.facts());
    }
}
