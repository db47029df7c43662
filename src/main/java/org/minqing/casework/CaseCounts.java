package org.minqing.casework;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How many cases of a region stand in each stage, without counting them: every move inserts its changes of one more and
 * one less beside its events, and a job folds them into a base. A reading is the base and what is not folded yet, in one
 * snapshot, so it is exact at every moment and no two moves ever wait for the same row.
 */
@Component
final class CaseCounts {

    private static final int FOLD_AT_ONCE = 5000;

    private final JdbcClient jdbc;

    CaseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As far as this person may know of them: sealed cases are not among those counted ahead, and are few. */
    Map<CaseStage, Long> byStage(Actor actor) {
        Map<CaseStage, Long> counts = new EnumMap<>(CaseStage.class);
        Sight.bind(jdbc.sql("""
                        SELECT stage, sum(n) FROM (
                            SELECT stage, n FROM case_count WHERE region_id = :region
                            UNION ALL
                            SELECT stage, change FROM case_count_change WHERE region_id = :region
                            UNION ALL
                            SELECT stage, 1 FROM cases WHERE region_id = :region AND sealed
                        """ + Sight.UNSEALED + ") AS counted GROUP BY stage"), actor)
                .param("region", actor.regionId())
                .query((rs, n) -> Map.entry(CaseStage.valueOf(rs.getString(1)), rs.getLong(2)))
                .list()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }

    static long in(Map<CaseStage, Long> counts, Set<CaseStage> stages) {
        return stages.stream().mapToLong(stage -> counts.getOrDefault(stage, 0L)).sum();
    }

    /** Folds the oldest changes into the base; two nodes may do it at once. Answers how many there were. */
    int fold() {
        return jdbc.sql("""
                        WITH gone AS (
                            DELETE FROM case_count_change
                            WHERE (region_id, id) IN (
                                SELECT region_id, id FROM case_count_change
                                ORDER BY region_id, id LIMIT :limit FOR UPDATE SKIP LOCKED)
                            RETURNING region_id, stage, unit_id, change
                        ),
                        folded AS (
                            INSERT INTO case_count AS base (region_id, stage, unit_id, n)
                            SELECT region_id, stage, unit_id, sum(change) FROM gone
                            GROUP BY region_id, stage, unit_id ORDER BY region_id, stage, unit_id
                            ON CONFLICT (region_id, stage, unit_id) DO UPDATE SET n = base.n + excluded.n
                        )
                        SELECT count(*) FROM gone
                        """)
                .param("limit", FOLD_AT_ONCE)
                .query(Integer.class)
                .single();
    }
}
