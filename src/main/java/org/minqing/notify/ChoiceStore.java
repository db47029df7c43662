package org.minqing.notify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people chose, in the database. */
@Repository
class ChoiceStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    ChoiceStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Choice of(int regionId, UUID accountId) {
        return of(regionId, List.of(accountId)).getOrDefault(accountId, Choice.USUAL);
    }

    /** The choices of those who made one. */
    Map<UUID, Choice> of(int regionId, Collection<UUID> accountIds) {
        String[] ids = accountIds.stream().map(UUID::toString).toArray(String[]::new);
        Map<UUID, Map<NoticeKind, Choice.Channels>> kinds = kinds(regionId, ids);
        Map<UUID, Choice> choices = new HashMap<>();
        jdbc.sql("""
                        SELECT account_id, language, email, wanted_email, digest_at, quiet_from, quiet_until,
                               quiet_days_off, urgent_at_once, urgent_breaks_quiet
                        FROM notice_choice WHERE region_id = :region AND account_id = ANY (CAST(:ids AS uuid[]))
                        """)
                .param("region", regionId)
                .param("ids", ids)
                .query(rs -> {
                    UUID account = rs.getObject("account_id", UUID.class);
                    choices.put(account, choice(rs, kinds.getOrDefault(account, Map.of())));
                });
        return choices;
    }

    private Map<UUID, Map<NoticeKind, Choice.Channels>> kinds(int regionId, String[] ids) {
        Map<UUID, Map<NoticeKind, Choice.Channels>> all = new HashMap<>();
        jdbc.sql("""
                        SELECT account_id, kind, in_app, mail FROM notice_choice_kind
                        WHERE region_id = :region AND account_id = ANY (CAST(:ids AS uuid[]))
                        """)
                .param("region", regionId)
                .param("ids", ids)
                .query(rs -> {
                    all.computeIfAbsent(rs.getObject(1, UUID.class), id -> new EnumMap<>(NoticeKind.class))
                            .put(NoticeKind.valueOf(rs.getString(2)),
                                    new Choice.Channels(rs.getBoolean(3), MailWhen.valueOf(rs.getString(4))));
                });
        return all;
    }

    /** Writes everything but the confirmed address, which changes only by {@link #confirm} and {@link #forgetAddress}. */
    void save(int regionId, UUID accountId, Choice choice) {
        Choice.Times times = choice.times();
        jdbc.sql("""
                        INSERT INTO notice_choice (region_id, account_id, language, wanted_email, digest_at, quiet_from,
                            quiet_until, quiet_days_off, urgent_at_once, urgent_breaks_quiet)
                        VALUES (:region, :account, :language, :wanted, :digest, :from, :until, :off, :urgent, :breaks)
                        ON CONFLICT (region_id, account_id) DO UPDATE SET language = excluded.language,
                            wanted_email = excluded.wanted_email, digest_at = excluded.digest_at,
                            quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
                            quiet_days_off = excluded.quiet_days_off, urgent_at_once = excluded.urgent_at_once,
                            urgent_breaks_quiet = excluded.urgent_breaks_quiet
                        """)
                .param("region", regionId)
                .param("account", accountId)
                .param("language", choice.language())
                .param("wanted", choice.wantedEmail())
                .param("digest", times.digestAt())
                .param("from", times.quietFrom())
                .param("until", times.quietUntil())
                .param("off", times.quietDaysOff())
                .param("urgent", times.urgentAtOnce())
                .param("breaks", times.urgentBreaksQuiet())
                .update();
        jdbc.sql("DELETE FROM notice_choice_kind WHERE region_id = ? AND account_id = ?").params(regionId, accountId).update();
        template.batchUpdate("""
                INSERT INTO notice_choice_kind (region_id, account_id, kind, in_app, mail) VALUES (?, ?, ?, ?, ?)
                """, choice.kinds().entrySet(), 50, (ps, entry) -> {
            ps.setInt(1, regionId);
            ps.setObject(2, accountId);
            ps.setString(3, entry.getKey().name());
            ps.setBoolean(4, entry.getValue().inApp());
            ps.setString(5, entry.getValue().mail().name());
        });
    }

    void forgetAddress(int regionId, UUID accountId) {
        jdbc.sql("""
                        UPDATE notice_choice SET email = NULL, wanted_email = NULL, wanted_hash = NULL, wanted_until = NULL
                        WHERE region_id = ? AND account_id = ?
                        """)
                .params(regionId, accountId)
                .update();
    }

    /** The link in the newest mail is the one that confirms. */
    void expect(int regionId, UUID accountId, byte[] tokenHash, Instant until) {
        jdbc.sql("""
                        UPDATE notice_choice SET wanted_hash = ?, wanted_until = ?
                        WHERE region_id = ? AND account_id = ? AND wanted_email IS NOT NULL
                        """)
                .params(tokenHash, NoticeStore.utc(until), regionId, accountId)
                .update();
    }

    /** An address waiting for its confirmation. */
    record Wanted(int regionId, UUID accountId, String address) {}

    Optional<Wanted> wanted(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        SELECT region_id, account_id, wanted_email FROM notice_choice
                        WHERE wanted_hash = ? AND wanted_until > ? AND wanted_email IS NOT NULL
                        """)
                .params(tokenHash, NoticeStore.utc(now))
                .query((rs, n) -> new Wanted(rs.getInt(1), rs.getObject(2, UUID.class), rs.getString(3)))
                .optional();
    }

    /** @return whether this call is the one that confirmed it */
    boolean confirm(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        UPDATE notice_choice SET email = wanted_email, wanted_email = NULL, wanted_hash = NULL, wanted_until = NULL
                        WHERE wanted_hash = ? AND wanted_until > ? AND wanted_email IS NOT NULL
                        """)
                        .params(tokenHash, NoticeStore.utc(now))
                        .update()
                == 1;
    }


    private static Choice choice(ResultSet rs, Map<NoticeKind, Choice.Channels> kinds) throws SQLException {
        return new Choice(
                rs.getString("language"),
                rs.getString("email"),
                rs.getString("wanted_email"),
                new Choice.Times(
                        rs.getObject("digest_at", LocalTime.class),
                        rs.getObject("quiet_from", LocalTime.class),
                        rs.getObject("quiet_until", LocalTime.class),
                        rs.getBoolean("quiet_days_off"),
                        rs.getBoolean("urgent_at_once"),
                        rs.getBoolean("urgent_breaks_quiet")),
                kinds);
    }
}
