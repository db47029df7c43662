package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.JudgePromise;
import org.minqing.casework.CaseCommand.MovePromise;
import org.minqing.casework.CaseCommand.PinDown;
import org.minqing.casework.CaseCommand.PromiseDone;
import org.minqing.casework.CaseCommand.WithdrawPromise;
import org.minqing.web.Role;

/** 承诺: who may touch a promise, and what closing a case asks of it. */
class PromisesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private final Zone zone = new Zone();
    private final InMemory story = InMemory.of(zone, zone.lamp().promising(List.of(
                    promise(null, null), promise(zone.building, null), promise(null, DAY), promise(zone.building, DAY))), zone.clerk)
            .dispatched();
    private final UUID open = promise(0).id();
    private final UUID undated = promise(1).id();
    private final UUID unowned = promise(2).id();
    private final UUID clear = promise(3).id();

    private static Promise promise(@Nullable UUID unit, @Nullable LocalDate due) {
        return new Promise("建设局", unit, "修好路灯", "", due, Source.of(Channel.VISIT));
    }

    private Commitment promise(int n) {
        return story.facts().commitments().get(n);
    }

    private CommitmentState stateOf(UUID id) {
        return story.facts().commitment(id).orElseThrow().state();
    }

    @Test
    void only_what_a_promise_lacks_can_be_pinned_down() {
        assertThat(story.refusal(new PinDown(clear, zone.water, DAY), zone.clerk)).isEqualTo("casework.needs.vague-promise");
        assertThat(story.refusal(new PinDown(UUID.randomUUID(), zone.water, DAY), zone.clerk)).isEqualTo("casework.needs.vague-promise");
        assertThat(story.refusal(new PinDown(open, null, null), zone.clerk)).isEqualTo("casework.needs.date-or-unit");
        assertThat(story.refusal(new PinDown(undated, zone.water, DAY), zone.clerk)).isEqualTo("casework.needs.date-or-unit");
        assertThat(story.refusal(new PinDown(unowned, zone.water, DAY), zone.clerk)).isEqualTo("casework.needs.date-or-unit");
        assertThat(story.refusal(new PinDown(undated, null, DAY), zone.clerk)).isEqualTo("allowed");
        assertThat(story.refusal(new PinDown(unowned, zone.water, null), zone.clerk)).isEqualTo("allowed");
        story.then(new PinDown(open, zone.water, DAY), zone.clerk);
        assertThat(promise(0).unitId()).isEqualTo(zone.water);
        assertThat(promise(0).due()).isEqualTo(DAY);
        assertThat(promise(0).firstDue()).isEqualTo(DAY);
    }

    @Test
    void a_unit_promises_for_itself_and_the_office_takes_down_what_anybody_promised() {
        var forWater = new CaseCommand.MakePromise(promise(zone.water, DAY));
        assertThat(story.refusal(forWater, zone.buildingLiaison)).isEqualTo("casework.needs.own-unit");
        assertThat(story.refusal(new CaseCommand.MakePromise(promise(null, DAY)), zone.buildingLiaison)).isEqualTo("casework.needs.own-unit");
        assertThat(story.refusal(new CaseCommand.MakePromise(promise(zone.building, DAY)), zone.buildingLiaison)).isEqualTo("allowed");
        assertThat(story.refusal(forWater, zone.clerk)).isEqualTo("allowed");
        assertThat(story.refusal(forWater, zone.leader)).isEqualTo("allowed");
        var longName = new Promise("局".repeat(Promises.LONGEST_BY + 1), zone.building, "修好", "", DAY, Source.of(Channel.VISIT));
        assertThat(story.refusal(new CaseCommand.MakePromise(longName), zone.clerk)).isEqualTo("casework.needs.shorter");
    }

    @Test
    void the_day_of_a_promise_is_one_that_somebody_can_mean() {
        LocalDate today = LocalDate.of(2026, 11, 23);
        for (LocalDate wrong : List.of(LocalDate.of(1900, 1, 1), today.minusYears(1).minusDays(1), today.plusYears(10).plusDays(1))) {
            assertThat(story.refusal(new CaseCommand.MakePromise(promise(zone.building, wrong)), zone.clerk)).isEqualTo("casework.needs.promise-day");
        }
        for (LocalDate right : List.of(today.minusYears(1), today, today.plusYears(10))) {
            assertThat(story.refusal(new CaseCommand.MakePromise(promise(zone.building, right)), zone.clerk)).isEqualTo("allowed");
        }
        assertThat(story.refusal(new MovePromise(clear, today.minusDays(1), "缺料"), zone.supervisor)).isEqualTo("casework.needs.promise-day");
        assertThat(story.refusal(new MovePromise(clear, DAY, "缺料"), zone.supervisor)).isEqualTo("casework.needs.another-day");
        assertThat(story.refusal(new MovePromise(clear, today, "提前"), zone.supervisor)).isEqualTo("allowed");
    }

    @Test
    void a_promise_outlives_the_case_it_was_made_in() {
        story.then(new CaseCommand.Terminate(TerminationGround.UNTRUE, "没有这回事"), zone.supervisor);
        assertThat(story.refusal(new MovePromise(clear, DAY.plusDays(3), "缺料"), zone.buildingLiaison)).isEqualTo("allowed");
        story.then(new PromiseDone(clear, "已修"), zone.buildingLiaison).then(new JudgePromise(clear, true, ""), zone.caller);
        assertThat(stateOf(clear)).isEqualTo(CommitmentState.KEPT);
        assertThat(story.refusal(new WithdrawPromise(open, "报道有误"), zone.supervisor)).isEqualTo("allowed");
    }

    @Test
    void closing_without_a_word_asks_for_each_promise_too() {
        InMemory unreached = InMemory.of(zone, zone.lamp().with(Flags.ANONYMOUS).promising(List.of(promise(zone.building, DAY))), zone.clerk)
                .approved().waiting(java.time.Duration.ofDays(16));
        UUID its = unreached.facts().commitments().getFirst().id();
        assertThat(unreached.refusal(new CaseCommand.CloseWithoutWord(), zone.caller)).isEqualTo("casework.needs.promise-words");
        unreached.then(new CaseCommand.CloseWithoutWord(Map.of(its, PromiseWord.STANDS)), zone.caller);
        assertThat(unreached.facts().stage()).isEqualTo(CaseStage.CLOSED);
    }

    @Test
    void a_unit_touches_its_own_promises_and_the_office_all() {
        var pin = new PinDown(undated, null, DAY);
        var move = new MovePromise(clear, DAY.plusDays(3), "缺料");
        var done = new PromiseDone(clear, "已修");
        for (CaseCommand command : List.of(pin, move, done)) {
            assertThat(story.refusal(command, zone.waterLiaison)).isEqualTo("casework.needs.own-promise");
            assertThat(story.refusal(command, zone.buildingLiaison)).isEqualTo("allowed");
            for (Role role : List.of(Role.CLERK, Role.DISPATCHER, Role.SUPERVISOR)) {
                assertThat(Needs.of(command, story.facts(), Zone.context(zone.actor(role, zone.office, null), story.now())))
                        .as(role.name()).isEmpty();
            }
        }
        assertThat(story.refusal(new MovePromise(clear, DAY, " "), zone.buildingLiaison)).isEqualTo("casework.needs.reason");
    }

    @Test
    void what_is_not_owed_any_more_is_neither_moved_nor_done_again() {
        story.then(new PromiseDone(clear, "已修"), zone.buildingLiaison);
        assertThat(story.refusal(new PromiseDone(clear, "又修"), zone.buildingLiaison)).isEqualTo("casework.needs.open-promise");
        assertThat(story.refusal(new MovePromise(clear, DAY, "缺料"), zone.buildingLiaison)).isEqualTo("casework.needs.open-promise");
    }

    @Test
    void a_promise_said_to_be_done_is_judged_by_the_confirmer_and_a_no_says_what_remains() {
        assertThat(story.refusal(new JudgePromise(clear, true, ""), zone.caller)).isEqualTo("casework.needs.done-promise");
        story.then(new PromiseDone(clear, "已修"), zone.buildingLiaison);
        assertThat(story.refusal(new JudgePromise(clear, false, " "), zone.caller)).isEqualTo("casework.needs.rest");
        story.then(new JudgePromise(clear, false, "还差一盏"), zone.caller);
        assertThat(stateOf(clear)).isEqualTo(CommitmentState.DISPUTED);
        story.then(new PromiseDone(clear, "补上了"), zone.buildingLiaison).then(new JudgePromise(clear, true, ""), zone.caller);
        assertThat(stateOf(clear)).isEqualTo(CommitmentState.KEPT);
    }

    @Test
    void a_promise_that_stands_can_be_withdrawn_with_a_reason_once() {
        assertThat(story.refusal(new WithdrawPromise(clear, " "), zone.supervisor)).isEqualTo("casework.needs.reason");
        story.then(new WithdrawPromise(clear, "报道有误"), zone.supervisor);
        assertThat(stateOf(clear)).isEqualTo(CommitmentState.WITHDRAWN);
        assertThat(story.refusal(new WithdrawPromise(clear, "再撤"), zone.supervisor)).isEqualTo("casework.needs.standing-promise");
        story.then(new PromiseDone(undated, "已修"), zone.buildingLiaison);
        assertThat(story.refusal(new WithdrawPromise(undated, "报道有误"), zone.supervisor)).isEqualTo("allowed");
    }

    @Test
    void moves_that_need_a_promise_are_offered_only_while_there_is_one() {
        assertThat(offered(zone.clerk)).contains(Move.PIN_DOWN);
        assertThat(offered(zone.buildingLiaison)).contains(Move.PROMISE_DONE, Move.MOVE_PROMISE);
        assertThat(offered(zone.caller)).doesNotContain(Move.JUDGE_PROMISE);
        assertThat(offered(zone.supervisor)).contains(Move.WITHDRAW_PROMISE);
        story.then(new PinDown(open, zone.building, DAY), zone.clerk)
                .then(new PinDown(undated, null, DAY), zone.clerk)
                .then(new PinDown(unowned, zone.building, null), zone.clerk);
        for (UUID id : List.of(open, undated, unowned, clear)) {
            story.then(new PromiseDone(id, "已修"), zone.buildingLiaison);
        }
        assertThat(offered(zone.clerk)).doesNotContain(Move.PIN_DOWN);
        assertThat(offered(zone.buildingLiaison)).doesNotContain(Move.PROMISE_DONE, Move.MOVE_PROMISE);
        assertThat(offered(zone.caller)).contains(Move.JUDGE_PROMISE);
        for (UUID id : List.of(open, undated, unowned, clear)) {
            story.then(new JudgePromise(id, true, ""), zone.caller);
        }
        assertThat(offered(zone.caller)).doesNotContain(Move.JUDGE_PROMISE);
        assertThat(offered(zone.supervisor)).doesNotContain(Move.WITHDRAW_PROMISE);
    }

    private List<Move> offered(Actor actor) {
        return Decisions.movesFor(story.facts(), actor, story.now()).stream().map(PossibleMove::move).toList();
    }

    @Test
    void closing_asks_for_every_promise_that_stands_and_judges_those_of_which_something_was_said() {
        story.then(new WithdrawPromise(unowned, "报道有误"), zone.supervisor)
                .then(new CaseCommand.Sign(), zone.buildingLiaison)
                .then(new CaseCommand.FeedBack("已修"), zone.buildingLiaison)
                .then(new CaseCommand.Approve(""), zone.reviewer);
        assertThat(story.refusal(solved(Map.of(open, PromiseWord.KEPT)), zone.caller)).isEqualTo("casework.needs.promise-words");
        var back = new CaseCommand.Confirm(Outcome.NOT_SOLVED, Satisfaction.DISSATISFIED, Voice.RESIDENT, "没亮");
        assertThat(story.refusal(back, zone.caller)).isEqualTo("allowed");

        PromiseWord broken = java.util.Arrays.stream(PromiseWord.values())
                .filter(word -> word != PromiseWord.KEPT && word != PromiseWord.STANDS).findFirst().orElseThrow();
        story.then(solved(Map.of(open, PromiseWord.KEPT, undated, broken, clear, PromiseWord.STANDS)), zone.caller);
        assertThat(story.facts().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(stateOf(open)).isEqualTo(CommitmentState.KEPT);
        assertThat(stateOf(undated)).isEqualTo(CommitmentState.DISPUTED);
        assertThat(stateOf(clear)).isEqualTo(CommitmentState.OPEN);
        assertThat(stateOf(unowned)).isEqualTo(CommitmentState.WITHDRAWN);
    }

    private static CaseCommand solved(Map<UUID, PromiseWord> promises) {
        return new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, "亮了", promises);
    }

    @Test
    void accepting_a_directive_asks_for_its_promises_too() {
        InMemory directive = InMemory.of(zone, zone.directive().promising(List.of(promise(zone.building, DAY))), zone.clerk)
                .approved();
        UUID promised = directive.facts().commitments().getFirst().id();
        assertThat(directive.refusal(new CaseCommand.Accept(""), zone.leader)).isEqualTo("casework.needs.promise-words");
        directive.then(new CaseCommand.Accept("", Map.of(promised, PromiseWord.KEPT)), zone.leader);
        assertThat(directive.facts().commitments().getFirst().state()).isEqualTo(CommitmentState.KEPT);
    }
}
