package org.minqing.time;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The calendars that come with Minqing: the public holidays and make-up days of the notices, in {@code days-off.csv}. */
public final class Calendars {

    private Calendars() {}

    /** The built-in calendar in a zone, with the usual office hours. */
    public static WorkingCalendar builtIn(ZoneId zone) {
        return CalendarRules.NONE.calendar(version(0), zone);
    }

    /** How a calendar is called after so many edits of what comes with Minqing: CN-2026.1, CN-2026.1+2. */
    public static String version(int edits) {
        return edits == 0 ? "CN-" + BUILT_IN.version : "CN-" + BUILT_IN.version + "+" + edits;
    }

    static Map<Integer, HolidayNotice> builtInNotices() {
        return BUILT_IN.notices;
    }

    private record DaysOff(String version, Map<Integer, HolidayNotice> notices) {}

    private static final DaysOff BUILT_IN = read();

    private static DaysOff read() {
        Table table = Table.read("days-off.csv");
        Map<Integer, HolidayNotice> notices = new TreeMap<>();
        List<SpecialDay> days = table.rows.stream().flatMap(Calendars::days).toList();
        days.stream().collect(Collectors.groupingBy(day -> day.date().getYear()))
                .forEach((year, those) -> notices.put(year, new HolidayNotice(year, title(year), those)));
        return new DaysOff(table.version, Map.copyOf(notices));
    }

    /** The days of one line: from, to, off or work, name. */
    static Stream<SpecialDay> days(String[] row) {
        return LocalDate.parse(row[0]).datesUntil(LocalDate.parse(row[1]).plusDays(1))
                .map(day -> new SpecialDay(day, row[2].equals("work"), row[3]));
    }

    private static String title(int year) {
        return "国务院办公厅关于" + year + "年部分节假日安排的通知";
    }

    /** A small data file of this package: lines of commas, {@code #} comments, one of which names the version. */
    record Table(String version, List<String[]> rows) {

        static Table read(String name) {
            InputStream stream = Objects.requireNonNull(Calendars.class.getResourceAsStream(name), name);
            try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                String version = "?";
                List<String[]> rows = new ArrayList<>();
                for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                    if (line.startsWith("# version ")) {
                        version = line.substring("# version ".length()).strip();
                    } else if (!line.isBlank() && !line.startsWith("#")) {
                        rows.add(line.split(",", -1));
                    }
                }
                return new Table(version, List.copyOf(rows));
            } catch (IOException e) {
                throw new UncheckedIOException("the data file " + name + " cannot be read", e);
            }
        }
    }
}
