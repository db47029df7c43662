package org.minqing.casework;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.minqing.casework.CaseCommand.Confirm;
import org.minqing.casework.CaseCommand.TryToReach;
import org.minqing.web.Role;

/**
 * A case on which anybody tries anything in any order, while time goes by: most of the time something that may be done, now and
 * then what may not. The same seed gives the same story.
 */
final class RandomStory {

    private static final int STEPS = 60;

    /** So often somebody else tries something else before nothing is done. */
    private static final int TRIES = 12;

    final InMemory story;
    final List<Step> steps = new ArrayList<>();
    private final Random random;

    /** What was done: by a person, or by time. */
    record Step(Case before, CaseCommand command, Actor actor, Case after) {

        Move move() {
            return Decisions.moveOf(command, before, actor);
        }

        boolean closes() {
            return before.stage() != CaseStage.CLOSED && after.stage() == CaseStage.CLOSED;
        }
    }

    private RandomStory(int seed) {
        this.random = Random.from(new SplittableRandom(seed));
        this.story = begin(new Zone(), random);
    }

    /** The stories of a run; each law asks all of them. */
    private static final Map<Integer, RandomStory> TOLD = new ConcurrentHashMap<>();

    static RandomStory of(int seed) {
        return TOLD.computeIfAbsent(seed, RandomStory::tell);
    }

    private static RandomStory tell(int seed) {
        RandomStory told = new RandomStory(seed);
        for (int i = 0; i < STEPS; i++) {
            told.story.waiting(Duration.ofMinutes(told.random.nextInt(3) == 0 ? told.random.nextInt(9000) : told.random.nextInt(300)));
            if (told.random.nextBoolean()) {
                told.timeSpeaks();
            }
            told.somebodyActs();
        }
        return told;
    }

    <E extends CaseEvent> Stream<E> events(Class<E> what) {
        return story.events.stream().map(Recorded::event).filter(what::isInstance).map(what::cast);
    }

    private void somebodyActs() {
        int tries = random.nextInt(4) == 0 ? 1 : TRIES;
        for (int i = 0; i < tries; i++) {
            if (attempt(anything(), anyone(story.zone, random))) {
                return;
            }
        }
    }

    private void timeSpeaks() {
        Actor system = Actor.system(story.zone.region, Written.NO_UNIT);
        for (Alerts.Pending pending : Alerts.pending(story.facts(), story.now())) {
            if (!attempt(new CaseCommand.Remind(pending.clock(), pending.alert()), system)) {
                throw new AssertionError(pending + " could not be told");
            }
        }
    }

    private boolean attempt(CaseCommand command, Actor actor) {
        Case before = story.facts();
        if (story.attempt(command, actor) instanceof Decision.Events decided) {
            story.take(decided);
            steps.add(new Step(before, command, actor, story.facts()));
            return true;
        }
        return false;
    }

    private static InMemory begin(Zone zone, Random random) {
        var promise = new Promise("建设局", random.nextBoolean() ? zone.building : null, "修好", "年底前", null, Source.of(Channel.VISIT));
        CaseCommand.Register register = random.nextInt(3) == 0
                ? zone.directive().reportedEvery(anyFrequency(random))
                : random.nextInt(4) == 0 ? zone.lamp().confirmedBy(Confirmer.of(ConfirmerKind.NEXT_VISIT)) : zone.lamp();
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
                everything(zone, zone.caller), Actor.system(zone.region, Written.NO_UNIT));
        return people.get(random.nextInt(people.size()));
    }

    private static Actor everything(Zone zone, Actor who) {
        return new Actor(zone.region, who.userId(), Role.ofPeople(), who.unitId(), zone.leaderId, null);
    }

    /** Mostly what leads on, often what units ask for and others decide, now and then what happens beside. */
    private CaseCommand anything() {
        List<CaseCommand> some = switch (random.nextInt(8)) {
            case 0, 1, 2, 3 -> line();
            case 4, 5, 6 -> requests();
            default -> beside();
        };
        return some.get(random.nextInt(some.size()));
    }

    private UUID promise() {
        return story.facts().commitments().getFirst().id();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(story.now(), Zone.SHANGHAI);
    }

    private List<CaseCommand> line() {
        Zone zone = story.zone;
        Outcome outcome = Outcome.values()[random.nextInt(4)];
        Map<UUID, PromiseWord> stands = Map.of(promise(), PromiseWord.STANDS);
        CaseCommand likely = story.facts().stage() == CaseStage.DISPATCHED ? new CaseCommand.Sign() : new CaseCommand.FeedBack("已办");
        return List.of(
                new CaseCommand.Dispatch(zone.building, random.nextBoolean() ? List.of(zone.water) : List.of(), "职责"),
                new CaseCommand.Dispatch(zone.building, List.of(), "职责"),
                likely, likely, new CaseCommand.Sign(), new CaseCommand.FeedBack("已办"), new CaseCommand.Approve(""),
                new CaseCommand.Rework("不实"),
                new Confirm(outcome, Satisfaction.FAIRLY, Voice.RESIDENT, "还差一点", stands),
                new Confirm(Outcome.SOLVED, Satisfaction.FAIRLY, Voice.RESIDENT, "", stands),
                new CaseCommand.Accept("", Map.of(promise(), PromiseWord.KEPT)), new CaseCommand.SendBack("不行"),
                new CaseCommand.AnswerOnTheSpot(random.nextBoolean() ? zone.water : null, "马上办"),
                new TryToReach(TryToReach.Way.CALL), new TryToReach(TryToReach.Way.MESSAGE),
                new CaseCommand.CloseWithoutWord(stands),
                new CaseCommand.HoldVisit(UUID.randomUUID(), today()),
                new CaseCommand.Reopen("又坏了"));
    }

    private List<CaseCommand> requests() {
        Zone zone = story.zone;
        LocalDate later = today().plusDays(90);
        return List.of(
                new CaseCommand.AskToReturn(zone.water, "不归我们"), new CaseCommand.AskForArbitration("不服"),
                new CaseCommand.AskForExtension(1 + random.nextInt(7), "来不及"), new CaseCommand.AskToShelve(later, "等开春"),
                new CaseCommand.WithdrawRequest(),
                new CaseCommand.Grant(null, null, ""), new CaseCommand.Grant(null, null, "同意"),
                new CaseCommand.Refuse("不行"), new CaseCommand.Refuse("还是不行"),
                new CaseCommand.Arbitrate(zone.water, "三定"), new CaseCommand.Arbitrate(zone.building, "三定"),
                new CaseCommand.KeepShelved(later, "还要等"), new CaseCommand.TakeUpAgain("可以了"));
    }

    private List<CaseCommand> beside() {
        return List.of(
                new CaseCommand.Reply("在办"), new CaseCommand.NoteProgress("在办"), new CaseCommand.Urge(""),
                new CaseCommand.Merge(UUID.randomUUID(), "同一件"), new CaseCommand.Unmerge("不是"), new CaseCommand.Unmerge("不是"),
                new CaseCommand.Mark(random.nextBoolean(), false, random.nextBoolean(), false, "看情况"),
                seldom(new CaseCommand.Terminate(TerminationGround.UNTRUE, "没有")),
                seldom(new CaseCommand.Refer(ReferralChannel.GRID, "网格", "")),
                seldom(new CaseCommand.Withdraw("不办了")),
                new CaseCommand.PinDown(promise(), story.zone.building, LocalDate.of(2026, 12, 31)),
                new CaseCommand.PromiseDone(promise(), "办了"), new CaseCommand.MovePromise(promise(), today().plusDays(90), "下雨"),
                new CaseCommand.JudgePromise(promise(), random.nextBoolean(), "是"));
    }

    /** What ends the story is not tried often. */
    private CaseCommand seldom(CaseCommand end) {
        return random.nextInt(10) == 0 ? end : new CaseCommand.Unmerge("不是");
    }
}
