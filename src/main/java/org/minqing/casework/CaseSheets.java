package org.minqing.casework;

import gg.jte.Content;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.file.AttachForm;
import org.minqing.people.Unit;
import org.jspecify.annotations.Nullable;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Puts together what the page of a case shows. */
@Component
class CaseSheets {

    private final CaseWordsOf wordsOf;
    private final List<CaseOrigin> origins;
    private final List<CasePanel> panels;
    private final List<ReplyAdvice> advisers;
    private final List<DispatchAdvice> dispatching;
    private final GivenReplies given;
    private final Casework casework;
    private final Clock clock;

    CaseSheets(CaseWordsOf wordsOf, List<CaseOrigin> origins, List<CasePanel> panels, List<ReplyAdvice> advisers,
            List<DispatchAdvice> dispatching, GivenReplies given, Casework casework, Clock clock) {
        this.advisers = advisers;
        this.dispatching = dispatching;
        this.given = given;
        this.casework = casework;
        this.clock = clock;
        this.wordsOf = wordsOf;
        this.origins = origins;
        this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
    }

    CaseSheet sheet(CaseView view, SignedIn me, Ui ui) {
        return sheet(view, me, ui, CaseSheet.Attempt.NONE);
    }

    /** What was tried: the act, its form as filled in, the files that came with it. */
    record Tried(Act act, ActForm form, AttachForm.Attached attached) {

        CaseSheet.Attempt failed(String objection, List<StoryLine> since) {
            return new CaseSheet.Attempt(act, form, attached, objection, since);
        }
    }

    CaseSheet refused(CaseView view, SignedIn me, Ui ui, Tried tried, Result.Rejected rejected) {
        String objection = wordsOf.region(me.regionId(), ui).refusal(rejected);
        return sheet(view, me, ui, tried.failed(objection, List.of()));
    }

    CaseSheet overtaken(CaseView view, SignedIn me, Ui ui, Tried tried, Result.Overtaken overtaken) {
        CaseWords words = wordsOf.region(me.regionId(), ui);
        List<StoryLine> since = new Story(words, view.commitments()).newestFirst(overtaken.since());
        return sheet(view, me, ui, tried.failed(words.say("overtaken"), since));
    }

    /** The form stands open as it was, with what is said about its text. */
    CaseSheet stillWriting(CaseView view, SignedIn me, Ui ui, Tried writing) {
        return sheet(view, me, ui, writing.failed("", List.of()));
    }

    /** What is to be said about a result while it is written. */
    List<Content> advice(CaseView view, String words, SignedIn me, Ui ui) {
        Actor reader = Actor.of(me);
        var draft = new ReplyAdvice.Draft(view, words, () -> given.besides(view.facts(), reader));
        return words.isBlank() ? List.of() : advisers.stream().flatMap(adviser -> adviser.on(draft, ui).stream()).toList();
    }

    private CaseSheet.Advice advice(CaseView view, SignedIn me, Ui ui, CaseSheet.Attempt attempt) {
        List<Content> typed = attempt.act() == Act.FEED_BACK ? advice(view, attempt.typed().typed(), me, ui) : List.of();
        List<Content> reported = view.facts().stage() == CaseStage.FED_BACK ? advice(view, reported(view), me, ui) : List.of();
        return new CaseSheet.Advice(typed, reported);
    }

    /** The result that waits for review; empty once it is erased. */
    private static String reported(CaseView view) {
        return view.timeline().stream()
                .map(Told::event)
                .filter(event -> event instanceof CaseEvent.FedBack)
                .reduce((earlier, later) -> later)
                .map(event -> ((CaseEvent.FedBack) event).words().text("text"))
                .orElse("");
    }

    /** With the raiser's name and contact. */
    CaseSheet revealed(CaseSheet.Revealed revealed, CaseView view, SignedIn me, Ui ui) {
        return with(person(view, true, revealed, ""), sheet(view, me, ui));
    }

    /** Why the raiser's name and contact are not shown. */
    CaseSheet notRevealed(String objection, CaseView view, SignedIn me, Ui ui) {
        return with(person(view, true, null, objection), sheet(view, me, ui));
    }

    private static CaseSheet with(CaseSheet.Person person, CaseSheet masked) {
        return new CaseSheet(masked.view(), masked.words(), masked.story(), masked.reader(), masked.around(),
                masked.attempt(), person, null);
    }

    /** The case as it was known at a moment: nothing to do, and nothing beside it that was not known then. */
    CaseSheet asKnown(CaseView then, Instant moment, SignedIn me, Ui ui) {
        Ui thenUi = ui.asOf(moment);
        CaseWords words = wordsOf.asOf(moment, me.regionId(), thenUi);
        List<StoryLine> story = new Story(words, then.commitments()).newestFirst(then.timeline());
        var around = new CaseSheet.Around(
                origins(then, me, ui), List.of(), List.of(), null, List.of(), Set.of(), CaseSheet.Advice.NONE);
        var masked = person(then, false, null, "");
        var known = new CaseSheet.Known(moment, ui.dateTime(moment));
        return new CaseSheet(then, words, story, Actor.of(me), around, CaseSheet.Attempt.NONE, masked, known);
    }

    private CaseSheet sheet(CaseView view, SignedIn me, Ui ui, CaseSheet.Attempt attempt) {
        CaseWords words = wordsOf.region(me.regionId(), ui);
        List<StoryLine> story = new Story(words, view.commitments()).newestFirst(view.timeline());
        return new CaseSheet(view, words, story, Actor.of(me), around(view, me, ui, words, attempt), attempt,
                person(view, Reveals.mayReveal(view.facts(), me), null, ""), null);
    }

    private CaseSheet.Around around(CaseView view, SignedIn me, Ui ui, CaseWords words, CaseSheet.Attempt attempt) {
        List<CasePanel.Shown> shown = panels.stream()
                .flatMap(panel -> panel.beside(view, ui).stream())
                .toList();
        boolean toDispatch = view.moves().stream().anyMatch(move -> move.move() == Move.DISPATCH);
        boolean supervises = view.moves().stream().anyMatch(move -> move.move() == Move.SUPERVISE);
        DispatchAdvice.@Nullable Advice dispatch = toDispatch
                ? dispatching.stream().flatMap(adviser -> adviser.on(view, ui).stream()).findFirst().orElse(null) : null;
        return new CaseSheet.Around(origins(view, me, ui), shown,
                toDispatch ? choices(view, me, words, dispatch) : List.of(), dispatch,
                casework.together(view.facts(), Actor.of(me)),
                supervises ? SupervisionTrigger.of(view.facts(), clock.instant(), words.watching()) : Set.of(),
                advice(view, me, ui, attempt));
    }

    private List<CaseOrigin.Link> origins(CaseView view, SignedIn me, Ui ui) {
        return sources(view.facts())
                .flatMap(source -> origins.stream().flatMap(asked -> asked.linkTo(me.regionId(), source, ui).stream()))
                .toList();
    }

    private List<UnitChoice> choices(
            CaseView view, SignedIn me, CaseWords words, DispatchAdvice.@Nullable Advice advice) {
        Set<UUID> present = new HashSet<>();
        sources(view.facts()).forEach(source ->
                origins.forEach(asked -> present.addAll(asked.unitsPresent(me.regionId(), source))));
        List<UnitChoice> byWords = new UnitChoices(words.names().units()).of(view.title() + "\n" + view.text(), present);
        return advice == null ? byWords : advised(advice, byWords, words.names().units());
    }

    /** What is advised first, then what the duty lists say by themselves. */
    private static List<UnitChoice> advised(DispatchAdvice.Advice advice, List<UnitChoice> byWords, List<Unit> units) {
        Map<UUID, UnitChoice> choices = new LinkedHashMap<>();
        advice.leads().forEach(lead -> units.stream()
                .filter(unit -> unit.id().equals(lead.unitId()))
                .forEach(unit -> choices.put(unit.id(), new UnitChoice(unit, lead.duty(), false, lead.reason()))));
        byWords.forEach(choice -> choices.merge(choice.unit().id(), choice, (known, same) -> new UnitChoice(known.unit(),
                known.duty() == null ? same.duty() : known.duty(), same.present(), known.reason())));
        return choices.values().stream().limit(UnitChoices.AT_MOST).toList();
    }

    /** Where it was raised first, and where again. */
    private static Stream<Source> sources(Case facts) {
        return Stream.concat(Stream.of(facts.matter().source()), facts.joined().stream());
    }

    private static CaseSheet.Person person(
            CaseView view, boolean mayReveal, CaseSheet.@Nullable Revealed revealed, String objection) {
        boolean erased = Erasure.tookIdentity(view.timeline().stream().map(Told::recorded).toList());
        return new CaseSheet.Person(view.facts().person() != null, erased, mayReveal && !erased, revealed, objection);
    }
}
