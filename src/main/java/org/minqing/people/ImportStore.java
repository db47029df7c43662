package org.minqing.people;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Workbooks between preview and confirmation. */
@Repository
class ImportStore {

    private final JdbcClient sql;

    ImportStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Kept(UUID id, String fileName, byte[] content) {}

    void keep(int regionId, Kept kept, Instant at) {
        sql.sql(
                        """
                        INSERT INTO organisation_upload (region_id, id, file_name, content, uploaded_at)
                        VALUES (:region, :id, :name, :content, :at)
                        """)
                .param("region", regionId)
                .param("id", kept.id())
                .param("name", kept.fileName())
                .param("content", kept.content())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Kept> find(int regionId, UUID id) {
        return sql.sql("SELECT id, file_name, content FROM organisation_upload WHERE region_id = :region AND id = :id")
                .param("region", regionId)
                .param("id", id)
                .query((rs, n) -> new Kept(id, rs.getString("file_name"), rs.getBytes("content")))
                .optional();
    }

    /** Removes and returns it, so that it is carried out once. */
    Optional<Kept> take(int regionId, UUID id) {
        return sql.sql(
                        """
                        DELETE FROM organisation_upload WHERE region_id = :region AND id = :id
                        RETURNING file_name, content
                        """)
                .param("region", regionId)
                .param("id", id)
                .query((rs, n) -> new Kept(id, rs.getString("file_name"), rs.getBytes("content")))
                .optional();
    }

    void forget(int regionId, Instant before) {
        sql.sql("DELETE FROM organisation_upload WHERE region_id = :region AND uploaded_at < :before")
                .param("region", regionId)
                .param("before", Timestamp.from(before))
                .update();
    }
}
