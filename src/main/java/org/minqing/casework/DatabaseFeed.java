package org.minqing.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the feed from {@code case_event} below the oldest transaction that is still open. */
@Component
final class DatabaseFeed implements EventFeed {

    private final JdbcClient jdbc;

    DatabaseFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fed> after(int regionId, Position position, int limit) {
        return jdbc.sql("""
                        SELECT CAST(CAST(tx AS text) AS bigint), case_id, seq, body
                        FROM case_event
                        WHERE region_id = :region
                          AND (tx, case_id, seq) > (CAST(CAST(:tx AS text) AS xid8), :case, CAST(:seq AS integer))
                          AND tx < pg_snapshot_xmin(pg_current_snapshot())
                        ORDER BY tx, case_id, seq
                        LIMIT :limit
                        """)
                .param("region", regionId)
                .param("tx", Long.toUnsignedString(position.tx()))
                .param("case", position.caseId())
                .param("seq", position.seq())
                .param("limit", limit)
                .query((rs, n) -> {
                    UUID caseId = rs.getObject(2, UUID.class);
                    return new Fed(new Position(rs.getLong(1), caseId, rs.getLong(3)), caseId, Codec.event(rs.getBytes(4)));
                })
                .list();
    }

    @Override
    public UUID epoch() {
        return jdbc.sql("SELECT epoch FROM installation_event ORDER BY number DESC LIMIT 1").query(UUID.class).single();
    }
}
