package org.minqing.notify;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.casework.CaseStage;
import org.minqing.casework.Move;
import org.minqing.casework.Tiding;
import org.minqing.casework.Tidings;
import org.minqing.web.Role;

/** What a notice is about, for the person who gets it; he chooses by these. The more pressing stands first. */
public enum NoticeKind {
    /** 已逾期 */
    OVERDUE("alert-octagon", "tag-red", MailWhen.DIGEST, true),
    /** 提级督办 */
    ESCALATED("arrow-big-up-lines", "tag-red", MailWhen.AT_ONCE, true),
    /** 督办 */
    SUPERVISED("eye-exclamation", "tag-red", MailWhen.AT_ONCE, true),
    /** 催办 */
    URGED("bell-ringing", "tag-red", MailWhen.AT_ONCE, true),
    /** 快到期 */
    NEAR_DUE("alert-triangle", "tag-amber", MailWhen.DIGEST, true),
    /** 久无进展 */
    SILENT("zzz", "tag-amber", MailWhen.DIGEST, true),
    /** 退回重办: sent back by the reviewer, the resident or the issuer */
    SENT_BACK("corner-up-left", "tag-amber", MailWhen.DIGEST, true),
    /** 新派给本单位 */
    NEW_FOR_UNIT("send", "tag-blue", MailWhen.DIGEST, true),
    /** 待派单 */
    TO_DISPATCH("inbox", "tag-blue", MailWhen.DIGEST, true),
    /** 待审批: a unit asks for a return, an extension, shelving */
    TO_DECIDE("gavel", "tag-blue", MailWhen.DIGEST, true),
    /** 待审核 */
    TO_REVIEW("clipboard-check", "tag-blue", MailWhen.DIGEST, true),
    /** 待确认 */
    TO_CONFIRM("user-question", "tag-blue", MailWhen.DIGEST, true),
    /** 热点升温: this case made its topic grow fast */
    TOPIC_GROWS("flame", "tag-red", MailWhen.DIGEST, false),
    /** 申请有结果: granted or refused */
    DECIDED("checkup-list", "tag-blue", MailWhen.DIGEST, false),
    /** 期限有变 */
    DUE_MOVED("calendar-time", "tag-blue", MailWhen.DIGEST, false),
    /** 已确认: the confirmer's word */
    CONFIRMED("checks", "tag-green", MailWhen.DIGEST, false),
    /** 承诺有变化 */
    PROMISE("heart-handshake", "", MailWhen.NEVER, false),
    /** 其他进展 */
    NEWS("activity", "", MailWhen.NEVER, false),
    /** 不再办理: referred, withdrawn, merged into another */
    ENDED("arrow-forward-up", "", MailWhen.NEVER, false);

    private static final Set<CaseStage> WITH_THE_UNIT = EnumSet.of(CaseStage.DISPATCHED, CaseStage.IN_PROGRESS);

    /** Who is told that a topic grows. */
    static final Set<Role> OF_TOPICS = EnumSet.of(Role.DISPATCHER, Role.SUPERVISOR);

    private final String icon;
    private final String colour;
    private final MailWhen usualMail;
    private final boolean asks;

    NoticeKind(String icon, String colour, MailWhen usualMail, boolean asks) {
        this.icon = icon;
        this.colour = colour;
        this.usualMail = usualMail;
        this.asks = asks;
    }

    public String icon() {
        return icon;
    }

    public String colour() {
        return colour;
    }

    /** What follows the address of a case on the page that it speaks of. */
    public String page() {
        return this == TOPIC_GROWS ? "/topic" : "";
    }

    MailWhen usualMail() {
        return usualMail;
    }

    /** The stages in which it still waits for somebody; empty when it asks for nothing. A case with its unit is one wait. */
    Set<CaseStage> waitsIn(CaseStage stage) {
        if (!asks) {
            return EnumSet.noneOf(CaseStage.class);
        }
        return WITH_THE_UNIT.contains(stage) ? WITH_THE_UNIT : EnumSet.of(stage);
    }

    /** The kinds that somebody with these roles can get, the pressing first. */
    static List<NoticeKind> of(Set<Role> roles) {
        Set<NoticeKind> kinds = Tidings.movesToldTo(roles).stream().map(NoticeKind::of).collect(Collectors.toSet());
        if (Tidings.escalationsToldTo(roles)) {
            kinds.add(ESCALATED);
        }
        if (roles.stream().anyMatch(OF_TOPICS::contains)) {
            kinds.add(TOPIC_GROWS);
        }
        return Arrays.stream(values()).filter(kinds::contains).toList();
    }

    static NoticeKind of(Tiding tiding) {
        return tiding.escalation() ? ESCALATED : of(tiding.move());
    }

    /** Nothing is left to decide after it. */
    static boolean endsRequest(Move move) {
        return of(move) == DECIDED || move == Move.ARBITRATE_TO_MOVE || move == Move.WITHDRAW_REQUEST;
    }

    /** What a move is to those who are told of it. Moves that nobody is told of are news. */
    static NoticeKind of(Move move) {
        return switch (move) {
            case REGISTER, REGISTER_DIRECTIVE, ANSWER_DID_NOT_HELP, REOPEN_ANSWERED -> TO_DISPATCH;
            case DISPATCH, ARBITRATE_TO_MOVE -> NEW_FOR_UNIT;
            case ASK_TO_RETURN, ASK_FOR_ARBITRATION, ASK_FOR_EXTENSION, ASK_TO_SHELVE -> TO_DECIDE;
            case FEED_BACK -> TO_REVIEW;
            case APPROVE, ANSWER_ON_THE_SPOT, VISIT_HELD -> TO_CONFIRM;
            case REWORK, CONFIRM_PARTLY_BACK, CONFIRM_NOT_SOLVED, SEND_BACK, REOPEN -> SENT_BACK;
            case GRANT_RETURN, GRANT_ASSISTANT_RETURN, REFUSE_RETURN, ARBITRATE_TO_STAY, GRANT_EXTENSION, REFUSE_EXTENSION,
                    GRANT_SHELVING, REFUSE_SHELVING -> DECIDED;
            case URGE -> URGED;
            case SUPERVISE -> SUPERVISED;
            case TELL_NEAR_DUE -> NEAR_DUE;
            case TELL_SILENT -> SILENT;
            case TELL_OVERDUE -> OVERDUE;
            case RECOUNT, KEEP_SHELVED, TAKE_UP_AGAIN, UNMERGE -> DUE_MOVED;
            case CONFIRM_SOLVED, CONFIRM_PARTLY_AGREED, CLOSE_WITHOUT_WORD, ACCEPT -> CONFIRMED;
            case REFER, WITHDRAW, WITHDRAW_DIRECTIVE, TERMINATE, MERGE -> ENDED;
            case MAKE_PROMISE, PIN_DOWN, MOVE_PROMISE, PROMISE_DONE, JUDGE_PROMISE, WITHDRAW_PROMISE -> PROMISE;
            case REWATCH, SIGN, ASSISTANT_SIGNS, REPLY, ASSISTANT_FEEDS_BACK, NOTE_PROGRESS, TRY_TO_REACH, JOIN, TAKE_IN, LET_GO,
                    RATE_MERGED, SPLIT, LINK, UNLINK, WITHDRAW_REQUEST, MARK, ERASE -> NEWS;
        };
    }
}
