package org.minqing.casework;

import static org.minqing.casework.CaseStage.AWAITING_CONFIRMATION;
import static org.minqing.casework.CaseStage.CLOSED;
import static org.minqing.casework.CaseStage.DISPATCHED;
import static org.minqing.casework.CaseStage.FED_BACK;
import static org.minqing.casework.CaseStage.IN_PROGRESS;
import static org.minqing.casework.CaseStage.REFERRED;
import static org.minqing.casework.CaseStage.REGISTERED;
import static org.minqing.casework.CaseStage.WITHDRAWN;
import static org.minqing.casework.ClockKind.CONFIRMATION;
import static org.minqing.casework.ClockKind.FIRST_REPLY;
import static org.minqing.casework.ClockKind.RESOLVE;
import static org.minqing.casework.ClockKind.REVIEW;
import static org.minqing.casework.ClockKind.SIGN;
import static org.minqing.casework.Condition.AN_ASSISTANT_THAT_HAS_SIGNED;
import static org.minqing.casework.Condition.AN_ASSISTANT_TO_SIGN;
import static org.minqing.casework.Condition.A_CONCERN;
import static org.minqing.casework.Condition.A_DIRECTIVE;
import static org.minqing.casework.Condition.CONFIRMER;
import static org.minqing.casework.Condition.HAS_A_LEAD;
import static org.minqing.casework.Condition.HAS_NO_LEAD;
import static org.minqing.casework.Condition.ISSUER_OR_HIS_OFFICE;
import static org.minqing.casework.Condition.LEAD_HAS_SIGNED;
import static org.minqing.casework.Condition.NEVER_A_HANDLER;
import static org.minqing.casework.Condition.NOT_ANONYMOUS;
import static org.minqing.casework.Condition.NO_WORD_TO_BE_HAD;
import static org.minqing.casework.Condition.OF_THE_LEAD_UNIT;
import static org.minqing.casework.Notice.TO_CONFIRMER;
import static org.minqing.casework.Notice.TO_DISPATCHERS;
import static org.minqing.casework.Notice.TO_ISSUER;
import static org.minqing.casework.Notice.TO_LEAD;
import static org.minqing.casework.Notice.TO_NOBODY;
import static org.minqing.casework.Notice.TO_REVIEWERS;
import static org.minqing.casework.Notice.TO_UNITS;
import static org.minqing.casework.ResidentSees.CLOSED_BY_WORD;
import static org.minqing.casework.ResidentSees.CLOSED_UNREACHED;
import static org.minqing.casework.ResidentSees.NOTHING_NEW;
import static org.minqing.casework.ResidentSees.PASSED_ON;
import static org.minqing.casework.ResidentSees.PROMISES;
import static org.minqing.casework.ResidentSees.RECEIVED;
import static org.minqing.casework.ResidentSees.REPLY;
import static org.minqing.casework.ResidentSees.TAKEN_BACK;
import static org.minqing.casework.ResidentSees.UNIT_AND_DATE;
import static org.minqing.casework.ResidentSees.WORK_BEGUN;
import static org.minqing.casework.ResidentSees.WORK_GOES_ON;
import static org.minqing.casework.ResidentSees.YOUR_WORD;
import static org.minqing.casework.Rule.move;
import static org.minqing.web.Role.CLERK;
import static org.minqing.web.Role.COMMUNITY_WORKER;
import static org.minqing.web.Role.CONFIRMATION_OFFICER;
import static org.minqing.web.Role.DISPATCHER;
import static org.minqing.web.Role.LEADER;
import static org.minqing.web.Role.LIAISON;
import static org.minqing.web.Role.REVIEWER;
import static org.minqing.web.Role.SUPERVISOR;
import static org.minqing.web.Role.SYSTEM;
import static org.minqing.web.Role.UNIT_APPROVER;

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

    private static final CaseStage[] OPEN = {REGISTERED, DISPATCHED, IN_PROGRESS, FED_BACK, AWAITING_CONFIRMATION};

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
                    .stops(FIRST_REPLY).starts(CONFIRMATION)
                    .tells(TO_CONFIRMER).shows(REPLY),
            move(Move.SIGN).likely().from(DISPATCHED).to(IN_PROGRESS)
                    .by(LIAISON, UNIT_APPROVER)
                    .when(OF_THE_LEAD_UNIT)
                    .stops(SIGN)
                    .tells(TO_NOBODY).shows(WORK_BEGUN),
            move(Move.ASSISTANT_SIGNS).likely().from(DISPATCHED, IN_PROGRESS).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(AN_ASSISTANT_TO_SIGN)
                    .tells(TO_LEAD).shows(NOTHING_NEW),
            move(Move.FEED_BACK).likely().from(IN_PROGRESS).to(FED_BACK)
                    .by(LIAISON, UNIT_APPROVER)
                    .when(OF_THE_LEAD_UNIT, LEAD_HAS_SIGNED)
                    .stops(RESOLVE, FIRST_REPLY).starts(REVIEW)
                    .tells(TO_REVIEWERS).shows(WORK_GOES_ON),
            move(Move.ASSISTANT_FEEDS_BACK).likely().from(DISPATCHED, IN_PROGRESS, FED_BACK).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(AN_ASSISTANT_THAT_HAS_SIGNED)
                    .tells(TO_LEAD).shows(NOTHING_NEW),
            move(Move.REPLY).from(IN_PROGRESS).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .when(A_CONCERN, OF_THE_LEAD_UNIT)
                    .stops(FIRST_REPLY)
                    .tells(TO_NOBODY).shows(REPLY),
            move(Move.APPROVE).likely().from(FED_BACK).to(AWAITING_CONFIRMATION)
                    .by(REVIEWER)
                    .when(NEVER_A_HANDLER)
                    .stops(REVIEW).starts(CONFIRMATION)
                    .tells(TO_CONFIRMER).shows(YOUR_WORD),
            move(Move.REWORK).from(FED_BACK).to(IN_PROGRESS)
                    .by(REVIEWER)
                    .when(NEVER_A_HANDLER)
                    .stops(REVIEW).resumes(RESOLVE)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),

            // The resident's word on a concern
            move(Move.CONFIRM_SOLVED).likely().from(AWAITING_CONFIRMATION).to(CLOSED)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, NOT_ANONYMOUS, CONFIRMER, NEVER_A_HANDLER)
                    .stops(CONFIRMATION)
                    .tells(TO_UNITS).shows(CLOSED_BY_WORD),
            move(Move.CONFIRM_PARTLY_AGREED).from(AWAITING_CONFIRMATION).to(CLOSED)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, NOT_ANONYMOUS, CONFIRMER, NEVER_A_HANDLER)
                    .stops(CONFIRMATION)
                    .tells(TO_UNITS).shows(CLOSED_BY_WORD),
            move(Move.CONFIRM_PARTLY_BACK).from(AWAITING_CONFIRMATION).to(IN_PROGRESS)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, NOT_ANONYMOUS, CONFIRMER, NEVER_A_HANDLER, HAS_A_LEAD)
                    .stops(CONFIRMATION).resumes(RESOLVE)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),
            move(Move.CONFIRM_NOT_SOLVED).from(AWAITING_CONFIRMATION).to(IN_PROGRESS)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, CONFIRMER, NEVER_A_HANDLER, HAS_A_LEAD)
                    .stops(CONFIRMATION).resumes(RESOLVE)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),
            move(Move.ANSWER_DID_NOT_HELP).from(AWAITING_CONFIRMATION).to(REGISTERED)
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, CONFIRMER, NEVER_A_HANDLER, HAS_NO_LEAD)
                    .stops(CONFIRMATION).resumes(FIRST_REPLY)
                    .tells(TO_DISPATCHERS).shows(RECEIVED),
            move(Move.TRY_TO_REACH).from(AWAITING_CONFIRMATION).stays()
                    .by(CONFIRMATION_OFFICER, CLERK)
                    .when(A_CONCERN, NOT_ANONYMOUS, CONFIRMER, NEVER_A_HANDLER)
                    .tells(TO_NOBODY).shows(NOTHING_NEW),
            move(Move.CLOSE_WITHOUT_WORD).from(AWAITING_CONFIRMATION).to(CLOSED)
                    .by(CONFIRMATION_OFFICER)
                    .when(A_CONCERN, NEVER_A_HANDLER, NO_WORD_TO_BE_HAD)
                    .stops(CONFIRMATION)
                    .tells(TO_UNITS).shows(CLOSED_UNREACHED),

            // The issuer's word on a directive
            move(Move.ACCEPT).likely().from(AWAITING_CONFIRMATION).to(CLOSED)
                    .by(LEADER, SUPERVISOR, CLERK, CONFIRMATION_OFFICER)
                    .when(A_DIRECTIVE, ISSUER_OR_HIS_OFFICE, NEVER_A_HANDLER)
                    .stops(CONFIRMATION)
                    .tells(TO_UNITS).shows(CLOSED_BY_WORD),
            move(Move.SEND_BACK).from(AWAITING_CONFIRMATION).to(IN_PROGRESS)
                    .by(LEADER, SUPERVISOR, CLERK, CONFIRMATION_OFFICER)
                    .when(A_DIRECTIVE, ISSUER_OR_HIS_OFFICE, NEVER_A_HANDLER)
                    .stops(CONFIRMATION).resumes(RESOLVE)
                    .tells(TO_LEAD).shows(WORK_GOES_ON),

            // Requests of the unit: return, extension, shelve, and what is decided on them.

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

            // What happens by itself
            move(Move.RECOUNT).from(OPEN).stays()
                    .by(SYSTEM)
                    .recountsAll()
                    .tells(TO_UNITS).shows(UNIT_AND_DATE),

            // Promises made on the way; which promise and whose unit is checked with each command
            move(Move.MAKE_PROMISE).from(OPEN).stays()
                    .by(LIAISON, UNIT_APPROVER, CLERK, DISPATCHER, LEADER)
                    .tells(TO_NOBODY).shows(PROMISES),
            move(Move.PIN_DOWN).from(OPEN).stays()
                    .by(CLERK, DISPATCHER, SUPERVISOR, LIAISON, UNIT_APPROVER)
                    .tells(TO_LEAD).shows(PROMISES),
            move(Move.PROMISE_DONE).from(OPEN).stays()
                    .by(LIAISON, UNIT_APPROVER)
                    .tells(TO_CONFIRMER).shows(PROMISES),
            move(Move.MOVE_PROMISE).from(OPEN).stays()
                    .by(LIAISON, UNIT_APPROVER, SUPERVISOR)
                    .tells(TO_ISSUER).shows(PROMISES),
            move(Move.JUDGE_PROMISE).from(with(OPEN, CLOSED)).stays()
                    .by(CONFIRMATION_OFFICER, CLERK, LEADER, SUPERVISOR)
                    .when(CONFIRMER, NEVER_A_HANDLER)
                    .tells(TO_UNITS).shows(PROMISES),
            move(Move.WITHDRAW_PROMISE).from(OPEN).stays()
                    .by(CLERK, LEADER, SUPERVISOR)
                    .tells(TO_UNITS).shows(PROMISES));

    static Rule rule(Move move) {
        return MOVES.stream().filter(rule -> rule.move() == move).findFirst().orElseThrow();
    }

    private static CaseStage[] with(CaseStage[] stages, CaseStage another) {
        Set<CaseStage> all = EnumSet.of(another, stages);
        return all.toArray(CaseStage[]::new);
    }
}
