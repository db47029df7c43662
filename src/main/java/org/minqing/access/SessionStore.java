package org.minqing.access;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of open sessions. */
@Repository
class SessionStore {

    private final JdbcClient jdbc;

    SessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param seenAt when its holder was last noticed */
    record Open(Account holder, Instant seenAt) {}

    void open(Token token, UUID accountId, Instant now) {
        jdbc.sql("""
                        INSERT INTO session (token_hash, region_id, account_id, opened_at, seen_at)
                        SELECT :hash, region_id, id, :now, :now FROM account WHERE id = :account
                        """)
                .param("hash", token.hash())
                .param("account", accountId)
                .param("now", utc(now))
                .update();
    }

    /** The session of this token if its holder was seen after that moment and may still come in. */
    Optional<Open> find(Token token, Instant seenAfter) {
        return jdbc.sql("SELECT s.seen_at, " + AccountStore.COLUMNS + """
                        FROM session s JOIN account a ON a.region_id = s.region_id AND a.id = s.account_id
                        WHERE s.token_hash = :hash AND s.seen_at > :after AND NOT a.disabled
                        """)
                .param("hash", token.hash())
                .param("after", utc(seenAfter))
                .query((rs, n) -> new Open(
                        AccountStore.account(rs, n), rs.getObject("seen_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void seen(Token token, Instant now) {
        jdbc.sql("UPDATE session SET seen_at = :now WHERE token_hash = :hash AND seen_at < :now")
                .param("hash", token.hash())
                .param("now", utc(now))
                .update();
    }

    void end(Token token) {
        jdbc.sql("DELETE FROM session WHERE token_hash = :hash").param("hash", token.hash()).update();
    }

    void endAllOf(UUID accountId) {
        jdbc.sql("DELETE FROM session WHERE account_id = :account").param("account", accountId).update();
    }

    void endSilentSince(Instant moment) {
        jdbc.sql("DELETE FROM session WHERE seen_at <= :moment").param("moment", utc(moment)).update();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
