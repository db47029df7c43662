package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CaseClock;
import org.minqing.time.ClockAct;
import org.minqing.time.ClockEntry;
import org.minqing.time.ClockState;
import org.minqing.time.CountedDay;
import org.minqing.time.DayKind;
import org.minqing.time.Measure;
import org.minqing.time.WorkingCalendar;
import org.minqing.web.Role;

/**
 * The clock ledger of a case as {@code /api/v1} tells it; {@code docs/api.md} describes each field.
 *
 * @param asOf the moment up to which {@code consumed} was counted
 */
record ClocksAnswer(String number, Instant asOf, List<Ledger> clocks) {

    /**
     * One clock.
     *
     * @param unit     what granted, consumed and rest are counted in: DAYS or MINUTES
     * @param rest     negative when it is over by a whole day or minute
     * @param result   how it ended: IN_TIME, LATE; null while it has not
     * @param calendar the version of the calendar by which {@code due} was counted
     */
    record Ledger(ClockKind clock, ClockState state, Measure measure, int limit, String rule, String unit, long granted,
            long consumed, long rest, Instant due, @Nullable Ending result, String calendar, List<Entry> entries) {}

    enum Ending {
        IN_TIME,
        LATE
    }

    /** One act and what it led to; {@code days} one by one up to the due day, or, where it halted, those it used. */
    record Entry(ClockAct act, Instant at, Role byRole, @Nullable UUID byUnit, UUID byUser, ClockState state, long granted, Instant due,
            String calendar, boolean provisional, List<Day> days) {}

    /** @param number which day of the limit; 0 where it is not counted, for the reason that {@code kind} gives */
    record Day(LocalDate date, int number, DayKind kind, String name) {

        static Day of(CountedDay day) {
            return new Day(day.date(), day.number(), day.kind(), day.name());
        }
    }

    static ClocksAnswer of(CaseView view, WorkingCalendar calendar, Instant now) {
        return new ClocksAnswer(view.facts().number(), now,
                view.clocks().stream().map(ledger -> ledger(ledger, calendar, now)).toList());
    }

    private static Ledger ledger(ClockLedger ledger, WorkingCalendar calendar, Instant now) {
        CaseClock clock = ledger.now();
        Measure measure = clock.limit().measure();
        long consumed = clock.consumed() + (clock.running() ? calendar.elapsed(clock.since(), now, measure) : 0);
        return new Ledger(ledger.kind(), clock.state(), measure, clock.limit().amount(), clock.limit().rule(),
                measure == Measure.HOURS ? "MINUTES" : "DAYS", clock.granted(), consumed,
                clock.budget() + clock.granted() - consumed, clock.due(), ending(clock), clock.calendarVersion(),
                ledger.lines().stream().map(ClocksAnswer::entry).toList());
    }

    private static @Nullable Ending ending(CaseClock clock) {
        return clock.state() != ClockState.STOPPED ? null : clock.late() ? Ending.LATE : Ending.IN_TIME;
    }

    private static Entry entry(ClockLedger.Line line) {
        ClockEntry entry = line.entry();
        CaseClock clock = entry.clock();
        return new Entry(entry.act(), entry.at(), line.by().role(), line.by().unitId(), line.by().userId(), clock.state(), clock.granted(),
                clock.due(), clock.calendarVersion(), entry.provisional(), entry.days().stream().map(Day::of).toList());
    }
}
