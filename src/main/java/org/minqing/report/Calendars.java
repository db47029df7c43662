package org.minqing.report;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/** Days out of Chinese words; null where a day does not exist or cannot be known. */
final class Calendars {

    private static final String WEEKDAYS = "一二三四五六日";
    private static final String DIGITS = "零一二三四五六七八九";

    private Calendars() {}

    static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate lastOf(int year, int month) {
        LocalDate first = day(year, month, 1);
        return first == null ? null : first.with(TemporalAdjusters.lastDayOfMonth());
    }

    /** @param weeks 0 this week, -1 the week before; weeks start on Monday */
    static LocalDate weekday(LocalDate from, int weeks, char weekday) {
        int index = "天末".indexOf(weekday) >= 0 ? 6 : "1234567".indexOf(weekday) >= 0 ? "1234567".indexOf(weekday) : WEEKDAYS.indexOf(weekday);
        return from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks).plusDays(Math.max(0, index));
    }

    /** 12, 十二, 二十一, 两; -1 if it is no number. */
    static int number(String words) {
        if (Expression.is(words, "\\d{1,6}")) {
            return Integer.parseInt(words);
        }
        int total = 0;
        int digit = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i) == '两' ? '二' : words.charAt(i) == '〇' ? '零' : words.charAt(i);
            if (c == '廿') {
                total += 20;
                continue;
            }
            int value = DIGITS.indexOf(c);
            if (value >= 0) {
                digit = value;
            } else if (c == '十' || c == '百') {
                total += (digit == 0 ? 1 : digit) * (c == '十' ? 10 : 100);
                digit = 0;
            } else {
                return -1;
            }
        }
        return words.isEmpty() ? -1 : total + digit;
    }
}
