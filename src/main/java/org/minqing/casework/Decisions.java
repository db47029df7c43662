package org.minqing.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.minqing.casework.CaseCommand.Confirm;
import org.minqing.casework.CaseCommand.Register;
import org.minqing.web.Role;

/**
 * {@code decide(state, command, context) → events | refusal}. Pure: whether a move may be made is read from
 * {@link CaseLife}, what happened is written by {@link Facts}, what the clocks then do by {@link Clocks}.
 */
final class Decisions {

    private Decisions() {}

    /** Opens a case; a number is only taken once nothing stands against it. */
    static Decision open(Register command, Supplier<String> number, Context context) {
        Rule rule = CaseLife.rule(command.kind() == CaseKind.CONCERN ? Move.REGISTER : Move.REGISTER_DIRECTIVE);
        Optional<Role> role = roleFor(rule, context.actor());
        if (role.isEmpty()) {
            return Decision.Refused.because("casework.refused.role", rule.move());
        }
        Optional<Decision.Refused> lacking = Needs.of(command);
        if (lacking.isPresent()) {
            return lacking.get();
        }
        List<CaseEvent> facts = Facts.opening(command, number.get(), context);
        var clocks = Clocks.opening(((CaseEvent.Registered) facts.getFirst()).matter(), rule, context);
        facts.addAll(1, clocks);
        CaseStage stage = rule.stageAfter(CaseStage.REGISTERED);
        return events(facts, new Place(0, context.now(), by(context.actor(), role.get()), rule.move(), stage));
    }

    /** Any later move on a case. */
    static Decision decide(Case facts, CaseCommand command, Context context) {
        Context later = context.now().isBefore(facts.changedAt())
                ? new Context(facts.changedAt(), context.actor(), context.rules(), context.ids())
                : context;
        Rule rule = CaseLife.rule(moveOf(command, facts, context.actor()));
        Optional<Decision.Refused> refused = mayNot(rule, facts, later.actor(), later.now())
                .or(() -> Needs.of(command, facts, later));
        if (refused.isPresent()) {
            return refused.get();
        }
        List<CaseEvent> all = new ArrayList<>();
        all.add(Facts.of(command, facts, later));
        all.addAll(Clocks.after(facts, rule, command, later));
        boolean byNewRules = command instanceof CaseCommand.Recount || command instanceof CaseCommand.Rewatch;
        if (byNewRules && all.size() == 1) {
            return Decision.Refused.because("casework.refused.as-counted");
        }
        all.addAll(overtaken(facts, rule, later));
        all.addAll(Facts.besides(command, facts, later));
        Role role = roleFor(rule, later.actor()).orElseThrow();
        return events(all, new Place(facts.version(), later.now(), by(later.actor(), role), rule.move(),
                rule.stageAfter(facts)));
    }

    /** Where an assistant may still be let go, whatever its lead does. */
    private static final Set<CaseStage> ASSISTANTS_WORK =
            EnumSet.of(CaseStage.DISPATCHED, CaseStage.IN_PROGRESS, CaseStage.FED_BACK);

    private static boolean anAssistantsReturn(Case facts) {
        return facts.asks(Request.Kind.RETURN) && !facts.leadAsks(Request.Kind.RETURN);
    }

    /** A move that leads on takes with it whatever a unit was still asking for; its decision then need not be waited for. */
    private static List<CaseEvent> overtaken(Case facts, Rule rule, Context context) {
        Request request = facts.request();
        boolean leadsOn = rule.to() != null && !rule.keepsRequests();
        if (request == null || !leadsOn || anAssistantsReturn(facts) && ASSISTANTS_WORK.contains(rule.to())) {
            return List.of();
        }
        List<CaseEvent> ended = new ArrayList<>(List.of(new CaseEvent.RequestEnded(request.kind(), true)));
        boolean stoppedAlready = rule.clocks().contains(
                new Rule.ClockEffect(Rule.Effect.STOP, request.kind().decision()));
        if (!stoppedAlready) {
            ended.addAll(Clocks.stop(facts, request.kind().decision(), context));
        }
        return ended;
    }

    /** The moves this person may make now, in the order of the list. */
    static List<PossibleMove> movesFor(Case facts, Actor actor, Instant now) {
        List<PossibleMove> moves = new ArrayList<>();
        for (Rule rule : CaseLife.MOVES) {
            if (!rule.opens() && mayNot(rule, facts, actor, now).isEmpty() && hasObject(rule.move(), facts)) {
                boolean first = moves.stream().noneMatch(PossibleMove::likely);
                moves.add(new PossibleMove(rule.move(), rule.likely() && first));
            }
        }
        return moves.stream().sorted(java.util.Comparator.comparing(m -> !m.likely())).toList();
    }

    private static Optional<Decision.Refused> mayNot(Rule rule, Case facts, Actor actor, Instant now) {
        if (!rule.from().contains(facts.stage())) {
            return Optional.of(Decision.Refused.because("casework.refused.stage", rule.move(), facts.stage()));
        }
        if (roleFor(rule, actor).isEmpty()) {
            return Optional.of(Decision.Refused.because("casework.refused.role", rule.move()));
        }
        var asked = new Condition.Asked(facts, actor, now);
        return rule.conditions().stream()
                .filter(condition -> !condition.holds(asked))
                .findFirst()
                .map(condition -> Decision.Refused.because("casework.condition." + condition.name()));
    }

    /** There is a promise on which the move could be made. */
    private static boolean hasObject(Move move, Case facts) {
        return switch (move) {
            case PIN_DOWN -> facts.commitments().stream().anyMatch(Commitment::toPinDown);
            case PROMISE_DONE, MOVE_PROMISE -> facts.commitments().stream().anyMatch(Needs::unfulfilled);
            case JUDGE_PROMISE -> facts.commitments().stream().anyMatch(p -> p.state() == CommitmentState.DONE_BY_UNIT);
            case TAKE_IN, LET_GO -> false;
            case UNLINK -> !facts.bonds().related().isEmpty();
            case WITHDRAW_PROMISE -> facts.commitments().stream().anyMatch(Needs::standing);
            default -> true;
        };
    }

    static Move moveOf(CaseCommand command, Case facts, Actor actor) {
        boolean assists = facts.assignment(actor.unitId()).filter(part -> !part.lead()).isPresent();
        return switch (command) {
            case Register r -> throw new IllegalArgumentException("a case is registered once");
            case CaseCommand.Dispatch c -> Move.DISPATCH;
            case CaseCommand.Join c -> Move.JOIN;
            case CaseCommand.Sign c -> assists ? Move.ASSISTANT_SIGNS : Move.SIGN;
            case CaseCommand.Reply c -> Move.REPLY;
            case CaseCommand.NoteProgress c -> Move.NOTE_PROGRESS;
            case CaseCommand.FeedBack c -> assists ? Move.ASSISTANT_FEEDS_BACK : Move.FEED_BACK;
            case CaseCommand.Approve c -> Move.APPROVE;
            case CaseCommand.Rework c -> Move.REWORK;
            case Confirm c -> confirmation(c, facts);
            case CaseCommand.Accept c -> Move.ACCEPT;
            case CaseCommand.SendBack c -> Move.SEND_BACK;
            case CaseCommand.AnswerOnTheSpot c -> Move.ANSWER_ON_THE_SPOT;
            case CaseCommand.TryToReach c -> Move.TRY_TO_REACH;
            case CaseCommand.CloseWithoutWord c -> Move.CLOSE_WITHOUT_WORD;
            case CaseCommand.Refer c -> Move.REFER;
            case CaseCommand.Withdraw c -> facts.kind() == CaseKind.CONCERN ? Move.WITHDRAW : Move.WITHDRAW_DIRECTIVE;
            case CaseCommand.HoldVisit c -> Move.VISIT_HELD;
            case CaseCommand.Recount c -> Move.RECOUNT;
            case CaseCommand.Rewatch c -> Move.REWATCH;
            case CaseCommand.Remind c -> switch (c.alert()) {
                case NEAR_DUE -> Move.TELL_NEAR_DUE;
                case SILENT -> Move.TELL_SILENT;
                case OVERDUE -> Move.TELL_OVERDUE;
            };
            case CaseCommand.AskToReturn c -> Move.ASK_TO_RETURN;
            case CaseCommand.AskForArbitration c -> Move.ASK_FOR_ARBITRATION;
            case CaseCommand.AskForExtension c -> Move.ASK_FOR_EXTENSION;
            case CaseCommand.AskToShelve c -> Move.ASK_TO_SHELVE;
            case CaseCommand.WithdrawRequest c -> Move.WITHDRAW_REQUEST;
            case CaseCommand.Grant c -> granting(facts);
            case CaseCommand.Refuse c -> refusing(facts);
            case CaseCommand.Arbitrate c -> facts.lead().filter(lead -> lead.unitId().equals(c.unitId())).isPresent()
                    ? Move.ARBITRATE_TO_STAY : Move.ARBITRATE_TO_MOVE;
            case CaseCommand.KeepShelved c -> Move.KEEP_SHELVED;
            case CaseCommand.TakeUpAgain c -> Move.TAKE_UP_AGAIN;
            case CaseCommand.Reopen c -> facts.lead().isPresent() ? Move.REOPEN : Move.REOPEN_ANSWERED;
            case CaseCommand.Merge c -> Move.MERGE;
            case CaseCommand.Unmerge c -> Move.UNMERGE;
            case CaseCommand.TakeIn c -> Move.TAKE_IN;
            case CaseCommand.LetGo c -> Move.LET_GO;
            case CaseCommand.Split c -> Move.SPLIT;
            case CaseCommand.Link c -> Move.LINK;
            case CaseCommand.Unlink c -> Move.UNLINK;
            case CaseCommand.Urge c -> Move.URGE;
            case CaseCommand.Supervise c -> Move.SUPERVISE;
            case CaseCommand.Mark c -> Move.MARK;
            case CaseCommand.Terminate c -> Move.TERMINATE;
            case CaseCommand.Erase c -> Move.ERASE;
            case CaseCommand.MakePromise c -> Move.MAKE_PROMISE;
            case CaseCommand.PinDown c -> Move.PIN_DOWN;
            case CaseCommand.MovePromise c -> Move.MOVE_PROMISE;
            case CaseCommand.PromiseDone c -> Move.PROMISE_DONE;
            case CaseCommand.JudgePromise c -> Move.JUDGE_PROMISE;
            case CaseCommand.WithdrawPromise c -> Move.WITHDRAW_PROMISE;
        };
    }

    private static Move confirmation(Confirm command, Case facts) {
        boolean hasLead = facts.lead().isPresent();
        if (facts.stage() == CaseStage.MERGED) {
            return Move.RATE_MERGED;
        }
        return switch (command.outcome()) {
            case SOLVED -> Move.CONFIRM_SOLVED;
            case PARTLY_AGREED -> Move.CONFIRM_PARTLY_AGREED;
            case PARTLY_BACK -> hasLead ? Move.CONFIRM_PARTLY_BACK : Move.ANSWER_DID_NOT_HELP;
            case NOT_SOLVED -> hasLead ? Move.CONFIRM_NOT_SOLVED : Move.ANSWER_DID_NOT_HELP;
        };
    }

    /** Without a request the move is one whose condition says that there is none. */
    private static Move granting(Case facts) {
        Request request = facts.request();
        return switch (request == null ? Request.Kind.EXTENSION : request.kind()) {
            case RETURN -> facts.lead().filter(lead -> request != null && lead.unitId().equals(request.unitId())).isPresent()
                    ? Move.GRANT_RETURN : Move.GRANT_ASSISTANT_RETURN;
            case EXTENSION, ARBITRATION -> Move.GRANT_EXTENSION;
            case SHELVING -> Move.GRANT_SHELVING;
        };
    }

    private static Move refusing(Case facts) {
        Request request = facts.request();
        return switch (request == null ? Request.Kind.EXTENSION : request.kind()) {
            case RETURN -> Move.REFUSE_RETURN;
            case EXTENSION, ARBITRATION -> Move.REFUSE_EXTENSION;
            case SHELVING -> Move.REFUSE_SHELVING;
        };
    }

    private static Optional<Role> roleFor(Rule rule, Actor actor) {
        return actor.roles().stream().filter(rule.roles()::contains).sorted().findFirst();
    }

    private static By by(Actor actor, Role role) {
        return new By(actor.userId(), actor.unitId(), role);
    }

    /** Where events are put: after so many, at this time, by this person, with this move, into this stage. */
    private record Place(long after, Instant at, By by, Move move, CaseStage stage) {}

    private static Decision events(List<CaseEvent> facts, Place place) {
        List<Recorded> all = new ArrayList<>();
        long seq = place.after();
        for (CaseEvent fact : facts) {
            all.add(new Recorded(++seq, place.at(), place.by(), place.move(), place.stage(), fact));
        }
        return new Decision.Events(List.copyOf(all));
    }

}
