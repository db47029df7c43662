package org.minqing.reading;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.minqing.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who is reviewing which report of a page just now. A claim keeps nobody from correcting; it tells the others, so that several
 * people share a page by report. It ends by itself when its holder's page gives no sign of life.
 */
@Component
class Claims {

    static final Duration ALIVE = Duration.ofMinutes(3);

    private final JdbcClient sql;
    private final Clock clock;

    Claims(JdbcClient sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param mine it is the reader's own */
    record Claim(String name, boolean mine) {}

    /** The reports of a draft that somebody is reviewing, by report. */
    Map<String, Claim> of(UUID draftId, SignedIn me) {
        var claims = new LinkedHashMap<String, Claim>();
        sql.sql(
                        """
                        SELECT report, user_id, user_name FROM report_claim
                        WHERE region_id = :region AND draft_id = :draft AND alive_at > :since
                        """)
                .param("region", me.regionId())
                .param("draft", draftId)
                .param("since", Timestamp.from(clock.instant().minus(ALIVE)))
                .query(rs -> {
                    claims.put(rs.getString("report"), new Claim(
                            rs.getString("user_name"), rs.getObject("user_id", UUID.class).equals(me.userId())));
                });
        return claims;
    }

    /** Takes a report that nobody reviews; with {@code over} also from who does, who will see it. */
    void take(UUID draftId, String report, boolean over, SignedIn me) {
        sql.sql(
                        """
                        INSERT INTO report_claim (region_id, draft_id, report, user_id, user_name, alive_at)
                        VALUES (:region, :draft, :report, :user, :name, :now)
                        ON CONFLICT (region_id, draft_id, report) DO UPDATE
                        SET user_id = excluded.user_id, user_name = excluded.user_name, alive_at = excluded.alive_at
                        WHERE :over OR report_claim.user_id = excluded.user_id OR report_claim.alive_at <= :since
                        """)
                .param("region", me.regionId())
                .param("draft", draftId)
                .param("report", report)
                .param("user", me.userId())
                .param("name", me.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("since", Timestamp.from(clock.instant().minus(ALIVE)))
                .param("over", over)
                .update();
    }

    /** The holder's page is still open. */
    void alive(UUID draftId, SignedIn me) {
        sql.sql(
                        """
                        UPDATE report_claim SET alive_at = :now
                        WHERE region_id = :region AND draft_id = :draft AND user_id = :user AND alive_at > :since
                        """)
                .param("region", me.regionId())
                .param("draft", draftId)
                .param("user", me.userId())
                .param("now", Timestamp.from(clock.instant()))
                .param("since", Timestamp.from(clock.instant().minus(ALIVE)))
                .update();
    }
}
