package org.minqing.search;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants an index built anew says so here; every node reads it. */
@Component
public final class Wishes {

    static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    public Wishes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param by who asks; null = the operator, by a command */
    public void rebuild(int regionId, @Nullable UUID by) {
        jdbc.sql("""
                        INSERT INTO index_wish (region_id, id, at, by_user) VALUES (:region, :id, :at, :by)
                        ON CONFLICT (region_id) DO UPDATE SET id = excluded.id, at = excluded.at, by_user = excluded.by_user
                        """)
                .param("region", regionId)
                .param("id", Ids.next())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    UUID last(int regionId) {
        return jdbc.sql("SELECT id FROM index_wish WHERE region_id = ?")
                .params(regionId)
                .query(UUID.class)
                .optional()
                .orElse(NONE);
    }
}
