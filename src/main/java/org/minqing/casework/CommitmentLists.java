package org.minqing.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of promises. */
@Component
final class CommitmentLists {

    private final JdbcClient jdbc;

    CommitmentLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String SELECT = """
            SELECT p.facts, p.said_by, p.text, p.due_text, c.id, c.number, c.title, c.stage, c.place_id
            FROM commitment p JOIN cases c ON c.region_id = p.region_id AND c.id = p.case_id
            """;

    List<CommitmentLine> ofCase(int regionId, UUID caseId) {
        return jdbc.sql(SELECT + "WHERE p.region_id = ? AND p.case_id = ? ORDER BY p.made_at, p.id")
                .params(regionId, caseId)
                .query((rs, n) -> line(rs))
                .list();
    }

    List<CommitmentLine> at(int regionId, Set<UUID> places) {
        return jdbc.sql(SELECT + """
                        WHERE c.region_id = :region AND c.place_id = ANY (CAST(:places AS uuid[]))
                        ORDER BY p.made_at DESC, p.id LIMIT 500
                        """)
                .param("region", regionId)
                .param("places", CaseLists.texts(places))
                .query((rs, n) -> line(rs))
                .list();
    }

    List<CommitmentLine> ofVisit(int regionId, UUID visitId) {
        return jdbc.sql(SELECT + """
                        WHERE c.region_id = :region AND cardinality(c.visit_ids) > 0 AND c.visit_ids @> ARRAY[:visit]
                        ORDER BY p.made_at, p.id
                        """)
                .param("region", regionId)
                .param("visit", visitId)
                .query((rs, n) -> line(rs))
                .list();
    }

    List<CommitmentLine> toPinDown(int regionId, int limit) {
        return jdbc.sql(SELECT + "WHERE p.region_id = ? AND p.to_pin_down ORDER BY p.made_at, p.id LIMIT ?")
                .params(regionId, limit)
                .query((rs, n) -> line(rs))
                .list();
    }

    private static CommitmentLine line(ResultSet rs) throws SQLException {
        return new CommitmentLine(Codec.commitment(rs.getString(1)), rs.getString(2), rs.getString(3), rs.getString(4),
                rs.getObject(5, UUID.class), rs.getString(6), rs.getString(7), CaseStage.valueOf(rs.getString(8)),
                rs.getObject(9, UUID.class));
    }
}
