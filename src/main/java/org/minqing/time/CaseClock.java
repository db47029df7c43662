package org.minqing.time;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One limit being counted down. Amounts are days, or minutes where the limit is in hours. Always
 * {@code consumed + rest() = budget + granted}; rest is negative when overdue.
 *
 * @param granted         what was added to the budget: extensions, and the minimum given on rework
 * @param since           when it last began to run (or stopped, if it does not run)
 * @param due             when the limit ends; while not running, the due time it had when it stopped
 * @param calendarVersion the calendar by which {@code due} was counted
 * @param watch           what time has still to say about it; a clock of an older event is just overdue in the end
 */
public record CaseClock(
        TimeLimit limit,
        long granted,
        long consumed,
        ClockState state,
        Instant since,
        Instant due,
        String calendarVersion,
        @Nullable Watch watch) {

    public CaseClock {
        if (watch == null) {
            watch = state == ClockState.RUNNING ? new Watch(null, null, due, null, null) : Watch.NONE;
        }
    }

    CaseClock(TimeLimit limit, long granted, long consumed, ClockState state, Instant since, Instant due, String calendarVersion) {
        this(limit, granted, consumed, state, since, due, calendarVersion, null);
    }

    @Override
    public Watch watch() {
        return Objects.requireNonNull(watch);
    }

    public CaseClock with(Watch other) {
        return new CaseClock(limit, granted, consumed, state, since, due, calendarVersion, other);
    }

    public long budget() {
        return limit.budget();
    }

    public long rest() {
        return budget() + granted - consumed;
    }

    /** It has stopped, and did so after its end: by a minute already. */
    public boolean late() {
        return state == ClockState.STOPPED && since.isAfter(due);
    }

    public boolean running() {
        return state == ClockState.RUNNING;
    }
}
