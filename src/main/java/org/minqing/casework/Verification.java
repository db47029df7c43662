package org.minqing.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Snapshot;
import tools.jackson.core.JacksonException;

/**
 * Checks every case of a database against itself: recomputes each chain from the stored bytes, compares each sealed text
 * that still exists with the MAC in its event, replays the events and compares with the row. Reads one snapshot, changes
 * nothing, needs no server.
 */
public final class Verification {

    private static final int FETCH = 2000;

    private final Connection connection;
    private final Seal seal;
    private final @Nullable Writer export;
    private long chains;
    private long events;
    private long texts;
    private long erased;
    private long unopened;

    /** @param export takes each event as a line of JSON, or null */
    public Verification(Connection connection, SealingKeys keys, @Nullable Writer export) {
        this.connection = connection;
        this.seal = new Seal(keys);
        this.export = export;
    }

    /**
     * What was found.
     *
     * @param erased   texts that are gone, as after an erasure on request; their events stand
     * @param unopened texts whose key is not in the keys folder, so that they could not be compared
     * @param bad      the first record that is not as it was written
     */
    public record Findings(long chains, long events, long texts, long erased, long unopened, Optional<Bad> bad) {}

    /** @param seq the event's place in its chain; 0 = the case's row, or the chain as a whole */
    public record Bad(int regionId, UUID caseId, String number, long seq, String what) {}

    /** Checks one read-only snapshot. */
    public Findings run() throws SQLException {
        return Snapshot.of(connection, snapshot -> check());
    }

    /** Checks what the connection sees in its open transaction. */
    public Findings check() throws SQLException {
        return check(0, Integer.MAX_VALUE);
    }

    /** Checks the regions from one to another, both included. */
    Findings check(int firstRegion, int lastRegion) throws SQLException {
        try (var eventRows = rows("""
                        SELECT region_id, case_id, seq, at, type, body, prev_hash, hash FROM case_event
                        WHERE region_id BETWEEN ? AND ? ORDER BY region_id, case_id, seq
                        """, firstRegion, lastRegion);
                var caseRows = rows("""
                        SELECT region_id, id, head_hash, title, state,
                        """ + CaseColumn.names(List.of(CaseColumn.values())) + """
                         FROM cases WHERE region_id BETWEEN ? AND ? ORDER BY region_id, id
                        """, firstRegion, lastRegion)) {
            Optional<Bad> bad = compare(eventRows.getResultSet(), caseRows.getResultSet());
            return new Findings(chains, events, texts, erased, unopened, bad);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PreparedStatement rows(String sql, int firstRegion, int lastRegion) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setInt(1, firstRegion);
        statement.setInt(2, lastRegion);
        statement.setFetchSize(FETCH);
        statement.execute();
        return statement;
    }

    /** One stored event, as it lies there. */
    private record Link(int regionId, UUID caseId, long seq, OffsetDateTime at, String type, byte[] body, byte[] before,
            byte[] hash) {

        static @Nullable Link next(ResultSet rs) throws SQLException {
            return !rs.next() ? null : new Link(rs.getInt(1), rs.getObject(2, UUID.class), rs.getLong(3),
                    rs.getObject(4, OffsetDateTime.class), rs.getString(5), rs.getBytes(6), rs.getBytes(7), rs.getBytes(8));
        }
    }

    /** Both streams are in the same order, so a chain and its row meet, or one of them is missing. */
    private Optional<Bad> compare(ResultSet eventRows, ResultSet caseRows) throws SQLException, IOException {
        Link link = Link.next(eventRows);
        while (caseRows.next()) {
            int region = caseRows.getInt(1);
            UUID caseId = caseRows.getObject(2, UUID.class);
            List<Link> chain = new ArrayList<>();
            while (link != null && link.regionId() == region && link.caseId().equals(caseId)) {
                chain.add(link);
                link = Link.next(eventRows);
            }
            Optional<Bad> bad = readable(chain, new Row(caseRows));
            if (bad.isPresent()) {
                return bad;
            }
        }
        return link == null ? Optional.empty()
                : Optional.of(new Bad(link.regionId(), link.caseId(), "?", 0, "events without a row in cases"));
    }

    /** The row a chain must lead to; {@code columns} stands at it. */
    private record Row(int regionId, UUID caseId, String number, byte[] head, String title, String state, ResultSet columns) {
        Row(ResultSet rs) throws SQLException {
            this(rs.getInt("region_id"), rs.getObject("id", UUID.class), rs.getString("number"), rs.getBytes("head_hash"),
                    rs.getString("title"), rs.getString("state"), rs);
        }

        Optional<Bad> bad(long seq, String what) {
            return Optional.of(new Bad(regionId, caseId, number, seq, what));
        }
    }

    /** Bytes that nobody of ours wrote may not even be an event. */
    private Optional<Bad> readable(List<Link> chain, Row row) throws SQLException, IOException {
        try {
            return chain(chain, row);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return row.bad(0, "the chain holds something that is no event: " + e.getMessage());
        }
    }

    private Optional<Bad> chain(List<Link> chain, Row row) throws SQLException, IOException {
        chains++;
        byte[] head = Chain.beginning();
        List<Recorded> story = new ArrayList<>();
        Map<UUID, String> macs = new HashMap<>();
        for (Link link : chain) {
            events++;
            Optional<Bad> bad = link(link, head, story.size() + 1L, row);
            if (bad.isPresent()) {
                return bad;
            }
            head = link.hash();
            story.add(Codec.event(link.body()));
            macs.putAll(Codec.macs(link.body()));
            export(link);
        }
        if (story.isEmpty()) {
            return row.bad(0, "a row in cases without events");
        }
        Set<UUID> taken = Erasure.taken(story);
        Optional<Bad> wordsBad = words(macs, taken, row);
        Optional<Bad> bad = wordsBad.isPresent() ? wordsBad : files(story, taken, row);
        return bad.isPresent() ? bad : row(story, head, row);
    }

    private static Optional<Bad> link(Link link, byte[] head, long expectedSeq, Row row) {
        if (link.seq() != expectedSeq) {
            return row.bad(expectedSeq, "the event is missing");
        }
        if (!Arrays.equals(link.before(), head)) {
            return row.bad(link.seq(), "the event does not follow the one before it");
        }
        if (!Arrays.equals(link.hash(), Chain.next(head, link.body()))) {
            return row.bad(link.seq(), "the stored bytes do not give the stored hash");
        }
        Codec.Stored stored = Codec.stored(link.body());
        boolean asColumns = stored.caseId().equals(link.caseId())
                && stored.seq() == link.seq()
                && stored.type().equals(link.type())
                && stored.at().equals(link.at().toInstant());
        return asColumns ? Optional.empty() : row.bad(link.seq(), "the columns say something else than the event");
    }

    /** A text may be gone only where an event says that it was erased, and one that was erased must be gone. */
    private Optional<Bad> words(Map<UUID, String> macs, Set<UUID> taken, Row row) throws SQLException {
        Map<UUID, Seal.Sealed> found = sealed(row.regionId(), List.copyOf(macs.keySet()));
        for (UUID id : macs.keySet()) {
            if (taken.contains(id) == found.containsKey(id)) {
                return row.bad(0, "the sealed text " + id + (taken.contains(id)
                        ? " was erased, yet it is there" : " is gone, and no event says that it was erased"));
            }
        }
        erased += taken.size();
        for (Seal.Sealed sealed : found.values()) {
            if (!seal.hasKey(sealed.keyId())) {
                unopened++;
                continue;
            }
            texts++;
            Optional<String> mac = seal.macOf(row.regionId(), sealed);
            if (mac.isEmpty() || !mac.get().equals(macs.get(sealed.id()))) {
                return row.bad(0, "the sealed text " + sealed.id() + " is not the one its event speaks of");
            }
        }
        return Optional.empty();
    }

    private Map<UUID, Seal.Sealed> sealed(int regionId, List<UUID> ids) throws SQLException {
        Map<UUID, Seal.Sealed> found = new HashMap<>();
        try (var statement = connection.prepareStatement(
                "SELECT id, salt, key_id, ciphertext FROM sealed_text WHERE region_id = ? AND id = ANY (?)")) {
            statement.setInt(1, regionId);
            statement.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            ResultSet rs = statement.executeQuery();
            while (rs.next()) {
                UUID id = rs.getObject(1, UUID.class);
                found.put(id, new Seal.Sealed(id, rs.getBytes(2), rs.getString(3), rs.getBytes(4), ""));
            }
        }
        return found;
    }

    /** Every file that an event brought and whose words stand has its row. */
    private Optional<Bad> files(List<Recorded> story, Set<UUID> taken, Row row) throws SQLException {
        Set<String> brought = story.stream()
                .map(Recorded::event)
                .filter(CaseEvent.WithEvidence.class::isInstance)
                .flatMap(event -> ((CaseEvent.WithEvidence) event).files().stream())
                .filter(evidence -> !taken.contains(evidence.words().id()))
                .map(CaseEvent.Evidence::hash)
                .collect(Collectors.toSet());
        if (brought.isEmpty()) {
            return Optional.empty();
        }
        try (var statement = connection.prepareStatement(
                "SELECT encode(hash, 'hex') FROM case_file WHERE region_id = ? AND case_id = ?")) {
            statement.setInt(1, row.regionId());
            statement.setObject(2, row.caseId());
            for (ResultSet rs = statement.executeQuery(); rs.next(); ) {
                brought.remove(rs.getString(1));
            }
        }
        return brought.isEmpty() ? Optional.empty() : row.bad(0, "the file " + brought.iterator().next() + " is known no more");
    }

    private Optional<Bad> row(List<Recorded> story, byte[] head, Row row) throws SQLException {
        Case replayed = Evolution.replay(row.caseId(), row.regionId(), story);
        if (!replayed.equals(Codec.state(row.state())) || !Arrays.equals(head, row.head())) {
            return row.bad(0, "the row in cases is not what its events make");
        }
        for (CaseColumn column : CaseColumn.values()) {
            if (!column.agrees(row.columns(), replayed)) {
                return row.bad(0, column.column() + " in cases is not what its events make");
            }
        }
        Seal.Sealed words = sealed(row.regionId(), List.of(replayed.words())).get(replayed.words());
        boolean sameTitle = words == null ? row.title().isEmpty() : seal.open(row.regionId(), words)
                .map(fields -> row.title().equals(fields.get("title")))
                .orElse(true);
        return sameTitle ? Optional.empty() : row.bad(0, "the title in cases is not the sealed one");
    }

    private void export(Link link) throws IOException {
        if (export != null) {
            export.write(Codec.exported(link.regionId(), link.body(), link.before(), link.hash()));
            export.write('\n');
        }
    }
}
