package org.minqing.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.minqing.report.ParsedDocument;
import org.minqing.report.ParsedReport;
import org.minqing.report.Span;

/**
 * 重读: another reading of a text that people have worked on. Pure. A report that was accepted, or that somebody dropped or
 * turned, stays as it was read; of the others, what somebody looked at, corrected or added to stays even where the new reading
 * does not find it, so that every correction still has what it corrects.
 *
 * @param found what the reader found
 * @param kept  entries of the readings before, as they were found
 */
record Anew(ParsedDocument found, List<Entry> kept) {

    Anew {
        kept = List.copyOf(kept);
    }

    /** @param accepted ids of reports that became records already */
    static Anew of(Draft draft, ParsedDocument reading, Set<String> accepted) {
        Map<String, Entry> before = entries(draft.found());
        draft.kept().forEach(entry -> before.putIfAbsent(entry.id(), entry));
        Set<String> touched = touched(draft.edits());
        ParsedDocument found = settled(draft, reading, accepted, touched);
        Map<String, Entry> after = entries(found);
        Set<String> owners = new HashSet<>();
        touched.stream().map(before::get).filter(java.util.Objects::nonNull)
                .forEach(entry -> owners.add(entry.parent().isEmpty() ? entry.id() : entry.parent()));
        List<Entry> kept = before.values().stream()
                .filter(entry -> entry.kind() != EntryKind.REPORT && !after.containsKey(entry.id()))
                .filter(entry -> owners.contains(entry.parent().isEmpty() ? entry.id() : entry.parent()))
                .toList();
        return new Anew(found, kept);
    }

    private static Map<String, Entry> entries(ParsedDocument document) {
        var entries = new LinkedHashMap<String, Entry>();
        new Flattened(entries).add(document);
        return entries;
    }

    private static Set<String> touched(List<Edit> edits) {
        var touched = new HashSet<String>();
        for (Edit edit : edits) {
            if (edit.id() != null) {
                touched.add(edit.id());
            }
            if (edit.parent() != null) {
                touched.add(edit.parent());
            }
        }
        return touched;
    }

    private static ParsedDocument settled(Draft draft, ParsedDocument reading, Set<String> accepted, Set<String> touched) {
        Set<Span> read = new HashSet<>(reading.reports().stream().map(ParsedReport::span).toList());
        List<Span> taken = new ArrayList<>(draft.proof().all().stream()
                .filter(entry -> entry.kind() == EntryKind.REPORT && accepted.contains(entry.id()))
                .map(entry -> new Span(entry.start(), entry.end()))
                .toList());
        var reports = new ArrayList<ParsedReport>();
        for (ParsedReport report : draft.found().reports()) {
            String id = EntryKind.REPORT + "@" + report.span().start() + "-" + report.span().end();
            if (accepted.contains(id) || touched.contains(id) && !read.contains(report.span())) {
                reports.add(report);
                taken.add(report.span());
            }
        }
        reading.reports().stream().filter(report -> taken.stream().noneMatch(report.span()::overlaps)).forEach(reports::add);
        reports.sort(Comparator.comparingInt(report -> report.span().start()));
        return new ParsedDocument(reading.publicationDate(), reports);
    }
}
