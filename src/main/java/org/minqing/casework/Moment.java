package org.minqing.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * A moment as a person or another system names it: a day (2026-08-01) stands for its end, a local time
 * (2026-08-01T10:30) or one with its offset for itself.
 */
final class Moment {

    private Moment() {}

    /** The moment, but never after {@code now}; empty if it cannot be read. */
    static Optional<Instant> read(String text, ZoneId zone, Instant now) {
        try {
            Instant named = named(text.strip(), zone);
            return Optional.of(named.isAfter(now) ? now : named);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant named(String text, ZoneId zone) {
        if (!text.contains("T")) {
            return LocalDate.parse(text).plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
        }
        TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return time instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(time);
    }
}
