package org.minqing.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseHistory;
import org.minqing.casework.CaseType;
import org.minqing.casework.Channel;
import org.minqing.casework.Confirmer;
import org.minqing.casework.ConfirmerKind;
import org.minqing.casework.Flags;
import org.minqing.casework.Outcome;
import org.minqing.casework.Promise;
import org.minqing.casework.PromiseWord;
import org.minqing.casework.Raiser;
import org.minqing.casework.Satisfaction;
import org.minqing.casework.Voice;

/** Tells concerns from their registration to the resident's word. */
final class ConcernStories {

    private final Cast cast;
    private final Texts texts;
    private final OfficeTime office;
    private final Chance chance;
    private final Instant end;
    private final RequestStories requests;
    private int signed;
    private int given;

    ConcernStories(Cast cast, Texts texts, OfficeTime office, Chance chance, Instant end) {
        this.cast = cast;
        this.texts = texts;
        this.office = office;
        this.chance = chance;
        this.end = end;
        this.requests = new RequestStories(cast, texts.visits().words(), office, chance);
    }

    CaseHistory tell(Concern concern) {
        var story = new Story(office, chance, concern.at(), end);
        Actor registrar = concern.said().channel() == Channel.DOORSTEP ? cast.worker(concern.home()) : cast.staff().clerk();
        story.does(registrar, register(concern));
        switch (concern.fate()) {
            case REFERRED -> refer(story);
            case WITHDRAWN -> withdraw(story);
            case ON_THE_SPOT -> answerAtOnce(story, concern, registrar);
            default -> handle(story, concern);
        }
        return story.told();
    }

    private CaseCommand.Register register(Concern concern) {
        ConcernText text = concern.text();
        boolean anonymous = concern.fate() == Fate.ANONYMOUS;
        Confirmer confirmer = anonymous ? Confirmer.of(ConfirmerKind.PUBLISHED_REPLY) : confirmer(concern);
        return CaseCommand.Register.concern(text.type(), concern.fill(text.title()), concern.spoken())
                .at(concern.home().place().id())
                .from(concern.said())
                .raisedBy(raiser(concern, anonymous))
                .with(Flags.NONE.urgent(text.urgent()).anonymous(anonymous)
                        .sealed(concern.fate() == Fate.SEALED).sensitive(concern.fate() == Fate.SENSITIVE))
                .confirmedBy(confirmer)
                .promising(promises(concern));
    }

    /** Of what is said at a visit, a part is asked about again of a representative, or of everybody at the next visit. */
    private Confirmer confirmer(Concern concern) {
        int dice = concern.said().channel() == Channel.VISIT ? chance.between(1, 100) : 100;
        if (dice <= 25) {
            return Confirmer.representative(person());
        }
        boolean asked = dice <= 45 && concern.fate() != Fate.UNREACHABLE;
        return Confirmer.of(asked ? ConfirmerKind.NEXT_VISIT : ConfirmerKind.RESIDENT);
    }

    private Raiser raiser(Concern concern, boolean anonymous) {
        int people = concern.text().type() == CaseType.SUGGESTION ? chance.between(1, 9) : 1;
        String as = concern.fill(concern.text().raiser());
        return anonymous
                ? new Raiser(as, "", "", people)
                : new Raiser(as, person(), "0000-8800" + chance.between(100, 999), people);
    }

    private String person() {
        return chance.oneOf(texts.people().surnames()) + (chance.percent(50) ? "女士" : "先生");
    }

    /** Promises are made at visits; one in five lacks the date, one in ten the unit. */
    private List<Promise> promises(Concern concern) {
        boolean takenUp = switch (concern.fate()) {
            case REFERRED, WITHDRAWN, ON_THE_SPOT, RETURNED -> false;
            default -> concern.said().channel() == Channel.VISIT;
        };
        if (!takenUp) {
            return List.of();
        }
        ConcernText.Said said = concern.text().promise();
        if (said == null && chance.percent(55)) {
            return List.of();
        }
        String text = said == null ? chance.oneOf(texts.visits().promises()) : said.text();
        String by = said == null ? concern.lead() + "负责人" : concern.fill(said.by());
        boolean dated = chance.percent(80);
        LocalDate due = office.plusWorkingDays(office.dayOf(concern.at()), concern.text().days() + chance.between(0, 8));
        return List.of(new Promise(
                by,
                chance.percent(90) ? cast.unit(concern.lead()) : null,
                concern.fill(text).replace("{件}", concern.fill(concern.text().title())),
                dated ? due.getMonthValue() + "月" + due.getDayOfMonth() + "日前" : "尽快",
                dated ? due : null,
                concern.said()));
    }

    private void refer(Story story) {
        VisitText.Referral referral = chance.oneOf(texts.visits().words().refer());
        story.minutes(30, 300).does(cast.staff().dispatcher(), new CaseCommand.Refer(referral.channel(), referral.reason(), ""));
    }

    private void withdraw(Story story) {
        story.minutes(60, 400)
                .does(cast.staff().clerk(), new CaseCommand.Withdraw(chance.oneOf(texts.visits().words().withdraw())));
    }

    private void answerAtOnce(Story story, Concern concern, Actor registrar) {
        story.minutes(2, 20)
                .does(registrar, new CaseCommand.AnswerOnTheSpot(
                        cast.unit(concern.lead()), chance.oneOf(texts.visits().words().spot())));
        confirm(story.days(chance.between(1, 3)), concern, Outcome.SOLVED);
    }

    /** The unit says its promise is fulfilled; where it lacked a date or the unit, that is settled first. */
    private void fulfil(Story story, Concern concern) {
        Promise promise = story.owed();
        boolean others = promise != null && promise.unitId() != null && !promise.unitId().equals(cast.unit(concern.lead()));
        if (promise == null || others) {
            return;
        }
        Actor unit = cast.liaison(concern.lead());
        boolean vague = promise.unitId() == null || promise.due() == null;
        if (vague && !story.has(CaseCommand.PinDown.class)) {
            LocalDate due = promise.due() == null ? office.plusWorkingDays(story.day(), 3) : null;
            story.does(cast.staff().clerk(), new CaseCommand.PinDown(
                    CaseHistory.FIRST_PROMISE, promise.unitId() == null ? cast.unit(concern.lead()) : null, due));
        } else if (promise.due() != null && promise.due().isBefore(story.day()) && !story.has(CaseCommand.MovePromise.class)) {
            story.does(unit, new CaseCommand.MovePromise(
                    CaseHistory.FIRST_PROMISE,
                    office.plusWorkingDays(story.day(), 5),
                    chance.oneOf(texts.visits().words().promiseMoved())));
        }
        story.minutes(3, 20)
                .does(unit, new CaseCommand.PromiseDone(
                        CaseHistory.FIRST_PROMISE, chance.oneOf(texts.visits().words().promiseDone())));
    }

    private void judge(Story story, Actor caller, boolean kept) {
        if (story.claimed()) {
            List<String> words = kept
                    ? texts.visits().words().promiseKept()
                    : texts.visits().words().promiseBroken();
            story.does(caller, new CaseCommand.JudgePromise(CaseHistory.FIRST_PROMISE, kept, chance.oneOf(words)));
        }
    }

    private void handle(Story story, Concern concern) {
        List<String> assistants = new ArrayList<>();
        concern.text().assistants().forEach(name -> {
            if (!concern.unit(name).equals(concern.lead())) {
                assistants.add(concern.unit(name));
            }
        });
        story.minutes(20, 260)
                .does(cast.staff().dispatcher(), new CaseCommand.Dispatch(
                        cast.unit(concern.lead()),
                        assistants.stream().map(cast::unit).toList(),
                        concern.text().basis()));
        if (concern.fate() == Fate.UNSIGNED) {
            return;
        }
        if (concern.fate().offTheLine()) {
            requests.tell(story, concern, (then, about) -> {
                work(then, about, List.of());
                finish(then, about);
            });
            return;
        }
        story.minutes(15, 300).does(cast.liaison(concern.lead()), new CaseCommand.Sign());
        giveWord(story, concern);
        assistants.forEach(unit -> story.minutes(5, 60).does(cast.liaison(unit), new CaseCommand.Sign()));
        if (concern.fate() == Fate.SILENT) {
            return;
        }
        if (concern.fate() == Fate.REPORTED_IN_STOCK_PHRASES) {
            feedBack(story.days(1), concern, chance.oneOf(texts.visits().words().vague()));
            return;
        }
        work(story, concern, assistants);
        finish(story, concern);
    }

    /**
     * Some units give their word when they sign: every ninth, and every second of those of which nothing is heard
     * afterwards or that do not get it done. Every third word names no day.
     */
    private void giveWord(Story story, Concern concern) {
        boolean late = concern.fate() == Fate.SILENT || concern.fate() == Fate.STUCK;
        boolean closed = concern.fate() == Fate.SEALED || concern.fate() == Fate.SENSITIVE || concern.said().channel() == Channel.VISIT;
        if (signed++ % (late ? 2 : 9) != 0 || closed) {
            return;
        }
        LocalDate due = office.plusWorkingDays(story.day(), concern.text().days());
        boolean dated = given++ % 3 != 1;
        String text = chance.oneOf(texts.visits().words().promisesOnThePhone());
        story.does(cast.liaison(concern.lead()), new CaseCommand.MakePromise(new Promise(
                "联络员",
                cast.unit(concern.lead()),
                concern.fill(text).replace("{件}", concern.fill(concern.text().title())),
                dated ? due.getMonthValue() + "月" + due.getDayOfMonth() + "日前" : "尽快",
                dated ? due : null,
                concern.said())));
    }

    /** From signing to the first result. */
    private void work(Story story, Concern concern, List<String> assistants) {
        int days = Math.max(1, concern.text().days() * chance.between(35, chance.percent(12) ? 150 : 95) / 100);
        int before = Math.max(0, days * chance.between(20, 50) / 100);
        story.days(before)
                .does(cast.liaison(concern.lead()), new CaseCommand.Reply(concern.fill(concern.text().reply())));
        for (String unit : assistants) {
            if (chance.percent(85)) {
                story.minutes(20, 200)
                        .does(cast.liaison(unit), new CaseCommand.FeedBack("已按分工配合" + concern.lead() + "完成相关工作。"));
            }
        }
        feedBack(story.days(days - before), concern, chance.oneOf(comesBackFromReview(concern) ? texts.visits().words().vague() : concern.text().results()));
    }

    private static boolean comesBackFromReview(Concern concern) {
        return switch (concern.fate()) {
            case REWORKED, STUBBORN, STUCK -> true;
            default -> false;
        };
    }

    private void feedBack(Story story, Concern concern, String result) {
        story.minutes(5, 60);
        fulfil(story, concern);
        story.minutes(2, 15).does(cast.liaison(concern.lead()), new CaseCommand.FeedBack(concern.fill(result)));
    }

    private void approve(Story story) {
        story.minutes(40, 420)
                .does(cast.staff().reviewer(), new CaseCommand.Approve(chance.oneOf(texts.visits().words().approve())));
    }

    private void rework(Story story, Concern concern) {
        story.minutes(40, 420)
                .does(cast.staff().reviewer(), new CaseCommand.Rework(chance.oneOf(texts.visits().words().rework())));
        again(story, concern);
    }

    private void again(Story story, Concern concern) {
        feedBack(
                story.days(chance.between(1, 4)),
                concern,
                "按要求补充办理：" + chance.oneOf(concern.text().results()));
    }

    private void finish(Story story, Concern concern) {
        switch (concern.fate()) {
            case REWORKED -> {
                rework(story, concern);
                close(story, concern, Outcome.SOLVED);
            }
            case NOT_SOLVED_FIRST -> {
                close(story, concern, Outcome.NOT_SOLVED);
                again(story, concern);
                close(story, concern, Outcome.SOLVED);
            }
            case STUBBORN -> {
                rework(story, concern);
                close(story, concern, Outcome.NOT_SOLVED);
                again(story, concern);
                close(story, concern, Outcome.NOT_SOLVED);
                again(story, concern);
                close(story, concern, Outcome.PARTLY_AGREED);
            }
            case STUCK -> {
                rework(story, concern);
                close(story, concern, Outcome.NOT_SOLVED);
                again(story, concern);
                close(story, concern, Outcome.NOT_SOLVED);
            }
            case PARTLY_BACK -> {
                close(story, concern, Outcome.PARTLY_BACK);
                again(story, concern);
                close(story, concern, Outcome.SOLVED);
            }
            case PARTLY_AGREED -> close(story, concern, Outcome.PARTLY_AGREED);
            case SEALED, SENSITIVE -> approve(story);
            case UNREACHABLE -> nobodyAnswers(story);
            case ANONYMOUS -> {
                approve(story);
                story.days(16).does(cast.staff().callers().getFirst(), new CaseCommand.CloseWithoutWord(Map.of(CaseHistory.FIRST_PROMISE, PromiseWord.STANDS)));
            }
            default -> close(story, concern, Outcome.SOLVED);
        }
    }

    private void close(Story story, Concern concern, Outcome outcome) {
        approve(story);
        int days = story.waitsForVisit() ? chance.between(8, 30) : chance.between(1, 3);
        confirm(story.days(days), concern, outcome);
    }

    private void nobodyAnswers(Story story) {
        approve(story);
        Actor caller = chance.oneOf(cast.staff().callers());
        var call = new CaseCommand.TryToReach(CaseCommand.TryToReach.Way.CALL);
        story.days(1).does(caller, call);
        story.days(1).does(caller, call);
        story.days(1).evening().does(caller, call);
        story.days(1).does(caller, new CaseCommand.TryToReach(CaseCommand.TryToReach.Way.MESSAGE));
        story.days(8).does(caller, new CaseCommand.CloseWithoutWord(Map.of(CaseHistory.FIRST_PROMISE, PromiseWord.STANDS)));
    }

    private void confirm(Story story, Concern concern, Outcome outcome) {
        Actor caller = chance.oneOf(cast.staff().callers());
        if (!story.waitsForVisit() && chance.percent(12)) {
            story.does(caller, new CaseCommand.TryToReach(CaseCommand.TryToReach.Way.CALL)).days(1);
        }
        boolean closes = outcome == Outcome.SOLVED || outcome == Outcome.PARTLY_AGREED;
        judge(story, caller, closes);
        story.does(caller, new CaseCommand.Confirm(outcome, satisfaction(outcome),
                story.ofGroup() ? Voice.REPRESENTATIVE : Voice.RESIDENT, said(concern, outcome),
                closes ? Map.of(CaseHistory.FIRST_PROMISE, PromiseWord.KEPT) : Map.of()));
    }

    private Satisfaction satisfaction(Outcome outcome) {
        return switch (outcome) {
            case SOLVED -> chance.percent(8)
                    ? Satisfaction.NOT_RATED
                    : chance.percent(20) ? Satisfaction.FAIRLY : Satisfaction.SATISFIED;
            case PARTLY_AGREED, PARTLY_BACK -> chance.percent(70) ? Satisfaction.FAIRLY : Satisfaction.DISSATISFIED;
            case NOT_SOLVED -> Satisfaction.DISSATISFIED;
        };
    }

    private String said(Concern concern, Outcome outcome) {
        return switch (outcome) {
            case SOLVED -> chance.oneOf(concern.text().solved());
            case PARTLY_AGREED -> concern.text().rest() + "剩下的我们自己想办法，同意办结。";
            case PARTLY_BACK -> concern.text().rest();
            case NOT_SOLVED -> concern.text().unsolved();
        };
    }
}
