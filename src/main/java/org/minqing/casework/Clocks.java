package org.minqing.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseEvent.ClockChanged;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockAct;
import org.minqing.time.ClockWork;
import org.minqing.time.TimeLimit;

/** What a move does to the clocks of a case, as {@link CaseLife} says it. A case of history has none. */
final class Clocks {

    /** Work that comes back gets at least this many days. */
    static final int LEAST_DAYS_ON_RETURN = 2;

    private Clocks() {}

    static List<ClockChanged> opening(Matter matter, Rule rule, Context context) {
        return rule.clocks().stream()
                .flatMap(effect -> started(effect.clock(), matter, context).stream())
                .toList();
    }

    static List<ClockChanged> after(Case facts, Rule rule, Context context) {
        List<ClockChanged> changes = new ArrayList<>();
        for (Rule.ClockEffect effect : rule.clocks()) {
            CaseClock clock = facts.clocks().get(effect.clock());
            switch (effect.effect()) {
                case START -> started(effect.clock(), facts.matter(), context).ifPresent(changes::add);
                case STOP -> stopped(effect.clock(), clock, context).ifPresent(changes::add);
                case RESUME -> resumed(effect.clock(), clock, context).ifPresent(changes::add);
                case RECOUNT -> recounted(effect.clock(), clock, context.rules()).ifPresent(changes::add);
            }
        }
        return changes;
    }

    /** When a dispatch now would make the resolve clock end; empty for history. */
    static Optional<CaseClock> resolve(Matter matter, Context context) {
        return started(ClockKind.RESOLVE, matter, context).map(ClockChanged::clock);
    }

    /** The clocks that the calendar gives another due time than they have. */
    static List<ClockChanged> recounted(SortedMap<ClockKind, CaseClock> clocks, Context.Rules rules) {
        return clocks.entrySet().stream()
                .flatMap(entry -> recounted(entry.getKey(), entry.getValue(), rules).stream())
                .toList();
    }

    private static Optional<ClockChanged> recounted(ClockKind kind, @Nullable CaseClock clock, Context.Rules rules) {
        return clock == null
                ? Optional.empty()
                : rules.clockWork().recount(clock).map(moved -> new ClockChanged(kind, ClockAct.DUE_MOVED, moved));
    }

    private static Optional<ClockChanged> started(ClockKind kind, Matter matter, Context context) {
        if (matter.flags().history()) {
            return Optional.empty();
        }
        ClockWork work = context.rules().clockWork();
        if (kind == ClockKind.RESOLVE && matter.dueOn() != null) {
            return Optional.of(new ClockChanged(kind, ClockAct.STARTED,
                    work.startUntil(matter.dueOn(), ClockWork.GIVEN_DATE, context.now())));
        }
        LocalDate today = work.calendar().dateOf(context.now());
        Optional<TimeLimit> limit = context.rules().limits()
                .find(ruleName(kind, matter), matter.type().name(), matter.flags().urgent(), today);
        return limit.map(it -> new ClockChanged(kind, ClockAct.STARTED, work.start(it, context.now())));
    }

    /** An anonymous case waits for objections instead of a call. */
    private static String ruleName(ClockKind kind, Matter matter) {
        return kind == ClockKind.CONFIRMATION && matter.flags().anonymous() ? "OBJECTION" : kind.name();
    }

    private static Optional<ClockChanged> stopped(ClockKind kind, @Nullable CaseClock clock, Context context) {
        return clock == null || !clock.running()
                ? Optional.empty()
                : Optional.of(new ClockChanged(kind, ClockAct.STOPPED,
                        context.rules().clockWork().stop(clock, context.now())));
    }

    private static Optional<ClockChanged> resumed(ClockKind kind, @Nullable CaseClock clock, Context context) {
        return clock == null || clock.running()
                ? Optional.empty()
                : Optional.of(new ClockChanged(kind, ClockAct.RESUMED,
                        context.rules().clockWork().resume(clock, context.now(), LEAST_DAYS_ON_RETURN)));
    }
}
