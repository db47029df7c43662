package org.minqing.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.casework.CaseEvent.ClockChanged;
import org.minqing.time.ClockAct;

/** Tells a case's events in sentences, one for each thing that somebody did; what the clocks did is told with it. */
final class Story {

    private final CaseWords words;
    private final List<CommitmentLine> promises;

    Story(CaseWords words, List<CommitmentLine> promises) {
        this.words = words;
        this.promises = promises;
    }

    /** The newest first. */
    List<StoryLine> newestFirst(List<Told> timeline) {
        List<StoryLine> lines = new ArrayList<>();
        for (Told told : timeline) {
            if (told.event() instanceof ClockChanged clock) {
                int last = lines.size() - 1;
                if (last >= 0 && worthTelling(clock)) {
                    lines.set(last, with(lines.get(last), sentence(clock)));
                }
            } else {
                lines.add(line(told));
            }
        }
        Collections.reverse(lines);
        return lines;
    }

    /** A clock that stops has nothing more to say than the move that stopped it. */
    private static boolean worthTelling(ClockChanged change) {
        return change.act() != ClockAct.STOPPED && change.act() != ClockAct.HEARD && change.act() != ClockAct.WATCHED;
    }

    private static StoryLine with(StoryLine line, String clock) {
        var clocks = new ArrayList<>(line.clocks());
        clocks.add(clock);
        return new StoryLine(line.at(), line.icon(), line.who(), line.did(), line.quote(), line.erased(), clocks,
                line.files());
    }

    private String sentence(ClockChanged change) {
        return words.say("story.clock." + change.act().name(),
                words.of("clock", change.kind()),
                words.clocks().limit(change.clock().limit()),
                words.due(change.clock()).day());
    }

    private StoryLine line(Told told) {
        Recorded recorded = told.recorded();
        return new StoryLine(recorded.at(), icon(recorded.move()), words.who(recorded.by()),
                did(recorded.event(), recorded.move()), quote(recorded.event()),
                told.erased() && wordsOf(recorded.event()).isPresent(), List.of(), files(recorded.event()));
    }

    private static List<CaseEvent.Evidence> files(CaseEvent event) {
        return event instanceof CaseEvent.WithEvidence with ? with.files() : List.of();
    }

    private String did(CaseEvent event, Move move) {
        return switch (event) {
            case CaseEvent.Registered e -> tell(move, words.of("channel", e.matter().source().channel()));
            case CaseEvent.Dispatched e -> dispatched(e);
            case CaseEvent.Confirmed e -> words.say("story.CONFIRM", words.of("voice", e.voice()),
                    words.of("outcome", e.outcome()), words.of("satisfaction", e.satisfaction()));
            case CaseEvent.AnsweredOnTheSpot e -> e.unitId() == null
                    ? tell(move)
                    : words.say("story.ANSWER_ON_THE_SPOT.unit", words.names().unit(e.unitId()));
            case CaseEvent.TriedToReach e -> words.say("story.TRY_TO_REACH." + e.way().name()
                    + (e.afterHours() ? ".late" : ""));
            case CaseEvent.ClosedWithoutWord e -> words.say("story.CLOSE_WITHOUT_WORD." + e.ground().name());
            case CaseEvent.Joined e -> tell(move, words.of("channel", e.source().channel()));
            case CaseEvent.Referred e -> referred(e);
            case CaseEvent.Asked e -> asked(e);
            case CaseEvent.Refused e -> words.say("story.REFUSE." + e.kind().name());
            case CaseEvent.RequestEnded e ->
                words.say("story.request-ended." + (e.overtaken() ? "overtaken" : "withdrawn"), words.of("request", e.kind()));
            case CaseEvent.Returned e -> words.say("story.GRANT_RETURN", words.names().unit(e.unitId()));
            case CaseEvent.Extended e -> words.say("story.GRANT_EXTENSION", e.days());
            case CaseEvent.Shelved e -> words.say("story.GRANT_SHELVING", words.day(e.until()));
            case CaseEvent.KeptShelved e -> words.say("story.KEEP_SHELVED", words.day(e.until()));
            case CaseEvent.Arbitrated e -> words.say("story.ARBITRATE." + (e.stays() ? "stays" : "moves"),
                    words.names().unit(e.unitId()));
            case CaseEvent.Merged e -> words.say("story.MERGE", words.number(e.into()));
            case CaseEvent.Unmerged e -> words.say("story.UNMERGE", words.number(e.from()));
            case CaseEvent.TookIn e -> words.say("story.TAKE_IN", words.number(e.child()));
            case CaseEvent.LetGo e -> words.say("story.LET_GO", words.number(e.child()));
            case CaseEvent.SplitOff e -> words.say("story.SPLIT", words.number(e.other()));
            case CaseEvent.Linked e -> words.say("story.LINK", words.number(e.other()));
            case CaseEvent.Unlinked e -> words.say("story.UNLINK", words.number(e.other()));
            case CaseEvent.Urged e -> words.say("story.URGE");
            case CaseEvent.Supervised e -> words.say("story.SUPERVISE", words.triggers(e.triggers()), words.day(e.reportBy()));
            case CaseEvent.Marked e -> words.say("story.MARK", words.flags(e.flags()));
            case CaseEvent.Terminated e -> tell(move, words.of("ground", e.ground()));
            case CaseEvent.TakenUpAgain e -> tell(move);
            case CaseEvent.Reopened e -> words.say("story.REOPEN");
            case CaseEvent.PromiseMade e -> words.say("story.MAKE_PROMISE",
                    e.words().text("by"), words.orErased(e.words().text("text")), day(e));
            case CaseEvent.PromisePinnedDown e -> pinnedDown(e);
            case CaseEvent.PromiseMoved e -> words.say("story.MOVE_PROMISE", promise(e.commitmentId()), words.day(e.to()));
            case CaseEvent.PromiseDone e -> tell(move, promise(e.commitmentId()));
            case CaseEvent.PromiseJudged e ->
                words.say("story.JUDGE_PROMISE." + (e.kept() ? "kept" : "not"), promise(e.commitmentId()));
            case CaseEvent.PromiseWithdrawn e -> tell(move, promise(e.commitmentId()));
            case CaseEvent.Signed e -> tell(move);
            case CaseEvent.AssistantSigned e -> tell(move);
            case CaseEvent.Replied e -> tell(move);
            case CaseEvent.ProgressNoted e -> tell(move);
            case CaseEvent.FedBack e -> tell(move);
            case CaseEvent.AssistantFedBack e -> tell(move);
            case CaseEvent.Approved e -> tell(move);
            case CaseEvent.SentToRework e -> tell(move);
            case CaseEvent.Accepted e -> tell(move);
            case CaseEvent.SentBack e -> tell(move);
            case CaseEvent.Withdrawn e -> tell(move);
            case CaseEvent.Erased e -> tell(move, words.of("erasure", e.scope()), words.of("erasure-ground", e.ground()));
            case CaseEvent.Recounted e -> tell(move);
            case CaseEvent.VisitHeld e -> tell(move, words.day(e.day()));
            case CaseEvent.Rewatched e -> tell(move, e.signals().nearDays(), e.signals().nearHours());
            case CaseEvent.Alerted e -> tell(move, words.of("clock", e.clock()), words.due(e.due()).day());
            case ClockChanged e -> sentence(e);
        };
    }

    private String asked(CaseEvent.Asked e) {
        Object what = switch (e.kind()) {
            case RETURN -> e.proposed() == null ? "" : words.names().unit(e.proposed());
            case EXTENSION -> e.days();
            case SHELVING -> e.until() == null ? "" : words.day(e.until());
            case ARBITRATION -> "";
        };
        boolean assistant = e.kind() == Request.Kind.RETURN && e.proposed() == null;
        return words.say("story.ASK." + e.kind().name() + (assistant ? ".assistant" : ""), what);
    }

    private String referred(CaseEvent.Referred e) {
        String receipt = e.words().text("receipt");
        String sentence = tell(Move.REFER, words.of("referral", e.channel()));
        return receipt.isBlank() ? sentence : words.say("story.REFER.receipt", words.of("referral", e.channel()), receipt);
    }

    private String tell(Move move, Object... args) {
        return words.say("story." + move.name(), args);
    }

    private String dispatched(CaseEvent.Dispatched e) {
        String lead = words.names().unit(e.lead());
        if (e.assistants().isEmpty()) {
            return words.say("story.DISPATCH", lead);
        }
        String assistants = e.assistants().stream()
                .map(assist -> words.names().unit(assist.unitId()))
                .collect(Collectors.joining(words.say("list-comma")));
        return words.say("story.DISPATCH.assisted", lead, assistants);
    }

    private String day(CaseEvent.PromiseMade e) {
        if (e.due() != null) {
            return words.day(e.due());
        }
        String said = e.words().text("dueText");
        return said.isEmpty() ? words.say("promise.no-date") : said;
    }

    private String pinnedDown(CaseEvent.PromisePinnedDown e) {
        List<String> given = new ArrayList<>();
        if (e.unitId() != null) {
            given.add(words.names().unit(e.unitId()));
        }
        if (e.due() != null) {
            given.add(words.day(e.due()));
        }
        return words.say("story.PIN_DOWN", promise(e.commitmentId()), String.join(words.say("list-comma"), given));
    }

    private String promise(UUID id) {
        return promises.stream()
                .filter(line -> line.commitment().id().equals(id))
                .map(line -> words.orErased(line.text()))
                .findFirst()
                .orElse("");
    }

    /** What the person wrote; for a registration that stands at the top of the page, and a promise in its sentence. */
    private String quote(CaseEvent event) {
        String written = wordsOf(event).map(Story::written).orElse("");
        return event instanceof CaseEvent.Dispatched && !written.isEmpty() ? words.say("story.basis", written) : written;
    }

    static String written(Words written) {
        return List.of("text", "reason", "basis").stream()
                .map(written::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    /** What was written with it; a registration's stands at the top of the page, a promise's in its sentence. */
    static Optional<Words> wordsOf(CaseEvent event) {
        return switch (event) {
            case CaseEvent.Registered e -> Optional.empty();
            case CaseEvent.PromiseMade e -> Optional.empty();
            case CaseEvent.Worded worded -> Optional.of(worded.words());
            default -> Optional.empty();
        };
    }

    private static String icon(Move move) {
        return switch (move) {
            case REGISTER, REGISTER_DIRECTIVE -> "clipboard-plus";
            case DISPATCH -> "send";
            case SIGN, ASSISTANT_SIGNS -> "writing";
            case REPLY, ANSWER_ON_THE_SPOT -> "message-2";
            case NOTE_PROGRESS -> "progress";
            case FEED_BACK, ASSISTANT_FEEDS_BACK -> "message-reply";
            case APPROVE, ACCEPT -> "checks";
            case REWORK, SEND_BACK, CONFIRM_PARTLY_BACK, CONFIRM_NOT_SOLVED, ANSWER_DID_NOT_HELP -> "corner-up-left";
            case CONFIRM_SOLVED, CONFIRM_PARTLY_AGREED -> "user-check";
            case TRY_TO_REACH -> "phone-off";
            case CLOSE_WITHOUT_WORD -> "archive";
            case JOIN -> "users";
            case REFER -> "arrow-forward-up";
            case RECOUNT -> "calendar-event";
            case REWATCH -> "alert-triangle";
            case VISIT_HELD -> "walk";
            case TELL_NEAR_DUE -> "bell";
            case TELL_SILENT -> "zzz";
            case TELL_OVERDUE -> "alert-octagon";
            case ASK_TO_RETURN, GRANT_RETURN, GRANT_ASSISTANT_RETURN, REFUSE_RETURN -> "arrow-back";
            case ASK_FOR_ARBITRATION, ARBITRATE_TO_STAY, ARBITRATE_TO_MOVE -> "scale";
            case ASK_FOR_EXTENSION, GRANT_EXTENSION, REFUSE_EXTENSION -> "calendar-plus";
            case ASK_TO_SHELVE, GRANT_SHELVING, REFUSE_SHELVING, KEEP_SHELVED -> "player-pause";
            case TAKE_UP_AGAIN -> "player-play";
            case WITHDRAW_REQUEST -> "x";
            case REOPEN, REOPEN_ANSWERED -> "lock-open";
            case TERMINATE -> "ban";
            case MARK -> "tag";
            case MERGE, TAKE_IN -> "arrow-merge";
            case UNMERGE, LET_GO, SPLIT -> "arrows-split";
            case RATE_MERGED -> "user-check";
            case LINK -> "link";
            case UNLINK -> "unlink";
            case URGE -> "bell-ringing";
            case SUPERVISE -> "eye-exclamation";
            case ERASE -> "eraser";
            case WITHDRAW, WITHDRAW_DIRECTIVE, WITHDRAW_PROMISE -> "arrow-back-up";
            case MAKE_PROMISE, PIN_DOWN, MOVE_PROMISE, PROMISE_DONE, JUDGE_PROMISE -> "heart-handshake";
        };
    }
}
