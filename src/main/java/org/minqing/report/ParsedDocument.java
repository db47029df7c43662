package org.minqing.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was read from one text.
 *
 * @param publicationDate the date given together with the text, null if none was
 * @param reports in the order of the page; empty if the text holds no report
 */
public record ParsedDocument(@Nullable LocalDate publicationDate, List<ParsedReport> reports) {

    public ParsedDocument {
        reports = List.copyOf(reports);
    }

    public Optional<LocalDate> published() {
        return Optional.ofNullable(publicationDate);
    }
}
