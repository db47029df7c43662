package org.minqing.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads a text into records. Immutable, deterministic, never throws; safe for use by many threads. */
public final class ReportParser {

    private final Gazetteer gazetteer;

    public ReportParser(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /**
     * @param text a report, minutes, a record form, or a newspaper page of several reports
     * @param publicationDate resolves 昨日, 上周五 and days without a year; without it the day the text says it was published; without
     *     that such dates stay unresolved
     */
    public ParsedDocument parse(String text, Optional<LocalDate> publicationDate) {
        Optional<LocalDate> published = publicationDate.or(() -> PublicationDay.in(text));
        List<ParsedReport> reports = PageSplitter.split(Layout.read(text)).stream()
                .flatMap(article -> new ArticleReader(article, published, gazetteer).read().stream())
                .toList();
        return new ParsedDocument(publicationDate.orElse(null), reports);
    }
}
