package org.minqing.time;

import java.time.LocalDate;
import java.util.List;

/** One edit of a region's calendar. */
public sealed interface CalendarChange extends RuleChange<CalendarRules> {

    /** One or several years' notices. */
    record Notices(List<HolidayNotice> notices) implements CalendarChange {
        public Notices {
            notices = List.copyOf(notices);
        }

        @Override
        public CalendarRules on(CalendarRules rules) {
            CalendarRules after = rules;
            for (HolidayNotice notice : notices) {
                after = after.with(notice);
            }
            return after;
        }
    }

    /** A single day, off or worked, with the reason as its name. */
    record Day(SpecialDay day) implements CalendarChange {
        @Override
        public CalendarRules on(CalendarRules rules) {
            return rules.with(day);
        }
    }

    /** A single day that is again what the notice or its weekday says. */
    record UsualDay(LocalDate date) implements CalendarChange {
        @Override
        public CalendarRules on(CalendarRules rules) {
            return rules.without(date);
        }
    }

    record Hours(OfficeHours hours) implements CalendarChange {
        @Override
        public CalendarRules on(CalendarRules rules) {
            return rules.open(hours);
        }
    }
}
