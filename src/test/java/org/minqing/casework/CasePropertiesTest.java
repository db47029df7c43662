package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseCommand.Confirm;
import org.minqing.casework.CaseCommand.TryToReach;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockState;
import org.minqing.web.Role;

/** Whatever people try, in whatever order: what must always hold. */
class CasePropertiesTest {

    @Property(tries = 500)
    void the_laws_of_a_case_hold_after_every_sequence_of_commands(@ForAll long seed) {
        Random random = new Random(seed);
        Zone zone = new Zone();
        InMemory story = begin(zone, random);
        Set<UUID> touched = new HashSet<>();
        @Nullable Case apart = null;
        for (int i = 0; i < 60; i++) {
            Actor actor = anyone(zone, random);
            CaseCommand command = anything(story, random);
            story.waiting(Duration.ofMinutes(random.nextInt(4000)));
            if (random.nextBoolean()) {
                timeSpeaks(story);
            }
            Case before = story.facts();
            if (story.attempt(command, actor) instanceof Decision.Events decided) {
                story.take(decided);
                holds(before, story, command, actor, touched);
                apart = command instanceof CaseCommand.Merge ? before : apart;
                if (command instanceof CaseCommand.Unmerge) {
                    itselfAgain(java.util.Objects.requireNonNull(apart), story.facts());
                }
                if (handles(command)) {
                    touched.add(actor.userId());
                }
            } else {
                assertThat(story.facts()).isEqualTo(before);
            }
        }
        assertThat(Evolution.replay(story.id(), zone.region, story.events)).isEqualTo(story.facts());
        assertThat(story.events).extracting(Recorded::seq).isSorted().doesNotHaveDuplicates().endsWith(story.facts().version());
    }

    /** What was merged comes back with its stage, its units, what it asked for and the time it had used. */
    private static void itselfAgain(Case apart, Case again) {
        assertThat(again.stage()).isEqualTo(apart.stage());
        assertThat(again.assignments()).isEqualTo(apart.assignments());
        assertThat(again.request()).isEqualTo(apart.request());
        assertThat(again.person()).isEqualTo(apart.person());
        apart.clocks().forEach((kind, was) -> {
            CaseClock is = again.clock(kind).orElseThrow();
            assertThat(is.running()).as("%s runs again", kind).isEqualTo(was.running());
            assertThat(is.consumed()).as("%s used nothing while merged", kind).isGreaterThanOrEqualTo(was.consumed());
        });
    }

    /** Whatever time has to say now is told, by its moment; then there is nothing more to say. */
    private static void timeSpeaks(InMemory story) {
        Actor system = Actor.system(story.zone.region, Written.NO_UNIT);
        for (Alerts.Pending pending : Alerts.pending(story.facts(), story.now())) {
            assertThat(story.facts().clock(pending.clock()).orElseThrow().running()).isTrue();
            story.take(story.attempt(new CaseCommand.Remind(pending.clock(), pending.alert()), system));
        }
        assertThat(Alerts.pending(story.facts(), story.now())).isEmpty();
        assertThat(story.facts().nextFireAt().filter(next -> !next.isAfter(story.now()))).isEmpty();
        assertThat(happened(story, CaseEvent.Alerted.class).stream().filter(told -> told.alert() != Alert.SILENT))
                .as("told once for its due time").doesNotHaveDuplicates();
    }

    private static void holds(Case before, InMemory story, CaseCommand command, Actor actor, Set<UUID> touched) {
        Case after = story.facts();
        if (after.stage() == CaseStage.CLOSED && before.stage() != CaseStage.CLOSED) {
            boolean word = command instanceof Confirm || command instanceof CaseCommand.Accept;
            assertThat(word || command instanceof CaseCommand.CloseWithoutWord).isTrue();
            assertThat(touched).as("handler confirms").doesNotContain(actor.userId());
            assertThat(before.units()).as("handling unit confirms").doesNotContain(actor.unitId());
            Verdict verdict = java.util.Objects.requireNonNull(after.verdict());
            if (command instanceof CaseCommand.CloseWithoutWord) {
                assertThat(verdict.outcome()).isNull();
                if (!before.matter().flags().anonymous()) {
                    assertThat(before.tries().stream().filter(t -> t.way() == TryToReach.Way.CALL).map(CaseEvent.TriedToReach::day).distinct().count())
                            .isGreaterThanOrEqualTo(3);
                }
            }
        }
        for (CaseClock clock : after.clocks().values()) {
            assertThat(clock.consumed() + clock.rest()).isEqualTo(clock.budget() + clock.granted());
        }
        before.clocks().forEach((kind, was) -> after.clock(kind).filter(is -> !was.running()).ifPresent(is ->
                assertThat(is.consumed() == was.consumed() || is.running() && is.consumed() == 0)
                        .as("a clock that does not run uses nothing, unless it is started anew").isTrue()));
        if (!after.stage().open()) {
            assertThat(after.nextFireAt()).as("a clock runs in a case that is over").isEmpty();
        }
        boolean working = after.stage() == CaseStage.DISPATCHED || after.stage() == CaseStage.IN_PROGRESS;
        CaseClock resolve = after.clocks().get(ClockKind.RESOLVE);
        assertThat(resolve != null && resolve.running()).isEqualTo(working && !after.matter().flags().history()
                && !after.asks(Request.Kind.ARBITRATION));
        Frequency every = after.matter().reportEvery();
        assertThat(after.runs(ClockKind.PROGRESS)).as("notes fall due while the lead works on a directive, and only then")
                .isEqualTo(after.stage() == CaseStage.IN_PROGRESS && every != null && every.limit().isPresent()
                        && !after.matter().flags().history() && !after.asks(Request.Kind.ARBITRATION));
        if (after.stage() == CaseStage.SHELVED) {
            assertThat(resolve == null || resolve.state() == ClockState.PAUSED).as("no time goes while it is shelved").isTrue();
        }
        assertThat(happened(story, CaseEvent.Extended.class)).as("at most one extension").hasSizeLessThanOrEqualTo(1);
        assertThat(happened(story, CaseEvent.Asked.class).stream().filter(asked -> asked.kind() == Request.Kind.RETURN))
                .as("one return a unit").extracting(CaseEvent.Asked::unitId).doesNotHaveDuplicates();
        if (after.trail().arbitrated() && !before.trail().arbitrated()) {
            assertThat(after.request()).isNull();
        }
        assertThat(after.assignments().stream().filter(Assignment::lead).count()).isLessThanOrEqualTo(1);
        assertThat(after.version()).isGreaterThan(before.version());
    }

    private static <E extends CaseEvent> List<E> happened(InMemory story, Class<E> what) {
        return story.events.stream().map(Recorded::event).filter(what::isInstance).map(what::cast).toList();
    }

    private static boolean handles(CaseCommand command) {
        return command instanceof CaseCommand.Sign || command instanceof CaseCommand.FeedBack
                || command instanceof CaseCommand.Reply || command instanceof CaseCommand.NoteProgress
                || command instanceof CaseCommand.AnswerOnTheSpot;
    }

    private static InMemory begin(Zone zone, Random random) {
        var promise = new Promise("建设局", random.nextBoolean() ? zone.building : null, "修好", "年底前", null, Source.of(Channel.VISIT));
        CaseCommand.Register register = random.nextInt(3) == 0
                ? zone.directive().reportedEvery(anyFrequency(random)) : zone.lamp();
        Flags flags = new Flags(random.nextBoolean(), register.kind() == CaseKind.CONCERN && random.nextInt(4) == 0,
                false, false, false, random.nextInt(5) == 0);
        return InMemory.of(zone, register.with(flags).promising(List.of(promise)), zone.clerk);
    }

    private static Frequency anyFrequency(Random random) {
        return Frequency.values()[random.nextInt(Frequency.values().length)];
    }

    private static Actor anyone(Zone zone, Random random) {
        List<Actor> people = List.of(zone.clerk, zone.dispatcher, zone.buildingLiaison, zone.waterLiaison, zone.reviewer,
                zone.caller, zone.leader, zone.supervisor, zone.communityWorker, zone.arbitrator, everything(zone, zone.buildingLiaison),
                everything(zone, zone.caller));
        return people.get(random.nextInt(people.size()));
    }

    private static Actor everything(Zone zone, Actor who) {
        return new Actor(zone.region, who.userId(), Role.ofPeople(), who.unitId(), zone.leaderId, null);
    }

    private static CaseCommand anything(InMemory story, Random random) {
        Zone zone = story.zone;
        UUID promise = story.facts().commitments().getFirst().id();
        Outcome outcome = Outcome.values()[random.nextInt(4)];
        List<CaseCommand> all = List.of(
                new CaseCommand.Dispatch(zone.building, random.nextBoolean() ? List.of(zone.water) : List.of(), "职责"),
                new CaseCommand.Sign(), new CaseCommand.Sign(),
                new CaseCommand.Reply("在办"), new CaseCommand.NoteProgress("在办"),
                new CaseCommand.FeedBack("已办"), new CaseCommand.FeedBack("已办"),
                new CaseCommand.Approve(""), new CaseCommand.Approve(""),
                new CaseCommand.Rework("不实"),
                new Confirm(outcome, Satisfaction.FAIRLY, Voice.RESIDENT, "还差一点", java.util.Map.of(promise, PromiseWord.STANDS)),
                new CaseCommand.Accept("", java.util.Map.of(promise, PromiseWord.KEPT)), new CaseCommand.SendBack("不行"),
                new CaseCommand.AnswerOnTheSpot(random.nextBoolean() ? zone.water : null, "马上办"),
                new TryToReach(TryToReach.Way.CALL), new TryToReach(TryToReach.Way.CALL),
                new TryToReach(TryToReach.Way.MESSAGE),
                new CaseCommand.CloseWithoutWord(),
                new CaseCommand.AskToReturn(zone.water, "不归我们"), new CaseCommand.AskForArbitration("不服"),
                new CaseCommand.AskForExtension(1 + random.nextInt(7), "来不及"),
                new CaseCommand.AskToShelve(LocalDate.of(2027, 3, 1), "等开春"), new CaseCommand.WithdrawRequest(),
                new CaseCommand.Grant(null, null, ""), new CaseCommand.Grant(null, null, "同意"), new CaseCommand.Refuse("不行"),
                new CaseCommand.Arbitrate(random.nextBoolean() ? zone.water : zone.building, "三定"),
                new CaseCommand.KeepShelved(LocalDate.of(2027, 6, 1), "还要等"), new CaseCommand.TakeUpAgain("可以了"),
                new CaseCommand.Reopen("又坏了"), new CaseCommand.Urge(""),
                new CaseCommand.Merge(UUID.randomUUID(), "同一件"), new CaseCommand.Unmerge("不是"), new CaseCommand.Unmerge("不是"),
                new CaseCommand.Mark(random.nextBoolean(), false, random.nextBoolean(), false, "看情况"),
                random.nextInt(8) == 0 ? new CaseCommand.Terminate(TerminationGround.UNTRUE, "没有") : new CaseCommand.Sign(),
                random.nextInt(8) == 0 ? new CaseCommand.Refer(ReferralChannel.GRID, "网格", "") : new CaseCommand.Sign(),
                random.nextInt(8) == 0 ? new CaseCommand.Withdraw("不办了") : new CaseCommand.Sign(),
                new CaseCommand.PinDown(promise, zone.building, LocalDate.of(2026, 12, 31)),
                new CaseCommand.PromiseDone(promise, "办了"),
                new CaseCommand.MovePromise(promise, LocalDate.of(2027, 1, 31), "下雨"),
                new CaseCommand.JudgePromise(promise, random.nextBoolean(), "是"));
        return all.get(random.nextInt(all.size()));
    }
}
