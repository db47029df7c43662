package org.minqing.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

    public enum Signal {
        GREEN("green", "circle-check"),
        AMBER("amber", "alert-triangle"),
        RED("red", "alert-octagon"),
        /** past its end, but a request that was made in time is not decided yet: 待批 */
        WAITING("grey", "hourglass");

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

    /**
     * What a deadline is told by.
     *
     * @param nearDue   since when it is yellow; null where nobody has to hurry
     * @param suspended past its end it is not called overdue: what a unit asked for in time is not decided yet
     */
    record Moments(Instant due, @Nullable Instant nearDue, boolean suspended) {}

    static Due of(Moments told, Instant now, WorkingCalendar calendar, Ui ui) {
        LocalDate last = calendar.dateOf(told.due());
        Signal signal = signal(told, now);
        return new Due(signal, words(signal, told.due(), now, calendar, ui), ui.date(last), told.due());
    }

    private static Signal signal(Moments told, Instant now) {
        if (told.due().isBefore(now)) {
            return told.suspended() ? Signal.WAITING : Signal.RED;
        }
        return told.nearDue() != null && !told.nearDue().isAfter(now) ? Signal.AMBER : Signal.GREEN;
    }

    private static String words(Signal signal, Instant due, Instant now, WorkingCalendar calendar, Ui ui) {
        LocalDate last = calendar.dateOf(due);
        LocalDate today = calendar.dateOf(now);
        if (signal == Signal.WAITING) {
            return ui.msg("casework.due.waiting", ui.date(last));
        }
        if (signal == Signal.RED) {
            long late = last.equals(today) ? 0 : calendar.workingDaysBetween(last, today);
            return late == 0
                    ? ui.msg("casework.due.just-late", ui.dateTime(due))
                    : ui.msg("casework.due.late", late, ui.date(last));
        }
        long hours = Duration.between(now, due).toHours();
        if (last.equals(today) && signal == Signal.GREEN && hours > 0) {
            return ui.msg("casework.due.today-hours", ui.dateTime(due), hours);
        }
        return last.equals(today)
                ? ui.msg("casework.due.today", ui.dateTime(due))
                : ui.msg("casework.due.left", calendar.workingDaysBetween(today, last), ui.date(last));
    }
}
