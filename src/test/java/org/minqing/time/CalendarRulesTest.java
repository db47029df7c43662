package org.minqing.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarRulesTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalDate NEW_YEAR_2027 = LocalDate.of(2027, 1, 1);
    private static final HolidayNotice NOTICE_2027 = new HolidayNotice(2027, "通知", List.of(
            new SpecialDay(NEW_YEAR_2027, false, "元旦"), new SpecialDay(LocalDate.of(2026, 12, 31), false, "元旦")));

    @Test
    void a_region_that_set_nothing_has_the_three_years_that_come_with_it() {
        assertThat(CalendarRules.NONE.noticesByYear()).containsOnlyKeys(2024, 2025, 2026);
        assertThat(Calendars.builtIn(SHANGHAI).version()).isEqualTo(Calendars.version(0));
    }

    @Test
    void a_notice_makes_its_year_known_and_may_hold_days_of_the_december_before() {
        WorkingCalendar calendar = CalendarRules.NONE.with(NOTICE_2027).calendar("x", SHANGHAI);
        assertThat(calendar.provisional(NEW_YEAR_2027)).isFalse();
        assertThat(calendar.kind(LocalDate.of(2026, 12, 31))).isEqualTo(DayKind.HOLIDAY);
        assertThat(calendar.kind(LocalDate.of(2026, 10, 1))).isEqualTo(DayKind.HOLIDAY);
    }

    @Test
    void a_december_day_of_the_next_notice_does_not_make_its_own_year_known() {
        var notice = new HolidayNotice(2029, "", List.of(new SpecialDay(LocalDate.of(2028, 12, 31), true, "元旦")));
        WorkingCalendar calendar = CalendarRules.NONE.with(notice).calendar("x", SHANGHAI);
        assertThat(calendar.provisional(LocalDate.of(2028, 6, 1))).isTrue();
        assertThat(calendar.provisional(LocalDate.of(2029, 6, 1))).isFalse();
    }

    @Test
    void an_own_day_stands_over_the_notice_even_when_that_is_imported_again() {
        var storm = new SpecialDay(LocalDate.of(2026, 11, 25), false, "台风停工");
        CalendarRules rules = CalendarRules.NONE.with(storm).with(NOTICE_2027);
        assertThat(rules.calendar("x", SHANGHAI).name(storm.date())).isEqualTo("台风停工");
        assertThat(rules.without(storm.date()).calendar("x", SHANGHAI).kind(storm.date())).isEqualTo(DayKind.WORKING);
    }

    @Test
    void a_corrected_notice_replaces_the_one_of_its_year_wholly() {
        var corrected = new HolidayNotice(2026, "更正", List.of(new SpecialDay(LocalDate.of(2026, 10, 1), false, "国庆节")));
        WorkingCalendar calendar = CalendarRules.NONE.with(corrected).calendar("x", SHANGHAI);
        assertThat(calendar.kind(LocalDate.of(2026, 10, 2))).isEqualTo(DayKind.WORKING);
    }

    @Test
    void two_changes_made_one_after_the_other_both_hold() {
        var early = new CalendarChange.Hours(new OfficeHours(
                OfficeHours.USUAL.opens(), java.time.LocalTime.of(17, 0), true));
        var day = new CalendarChange.Day(new SpecialDay(LocalDate.of(2026, 11, 25), false, "停电"));
        CalendarRules both = day.on(early.on(new CalendarChange.Notices(List.of(NOTICE_2027)).on(CalendarRules.NONE)));
        assertThat(both.hours().endsAtMidnight()).isTrue();
        assertThat(both.notices()).containsExactly(NOTICE_2027);
        assertThat(both.own(day.day().date())).contains(day.day());
    }
}
