package org.minqing.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Deadlines;
import org.minqing.report.When;
import org.minqing.time.WorkingCalendar;

/**
 * The day a promise in working days comes to: 5个工作日内. It is proposed beside the words and never put in their place, because
 * the text does not name it and the calendar may change.
 */
public final class DueDays {

    private static final int MOST = 250;

    private DueDays() {}

    /** @param day the last of so many working days after {@code from} */
    public record Proposed(LocalDate day, int workingDays, LocalDate from) {}

    /** Proposed days by entry, for every deadline in working days whose visit has a day. */
    static Map<String, Proposed> of(Proof proof, WorkingCalendar calendar) {
        var proposed = new HashMap<String, Proposed>();
        for (Entry report : proof.reports()) {
            LocalDate from = proof.day(report).orElse(null);
            if (from != null) {
                Stream.of(EntryKind.COMMITMENT_DUE, EntryKind.REQUIREMENT_DUE)
                        .flatMap(kind -> proof.of(report, kind).stream())
                        .filter(e -> e.day() == null)
                        .forEach(e -> {
                            Proposed due = of(e.text(), from, calendar);
                            if (due != null) {
                                proposed.put(e.id(), due);
                            }
                        });
            }
        }
        return proposed;
    }

    /** Empty (null) when the words name no number of working days from the visit on. */
    public static @Nullable Proposed of(String words, LocalDate from, WorkingCalendar calendar) {
        int days = Deadlines.of(words, Optional.of(from)).map(When::workingDays).orElse(0);
        return days < 1 || days > MOST ? null : new Proposed(calendar.workingDay(from, days), days, from);
    }
}
