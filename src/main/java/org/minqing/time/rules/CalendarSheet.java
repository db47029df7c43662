package org.minqing.time.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
import org.minqing.time.DayKind;
import org.minqing.time.HolidayNotice;
import org.minqing.time.OfficeHours;
import org.minqing.time.SpecialDay;
import org.minqing.time.WorkingCalendar;

/** One year of a region's calendar as a page shows it. */
public record CalendarSheet(
        int year,
        LocalDate today,
        WorkingCalendar calendar,
        CalendarRules rules,
        List<Edition<CalendarRules, CalendarChange>> edits,
        Optional<Deadlines.Moving> moving) {

    /**
     * A day in the grid.
     *
     * @param name the holiday, or why the office set it
     * @param own  set by the region itself
     */
    public record Cell(LocalDate day, DayKind kind, String name, boolean own) {

        /** It is not what its weekday says. */
        public boolean special() {
            return own || kind == DayKind.HOLIDAY || kind == DayKind.MAKE_UP;
        }
    }

    /** A month; a week has seven places, empty ones null. */
    public record Month(YearMonth month, List<List<@Nullable Cell>> weeks) {}

    public List<Month> months() {
        return IntStream.rangeClosed(1, 12).mapToObj(month -> month(YearMonth.of(year, month))).toList();
    }

    private Month month(YearMonth month) {
        List<List<@Nullable Cell>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(java.time.temporal.TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate first = monday; !first.isAfter(month.atEndOfMonth()); first = first.plusWeeks(1)) {
            List<@Nullable Cell> week = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                LocalDate day = first.plusDays(i);
                week.add(YearMonth.from(day).equals(month) ? cell(day) : null);
            }
            weeks.add(week);
        }
        return new Month(month, weeks);
    }

    private Cell cell(LocalDate day) {
        return new Cell(day, calendar.kind(day), calendar.name(day), rules.own(day).isPresent());
    }

    /** The year's holidays are not known yet. */
    public boolean provisional() {
        return calendar.provisional(LocalDate.of(year, 1, 1));
    }

    /** The next year's holidays are not known, and it is near enough that deadlines reach into it. */
    public boolean nextYearMissing() {
        return calendar.provisional(today.plusMonths(3)) && !calendar.provisional(today);
    }

    public Optional<HolidayNotice> notice() {
        return Optional.ofNullable(rules.noticesByYear().get(year));
    }

    public long count(DayKind kind) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(day -> calendar.kind(day) == kind)
                .count();
    }

    public long workingDays() {
        return count(DayKind.WORKING) + count(DayKind.MAKE_UP);
    }

    /** The days of this year that the region set itself. */
    public List<SpecialDay> ownDays() {
        return rules.days().stream().filter(day -> day.date().getYear() == year).toList();
    }

    public OfficeHours hours() {
        return rules.hours();
    }
}
