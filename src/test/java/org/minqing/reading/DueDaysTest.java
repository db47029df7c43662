package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.minqing.database.Region;
import org.minqing.time.Calendars;
import org.minqing.time.WorkingCalendar;

class DueDaysTest {

    private static final WorkingCalendar CALENDAR = Calendars.builtIn(Region.DEFAULT_ZONE);

    private static LocalDate proposed(String words, String from) {
        return Objects.requireNonNull(DueDays.of(words, LocalDate.parse(from), CALENDAR)).day();
    }

    @Example
    void working_days_are_counted_from_the_day_after_the_visit_over_weekends_and_holidays() {
        // Friday 25 September 2026 is the Mid-Autumn holiday until Sunday; the National Day week follows.
        assertThat(proposed("5个工作日内", "2026-11-18")).isEqualTo("2026-11-25");
        assertThat(proposed("三个工作日内", "2026-09-24")).isEqualTo(CALENDAR.workingDay(LocalDate.of(2026, 9, 24), 3));
        assertThat(proposed("三个工作日内", "2026-09-24")).isAfter("2026-09-29");
        assertThat(proposed("十五个工作日", "2026-11-18")).isEqualTo("2026-12-09");
    }

    @Example
    void what_does_not_count_from_the_visit_is_left_as_it_is_said() {
        assertThat(DueDays.of("会后5个工作日内", LocalDate.of(2026, 11, 18), CALENDAR)).isNull();
        assertThat(DueDays.of("5天内", LocalDate.of(2026, 11, 18), CALENDAR)).isNull();
        assertThat(DueDays.of("0个工作日内", LocalDate.of(2026, 11, 18), CALENDAR)).isNull();
    }

    @Property
    void every_proposed_day_is_a_working_day_with_so_many_after_the_visit(
            @ForAll @IntRange(min = 1, max = 60) int days, @ForAll @IntRange(max = 364) int offset) {
        LocalDate from = LocalDate.of(2026, 1, 1).plusDays(offset);
        DueDays.Proposed due = Objects.requireNonNull(DueDays.of(days + "个工作日内", from, CALENDAR));
        assertThat(CALENDAR.works(due.day())).isTrue();
        assertThat(from.datesUntil(due.day().plusDays(1)).skip(1).filter(CALENDAR::works)).hasSize(days);
    }
}
