package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseCommand.Register;
import org.minqing.file.Attachment;
import org.minqing.time.CaseClock;
import org.minqing.time.WorkingCalendar;

/** The event that says what a command did, once it is allowed. */
final class Facts {

    /** An assistant's part is due this many working days before the lead's. */
    static final int ASSISTANTS_LEAD_TIME = 2;

    private Facts() {}

    static List<CaseEvent> opening(Register command, String number, Context context) {
        int people = Math.max(1, command.raiser().people());
        Flags flags = command.flags().group(command.flags().group() || people > Flags.GROUP_ABOVE);
        Matter matter = new Matter(number, command.type(), command.placeId(), command.source(), flags, people,
                confirmer(command, flags), command.confirmer().issuerId(),
                command.confirmer().officeId(), command.dueOn(),
                command.kind() == CaseKind.DIRECTIVE ? command.reportEvery() : null);
        Words words = Words.of(context.ids().get(), Map.of(
                "title", command.title(),
                "text", command.text(),
                "as", command.raiser().as(),
                "representative", command.confirmer().representative()));
        Words person = person(command.raiser(), context);
        List<CaseEvent> events = new ArrayList<>();
        events.add(new CaseEvent.Registered(matter, words, person));
        command.promises().forEach(promise -> events.add(promised(promise, context)));
        return events;
    }

    private static @Nullable Words person(Raiser raiser, Context context) {
        return raiser.named()
                ? Words.of(context.ids().get(), Map.of("name", raiser.name(), "contact", raiser.contact()))
                : null;
    }

    /** Nobody asks an anonymous raiser; for a group its representative speaks. */
    private static ConfirmerKind confirmer(Register command, Flags flags) {
        ConfirmerKind wanted = command.confirmer().kind();
        if (flags.anonymous()) {
            return ConfirmerKind.PUBLISHED_REPLY;
        }
        return flags.group() && wanted == ConfirmerKind.RESIDENT ? ConfirmerKind.REPRESENTATIVE : wanted;
    }

    static CaseEvent of(CaseCommand command, Case facts, Context context) {
        Actor actor = context.actor();
        return switch (command) {
            case Register again -> throw new IllegalArgumentException("a case is registered once");
            case CaseCommand.Dispatch c -> dispatched(c, facts, context);
            case CaseCommand.Join c -> new CaseEvent.Joined(c.source(), Math.max(1, c.raiser().people()),
                    Words.of(context.ids().get(), Map.of("text", c.text(), "as", c.raiser().as())),
                    person(c.raiser(), context));
            case CaseCommand.Sign c -> assists(facts, actor)
                    ? new CaseEvent.AssistantSigned(unit(actor)) : new CaseEvent.Signed(unit(actor));
            case CaseCommand.Reply c ->
                new CaseEvent.Replied(unit(actor), words(context, "text", c.words()), evidence(c.files(), context));
            case CaseCommand.NoteProgress c -> new CaseEvent.ProgressNoted(
                    unit(actor), words(context, "text", c.words()), evidence(c.files(), context));
            case CaseCommand.FeedBack c -> fedBack(c, assists(facts, actor), context);
            case CaseCommand.Approve c -> new CaseEvent.Approved(words(context, "text", c.words()));
            case CaseCommand.Rework c -> new CaseEvent.SentToRework(words(context, "reason", c.reason()));
            case CaseCommand.Confirm c -> new CaseEvent.Confirmed(
                    c.outcome(), c.satisfaction(), c.voice(), words(context, "text", c.words()));
            case CaseCommand.Accept c -> new CaseEvent.Accepted(words(context, "text", c.words()));
            case CaseCommand.SendBack c -> new CaseEvent.SentBack(words(context, "reason", c.reason()));
            case CaseCommand.AnswerOnTheSpot c ->
                new CaseEvent.AnsweredOnTheSpot(c.unitId(), words(context, "text", c.answer()));
            case CaseCommand.TryToReach c -> tried(c, context);
            case CaseCommand.CloseWithoutWord c -> new CaseEvent.ClosedWithoutWord(facts.matter().flags().anonymous()
                    ? CaseEvent.NoWord.NO_OBJECTION : CaseEvent.NoWord.NOT_REACHED);
            case CaseCommand.Refer c -> new CaseEvent.Referred(c.channel(),
                    Words.of(context.ids().get(), Map.of("reason", c.reason(), "receipt", c.receipt())));
            case CaseCommand.Erase c -> new CaseEvent.Erased(c.scope(), c.ground(), words(context, "reason", c.note()));
            case CaseCommand.Withdraw c -> new CaseEvent.Withdrawn(words(context, "reason", c.reason()));
            case CaseCommand.HoldVisit c -> new CaseEvent.VisitHeld(c.visitId(), c.day());
            case CaseCommand.Recount c -> recounted(facts, context);
            case CaseCommand.Rewatch c -> new CaseEvent.Rewatched(context.rules().signals());
            case CaseCommand.Remind c ->
                new CaseEvent.Alerted(c.clock(), c.alert(), facts.clock(c.clock()).orElseThrow().due());
            case CaseCommand.AskToReturn c -> new CaseEvent.Asked(
                    Request.Kind.RETURN, unit(actor), c.proposed(), 0, null, words(context, "reason", c.reason()));
            case CaseCommand.AskForArbitration c -> new CaseEvent.Asked(
                    Request.Kind.ARBITRATION, unit(actor), null, 0, null, words(context, "reason", c.reason()));
            case CaseCommand.AskForExtension c -> new CaseEvent.Asked(
                    Request.Kind.EXTENSION, unit(actor), null, c.days(), null, words(context, "reason", c.reason()));
            case CaseCommand.AskToShelve c -> new CaseEvent.Asked(
                    Request.Kind.SHELVING, unit(actor), null, 0, c.until(), words(context, "reason", c.condition()));
            case CaseCommand.WithdrawRequest c -> new CaseEvent.RequestEnded(asked(facts).kind(), false);
            case CaseCommand.Grant c -> granted(c, facts, context);
            case CaseCommand.Refuse c -> new CaseEvent.Refused(
                    asked(facts).kind(), asked(facts).unitId(), words(context, "reason", c.reason()));
            case CaseCommand.Arbitrate c -> new CaseEvent.Arbitrated(c.unitId(),
                    facts.lead().filter(lead -> lead.unitId().equals(c.unitId())).isPresent(),
                    words(context, "text", c.grounds()));
            case CaseCommand.KeepShelved c -> new CaseEvent.KeptShelved(c.until(), words(context, "reason", c.reason()));
            case CaseCommand.TakeUpAgain c -> new CaseEvent.TakenUpAgain(words(context, "reason", c.reason()));
            case CaseCommand.Reopen c -> new CaseEvent.Reopened(words(context, "reason", c.reason()));
            case CaseCommand.Merge c -> new CaseEvent.Merged(c.into(),
                    facts.clocks().entrySet().stream().filter(e -> e.getValue().running()).map(Map.Entry::getKey).toList(),
                    words(context, "reason", c.reason()));
            case CaseCommand.Unmerge c -> new CaseEvent.Unmerged(
                    java.util.Objects.requireNonNull(facts.bonds().merged()).into(), words(context, "reason", c.reason()));
            case CaseCommand.TakeIn c -> new CaseEvent.TookIn(c.child());
            case CaseCommand.LetGo c -> new CaseEvent.LetGo(c.child());
            case CaseCommand.Split c -> new CaseEvent.SplitOff(context.ids().get());
            case CaseCommand.Link c -> new CaseEvent.Linked(c.other());
            case CaseCommand.Unlink c -> new CaseEvent.Unlinked(c.other());
            case CaseCommand.Urge c -> new CaseEvent.Urged(words(context, "text", c.words()));
            case CaseCommand.Supervise c -> new CaseEvent.Supervised(
                    c.triggers().stream().sorted().toList(), c.reportBy(), words(context, "text", c.requirement()));
            case CaseCommand.Mark c -> new CaseEvent.Marked(
                    facts.matter().flags().urgent(c.urgent()).sealed(c.sealed()).sensitive(c.sensitive()).group(c.group()),
                    words(context, "reason", c.reason()));
            case CaseCommand.Terminate c -> new CaseEvent.Terminated(c.ground(), words(context, "reason", c.reason()));
            case CaseCommand.MakePromise c -> promised(c.promise(), context);
            case CaseCommand.PinDown c -> new CaseEvent.PromisePinnedDown(c.commitmentId(), c.unitId(), c.due());
            case CaseCommand.MovePromise c -> new CaseEvent.PromiseMoved(c.commitmentId(),
                    facts.commitment(c.commitmentId()).orElseThrow().due(), c.due(), words(context, "reason", c.reason()));
            case CaseCommand.PromiseDone c ->
                new CaseEvent.PromiseDone(c.commitmentId(), words(context, "text", c.words()));
            case CaseCommand.JudgePromise c ->
                new CaseEvent.PromiseJudged(c.commitmentId(), c.kept(), words(context, "text", c.words()));
            case CaseCommand.WithdrawPromise c ->
                new CaseEvent.PromiseWithdrawn(c.commitmentId(), words(context, "reason", c.reason()));
        };
    }

    private static CaseEvent fedBack(CaseCommand.FeedBack c, boolean assists, Context context) {
        UUID unit = unit(context.actor());
        Words words = words(context, "text", c.result());
        List<CaseEvent.Evidence> files = evidence(c.files(), context);
        return assists
                ? new CaseEvent.AssistantFedBack(unit, words, files) : new CaseEvent.FedBack(unit, words, files);
    }

    private static List<CaseEvent.Evidence> evidence(List<Attachment> attached, Context context) {
        return attached.stream()
                .map(attachment -> new CaseEvent.Evidence(attachment.file().hash(), attachment.file().thumbnail(),
                        attachment.file().kind(), attachment.file().size(), attachment.moment(),
                        Words.of(context.ids().get(),
                                Map.of("name", attachment.file().name(), "key", attachment.file().key()))))
                .toList();
    }

    /** What was said of the promises as the case closed. */
    static List<CaseEvent> besides(CaseCommand command, Case facts, Context context) {
        Map<UUID, PromiseWord> said = switch (command) {
            case CaseCommand.Confirm c -> c.promises();
            case CaseCommand.Accept c -> c.promises();
            case CaseCommand.CloseWithoutWord c -> c.promises();
            default -> Map.of();
        };
        return facts.commitments().stream()
                .filter(Needs::standing)
                .filter(promise -> said.getOrDefault(promise.id(), PromiseWord.STANDS) != PromiseWord.STANDS)
                .<CaseEvent>map(promise -> new CaseEvent.PromiseJudged(
                        promise.id(), said.get(promise.id()) == PromiseWord.KEPT, words(context, "text", "")))
                .toList();
    }

    private static CaseEvent dispatched(CaseCommand.Dispatch c, Case facts, Context context) {
        Instant due = Clocks.resolve(c, facts.matter(), context).map(CaseClock::due).orElse(null);
        Instant assistDue = due == null ? null : assistantsDue(due, context);
        var assistants = c.assistants().stream().map(unit -> new CaseEvent.Assist(unit, assistDue)).toList();
        return new CaseEvent.Dispatched(c.lead(), assistants, words(context, "basis", c.basis()));
    }

    private static CaseEvent recounted(Case facts, Context context) {
        List<CaseEvent.Assist> assistants = Clocks.recounted(facts.clocks(), context.rules()).stream()
                .filter(change -> change.kind() == ClockKind.RESOLVE)
                .map(change -> assistantsDue(change.clock().due(), context))
                .flatMap(due -> waitedFor(facts).map(unit -> new CaseEvent.Assist(unit, due)))
                .toList();
        return new CaseEvent.Recounted(context.rules().clockWork().calendar().version(), assistants);
    }

    /** The assistants whose part is not done yet. */
    private static Stream<UUID> waitedFor(Case facts) {
        return facts.assignments().stream().filter(Assignment::assistsStill).map(Assignment::unitId);
    }

    private static CaseEvent granted(CaseCommand.Grant c, Case facts, Context context) {
        Request request = asked(facts);
        Words words = words(context, "text", c.words());
        return switch (request.kind()) {
            case RETURN -> new CaseEvent.Returned(request.unitId(),
                    facts.lead().filter(lead -> lead.unitId().equals(request.unitId())).isPresent(), words);
            case EXTENSION -> new CaseEvent.Extended(grantedDays(c, facts), assistantsLater(c, facts, context), words);
            case SHELVING -> new CaseEvent.Shelved(
                    c.until() == null ? java.util.Objects.requireNonNull(request.until()) : c.until(), words);
            case ARBITRATION -> throw new IllegalStateException("an arbitration is settled, not granted");
        };
    }

    /** How many days an extension gives: those granted, else those asked for. */
    static int grantedDays(CaseCommand command, Case facts) {
        Integer granted = command instanceof CaseCommand.Grant grant ? grant.days() : null;
        Request request = facts.request();
        return granted != null ? granted : request == null ? 0 : request.days();
    }

    private static List<CaseEvent.Assist> assistantsLater(CaseCommand.Grant c, Case facts, Context context) {
        CaseClock resolve = facts.clocks().get(ClockKind.RESOLVE);
        if (resolve == null || !resolve.running()) {
            return List.of();
        }
        Instant due = assistantsDue(context.rules().clockWork().extend(resolve, grantedDays(c, facts)).due(), context);
        return waitedFor(facts).map(unit -> new CaseEvent.Assist(unit, due)).toList();
    }

    private static Request asked(Case facts) {
        return java.util.Optional.ofNullable(facts.request())
                .orElseThrow(() -> new IllegalStateException("the conditions of this move ask for a request"));
    }

    /** Backwards from the lead's due day, but never before the first working day after today, nor after the lead. */
    private static Instant assistantsDue(Instant leadDue, Context context) {
        WorkingCalendar calendar = context.rules().clockWork().calendar();
        LocalDate back = calendar.workingDayBefore(calendar.dateOf(leadDue), ASSISTANTS_LEAD_TIME);
        LocalDate first = calendar.workingDay(calendar.dateOf(context.now()), 1);
        Instant due = calendar.end(back.isBefore(first) ? first : back);
        return due.isAfter(leadDue) ? leadDue : due;
    }

    private static CaseEvent tried(CaseCommand.TryToReach c, Context context) {
        WorkingCalendar calendar = context.rules().clockWork().calendar();
        LocalDate day = calendar.dateOf(context.now());
        boolean afterHours = calendar.works(day) && !context.now().isBefore(calendar.end(day));
        return new CaseEvent.TriedToReach(c.way(), context.now(), day, calendar.works(day), afterHours);
    }

    private static CaseEvent promised(Promise promise, Context context) {
        Words words = Words.of(context.ids().get(),
                Map.of("by", promise.by(), "text", promise.text(), "dueText", promise.dueText()));
        return new CaseEvent.PromiseMade(context.ids().get(), promise.unitId(), promise.due(), promise.source(), words);
    }

    private static Words words(Context context, String field, String text) {
        return Words.of(context.ids().get(), Map.of(field, text));
    }

    private static boolean assists(Case facts, Actor actor) {
        return facts.assignment(actor.unitId()).filter(part -> !part.lead()).isPresent();
    }

    private static UUID unit(Actor actor) {
        return orThrow(actor.unitId());
    }

    private static UUID orThrow(@Nullable UUID unit) {
        if (unit == null) {
            throw new IllegalStateException("the conditions of this move ask for a unit");
        }
        return unit;
    }
}
