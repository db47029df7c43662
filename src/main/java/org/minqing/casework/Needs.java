package org.minqing.casework;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.casework.CaseCommand.Register;
import org.minqing.casework.Decision.Refused;
import org.minqing.file.Uploads;
import org.minqing.web.Role;

/** What a command must bring with it: words where words are owed, and a promise that exists and is the actor's to touch. */
final class Needs {

    /** Longest text that is taken, in UTF-16 units. */
    static final int LONGEST = 20_000;

    static final int LONGEST_TITLE = 120;

    private Needs() {}

    static Optional<Refused> of(Register c) {
        if (c.title().isBlank()) {
            return refused("casework.needs.title");
        }
        if (c.title().length() > LONGEST_TITLE) {
            return refused("casework.needs.shorter-title", LONGEST_TITLE);
        }
        if (c.text().isBlank()) {
            return refused("casework.needs.text");
        }
        if (c.text().length() > LONGEST) {
            return refused("casework.needs.shorter", LONGEST);
        }
        if ((c.confirmer().kind() == ConfirmerKind.ISSUER) != (c.kind() == CaseKind.DIRECTIVE)) {
            return refused("casework.needs.confirmer");
        }
        boolean promisesSomething = c.promises().stream().noneMatch(promise -> promise.text().isBlank());
        return promisesSomething ? Optional.empty() : refused("casework.needs.promise");
    }

    static Optional<Refused> of(CaseCommand command, Case facts, Context context) {
        Actor actor = context.actor();
        return switch (command) {
            case Register c -> of(c);
            case CaseCommand.Dispatch c -> distinct(c).or(() -> Admission.of(c, context.rules().duties()));
            case CaseCommand.Join c -> text(c.text(), "casework.needs.text");
            case CaseCommand.Reply c -> text(c.words(), "casework.needs.reply").or(() -> fewFiles(c));
            case CaseCommand.NoteProgress c -> text(c.words(), "casework.needs.progress").or(() -> fewFiles(c));
            case CaseCommand.FeedBack c -> text(c.result(), "casework.needs.result").or(() -> fewFiles(c));
            case CaseCommand.Rework c -> text(c.reason(), "casework.needs.reason");
            case CaseCommand.SendBack c -> text(c.reason(), "casework.needs.reason");
            case CaseCommand.Refer c -> text(c.reason(), "casework.needs.reason").or(() -> shortEnough(c.receipt()));
            case CaseCommand.AskToReturn c -> Requests.toReturn(c, facts, context);
            case CaseCommand.AskForArbitration c -> text(c.reason(), "casework.needs.reason");
            case CaseCommand.AskForExtension c -> Requests.extension(c.days(), facts, context)
                    .or(() -> text(c.reason(), "casework.needs.reason"));
            case CaseCommand.AskToShelve c -> text(c.condition(), "casework.needs.condition")
                    .or(() -> Requests.review(c.until(), facts, context));
            case CaseCommand.WithdrawRequest c -> Optional.empty();
            case CaseCommand.Grant c -> Requests.grant(c, facts, context);
            case CaseCommand.Refuse c -> text(c.reason(), "casework.needs.reason");
            case CaseCommand.Arbitrate c -> text(c.grounds(), "casework.needs.grounds")
                    .or(() -> Admission.of(c, context.rules().duties()));
            case CaseCommand.KeepShelved c -> text(c.reason(), "casework.needs.reason")
                    .or(() -> Requests.review(c.until(), facts, context));
            case CaseCommand.TakeUpAgain c -> text(c.reason(), "casework.needs.reason");
            case CaseCommand.Reopen c -> text(c.reason(), "casework.needs.reason");
            case CaseCommand.Merge c -> c.into().equals(facts.id())
                    ? refused("casework.needs.another-case") : text(c.reason(), "casework.needs.reason");
            case CaseCommand.Unmerge c -> text(c.reason(), "casework.needs.reason");
            case CaseCommand.TakeIn c -> c.sealed() == facts.matter().flags().sealed()
                    ? Optional.empty() : refused("casework.needs.same-seal");
            case CaseCommand.LetGo c -> Optional.empty();
            case CaseCommand.Split c -> c.title().isBlank() || c.title().length() > LONGEST_TITLE
                    ? refused("casework.needs.title") : text(c.text(), "casework.needs.text");
            case CaseCommand.Link c -> c.other().equals(facts.id()) || facts.bonds().related().contains(c.other())
                    ? refused("casework.needs.another-case") : Optional.empty();
            case CaseCommand.Unlink c -> facts.bonds().related().contains(c.other())
                    ? Optional.empty() : refused("casework.needs.linked-case");
            case CaseCommand.Urge c -> shortEnough(c.words());
            case CaseCommand.Supervise c -> c.triggers().isEmpty()
                    ? refused("casework.needs.trigger")
                    : text(c.requirement(), "casework.needs.requirement")
                            .or(() -> Requests.review(c.reportBy(), facts, context));
            case CaseCommand.Mark c -> marking(c, facts, actor);
            case CaseCommand.Terminate c -> text(c.reason(), "casework.needs.reason");
            case CaseCommand.Erase c -> text(c.note(), "casework.needs.erasure-note");
            case CaseCommand.Withdraw c -> text(c.reason(), "casework.needs.reason");
            case CaseCommand.AnswerOnTheSpot c -> text(c.answer(), "casework.needs.reply");
            case CaseCommand.Confirm c -> confirmation(c, facts);
            case CaseCommand.MakePromise c -> Promises.made(c.promise(), facts, context);
            case CaseCommand.PinDown c -> pinDown(c, facts, actor);
            case CaseCommand.MovePromise c -> text(c.reason(), "casework.needs.reason")
                    .or(() -> ownPromise(c.commitmentId(), facts, actor))
                    .or(() -> Promises.moved(c, facts, context));
            case CaseCommand.PromiseDone c -> ownPromise(c.commitmentId(), facts, actor);
            case CaseCommand.JudgePromise c -> judged(c, facts);
            case CaseCommand.WithdrawPromise c -> text(c.reason(), "casework.needs.reason")
                    .or(() -> facts.commitment(c.commitmentId()).filter(Needs::standing).isPresent()
                            ? Optional.empty() : refused("casework.needs.standing-promise"));
            case CaseCommand.Approve c -> shortEnough(c.words());
            case CaseCommand.Accept c -> shortEnough(c.words()).or(() -> everyPromise(c.promises(), facts));
            case CaseCommand.Sign c -> Optional.empty();
            case CaseCommand.HoldVisit c -> c.day().isBefore(context.rules().clockWork().calendar().dateOf(facts.stageSince()))
                    ? refused("casework.needs.later-visit") : Optional.empty();
            case CaseCommand.Recount c -> Optional.empty();
            case CaseCommand.Rewatch c -> Optional.empty();
            case CaseCommand.Remind c -> Alerts.pending(facts, context.now()).contains(new Alerts.Pending(c.clock(), c.alert()))
                    ? Optional.empty() : refused("casework.refused.not-yet");
            case CaseCommand.TryToReach c -> Optional.empty();
            case CaseCommand.CloseWithoutWord c -> everyPromise(c.promises(), facts);
        };
    }

    /** The unit still owes it. */
    static boolean unfulfilled(Commitment promise) {
        return promise.state() == CommitmentState.OPEN || promise.state() == CommitmentState.DISPUTED;
    }

    static boolean standing(Commitment promise) {
        return unfulfilled(promise) || promise.state() == CommitmentState.DONE_BY_UNIT;
    }

    private static Optional<Refused> distinct(CaseCommand.Dispatch c) {
        var units = new HashSet<>(c.assistants());
        return units.size() < c.assistants().size() || units.contains(c.lead())
                ? refused("casework.needs.distinct-units")
                : shortEnough(c.basis());
    }

    /** Sealing is open to whoever may mark; unsealing only to those who are cleared. */
    private static Optional<Refused> marking(CaseCommand.Mark c, Case facts, Actor actor) {
        Flags was = facts.matter().flags();
        Flags is = was.urgent(c.urgent()).sealed(c.sealed()).sensitive(c.sensitive()).group(c.group());
        if (was.equals(is)) {
            return refused("casework.needs.another-mark");
        }
        return was.sealed() && !c.sealed() && !actor.roles().contains(Role.CLEARED)
                ? refused("casework.needs.clearance") : text(c.reason(), "casework.needs.reason");
    }

    private static Optional<Refused> confirmation(CaseCommand.Confirm c, Case facts) {
        if (c.voice() == Voice.ISSUER) {
            return refused("casework.needs.resident-voice");
        }
        if (c.voice() == Voice.RESIDENT && facts.matter().flags().group()) {
            return refused("casework.needs.representative-voice");
        }
        boolean closes = c.outcome() == Outcome.SOLVED || c.outcome() == Outcome.PARTLY_AGREED;
        Optional<Refused> lacking =
                c.outcome() == Outcome.SOLVED ? shortEnough(c.words()) : text(c.words(), "casework.needs.rest");
        return lacking.or(() -> closes ? everyPromise(c.promises(), facts) : Optional.empty());
    }

    /** Closing a case asks for each promise that still stands. */
    private static Optional<Refused> everyPromise(Map<UUID, PromiseWord> said, Case facts) {
        return facts.commitments().stream().filter(Needs::standing).allMatch(promise -> said.containsKey(promise.id()))
                ? Optional.empty() : refused("casework.needs.promise-words");
    }

    private static Optional<Refused> pinDown(CaseCommand.PinDown c, Case facts, Actor actor) {
        Optional<Commitment> promise = facts.commitment(c.commitmentId()).filter(Commitment::toPinDown);
        if (promise.isEmpty()) {
            return refused("casework.needs.vague-promise");
        }
        boolean fillsGap = (c.unitId() != null || c.due() != null)
                && (c.unitId() == null || promise.get().unitId() == null)
                && (c.due() == null || promise.get().due() == null);
        if (!fillsGap) {
            return refused("casework.needs.date-or-unit");
        }
        return ofOffice(actor) || actor.worksFor(promise.get().unitId())
                ? Optional.empty() : refused("casework.needs.own-promise");
    }

    private static Optional<Refused> judged(CaseCommand.JudgePromise c, Case facts) {
        boolean done = facts.commitment(c.commitmentId())
                .filter(promise -> promise.state() == CommitmentState.DONE_BY_UNIT)
                .isPresent();
        if (!done) {
            return refused("casework.needs.done-promise");
        }
        return c.kept() ? shortEnough(c.words()) : text(c.words(), "casework.needs.rest");
    }

    private static Optional<Refused> ownPromise(UUID id, Case facts, Actor actor) {
        Optional<Commitment> promise = facts.commitment(id).filter(Needs::unfulfilled);
        if (promise.isEmpty()) {
            return refused("casework.needs.open-promise");
        }
        return ofOffice(actor) || actor.worksFor(promise.get().unitId())
                ? Optional.empty() : refused("casework.needs.own-promise");
    }

    static boolean ofOffice(Actor actor) {
        return actor.roles().stream()
                .anyMatch(role -> role == Role.CLERK || role == Role.DISPATCHER || role == Role.SUPERVISOR);
    }

    private static Optional<Refused> fewFiles(CaseCommand.WithFiles command) {
        return command.files().size() > Uploads.MOST
                ? refused("casework.needs.fewer-files", Uploads.MOST) : Optional.empty();
    }

    static Optional<Refused> text(String text, String key) {
        return text.isBlank() ? refused(key) : shortEnough(text);
    }

    static Optional<Refused> shortEnough(String text) {
        return text.length() > LONGEST ? refused("casework.needs.shorter", LONGEST) : Optional.empty();
    }

    static Optional<Refused> refused(String key, Object... args) {
        return Optional.of(Refused.because(key, args));
    }
}
