package org.minqing.time.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
import org.minqing.time.DayKind;
import org.minqing.time.HolidayNotice;
import org.minqing.time.SpecialDay;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.notice.Remark;

/**
 * A change of the calendar, before it is confirmed.
 *
 * @param standing what the change is laid upon
 * @param now      the calendar that holds
 * @param then     the calendar that would hold
 * @param remarks  what a person should look at
 * @param impact   what would move
 */
public record ProposalSheet(
        UUID id, CalendarChange change, Standing<CalendarRules> standing, WorkingCalendar now, WorkingCalendar then,
        List<Remark> remarks, Deadlines.Impact impact) {

    /** Days of a holiday that follow one another. */
    public record Stretch(LocalDate first, LocalDate last) {
        public int days() {
            return Math.toIntExact(last.toEpochDay() - first.toEpochDay() + 1);
        }
    }

    /** One holiday of a notice. */
    public record Holiday(String name, List<Stretch> off, List<LocalDate> worked) {}

    /** A day that would be counted otherwise than it is. */
    public record Difference(LocalDate day, DayKind was, DayKind becomes, String name) {}

    public List<HolidayNotice> notices() {
        return change instanceof CalendarChange.Notices imported ? imported.notices() : List.of();
    }

    /** The holidays of a notice in the order of their days. */
    public static List<Holiday> holidays(HolidayNotice notice) {
        Map<String, List<SpecialDay>> byName = notice.days().stream()
                .collect(Collectors.groupingBy(SpecialDay::name, LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(entry -> new Holiday(entry.getKey(),
                        stretches(entry.getValue().stream().filter(day -> !day.works()).map(SpecialDay::date).toList()),
                        entry.getValue().stream().filter(SpecialDay::works).map(SpecialDay::date).toList()))
                .toList();
    }

    private static List<Stretch> stretches(List<LocalDate> days) {
        List<Stretch> all = new ArrayList<>();
        for (LocalDate day : days) {
            boolean follows = !all.isEmpty() && all.getLast().last().plusDays(1).equals(day);
            LocalDate first = follows ? all.removeLast().first() : day;
            all.add(new Stretch(first, day));
        }
        return all;
    }

    /** The days of all years spoken of that would be counted otherwise. */
    public List<Difference> differences() {
        return touched().stream()
                .filter(day -> now.works(day) != then.works(day))
                .map(day -> new Difference(day, now.kind(day), then.kind(day), then.name(day)))
                .toList();
    }

    private SortedSet<LocalDate> touched() {
        Stream<LocalDate> days = switch (change) {
            case CalendarChange.Notices imported -> imported.notices().stream().flatMap(ProposalSheet::around);
            case CalendarChange.Day day -> Stream.of(day.day().date());
            case CalendarChange.UsualDay day -> Stream.of(day.date());
            case CalendarChange.Hours hours -> Stream.of();
        };
        return days.collect(Collectors.toCollection(TreeSet::new));
    }

    /** A notice speaks of its year and of the December before. */
    private static Stream<LocalDate> around(HolidayNotice notice) {
        return LocalDate.of(notice.year() - 1, 12, 1).datesUntil(LocalDate.of(notice.year() + 1, 1, 1));
    }

    /** The year to look at. */
    public int year() {
        return switch (change) {
            case CalendarChange.Notices imported -> imported.notices().getLast().year();
            case CalendarChange.Day day -> day.day().date().getYear();
            case CalendarChange.UsualDay day -> day.date().getYear();
            case CalendarChange.Hours hours -> standing.rules().noticesByYear().keySet().stream()
                    .max(Integer::compareTo).orElseThrow();
        };
    }

    /** It changes nothing: the same is already so. */
    public boolean nothingNew() {
        return change.on(standing.rules()).equals(standing.rules());
    }
}
