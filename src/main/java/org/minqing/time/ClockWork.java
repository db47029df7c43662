package org.minqing.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with a {@link CaseClock}, by one calendar. Every method answers the clock as it is afterwards; nothing
 * is looked up or changed elsewhere.
 */
public record ClockWork(WorkingCalendar calendar) {

    public CaseClock start(TimeLimit limit, Instant at) {
        return new CaseClock(limit, 0, 0, ClockState.RUNNING, at,
                calendar.due(at, limit.measure(), limit.budget()), calendar.version());
    }

    /** A clock that ends on a given day whatever the usual limit; the day stands even if it is a day off. */
    public CaseClock startUntil(LocalDate day, String rule, Instant at) {
        long days = calendar.elapsed(at, calendar.end(day), Measure.WORKING_DAYS);
        TimeLimit limit = new TimeLimit(Measure.WORKING_DAYS, Math.toIntExact(days), rule);
        return new CaseClock(limit, 0, 0, ClockState.RUNNING, at, calendar.end(day), calendar.version());
    }

    /** Ends it; one that waits used nothing while it did. */
    public CaseClock stop(CaseClock clock, Instant at) {
        return clock.state() == ClockState.PAUSED
                ? new CaseClock(clock.limit(), clock.granted(), clock.consumed(), ClockState.STOPPED, at, clock.due(),
                        clock.calendarVersion())
                : halt(clock, at, ClockState.STOPPED);
    }

    public CaseClock pause(CaseClock clock, Instant at) {
        return halt(clock, at, ClockState.PAUSED);
    }

    /**
     * Goes on with the rest.
     *
     * @param atLeast if less is left, in days of the limit's measure, the difference is granted; a limit in hours
     *                gets back at most its whole budget
     */
    public CaseClock resume(CaseClock clock, Instant at, int atLeast) {
        requireState(clock, false);
        Measure measure = clock.limit().measure();
        long floor = measure == Measure.HOURS ? Math.min(clock.budget(), atLeast * 24L * 60) : atLeast;
        long granted = clock.granted() + Math.max(0, floor - clock.rest());
        long rest = clock.budget() + granted - clock.consumed();
        return new CaseClock(clock.limit(), granted, clock.consumed(), ClockState.RUNNING, at,
                calendar.due(at, measure, Math.max(0, rest)), calendar.version());
    }

    /** The clock as this calendar counts it; empty if it does not run, or ends when it did. Its calendar is then this one. */
    public Optional<CaseClock> recount(CaseClock clock) {
        Instant due = clock.running() ? dueOf(clock) : clock.due();
        return due.equals(clock.due())
                ? Optional.empty()
                : Optional.of(new CaseClock(clock.limit(), clock.granted(), clock.consumed(), clock.state(), clock.since(),
                        due, calendar.version()));
    }

    private Instant dueOf(CaseClock clock) {
        if (clock.rest() < 0) {
            return clock.due();
        }
        boolean asGiven = clock.limit().rule().equals(GIVEN_DATE) && clock.granted() == 0 && clock.consumed() == 0;
        return asGiven
                ? calendar.end(calendar.dateOf(clock.due()))
                : calendar.due(clock.since(), clock.limit().measure(), clock.rest());
    }

    /** Goes on with exactly the rest; one that was late already stays late since the same moment. */
    public CaseClock carryOn(CaseClock clock, Instant at) {
        requireState(clock, false);
        Instant due = clock.rest() < 0 ? clock.due() : calendar.due(at, clock.limit().measure(), clock.rest());
        return new CaseClock(clock.limit(), clock.granted(), clock.consumed(), ClockState.RUNNING, at, due,
                calendar.version());
    }

    /** So many days more, or hours where the limit is in hours, for a clock that runs. */
    public CaseClock extend(CaseClock clock, int amount) {
        requireState(clock, true);
        long granted = clock.granted() + amount * clock.limit().measure().units();
        long rest = clock.budget() + granted - clock.consumed();
        return new CaseClock(clock.limit(), granted, clock.consumed(), ClockState.RUNNING, clock.since(),
                calendar.due(clock.since(), clock.limit().measure(), Math.max(0, rest)), calendar.version());
    }

    private CaseClock halt(CaseClock clock, Instant at, ClockState state) {
        requireState(clock, true);
        long consumed = clock.consumed() + calendar.elapsed(clock.since(), at, clock.limit().measure());
        return new CaseClock(clock.limit(), clock.granted(), consumed, state, at, clock.due(), clock.calendarVersion());
    }

    private static void requireState(CaseClock clock, boolean running) {
        if (clock.running() != running) {
            throw new IllegalStateException("the clock is " + clock.state());
        }
    }

    /**
     * Explains one act of a clock day by day.
     *
     * @param before the clock before the act, or null at its start
     */
    public ClockEntry explain(ClockAct act, Instant at, @Nullable CaseClock before, CaseClock after) {
        CaseClock counting = after.running() || before == null ? after : before;
        Instant to = after.running() ? after.due() : at;
        List<CountedDay> days = calendar.explain(
                        calendar.dateOf(counting.since()), calendar.dateOf(to), after.limit().measure()).stream()
                .map(day -> inLimit(day, counting, after.running()))
                .toList();
        boolean provisional = days.stream().anyMatch(day -> calendar.provisional(day.date()));
        return new ClockEntry(act, at, after, days, provisional, recount(after).isEmpty());
    }

    /** Which day of the whole limit it is; what follows the last one only waits for the next working day (顺延). */
    private static CountedDay inLimit(CountedDay day, CaseClock clock, boolean ahead) {
        long number = clock.consumed() + day.number();
        boolean postponed = ahead && number > clock.budget() + clock.granted();
        return !day.counted() ? day
                : new CountedDay(day.date(), postponed ? 0 : Math.toIntExact(number), day.kind(), day.name());
    }

    /** The rule of a clock whose last day a person set. */
    public static final String GIVEN_DATE = "given-date";
}
