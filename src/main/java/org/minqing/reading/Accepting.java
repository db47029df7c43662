package org.minqing.reading;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Span;
import org.minqing.web.SignedIn;

/**
 * One report on its way into the records: what was found, what was proposed, what the clerk decided, who and when.
 *
 * @param eventId of the visit or campaign it becomes
 */
record Accepting(
        Draft draft,
        Proof proof,
        Entry report,
        AcceptSheet sheet,
        AcceptSheet.ReportPart part,
        AcceptForm form,
        Names.Resolved names,
        UUID eventId,
        SignedIn me,
        Instant at) {

    int regionId() {
        return me.regionId();
    }

    boolean history() {
        return form.ticked("history", report.id(), part.old());
    }

    List<Entry> of(EntryKind kind) {
        return proof.of(report, kind);
    }

    Optional<Entry> first(EntryKind kind) {
        return proof.first(report, kind);
    }

    Entry entry(String id) {
        return proof.entry(id).orElseThrow(() -> new Refusal("reading.accept.changed"));
    }

    static Span span(Entry entry) {
        return new Span(entry.start(), entry.end());
    }

    Optional<UUID> parent() {
        return first(EntryKind.PARENT).map(entry -> names.subdistrict(entry.text()));
    }

    @Nullable UUID place(String written) {
        return names.place(written, parent().orElse(null));
    }

    /** The known place that was named last before these words; of a report without such places its subdistrict. */
    @Nullable UUID placeOf(Entry entry) {
        List<Entry> places = of(EntryKind.PLACE);
        int from = Math.min(report.start(), entry.start());
        String before = draft.text().substring(from, Math.min(entry.end(), draft.text().length())).replace("\n", "");
        return Stream.concat(
                        places.stream()
                                .filter(place -> before.lastIndexOf(place.text()) >= 0)
                                .sorted(Comparator.comparingInt((Entry place) -> before.lastIndexOf(place.text())).reversed()),
                        places.stream())
                .flatMap(place -> Stream.ofNullable(place(place.text())))
                .findFirst()
                .or(this::parent)
                .orElse(null);
    }

    /** The unit behind a choice like {@code UNIT:建设局} or {@code id:0189…}; null when none was named. */
    @Nullable UUID unit(String choice) {
        String ofText = NameChoices.UNIT + ":";
        return choice.startsWith(ofText)
                ? names.unit(choice.substring(ofText.length()))
                : AcceptForm.id(choice, "id:").orElse(null);
    }
}
