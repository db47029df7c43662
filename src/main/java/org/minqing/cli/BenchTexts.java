package org.minqing.cli;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.Ids;
import org.minqing.file.UploadSeal;

/**
 * Gives each of the {@link BenchCases} words of its own, sealed with the installation's keys: what was registered, and a reply.
 * The events they stand in are those of a case of the demo zone with other words.
 */
final class BenchTexts implements AutoCloseable {

    private static final int STEP = 5000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Connection owner;
    private final int region;
    private final UploadSeal seal;
    private final BenchWords words = new BenchWords(new Random(7));

    BenchTexts(DatabaseAccess access, int region, UploadSeal seal) throws SQLException {
        this.owner = DriverManager.getConnection(access.url(), access.owner().user(), access.owner().password());
        this.region = region;
        this.seal = seal;
    }

    /** An event of the demo zone, and where in it the id of its words stands. */
    private record Sample(String type, int seq, String body, String wordsId, byte[] prevHash, byte[] hash) {
        byte[] with(UUID id) {
            return body.replace(wordsId, id.toString()).getBytes(StandardCharsets.UTF_8);
        }
    }

    private record Copy(UUID id, OffsetDateTime at) {}

    void fill() throws SQLException {
        owner.createStatement().execute("SET synchronous_commit = off");
        Sample registered = pattern("Registered", 1);
        Sample replied = pattern("Replied", 2);
        for (List<Copy> copies = after(BEFORE_ALL); !copies.isEmpty(); copies = after(copies.getLast().id())) {
            point(copies, write(copies, registered, copies.stream().map(copy -> words.concern()).toList()));
            write(copies, replied, copies.stream().map(copy -> Map.of("text", words.reply())).toList());
        }
        owner.createStatement().execute("VACUUM ANALYZE cases");
        owner.createStatement().execute("VACUUM ANALYZE sealed_text");
        owner.createStatement().execute("VACUUM ANALYZE case_event");
    }

    /** The shortest of its kind: one without files and names. */
    private Sample pattern(String type, int seq) throws SQLException {
        try (PreparedStatement sql = owner.prepareStatement(
                "SELECT body, prev_hash, hash FROM case_event WHERE region_id = ? AND type = ? ORDER BY length(body) LIMIT 1")) {
            sql.setInt(1, region);
            sql.setString(2, type);
            try (ResultSet found = sql.executeQuery()) {
                found.next();
                String body = new String(found.getBytes(1), StandardCharsets.UTF_8);
                Matcher id = Pattern.compile("\"words\":\\{\"id\":\"([0-9a-f-]{36})\"").matcher(body);
                if (!id.find()) {
                    throw new IllegalStateException("no words in " + type);
                }
                return new Sample(type, seq, body, id.group(1), found.getBytes(2), found.getBytes(3));
            }
        }
    }

    private List<Copy> after(UUID last) throws SQLException {
        try (PreparedStatement sql = owner.prepareStatement("""
                SELECT id, registered_at FROM cases
                WHERE region_id = ? AND id > ? AND number LIKE 'B%' ORDER BY id LIMIT ?
                """)) {
            sql.setInt(1, region);
            sql.setObject(2, last);
            sql.setInt(3, STEP);
            List<Copy> copies = new ArrayList<>();
            try (ResultSet found = sql.executeQuery()) {
                while (found.next()) {
                    copies.add(new Copy(found.getObject(1, UUID.class), found.getObject(2, OffsetDateTime.class)));
                }
            }
            return copies;
        }
    }

    /** The case opens as what its row says, with these words. */
    private void point(List<Copy> copies, List<UploadSeal.Sealed> texts) throws SQLException {
        try (PreparedStatement sql = owner.prepareStatement("""
                UPDATE cases SET state = state || jsonb_build_object('id', cases.id, 'words', t.words,
                    'matter', state -> 'matter' || jsonb_build_object('number', number, 'placeId', place_id))
                FROM unnest(?::uuid[], ?::uuid[]) AS t (id, words) WHERE region_id = ? AND cases.id = t.id
                """)) {
            sql.setArray(1, owner.createArrayOf("uuid", copies.stream().map(Copy::id).toArray()));
            sql.setArray(2, owner.createArrayOf("uuid", texts.stream().map(UploadSeal.Sealed::id).toArray()));
            sql.setInt(3, region);
            sql.executeUpdate();
        }
    }

    private List<UploadSeal.Sealed> write(List<Copy> copies, Sample event, List<Map<String, String>> fields) throws SQLException {
        List<UploadSeal.Sealed> sealed = fields.parallelStream().map(text -> seal.seal(region, Ids.next(), text)).toList();
        try (PreparedStatement texts = owner.prepareStatement("""
                        INSERT INTO sealed_text (region_id, id, salt, key_id, ciphertext)
                        SELECT ?, * FROM unnest(?::uuid[], ?::bytea[], ?::text[], ?::bytea[])
                        """);
                PreparedStatement events = owner.prepareStatement("""
                        INSERT INTO case_event (region_id, case_id, seq, at, type, body, prev_hash, hash)
                        SELECT ?, id, ?, at, ?, body, ?, ? FROM unnest(?::uuid[], ?::timestamptz[], ?::bytea[]) AS t (id, at, body)
                        ON CONFLICT (region_id, case_id, seq) DO UPDATE SET type = excluded.type, body = excluded.body
                        """)) {
            texts.setInt(1, region);
            texts.setArray(2, owner.createArrayOf("uuid", sealed.stream().map(UploadSeal.Sealed::id).toArray()));
            texts.setArray(3, owner.createArrayOf("bytea", sealed.stream().map(UploadSeal.Sealed::salt).toArray(byte[][]::new)));
            texts.setArray(4, owner.createArrayOf("text", sealed.stream().map(UploadSeal.Sealed::keyId).toArray()));
            texts.setArray(5, owner.createArrayOf("bytea", sealed.stream().map(UploadSeal.Sealed::ciphertext).toArray(byte[][]::new)));
            texts.executeUpdate();
            events.setInt(1, region);
            events.setInt(2, event.seq());
            events.setString(3, event.type());
            events.setBytes(4, event.prevHash());
            events.setBytes(5, event.hash());
            events.setArray(6, owner.createArrayOf("uuid", copies.stream().map(Copy::id).toArray()));
            events.setArray(7, owner.createArrayOf("timestamptz", copies.stream().map(copy -> copy.at().toString()).toArray()));
            events.setArray(8, owner.createArrayOf("bytea",
                    sealed.stream().map(text -> event.with(text.id())).toArray(byte[][]::new)));
            events.executeUpdate();
        }
        return sealed;
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
