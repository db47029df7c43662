package org.minqing.time.rules;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
import org.minqing.time.Calendars;
import org.minqing.time.LimitRules;
import org.minqing.time.Signals;
import org.minqing.time.TimeLimits;
import org.minqing.time.Watching;
import org.minqing.time.WorkingCalendar;
import org.springframework.stereotype.Service;

/**
 * The rules about time that hold in a region now. They are read again every five seconds, so that an edit holds on every
 * node within that time, and on the node it was made on at once.
 */
@Service
public class TimeRules {

    /** By the machine's own clock: how old a reading is has nothing to do with what day it is. */
    private static final long REMEMBERED = Duration.ofSeconds(5).toNanos();

    private final RuleStore store;
    private final Regions regions;
    private final Map<Integer, Reading> known = new ConcurrentHashMap<>();
    private final Map<Named, WorkingCalendar> earlier = new ConcurrentHashMap<>();

    TimeRules(RuleStore store, Regions regions) {
        this.store = store;
        this.regions = regions;
    }

    private record Reading(WorkingCalendar calendar, TimeLimits limits, Signals signals, long readAt) {
        boolean fresh() {
            return System.nanoTime() - readAt < REMEMBERED;
        }
    }

    private record Named(int regionId, String version) {}

    public WorkingCalendar calendar(Region region) {
        return now(region).calendar();
    }

    /** How long what may take. */
    public TimeLimits limits(Region region) {
        return now(region).limits();
    }

    /** When a deadline is to be spoken of. */
    public Signals signals(Region region) {
        return now(region).signals();
    }

    /** From when on a clock is to be spoken of. */
    public Watching watching(Region region) {
        Reading now = now(region);
        return new Watching(now.calendar(), now.signals());
    }

    private Reading now(Region region) {
        Reading reading = known.get(region.id());
        if (reading == null || !reading.fresh()) {
            reading = read(region);
            known.put(region.id(), reading);
        }
        return reading;
    }

    /** The calendar of that version; empty when this version of Minqing does not know it any more. */
    public Optional<WorkingCalendar> calendar(Region region, String version) {
        WorkingCalendar now = calendar(region);
        if (now.version().equals(version)) {
            return Optional.of(now);
        }
        Named name = new Named(region.id(), version);
        Optional<WorkingCalendar> found = Optional.ofNullable(earlier.get(name)).or(() -> find(region, version));
        found.ifPresent(calendar -> earlier.put(name, calendar));
        return found;
    }

    /** What the region has set about its working days. */
    public CalendarRules calendarRules(int regionId) {
        return store.newest(regionId, Book.CALENDAR).map(Edition::rules).orElse(CalendarRules.NONE);
    }

    /** The version of the calendar that holds in each region, read now. */
    public Map<Integer, String> calendarVersions() {
        Map<Integer, Integer> edits = store.newestNumbers(Book.CALENDAR);
        return regions.all().stream().collect(Collectors.toMap(
                Region::id, region -> Calendars.version(edits.getOrDefault(region.id(), 0))));
    }

    /** The version of the calendar and the edition of the signals that hold in each region, read now: CN-2026.1+2/S1. */
    public Map<Integer, String> versions() {
        Map<Integer, Integer> signals = store.newestNumbers(Book.SIGNALS);
        Map<Integer, String> versions = new HashMap<>();
        calendarVersions().forEach((region, calendar) -> versions.put(region, calendar + "/S" + signals.getOrDefault(region, 0)));
        return versions;
    }

    /** Who set the signals; empty while they are the usual ones. */
    public Optional<Edition.By> signalsMadeBy(int regionId) {
        return store.newest(regionId, Book.SIGNALS).map(Edition::by);
    }

    /** Who made the calendar what it is; empty while it is as it came with Minqing. */
    public Optional<Edition.By> calendarMadeBy(int regionId) {
        return store.newest(regionId, Book.CALENDAR).map(Edition::by);
    }

    /** The last edits of the calendar, the newest first. */
    public List<Edition<CalendarRules, CalendarChange>> calendarEdits(int regionId, int limit) {
        return store.last(regionId, Book.CALENDAR, limit);
    }

    /** On this node the next question is answered from the database. */
    void forget(int regionId) {
        known.remove(regionId);
    }

    private Reading read(Region region) {
        long begun = System.nanoTime();
        WorkingCalendar calendar = store.newest(region.id(), Book.CALENDAR)
                .map(edition -> calendar(region, edition))
                .orElseGet(() -> Calendars.builtIn(region.zone()));
        TimeLimits limits = store.newest(region.id(), Book.LIMITS).map(Edition::rules).orElse(LimitRules.NONE).limits();
        Signals signals = store.newest(region.id(), Book.SIGNALS).map(Edition::rules).orElse(Signals.USUAL);
        return new Reading(calendar, limits, signals, begun);
    }

    private Optional<WorkingCalendar> find(Region region, String version) {
        if (version.equals(Calendars.version(0))) {
            return Optional.of(Calendars.builtIn(region.zone()));
        }
        return edit(version)
                .flatMap(number -> store.edition(region.id(), Book.CALENDAR, number))
                .map(edition -> calendar(region, edition));
    }

    /** Which edit the version names, if it stands on what comes with this version of Minqing. */
    private static Optional<Integer> edit(String version) {
        String standing = Calendars.version(0) + "+";
        String number = version.startsWith(standing) ? version.substring(standing.length()) : "";
        return number.matches("\\d{1,9}") ? Optional.of(Integer.valueOf(number)) : Optional.empty();
    }

    private static WorkingCalendar calendar(Region region, Edition<CalendarRules, CalendarChange> edition) {
        return edition.rules().calendar(Calendars.version(edition.number()), region.zone());
    }
}
