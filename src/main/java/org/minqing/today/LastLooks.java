package org.minqing.today;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.minqing.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Since when each user wants to be told what changed: his own last "seen", and never further back than a week. */
@Repository
class LastLooks {

    private static final Duration FURTHEST = Duration.ofDays(7);

    private final JdbcClient jdbc;

    LastLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant since(SignedIn me, Instant now) {
        Instant furthest = now.minus(FURTHEST);
        return jdbc.sql("SELECT at FROM last_look WHERE region_id = :region AND account_id = :account")
                .param("region", me.regionId())
                .param("account", me.userId())
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .filter(furthest::isBefore)
                .orElse(furthest);
    }

    void seen(SignedIn me, Instant now) {
        jdbc.sql("""
                        INSERT INTO last_look (region_id, account_id, at) VALUES (:region, :account, :at)
                        ON CONFLICT (region_id, account_id) DO UPDATE SET at = excluded.at
                        """)
                .param("region", me.regionId())
                .param("account", me.userId())
                .param("at", now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
