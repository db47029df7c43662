package org.minqing.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
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
        Instant yellow = nearDue(clock);
        boolean toldAsNear = before != null && before.due().equals(due) && before.watch().nearDue() == null;
        return new Watch(toldAsNear ? null : ifAhead(yellow, now, due), silent(clock, now, heard), toldAsLate ? null : due, heard, yellow);
    }

    /**
     * The watch over a clock that runs, as these signals give it; empty if it is so already. What was told is not told again.
     */
    public Optional<CaseClock> rewatched(CaseClock clock) {
        Watch was = clock.watch();
        Instant yellow = nearDue(clock);
        Instant silent = was.silent() == null || was.heard() == null ? null : silenceFrom(was.heard(), clock);
        Watch watch = new Watch(was.nearDue() == null ? null : before(yellow, clock.due()), before(silent, clock.due()),
                was.overdue(), was.heard(), yellow);
        return clock.running() && !watch.equals(was) ? Optional.of(clock.with(watch)) : Optional.empty();
    }

    private static @Nullable Instant before(@Nullable Instant moment, Instant due) {
        return moment != null && moment.isBefore(due) ? moment : null;
    }

    /** No clock that is due from then on can be near due now, by these signals. */
    public Instant latestNear(Instant now) {
        Instant byDays = calendar.due(now, Measure.WORKING_DAYS, signals.nearDays()).plusSeconds(1);
        Instant byHours = now.plus(Duration.ofHours(signals.nearHours()));
        return byDays.isAfter(byHours) ? byDays : byHours;
    }

    /** From when a day that somebody promised is near, in working days. */
    public Instant nearDay(Instant due) {
        return calendar.workingDayBefore(calendar.dateOf(due), signals.nearDays())
                .atTime(calendar.hours().opens()).atZone(calendar.zone()).toInstant();
    }

    /** The same watch after the lead was heard from. */
    public Watch heard(CaseClock clock, Instant now) {
        Watch watch = clock.watch();
        return new Watch(watch.nearDue(), silent(clock, now, now), watch.overdue(), now, watch.yellow());
    }

    private @Nullable Instant silent(CaseClock clock, Instant now, @Nullable Instant heard) {
        if (heard == null) {
            return null;
        }
        return ifAhead(silenceFrom(heard, clock), now, clock.due());
    }

    /** A clock that is listened to was let run so long without any sign that it is called silent. */
    public boolean silent(CaseClock clock, Instant now) {
        Instant heard = clock.watch().heard();
        return clock.running() && heard != null && signals.silentPercent() < 100 && !silenceFrom(heard, clock).isAfter(now);
    }

    private Instant silenceFrom(Instant heard, CaseClock clock) {
        long units = Math.ceilDiv((clock.budget() + clock.granted()) * signals.silentPercent(), 100L);
        return calendar.due(heard, clock.limit().measure(), units);
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
