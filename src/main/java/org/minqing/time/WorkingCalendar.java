package org.minqing.time;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days an office works, and how a limit is counted over them. The rules:
 *
 * <ul>
 *   <li>the day on which a clock starts is not counted;
 *   <li>a limit in days ends when the office closes on its last day, or at 24:00 if {@link OfficeHours} says so;
 *   <li>a last day that is off moves to the next working day;
 *   <li>a limit in hours runs by the wall clock;
 *   <li>a year without data counts Monday to Friday and is {@link #provisional}.
 * </ul>
 */
public final class WorkingCalendar {

    /** A day that is not what its weekday says. */
    public record Special(boolean works, String name) {}

    /** 24:00, as the last moment that still belongs to the day. */
    private static final LocalTime LAST_MOMENT = LocalTime.of(23, 59, 59);

    private final String version;
    private final ZoneId zone;
    private final OfficeHours hours;
    private final Map<LocalDate, Special> specials;
    private final Set<Integer> knownYears;

    /** Known are the years of the special days. */
    public WorkingCalendar(String version, ZoneId zone, OfficeHours hours, Map<LocalDate, Special> specials) {
        this(version, zone, hours, specials,
                specials.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet()));
    }

    /** @param knownYears the years whose public holidays are known */
    public WorkingCalendar(String version, ZoneId zone, OfficeHours hours, Map<LocalDate, Special> specials,
            Set<Integer> knownYears) {
        this.version = version;
        this.zone = zone;
        this.hours = hours;
        this.specials = Map.copyOf(specials);
        this.knownYears = Set.copyOf(knownYears);
    }

    public String version() {
        return version;
    }

    public ZoneId zone() {
        return zone;
    }

    public OfficeHours hours() {
        return hours;
    }

    public LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    public DayKind kind(LocalDate day) {
        Special special = specials.get(day);
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        if (special == null) {
            return weekend ? DayKind.WEEKEND : DayKind.WORKING;
        }
        if (special.works()) {
            return weekend ? DayKind.MAKE_UP : DayKind.WORKING;
        }
        return DayKind.HOLIDAY;
    }

    public boolean works(LocalDate day) {
        return kind(day).works();
    }

    /** The day's year has no holiday data: 暂按周一至周五. */
    public boolean provisional(LocalDate day) {
        return !knownYears.contains(day.getYear());
    }

    /** The name of the holiday, or of the one a make-up day is worked for; else empty. */
    public String name(LocalDate day) {
        Special special = specials.get(day);
        return special == null ? "" : special.name();
    }

    /** When so many units of the measure (minutes, or days) end that begin to run at {@code start}. */
    public Instant due(Instant start, Measure measure, long units) {
        return switch (measure) {
            case HOURS -> start.plus(Duration.ofMinutes(units));
            case WORKING_DAYS -> end(workingDay(dateOf(start), units));
            case CALENDAR_DAYS -> end(sameOrNextWorkingDay(dateOf(start).plusDays(units)));
        };
    }

    /** The end of the day as a deadline. */
    public Instant end(LocalDate day) {
        return day.atTime(hours.endsAtMidnight() ? LAST_MOMENT : hours.closes()).atZone(zone).toInstant();
    }

    /** The n-th working day after the day; the 0-th is the day itself, or the next working day if it is off. */
    public LocalDate workingDay(LocalDate after, long n) {
        LocalDate day = after;
        for (long left = n; left > 0; ) {
            day = day.plusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return sameOrNextWorkingDay(day);
    }

    /** The n-th working day before the day. */
    public LocalDate workingDayBefore(LocalDate before, long n) {
        LocalDate day = before;
        for (long left = n; left > 0; ) {
            day = day.minusDays(1);
            if (works(day)) {
                left--;
            }
        }
        return day;
    }

    /** How many whole units have gone from one moment to a later one; the first day is not counted. Never negative. */
    public long elapsed(Instant from, Instant to, Measure measure) {
        if (!to.isAfter(from)) {
            return 0;
        }
        return switch (measure) {
            case HOURS -> Duration.between(from, to).toMinutes();
            case WORKING_DAYS -> workingDaysBetween(dateOf(from), dateOf(to));
            case CALENDAR_DAYS -> ChronoUnit.DAYS.between(dateOf(from), dateOf(to));
        };
    }

    /** Working days after the first day, up to and with the last. */
    public long workingDaysBetween(LocalDate first, LocalDate last) {
        long n = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            if (works(day)) {
                n++;
            }
        }
        return n;
    }

    /** Every day after the first up to and with the last: which one of the limit it is, or why it is none. */
    public List<CountedDay> explain(LocalDate first, LocalDate last, Measure measure) {
        if (measure == Measure.HOURS) {
            return List.of();
        }
        List<CountedDay> days = new ArrayList<>();
        int number = 0;
        for (LocalDate day = first.plusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            boolean counts = measure == Measure.CALENDAR_DAYS || works(day);
            days.add(new CountedDay(day, counts ? ++number : 0, kind(day), name(day)));
        }
        return List.copyOf(days);
    }

    /** The moment lies on a working day between opening and closing. */
    public boolean officeOpen(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        return works(dateOf(at)) && !time.isBefore(hours.opens()) && time.isBefore(hours.closes());
    }

    private LocalDate sameOrNextWorkingDay(LocalDate day) {
        LocalDate result = day;
        while (!works(result)) {
            result = result.plusDays(1);
        }
        return result;
    }
}
