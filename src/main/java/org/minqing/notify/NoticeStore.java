package org.minqing.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.By;
import org.minqing.casework.CaseStage;
import org.minqing.casework.ClockKind;
import org.minqing.casework.EventFeed;
import org.minqing.casework.LastAct;
import org.minqing.casework.Move;
import org.minqing.casework.Tiding;
import org.minqing.database.Ids;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices in the database, and how far the events have been told. */
@Repository
class NoticeStore {

    /** The bell stops counting here. */
    static final int COUNT_UP_TO = 100;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    NoticeStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    /**
     * How far the events of a region were told.
     *
     * @param epoch     the one in which the position means something
     * @param mailAfter what happened up to then is told without mail
     */
    record Reached(EventFeed.Position position, UUID epoch, Instant mailAfter) {}

    /** Empty for a region that was never looked at. */
    Optional<Reached> reached(int regionId) {
        return jdbc.sql(REACHED).params(regionId).query(NoticeStore::reached).optional();
    }

    /** The same, held for this transaction; empty while another node holds it. */
    Optional<Reached> hold(int regionId, UUID epoch) {
        jdbc.sql("""
                        INSERT INTO notice_position (region_id, tx, case_id, seq, epoch) VALUES (?, 0, ?, 0, ?)
                        ON CONFLICT DO NOTHING
                        """)
                .params(regionId, EventFeed.Position.BEGINNING.caseId(), epoch)
                .update();
        return jdbc.sql(REACHED + " FOR UPDATE SKIP LOCKED").params(regionId).query(NoticeStore::reached).optional();
    }

    private static final String REACHED = """
            SELECT tx, case_id, seq, epoch, greatest(mail_after, '0001-01-01 00:00:00+00') AS mail_after
            FROM notice_position WHERE region_id = ?
            """;

    /**
     * Begins anew in another epoch, after a restore. Notices stay and are not made twice; what waited to be mailed may have
     * been mailed after the backup was made, so it is not mailed by itself any more.
     */
    Reached beginAnew(int regionId, UUID epoch, Instant now) {
        jdbc.sql("""
                        UPDATE notice_position SET tx = 0, case_id = ?, seq = 0, epoch = ?, mail_after = ?
                        WHERE region_id = ?
                        """)
                .params(EventFeed.Position.BEGINNING.caseId(), epoch, utc(now), regionId)
                .update();
        jdbc.sql("UPDATE notice SET mail_due_at = NULL WHERE region_id = ? AND mail_due_at IS NOT NULL AND mail_id IS NULL")
                .params(regionId)
                .update();
        return new Reached(EventFeed.Position.BEGINNING, epoch, now);
    }

    void advance(int regionId, EventFeed.Position to) {
        jdbc.sql("UPDATE notice_position SET tx = ?, case_id = ?, seq = ? WHERE region_id = ?")
                .params(to.tx(), to.caseId(), to.seq(), regionId)
                .update();
    }

    /** A notice to be written. */
    record Fresh(UUID accountId, Tiding tiding, NoticeKind kind, boolean inApp, @Nullable Instant mailDueAt) {}

    /** Writes notices; one that was written before, for the same person and event, is left as it is. */
    void add(int regionId, List<Fresh> notices) {
        template.batchUpdate("""
                INSERT INTO notice (region_id, id, account_id, case_id, seq, kind, move, by_user, by_unit, by_role, at,
                    due_at, urgent, waits_in, in_app, mail_due_at, clock)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::text[], ?, ?, ?)
                ON CONFLICT (region_id, account_id, case_id, seq) DO NOTHING
                """, notices, 500, (ps, fresh) -> {
            Tiding tiding = fresh.tiding();
            By by = tiding.by();
            ps.setInt(1, regionId);
            ps.setObject(2, Ids.next());
            ps.setObject(3, fresh.accountId());
            ps.setObject(4, tiding.caseId());
            ps.setLong(5, tiding.seq());
            ps.setString(6, fresh.kind().name());
            ps.setString(7, tiding.move().name());
            ps.setObject(8, by.userId());
            ps.setObject(9, by.unitId());
            ps.setString(10, by.role().name());
            ps.setObject(11, utc(tiding.at()));
            ps.setObject(12, utcOrNull(tiding.due()));
            ps.setBoolean(13, tiding.urgent());
            ps.setString(14, stages(fresh.kind().waitsIn(tiding.stage())));
            ps.setBoolean(15, fresh.inApp());
            ps.setObject(16, utcOrNull(fresh.mailDueAt()));
            ps.setString(17, tiding.clock() == null ? null : tiding.clock().name());
        });
    }

    /**
     * Ends the wait of notices that these events answered: the case stands elsewhere now, he who was told has acted on it
     * himself, or the request that he was to decide is decided.
     */
    void settle(int regionId, List<EventFeed.Fed> events, Instant now) {
        template.batchUpdate("""
                UPDATE notice SET settled_at = ?
                WHERE region_id = ? AND case_id = ? AND seq < ? AND read_at IS NULL AND settled_at IS NULL
                  AND waits_in <> '{}'
                  AND (NOT waits_in @> ARRAY[CAST(? AS text)] OR (account_id = ? AND ? <> 'SYSTEM') OR (kind = 'TO_DECIDE' AND ?))
                """, events, 500, (ps, fed) -> {
            ps.setObject(1, utc(now));
            ps.setInt(2, regionId);
            ps.setObject(3, fed.caseId());
            ps.setLong(4, fed.recorded().seq());
            ps.setString(5, fed.recorded().stage().name());
            ps.setObject(6, fed.recorded().by().userId());
            ps.setString(7, fed.recorded().by().role().name());
            ps.setBoolean(8, NoticeKind.endsRequest(fed.recorded().move()));
        });
    }

    /** How many this person has not dealt with, counted up to {@link #COUNT_UP_TO}. */
    int unread(SignedIn me) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT 1 FROM notice
                            WHERE region_id = ? AND account_id = ? AND in_app AND read_at IS NULL AND settled_at IS NULL
                            LIMIT ?) AS counted
                        """)
                .params(me.regionId(), me.userId(), COUNT_UP_TO)
                .query(Integer.class)
                .single();
    }

    private static final String COLUMNS = """
            SELECT id, case_id, kind, move, by_user, by_unit, by_role, at, due_at, urgent, read_at, settled_at, clock
            FROM notice
            """;

    /** Those not dealt with, or those dealt with, older than one of them; the newest first. */
    List<Notice> page(SignedIn me, boolean open, UUID before, int limit) {
        String which = open
                ? "AND read_at IS NULL AND settled_at IS NULL"
                : "AND (read_at IS NOT NULL OR settled_at IS NOT NULL)";
        return jdbc.sql(COLUMNS + "WHERE region_id = ? AND account_id = ? AND in_app AND id < ? " + which
                        + " ORDER BY id DESC LIMIT ?")
                .params(me.regionId(), me.userId(), before, limit)
                .query(NoticeStore::notice)
                .list();
    }

    void read(SignedIn me, UUID noticeId, Instant now) {
        jdbc.sql("""
                        UPDATE notice SET read_at = ?
                        WHERE region_id = ? AND account_id = ? AND id = ? AND read_at IS NULL
                        """)
                .params(utc(now), me.regionId(), me.userId(), noticeId)
                .update();
    }

    /** All up to and with this one; what came since then is still to be read. */
    int readAll(SignedIn me, UUID upTo, Instant now) {
        return jdbc.sql("""
                        UPDATE notice SET read_at = ?
                        WHERE region_id = ? AND account_id = ? AND id <= ? AND in_app
                          AND read_at IS NULL AND settled_at IS NULL
                        """)
                .params(utc(now), me.regionId(), me.userId(), upTo)
                .update();
    }

    /** Who opens the case has read what he was told of it. */
    void readOf(SignedIn me, UUID caseId, Instant now) {
        jdbc.sql("""
                        UPDATE notice SET read_at = ?
                        WHERE region_id = ? AND account_id = ? AND case_id = ? AND read_at IS NULL AND settled_at IS NULL
                        """)
                .params(utc(now), me.regionId(), me.userId(), caseId)
                .update();
    }

    /** Takes back what a person was told of cases that he may not see any more. */
    void takeBack(SignedIn me, Collection<UUID> noticeIds) {
        jdbc.sql("""
                        DELETE FROM notice
                        WHERE region_id = :region AND account_id = :account AND id = ANY (CAST(:ids AS uuid[]))
                        """)
                .param("region", me.regionId())
                .param("account", me.userId())
                .param("ids", noticeIds.stream().map(UUID::toString).toArray(String[]::new))
                .update();
    }

    /** A notice that waits to be mailed. */
    record Unmailed(UUID id, NoticeKind kind, boolean urgent) {}

    List<Unmailed> unmailed(SignedIn me) {
        return jdbc.sql("""
                        SELECT id, kind, urgent FROM notice
                        WHERE region_id = ? AND account_id = ? AND mail_due_at IS NOT NULL AND mail_id IS NULL
                        """)
                .params(me.regionId(), me.userId())
                .query((rs, n) -> new Unmailed(
                        rs.getObject(1, UUID.class), NoticeKind.valueOf(rs.getString(2)), rs.getBoolean(3)))
                .list();
    }

    void mailAt(SignedIn me, UUID noticeId, @Nullable Instant dueAt) {
        jdbc.sql("UPDATE notice SET mail_due_at = :due WHERE region_id = :region AND id = :id AND mail_id IS NULL")
                .param("due", utcOrNull(dueAt))
                .param("region", me.regionId())
                .param("id", noticeId)
                .update();
    }

    /** What a mail is about and is still open, the pressing kinds first. */
    List<Notice> ofMail(int regionId, UUID mailId) {
        return jdbc.sql(COLUMNS + """
                        WHERE region_id = ? AND mail_id = ? AND read_at IS NULL AND settled_at IS NULL
                        ORDER BY id
                        """)
                .params(regionId, mailId)
                .query(NoticeStore::notice)
                .list();
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("DELETE FROM notice WHERE at < ?").params(utc(moment)).update();
    }

    private static Reached reached(ResultSet rs, int n) throws SQLException {
        return new Reached(
                new EventFeed.Position(rs.getLong(1), rs.getObject(2, UUID.class), rs.getLong(3)),
                rs.getObject(4, UUID.class),
                rs.getObject(5, OffsetDateTime.class).toInstant());
    }

    private static Notice notice(ResultSet rs, int n) throws SQLException {
        Instant at = rs.getObject("at", OffsetDateTime.class).toInstant();
        var by = new By(rs.getObject("by_user", UUID.class), rs.getObject("by_unit", UUID.class),
                Role.valueOf(rs.getString("by_role")));
        return new Notice(
                rs.getObject("id", UUID.class),
                rs.getObject("case_id", UUID.class),
                NoticeKind.valueOf(rs.getString("kind")),
                new LastAct(at, by, Move.valueOf(rs.getString("move"))),
                instant(rs, "due_at"),
                Optional.ofNullable(rs.getString("clock")).map(ClockKind::valueOf).orElse(null),
                rs.getBoolean("urgent"),
                instant(rs, "read_at"),
                rs.getObject("settled_at") != null);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime time = rs.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String stages(Collection<CaseStage> stages) {
        return "{" + String.join(",", stages.stream().map(Enum::name).toList()) + "}";
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime utcOrNull(@Nullable Instant instant) {
        return instant == null ? null : utc(instant);
    }
}
