package org.minqing.cli;

import java.util.Locale;
import org.minqing.report.ParsedDocument;
import org.minqing.report.ParsedReport;

/** Records for reading in a terminal. */
final class ReportText {

    private ReportText() {}

    static String of(ParsedDocument document) {
        if (document.reports().isEmpty()) {
            return "No report found.\n";
        }
        var out = new StringBuilder();
        for (ParsedReport report : document.reports()) {
            out.append("== ").append(report.kind().name().toLowerCase(Locale.ROOT)).append('\n');
            for (ParsedReport.Item item : report.items()) {
                String kind = item.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
                out.append(String.format(Locale.ROOT, "%-20s %.2f  %s%n", kind, item.found().confidence(), item.found().text()));
            }
        }
        return out.toString();
    }
}
