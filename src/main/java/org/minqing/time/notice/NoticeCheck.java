package org.minqing.time.notice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.minqing.time.HolidayNotice;
import org.minqing.time.SpecialDay;
import org.minqing.time.WorkingCalendar;

/** What is unusual about a notice, whatever form it came in. */
public final class NoticeCheck {

    /** 全国年节及纪念日放假办法 (2024): as a rule no more than six days are worked in a row around a holiday. */
    private static final int MOST_IN_A_ROW = 6;

    /** What each of the seven is called at least. */
    private static final List<String> EVERY_YEAR = List.of("元旦", "春节", "清明", "劳动", "端午", "中秋", "国庆");

    private NoticeCheck() {}

    /** @param calendar the calendar as it would be with the notice */
    public static List<Remark> of(HolidayNotice notice, WorkingCalendar calendar) {
        List<Remark> remarks = new ArrayList<>();
        EVERY_YEAR.stream()
                .filter(holiday -> notice.days().stream().noneMatch(day -> !day.works() && day.name().contains(holiday)))
                .forEach(holiday -> remarks.add(new Remark.HolidayMissing(notice.year(), holiday)));
        notice.days().stream()
                .filter(day -> day.works() && !isWeekend(day))
                .forEach(day -> remarks.add(new Remark.MakeUpOnWeekday(day.date())));
        remarks.addAll(longRuns(notice.year(), calendar));
        return remarks;
    }

    private static boolean isWeekend(SpecialDay day) {
        DayOfWeek weekday = day.date().getDayOfWeek();
        return weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
    }

    /** Runs that end in the year, or reach over its end. */
    private static List<Remark> longRuns(int year, WorkingCalendar calendar) {
        List<Remark> runs = new ArrayList<>();
        LocalDate first = LocalDate.of(year, 1, 1).minusDays(MOST_IN_A_ROW);
        int run = 0;
        for (LocalDate day = first; day.getYear() <= year || run > 0; day = day.plusDays(1)) {
            if (calendar.works(day)) {
                run++;
            } else {
                if (run > MOST_IN_A_ROW) {
                    runs.add(new Remark.LongRun(day.minusDays(run), day.minusDays(1), run));
                }
                run = 0;
            }
        }
        return runs;
    }
}
