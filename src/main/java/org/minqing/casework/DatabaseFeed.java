package org.minqing.casework;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the feed from {@code case_event} below the oldest transaction that is still open. */
@Component
final class DatabaseFeed implements EventFeed {

    /** Ordered by the column and not by what it is told as, which bears its name: else all that is left is sorted each time. */
    static final String AFTER = """
            SELECT CAST(CAST(e.tx AS text) AS bigint), e.case_id, e.seq, e.body
            FROM case_event e
            WHERE e.region_id = :region
              AND (e.tx, e.case_id, e.seq) > (CAST(CAST(:tx AS text) AS xid8), :case, CAST(:seq AS integer))
              AND e.tx < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY e.tx, e.case_id, e.seq
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    DatabaseFeed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fed> after(int regionId, Position position, int limit) {
        return jdbc.sql(AFTER)
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
