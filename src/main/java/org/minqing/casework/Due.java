package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import org.minqing.time.WorkingCalendar;
import org.minqing.web.Ui;

/**
 * How a deadline is told: 还有 2 个工作日 · 11月24日 周二. A colour never stands alone: it comes with a shape and the words.
 *
 * @param words what to read
 * @param day   11月24日 周二
 * @param at    the exact moment
 */
public record Due(Signal signal, String words, String day, Instant at) {

    /** Two working days and fewer are amber. */
    private static final long SOON = 2;

    public enum Signal {
        GREEN("green", "circle-check"),
        AMBER("amber", "alert-triangle"),
        RED("red", "alert-octagon");

        private final String colour;
        private final String icon;

        Signal(String colour, String icon) {
            this.colour = colour;
            this.icon = icon;
        }

        public String colour() {
            return colour;
        }

        public String icon() {
            return icon;
        }
    }

    static Due of(Instant due, Instant now, WorkingCalendar calendar, Ui ui) {
        LocalDate last = calendar.dateOf(due);
        LocalDate today = calendar.dateOf(now);
        if (due.isBefore(now)) {
            long late = last.equals(today) ? 0 : calendar.workingDaysBetween(last, today);
            String words = late == 0
                    ? ui.msg("casework.due.just-late", ui.dateTime(due))
                    : ui.msg("casework.due.late", late, ui.date(last));
            return new Due(Signal.RED, words, ui.date(last), due);
        }
        if (last.equals(today)) {
            return new Due(Signal.AMBER, ui.msg("casework.due.today", ui.dateTime(due)), ui.date(last), due);
        }
        long left = calendar.workingDaysBetween(today, last);
        String words = ui.msg("casework.due.left", left, ui.date(last));
        return new Due(left <= SOON ? Signal.AMBER : Signal.GREEN, words, ui.date(last), due);
    }

    /** A day promised, told in the same way. */
    static Due of(LocalDate due, Instant now, WorkingCalendar calendar, Ui ui) {
        return of(calendar.end(due), now, calendar, ui);
    }
}
