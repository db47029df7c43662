package org.minqing.time.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.minqing.time.CalendarChange;
import org.minqing.time.HolidayNotice;
import org.minqing.time.OfficeHours;
import org.minqing.time.notice.Remark;
import org.minqing.web.Ui;

/** How the calendar's pages speak. */
public final class CalendarWords {

    private final Ui ui;

    public CalendarWords(Ui ui) {
        this.ui = ui;
    }

    private String say(String key, Object... args) {
        return ui.msg("time." + key, args);
    }

    /** 1月1日 周五, whatever the year. */
    public String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(ui.chinese() ? "M月d日 EEE" : "EEE d MMM", ui.locale()));
    }

    /** 2027年1月1日 周五 */
    public String dayAndYear(LocalDate day) {
        return day.format(DateTimeFormatter.ofPattern(ui.chinese() ? "yyyy年M月d日 EEE" : "EEE d MMM yyyy", ui.locale()));
    }

    public String days(List<LocalDate> days) {
        return days.stream().map(this::day).collect(Collectors.joining(say("comma")));
    }

    /** 1月1日 周五 – 1月3日 周日（3 天） */
    public String stretch(ProposalSheet.Stretch stretch) {
        return stretch.days() == 1
                ? day(stretch.first())
                : say("stretch", day(stretch.first()), day(stretch.last()), stretch.days());
    }

    public String stretches(List<ProposalSheet.Stretch> all) {
        return all.stream().map(this::stretch).collect(Collectors.joining(say("comma")));
    }

    /** 一月 as an office writes it: 1月. */
    public String month(YearMonth month) {
        return month.format(DateTimeFormatter.ofPattern(ui.chinese() ? "M月" : "MMMM", ui.locale()));
    }

    public String weekday(DayOfWeek day, boolean whole) {
        return day.getDisplayName(whole ? TextStyle.FULL : TextStyle.NARROW, ui.locale());
    }

    /** What a change is, in one sentence. */
    public String change(CalendarChange change) {
        return switch (change) {
            case CalendarChange.Notices imported -> say("change.notices", imported.notices().stream()
                    .map(notice -> String.valueOf(notice.year())).collect(Collectors.joining(say("comma"))));
            case CalendarChange.Day day -> say(day.day().works() ? "change.worked" : "change.off",
                    dayAndYear(day.day().date()), day.day().name());
            case CalendarChange.UsualDay day -> say("change.usual", dayAndYear(day.date()));
            case CalendarChange.Hours hours -> say("change.hours", hours(hours.hours()));
        };
    }

    /** 08:30–17:30，期限在下班时届满 */
    public String hours(OfficeHours hours) {
        return say(hours.endsAtMidnight() ? "hours.midnight" : "hours.close", hours.opens(), hours.closes());
    }

    public String remark(Remark remark) {
        return switch (remark) {
            case Remark.OtherWeekday r -> say("remark.weekday", dayAndYear(r.day()), r.written());
            case Remark.OtherCount r -> say("remark.count", r.holiday(), r.written(), r.found());
            case Remark.MakeUpOnWeekday r -> say("remark.make-up", dayAndYear(r.day()));
            case Remark.HolidayMissing r -> say("remark.missing", String.valueOf(r.year()), r.holiday());
            case Remark.LongRun r -> say("remark.run", dayAndYear(r.first()), dayAndYear(r.last()), r.days());
        };
    }

    /** 晚 1 个工作日, 早 2 个工作日, 同一天 */
    public String moved(long workingDays) {
        return workingDays == 0 ? say("moved.same-day")
                : workingDays > 0 ? say("moved.later", workingDays) : say("moved.earlier", -workingDays);
    }

    public String source(HolidayNotice notice) {
        return notice.source().isEmpty() ? say("source.none") : notice.source();
    }
}
