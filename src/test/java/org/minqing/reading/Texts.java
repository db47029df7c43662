package org.minqing.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Gazetteer;
import org.minqing.report.ReportParser;

/** The reports that the tests read. */
final class Texts {

    static final LocalDate PUBLISHED = LocalDate.of(2026, 11, 19);

    private Texts() {}

    /** A visit with four concerns, three requirements and two promises. */
    static String visit() {
        return read("page.txt");
    }

    static String read(String name) {
        try (var in = Texts.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException(name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Proof proof(String text, Edit... edits) {
        var found = new ReportParser(Gazetteer.empty()).parse(text, Optional.of(PUBLISHED));
        return Proof.of(text.length(), found, java.util.List.of(edits));
    }

    static Entry entry(Proof proof, EntryKind kind, String part) {
        return proof.all().stream()
                .filter(e -> e.kind() == kind && e.text().contains(part))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind + " with " + part + " in " + proof.all()));
    }

    private static int keys;

    static Edit edit(Edit.Op op, @Nullable String id) {
        return new Edit("k" + keys++, op, id, null, -1, -1, null, null, null);
    }

    static Edit words(String id, String words) {
        return new Edit("k" + keys++, Edit.Op.WORDS, id, null, -1, -1, words, null, null);
    }

    static Edit kind(String id, EntryKind kind) {
        return new Edit("k" + keys++, Edit.Op.KIND, id, kind, -1, -1, null, null, null);
    }

    static Edit day(String id, @Nullable LocalDate day) {
        return new Edit("k" + keys++, Edit.Op.DAY, id, null, -1, -1, null, day, null);
    }

    /** Marks the first place where the words stand. */
    static Edit add(String text, EntryKind kind, String words) {
        return add(text, kind, words, null);
    }

    static Edit add(String text, EntryKind kind, String words, @Nullable String parent) {
        int at = text.indexOf(words);
        return new Edit("k" + keys++, Edit.Op.ADD, null, kind, at, at + words.length(), words, null, parent);
    }
}
