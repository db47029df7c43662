package org.minqing.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Says at which moments a clock is to be spoken of, by a calendar and a region's {@link Signals}. Pure. */
public record Watching(WorkingCalendar calendar, Signals signals) {

    /**
     * The watch over a clock that runs from now on.
     *
     * @param before the clock as it was, or null at its start
     * @param heard  from when on silence is counted; null where nobody listens
     */
    public Watch over(CaseClock clock, @Nullable CaseClock before, Instant now, @Nullable Instant heard) {
        boolean told = before != null && before.watch().overdue() == null;
        Instant due = clock.due();
        boolean toldAsLate = told && !due.isAfter(now);
        return new Watch(ifAhead(nearDue(clock), now, due), silent(clock, now, heard), toldAsLate ? null : due, heard);
    }

    /** The same watch after the lead was heard from. */
    public Watch heard(CaseClock clock, Instant now) {
        Watch watch = clock.watch();
        return new Watch(watch.nearDue(), silent(clock, now, now), watch.overdue(), now);
    }

    private @Nullable Instant silent(CaseClock clock, Instant now, @Nullable Instant heard) {
        if (heard == null) {
            return null;
        }
        long units = Math.ceilDiv((clock.budget() + clock.granted()) * signals.silentPercent(), 100L);
        return ifAhead(calendar.due(heard, clock.limit().measure(), units), now, clock.due());
    }

    private static @Nullable Instant ifAhead(Instant moment, Instant now, Instant due) {
        return moment.isAfter(now) && moment.isBefore(due) ? moment : null;
    }

    /** When the clock begins to be near due: so long before, but never in the first half of what is left. */
    Instant nearDue(CaseClock clock) {
        long half = Math.max(0, clock.rest()) / 2;
        if (clock.limit().measure() == Measure.HOURS) {
            return clock.due().minus(Duration.ofMinutes(Math.min(signals.nearHours() * 60L, half)));
        }
        LocalDate day = calendar.workingDayBefore(calendar.dateOf(clock.due()), Math.min(signals.nearDays(), half));
        return day.atTime(calendar.hours().opens()).atZone(calendar.zone()).toInstant();
    }
}
