package org.minqing.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/** When an office does things: on working days from 08:30 to 12:00 and from 13:30 to 17:30. */
final class OfficeTime {

    static final LocalTime OPENS = LocalTime.of(8, 30);
    static final LocalTime LUNCH = LocalTime.of(12, 0);
    static final LocalTime BACK = LocalTime.of(13, 30);
    static final LocalTime CLOSES = LocalTime.of(17, 30);

    private final ZoneId zone;
    private final Predicate<LocalDate> works;

    OfficeTime(ZoneId zone, Predicate<LocalDate> works) {
        this.zone = zone;
        this.works = works;
    }

    boolean works(LocalDate day) {
        return works.test(day);
    }

    LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /** The day itself if the office works on it, else the next on which it does. */
    LocalDate workingDayFrom(LocalDate day) {
        LocalDate next = day;
        while (!works(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    LocalDate workingDayBefore(LocalDate day) {
        LocalDate before = day.minusDays(1);
        while (!works(before)) {
            before = before.minusDays(1);
        }
        return before;
    }

    LocalDate plusWorkingDays(LocalDate day, int days) {
        LocalDate next = workingDayFrom(day);
        for (int i = 0; i < days; i++) {
            next = workingDayFrom(next.plusDays(1));
        }
        return next;
    }

    Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(zone).toInstant();
    }

    /** The office moment that lies so many office minutes later; a moment outside office hours counts from the next opening. */
    Instant plus(Instant from, long minutes) {
        ZonedDateTime at = intoOffice(from.atZone(zone));
        long left = minutes;
        while (left > 0) {
            LocalTime end = at.toLocalTime().isBefore(LUNCH) ? LUNCH : CLOSES;
            long here = Duration.between(at.toLocalTime(), end).toMinutes();
            if (left < here) {
                return at.plusMinutes(left).toInstant();
            }
            left -= here;
            at = intoOffice(at.with(end));
        }
        return at.toInstant();
    }

    private ZonedDateTime intoOffice(ZonedDateTime at) {
        LocalTime time = at.toLocalTime();
        if (!works(at.toLocalDate()) || !time.isBefore(CLOSES)) {
            return workingDayFrom(at.toLocalDate().plusDays(1)).atTime(OPENS).atZone(zone);
        }
        if (time.isBefore(OPENS)) {
            return at.with(OPENS);
        }
        return !time.isBefore(LUNCH) && time.isBefore(BACK) ? at.with(BACK) : at;
    }
}
