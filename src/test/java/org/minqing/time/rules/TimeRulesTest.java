package org.minqing.time.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
import org.minqing.time.Calendars;
import org.minqing.time.DayKind;
import org.minqing.time.HolidayNotice;
import org.minqing.time.OfficeHours;
import org.minqing.time.SpecialDay;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class TimeRulesTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final Edition.By CLERK = new Edition.By(UUID.randomUUID(), "周敏");
    private static final Instant NOW = TestClock.FRIDAY_MORNING;

    @Autowired
    Regions regions;

    @Autowired
    TimeRules rules;

    @Autowired
    CalendarEdits edits;

    @Autowired
    JdbcClient jdbc;

    @Test
    void each_region_works_by_its_own_calendar() {
        Region coast = region();
        Region hills = region();
        edits.change(coast.id(), edits.standing(coast.id()), off(WEDNESDAY, "台风停工"), CLERK, NOW);

        assertThat(rules.calendar(coast).kind(WEDNESDAY)).isEqualTo(DayKind.HOLIDAY);
        assertThat(rules.calendar(hills).kind(WEDNESDAY)).isEqualTo(DayKind.WORKING);
        assertThat(rules.calendar(coast).version()).isEqualTo(Calendars.version(1));
        assertThat(rules.calendar(hills).version()).isEqualTo(Calendars.version(0));
    }

    @Test
    void every_kind_of_change_is_read_back_as_it_was_written() {
        Region region = region();
        var hours = new CalendarChange.Hours(new OfficeHours(LocalTime.of(9, 0), LocalTime.of(17, 0), true));
        var notice = new CalendarChange.Notices(List.of(new HolidayNotice(2027, "通知",
                List.of(new SpecialDay(LocalDate.of(2027, 1, 1), false, "元旦")))));
        List<CalendarChange> all = List.of(hours, notice, off(WEDNESDAY, "停电"), new CalendarChange.UsualDay(WEDNESDAY));
        CalendarRules expected = CalendarRules.NONE;
        for (CalendarChange change : all) {
            assertThat(edits.change(region.id(), edits.standing(region.id()), change, CLERK, NOW)).isPresent();
            expected = change.on(expected);
        }

        var kept = rules.calendarEdits(region.id(), 10);
        assertThat(kept).extracting(Edition::change).containsExactlyElementsOf(all.reversed());
        assertThat(kept.getFirst().rules()).isEqualTo(expected);
        assertThat(kept.getFirst().by()).isEqualTo(CLERK);
    }

    @Test
    void of_two_who_edit_at_once_the_second_writes_nothing() {
        Region region = region();
        var seen = edits.standing(region.id());
        assertThat(edits.change(region.id(), seen, off(WEDNESDAY, "停电"), CLERK, NOW)).isPresent();
        assertThat(edits.change(region.id(), seen, off(WEDNESDAY.plusDays(1), "停水"), CLERK, NOW)).isEmpty();
        assertThat(rules.calendar(region).works(WEDNESDAY.plusDays(1))).isTrue();
    }

    @Test
    void an_earlier_calendar_can_still_be_asked_for_by_its_version() {
        Region region = region();
        edits.change(region.id(), edits.standing(region.id()), off(WEDNESDAY, "停电"), CLERK, NOW);
        edits.change(region.id(), edits.standing(region.id()), new CalendarChange.UsualDay(WEDNESDAY), CLERK, NOW);

        assertThat(rules.calendar(region, Calendars.version(0)).orElseThrow().works(WEDNESDAY)).isTrue();
        assertThat(rules.calendar(region, Calendars.version(1)).orElseThrow().works(WEDNESDAY)).isFalse();
        assertThat(rules.calendar(region, Calendars.version(2)).orElseThrow().works(WEDNESDAY)).isTrue();
        assertThat(rules.calendar(region, Calendars.version(3))).isEmpty();
        assertThat(rules.calendar(region, "CN-1999.1+1")).isEmpty();
    }

    @Test
    void an_edition_cannot_be_changed_afterwards() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE rule_event SET by_name = 'x'").update())
                .hasStackTraceContaining("permission denied for table rule_event");
    }

    private static CalendarChange off(LocalDate day, String why) {
        return new CalendarChange.Day(new SpecialDay(day, false, why));
    }

    private Region region() {
        return regions.create("试历区", "历", Region.DEFAULT_ZONE);
    }
}
