package org.minqing.time.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CalendarChange;
import org.minqing.time.OfficeHours;
import org.minqing.time.SpecialDay;
import org.minqing.web.TypedDay;

/**
 * What was filled in on the calendar's page to change a single day, or the office hours.
 *
 * @param becomes OFF, WORKED or USUAL
 * @param ends    CLOSE or MIDNIGHT
 */
public record CalendarForm(
        @Nullable String date,
        @Nullable String becomes,
        @Nullable String name,
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String ends) {

    static final CalendarForm EMPTY = new CalendarForm(null, null, null, null, null, null);

    /** Longest reason taken, in UTF-16 units. */
    private static final int LONGEST_NAME = 40;

    /** What is missing or wrong, as a message key. */
    static final class Unclear extends RuntimeException {
        Unclear(String key) {
            super(key, null, false, false);
        }
    }

    /** @throws Unclear when a field is missing or no date */
    CalendarChange day() {
        LocalDate day = parsed(date, "time.day.ask-date");
        if ("USUAL".equals(becomes)) {
            return new CalendarChange.UsualDay(day);
        }
        if (!"OFF".equals(becomes) && !"WORKED".equals(becomes)) {
            throw new Unclear("time.day.ask-kind");
        }
        String why = name == null ? "" : name.strip();
        if (why.isEmpty() || why.length() > LONGEST_NAME) {
            throw new Unclear("time.day.ask-name");
        }
        return new CalendarChange.Day(new SpecialDay(day, "WORKED".equals(becomes), why));
    }

    private static LocalDate parsed(@Nullable String text, String otherwise) {
        try {
            LocalDate day = TypedDay.parse(text == null ? "" : text);
            if (day.getYear() >= 2000 && day.getYear() <= 2100) {
                return day;
            }
        } catch (DateTimeException e) {
            // said below
        }
        throw new Unclear(otherwise);
    }

    /** @throws Unclear when the times are missing or in the wrong order */
    CalendarChange hours() {
        try {
            LocalTime from = LocalTime.parse(opens == null ? "" : opens.strip());
            LocalTime to = LocalTime.parse(closes == null ? "" : closes.strip());
            return new CalendarChange.Hours(new OfficeHours(from, to, "MIDNIGHT".equals(ends)));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unclear("time.hours.ask");
        }
    }

    public String typed(@Nullable String field, String otherwise) {
        return field == null ? otherwise : field;
    }
}
