package org.minqing.time.notice;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.minqing.time.SpecialDay;
import org.minqing.time.notice.NoticeReading.Unreadable;
import org.minqing.time.notice.NoticeReading.Why;

/** The special days as they are found; a day is either off or worked. */
final class DaysFound {

    /** Longest stretch of days off or worked that one line may name. */
    private static final int LONGEST_STRETCH = 60;

    private final Map<LocalDate, SpecialDay> days = new TreeMap<>();

    /** @throws Unreadable when the day was said to be the contrary before */
    void add(LocalDate day, boolean works, String name) {
        SpecialDay before = days.putIfAbsent(day, new SpecialDay(day, works, name));
        if (before != null && before.works() != works) {
            throw new Unreadable(Why.CONTRADICTS, day.toString());
        }
    }

    Collection<SpecialDay> all() {
        return days.values();
    }

    /** @throws Unreadable when the days are not in order, or implausibly far apart */
    static void requireStretch(LocalDate first, LocalDate last, String at) {
        if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_STRETCH))) {
            throw new Unreadable(Why.BAD_DATE, at);
        }
    }
}
