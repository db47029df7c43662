package org.minqing.time;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a region has set about its working days, over what comes with Minqing: an own notice replaces the built-in one of
 * its year, and an own day stands over every notice.
 *
 * @param notices the own notices, by year
 * @param days    the own days, by date
 */
public record CalendarRules(OfficeHours hours, List<HolidayNotice> notices, List<SpecialDay> days) {

    /** A region that has set nothing. */
    public static final CalendarRules NONE = new CalendarRules(OfficeHours.USUAL, List.of(), List.of());

    public CalendarRules {
        notices = notices.stream().sorted(Comparator.comparing(HolidayNotice::year)).toList();
        days = days.stream().sorted(Comparator.comparing(SpecialDay::date)).toList();
    }

    public CalendarRules open(OfficeHours other) {
        return new CalendarRules(other, notices, days);
    }

    /** With this notice instead of the one for its year. */
    public CalendarRules with(HolidayNotice notice) {
        List<HolidayNotice> all = new ArrayList<>(notices.stream().filter(n -> n.year() != notice.year()).toList());
        all.add(notice);
        return new CalendarRules(hours, all, days);
    }

    public CalendarRules with(SpecialDay day) {
        List<SpecialDay> all = new ArrayList<>(without(day.date()).days);
        all.add(day);
        return new CalendarRules(hours, notices, all);
    }

    /** The day is again what the notice, or its weekday, says. */
    public CalendarRules without(LocalDate day) {
        return new CalendarRules(hours, notices, days.stream().filter(d -> !d.date().equals(day)).toList());
    }

    /** What the region itself says of the day. */
    public Optional<SpecialDay> own(LocalDate day) {
        return days.stream().filter(d -> d.date().equals(day)).findFirst();
    }

    /** The notice that holds for each year, own or built-in. */
    public Map<Integer, HolidayNotice> noticesByYear() {
        Map<Integer, HolidayNotice> byYear = new TreeMap<>(Calendars.builtInNotices());
        notices.forEach(notice -> byYear.put(notice.year(), notice));
        return byYear;
    }

    /** The calendar these rules make in a zone. */
    public WorkingCalendar calendar(String version, ZoneId zone) {
        Map<LocalDate, WorkingCalendar.Special> specials = new HashMap<>();
        Map<Integer, HolidayNotice> byYear = noticesByYear();
        byYear.values().forEach(notice -> notice.days().forEach(day -> put(specials, day)));
        days.forEach(day -> put(specials, day));
        return new WorkingCalendar(version, zone, hours, specials, byYear.keySet());
    }

    private static void put(Map<LocalDate, WorkingCalendar.Special> specials, SpecialDay day) {
        specials.put(day.date(), new WorkingCalendar.Special(day.works(), day.name()));
    }
}
