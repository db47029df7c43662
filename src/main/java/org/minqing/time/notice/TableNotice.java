package org.minqing.time.notice;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.minqing.time.HolidayNotice;
import org.minqing.time.SpecialDay;
import org.minqing.time.notice.NoticeReading.Form;
import org.minqing.time.notice.NoticeReading.Read;
import org.minqing.time.notice.NoticeReading.Unreadable;
import org.minqing.time.notice.NoticeReading.Why;

/** Lines of first day, last day, off or work, name: as {@code days-off.csv}, or pasted from a spreadsheet. */
final class TableNotice {

    private static final Map<String, Boolean> WORKS = Map.of(
            "off", false, "work", true, "放假", false, "上班", true, "休", false, "班", true);

    private TableNotice() {}

    static Read read(String text) {
        DaysFound found = new DaysFound();
        List<String> lines = text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean heading = i == 0 && !Character.isDigit(lines.get(i).strip().charAt(0));
            if (!heading) {
                line(lines.get(i), found);
            }
        }
        return new Read(Form.TABLE, byYear(found), List.of());
    }

    private static void line(String line, DaysFound found) {
        String[] cells = line.strip().split("\\s*[,，\\t]\\s*", -1);
        Boolean works = cells.length < 3 ? null : WORKS.get(cells[2].toLowerCase(java.util.Locale.ROOT));
        if (works == null) {
            throw new Unreadable(Why.BAD_LINE, line);
        }
        LocalDate first = date(cells[0], line);
        LocalDate last = cells[1].isEmpty() ? first : date(cells[1], line);
        DaysFound.requireStretch(first, last, line);
        String name = cells.length > 3 ? cells[3] : "";
        first.datesUntil(last.plusDays(1)).forEach(day -> found.add(day, works, name));
    }

    private static LocalDate date(String cell, String line) {
        try {
            return LocalDate.parse(cell);
        } catch (DateTimeParseException e) {
            throw new Unreadable(Why.BAD_DATE, line);
        }
    }

    /** A table does not say which notice a day is from: each goes to its own year. */
    private static List<HolidayNotice> byYear(DaysFound found) {
        Map<Integer, List<SpecialDay>> years = new TreeMap<>();
        found.all().forEach(day -> years.computeIfAbsent(day.date().getYear(), any -> new ArrayList<>()).add(day));
        return years.entrySet().stream().map(year -> new HolidayNotice(year.getKey(), "", year.getValue())).toList();
    }
}
