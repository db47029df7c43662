package org.minqing.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Three reports that wait for review, so that a newcomer can try reading one into records, and one that was accepted. */
final class DemoReports {

    private DemoReports() {}

    /** A report's text and the day it was published. */
    record Report(String text, LocalDate published) {}

    /** The reports with their dates filled in: visits of the last working days before {@code today}. */
    static List<Report> of(LocalDate today, OfficeTime office) {
        LocalDate day = office.workingDayBefore(today);
        String due = office.plusWorkingDays(today, 12).getMonthValue() + "月底前";
        var reports = new ArrayList<Report>();
        for (String text : Texts.reports()) {
            LocalDate before = office.workingDayBefore(day);
            reports.add(new Report(
                    text.replace("{d1}", written(before))
                            .replace("{d2}", written(before))
                            .replace("{d3}", before.getYear() + "年" + written(before))
                            .replace("{due}", due)
                            .strip(),
                    day));
            day = before;
        }
        return reports;
    }

    /** A report the clerk has accepted already: what its names taught the reader stands in the dictionary. */
    static Report accepted(LocalDate today, OfficeTime office) {
        LocalDate published = office.workingDayBefore(today);
        String day = written(office.workingDayBefore(published));
        return new Report(Texts.acceptedReport().replace("{day}", day).strip(), published);
    }

    private static String written(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
