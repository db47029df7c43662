package org.minqing.casework;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.minqing.time.Watching;
import org.minqing.time.WorkingCalendar;

/** Why a case is put under supervision (督办). Most can be told from the case itself; the last two a person adds. */
public enum SupervisionTrigger {
    /** 拒收: not signed for in time */
    UNSIGNED,
    /** 逾期 */
    OVERDUE,
    /** 久无动静: so much of the limit gone without a sign of the lead */
    SILENT,
    /** 反复反映: raised three times or more */
    REPEATED,
    /** 退回重办后 5 个工作日没有新结果 */
    REWORK_UNANSWERED,
    /** 协办单位 3 个工作日没有动静 */
    ASSISTANT_SILENT,
    /** 退回三次，或转派三次 */
    ESCALATED,
    /** 领导批示 */
    LEADER_NOTE,
    /** 造成不良影响 */
    BAD_EFFECT;

    private static final int REPEATED_FROM = 3;
    private static final int REWORK_DAYS = 5;
    private static final int ASSISTANT_DAYS = 3;

    /** Those that hold now. */
    static Set<SupervisionTrigger> of(Case facts, Instant now, Watching watching) {
        WorkingCalendar calendar = watching.calendar();
        Set<SupervisionTrigger> found = EnumSet.noneOf(SupervisionTrigger.class);
        boolean working = facts.stage() == CaseStage.DISPATCHED || facts.stage() == CaseStage.IN_PROGRESS;
        if (late(facts, ClockKind.SIGN, now)) {
            found.add(UNSIGNED);
        }
        if (late(facts, ClockKind.RESOLVE, now)) {
            found.add(OVERDUE);
        }
        if (!Alerts.suspended(facts, ClockKind.RESOLVE)
                && facts.clock(ClockKind.RESOLVE).filter(clock -> watching.silent(clock, now)).isPresent()) {
            found.add(SILENT);
        }
        if (facts.stage().open() && facts.joined().size() + 1 >= REPEATED_FROM) {
            found.add(REPEATED);
        }
        long days = calendar.workingDaysBetween(calendar.dateOf(facts.stageSince()), calendar.dateOf(now));
        if (facts.stage() == CaseStage.IN_PROGRESS && facts.trail().setbacks() > 0 && days > REWORK_DAYS) {
            found.add(REWORK_UNANSWERED);
        }
        if (working && days > ASSISTANT_DAYS && facts.assignments().stream()
                .anyMatch(part -> !part.lead() && part.state() == Assignment.State.ASSIGNED)) {
            found.add(ASSISTANT_SILENT);
        }
        if (facts.stage().open() && facts.trail().escalated()) {
            found.add(ESCALATED);
        }
        return found;
    }

    private static boolean late(Case facts, ClockKind kind, Instant now) {
        return !Alerts.suspended(facts, kind)
                && facts.clock(kind).filter(clock -> clock.running() && clock.due().isBefore(now)).isPresent();
    }
}
