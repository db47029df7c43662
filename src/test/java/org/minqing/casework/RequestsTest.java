package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.Arbitrate;
import org.minqing.casework.CaseCommand.AskForArbitration;
import org.minqing.casework.CaseCommand.AskForExtension;
import org.minqing.casework.CaseCommand.AskToReturn;
import org.minqing.casework.CaseCommand.AskToShelve;
import org.minqing.casework.CaseCommand.Dispatch;
import org.minqing.casework.CaseCommand.FeedBack;
import org.minqing.casework.CaseCommand.Grant;
import org.minqing.casework.CaseCommand.KeepShelved;
import org.minqing.casework.CaseCommand.Refuse;
import org.minqing.casework.CaseCommand.Reopen;
import org.minqing.casework.CaseCommand.Sign;
import org.minqing.casework.CaseCommand.TakeUpAgain;
import org.minqing.casework.CaseCommand.Terminate;
import org.minqing.casework.CaseCommand.WithdrawRequest;
import org.minqing.time.ClockState;

/** What a unit may ask for, and what comes of it. The lamp's case has 5 working days to be resolved. */
class RequestsTest {

    private static final Grant GRANTED = new Grant(null, null, "");

    private final InMemory story = InMemory.ofLamp();
    private final Zone zone = story.zone;
    private final AskToReturn toWater = new AskToReturn(zone.water, "路灯在排水泵站院内");

    // 退单

    @Test
    void a_granted_return_waits_to_be_dispatched_anew_and_the_next_unit_has_its_full_time() {
        story.dispatched().then(toWater, zone.buildingLiaison).waiting(Duration.ofHours(3)).then(GRANTED, zone.dispatcher);

        assertThat(story.facts().stage()).isEqualTo(CaseStage.REGISTERED);
        assertThat(story.facts().units()).isEmpty();
        assertThat(story.facts().request()).isNull();
        assertThat(story.clock(ClockKind.DISPATCH).running()).isTrue();
        assertThat(story.clock(ClockKind.RESOLVE).state()).isEqualTo(ClockState.STOPPED);

        story.then(new Dispatch(zone.water, List.of(), "排水设施"), zone.dispatcher);
        assertThat(story.clock(ClockKind.RESOLVE).consumed()).isZero();
        assertThat(story.facts().trail().dispatches()).isEqualTo(2);
    }

    @Test
    void an_assistant_that_asks_to_be_let_go_does_not_hold_up_the_lead() {
        story.then(new Dispatch(zone.building, List.of(zone.water), ""), zone.dispatcher).then(new Sign(), zone.buildingLiaison)
                .then(new Sign(), zone.waterLiaison).then(new AskToReturn(null, "与水务无关"), zone.waterLiaison);
        assertThat(story.facts().suspended(ClockKind.RESOLVE)).as("the lead has asked for nothing").isFalse();
        assertThat(story.refusal(new FeedBack("不归我们"), zone.waterLiaison)).isEqualTo("casework.condition.ITS_RETURN_IS_NOT_OPEN");

        story.then(new FeedBack("已修好"), zone.buildingLiaison);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.FED_BACK);
        assertThat(story.facts().asks(Request.Kind.RETURN)).as("it still waits for an answer").isTrue();
        assertThat(story.clock(ClockKind.RETURN_DECISION).running()).isTrue();
        story.then(GRANTED, zone.dispatcher);
        assertThat(story.facts().units()).containsExactly(zone.building);
        assertThat(story.facts().request()).isNull();
    }

    @Test
    void an_assistants_return_ends_with_the_result_that_is_approved() {
        story.then(new Dispatch(zone.building, List.of(zone.water), ""), zone.dispatcher).then(new Sign(), zone.buildingLiaison)
                .then(new AskToReturn(null, "与水务无关"), zone.waterLiaison).then(new FeedBack("已修好"), zone.buildingLiaison)
                .then(new CaseCommand.Approve(""), zone.reviewer);
        assertThat(story.facts().request()).isNull();
        assertThat(story.clock(ClockKind.RETURN_DECISION).running()).isFalse();
    }

    @Test
    void a_refused_return_goes_to_the_arbitrators_once_even_if_that_is_withdrawn() {
        story.dispatched().then(toWater, zone.buildingLiaison).then(new Refuse("是你们的"), zone.dispatcher)
                .then(new AskForArbitration("三定不清"), zone.buildingLiaison).then(new WithdrawRequest(), zone.buildingLiaison);
        assertThat(story.refusal(new AskForArbitration("再问一次"), zone.buildingLiaison))
                .isEqualTo("casework.condition.ITS_RETURN_WAS_REFUSED");
        assertThat(story.clock(ClockKind.RESOLVE).running()).isTrue();
    }

    @Test
    void a_shelved_case_is_taken_up_by_its_lead_or_the_office_not_by_an_assistant() {
        story.then(new Dispatch(zone.building, List.of(zone.water), ""), zone.dispatcher).then(new Sign(), zone.buildingLiaison)
                .then(new AskToShelve(LocalDate.of(2027, 3, 1), "等开春"), zone.buildingLiaison).then(GRANTED, zone.supervisor);
        assertThat(story.refusal(new TakeUpAgain("可以了"), zone.waterLiaison)).isEqualTo("casework.condition.OF_THE_LEAD_OR_THE_OFFICE");
        assertThat(story.refusal(new TakeUpAgain("可以了"), zone.buildingLiaison)).isEqualTo("allowed");
        assertThat(story.refusal(new TakeUpAgain("可以了"), zone.supervisor)).isEqualTo("allowed");
    }

    @Test
    void answered_on_the_spot_after_a_return_nothing_waits_to_be_dispatched_any_more() {
        story.dispatched().then(toWater, zone.buildingLiaison).then(GRANTED, zone.dispatcher)
                .then(new CaseCommand.AnswerOnTheSpot(null, "已当场换好"), zone.clerk);
        assertThat(story.clock(ClockKind.DISPATCH).running()).isFalse();
    }

    @Test
    void a_return_names_the_unit_that_should_have_it() {
        story.dispatched();
        assertThat(story.refusal(new AskToReturn(null, "不是我们的"), zone.buildingLiaison)).isEqualTo("casework.needs.proposed-unit");
        assertThat(story.refusal(new AskToReturn(zone.building, "不是我们的"), zone.buildingLiaison)).isEqualTo("casework.needs.another-unit");
        assertThat(story.refusal(new AskToReturn(zone.water, " "), zone.buildingLiaison)).isEqualTo("casework.needs.reason");
    }

    @Test
    void a_unit_returns_a_case_once_however_it_was_decided() {
        story.dispatched().then(toWater, zone.buildingLiaison).then(new Refuse("路灯归你们"), zone.dispatcher);
        assertThat(story.refusal(toWater, zone.buildingLiaison)).isEqualTo("casework.condition.MAY_STILL_RETURN");
    }

    @Test
    void while_a_return_is_open_no_result_and_no_signature_is_taken() {
        story.dispatched().then(toWater, zone.buildingLiaison);
        assertThat(story.refusal(new Sign(), zone.buildingLiaison)).isEqualTo("casework.condition.NO_RETURN_IS_OPEN");

        InMemory signed = InMemory.ofLamp().dispatched();
        signed.then(new Sign(), signed.zone.buildingLiaison)
                .then(new AskToReturn(signed.zone.water, "不归我们"), signed.zone.buildingLiaison);
        assertThat(signed.refusal(new FeedBack("修了"), signed.zone.buildingLiaison)).isEqualTo("casework.condition.NO_RETURN_IS_OPEN");
        signed.then(new WithdrawRequest(), signed.zone.buildingLiaison).then(new FeedBack("修了"), signed.zone.buildingLiaison);
        assertThat(signed.facts().stage()).isEqualTo(CaseStage.FED_BACK);
    }

    @Test
    void an_assistant_gives_up_its_part_and_the_lead_goes_on() {
        story.then(new Dispatch(zone.building, List.of(zone.water), ""), zone.dispatcher)
                .then(new AskToReturn(null, "没有我们的事"), zone.waterLiaison)
                .then(GRANTED, zone.dispatcher);

        assertThat(story.facts().stage()).isEqualTo(CaseStage.DISPATCHED);
        assertThat(story.facts().units()).containsExactly(zone.building);
        assertThat(story.refusal(new Sign(), zone.waterLiaison)).isEqualTo("casework.condition.AN_ASSISTANT_TO_SIGN");
    }

    @Test
    void a_refused_return_may_go_to_arbitration_while_the_time_stands_still_and_then_nobody_returns_it() {
        story.dispatched().then(new Sign(), zone.buildingLiaison);
        assertThat(story.refusal(new AskForArbitration("不服"), zone.buildingLiaison)).isEqualTo("casework.condition.ITS_RETURN_WAS_REFUSED");
        story.then(toWater, zone.buildingLiaison).then(new Refuse("归你们"), zone.dispatcher)
                .then(new AskForArbitration("泵站的产权不在我们"), zone.buildingLiaison);
        assertThat(story.clock(ClockKind.RESOLVE).state()).isEqualTo(ClockState.PAUSED);
        assertThat(story.facts().governingClock().orElseThrow()).isEqualTo(story.clock(ClockKind.ARBITRATION));

        story.waiting(Duration.ofDays(3)).then(new Arbitrate(zone.building, "三定规定第四条"), zone.arbitrator);
        assertThat(story.clock(ClockKind.RESOLVE).state()).isEqualTo(ClockState.RUNNING);
        assertThat(story.clock(ClockKind.RESOLVE).consumed()).isZero();
        assertThat(story.refusal(toWater, zone.buildingLiaison)).isEqualTo("casework.condition.MAY_STILL_RETURN");
    }

    @Test
    void arbitration_may_name_another_unit_which_cannot_return_it_either() {
        story.dispatched().then(toWater, zone.buildingLiaison).then(new Refuse("归你们"), zone.dispatcher)
                .then(new AskForArbitration("不归我们"), zone.buildingLiaison)
                .then(new Arbitrate(zone.water, "泵站院内设施随泵站"), zone.arbitrator);

        assertThat(story.facts().stage()).isEqualTo(CaseStage.DISPATCHED);
        assertThat(story.facts().lead().orElseThrow().unitId()).isEqualTo(zone.water);
        assertThat(story.refusal(new AskToReturn(zone.building, "还是归他们"), zone.waterLiaison)).isEqualTo("casework.condition.MAY_STILL_RETURN");
    }

    // 延期

    @Test
    void a_granted_extension_moves_the_due_time_by_the_days_granted_not_by_those_asked() {
        story.dispatched().then(new AskForExtension(5, "灯杆要定制"), zone.buildingLiaison)
                .then(new Grant(3, null, "三天够了"), zone.dispatcher);

        assertThat(story.clock(ClockKind.RESOLVE).granted()).isEqualTo(3);
        assertThat(story.clock(ClockKind.RESOLVE).due()).isEqualTo(Zone.at("2026-12-03T17:30"));
        assertThat(story.facts().request()).isNull();
    }

    @Test
    void the_assistants_dates_move_with_the_lead_s() {
        story.then(new Dispatch(zone.building, List.of(zone.water), ""), zone.dispatcher)
                .then(new AskForExtension(5, "灯杆要定制"), zone.buildingLiaison).then(GRANTED, zone.dispatcher);
        assertThat(story.facts().assignment(zone.water).orElseThrow().due()).isEqualTo(Zone.at("2026-12-03T17:30"));
    }

    @Test
    void there_is_one_extension_of_at_most_the_first_limit_asked_before_the_due_time() {
        story.dispatched();
        assertThat(story.refusal(new AskForExtension(6, "来不及"), zone.buildingLiaison)).isEqualTo("casework.needs.extension-days");
        assertThat(story.refusal(new AskForExtension(0, "来不及"), zone.buildingLiaison)).isEqualTo("casework.needs.extension-days");
        story.then(new AskForExtension(5, "来不及"), zone.buildingLiaison).then(GRANTED, zone.supervisor);
        assertThat(story.refusal(new AskForExtension(1, "还是来不及"), zone.buildingLiaison)).isEqualTo("casework.condition.NOT_YET_EXTENDED");

        InMemory late = InMemory.ofLamp().dispatched().waiting(Duration.ofDays(20));
        assertThat(late.refusal(new AskForExtension(1, "过期了"), late.zone.buildingLiaison)).isEqualTo("casework.condition.BEFORE_THE_DUE_TIME");
    }

    @Test
    void a_refused_extension_leaves_the_due_time_and_may_be_asked_again() {
        story.dispatched();
        var due = story.clock(ClockKind.RESOLVE).due();
        story.then(new AskForExtension(5, "来不及"), zone.buildingLiaison).then(new Refuse("不用"), zone.dispatcher);
        assertThat(story.clock(ClockKind.RESOLVE).due()).isEqualTo(due);
        assertThat(story.refusal(new AskForExtension(2, "缺料"), zone.buildingLiaison)).isEqualTo("allowed");
    }

    @Test
    void a_result_overtakes_an_extension_that_nobody_decided() {
        story.dispatched().then(new Sign(), zone.buildingLiaison).then(new AskForExtension(2, "来不及"), zone.buildingLiaison)
                .then(new FeedBack("还是办好了"), zone.buildingLiaison);

        assertThat(story.facts().request()).isNull();
        assertThat(story.events).extracting(Recorded::event).contains(new CaseEvent.RequestEnded(Request.Kind.EXTENSION, true));
        assertThat(story.clock(ClockKind.EXTENSION_DECISION).running()).isFalse();
    }

    @Test
    void the_dates_of_a_directive_are_its_issuer_s_to_change() {
        InMemory directive = InMemory.ofDirective().dispatched();
        directive.then(new AskForExtension(2, "等招标"), directive.zone.buildingLiaison);
        Actor other = directive.zone.actor(org.minqing.web.Role.LEADER, null, java.util.UUID.randomUUID());
        assertThat(directive.refusal(GRANTED, other)).isEqualTo("casework.condition.DECIDES_ON_DATES");
        assertThat(directive.refusal(GRANTED, directive.zone.leader)).isEqualTo("allowed");
    }

    // 挂账

    @Test
    void a_shelved_case_waits_for_its_day_of_review_without_using_time_and_is_not_done() {
        story.dispatched().then(new Sign(), zone.buildingLiaison)
                .then(new AskToShelve(LocalDate.of(2027, 3, 1), "等开春化冻"), zone.buildingLiaison);
        long consumed = story.clock(ClockKind.RESOLVE).consumed();
        story.then(GRANTED, zone.supervisor);

        assertThat(story.facts().stage()).isEqualTo(CaseStage.SHELVED);
        assertThat(story.facts().stage().open()).isTrue();
        assertThat(story.facts().governingClock().orElseThrow().due()).isEqualTo(Zone.at("2027-03-01T17:30"));
        assertThat(story.refusal(new FeedBack("好了"), zone.buildingLiaison)).isEqualTo("casework.refused.stage");

        story.untilDay("2027-02-26T09:00").then(new KeepShelved(LocalDate.of(2027, 4, 1), "还没化冻"), zone.supervisor);
        assertThat(story.facts().governingClock().orElseThrow().due()).isEqualTo(Zone.at("2027-04-01T17:30"));

        story.then(new TakeUpAgain("可以施工了"), zone.buildingLiaison);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.IN_PROGRESS);
        assertThat(story.clock(ClockKind.RESOLVE).consumed()).isEqualTo(consumed);
        assertThat(story.clock(ClockKind.SHELVE_REVIEW).running()).isFalse();
    }

    @Test
    void a_day_of_review_lies_ahead_and_within_a_year() {
        story.dispatched().then(new Sign(), zone.buildingLiaison);
        assertThat(story.refusal(new AskToShelve(LocalDate.of(2026, 11, 23), "等"), zone.buildingLiaison)).isEqualTo("casework.needs.review-day");
        assertThat(story.refusal(new AskToShelve(LocalDate.of(2029, 1, 1), "等"), zone.buildingLiaison)).isEqualTo("casework.needs.review-day");
        assertThat(story.refusal(new AskToShelve(LocalDate.of(2027, 1, 4), ""), zone.buildingLiaison)).isEqualTo("casework.needs.condition");
    }

    @Test
    void there_is_one_request_at_a_time() {
        story.dispatched().then(new Sign(), zone.buildingLiaison).then(new AskForExtension(2, "来不及"), zone.buildingLiaison);
        assertThat(story.refusal(toWater, zone.buildingLiaison)).isEqualTo("casework.condition.NO_REQUEST_IS_OPEN");
    }

    @Test
    void whoever_asks_does_not_grant() {
        Actor both = new Actor(1, zone.buildingLiaison.userId(),
                java.util.Set.of(org.minqing.web.Role.LIAISON, org.minqing.web.Role.DISPATCHER), zone.building, null, null);
        story.dispatched().then(new AskForExtension(2, "来不及"), both);
        assertThat(story.refusal(GRANTED, both)).isEqualTo("casework.condition.NEVER_A_HANDLER");
    }

    // 重新打开, 终止

    @Test
    void a_closed_case_can_be_opened_again_for_fifteen_days_and_counts_as_a_setback() {
        story.approved().then(new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, ""), zone.caller);
        InMemory closed = story.waiting(Duration.ofDays(14)).then(new Reopen("又不亮了"), zone.clerk);

        assertThat(closed.facts().stage()).isEqualTo(CaseStage.IN_PROGRESS);
        assertThat(closed.facts().closedAt()).isNull();
        assertThat(closed.facts().verdict()).isNull();
        assertThat(closed.facts().trail().setbacks()).isEqualTo(1);
        assertThat(closed.clock(ClockKind.RESOLVE).running()).isTrue();
    }

    @Test
    void after_fifteen_days_it_is_registered_anew_instead() {
        story.approved().then(new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, ""), zone.caller)
                .waiting(Duration.ofDays(15));
        assertThat(story.waiting(Duration.ofHours(1)).refusal(new Reopen("又不亮了"), zone.clerk)).isEqualTo("casework.condition.CLOSED_NOT_LONG_AGO");
    }

    @Test
    void only_who_may_approve_it_terminates_and_every_clock_stops() {
        var untrue = new Terminate(TerminationGround.UNTRUE, "现场没有路灯");
        story.dispatched();
        assertThat(story.refusal(untrue, zone.dispatcher)).isEqualTo("casework.refused.role");
        story.then(untrue, zone.supervisor);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.TERMINATED);
        assertThat(story.facts().nextFireAt()).isEmpty();
        assertThat(story.facts().verdict()).isNull();
    }

    @Test
    void three_setbacks_or_three_new_dispatches_escalate() {
        story.fedBack();
        for (int i = 0; i < 3; i++) {
            assertThat(story.facts().trail().escalated()).isFalse();
            story.then(new CaseCommand.Rework("不实"), zone.reviewer).then(new FeedBack("改了"), zone.buildingLiaison);
        }
        assertThat(story.facts().trail().escalated()).isTrue();
    }
}
