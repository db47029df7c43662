package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.Confirm;
import org.minqing.casework.CaseCommand.TryToReach;
import org.minqing.casework.RandomStory.Step;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockState;

/** Whatever people try, in whatever order: what must always hold, law by law. */
class CasePropertiesTest {

    private static final int STORIES = 1500;

    /** Laws about moves that never happen say nothing. These are made by the other side of a pair, or need a second case. */
    @Test
    void the_stories_make_every_move() {
        Set<Move> made = EnumSet.of(Move.REGISTER, Move.REGISTER_DIRECTIVE, Move.TAKE_IN, Move.LET_GO, Move.SPLIT, Move.LINK, Move.UNLINK,
                Move.JOIN, Move.SUPERVISE, Move.ERASE, Move.RECOUNT, Move.REWATCH, Move.MAKE_PROMISE, Move.WITHDRAW_PROMISE);
        for (int seed = 0; seed < STORIES; seed++) {
            RandomStory.of(seed).steps.forEach(step -> made.add(step.move()));
        }
        assertThat(EnumSet.complementOf(EnumSet.copyOf(made))).isEmpty();
    }

    @Property(tries = STORIES)
    void a_case_is_closed_only_by_the_confirmers_word_or_by_the_written_rule_of_nobody_reached(@ForAll @IntRange(max = STORIES - 1) int seed) {
        RandomStory.of(seed).steps.stream().filter(Step::closes).forEach(step -> {
            Verdict verdict = Objects.requireNonNull(step.after().verdict());
            switch (step.command()) {
                case Confirm c -> assertThat(c.outcome()).isIn(Outcome.SOLVED, Outcome.PARTLY_AGREED).isEqualTo(verdict.outcome());
                case CaseCommand.Accept c -> assertThat(verdict.voice()).isEqualTo(Voice.ISSUER);
                case CaseCommand.CloseWithoutWord c -> {
                    assertThat(verdict.outcome()).as("never counted as solved").isNull();
                    assertThat(step.before().matter().flags().anonymous() || callDays(step.before()) >= 3).isTrue();
                }
                default -> throw new AssertionError(step.command() + " closed it");
            }
        });
    }

    private static long callDays(Case facts) {
        return facts.tries().stream().filter(t -> t.way() == TryToReach.Way.CALL).map(CaseEvent.TriedToReach::day).distinct().count();
    }

    @Property(tries = STORIES)
    void the_handler_never_confirms_nor_does_his_unit(@ForAll @IntRange(max = STORIES - 1) int seed) {
        Set<UUID> touched = new HashSet<>();
        for (Step step : RandomStory.of(seed).steps) {
            if (step.closes()) {
                assertThat(touched).doesNotContain(step.actor().userId());
                assertThat(step.before().units()).doesNotContain(step.actor().unitId());
            }
            if (handles(step.command())) {
                touched.add(step.actor().userId());
            }
        }
    }

    private static boolean handles(CaseCommand command) {
        return command instanceof CaseCommand.Sign || command instanceof CaseCommand.FeedBack
                || command instanceof CaseCommand.Reply || command instanceof CaseCommand.NoteProgress
                || command instanceof CaseCommand.AnswerOnTheSpot;
    }

    @Property(tries = STORIES)
    void a_limit_is_extended_at_most_once(@ForAll @IntRange(max = STORIES - 1) int seed) {
        assertThat(RandomStory.of(seed).events(CaseEvent.Extended.class)).hasSizeLessThanOrEqualTo(1);
    }

    @Property(tries = STORIES)
    void a_unit_returns_at_most_once_and_nobody_after_an_arbitration(@ForAll @IntRange(max = STORIES - 1) int seed) {
        RandomStory told = RandomStory.of(seed);
        assertThat(told.events(CaseEvent.Asked.class).filter(asked -> asked.kind() == Request.Kind.RETURN).map(CaseEvent.Asked::unitId))
                .doesNotHaveDuplicates();
        told.steps.stream().filter(step -> step.before().trail().arbitrated())
                .forEach(step -> assertThat(step.command()).isNotInstanceOfAny(
                        CaseCommand.AskToReturn.class, CaseCommand.AskForArbitration.class));
    }

    /** Each refusal goes to the arbitrators once: nobody holds up his own clock by asking and withdrawing. */
    @Property(tries = STORIES)
    void arbitration_is_asked_no_more_often_than_a_return_was_refused(@ForAll @IntRange(max = STORIES - 1) int seed) {
        RandomStory told = RandomStory.of(seed);
        long refused = told.events(CaseEvent.Refused.class).filter(no -> no.kind() == Request.Kind.RETURN).count();
        assertThat(told.events(CaseEvent.Asked.class).filter(asked -> asked.kind() == Request.Kind.ARBITRATION).count())
                .isLessThanOrEqualTo(refused);
    }

    @Property(tries = STORIES)
    void what_is_consumed_and_what_is_left_make_budget_and_extensions_on_every_clock(@ForAll @IntRange(max = STORIES - 1) int seed) {
        RandomStory.of(seed).steps.stream().flatMap(step -> step.after().clocks().values().stream()).forEach(clock -> {
            assertThat(clock.consumed()).isNotNegative();
            assertThat(clock.consumed() + clock.rest()).isEqualTo(clock.budget() + clock.granted());
        });
    }

    @Property(tries = STORIES)
    void a_clock_that_does_not_run_uses_nothing_unless_it_is_started_anew(@ForAll @IntRange(max = STORIES - 1) int seed) {
        for (Step step : RandomStory.of(seed).steps) {
            step.before().clocks().forEach((kind, was) -> step.after().clock(kind).filter(is -> !was.running()).ifPresent(is ->
                    assertThat(is.consumed() == was.consumed() || is.running() && is.consumed() == 0).as("%s at %s", kind, step.move()).isTrue()));
        }
    }

    @Property(tries = STORIES)
    void no_clock_runs_while_it_is_shelved_under_arbitration_merged_or_over_but_that_of_the_wait_itself(@ForAll @IntRange(max = STORIES - 1) int seed) {
        for (Step step : RandomStory.of(seed).steps) {
            Case after = step.after();
            Set<ClockKind> running = EnumSet.noneOf(ClockKind.class);
            after.clocks().forEach((kind, clock) -> {
                if (clock.running()) {
                    running.add(kind);
                }
            });
            if (after.matter().flags().history()) {
                assertThat(running).as("what lies in the past is not timed").isEmpty();
            } else if (after.stage() == CaseStage.SHELVED) {
                assertThat(running).as(step.move().name()).containsOnly(ClockKind.SHELVE_REVIEW);
            } else if (after.asks(Request.Kind.ARBITRATION) && after.stage().open()) {
                assertThat(running).as(step.move().name()).contains(ClockKind.ARBITRATION)
                        .doesNotContain(ClockKind.SIGN, ClockKind.RESOLVE, ClockKind.PROGRESS);
            } else if (!after.stage().open()) {
                assertThat(running).as(step.move().name()).isEmpty();
                assertThat(after.nextFireAt()).as("nothing is left to tell").isEmpty();
            }
        }
    }

    @Property(tries = STORIES)
    void the_limit_of_handling_runs_while_a_unit_has_it_in_hand_and_only_then(@ForAll @IntRange(max = STORIES - 1) int seed) {
        for (Step step : RandomStory.of(seed).steps) {
            Case after = step.after();
            boolean counted = !after.matter().flags().history() && !after.asks(Request.Kind.ARBITRATION);
            boolean working = after.stage() == CaseStage.DISPATCHED || after.stage() == CaseStage.IN_PROGRESS;
            assertThat(after.runs(ClockKind.RESOLVE)).as(step.move().name()).isEqualTo(working && counted);
            Frequency every = after.matter().reportEvery();
            assertThat(after.runs(ClockKind.PROGRESS)).as("notes fall due at %s", step.move()).isEqualTo(
                    after.stage() == CaseStage.IN_PROGRESS && every != null && every.limit().isPresent() && counted);
        }
    }

    @Property(tries = STORIES)
    void unmerged_it_has_its_stage_its_units_its_requests_and_exactly_the_time_it_had_used(@ForAll @IntRange(max = STORIES - 1) int seed) {
        RandomStory told = RandomStory.of(seed);
        for (int i = 0; i < told.steps.size(); i++) {
            if (told.steps.get(i).move() == Move.UNMERGE) {
                Step merging = told.steps.subList(0, i).stream().filter(step -> step.move() == Move.MERGE).toList().getLast();
                itselfAgain(merging, told.steps.get(i).after());
            }
        }
    }

    private static void itselfAgain(Step merging, Case again) {
        Case apart = merging.before();
        assertThat(again.stage()).isEqualTo(apart.stage());
        assertThat(again.assignments()).isEqualTo(apart.assignments());
        assertThat(again.request()).isEqualTo(apart.request());
        assertThat(again.person()).isEqualTo(apart.person());
        apart.clocks().forEach((kind, was) -> {
            CaseClock is = again.clock(kind).orElseThrow();
            assertThat(is.running()).as("%s runs again", kind).isEqualTo(was.running());
            assertThat(is.consumed()).as("%s used", kind).isEqualTo(merging.after().clock(kind).orElseThrow().consumed());
            assertThat(merging.after().clock(kind).orElseThrow().state()).isNotEqualTo(ClockState.RUNNING);
        });
    }

    @Property(tries = STORIES)
    void replaying_the_events_gives_the_case_and_each_has_the_next_number(@ForAll @IntRange(max = STORIES - 1) int seed) {
        InMemory story = RandomStory.of(seed).story;
        assertThat(Evolution.replay(story.id(), story.zone.region, story.events)).isEqualTo(story.facts());
        assertThat(story.events).extracting(Recorded::seq).isSorted().doesNotHaveDuplicates().endsWith(story.facts().version());
    }

    /** Whatever time has to say is told, and told once for its due time. */
    @Property(tries = STORIES)
    void time_says_everything_once(@ForAll @IntRange(max = STORIES - 1) int seed) {
        RandomStory told = RandomStory.of(seed);
        assertThat(told.events(CaseEvent.Alerted.class).filter(alert -> alert.alert() != Alert.SILENT)).doesNotHaveDuplicates();
        told.steps.stream().filter(step -> step.command() instanceof CaseCommand.Remind).forEach(step ->
                assertThat(step.before().runs(((CaseCommand.Remind) step.command()).clock())).isTrue());
    }

    @Property(tries = STORIES)
    void there_is_at_most_one_lead_and_one_request_and_every_event_counts_on(@ForAll @IntRange(max = STORIES - 1) int seed) {
        for (Step step : RandomStory.of(seed).steps) {
            assertThat(step.after().assignments().stream().filter(Assignment::lead).count()).isLessThanOrEqualTo(1);
            assertThat(step.after().version()).isGreaterThan(step.before().version());
            if (step.command() instanceof CaseCommand.Arbitrate) {
                assertThat(step.after().request()).isNull();
            }
        }
    }
}
