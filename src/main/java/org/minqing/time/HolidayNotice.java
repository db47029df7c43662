package org.minqing.time;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * 节假日安排: what the yearly notice of the State Council says. Weekends that are simply weekends are not in it.
 *
 * @param year   the year in the notice's heading; some of its days may lie in the December before
 * @param source where it was read, such as the notice's title
 * @param days   each date once, in order
 */
public record HolidayNotice(int year, String source, List<SpecialDay> days) {

    public HolidayNotice {
        days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
        if (days.stream().map(SpecialDay::date).distinct().count() < days.size()) {
            throw new IllegalArgumentException("a day stands twice in the notice for " + year);
        }
    }

    /** A notice speaks of its year, and perhaps of the December before. */
    public static boolean mayHold(int year, LocalDate day) {
        return day.getYear() == year || (day.getYear() == year - 1 && day.getMonthValue() == 12);
    }
}
