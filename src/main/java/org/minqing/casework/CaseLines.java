package org.minqing.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code cases} as a line. */
final class CaseLines {

    private CaseLines() {}

    /** The columns a line is made of. */
    static final String COLUMNS = """
            id, number, title, type, stage, urgent, anonymous, sealed, sensitive, of_group, history, request, escalated,
            supervised, place_id, unit_ids, visit_ids, issuer_id,
            registered_at, changed_at, due_at, running, near_due_at, suspended, setbacks, outcome, closed_at, version, confirmer,
            progress_due, due_clock
            """;

    static CaseLine line(ResultSet rs) throws SQLException {
        OffsetDateTime due = rs.getObject("due_at", OffsetDateTime.class);
        List<UUID> visits = ids(rs.getArray("visit_ids"));
        String outcome = rs.getString("outcome");
        return new CaseLine(
                rs.getObject("id", UUID.class),
                rs.getString("number"),
                rs.getBoolean("sensitive") ? Sight.NO_TITLE : rs.getString("title"),
                CaseType.valueOf(rs.getString("type")),
                CaseStage.valueOf(rs.getString("stage")),
                new Flags(rs.getBoolean("urgent"), rs.getBoolean("anonymous"), rs.getBoolean("sealed"),
                        rs.getBoolean("sensitive"), rs.getBoolean("of_group"), rs.getBoolean("history")),
                rs.getObject("place_id", UUID.class),
                ids(rs.getArray("unit_ids")),
                visits.isEmpty() ? null : visits.getFirst(),
                rs.getObject("issuer_id", UUID.class),
                instant(rs, "registered_at"),
                instant(rs, "changed_at"),
                due.isEqual(CaseStore.NO_DUE) ? null : due.toInstant(),
                rs.getBoolean("running"),
                rs.getObject("near_due_at") == null ? null : instant(rs, "near_due_at"),
                rs.getBoolean("suspended"),
                rs.getInt("setbacks"),
                request(rs.getString("request")),
                rs.getBoolean("escalated"),
                rs.getBoolean("supervised"),
                outcome == null ? null : Outcome.valueOf(outcome),
                rs.getObject("closed_at") == null ? null : instant(rs, "closed_at"),
                rs.getLong("version"),
                ConfirmerKind.valueOf(rs.getString("confirmer")),
                rs.getString("progress_due") == null ? null : Instant.parse(rs.getString("progress_due")),
                rs.getString("due_clock") == null ? null : ClockKind.valueOf(rs.getString("due_clock")));
    }

    private static Request.@Nullable Kind request(@Nullable String kind) {
        return kind == null ? null : Request.Kind.valueOf(kind);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray()).map(UUID.class::cast).toList();
    }
}
