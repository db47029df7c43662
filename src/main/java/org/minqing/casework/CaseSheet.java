package org.minqing.casework;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.file.AttachForm;
import org.minqing.web.Role;

/** All that the page of a case shows to one person. */
public record CaseSheet(
        CaseView view,
        CaseWords words,
        List<StoryLine> story,
        Actor reader,
        Around around,
        Attempt attempt,
        Person person,
        @Nullable Known known) {

    /**
     * The page shows an earlier moment, not the present.
     *
     * @param words 8月1日 周六 23:59, as seen from today
     */
    public record Known(Instant at, String words) {}

    /**
     * What other modules contribute.
     *
     * @param choices  units proposed for the lead; empty unless it is to be dispatched
     * @param dispatch what another module says of its dispatch, or null
     * @param together cases it belongs together with, as far as the reader may see them
     * @param triggers why it might be put under supervision; empty unless the reader may do that
     * @param advice   what is said about the result, as it is written and as it waits for review
     */
    public record Around(
            List<CaseOrigin.Link> origins,
            List<CasePanel.Shown> panels,
            List<UnitChoice> choices,
            DispatchAdvice.@Nullable Advice dispatch,
            List<CaseLine> together,
            Set<SupervisionTrigger> triggers,
            Advice advice) {}

    /** What is said about a result that is being written, and about one that was reported and waits for review. */
    public record Advice(List<Content> typed, List<Content> reported) {
        static final Advice NONE = new Advice(List.of(), List.of());
    }

    /**
     * A move that was tried and did not succeed.
     *
     * @param act       null when nothing was tried
     * @param typed     what was filled in; never lost
     * @param attached  the files that came with it; never lost either
     * @param objection why it was not taken, in words
     * @param since     what others did meanwhile
     */
    public record Attempt(
            @Nullable Act act, ActForm typed, AttachForm.Attached attached, String objection, List<StoryLine> since) {
        static final Attempt NONE =
                new Attempt(null, ActForm.EMPTY, AttachForm.Attached.NOTHING, "", List.of());
    }

    /** All that was filled in for a move that is no longer offered; empty when nothing was. */
    public String keptText() {
        return KeptText.of(attempt.typed(), number(), words);
    }

    /**
     * Name and contact of who raised it.
     *
     * @param erased   they were erased, on record
     * @param revealed null while masked
     */
    public record Person(boolean known, boolean erased, boolean mayReveal, @Nullable Revealed revealed, String objection) {}

    /**
     * Name and contact for this one answer.
     *
     * @param person fields name and contact; none when they are gone
     * @param to     the name of who is looking, which stands on the page behind them
     */
    public record Revealed(Words person, String to, Instant at) {}

    public Case facts() {
        return view.facts();
    }

    public String number() {
        return view.facts().matter().number();
    }

    /** What this person may do next with the case, the likely one first. */
    public List<Act> acts() {
        return offered().filter(act -> !act.inPromisePanel()).toList();
    }

    private Stream<Act> offered() {
        return view.moves().stream().flatMap(move -> Act.of(move.move()).stream()).distinct();
    }

    /** The word on the button: an assisting unit signs and feeds back as such. */
    public String label(Act act) {
        Set<Move> mine = view.moves().stream().map(PossibleMove::move).collect(Collectors.toSet());
        Move assisting = act == Act.SIGN ? Move.ASSISTANT_SIGNS : Move.ASSISTANT_FEEDS_BACK;
        boolean assists = act.moves().contains(assisting) && mine.contains(assisting);
        return assists ? words.of("move", assisting) : words.say("act." + act.name());
    }

    /** Those that run first, then the others in the order in which they were started. */
    public List<ClockLedger> clocks() {
        return view.clocks().stream()
                .sorted(Comparator.comparing(ledger -> !ledger.now().running()))
                .toList();
    }

    public boolean likely(Act act) {
        return view.likelyMove().filter(move -> act.moves().contains(move.move())).isPresent();
    }

    public boolean mayPromise() {
        return offered().anyMatch(act -> act == Act.MAKE_PROMISE);
    }

    /** What this person may do with one promise. */
    public List<Act> acts(Commitment promise) {
        Set<Act> possible = offered().filter(Act::onPromise).collect(Collectors.toSet());
        return possible.stream().filter(act -> suits(act, promise)).sorted().toList();
    }

    private boolean suits(Act act, Commitment promise) {
        boolean owed = promise.state() == CommitmentState.OPEN || promise.state() == CommitmentState.DISPUTED;
        return switch (act) {
            case PIN_DOWN -> promise.toPinDown() && (ofOffice() || reader.worksFor(promise.unitId()));
            case PROMISE_DONE, MOVE_PROMISE -> owed && (ofOffice() || reader.worksFor(promise.unitId()));
            case JUDGE_PROMISE -> promise.state() == CommitmentState.DONE_BY_UNIT;
            case WITHDRAW_PROMISE -> owed || promise.state() == CommitmentState.DONE_BY_UNIT;
            default -> false;
        };
    }

    private boolean ofOffice() {
        return Needs.ofOffice(reader);
    }

    /** The advised unit is filled in where it is sure and nobody has filled in anything yet. */
    private boolean filledIn() {
        return attempt.act() != Act.DISPATCH && around.dispatch() != null && around.dispatch().sure() && !around.choices().isEmpty();
    }

    public boolean picked(UnitChoice choice, ActForm typed) {
        return filledIn() ? choice.equals(around.choices().getFirst()) : choice.unit().id().equals(typed.lead());
    }

    public String basis(ActForm typed) {
        return filledIn() ? around.choices().getFirst().basis() : typed.typedBasis();
    }

    public List<String> assistants(ActForm typed) {
        return filledIn() && around.dispatch() != null
                ? around.dispatch().assistants().stream().map(unit -> words.names().unit(unit)).toList() : typed.typedAssistants();
    }

    /** The form of this act was just tried and stands open with what was typed. */
    public boolean tried(Act act) {
        return act == attempt.act() && !act.onPromise();
    }

    public boolean tried(Act act, UUID commitmentId) {
        return act == attempt.act() && attempt.typed().isFor(commitmentId);
    }

    /** What was typed could not be taken, and its form is not offered any more: shown to copy from. */
    public boolean orphaned() {
        return attempt.act() != null && offered().noneMatch(act -> act == attempt.act());
    }

    public ActForm typed(Act act) {
        return tried(act) ? attempt.typed() : ActForm.EMPTY;
    }

    /** The files that came with the act that was tried. */
    public AttachForm.Attached attached(Act act) {
        return tried(act) ? attempt.attached() : AttachForm.Attached.NOTHING;
    }

    public ActForm typed(Act act, UUID commitmentId) {
        return tried(act, commitmentId) ? attempt.typed() : ActForm.EMPTY;
    }

    /** The outcomes that this person may record. */
    public List<Outcome> outcomes() {
        return List.of(Outcome.values()).stream().filter(this::mayRecord).toList();
    }

    private boolean mayRecord(Outcome outcome) {
        Set<Move> moves = view.moves().stream().map(PossibleMove::move).collect(Collectors.toSet());
        return switch (outcome) {
            case SOLVED -> moves.contains(Move.CONFIRM_SOLVED);
            case PARTLY_AGREED -> moves.contains(Move.CONFIRM_PARTLY_AGREED);
            case PARTLY_BACK -> moves.contains(Move.CONFIRM_PARTLY_BACK) || moves.contains(Move.ANSWER_DID_NOT_HELP);
            case NOT_SOLVED -> moves.contains(Move.CONFIRM_NOT_SOLVED) || moves.contains(Move.ANSWER_DID_NOT_HELP);
        };
    }

    /** What was reported on a directive, the newest first. */
    public List<ProgressNote> progress() {
        return ProgressNote.newestFirst(view.timeline());
    }

    /** Why the unit asks for what it asks for. */
    public String asked() {
        Request request = facts().request();
        return view.timeline().stream()
                .map(Told::event)
                .filter(event -> event instanceof CaseEvent.Asked asked && request != null
                        && asked.words().id().equals(request.words()))
                .map(event -> ((CaseEvent.Asked) event).words().text("reason"))
                .findFirst()
                .orElse("");
    }

    public boolean asks(Request.Kind kind) {
        return facts().asks(kind);
    }

    /** The flag is set: as typed, else as it is. */
    public boolean marked(ActForm.Mark mark, ActForm typed) {
        Flags flags = facts().matter().flags();
        return typed != ActForm.EMPTY ? typed.typedMarks().contains(mark) : switch (mark) {
            case SEALED -> flags.sealed();
            case URGENT -> flags.urgent();
            case SENSITIVE -> flags.sensitive();
            case GROUP -> flags.group();
        };
    }

    /** The acts shown as buttons at once, and those under “more”. */
    public List<Act> acts(boolean rare) {
        return acts().stream().filter(act -> (act.rare() && !daily(act)) == rare).toList();
    }

    /** What is rare for others is the supervision office's daily work. */
    public boolean daily(Act act) {
        return (act == Act.SUPERVISE || act == Act.URGE) && reader.roles().contains(Role.SUPERVISOR);
    }

    /** How another case belongs to this one. */
    public String bond(CaseLine other) {
        Bonds bonds = facts().bonds();
        boolean into = bonds.merged() != null && bonds.merged().into().equals(other.id());
        return words.say("bond." + (into ? "into" : bonds.children().contains(other.id()) ? "child" : "related"));
    }

    /** A sheet to print for each time the case was put under supervision. */
    public List<SupervisionNotice> supervisions() {
        return SupervisionNotice.all(view);
    }

    /** The promises that closing the case asks for. */
    public List<CommitmentLine> standingPromises() {
        return view.commitments().stream().filter(line -> Needs.standing(line.commitment())).toList();
    }

    public boolean triggered(SupervisionTrigger trigger, ActForm typed) {
        return typed.triggers() == null ? around.triggers().contains(trigger) : typed.triggers().contains(trigger);
    }

    /** The reader works for the lead unit. */
    public boolean leads() {
        return facts().lead().filter(lead -> reader.worksFor(lead.unitId())).isPresent();
    }

    /** An extension may not be longer than the first limit, or than a rule allows. */
    public long mostDays() {
        return Requests.mostDays(facts(), words.limits(), words.today());
    }

    /** The days as typed, else as asked for. */
    public String days(ActForm typed) {
        Request request = facts().request();
        Integer days = typed.days();
        return days != null ? days.toString()
                : request != null && request.days() > 0 ? String.valueOf(request.days()) : "";
    }

    /** The day of review as typed, else as asked for. */
    public String reviewDay(ActForm typed) {
        Request request = facts().request();
        LocalDate day = typed.due() != null ? typed.due() : request == null ? null : request.until();
        return day == null ? "" : day.toString();
    }

    /** Who will most likely have spoken: the one whose word closes the case. */
    public Voice likelyVoice() {
        return facts().matter().confirmer() == ConfirmerKind.REPRESENTATIVE ? Voice.REPRESENTATIVE : Voice.RESIDENT;
    }

    /** The unit a reader of a unit speaks for, as the form's first guess. */
    public String ownUnit() {
        return reader.unitId() == null ? "" : words.names().unitInFull(reader.unitId());
    }
}
