package org.minqing.time.rules;

import java.time.Instant;
import java.util.Optional;
import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
import org.springframework.stereotype.Service;

/** Changes a region's calendar, one edition at a time. */
@Service
public class CalendarEdits {

    private final RuleStore store;
    private final TimeRules rules;

    CalendarEdits(RuleStore store, TimeRules rules) {
        this.store = store;
        this.rules = rules;
    }

    /** The edition that holds now: its number, 0 for what comes with Minqing, and its rules. */
    public record Standing(int edition, CalendarRules rules) {}

    public Standing standing(int regionId) {
        return store.newest(regionId, Book.CALENDAR)
                .map(edition -> new Standing(edition.number(), edition.rules()))
                .orElse(new Standing(0, CalendarRules.NONE));
    }

    /**
     * Writes the next edition.
     *
     * @param on the edition the person saw
     * @return empty if another edit came first; nothing is written then
     */
    public Optional<Edition<CalendarRules, CalendarChange>> change(
            int regionId, Standing on, CalendarChange change, Edition.By by, Instant at) {
        var next = new Edition<>(on.edition() + 1, at, by, change, change.on(on.rules()));
        boolean first = store.append(regionId, Book.CALENDAR, next);
        rules.forget(regionId);
        return first ? Optional.of(next) : Optional.empty();
    }
}
