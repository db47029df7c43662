package org.minqing.casework;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a case's page offers as one button with one small form. Some forms stand for several moves: which it is follows
 * from what is filled in (the outcome of a call) or from who fills it in (lead or assistant).
 */
public enum Act {
    DISPATCH("send", Move.DISPATCH),
    SIGN("writing", Move.SIGN, Move.ASSISTANT_SIGNS),
    FEED_BACK("message-reply", Move.FEED_BACK, Move.ASSISTANT_FEEDS_BACK),
    REPLY("message-2", Move.REPLY),
    NOTE_PROGRESS("progress", Move.NOTE_PROGRESS),
    APPROVE("checks", Move.APPROVE),
    REWORK("corner-up-left", Move.REWORK),
    CONFIRM("phone-call", Move.CONFIRM_SOLVED, Move.CONFIRM_PARTLY_AGREED, Move.CONFIRM_PARTLY_BACK,
            Move.CONFIRM_NOT_SOLVED, Move.ANSWER_DID_NOT_HELP, Move.RATE_MERGED),
    TRY_TO_REACH("phone-off", Move.TRY_TO_REACH),
    ACCEPT("checks", Move.ACCEPT),
    SEND_BACK("corner-up-left", Move.SEND_BACK),
    ANSWER("message-2", Move.ANSWER_ON_THE_SPOT),
    CLOSE_WITHOUT_WORD("archive", Move.CLOSE_WITHOUT_WORD),
    GRANT("check", Move.GRANT_RETURN, Move.GRANT_ASSISTANT_RETURN, Move.GRANT_EXTENSION, Move.GRANT_SHELVING),
    REFUSE("x", Move.REFUSE_RETURN, Move.REFUSE_EXTENSION, Move.REFUSE_SHELVING),
    ARBITRATE("scale", Move.ARBITRATE_TO_STAY, Move.ARBITRATE_TO_MOVE),
    WITHDRAW_REQUEST("x", Move.WITHDRAW_REQUEST),
    TAKE_UP_AGAIN("player-play", Move.TAKE_UP_AGAIN),
    KEEP_SHELVED("player-pause", Move.KEEP_SHELVED),
    ASK_FOR_EXTENSION("calendar-plus", Move.ASK_FOR_EXTENSION),
    ASK_TO_SHELVE("player-pause", Move.ASK_TO_SHELVE),
    ASK_TO_RETURN("arrow-back", Move.ASK_TO_RETURN),
    ASK_FOR_ARBITRATION("scale", Move.ASK_FOR_ARBITRATION),
    REOPEN("lock-open", Move.REOPEN, Move.REOPEN_ANSWERED),
    URGE("bell-ringing", Move.URGE),
    SUPERVISE("eye-exclamation", Move.SUPERVISE),
    JOIN("users", Move.JOIN),
    MERGE("arrow-merge", Move.MERGE),
    UNMERGE("arrows-split", Move.UNMERGE),
    SPLIT("arrows-split", Move.SPLIT),
    LINK("link", Move.LINK),
    UNLINK("unlink", Move.UNLINK),
    REFER("arrow-forward-up", Move.REFER),
    WITHDRAW("arrow-back-up", Move.WITHDRAW, Move.WITHDRAW_DIRECTIVE),
    MARK("tag", Move.MARK),
    TERMINATE("ban", Move.TERMINATE),
    MAKE_PROMISE("heart-handshake", Move.MAKE_PROMISE),
    PIN_DOWN("pin", Move.PIN_DOWN),
    PROMISE_DONE("check", Move.PROMISE_DONE),
    JUDGE_PROMISE("user-check", Move.JUDGE_PROMISE),
    MOVE_PROMISE("calendar-time", Move.MOVE_PROMISE),
    WITHDRAW_PROMISE("arrow-back-up", Move.WITHDRAW_PROMISE);

    private final String icon;
    private final Set<Move> moves;

    Act(String icon, Move... moves) {
        this.icon = icon;
        this.moves = Set.of(moves);
    }

    public String icon() {
        return icon;
    }

    public Set<Move> moves() {
        return moves;
    }

    /** The last part of its address: feed-back. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** It is about one promise and stands beside it, not among the moves of the case. */
    public boolean onPromise() {
        return ordinal() > MAKE_PROMISE.ordinal();
    }

    /** The part of the case's page where its button and form stand. */
    public boolean inPromisePanel() {
        return ordinal() >= MAKE_PROMISE.ordinal();
    }

    /** Leads off the straight line: offered, but with less weight. */
    public boolean aside() {
        return switch (this) {
            case JOIN, MERGE, UNMERGE, SPLIT, LINK, UNLINK, URGE, SUPERVISE, REFER, WITHDRAW, MARK, TERMINATE, ANSWER, CLOSE_WITHOUT_WORD, WITHDRAW_REQUEST, ASK_TO_RETURN,
                    ASK_FOR_EXTENSION, ASK_TO_SHELVE, ASK_FOR_ARBITRATION, REOPEN -> true;
            default -> false;
        };
    }

    /** Seldom wanted: stands under “more”. */
    public boolean rare() {
        return switch (this) {
            case SUPERVISE, MERGE, SPLIT, LINK, UNLINK, MARK, REFER, WITHDRAW, TERMINATE -> true;
            default -> false;
        };
    }

    /** Nothing to fill in: the button does it. */
    public boolean bare() {
        return this == SIGN || this == WITHDRAW_REQUEST;
    }

    /** Files can be attached to it as evidence. */
    public boolean takesFiles() {
        return this == FEED_BACK || this == REPLY || this == NOTE_PROGRESS;
    }

    /** Its text must not be left empty; the outcome of a call asks for words only when something remains. */
    public boolean wordsRequired() {
        return switch (this) {
            case MERGE, UNMERGE, SPLIT, SUPERVISE, JOIN, FEED_BACK, REPLY, NOTE_PROGRESS, REWORK, SEND_BACK, ANSWER, REFER, WITHDRAW, MARK, TERMINATE, MAKE_PROMISE, MOVE_PROMISE,
                    WITHDRAW_PROMISE, REFUSE, ARBITRATE, TAKE_UP_AGAIN, KEEP_SHELVED, ASK_FOR_EXTENSION, ASK_TO_SHELVE,
                    ASK_TO_RETURN, ASK_FOR_ARBITRATION, REOPEN -> true;
            default -> false;
        };
    }

    static Optional<Act> at(String path) {
        return Arrays.stream(values()).filter(act -> act.path().equals(path)).findFirst();
    }

    /** The act that a move is offered as, if it is one that is made on a case's page. */
    static Optional<Act> of(Move move) {
        return Arrays.stream(values()).filter(act -> act.moves.contains(move)).findFirst();
    }
}
