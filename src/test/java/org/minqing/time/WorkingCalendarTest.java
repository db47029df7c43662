package org.minqing.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private final WorkingCalendar calendar = Calendars.builtIn(SHANGHAI);

    @Test
    void the_start_day_is_not_counted_and_the_last_day_ends_when_the_office_closes() {
        assertThat(due("2026-11-23T10:00", Measure.WORKING_DAYS, 3)).isEqualTo(at("2026-11-26T17:30"));
    }

    @Test
    void a_national_holiday_is_skipped_and_a_make_up_saturday_counts() {
        assertThat(due("2026-09-30T09:00", Measure.WORKING_DAYS, 3)).isEqualTo(at("2026-10-10T17:30"));
    }

    @Test
    void a_make_up_sunday_before_the_holiday_counts_too() {
        assertThat(due("2026-09-18T09:00", Measure.WORKING_DAYS, 1)).isEqualTo(at("2026-09-20T17:30"));
    }

    @Test
    void a_last_calendar_day_that_is_off_moves_to_the_next_working_day() {
        assertThat(due("2026-09-20T09:00", Measure.CALENDAR_DAYS, 15)).isEqualTo(at("2026-10-08T17:30"));
    }

    @Test
    void hours_run_through_nights_and_holidays() {
        assertThat(due("2026-09-30T16:00", Measure.HOURS, 120)).isEqualTo(at("2026-09-30T18:00"));
    }

    @Test
    void an_office_may_let_the_day_end_at_midnight() {
        var late = new OfficeHours(OfficeHours.USUAL.opens(), OfficeHours.USUAL.closes(), true);
        var other = new WorkingCalendar("x", SHANGHAI, late, Map.of());
        assertThat(other.due(at("2026-11-23T10:00"), Measure.WORKING_DAYS, 1)).isEqualTo(at("2026-11-24T23:59:59"));
    }

    @Test
    void a_year_without_data_counts_monday_to_friday_and_says_so() {
        LocalDate newYear = LocalDate.of(2031, 1, 1);
        assertThat(calendar.provisional(newYear)).isTrue();
        assertThat(calendar.kind(newYear)).isEqualTo(DayKind.WORKING);
        assertThat(calendar.provisional(LocalDate.of(2026, 1, 1))).isFalse();
    }

    @Test
    void the_day_is_the_zone_s_not_the_host_s() {
        assertThat(calendar.dateOf(Instant.parse("2026-11-22T16:30:00Z"))).isEqualTo("2026-11-23");
    }

    @Test
    void the_three_years_have_the_days_of_the_notices() {
        assertThat(workingDaysOf(2024)).isEqualTo(251);
        assertThat(workingDaysOf(2025)).isEqualTo(248);
        assertThat(workingDaysOf(2026)).isEqualTo(248);
        assertThat(calendar.name(LocalDate.of(2026, 2, 28))).isEqualTo("春节");
    }

    @Test
    void each_day_of_a_limit_is_explained() {
        var days = calendar.explain(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 8), Measure.WORKING_DAYS);
        assertThat(days).hasSize(8);
        assertThat(days.getFirst()).isEqualTo(new CountedDay(LocalDate.of(2026, 10, 1), 0, DayKind.HOLIDAY, "国庆节"));
        assertThat(days.getLast().number()).isEqualTo(1);
    }

    @Test
    void the_office_is_open_from_its_opening_until_its_closing_on_working_days() {
        WorkingCalendar calendar = Calendars.builtIn(ZoneId.of("Asia/Shanghai"));
        assertThat(calendar.officeOpen(Instant.parse("2026-11-23T02:00:00Z"))).isTrue();
        assertThat(calendar.officeOpen(calendar.end(LocalDate.of(2026, 11, 23)))).isFalse();
        assertThat(calendar.officeOpen(calendar.end(LocalDate.of(2026, 11, 23)).minusSeconds(1))).isTrue();
        assertThat(calendar.officeOpen(Instant.parse("2026-11-22T20:00:00Z"))).as("four in the morning").isFalse();
        assertThat(calendar.officeOpen(Instant.parse("2026-11-22T02:00:00Z"))).as("a Sunday").isFalse();
    }

    /** The slow way: walk day by day through a list of the days that work, without any of the calendar's own code. */
    @Property(tries = 400)
    void due_agrees_with_a_slow_count_over_twenty_years_of_random_calendars(
            @ForAll long seed, @ForAll @IntRange(max = 7000) int startDay, @ForAll @IntRange(min = 1, max = 60) int days) {
        Map<LocalDate, WorkingCalendar.Special> specials = randomSpecials(seed);
        var random = new WorkingCalendar("r", SHANGHAI, OfficeHours.USUAL, specials);
        LocalDate start = LocalDate.of(2020, 1, 1).plusDays(startDay);
        LocalDate expected = slowCount(specials, start, days);

        Instant from = start.atTime(11, 0).atZone(SHANGHAI).toInstant();
        Instant due = random.due(from, Measure.WORKING_DAYS, days);

        assertThat(due).isEqualTo(expected.atTime(17, 30).atZone(SHANGHAI).toInstant());
        assertThat(random.elapsed(from, due, Measure.WORKING_DAYS)).isEqualTo(days);
        assertThat(random.explain(start, expected, Measure.WORKING_DAYS)).filteredOn(CountedDay::counted).hasSize(days);
        LocalDate back = random.workingDayBefore(expected, days);
        assertThat(random.workingDaysBetween(back, expected)).isEqualTo(days);
        assertThat(back).isBeforeOrEqualTo(start);
    }

    private static LocalDate slowCount(Map<LocalDate, WorkingCalendar.Special> specials, LocalDate start, int days) {
        int found = 0;
        LocalDate day = start;
        while (found < days) {
            day = LocalDate.ofEpochDay(day.toEpochDay() + 1);
            var special = specials.get(day);
            boolean monToFri = day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
            if (special == null ? monToFri : special.works()) {
                found++;
            }
        }
        return day;
    }

    private static Map<LocalDate, WorkingCalendar.Special> randomSpecials(long seed) {
        Random random = new Random(seed);
        Map<LocalDate, WorkingCalendar.Special> specials = new HashMap<>();
        for (int i = 0; i < 400; i++) {
            LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(7400));
            specials.put(day, new WorkingCalendar.Special(random.nextInt(4) == 0, "holiday " + i));
        }
        return specials;
    }

    private long workingDaysOf(int year) {
        return calendar.workingDaysBetween(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
    }

    private Instant due(String start, Measure measure, long units) {
        return calendar.due(at(start), measure, units);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
