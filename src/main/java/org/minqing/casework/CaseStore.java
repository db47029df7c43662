package org.minqing.casework;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes and reads cases. A registration is one SQL statement: key, events, sealed words, counter and row stand or fall
 * together, in one round trip and one commit. A later move locks its row, then writes in one statement likewise.
 */
@Component
class CaseStore {

    static final OffsetDateTime NO_DUE = OffsetDateTime.of(9999, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    CaseStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /** A case read for a move: its state and the hash of its last event. */
    record Locked(Case facts, byte[] head) {}

    /** A command that was done before under the same key. */
    record Remembered(byte[] commandHash, UUID caseId, long version) {}

    private static final String WITH_KEY = """
            WITH k AS (
                INSERT INTO command_key (region_id, actor_id, key, command_hash, case_id, version, at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT DO NOTHING
                RETURNING 1 AS fresh
            ),
            """;

    private static final String WITHOUT_KEY = """
            WITH k AS (SELECT 1 AS fresh),
            """;

    private static final String EVENTS_WORDS_COUNTS = """
            e AS (
                INSERT INTO case_event (region_id, case_id, seq, at, type, body, prev_hash, hash)
                SELECT ?::integer, ?::uuid, x.*
                FROM k, unnest(?::integer[], ?::timestamptz[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[]) AS x
            ),
            t AS (
                INSERT INTO sealed_text (region_id, id, salt, key_id, ciphertext)
                SELECT ?::integer, x.* FROM k, unnest(?::uuid[], ?::bytea[], ?::text[], ?::bytea[]) AS x
            ),
            c AS (
                INSERT INTO case_count_change (region_id, id, stage, unit_id, change)
                SELECT ?::integer, x.* FROM k, unnest(?::uuid[], ?::text[], ?::uuid[], ?::smallint[]) AS x
            )
            """;

    private static final String NEW_ROW = "INSERT INTO cases (" + CaseColumn.names(CaseColumn.CURRENT)
            + ", head_hash, state, region_id, id, title, " + CaseColumn.names(CaseColumn.CONSTANT) + ") SELECT "
            + CaseColumn.placeholders(CaseColumn.CURRENT) + ", ?::bytea, ?::jsonb, ?::integer, ?::uuid, ?::text, "
            + CaseColumn.placeholders(CaseColumn.CONSTANT) + " FROM k";

    private static final String NEXT_ROW = "UPDATE cases SET " + CaseColumn.assignments(CaseColumn.CURRENT)
            + ", head_hash = ?, state = ?::jsonb FROM k WHERE region_id = ? AND id = ?";

    private static final String REGISTER = WITHOUT_KEY + EVENTS_WORDS_COUNTS + NEW_ROW;
    private static final String REGISTER_ONCE = WITH_KEY + EVENTS_WORDS_COUNTS + NEW_ROW;
    private static final String MOVE = WITHOUT_KEY + EVENTS_WORDS_COUNTS + NEXT_ROW;
    private static final String MOVE_ONCE = WITH_KEY + EVENTS_WORDS_COUNTS + NEXT_ROW;

    /** @return false if the key had been used before; nothing is written then */
    boolean register(Written written) {
        String sql = written.key() == null ? REGISTER : REGISTER_ONCE;
        return template.update(sql, ps -> new Row(ps).all(written, true)) == 1;
    }

    /** @return false if the key had been used before */
    boolean move(Written written) {
        String sql = written.key() == null ? MOVE : MOVE_ONCE;
        return template.update(sql, ps -> new Row(ps).all(written, false)) == 1;
    }

    /** Whole cases, each with all its events, as one batch. */
    void registerAll(List<Written> all) {
        template.batchUpdate(REGISTER, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement ps, int i) throws SQLException {
                new Row(ps).all(all.get(i), true);
            }

            @Override
            public int getBatchSize() {
                return all.size();
            }
        });
    }

    Optional<Locked> lock(int regionId, UUID caseId) {
        return jdbc.sql("SELECT state, head_hash FROM cases WHERE region_id = ? AND id = ? FOR UPDATE")
                .params(regionId, caseId)
                .query((rs, n) -> new Locked(Codec.state(rs.getString(1)), rs.getBytes(2)))
                .optional();
    }

    Optional<Case> read(int regionId, UUID caseId) {
        return jdbc.sql("SELECT state FROM cases WHERE region_id = ? AND id = ?")
                .params(regionId, caseId)
                .query((rs, n) -> Codec.state(rs.getString(1)))
                .optional();
    }

    List<Case> readAll(int regionId, List<UUID> caseIds) {
        return jdbc.sql("SELECT state FROM cases WHERE region_id = :region AND id = ANY (CAST(:cases AS uuid[]))")
                .param("region", regionId)
                .param("cases", CaseLists.texts(caseIds))
                .query((rs, n) -> Codec.state(rs.getString(1)))
                .list();
    }

    Optional<UUID> idOf(int regionId, String number) {
        return jdbc.sql("SELECT id FROM cases WHERE region_id = ? AND number = ?")
                .params(regionId, number)
                .query(UUID.class)
                .optional();
    }

    /** The number of a case that is not sealed. */
    Optional<String> openNumber(int regionId, UUID id) {
        return jdbc.sql("SELECT number FROM cases WHERE region_id = ? AND id = ? AND NOT sealed")
                .params(regionId, id)
                .query(String.class)
                .optional();
    }

    /** Locks several rows in the order of their ids, so that two who do so never wait for each other. */
    void lockInOrder(int regionId, UUID one, UUID other) {
        jdbc.sql("SELECT id FROM cases WHERE region_id = ? AND id IN (?, ?) ORDER BY id FOR UPDATE")
                .params(regionId, one, other)
                .query(UUID.class)
                .list();
    }

    Optional<Remembered> remembered(int regionId, UUID actor, String key) {
        return jdbc.sql("""
                        SELECT command_hash, case_id, version FROM command_key
                        WHERE region_id = ? AND actor_id = ? AND key = ?
                        """)
                .params(regionId, actor, key)
                .query((rs, n) -> new Remembered(rs.getBytes(1), rs.getObject(2, UUID.class), rs.getLong(3)))
                .optional();
    }

    int forgetKeysBefore(Instant moment) {
        return jdbc.sql("DELETE FROM command_key WHERE at < ?").params(utc(moment)).update();
    }

    /** The stored bytes of a case's events after a version, in order. */
    List<byte[]> bodies(int regionId, UUID caseId, long after) {
        return jdbc.sql("SELECT body FROM case_event WHERE region_id = ? AND case_id = ? AND seq > ? ORDER BY seq")
                .params(regionId, caseId, after)
                .query((rs, n) -> rs.getBytes(1))
                .list();
    }

    List<Seal.Sealed> sealed(int regionId, List<UUID> ids) {
        return ids.isEmpty() ? List.of() : jdbc.sql("""
                        SELECT id, salt, key_id, ciphertext FROM sealed_text
                        WHERE region_id = :region AND id IN (:ids)
                        """)
                .param("region", regionId)
                .param("ids", ids)
                .query((rs, n) -> new Seal.Sealed(
                        rs.getObject(1, UUID.class), rs.getBytes(2), rs.getString(3), rs.getBytes(4), ""))
                .list();
    }

    void seal(int regionId, Seal.Sealed text) {
        jdbc.sql("INSERT INTO sealed_text (region_id, id, salt, key_id, ciphertext) VALUES (?, ?, ?, ?, ?)")
                .params(regionId, text.id(), text.salt(), text.keyId(), text.ciphertext())
                .update();
    }

    /** A sealed text and whose it is. */
    record Kept(int regionId, Seal.Sealed row) {}

    /** The newest sealed text of the newest region that has one. */
    Optional<Kept> newestSealed() {
        return jdbc.sql("""
                        SELECT region_id, id, salt, key_id, ciphertext FROM sealed_text
                        ORDER BY region_id DESC, id DESC LIMIT 1
                        """)
                .query((rs, n) -> new Kept(rs.getInt(1), new Seal.Sealed(
                        rs.getObject(2, UUID.class), rs.getBytes(3), rs.getString(4), rs.getBytes(5), "")))
                .optional();
    }

    void confirm(List<Confirmation> words) {
        template.batchUpdate("""
                INSERT INTO confirmation (region_id, case_id, seq, at, caller, caller_unit, lead_unit, units, handlers,
                    outcome, satisfaction, voice)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, words, 200, (ps, word) -> {
            Row row = new Row(ps);
            row.number(word.regionId()).id(word.caseId()).number(word.seq()).time(word.at()).id(word.caller())
                    .id(word.callerUnit()).id(word.leadUnit()).array("uuid", word.units()).array("uuid", word.handlers())
                    .text(word.outcome()).text(word.satisfaction()).text(word.voice());
        });
    }

    /** A row of {@code confirmation}; its CHECKs refuse a handler. */
    record Confirmation(
            int regionId, UUID caseId, long seq, Instant at, UUID caller, @Nullable UUID callerUnit,
            @Nullable UUID leadUnit, List<UUID> units, List<UUID> handlers, @Nullable String outcome,
            String satisfaction, @Nullable String voice) {}

    void promises(List<PromiseRow> promises) {
        template.batchUpdate("""
                INSERT INTO commitment (unit_id, due, first_due, moved, state, to_pin_down, facts, region_id, id, case_id,
                    made_at, said_by, text, due_text)
                VALUES (?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (region_id, id) DO UPDATE SET unit_id = excluded.unit_id, due = excluded.due,
                    first_due = excluded.first_due, moved = excluded.moved, state = excluded.state,
                    to_pin_down = excluded.to_pin_down, facts = excluded.facts
                """, promises, 200, (ps, row) -> {
            Commitment promise = row.promise();
            new Row(ps).id(promise.unitId()).day(promise.due()).day(promise.firstDue()).number(promise.moved())
                    .text(promise.state().name()).flag(promise.toPinDown()).text(Codec.commitment(promise))
                    .number(row.regionId()).id(promise.id()).id(row.caseId()).time(row.at())
                    .text(row.words().text("by")).text(row.words().text("text")).text(row.words().text("dueText"));
        });
    }

    /** A row of {@code commitment}; the words are written only when it is made. */
    record PromiseRow(int regionId, UUID caseId, Instant at, Commitment promise, Words words) {}

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
