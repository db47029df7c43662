package org.minqing.triage.routing;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.triage.category.CategoryTrainer.Learned;
import org.minqing.triage.category.Figures;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code category_model} and {@code category_model_use}. */
@Repository
class ModelStore {

    /** So many versions keep their content. */
    private static final int KEPT = 5;

    private final JdbcClient sql;

    ModelStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** @param by the name of who chose it; empty where it was taken by itself */
    record Use(int version, String by, Instant at) {}

    Optional<Use> use(int regionId) {
        return sql.sql("SELECT version, chosen_by, chosen_at FROM category_model_use WHERE region_id = :region AND version IS NOT NULL")
                .param("region", regionId)
                .query((rs, n) -> new Use(rs.getInt(1), rs.getString(2), rs.getTimestamp(3).toInstant()))
                .optional();
    }

    List<ModelVersion> versions(int regionId) {
        return sql.sql("""
                        SELECT version, trained_at, cases, known, categories, macro_f1, accuracy, automatic, worse, content IS NOT NULL
                        FROM category_model WHERE region_id = :region ORDER BY version DESC LIMIT 30
                        """)
                .param("region", regionId)
                .query((rs, n) -> new ModelVersion(rs.getInt(1), rs.getTimestamp(2).toInstant(), rs.getInt(3), rs.getInt(4), rs.getInt(5),
                        new Figures(rs.getInt(3), rs.getDouble(6), rs.getDouble(7), rs.getDouble(8)), rs.getBoolean(9), rs.getBoolean(10)))
                .list();
    }

    Optional<byte[]> content(int regionId, int version) {
        return sql.sql("SELECT content FROM category_model WHERE region_id = :region AND version = :version AND content IS NOT NULL")
                .param("region", regionId)
                .param("version", version)
                .query(byte[].class)
                .optional();
    }

    /** Takes the learning of a region upon this node until then; false while another has it. */
    boolean claim(int regionId, Instant now, Instant until) {
        return sql.sql("""
                        INSERT INTO category_model_use AS u (region_id, busy_until) VALUES (:region, :until)
                        ON CONFLICT (region_id) DO UPDATE SET busy_until = excluded.busy_until
                        WHERE u.busy_until IS NULL OR u.busy_until < :now
                        """)
                .param("region", regionId)
                .param("until", Timestamp.from(until))
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    /** How often texts of the region were erased, as far as the models know. */
    int erasures(int regionId) {
        return sql.sql("SELECT erasures FROM category_model_use WHERE region_id = :region").param("region", regionId).query(Integer.class).single();
    }

    /** The same; none can be erased until this transaction ends. */
    int holdErasures(int regionId) {
        return sql.sql("SELECT erasures FROM category_model_use WHERE region_id = :region FOR UPDATE").param("region", regionId).query(Integer.class).single();
    }

    void release(int regionId) {
        sql.sql("UPDATE category_model_use SET busy_until = NULL WHERE region_id = :region").param("region", regionId).update();
    }

    /** Keeps a new version and answers its number; contents of old ones go, but not of the one in use. */
    int add(int regionId, Learned learned, int known, boolean worse, Instant at) {
        int version = sql.sql("""
                        INSERT INTO category_model (region_id, version, trained_at, cases, known, categories, macro_f1, accuracy, automatic, worse, content)
                        SELECT :region, coalesce(max(version), 0) + 1, :at, :cases, :known, :categories, :f1, :accuracy, :automatic, :worse, :content
                        FROM category_model WHERE region_id = :region
                        RETURNING version
                        """)
                .param("region", regionId)
                .param("at", Timestamp.from(at))
                .param("cases", learned.folds().messages())
                .param("known", known)
                .param("categories", learned.model().categories().size())
                .param("f1", learned.folds().macroF1())
                .param("accuracy", learned.folds().accuracy())
                .param("automatic", learned.folds().automatic())
                .param("worse", worse)
                .param("content", learned.model().bytes())
                .query(Integer.class)
                .single();
        sql.sql("""
                        UPDATE category_model SET content = NULL
                        WHERE region_id = :region AND version <= :old AND content IS NOT NULL
                          AND version NOT IN (SELECT version FROM category_model_use WHERE region_id = :region AND version IS NOT NULL)
                        """)
                .param("region", regionId)
                .param("old", version - KEPT)
                .update();
        return version;
    }

    /** @return false if there is no such version with content */
    boolean choose(int regionId, int version, String by, Instant at) {
        return sql.sql("""
                        INSERT INTO category_model_use (region_id, version, chosen_by, chosen_at)
                        SELECT region_id, version, :by, :at FROM category_model
                        WHERE region_id = :region AND version = :version AND content IS NOT NULL
                        ON CONFLICT (region_id) DO UPDATE
                        SET version = excluded.version, chosen_by = excluded.chosen_by, chosen_at = excluded.chosen_at
                        """)
                .param("region", regionId)
                .param("version", version)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update() == 1;
    }

    /** Drops all contents: one of them may hold pieces of a text that is to be gone. */
    void forget(int regionId) {
        sql.sql("""
                        INSERT INTO category_model_use (region_id, erasures) VALUES (:region, 1)
                        ON CONFLICT (region_id) DO UPDATE SET version = NULL, chosen_by = '', erasures = category_model_use.erasures + 1
                        """)
                .param("region", regionId)
                .update();
        sql.sql("UPDATE category_model SET content = NULL WHERE region_id = :region").param("region", regionId).update();
    }
}
