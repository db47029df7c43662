package org.minqing.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.minqing.time.Calendars;
import org.minqing.time.WorkingCalendar;

class MailTimeTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final WorkingCalendar CALENDAR = Calendars.builtIn(SHANGHAI);
    private static final Choice CLERK = new Choice("zh", "clerk@zone.example", null, Choice.Times.USUAL, Map.of());

    @Test
    void what_needs_a_clerk_comes_with_the_digest_of_the_next_working_day() {
        assertThat(mailed(CLERK, NoticeKind.TO_REVIEW, false, "2026-11-20T10:00")).isEqualTo(at("2026-11-23T08:30"));
        assertThat(mailed(CLERK, NoticeKind.TO_REVIEW, false, "2026-11-23T08:29")).isEqualTo(at("2026-11-23T08:30"));
        assertThat(mailed(CLERK, NoticeKind.TO_REVIEW, false, "2026-11-23T08:30")).isEqualTo(at("2026-11-24T08:30"));
    }

    @Test
    void a_make_up_saturday_has_a_digest_and_a_holiday_has_none() {
        assertThat(mailed(CLERK, NoticeKind.OVERDUE, false, "2026-02-13T12:00")).isEqualTo(at("2026-02-14T08:30"));
        assertThat(mailed(CLERK, NoticeKind.OVERDUE, false, "2026-09-30T12:00")).isEqualTo(at("2026-10-08T08:30"));
    }

    @Test
    void urgent_and_urged_come_at_once() {
        assertThat(mailed(CLERK, NoticeKind.TO_REVIEW, true, "2026-11-20T10:00")).isEqualTo(at("2026-11-20T10:00"));
        assertThat(mailed(CLERK, NoticeKind.URGED, false, "2026-11-20T10:00")).isEqualTo(at("2026-11-20T10:00"));
    }

    @Test
    void at_night_and_on_days_off_nothing_comes_unless_he_lets_urgent_ones_through() {
        assertThat(mailed(CLERK, NoticeKind.URGED, false, "2026-11-19T22:00")).isEqualTo(at("2026-11-20T07:30"));
        assertThat(mailed(CLERK, NoticeKind.URGED, true, "2026-11-20T22:00")).isEqualTo(at("2026-11-23T07:30"));
        Choice.Times usual = Choice.Times.USUAL;
        Choice onDuty = new Choice("zh", "duty@zone.example", null, new Choice.Times(usual.digestAt(), usual.quietFrom(),
                usual.quietUntil(), true, true, true), Map.of());
        assertThat(mailed(onDuty, NoticeKind.URGED, true, "2026-11-21T02:00")).isEqualTo(at("2026-11-21T02:00"));
        assertThat(mailed(onDuty, NoticeKind.URGED, false, "2026-11-21T02:00")).isEqualTo(at("2026-11-23T07:30"));
    }

    @Test
    void without_a_confirmed_address_or_against_his_choice_nothing_is_mailed() {
        Choice silent = new Choice("zh", "a@zone.example", null, Choice.Times.USUAL,
                Map.of(NoticeKind.OVERDUE, new Choice.Channels(true, MailWhen.NEVER)));
        Choice asked = new Choice("zh", null, "a@zone.example", Choice.Times.USUAL, Map.of());
        Instant now = at("2026-11-20T10:00");
        assertThat(MailTime.of(silent, NoticeKind.OVERDUE, true, now, CALENDAR)).isEmpty();
        assertThat(MailTime.of(asked, NoticeKind.OVERDUE, true, now, CALENDAR)).isEmpty();
        assertThat(MailTime.of(CLERK, NoticeKind.NEWS, false, now, CALENDAR)).isEmpty();
    }

    /** Against a slow reading of the same rule: minute by minute, the first that is not quiet. */
    @Property(tries = 300)
    void mail_leaves_at_the_first_minute_that_is_not_quiet(@ForAll("choices") Choice.Times times, @ForAll("minutes") Instant now) {
        MailTime time = new MailTime(times, CALENDAR);
        Instant slow = now;
        while (quietBySlowRule(times, slow)) {
            slow = slow.plus(Duration.ofMinutes(1));
        }
        assertThat(time.whenNotQuiet(now)).isEqualTo(slow);
    }

    @Property(tries = 300)
    void a_digest_is_the_first_one_after_now_on_a_working_day(@ForAll("choices") Choice.Times times, @ForAll("minutes") Instant now) {
        Instant digest = new MailTime(times, CALENDAR).nextDigest(now);
        assertThat(digest).isAfter(now);
        assertThat(CALENDAR.works(CALENDAR.dateOf(digest))).isTrue();
        for (Instant day = digest.minus(Duration.ofDays(1)); day.isAfter(now); day = day.minus(Duration.ofDays(1))) {
            assertThat(CALENDAR.works(CALENDAR.dateOf(day))).isFalse();
        }
    }

    private static boolean quietBySlowRule(Choice.Times times, Instant moment) {
        LocalDateTime local = LocalDateTime.ofInstant(moment, SHANGHAI);
        int minute = local.getHour() * 60 + local.getMinute();
        int from = minuteOf(times.quietFrom());
        int length = Math.floorMod(minuteOf(times.quietUntil()) - from, 24 * 60);
        boolean within = Math.floorMod(minute - from, 24 * 60) < length;
        return within || times.quietDaysOff() && !CALENDAR.works(local.toLocalDate());
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    @Provide
    Arbitrary<Choice.Times> choices() {
        Arbitrary<LocalTime> times = Arbitraries.integers().between(0, 24 * 60 - 1).map(m -> LocalTime.of(m / 60, m % 60));
        return Combinators.combine(times, times, times, Arbitraries.of(true, false))
                .as((digest, from, until, daysOff) -> new Choice.Times(digest, from, until, daysOff, true, false));
    }

    @Provide
    Arbitrary<Instant> minutes() {
        return Arbitraries.integers().between(0, 366 * 24 * 60).map(m -> at("2026-01-01T00:00").plus(Duration.ofMinutes(m)));
    }

    private static Instant mailed(Choice choice, NoticeKind kind, boolean urgent, String now) {
        return MailTime.of(choice, kind, urgent, at(now), CALENDAR).orElseThrow();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SHANGHAI).toInstant();
    }
}
