package org.minqing.reading;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.database.Regions;
import org.minqing.file.Manuscript;
import org.minqing.file.Manuscripts;
import org.minqing.reading.Draft.State;
import org.minqing.reading.DraftStore.NewDraft;
import org.minqing.reading.DraftStore.Stamp;
import org.minqing.report.ParsedDocument;
import org.minqing.report.PublicationDay;
import org.minqing.report.TextFile;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts: taking a text in, correcting what was found in it. */
@Service
public class Drafts {

    private static final int TITLE = 60;

    private final DraftStore store;
    private final KnownNames names;
    private final Manuscripts manuscripts;
    private final Claims claims;
    private final Regions regions;
    private final Clock clock;

    Drafts(DraftStore store, KnownNames names, Manuscripts manuscripts, Claims claims, Regions regions, Clock clock) {
        this.store = store;
        this.names = names;
        this.manuscripts = manuscripts;
        this.claims = claims;
        this.regions = regions;
        this.clock = clock;
    }

    /** A text as it came in. {@code fileName} is empty when it was pasted. */
    public record Incoming(byte[] bytes, String fileName, @Nullable LocalDate published) {
        public static Incoming pasted(String text, @Nullable LocalDate published) {
            return new Incoming(text.getBytes(StandardCharsets.UTF_8), "", published);
        }
    }

    /** What came of a text. */
    public sealed interface Taken {
        /** @param unread names of attachments whose words could not be read */
        record AsDraft(UUID id, int reports, List<String> unread) implements Taken {}

        /** The same text is there already. */
        record Known(UUID id) implements Taken {}

        /** @param reason message key of what was wrong with it */
        record Refused(String reason) implements Taken {}
    }

    /** Reads a text or a document and keeps it as a draft with its bytes as they came. */
    public Taken take(Incoming incoming, SignedIn me) {
        if (incoming.fileName().isEmpty()) {
            return plain(incoming, me);
        }
        return switch (manuscripts.read(incoming.bytes(), incoming.fileName())) {
            case Manuscript.Plain() -> plain(incoming, me);
            case Manuscript.Unreadable unreadable -> new Taken.Refused(unreadable.reason());
            case Manuscript.Text text -> keep(incoming, new Words(TextFile.clean(text.text()), text.unread(), text.sent()), me);
        };
    }

    private Taken plain(Incoming incoming, SignedIn me) {
        return switch (TextFile.read(incoming.bytes())) {
            case TextFile.Refused refused -> new Taken.Refused(refused.reason());
            case TextFile.Readable readable -> keep(incoming, new Words(plainLines(readable.text()), List.of(), null), me);
        };
    }

    /** What was read out of what came in. @param sent of an e-mail: when it was sent */
    private record Words(String text, List<String> unread, @Nullable Instant sent) {}

    private Taken keep(Incoming incoming, Words read, SignedIn me) {
        String text = read.text();
        Optional<UUID> same = store.sameText(me.regionId(), text);
        if (same.isPresent()) {
            return new Taken.Known(same.get());
        }
        var now = clock.instant();
        Optional<LocalDate> known = Optional.ofNullable(incoming.published()).or(() -> said(text));
        boolean byMail = known.isEmpty() && read.sent() != null;
        LocalDate published = known.orElseGet(() -> read.sent() == null ? null : regions.byId(me.regionId()).dateOf(read.sent()));
        KnownNames.Known words = names.of(me.regionId());
        ParsedDocument found = words.read(text, published);
        var draft = new Draft(
                Ids.next(), titleOf(found, text), incoming.fileName(), text, published, found, List.of(), List.of(),
                State.UNREAD, 1, new Draft.Written(me.name(), now, me.name(), now));
        store.insert(me.regionId(), new NewDraft(draft, incoming.bytes(), words.print(text), byMail, me.userId()));
        return new Taken.AsDraft(draft.id(), found.reports().size(), read.unread());
    }

    /** The day that stands in the text itself, where the clerk gave none; he sees it over the review and can change it. */
    private Optional<LocalDate> said(String text) {
        return PublicationDay.in(text).filter(day -> !day.isAfter(latestDay()));
    }

    /** Nothing was published after it: tomorrow, since paper is dated ahead and days begin earlier elsewhere. */
    LocalDate latestDay() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
    }

    private static String plainLines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static String titleOf(ParsedDocument found, String text) {
        String first = text.strip().lines().findFirst().orElse("").strip();
        String title = found.reports().stream()
                .flatMap(r -> Optional.ofNullable(r.title()).stream())
                .map(t -> Entry.headline(t.text()))
                .findFirst()
                .orElse(first);
        return title.codePointCount(0, title.length()) <= TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, TITLE)) + "…";
    }

    /** How many texts wait for a clerk: unread, or begun. */
    public long waiting(int regionId) {
        Map<State, Long> counts = store.counts(regionId);
        return counts.getOrDefault(State.UNREAD, 0L) + counts.getOrDefault(State.IN_REVIEW, 0L);
    }

    /** The texts that wait, those begun first, newest change first; at most {@code limit}. */
    public List<DraftLine> waitingLines(int regionId, int limit) {
        var lines = new java.util.ArrayList<>(store.list(regionId, State.IN_REVIEW, limit));
        lines.addAll(store.list(regionId, State.UNREAD, limit));
        return lines.stream().limit(limit).toList();
    }

    /** Every text of the region that was not put aside, without its words. */
    public List<ReadText> texts(int regionId) {
        return store.texts(regionId);
    }

    /** One of them. */
    public Optional<ReadText> text(int regionId, UUID id) {
        return store.text(regionId, id);
    }

    /** The words of a text; empty if there is none. */
    public Optional<String> words(int regionId, UUID id) {
        return store.words(regionId, id);
    }

    /** What the page must know after a change. @param lost so many corrections are of entries that are there no more */
    record Changed(long version, boolean others, List<Entry> entries, List<String> gone, long lost) {}

    /**
     * Applies corrections in order. Those that make no sense are left out, those sent before are not made again, so that a
     * page may send what it holds as often as it likes.
     *
     * @param seen the version the page knows; if others changed the draft since, all entries are answered
     */
    @Transactional
    Optional<Changed> correct(UUID id, long seen, List<Edit> edits, SignedIn me) {
        return store.lock(me.regionId(), id).filter(d -> d.state().open()).map(before -> {
            Proof proof = before.proof();
            var stamp = new Stamp(me, clock.instant());
            boolean any = false;
            var touched = new java.util.TreeSet<String>();
            long lost = edits.stream().filter(edit -> edit.op() != Edit.Op.ADD && !edit.entry().startsWith("ADD:") && proof.entry(edit.entry()).isEmpty()).count();
            for (Edit edit : edits) {
                any |= proof.apply(edit) && store.addEdit(me.regionId(), id, edit, stamp);
                proof.entry(edit.entry())
                        .map(e -> e.kind() == EntryKind.REPORT ? e.id() : e.report())
                        .ifPresent(touched::add);
            }
            touched.forEach(report -> claims.take(id, report, false, me));
            return any ? changed(before, seen, stamp, lost) : unchanged(before, seen, lost);
        });
    }

    private static Changed unchanged(Draft draft, long seen, long lost) {
        return new Changed(draft.version(), seen != draft.version(), List.copyOf(draft.proof().all()), List.of(), lost);
    }

    /** Takes back the last correction this person made. */
    @Transactional
    Optional<Changed> undo(UUID id, long seen, SignedIn me) {
        return store.lock(me.regionId(), id).filter(d -> d.state().open()).map(before -> {
            boolean any = store.removeLastEdit(me.regionId(), id, me.userId());
            return any
                    ? changed(before, seen, new Stamp(me, clock.instant()), 0)
                    : unchanged(before, seen, 0);
        });
    }

    private Changed changed(Draft before, long seen, Stamp stamp, long lost) {
        int regionId = stamp.who().regionId();
        store.touch(regionId, before.id(), State.IN_REVIEW, stamp);
        Proof was = before.proof();
        Draft after = store.byId(regionId, before.id()).orElseThrow();
        Proof is = after.proof();
        boolean others = seen != before.version();
        return new Changed(
                after.version(),
                others,
                is.all().stream().filter(e -> others || !was.entry(e.id()).filter(e::equals).isPresent()).toList(),
                was.all().stream().map(Entry::id).filter(e -> is.entry(e).isEmpty()).toList(),
                lost);
    }

    /** Puts a draft aside, or takes it up again. */
    @Transactional
    boolean setAside(UUID id, boolean aside, SignedIn me) {
        Optional<Draft> draft = store.lock(me.regionId(), id)
                .filter(d -> aside ? d.state().open() : d.state() == State.SET_ASIDE);
        draft.ifPresent(d -> store.touch(
                me.regionId(), id,
                aside ? State.SET_ASIDE : d.edits().isEmpty() ? State.UNREAD : State.IN_REVIEW,
                new Stamp(me, clock.instant())));
        return draft.isPresent();
    }
}
