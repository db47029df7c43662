package org.minqing.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ClockWorkTest {

    private final WorkingCalendar calendar = Calendars.builtIn(ZoneId.of("Asia/Shanghai"));
    private final ClockWork work = new ClockWork(calendar);
    private final TimeLimit fiveDays = new TimeLimit(Measure.WORKING_DAYS, 5, "test");
    private final Instant monday = Instant.parse("2026-11-23T02:00:00Z");

    /** Whole days do not tell it: an hour after the end nothing is left, and it is late all the same. */
    @Test
    void a_clock_that_stops_an_hour_after_its_end_is_late() {
        CaseClock clock = work.start(fiveDays, monday);
        assertThat(work.stop(clock, clock.due()).late()).isFalse();
        CaseClock late = work.stop(clock, clock.due().plus(Duration.ofHours(1)));
        assertThat(late.late()).isTrue();
        assertThat(late.rest()).isZero();
        assertThat(clock.late()).as("it still runs").isFalse();
    }

    @Test
    void a_clock_taken_up_again_goes_on_with_the_rest() {
        CaseClock stopped = work.stop(work.start(fiveDays, monday), monday.plus(Duration.ofDays(2)));
        assertThat(stopped.consumed()).isEqualTo(2);

        CaseClock resumed = work.resume(stopped, Instant.parse("2026-11-30T02:00:00Z"), 2);

        assertThat(resumed.rest()).isEqualTo(3);
        assertThat(calendar.dateOf(resumed.due())).isEqualTo("2026-12-03");
    }

    @Test
    void work_that_comes_back_late_gets_two_working_days() {
        CaseClock stopped = work.stop(work.start(fiveDays, monday), Instant.parse("2026-12-02T02:00:00Z"));
        assertThat(stopped.rest()).isEqualTo(-2);

        CaseClock resumed = work.resume(stopped, Instant.parse("2026-12-03T02:00:00Z"), 2);

        assertThat(resumed.granted()).isEqualTo(4);
        assertThat(calendar.dateOf(resumed.due())).isEqualTo("2026-12-07");
    }

    @Test
    void a_two_hour_clock_gets_back_at_most_two_hours() {
        CaseClock clock = work.start(new TimeLimit(Measure.HOURS, 2, "test"), monday);
        CaseClock stopped = work.stop(clock, monday.plus(Duration.ofHours(5)));

        CaseClock resumed = work.resume(stopped, monday.plus(Duration.ofHours(6)), 2);

        assertThat(resumed.rest()).isEqualTo(120);
    }

    @Test
    void a_date_that_a_leader_gave_stands_even_on_a_sunday() {
        CaseClock clock = work.startUntil(LocalDate.of(2026, 12, 6), ClockWork.GIVEN_DATE, monday);
        assertThat(calendar.dateOf(clock.due())).isEqualTo("2026-12-06");
        assertThat(work.explain(ClockAct.STARTED, monday, null, clock).agrees()).isTrue();
    }

    @Test
    void the_ledger_says_when_the_calendar_no_longer_gives_the_stored_due_time() {
        CaseClock clock = work.start(fiveDays, monday);
        var other = new ClockWork(new WorkingCalendar("new", calendar.zone(), OfficeHours.USUAL, java.util.Map.of(
                LocalDate.of(2026, 11, 25), new WorkingCalendar.Special(false, "停电"))));

        assertThat(work.explain(ClockAct.STARTED, monday, null, clock).agrees()).isTrue();
        assertThat(other.explain(ClockAct.STARTED, monday, null, clock).agrees()).isFalse();
    }

    @Test
    void the_days_of_a_clock_that_was_taken_up_again_go_on_from_those_used() {
        CaseClock stopped = work.stop(work.start(fiveDays, monday), monday.plus(Duration.ofDays(2)));
        Instant later = Instant.parse("2026-11-30T02:00:00Z");
        var entry = work.explain(ClockAct.RESUMED, later, stopped, work.resume(stopped, later, 2));
        assertThat(entry.days()).extracting(CountedDay::number).containsExactly(3, 4, 5);
    }

    @Test
    void the_days_that_a_last_day_off_is_postponed_over_are_not_counted() {
        CaseClock clock = work.start(new TimeLimit(Measure.CALENDAR_DAYS, 5, "test"), monday);
        assertThat(calendar.dateOf(clock.due())).as("Saturday the 28th is off").isEqualTo("2026-11-30");
        assertThat(work.explain(ClockAct.STARTED, monday, null, clock).days()).extracting(CountedDay::number)
                .containsExactly(1, 2, 3, 4, 5, 0, 0);
    }

    @Test
    void a_given_date_that_was_extended_is_counted_like_any_other() {
        CaseClock given = work.startUntil(LocalDate.of(2026, 12, 4), ClockWork.GIVEN_DATE, monday);
        var closed = new ClockWork(new WorkingCalendar("new", calendar.zone(), OfficeHours.USUAL, java.util.Map.of(
                LocalDate.of(2026, 12, 7), new WorkingCalendar.Special(false, "停电"))));
        assertThat(closed.recount(given)).isEmpty();
        assertThat(closed.recount(work.extend(given, 2)).map(CaseClock::due).map(calendar::dateOf))
                .contains(LocalDate.of(2026, 12, 9));
    }

    @Test
    void an_extension_counts_on_from_where_the_clock_stands() {
        CaseClock running = work.start(fiveDays, monday);
        assertThat(calendar.dateOf(work.extend(running, 3).due())).isEqualTo("2026-12-03");
        CaseClock resumed = work.resume(work.stop(running, monday.plus(Duration.ofDays(2))), Instant.parse("2026-11-30T02:00:00Z"), 2);
        assertThat(calendar.dateOf(work.extend(resumed, 1).due())).isEqualTo("2026-12-04");
        CaseClock hours = work.start(new TimeLimit(Measure.HOURS, 2, "test"), monday);
        assertThat(work.extend(hours, 3).due()).isEqualTo(monday.plus(Duration.ofHours(5)));
    }

    @Test
    void what_runs_is_not_taken_up_again_and_what_stands_is_neither_stopped_nor_extended() {
        CaseClock running = work.start(fiveDays, monday);
        CaseClock stopped = work.stop(running, monday.plus(Duration.ofDays(1)));
        assertThatIllegalStateException().isThrownBy(() -> work.resume(running, monday, 2));
        assertThatIllegalStateException().isThrownBy(() -> work.carryOn(running, monday));
        assertThatIllegalStateException().isThrownBy(() -> work.stop(stopped, monday));
        assertThatIllegalStateException().isThrownBy(() -> work.pause(stopped, monday));
        assertThatIllegalStateException().isThrownBy(() -> work.extend(stopped, 1));
    }

    @Test
    void the_ledger_says_which_days_are_counted_on_a_calendar_without_data() {
        Instant far = Instant.parse("2031-03-03T02:00:00Z");
        assertThat(work.explain(ClockAct.STARTED, far, null, work.start(fiveDays, far)).provisional()).isTrue();
        assertThat(work.explain(ClockAct.STARTED, monday, null, work.start(fiveDays, monday)).provisional()).isFalse();
    }

    @Test
    void what_was_used_until_a_stop_is_explained_from_the_clock_as_it_ran() {
        CaseClock running = work.start(fiveDays, monday);
        Instant at = monday.plus(Duration.ofDays(2));
        var entry = work.explain(ClockAct.STOPPED, at, running, work.stop(running, at));
        assertThat(entry.days()).extracting(CountedDay::number).containsExactly(1, 2);
    }

    /** Twenty years of calendars that change under the clock, and whatever can be done to it. */
    @Property(tries = 500)
    void consumed_and_rest_are_always_budget_and_what_was_granted_and_who_waits_uses_nothing(
            @ForAll long seed, @ForAll Measure measure, @ForAll @IntRange(min = 1, max = 60) int amount) {
        Random random = new Random(seed);
        Instant now = monday.minus(Duration.ofDays(random.nextInt(3600)));
        ClockWork by = new ClockWork(someCalendar(random));
        CaseClock clock = by.start(new TimeLimit(measure, amount, "test"), now);
        for (int i = 0; i < 20; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(40_000)));
            by = random.nextInt(3) == 0 ? new ClockWork(someCalendar(random)) : by;
            CaseClock before = clock;
            clock = anything(by, clock, now, random);
            assertThat(clock.consumed() + clock.rest()).isEqualTo(clock.budget() + clock.granted());
            assertThat(clock.granted()).isGreaterThanOrEqualTo(before.granted());
            long used = before.running() && !clock.running() ? by.calendar().elapsed(before.since(), now, measure) : 0;
            assertThat(clock.consumed()).isEqualTo(before.consumed() + used);
            assertThat(clock.running() && clock.rest() > 0 && clock.due().isBefore(clock.since())).isFalse();
            assertThat(by.explain(ClockAct.RESUMED, now, before, clock).days().stream().filter(CountedDay::counted))
                    .isSortedAccordingTo(java.util.Comparator.comparing(CountedDay::number));
        }
    }

    private static CaseClock anything(ClockWork by, CaseClock clock, Instant now, Random random) {
        if (!clock.running()) {
            return random.nextBoolean() ? by.resume(clock, now, 2) : by.carryOn(clock, now);
        }
        return switch (random.nextInt(4)) {
            case 0 -> by.stop(clock, now);
            case 1 -> by.pause(clock, now);
            case 2 -> by.extend(clock, 1 + random.nextInt(10));
            default -> by.recount(clock).orElse(clock);
        };
    }

    private WorkingCalendar someCalendar(Random random) {
        var specials = new java.util.HashMap<LocalDate, WorkingCalendar.Special>();
        for (int i = 0; i < 400; i++) {
            LocalDate day = LocalDate.of(2016, 1, 1).plusDays(random.nextInt(7400));
            specials.put(day, new WorkingCalendar.Special(random.nextInt(4) == 0, "x"));
        }
        return new WorkingCalendar("r" + random.nextInt(), calendar.zone(), OfficeHours.USUAL, specials);
    }

    @Property(tries = 300)
    void consumed_and_rest_are_always_budget_and_what_was_granted(
            @ForAll Measure measure,
            @ForAll @IntRange(min = 1, max = 30) int amount,
            @ForAll @Size(max = 12) List<@IntRange(max = 40_000) Integer> minutes) {
        Instant now = monday;
        CaseClock clock = work.start(new TimeLimit(measure, amount, "test"), now);
        for (int gap : minutes) {
            now = now.plus(Duration.ofMinutes(gap));
            CaseClock before = clock;
            clock = clock.running() ? work.stop(clock, now) : work.resume(clock, now, 2);
            assertThat(clock.consumed() + clock.rest()).isEqualTo(clock.budget() + clock.granted());
            assertThat(clock.consumed()).isGreaterThanOrEqualTo(before.consumed());
            assertThat(clock.running() || clock.consumed() == before.consumed()
                    + calendar.elapsed(before.since(), now, measure)).isTrue();
            assertThat(!clock.running() || clock.rest() > 0).isTrue();
        }
    }
}
