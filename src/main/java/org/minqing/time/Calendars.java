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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The calendars that come with Minqing: the public holidays and make-up days of the notices, in {@code days-off.csv}. */
public final class Calendars {

    private Calendars() {}

    /** The built-in calendar in a zone, with the usual office hours. */
    public static WorkingCalendar builtIn(ZoneId zone) {
        return new WorkingCalendar("CN-" + BUILT_IN.version, zone, OfficeHours.USUAL, BUILT_IN.specials);
    }

    private record DaysOff(String version, Map<LocalDate, WorkingCalendar.Special> specials) {}

    private static final DaysOff BUILT_IN = read();

    private static DaysOff read() {
        Table table = Table.read("days-off.csv");
        Map<LocalDate, WorkingCalendar.Special> specials = new HashMap<>();
        for (String[] row : table.rows) {
            var special = new WorkingCalendar.Special(row[2].equals("work"), row[3]);
            LocalDate.parse(row[0]).datesUntil(LocalDate.parse(row[1]).plusDays(1)).forEach(day -> specials.put(day, special));
        }
        return new DaysOff(table.version, Map.copyOf(specials));
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
