package org.minqing.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.reading.DraftStore.Stamp;
import org.minqing.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads a text anew when words in it are learned or taken back, or when the clerk says on which day it was published. A draft
 * nobody has corrected is read anew by itself as it is opened; of one with corrections, or already open, the page says that a
 * reading would differ, and the clerk asks for it: nothing moves under his hands.
 */
@Service
class Rereading {

    private final JdbcClient sql;
    private final DraftStore store;
    private final KnownNames names;
    private final Clock clock;

    Rereading(JdbcClient sql, DraftStore store, KnownNames names, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.names = names;
        this.clock = clock;
    }

    /**
     * A draft as it is to be shown.
     *
     * @param with   the known words it was read with
     * @param differs read anew with the words known now it would be another
     */
    record Current(Draft draft, String with, boolean differs) {}

    /** With which words it was read, and with which a reading was seen to differ. */
    private record Words(byte[] with, byte[] differs) {}

    /** The draft as it is opened: read anew if that is due and nobody's corrections are concerned. */
    @Transactional
    Optional<Current> open(UUID id, SignedIn me) {
        return current(id, true, me);
    }

    /** The draft as it is. */
    @Transactional
    Optional<Current> look(UUID id, SignedIn me) {
        return current(id, false, me);
    }

    private Optional<Current> current(UUID id, boolean opened, SignedIn me) {
        return store.byId(me.regionId(), id).map(draft -> {
            Words words = words(me.regionId(), id);
            if (!draft.state().open()) {
                return current(draft, words.with(), false);
            }
            KnownNames.Known known = names.of(me.regionId());
            byte[] now = known.print(draft.text());
            return Arrays.equals(now, words.with()) ? current(draft, now, false)
                    : !opened && Arrays.equals(now, words.differs()) ? current(draft, words.with(), true)
                    : compared(id, new Now(known, now, opened), me);
        });
    }

    private static Current current(Draft draft, byte[] with, boolean differs) {
        return new Current(draft, java.util.HexFormat.of().formatHex(with), differs);
    }

    /** The words known now. @param opened nobody has the text before him yet */
    private record Now(KnownNames.Known known, byte[] print, boolean opened) {}

    private Current compared(UUID id, Now now, SignedIn me) {
        Draft draft = store.lock(me.regionId(), id).orElseThrow();
        byte[] with = words(me.regionId(), id).with();
        Set<String> accepted = accepted(draft, me);
        Anew anew = Anew.of(draft, now.known().read(draft.text(), draft.published()), accepted);
        boolean same = Json.write(anew.found()).equals(Json.write(draft.found()));
        if (!same && (!now.opened() || corrected(draft, accepted))) {
            sql.sql("UPDATE draft SET differs_with = ? WHERE region_id = ? AND id = ?").params(now.print(), me.regionId(), id).update();
            return current(draft, with, true);
        }
        if (same) {
            sql.sql("UPDATE draft SET read_with = ? WHERE region_id = ? AND id = ?").params(now.print(), me.regionId(), id).update();
        } else {
            write(me.regionId(), draft, anew, draft.published(), now.print());
        }
        return current(store.byId(me.regionId(), id).orElseThrow(), now.print(), false);
    }

    private Set<String> accepted(Draft draft, SignedIn me) {
        return store.acceptedOf(me.regionId(), draft.id()).stream().map(AcceptedReport::report).collect(Collectors.toSet());
    }

    /** Somebody has worked on a report that is still open. */
    private static boolean corrected(Draft draft, Set<String> accepted) {
        return draft.proof().all().stream()
                .filter(entry -> entry.mark() != Entry.Mark.NONE)
                .anyMatch(entry -> !accepted.contains(entry.kind() == EntryKind.REPORT ? entry.id() : entry.report()));
    }

    /** Reads it with the words known now; every correction stays. Empty if it is closed. */
    @Transactional
    Optional<Current> anew(UUID id, SignedIn me) {
        return store.lock(me.regionId(), id).filter(draft -> draft.state().open())
                .map(draft -> read(draft, draft.published(), accepted(draft, me), me));
    }

    /** Reads it with another day of publication; every correction stays. Not once a report has been accepted. */
    @Transactional
    boolean publishedOn(UUID id, @Nullable LocalDate day, SignedIn me) {
        Optional<Draft> draft = store.lock(me.regionId(), id)
                .filter(d -> d.state().open() && store.acceptedOf(me.regionId(), id).isEmpty());
        draft.ifPresent(d -> {
            sql.sql("UPDATE draft SET published_by_mail = false WHERE region_id = ? AND id = ?").params(me.regionId(), id).update();
            read(d, day, Set.of(), me);
        });
        return draft.isPresent();
    }

    private Current read(Draft draft, @Nullable LocalDate day, Set<String> accepted, SignedIn me) {
        KnownNames.Known known = names.of(me.regionId());
        byte[] now = known.print(draft.text());
        write(me.regionId(), draft, Anew.of(draft, known.read(draft.text(), day), accepted), day, now);
        store.touch(me.regionId(), draft.id(), draft.state(), new Stamp(me, clock.instant()));
        return current(store.byId(me.regionId(), draft.id()).orElseThrow(), now, false);
    }

    /** Nobody changed it: only what was found is another. */
    private void write(int regionId, Draft draft, Anew anew, @Nullable LocalDate day, byte[] with) {
        sql.sql(
                        """
                        UPDATE draft SET published = :published, found = :found::jsonb, kept = :kept::jsonb, reports = :reports,
                                         read_with = :with, differs_with = '', version = version + 1
                        WHERE region_id = :region AND id = :id
                        """)
                .param("region", regionId)
                .param("id", draft.id())
                .param("published", day)
                .param("found", Json.write(anew.found()))
                .param("kept", Json.write(anew.kept()))
                .param("reports", anew.found().reports().size())
                .param("with", with)
                .update();
    }

    private Words words(int regionId, UUID id) {
        return sql.sql("SELECT read_with, differs_with FROM draft WHERE region_id = ? AND id = ?")
                .params(regionId, id)
                .query((rs, n) -> new Words(rs.getBytes("read_with"), rs.getBytes("differs_with")))
                .single();
    }
}
