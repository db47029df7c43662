package org.minqing.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Ids;
import org.minqing.notify.QueuedMail.Purpose;
import org.minqing.notify.QueuedMail.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Mail that is to leave. A sender claims a mail by moving {@code next_at} past the time that sending can take: if it dies
 * meanwhile, the mail waits again by itself. Two senders never claim the same one.
 */
@Repository
class Outbox {

    /** Longer than all time limits of one mail with the server together. */
    static final Duration CLAIM = Duration.ofMinutes(10);

    /** @param claim until when it is his who claimed it; it also tells his claim from a later one */
    record Claimed(int regionId, UUID id, UUID accountId, Purpose purpose, int attempts, Instant claim) {}

    private final JdbcClient jdbc;

    Outbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param once what must be mailed to this person only once; a second one of the same name is ignored */
    Optional<UUID> put(int regionId, UUID accountId, Purpose purpose, String once, Instant now) {
        return jdbc.sql("""
                        INSERT INTO mail (region_id, id, account_id, purpose, once, state, next_at, made_at)
                        VALUES (?, ?, ?, ?, ?, 'WAITING', ?, ?)
                        ON CONFLICT (region_id, account_id, once) DO NOTHING
                        RETURNING id
                        """)
                .params(regionId, Ids.next(), accountId, purpose.name(), once, NoticeStore.utc(now), NoticeStore.utc(now))
                .query(UUID.class)
                .optional();
    }

    /**
     * Puts all notices of a region that are now to be mailed into one mail for each person. Who was quicker to read or to
     * act than the mail is spared it. The caller holds the region's position, so no other node gathers meanwhile.
     */
    void gather(int regionId, Instant now) {
        jdbc.sql("""
                        UPDATE notice SET mail_due_at = NULL
                        WHERE region_id = ? AND mail_due_at <= ? AND mail_id IS NULL
                          AND (read_at IS NOT NULL OR settled_at IS NOT NULL)
                        """)
                .params(regionId, NoticeStore.utc(now))
                .update();
        List<UUID> people = jdbc.sql("""
                        SELECT DISTINCT account_id FROM notice
                        WHERE region_id = ? AND mail_due_at <= ? AND mail_id IS NULL
                        """)
                .params(regionId, NoticeStore.utc(now))
                .query(UUID.class)
                .list();
        for (UUID person : people) {
            UUID mail = put(regionId, person, Purpose.NOTICES, "notices-" + Ids.next(), now).orElseThrow();
            jdbc.sql("""
                            UPDATE notice SET mail_id = ?
                            WHERE region_id = ? AND account_id = ? AND mail_due_at <= ? AND mail_id IS NULL
                            """)
                    .params(mail, regionId, person, NoticeStore.utc(now))
                    .update();
        }
    }

    boolean toGather(int regionId, Instant now) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM notice
                            WHERE region_id = ? AND mail_due_at <= ? AND mail_id IS NULL)
                        """)
                .params(regionId, NoticeStore.utc(now))
                .query(Boolean.class)
                .single();
    }

    /** The next mail to send, claimed for {@link #CLAIM}. */
    Optional<Claimed> claim(Instant now) {
        return jdbc.sql("""
                        UPDATE mail SET attempts = attempts + 1, next_at = :until
                        WHERE (region_id, id) = (
                            SELECT region_id, id FROM mail WHERE state = 'WAITING' AND next_at <= :now
                            ORDER BY next_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                        RETURNING region_id, id, account_id, purpose, attempts, next_at
                        """)
                .param("until", NoticeStore.utc(now.plus(CLAIM)))
                .param("now", NoticeStore.utc(now))
                .query((rs, n) -> new Claimed(
                        rs.getInt(1),
                        rs.getObject(2, UUID.class),
                        rs.getObject(3, UUID.class),
                        Purpose.valueOf(rs.getString(4)),
                        rs.getInt(5),
                        rs.getObject(6, OffsetDateTime.class).toInstant()))
                .optional();
    }

    void end(Claimed mail, State state, String trouble, Instant now) {
        jdbc.sql("""
                        UPDATE mail SET state = ?, trouble = ?, ended_at = ?
                        WHERE region_id = ? AND id = ? AND state = 'WAITING' AND next_at = ?
                        """)
                .params(state.name(), trouble, NoticeStore.utc(now), mail.regionId(), mail.id(), NoticeStore.utc(mail.claim()))
                .update();
    }

    void later(Claimed mail, Instant next, String trouble) {
        jdbc.sql("""
                        UPDATE mail SET next_at = ?, trouble = ?
                        WHERE region_id = ? AND id = ? AND state = 'WAITING' AND next_at = ?
                        """)
                .params(NoticeStore.utc(next), trouble, mail.regionId(), mail.id(), NoticeStore.utc(mail.claim()))
                .update();
    }

    /** After a restore: each of these may have left after the backup was made; the administrator may send it again. */
    void stopAfterRestore(int regionId, Instant now) {
        jdbc.sql("""
                        UPDATE mail SET state = 'DEAD', trouble = ?, ended_at = ?
                        WHERE region_id = ? AND state = 'WAITING' AND purpose = 'NOTICES'
                        """)
                .params(QueuedMail.RESTORED, NoticeStore.utc(now), regionId)
                .update();
    }

    /** What waits longer than a first try, and what is dead; the newest first. */
    List<QueuedMail> troubled(int regionId, int limit) {
        return jdbc.sql("""
                        SELECT id, account_id, purpose, state, attempts, made_at, next_at, trouble FROM mail
                        WHERE region_id = ? AND (state = 'DEAD' OR (state = 'WAITING' AND trouble <> ''))
                        ORDER BY state, id DESC LIMIT ?
                        """)
                .params(regionId, limit)
                .query(Outbox::line)
                .list();
    }

    QueuedMail.Tally tally(int regionId, Instant now) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM mail WHERE region_id = :region AND state = 'WAITING'),
                               (SELECT count(*) FROM mail WHERE region_id = :region AND state = 'SENT' AND ended_at > :day),
                               (SELECT count(*) FROM mail WHERE region_id = :region AND state = 'DEAD')
                        """)
                .param("region", regionId)
                .param("day", NoticeStore.utc(now.minus(Duration.ofDays(1))))
                .query((rs, n) -> new QueuedMail.Tally(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
    }

    boolean again(int regionId, UUID id, Instant now) {
        return jdbc.sql("""
                        UPDATE mail SET state = 'WAITING', attempts = 0, trouble = '', next_at = ?, ended_at = NULL
                        WHERE region_id = ? AND id = ? AND state = 'DEAD'
                        """)
                        .params(NoticeStore.utc(now), regionId, id)
                        .update()
                == 1;
    }

    int forgetBefore(Instant moment) {
        return jdbc.sql("DELETE FROM mail WHERE state <> 'WAITING' AND ended_at < ?")
                .params(NoticeStore.utc(moment))
                .update();
    }

    private static QueuedMail line(ResultSet rs, int n) throws SQLException {
        return new QueuedMail(
                rs.getObject("id", UUID.class),
                rs.getObject("account_id", UUID.class),
                Purpose.valueOf(rs.getString("purpose")),
                State.valueOf(rs.getString("state")),
                rs.getInt("attempts"),
                rs.getObject("made_at", OffsetDateTime.class).toInstant(),
                rs.getObject("next_at", OffsetDateTime.class).toInstant(),
                rs.getString("trouble"));
    }
}

