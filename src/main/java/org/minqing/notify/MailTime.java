package org.minqing.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.minqing.time.WorkingCalendar;

/** When a notice is to be mailed: with the digest of the next working day, or at once, but not in quiet hours. */
final class MailTime {

    private final Choice.Times times;
    private final WorkingCalendar calendar;

    MailTime(Choice.Times times, WorkingCalendar calendar) {
        this.times = times;
        this.calendar = calendar;
    }

    /** Empty when it is not to be mailed. */
    static Optional<Instant> of(Choice choice, NoticeKind kind, boolean urgent, Instant now, WorkingCalendar calendar) {
        MailWhen when = choice.channels(kind).mail();
        if (choice.email() == null || when == MailWhen.NEVER) {
            return Optional.empty();
        }
        var time = new MailTime(choice.times(), calendar);
        boolean pressing = urgent && choice.times().urgentAtOnce();
        if (pressing && choice.times().urgentBreaksQuiet()) {
            return Optional.of(now);
        }
        return Optional.of(pressing || when == MailWhen.AT_ONCE ? time.whenNotQuiet(now) : time.nextDigest(now));
    }

    /** The next time of the digest after this moment. */
    Instant nextDigest(Instant now) {
        LocalDate day = calendar.dateOf(now);
        while (!calendar.works(day) || !at(day, times.digestAt()).isAfter(now)) {
            day = day.plusDays(1);
        }
        return at(day, times.digestAt());
    }

    /** The moment itself, or the end of the quiet time in which it lies. */
    Instant whenNotQuiet(Instant now) {
        Instant at = now;
        while (quiet(at)) {
            at = nextTurn(at);
        }
        return at;
    }

    boolean quiet(Instant moment) {
        ZonedDateTime local = moment.atZone(calendar.zone());
        if (times.quietDaysOff() && !calendar.works(local.toLocalDate())) {
            return true;
        }
        LocalTime time = local.toLocalTime();
        LocalTime from = times.quietFrom();
        LocalTime until = times.quietUntil();
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }

    /** The next moment at which quiet can end: midnight or the end of the quiet hours. */
    private Instant nextTurn(Instant moment) {
        LocalDate day = calendar.dateOf(moment);
        Instant end = at(day, times.quietUntil());
        return end.isAfter(moment) ? end : at(day.plusDays(1), LocalTime.MIDNIGHT);
    }

    private Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(calendar.zone()).toInstant();
    }
}
