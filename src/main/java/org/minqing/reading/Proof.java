package org.minqing.reading;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.report.ParsedDocument;

/**
 * 校样: what was found in a text with a person's corrections applied. Pure: the same text, finds and corrections give the
 * same proof. A correction that makes no sense here (its entry is gone after the text was read anew) changes nothing.
 */
final class Proof {

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, Entry> found = new LinkedHashMap<>();
    private final int length;
    private @Nullable Standing standing;

    private Proof(int length) {
        this.length = length;
    }

    /** @param length of the text in UTF-16 units; no entry reaches beyond it */
    static Proof of(int length, ParsedDocument found, List<Edit> edits) {
        return of(length, new Anew(found, List.of()), edits);
    }

    static Proof of(int length, Anew read, List<Edit> edits) {
        var proof = new Proof(length);
        new Flattened(proof.entries).add(read.found());
        read.kept().forEach(proof::keep);
        proof.found.putAll(proof.entries);
        edits.forEach(proof::apply);
        read.kept().forEach(proof::standsInstead);
        return proof;
    }

    private void keep(Entry kept) {
        if (!entries.containsKey(kept.id())) {
            String report = entries.containsKey(kept.report()) ? kept.report() : reportAt(kept.start());
            entries.put(kept.id(), kept.in(report));
        }
    }

    /** Where a person decided what stands there, the reader does not find the same kind once more. */
    private void standsInstead(Entry kept) {
        Entry decided = entries.get(kept.id());
        standing = null;
        if (decided != null && stands(decided) && decided.standsAlone()) {
            entries.values().removeIf(e -> e.kind() == decided.kind() && e != decided && e.mark() == Entry.Mark.NONE
                    && e.start() < decided.end() && decided.start() < e.end());
        }
    }

    Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** All entries, dropped ones too. */
    Collection<Entry> all() {
        return entries.values();
    }

    /** Those that were corrected or dropped, as they were found. */
    Map<String, Entry> before() {
        var before = new LinkedHashMap<String, Entry>();
        found.forEach((id, was) -> {
            Entry is = entries.getOrDefault(id, was);
            if (is.mark() == Entry.Mark.CORRECTED || is.dropped()) {
                before.put(id, was);
            }
        });
        return before;
    }

    /** What stands of a report, as one value: the same as long as nobody corrects anything in it. */
    String fingerprint(Entry report) {
        var print = new StringBuilder(report.toString());
        standing().inReport().getOrDefault(report.id(), List.of()).forEach(e -> print.append('\n').append(e.marked(Entry.Mark.NONE)));
        return java.util.HexFormat.of().formatHex(Sameness.sha256(print.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)), 0, 12);
    }

    /** The reports that are not dropped, in the order of the text. */
    List<Entry> reports() {
        return entries.values().stream()
                .filter(e -> e.kind() == EntryKind.REPORT && !e.dropped())
                .sorted(Comparator.comparingInt(Entry::start))
                .toList();
    }

    /** The entries of a report that will be written, in the order of the text. */
    List<Entry> of(Entry report, EntryKind kind) {
        return standing().inReport().getOrDefault(report.id(), List.of()).stream().filter(e -> e.kind() == kind).toList();
    }

    Optional<Entry> first(Entry report, EntryKind kind) {
        return of(report, kind).stream().findFirst();
    }

    List<Entry> parts(Entry owner, EntryKind kind) {
        return standing().partsOf().getOrDefault(owner.id(), List.of()).stream().filter(e -> e.kind() == kind).toList();
    }

    Optional<Entry> part(Entry owner, EntryKind kind) {
        return parts(owner, kind).stream().findFirst();
    }

    long doubtful() {
        return standing().inReport().values().stream().flatMap(List::stream).filter(Entry::doubtful).count();
    }

    /** What will be written, in the order of the text: by the report it stands in, and by what it is a part of. */
    private record Standing(Map<String, List<Entry>> inReport, Map<String, List<Entry>> partsOf) {}

    /** Kept until the next correction: a page may hold some thousand entries, and each of its reports asks for its own. */
    private Standing standing() {
        if (standing == null) {
            List<Entry> all = entries.values().stream()
                    .filter(e -> e.kind() != EntryKind.REPORT && stands(e))
                    .sorted(Comparator.comparingInt(Entry::start))
                    .toList();
            standing = new Standing(
                    all.stream().collect(Collectors.groupingBy(Entry::report)), all.stream().collect(Collectors.groupingBy(Entry::parent)));
        }
        return standing;
    }

    /** Not dropped, nor the entry it is a part of, nor its report; and a part of something that can have such a part. */
    private boolean stands(Entry entry) {
        if (entry.dropped()) {
            return false;
        }
        if (entry.kind() == EntryKind.REPORT) {
            return true;
        }
        Entry report = entries.get(entry.report());
        if (report == null || report.dropped()) {
            return false;
        }
        if (entry.standsAlone()) {
            return true;
        }
        Entry owner = entries.get(entry.parent());
        return owner != null
                && !owner.dropped()
                && entry.kind().parent().filter(k -> k == owner.kind()).isPresent();
    }

    /** Whether the correction changes anything; applies it if so. */
    boolean apply(Edit edit) {
        standing = null;
        if (!edit.sensible()) {
            return false;
        }
        if (edit.op() == Edit.Op.ADD) {
            return add(edit);
        }
        Entry before = edit.id() == null ? null : entries.get(edit.id());
        if (before == null) {
            return false;
        }
        Entry after = changed(before, edit);
        if (after.equals(before)) {
            return false;
        }
        entries.put(after.id(), after);
        if (after.kind() != before.kind()) {
            partsFollow(after);
        }
        return true;
    }

    private Entry changed(Entry entry, Edit edit) {
        return switch (edit.op()) {
            case SEEN -> entry.mark() == Entry.Mark.NONE ? entry.marked(Entry.Mark.SEEN) : entry;
            case DROP -> entry.marked(Entry.Mark.DROPPED);
            case REFUSE -> refusable(entry) ? entry.marked(Entry.Mark.REFUSED) : entry;
            case RESTORE -> entry.dropped() ? entry.marked(Entry.Mark.CORRECTED) : entry;
            case KIND -> mayBecome(entry, edit.kind()) && edit.kind() != null ? entry.as(edit.kind()) : entry;
            case WORDS -> worded(entry, edit);
            case DAY -> entry.kind().hasDay() ? entry.on(edit.day()) : entry;
            case ABOUT -> described(entry, edit.text());
            case ADD -> entry;
        };
    }

    private boolean refusable(Entry entry) {
        return Optional.ofNullable(found.get(entry.id())).filter(was -> was.kind() == entry.kind() && was.kind().refusable()).isPresent();
    }

    private static boolean mayBecome(Entry entry, @Nullable EntryKind kind) {
        return kind != null && entry.kind() != EntryKind.REPORT && EntryKind.standingAlone().contains(kind);
    }

    private Entry worded(Entry entry, Edit edit) {
        String words = words(edit);
        if (words.isEmpty() || entry.kind() == EntryKind.REPORT) {
            return entry;
        }
        return validSpan(edit)
                ? entry.worded(words, edit.start(), edit.end())
                : entry.worded(words, entry.start(), entry.end());
    }

    private static Entry described(Entry entry, @Nullable String text) {
        String word = text == null ? "" : text.strip();
        boolean kindOfReport = word.equals("VISIT") || word.equals("CAMPAIGN");
        boolean fits = entry.kind() == EntryKind.FACT || entry.kind() == EntryKind.REPORT && kindOfReport;
        return fits && !word.isEmpty() ? entry.described(word) : entry;
    }

    private boolean add(Edit edit) {
        EntryKind kind = edit.kind();
        String words = words(edit);
        if (kind == null || words.isEmpty() || !validSpan(edit) || entries.containsKey(edit.entry())) {
            return false;
        }
        Entry owner = edit.parent() == null ? null : entries.get(edit.parent());
        if (kind.parent().isPresent() && (owner == null || owner.kind() != kind.parent().get())) {
            return false;
        }
        String report = kind == EntryKind.REPORT ? "" : owner == null ? reportAt(edit.start()) : owner.report();
        if (kind != EntryKind.REPORT && report.isEmpty()) {
            return false;
        }
        if (kind.parent().isEmpty()) {
            takeOver(kind, edit);
        }
        entries.put(edit.entry(), new Entry(
                edit.entry(), kind, report, kind.parent().isEmpty() || owner == null ? "" : owner.id(), words, edit.start(),
                edit.end(), 1, Entry.PERSON, kind.hasDay() ? edit.day() : null,
                kind == EntryKind.REQUIREMENT ? Entry.openingClause(words) : "",
                kind == EntryKind.REPORT ? "VISIT" : kind == EntryKind.FACT ? "—" : "", Entry.Mark.ADDED));
        return true;
    }

    /** The very words that a person marked may be found as well, once they are known: then the mark stands, with the parts found. */
    private void takeOver(EntryKind kind, Edit edit) {
        List<Entry> same = entries.values().stream()
                .filter(e -> e.kind() == kind && kind != EntryKind.REPORT && e.mark() == Entry.Mark.NONE && e.start() == edit.start() && e.end() == edit.end())
                .toList();
        for (Entry found : same) {
            entries.remove(found.id());
            entries.replaceAll((id, part) -> part.parent().equals(found.id()) ? part.under(edit.entry()) : part);
        }
    }

    /** The report these words stand in, else the one before them, else the first. */
    private String reportAt(int start) {
        List<Entry> reports = reports();
        return reports.stream()
                .filter(r -> r.start() <= start && start < r.end())
                .findFirst()
                .or(() -> reports.stream().filter(r -> r.start() <= start).reduce((a, b) -> b))
                .or(() -> reports.stream().findFirst())
                .map(Entry::id)
                .orElse("");
    }

    private void partsFollow(Entry owner) {
        for (Entry part : List.copyOf(entries.values())) {
            if (part.parent().equals(owner.id())) {
                part.kind().under(owner.kind())
                        .filter(kind -> kind != part.kind())
                        .ifPresent(kind -> entries.put(part.id(), part.moved(kind)));
            }
        }
    }

    private boolean validSpan(Edit edit) {
        return edit.start() >= 0 && edit.start() < edit.end() && edit.end() <= length;
    }

    private static String words(Edit edit) {
        return edit.text() == null ? "" : org.minqing.report.TextFile.clean(edit.text()).strip();
    }

    /** The day of the visit, or of the announcement. */
    Optional<LocalDate> day(Entry report) {
        return first(report, EntryKind.DATE).map(Entry::day);
    }
}
