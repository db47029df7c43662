package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseEvent.ClockChanged;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockAct;
import org.minqing.time.ClockState;
import org.minqing.time.ClockWork;
import org.minqing.time.LimitRule;
import org.minqing.time.TimeLimit;
import org.minqing.time.Watch;

/** What a move does to the clocks of a case, as {@link CaseLife} says it. A case of history has none. */
final class Clocks {

    /** Work that comes back gets at least this many days. */
    static final int LEAST_DAYS_ON_RETURN = 2;

    /** The rule for how long an anonymous concern waits for objections. */
    static final String OBJECTION = "OBJECTION";

    private Clocks() {}

    static List<ClockChanged> opening(Matter matter, Rule rule, Context context) {
        return rule.clocks().stream()
                .flatMap(effect -> started(effect.clock(), matter, null, context).stream())
                .map(change -> watched(change, null, matter, context))
                .toList();
    }

    static List<ClockChanged> after(Case facts, Rule rule, CaseCommand command, Context context) {
        List<ClockChanged> changes = new ArrayList<>();
        for (Rule.ClockEffect effect : rule.clocks()) {
            ClockKind kind = effect.clock();
            switch (effect.effect()) {
                case START -> begun(facts, kind, command, context).ifPresent(changes::add);
                case STOP -> changes.addAll(stop(facts, kind, context));
                case RESUME -> resumed(kind, facts.clocks().get(kind), context).ifPresent(changes::add);
                case PAUSE -> paused(facts, kind, context).ifPresent(changes::add);
                case CONTINUE -> continued(facts, kind, context).ifPresent(changes::add);
                case EXTEND -> lengthened(facts, kind, command, context).ifPresent(changes::add);
                case REWATCH -> rewatched(kind, facts.clocks().get(kind), facts.matter().flags().anonymous(), context.rules())
                        .ifPresent(changes::add);
                case RECOUNT -> recounted(kind, facts.clocks().get(kind), context.rules()).ifPresent(changes::add);
            }
        }
        List<ClockChanged> watched = new ArrayList<>(changes.stream()
                .map(change -> watched(change, facts.clocks().get(change.kind()), facts.matter(), context))
                .toList());
        heard(facts, changes, context).ifPresent(watched::add);
        return watched;
    }

    /** With the moments at which time is to speak of it. A published reply only waits for objections: nobody has to hurry. */
    private static ClockChanged watched(ClockChanged change, @Nullable CaseClock before, Matter matter, Context context) {
        CaseClock clock = change.clock();
        if (change.act() == ClockAct.WATCHED) {
            return change;
        }
        if (!clock.running()) {
            return new ClockChanged(change.kind(), change.act(), before == null ? clock : clock.with(before.watch()));
        }
        boolean ranOn = change.act() == ClockAct.EXTENDED || change.act() == ClockAct.DUE_MOVED;
        Instant listening = before != null && ranOn ? before.watch().heard() : context.now();
        Watch watch = context.rules().watching()
                .over(clock, before, context.now(), change.kind() == ClockKind.RESOLVE ? listening : null);
        return new ClockChanged(change.kind(), change.act(), clock.with(objection(change.kind(), matter.flags().anonymous()) ? watch.inPeace() : watch));
    }

    /** The lead did something while its clock ran on: the count of its silence begins anew. */
    private static Optional<ClockChanged> heard(Case facts, List<ClockChanged> changes, Context context) {
        boolean ofTheLead = facts.lead().filter(lead -> context.actor().worksFor(lead.unitId())).isPresent();
        boolean untouched = changes.stream().noneMatch(change -> change.kind() == ClockKind.RESOLVE);
        if (!ofTheLead || !untouched || !facts.runs(ClockKind.RESOLVE)) {
            return Optional.empty();
        }
        CaseClock clock = facts.clock(ClockKind.RESOLVE).orElseThrow();
        Watch watch = context.rules().watching().heard(clock, context.now());
        return Objects.equals(watch.silent(), clock.watch().silent())
                ? Optional.empty()
                : Optional.of(new ClockChanged(ClockKind.RESOLVE, ClockAct.HEARD, clock.with(watch)));
    }

    /** A clock that runs already is not begun twice, but for one that goes from date to date. */
    private static Optional<ClockChanged> begun(Case facts, ClockKind kind, CaseCommand command, Context context) {
        if (kind == ClockKind.NEXT_VISIT || kind == ClockKind.CONFIRMATION) {
            boolean waits = facts.matter().confirmer() == ConfirmerKind.NEXT_VISIT && !(command instanceof CaseCommand.HoldVisit);
            return waits == (kind == ClockKind.NEXT_VISIT)
                    ? started(kind, facts.matter(), leadAfter(command, facts), context) : Optional.empty();
        }
        if (kind != ClockKind.SHELVE_REVIEW) {
            return started(kind, facts.matter(), leadAfter(command, facts), context);
        }
        LocalDate until = switch (command) {
            case CaseCommand.KeepShelved c -> c.until();
            case CaseCommand.Grant c when c.until() != null -> c.until();
            default -> facts.request() == null ? null : facts.request().until();
        };
        return until == null || facts.matter().flags().history()
                ? Optional.empty()
                : Optional.of(new ClockChanged(kind, ClockAct.STARTED,
                        context.rules().clockWork().startUntil(until, ClockWork.GIVEN_DATE, context.now())));
    }

    private static Optional<ClockChanged> paused(Case facts, ClockKind kind, Context context) {
        CaseClock clock = facts.clocks().get(kind);
        return clock == null || !clock.running()
                ? Optional.empty()
                : Optional.of(new ClockChanged(kind, ClockAct.PAUSED,
                        context.rules().clockWork().pause(clock, context.now())));
    }

    /** Only what was paused goes on; a clock that had stopped, or waited before the merge already, stays so. */
    private static Optional<ClockChanged> continued(Case facts, ClockKind kind, Context context) {
        CaseClock clock = facts.clocks().get(kind);
        Bonds.Merged merged = facts.bonds().merged();
        boolean waitedBefore = merged != null && !merged.paused().contains(kind);
        return clock == null || clock.state() != ClockState.PAUSED || waitedBefore
                ? Optional.empty()
                : Optional.of(new ClockChanged(kind, ClockAct.RESUMED,
                        context.rules().clockWork().carryOn(clock, context.now())));
    }

    private static Optional<ClockChanged> lengthened(Case facts, ClockKind kind, CaseCommand command, Context context) {
        CaseClock clock = facts.clocks().get(kind);
        int days = Facts.grantedDays(command, facts);
        return clock == null || !clock.running()
                ? Optional.empty()
                : Optional.of(new ClockChanged(kind, ClockAct.EXTENDED, context.rules().clockWork().extend(clock, days)));
    }

    /** When a dispatch now would make the resolve clock end; empty for history. */
    static Optional<CaseClock> resolve(CaseCommand.Dispatch dispatch, Matter matter, Context context) {
        return started(ClockKind.RESOLVE, matter, dispatch.lead(), context).map(ClockChanged::clock);
    }

    /** Who leads the case once the command is done. */
    private static @Nullable UUID leadAfter(CaseCommand command, Case facts) {
        return switch (command) {
            case CaseCommand.Dispatch c -> c.lead();
            case CaseCommand.Arbitrate c -> c.unitId();
            default -> facts.lead().map(Assignment::unitId).orElse(null);
        };
    }

    /** The clocks that the calendar gives another due time than they have. */
    static List<ClockChanged> recounted(SortedMap<ClockKind, CaseClock> clocks, Context.Rules rules) {
        return clocks.entrySet().stream()
                .flatMap(entry -> recounted(entry.getKey(), entry.getValue(), rules).stream())
                .toList();
    }

    /** The clocks that the signals give other moments than they have. */
    static List<ClockChanged> rewatched(SortedMap<ClockKind, CaseClock> clocks, boolean anonymous, Context.Rules rules) {
        return clocks.entrySet().stream()
                .flatMap(entry -> rewatched(entry.getKey(), entry.getValue(), anonymous, rules).stream())
                .toList();
    }

    private static Optional<ClockChanged> rewatched(
            ClockKind kind, @Nullable CaseClock running, boolean anonymous, Context.Rules rules) {
        return Optional.ofNullable(running)
                .filter(clock -> !objection(kind, anonymous))
                .flatMap(clock -> rules.watching().rewatched(clock))
                .map(watched -> new ClockChanged(kind, ClockAct.WATCHED, watched));
    }

    private static Optional<ClockChanged> recounted(ClockKind kind, @Nullable CaseClock clock, Context.Rules rules) {
        return clock == null
                ? Optional.empty()
                : rules.clockWork().recount(clock).map(moved -> new ClockChanged(kind, ClockAct.DUE_MOVED, moved));
    }

    private static Optional<ClockChanged> started(ClockKind kind, Matter matter, @Nullable UUID lead, Context context) {
        if (matter.flags().history()) {
            return Optional.empty();
        }
        ClockWork work = context.rules().clockWork();
        if (kind == ClockKind.PROGRESS) {
            return Optional.ofNullable(matter.reportEvery())
                    .flatMap(Frequency::limit)
                    .map(limit -> new ClockChanged(kind, ClockAct.STARTED, work.start(limit, context.now())));
        }
        if (kind == ClockKind.RESOLVE && matter.dueOn() != null) {
            return Optional.of(new ClockChanged(kind, ClockAct.STARTED,
                    work.startUntil(matter.dueOn(), ClockWork.GIVEN_DATE, context.now())));
        }
        LocalDate today = work.calendar().dateOf(context.now());
        Optional<TimeLimit> limit = context.rules().limits()
                .find(new LimitRule.Asked(ruleName(kind, matter), matter.type().name(), matter.flags().urgent(), lead, today));
        return limit.map(it -> new ClockChanged(kind, ClockAct.STARTED, work.start(it, context.now())));
    }

    /** An anonymous case waits for objections instead of a call. */
    private static String ruleName(ClockKind kind, Matter matter) {
        return objection(kind, matter.flags().anonymous()) ? OBJECTION : kind.name();
    }

    private static boolean objection(ClockKind kind, boolean anonymous) {
        return kind == ClockKind.CONFIRMATION && anonymous;
    }

    /** The end of a clock, if it runs or waits. */
    static List<ClockChanged> stop(Case facts, ClockKind kind, Context context) {
        CaseClock clock = facts.clocks().get(kind);
        if (clock == null || clock.state() == ClockState.STOPPED) {
            return List.of();
        }
        return List.of(new ClockChanged(kind, ClockAct.STOPPED, context.rules().clockWork().stop(clock, context.now())));
    }

    private static Optional<ClockChanged> resumed(ClockKind kind, @Nullable CaseClock clock, Context context) {
        return clock == null || clock.running()
                ? Optional.empty()
                : Optional.of(new ClockChanged(kind, ClockAct.RESUMED,
                        context.rules().clockWork().resume(clock, context.now(), LEAST_DAYS_ON_RETURN)));
    }
}
