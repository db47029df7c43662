package org.minqing.casework;

import static org.minqing.casework.CaseStage.*;
import static org.minqing.casework.ClockKind.*;
import static org.minqing.casework.Condition.*;
import static org.minqing.casework.Notice.*;
import static org.minqing.casework.ResidentSees.*;
import static org.minqing.casework.Rule.move;
import static org.minqing.web.Role.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The whole life of a case: the only list of legal moves. A move that is not here cannot be made; a case's stage, who may
 * act and what the clocks do follow from nothing else. {@code docs/case-life.md} is generated from this list.
 *
 * <p>Read a line as: this move, from these stages, leads to that stage, may be made by these roles if these conditions
 * hold, does this to the clocks, is told to these people, and the resident then sees this.
 */
final class CaseLife {

    private CaseLife() {}

    private static final CaseStage[] OPEN = {
            REGISTERED, DISPATCHED, IN_PROGRESS, FED_BACK, AWAITING_CONFIRMATION, SHELVED};

    /** Of several moves that a person may make, the earlier in the list is the likelier. */
    static final List<Rule> MOVES = List.of(

            // Coming in
            move(Move.REGISTER).opens(REGISTERED)
                    .by(CLERK, DISPATCHER, COMMUNITY_WORKER)
                    .starts(FIRST_REPLY)
                    .tells(TO_DISPATCHERS).shows(RECEIVED),
            move(Move.REGISTER_DIRECTIVE).opens(REGISTERED)
                    .by(CLERK, DISPATCHER, LEADER, SUPERVISOR)
                    .starts(ClockKind.DISPATCH)
                    .tells(TO_DISPATCHERS).shows(NOTHING_NEW),

            // The straight line
            move(Move.DISPATCH).likely().from(REGISTERED).to(DISPATCHED)
                    .by(DISPATCHER)
                    .stops(ClockKind.DISPATCH).starts(SIGN, RESOLVE)
                    .tells(TO_UNITS).shows(UNIT_AND_DATE),
            move(Move.ANSWER_ON_THE_SPOT).from(REGISTERED).to(AWAITING_CONFIRMATION)
                    .by(CLERK, DISPATCHER, COMMUNITY_WORKER, LEADER)
                    .when(A_CONCERN)
                    .stops(ClockKind.DISPATCH, FIRST_REPLY).starts(NEXT_VISIT, CONFIRMATION)
                    .tells(TO_CONFIRMER).shows(REPLY),
            move(Move.SIGN).likely().from(DISPATCHED).to(IN_PROGRESS)
                    .by(LIAISON, UNIT_APPROVER)
                    .when(OF_THE_LEAD_UNIT, NO_RETURN_IS_OPEN)
                    .stops(SIGN).starts(PROGRESS)
                    .tells(TO_NOBODY).shows(WORK_BEGUN),
            move(Move.ASSISTANT_SIGNS).likely().from(DISPATCHED, IN_PROGRESS).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(AN_ASSISTANT_TO_SIGN, ITS_RETURN_IS_NOT_OPEN)
                    .tells(TO_LEAD).shows(NOTHING_NEW),
            move(Move.FEED_BACK).likely().from(IN_PROGRESS).to(FED_BACK)
                    .by(LIAISON, UNIT_APPROVER)
                    .when(OF_THE_LEAD_UNIT, LEAD_HAS_SIGNED, NO_RETURN_IS_OPEN)
                    .stops(RESOLVE, FIRST_REPLY, PROGRESS).starts(REVIEW)
                    .tells(TO_REVIEWERS).shows(WORK_GOES_ON),
            move(Move.ASSISTANT_FEEDS_BACK).likely().from(DISPATCHED, IN_PROGRESS, FED_BACK).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(AN_ASSISTANT_THAT_HAS_SIGNED, ITS_RETURN_IS_NOT_OPEN)
                    .tells(TO_LEAD).shows(NOTHING_NEW),
            move(Move.REPLY).from(IN_PROGRESS).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(A_CONCERN, OF_THE_LEAD_UNIT)
                    .stops(FIRST_REPLY)
                    .tells(TO_NOBODY).shows(REPLY),
            move(Move.NOTE_PROGRESS).from(IN_PROGRESS).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(A_DIRECTIVE, OF_THE_LEAD_UNIT, NO_RETURN_IS_OPEN)
                    .stops(PROGRESS).starts(PROGRESS)
                    .tells(TO_ISSUER).shows(NOTHING_NEW),
            move(Move.APPROVE).likely().from(FED_BACK).to(AWAITING_CONFIRMATION)
                    .by(REVIEWER)
                    .when(NEVER_A_HANDLER)
                    .stops(REVIEW).starts(NEXT_VISIT, CONFIRMATION)
                    .tells(TO_CONFIRMER).shows(YOUR_WORD),
            move(Move.REWORK).from(FED_BACK).to(IN_PROGRESS)
                    .by(REVIEWER)
                    .when(NEVER_A_HANDLER)
                    .stops(REVIEW).resumes(RESOLVE).starts(PROGRESS)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),

            // The resident's word on a concern
            move(Move.CONFIRM_SOLVED).likely().from(AWAITING_CONFIRMATION).to(CLOSED)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, NOT_ANONYMOUS, CONFIRMER, NEVER_A_HANDLER)
                    .stopsAll()
                    .tells(TO_UNITS).shows(CLOSED_BY_WORD),
            move(Move.CONFIRM_PARTLY_AGREED).from(AWAITING_CONFIRMATION).to(CLOSED)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, NOT_ANONYMOUS, CONFIRMER, NEVER_A_HANDLER)
                    .stopsAll()
                    .tells(TO_UNITS).shows(CLOSED_BY_WORD),
            move(Move.CONFIRM_PARTLY_BACK).from(AWAITING_CONFIRMATION).to(IN_PROGRESS)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, NOT_ANONYMOUS, CONFIRMER, NEVER_A_HANDLER, HAS_A_LEAD)
                    .stops(NEXT_VISIT, CONFIRMATION).resumes(RESOLVE)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),
            move(Move.CONFIRM_NOT_SOLVED).from(AWAITING_CONFIRMATION).to(IN_PROGRESS)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, CONFIRMER, NEVER_A_HANDLER, HAS_A_LEAD)
                    .stops(NEXT_VISIT, CONFIRMATION).resumes(RESOLVE)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),
            move(Move.ANSWER_DID_NOT_HELP).from(AWAITING_CONFIRMATION).to(REGISTERED)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, CONFIRMER, NEVER_A_HANDLER, HAS_NO_LEAD)
                    .stops(NEXT_VISIT, CONFIRMATION).resumes(FIRST_REPLY)
                    .tells(TO_DISPATCHERS).shows(RECEIVED),
            move(Move.TRY_TO_REACH).from(AWAITING_CONFIRMATION).stays()
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, NOT_ANONYMOUS, CONFIRMER, NEVER_A_HANDLER)
                    .tells(TO_NOBODY).shows(NOTHING_NEW),
            move(Move.CLOSE_WITHOUT_WORD).from(AWAITING_CONFIRMATION).to(CLOSED)
                    .by(CONFIRMATION_OFFICER)
                    .when(A_CONCERN, NEVER_A_HANDLER, NO_WORD_TO_BE_HAD)
                    .stopsAll()
                    .tells(TO_UNITS).shows(CLOSED_UNREACHED),

            move(Move.VISIT_HELD).from(AWAITING_CONFIRMATION).stays()
                    .by(SYSTEM)
                    .when(WAITS_FOR_A_VISIT)
                    .stops(NEXT_VISIT).starts(CONFIRMATION)
                    .tells(TO_CONFIRMER).shows(NOTHING_NEW),

            // The issuer's word on a directive
            move(Move.ACCEPT).likely().from(AWAITING_CONFIRMATION).to(CLOSED)
                    .by(LEADER, SUPERVISOR, CLERK, CONFIRMATION_OFFICER)
                    .when(A_DIRECTIVE, ISSUER_OR_HIS_OFFICE, NEVER_A_HANDLER)
                    .stopsAll()
                    .tells(TO_UNITS).shows(CLOSED_BY_WORD),
            move(Move.SEND_BACK).from(AWAITING_CONFIRMATION).to(IN_PROGRESS)
                    .by(LEADER, SUPERVISOR, CLERK, CONFIRMATION_OFFICER)
                    .when(A_DIRECTIVE, ISSUER_OR_HIS_OFFICE, NEVER_A_HANDLER)
                    .stops(NEXT_VISIT, CONFIRMATION).resumes(RESOLVE).starts(PROGRESS)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),

            // 退单: once a unit; a refusal may go to arbitration, and after that nobody returns it any more
            move(Move.ASK_TO_RETURN).from(DISPATCHED, IN_PROGRESS).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(OF_A_HANDLING_UNIT, NO_REQUEST_IS_OPEN, MAY_STILL_RETURN)
                    .starts(RETURN_DECISION)
                    .tells(TO_DISPATCHERS).shows(NOTHING_NEW),
            move(Move.GRANT_RETURN).likely().from(DISPATCHED, IN_PROGRESS).to(REGISTERED)
                    .by(DISPATCHER)
                    .when(A_RETURN_IS_ASKED, THE_LEAD_ASKS, NEVER_A_HANDLER)
                    .stops(RETURN_DECISION, SIGN, RESOLVE, PROGRESS).starts(ClockKind.DISPATCH)
                    .tells(TO_ASKER).shows(RECEIVED),
            move(Move.GRANT_ASSISTANT_RETURN).likely().from(DISPATCHED, IN_PROGRESS, FED_BACK).stays()
                    .by(DISPATCHER)
                    .when(A_RETURN_IS_ASKED, AN_ASSISTANT_ASKS, NEVER_A_HANDLER)
                    .stops(RETURN_DECISION)
                    .tells(TO_ASKER).shows(NOTHING_NEW),
            move(Move.REFUSE_RETURN).from(DISPATCHED, IN_PROGRESS, FED_BACK).stays()
                    .by(DISPATCHER)
                    .when(A_RETURN_IS_ASKED, NEVER_A_HANDLER)
                    .stops(RETURN_DECISION)
                    .tells(TO_ASKER).shows(NOTHING_NEW),
            move(Move.ASK_FOR_ARBITRATION).from(DISPATCHED, IN_PROGRESS).stays()
                    .by(UNIT_APPROVER, LIAISON)
                    .when(OF_THE_LEAD_UNIT, NO_REQUEST_IS_OPEN, ITS_RETURN_WAS_REFUSED)
                    .pauses(SIGN, RESOLVE, PROGRESS).starts(ARBITRATION)
                    .tells(TO_ARBITRATORS).shows(NOTHING_NEW),
            move(Move.ARBITRATE_TO_STAY).likely().from(DISPATCHED, IN_PROGRESS).stays()
                    .by(ARBITRATOR)
                    .when(ARBITRATION_IS_ASKED, NEVER_A_HANDLER)
                    .stops(ARBITRATION).continues(SIGN, RESOLVE, PROGRESS)
                    .tells(TO_ASKER).shows(NOTHING_NEW),
            move(Move.ARBITRATE_TO_MOVE).from(DISPATCHED, IN_PROGRESS).to(DISPATCHED)
                    .by(ARBITRATOR)
                    .when(ARBITRATION_IS_ASKED, NEVER_A_HANDLER)
                    .stops(ARBITRATION, PROGRESS).starts(SIGN, RESOLVE)
                    .tells(TO_UNITS).shows(UNIT_AND_DATE),

            // 延期: once, at most the first limit, asked before the due time
            move(Move.ASK_FOR_EXTENSION).from(DISPATCHED, IN_PROGRESS).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(OF_THE_LEAD_UNIT, NO_REQUEST_IS_OPEN, NOT_YET_EXTENDED, BEFORE_THE_DUE_TIME)
                    .starts(EXTENSION_DECISION)
                    .tells(TO_DECIDERS).shows(NOTHING_NEW),
            move(Move.GRANT_EXTENSION).likely().from(DISPATCHED, IN_PROGRESS).stays()
                    .by(DISPATCHER, SUPERVISOR, LEADER, CLERK)
                    .when(AN_EXTENSION_IS_ASKED, DECIDES_ON_DATES, NEVER_A_HANDLER)
                    .stops(EXTENSION_DECISION).lengthens(RESOLVE)
                    .tells(TO_ASKER).shows(NEW_DATE),
            move(Move.REFUSE_EXTENSION).from(DISPATCHED, IN_PROGRESS).stays()
                    .by(DISPATCHER, SUPERVISOR, LEADER, CLERK)
                    .when(AN_EXTENSION_IS_ASKED, DECIDES_ON_DATES, NEVER_A_HANDLER)
                    .stops(EXTENSION_DECISION)
                    .tells(TO_ASKER).shows(NOTHING_NEW),

            // 挂账: waits for a condition until a day of review; never counted as done
            move(Move.ASK_TO_SHELVE).from(IN_PROGRESS).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(OF_THE_LEAD_UNIT, NO_REQUEST_IS_OPEN)
                    .starts(SHELVING_DECISION)
                    .tells(TO_DECIDERS).shows(NOTHING_NEW),
            move(Move.GRANT_SHELVING).likely().from(IN_PROGRESS).to(SHELVED)
                    .by(DISPATCHER, SUPERVISOR, LEADER, CLERK)
                    .when(SHELVING_IS_ASKED, DECIDES_ON_DATES, NEVER_A_HANDLER)
                    .stops(SHELVING_DECISION).pauses(FIRST_REPLY, RESOLVE, PROGRESS).starts(SHELVE_REVIEW)
                    .tells(TO_ASKER).shows(ON_HOLD),
            move(Move.REFUSE_SHELVING).from(IN_PROGRESS).stays()
                    .by(DISPATCHER, SUPERVISOR, LEADER, CLERK)
                    .when(SHELVING_IS_ASKED, DECIDES_ON_DATES, NEVER_A_HANDLER)
                    .stops(SHELVING_DECISION)
                    .tells(TO_ASKER).shows(NOTHING_NEW),
            move(Move.KEEP_SHELVED).from(SHELVED).stays()
                    .by(DISPATCHER, SUPERVISOR, LEADER, CLERK)
                    .when(DECIDES_ON_DATES, NEVER_A_HANDLER)
                    .starts(SHELVE_REVIEW)
                    .tells(TO_LEAD).shows(ON_HOLD),
            move(Move.TAKE_UP_AGAIN).likely().from(SHELVED).to(IN_PROGRESS)
                    .by(LIAISON, UNIT_APPROVER, DISPATCHER, SUPERVISOR)
                    .when(OF_THE_LEAD_OR_THE_OFFICE)
                    .stops(SHELVE_REVIEW).continues(FIRST_REPLY, RESOLVE, PROGRESS)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),
            move(Move.WITHDRAW_REQUEST).from(DISPATCHED, IN_PROGRESS, FED_BACK).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(OF_THE_ASKING_UNIT)
                    .stops(RETURN_DECISION, ARBITRATION, EXTENSION_DECISION, SHELVING_DECISION).continues(SIGN, RESOLVE, PROGRESS)
                    .tells(TO_NOBODY).shows(NOTHING_NEW),

            // The same matter again
            move(Move.JOIN).from(OPEN).stays()
                    .by(CLERK, DISPATCHER, COMMUNITY_WORKER)
                    .tells(TO_LEAD).shows(NOTHING_NEW),

            // Leaving the line, and coming back to it
            move(Move.REFER).from(OPEN).to(REFERRED)
                    .by(CLERK, DISPATCHER)
                    .when(NEVER_A_HANDLER)
                    .stopsAll()
                    .tells(TO_UNITS).shows(PASSED_ON),
            move(Move.MERGE).from(OPEN).to(MERGED).keepsRequests()
                    .by(DISPATCHER, CLERK)
                    .when(HAS_NO_CHILDREN)
                    .pausesAll()
                    .tells(TO_UNITS).shows(HANDLED_TOGETHER),
            move(Move.UNMERGE).from(MERGED).backToBefore().keepsRequests()
                    .by(DISPATCHER, CLERK)
                    .continuesAll()
                    .tells(TO_UNITS).shows(WORK_GOES_ON),
            move(Move.TAKE_IN).from(OPEN).stays()
                    .by(DISPATCHER, CLERK)
                    .tells(TO_LEAD).shows(NOTHING_NEW),
            move(Move.LET_GO).from(with(OPEN, CLOSED, REFERRED, WITHDRAWN, TERMINATED)).stays()
                    .by(DISPATCHER, CLERK)
                    .tells(TO_LEAD).shows(NOTHING_NEW),
            move(Move.RATE_MERGED).from(MERGED).stays()
                    .by(CONFIRMATION_OFFICER)
                    .when(A_CONCERN, NOT_ANONYMOUS, NEVER_A_HANDLER)
                    .tells(TO_NOBODY).shows(CLOSED_BY_WORD),
            move(Move.SPLIT).from(OPEN).stays()
                    .by(DISPATCHER, CLERK)
                    .when(A_CONCERN)
                    .tells(TO_NOBODY).shows(NOTHING_NEW),
            move(Move.LINK).from(with(OPEN, CLOSED, REFERRED, TERMINATED)).stays()
                    .by(DISPATCHER, CLERK, SUPERVISOR)
                    .tells(TO_NOBODY).shows(NOTHING_NEW),
            move(Move.UNLINK).from(with(OPEN, CLOSED, REFERRED, TERMINATED)).stays()
                    .by(DISPATCHER, CLERK, SUPERVISOR)
                    .tells(TO_NOBODY).shows(NOTHING_NEW),

            // Being pressed
            move(Move.URGE).from(DISPATCHED, IN_PROGRESS).stays()
                    .by(SUPERVISOR, DISPATCHER, CLERK, LEADER)
                    .tells(TO_LEAD).shows(NOTHING_NEW),
            move(Move.SUPERVISE).from(DISPATCHED, IN_PROGRESS, FED_BACK, SHELVED).stays()
                    .by(SUPERVISOR, LEADER)
                    .when(HAS_A_LEAD)
                    .tells(TO_UNITS).shows(NOTHING_NEW),
            move(Move.MARK).from(with(OPEN, CLOSED)).stays()
                    .by(CLERK, DISPATCHER, SUPERVISOR)
                    .tells(TO_NOBODY).shows(NOTHING_NEW),
            move(Move.TERMINATE).from(OPEN).to(TERMINATED)
                    .by(SUPERVISOR, LEADER)
                    .when(ISSUER_IF_A_DIRECTIVE, NEVER_A_HANDLER)
                    .stopsAll()
                    .tells(TO_UNITS).shows(ENDED),
            move(Move.REOPEN).from(CLOSED).to(IN_PROGRESS)
                    .by(CONFIRMATION_OFFICER, CLERK, DISPATCHER, SUPERVISOR, LEADER)
                    .when(CLOSED_NOT_LONG_AGO, HAS_A_LEAD, ISSUER_IF_A_DIRECTIVE)
                    .resumes(RESOLVE).starts(PROGRESS)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),
            move(Move.REOPEN_ANSWERED).from(CLOSED).to(REGISTERED)
                    .by(CONFIRMATION_OFFICER, CLERK, DISPATCHER, SUPERVISOR)
                    .when(A_CONCERN, CLOSED_NOT_LONG_AGO, HAS_NO_LEAD)
                    .resumes(FIRST_REPLY)
                    .tells(TO_DISPATCHERS).shows(RECEIVED),
            move(Move.WITHDRAW).from(OPEN).to(WITHDRAWN)
                    .by(CLERK, DISPATCHER, CONFIRMATION_OFFICER)
                    .when(A_CONCERN, NEVER_A_HANDLER)
                    .stopsAll()
                    .tells(TO_UNITS).shows(TAKEN_BACK),
            move(Move.WITHDRAW_DIRECTIVE).from(OPEN).to(WITHDRAWN)
                    .by(LEADER, SUPERVISOR, CLERK)
                    .when(A_DIRECTIVE, ISSUER_OR_HIS_OFFICE, NEVER_A_HANDLER)
                    .stopsAll()
                    .tells(TO_UNITS).shows(TAKEN_BACK),

            // Words erased for good, at the wish of whom they concern; the case goes on as it stands
            move(Move.ERASE).from(CaseStage.values()).stays()
                    .by(SUPERVISOR)
                    .when(NEVER_A_HANDLER)
                    .tells(TO_NOBODY).shows(NOTHING_NEW),

            // What happens by itself
            move(Move.RECOUNT).from(OPEN).stays()
                    .by(SYSTEM)
                    .recountsAll()
                    .tells(TO_UNITS).shows(UNIT_AND_DATE),
            move(Move.REWATCH).from(OPEN).stays()
                    .by(SYSTEM)
                    .rewatchesAll()
                    .tells(TO_NOBODY).shows(NOTHING_NEW),
            move(Move.TELL_NEAR_DUE).from(OPEN).stays()
                    .by(SYSTEM)
                    .tells(TO_KEEPER_OF_THE_CLOCK).shows(NOTHING_NEW),
            move(Move.TELL_SILENT).from(OPEN).stays()
                    .by(SYSTEM)
                    .tells(TO_KEEPER_AND_SUPERVISORS).shows(NOTHING_NEW),
            move(Move.TELL_OVERDUE).from(OPEN).stays()
                    .by(SYSTEM)
                    .tells(TO_KEEPER_AND_SUPERVISORS).shows(NOTHING_NEW),

            // Promises made on the way; which promise and whose unit is checked with each command. They outlive the case: what
            // was promised stands, also when the case is closed, passed on, withdrawn, ended or merged
            move(Move.MAKE_PROMISE).from(OPEN).stays()
                    .by(LIAISON, UNIT_APPROVER, CLERK, DISPATCHER, LEADER)
                    .tells(TO_NOBODY).shows(PROMISES),
            move(Move.PIN_DOWN).from(CaseStage.values()).stays()
                    .by(CLERK, DISPATCHER, SUPERVISOR, LIAISON, UNIT_APPROVER)
                    .tells(TO_LEAD).shows(PROMISES),
            move(Move.PROMISE_DONE).from(CaseStage.values()).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .tells(TO_CONFIRMER).shows(PROMISES),
            move(Move.MOVE_PROMISE).from(CaseStage.values()).stays()
                    .by(LIAISON, UNIT_APPROVER, SUPERVISOR)
                    .tells(TO_ISSUER).shows(PROMISES),
            move(Move.JUDGE_PROMISE).from(CaseStage.values()).stays()
                    .by(CONFIRMATION_OFFICER, CLERK, LEADER, SUPERVISOR)
                    .when(CONFIRMER, NEVER_A_HANDLER)
                    .tells(TO_UNITS).shows(PROMISES),
            move(Move.WITHDRAW_PROMISE).from(CaseStage.values()).stays()
                    .by(CLERK, LEADER, SUPERVISOR)
                    .tells(TO_UNITS).shows(PROMISES));

    static Rule rule(Move move) {
        return MOVES.stream().filter(rule -> rule.move() == move).findFirst().orElseThrow();
    }

    private static CaseStage[] with(CaseStage[] stages, CaseStage... others) {
        Set<CaseStage> all = EnumSet.copyOf(List.of(stages));
        all.addAll(List.of(others));
        return all.toArray(CaseStage[]::new);
    }
}
