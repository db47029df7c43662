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
        return change.act() != ClockAct.STOPPED;
    }

    private static StoryLine with(StoryLine line, String clock) {
        var clocks = new ArrayList<>(line.clocks());
        clocks.add(clock);
        return new StoryLine(line.at(), line.icon(), line.who(), line.did(), line.quote(), line.erased(), clocks);
    }

    private String sentence(ClockChanged change) {
        return words.say("story.clock." + change.act().name(),
                words.of("clock", change.kind()),
                words.limit(change.clock().limit()),
                words.due(change.clock()).day());
    }

    private StoryLine line(Told told) {
        Recorded recorded = told.recorded();
        return new StoryLine(recorded.at(), icon(recorded.move()), words.who(recorded.by()),
                did(recorded.event(), recorded.move()), quote(recorded.event()),
                told.erased() && wordsOf(recorded.event()).isPresent(), List.of());
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
            case CaseEvent.Referred e -> tell(move, words.of("referral", e.channel()));
            case CaseEvent.PromiseMade e -> words.say("story.MAKE_PROMISE",
                    e.words().text("by"), e.words().text("text"), day(e));
            case CaseEvent.PromisePinnedDown e -> pinnedDown(e);
            case CaseEvent.PromiseMoved e -> words.say("story.MOVE_PROMISE", promise(e.commitmentId()), words.day(e.to()));
            case CaseEvent.PromiseDone e -> tell(move, promise(e.commitmentId()));
            case CaseEvent.PromiseJudged e ->
                words.say("story.JUDGE_PROMISE." + (e.kept() ? "kept" : "not"), promise(e.commitmentId()));
            case CaseEvent.PromiseWithdrawn e -> tell(move, promise(e.commitmentId()));
            case CaseEvent.Signed e -> tell(move);
            case CaseEvent.AssistantSigned e -> tell(move);
            case CaseEvent.Replied e -> tell(move);
            case CaseEvent.FedBack e -> tell(move);
            case CaseEvent.AssistantFedBack e -> tell(move);
            case CaseEvent.Approved e -> tell(move);
            case CaseEvent.SentToRework e -> tell(move);
            case CaseEvent.Accepted e -> tell(move);
            case CaseEvent.SentBack e -> tell(move);
            case CaseEvent.Withdrawn e -> tell(move);
            case CaseEvent.Recounted e -> tell(move);
            case ClockChanged e -> sentence(e);
        };
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
                .map(CommitmentLine::text)
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

    static Optional<Words> wordsOf(CaseEvent event) {
        return Optional.ofNullable(switch (event) {
            case CaseEvent.Dispatched e -> e.words();
            case CaseEvent.Replied e -> e.words();
            case CaseEvent.FedBack e -> e.words();
            case CaseEvent.AssistantFedBack e -> e.words();
            case CaseEvent.Approved e -> e.words();
            case CaseEvent.SentToRework e -> e.words();
            case CaseEvent.Confirmed e -> e.words();
            case CaseEvent.Accepted e -> e.words();
            case CaseEvent.SentBack e -> e.words();
            case CaseEvent.AnsweredOnTheSpot e -> e.words();
            case CaseEvent.Joined e -> e.words();
            case CaseEvent.Referred e -> e.words();
            case CaseEvent.Withdrawn e -> e.words();
            case CaseEvent.PromiseMoved e -> e.words();
            case CaseEvent.PromiseDone e -> e.words();
            case CaseEvent.PromiseJudged e -> e.words();
            case CaseEvent.PromiseWithdrawn e -> e.words();
            default -> null;
        });
    }

    private static String icon(Move move) {
        return switch (move) {
            case REGISTER, REGISTER_DIRECTIVE -> "clipboard-plus";
            case DISPATCH -> "send";
            case SIGN, ASSISTANT_SIGNS -> "writing";
            case REPLY, ANSWER_ON_THE_SPOT -> "message-2";
            case FEED_BACK, ASSISTANT_FEEDS_BACK -> "message-reply";
            case APPROVE, ACCEPT -> "checks";
            case REWORK, SEND_BACK, CONFIRM_PARTLY_BACK, CONFIRM_NOT_SOLVED, ANSWER_DID_NOT_HELP -> "corner-up-left";
            case CONFIRM_SOLVED, CONFIRM_PARTLY_AGREED -> "user-check";
            case TRY_TO_REACH -> "phone-off";
            case CLOSE_WITHOUT_WORD -> "archive";
            case JOIN -> "users";
            case REFER -> "arrow-forward-up";
            case RECOUNT -> "calendar-event";
            case WITHDRAW, WITHDRAW_DIRECTIVE, WITHDRAW_PROMISE -> "arrow-back-up";
            case MAKE_PROMISE, PIN_DOWN, MOVE_PROMISE, PROMISE_DONE, JUDGE_PROMISE -> "heart-handshake";
        };
    }
}
