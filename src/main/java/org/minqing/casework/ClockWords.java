package org.minqing.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockAct;
import org.minqing.time.ClockWork;
import org.minqing.time.CountedDay;
import org.minqing.time.Measure;
import org.minqing.time.TimeLimit;
import org.minqing.time.rules.LimitWords;
import org.minqing.web.Ui;

/** How the pages speak of a clock: its limit and what set it, what is used of it, and each day of its count. */
public final class ClockWords {

    private final Ui ui;
    private final CaseNames names;
    private final CaseWords.Time time;

    ClockWords(Ui ui, CaseNames names, CaseWords.Time time) {
        this.ui = ui;
        this.names = names;
        this.time = time;
    }

    private String say(String key, @Nullable Object... args) {
        return ui.msg("casework." + key, args);
    }

    /** Until when it may be returned, where a rule says so: 最迟 12月1日 17:00 提出。 */
    public Optional<String> lastReturn(Case facts) {
        return Requests.lastReturn(facts, time.limits(), new ClockWork(time.watching().calendar()))
                .map(until -> say("act.ASK_TO_RETURN.until", ui.dateTime(until)));
    }

    /** What set the limit of a clock: a rule by its name, or a person. */
    public String setBy(TimeLimit limit, ClockKind kind) {
        return switch (limit.rule()) {
            case ClockWork.GIVEN_DATE -> say(kind == ClockKind.SHELVE_REVIEW ? "clocks.given-review-date" : "clocks.given-date");
            case Frequency.RULE -> say("clocks.given-frequency");
            default -> new LimitWords(ui, new CaseLimits(), names::unit).named(time.limits(), limit.rule());
        };
    }

    /** A rule stands on the page of the rules. */
    public boolean setByRule(TimeLimit limit) {
        return time.limits().named(limit.rule()).isPresent();
    }

    public String ruleAnchor(TimeLimit limit) {
        return time.limits().named(limit.rule()).map(rule -> "/time-limits#rule-" + rule.code()).orElse("/time-limits");
    }

    /** 10 个工作日 */
    public String limit(TimeLimit limit) {
        return say("limit." + limit.measure().name(), limit.amount());
    }

    /** What is left of a clock, or how far it is over, in its own measure. */
    public String rest(CaseClock clock) {
        long used = clock.consumed() + (clock.running()
                ? time.watching().calendar().elapsed(clock.since(), time.now(), clock.limit().measure())
                : 0);
        return say("used", amount(clock, used), amount(clock, clock.budget() + clock.granted()));
    }

    /** A ledger names who lengthened a limit or moved its end; the rest is the move that did it. */
    public boolean namesActor(ClockAct act) {
        return act == ClockAct.EXTENDED || act == ClockAct.DUE_MOVED;
    }

    /** Whether a clock that has stopped did so in time, and else how late. */
    public String result(CaseClock clock) {
        return late(clock) ? say("clocks.late", amount(clock, Math.max(0, -clock.rest()))) : say("clocks.in-time");
    }

    public boolean late(CaseClock clock) {
        return clock.late();
    }

    /** What was added to the limit. */
    public String granted(CaseClock clock) {
        return amount(clock, clock.granted());
    }

    /** 11月24日 周二, short enough for a cell. */
    public String shortDay(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(ui.chinese() ? "M/d EEEEE" : "d/M EEE", ui.locale()));
    }

    /** Why a day counts or not: 周末, 国庆节, 调休上班. */
    public String why(CountedDay day) {
        String kind = !day.counted() && day.kind().works() ? say("day.postponed") : say("day." + day.kind().name());
        return day.name().isEmpty() ? kind : say("day.named", day.name(), kind);
    }

    private String amount(CaseClock clock, long units) {
        Measure measure = clock.limit().measure();
        return measure == Measure.HOURS
                ? say("limit.HOURS", units / 60)
                : say("limit." + measure.name(), units);
    }
}
