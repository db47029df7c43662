package org.minqing.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of promises. */
@Component
final class CommitmentLists {

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;

    CommitmentLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String COLUMNS = """
            SELECT p.facts, p.said_by, p.text, p.due_text, c.id, c.number, c.title, c.stage, c.place_id,
                   c.sensitive, %s AS seen
            FROM commitment p JOIN cases c ON c.region_id = p.region_id AND c.id = p.case_id
            """;

    private static final String SELECT = COLUMNS.formatted("true");

    List<CommitmentLine> ofCase(int regionId, UUID caseId) {
        return jdbc.sql(SELECT + "WHERE p.region_id = ? AND p.case_id = ? ORDER BY p.made_at, p.id")
                .params(regionId, caseId)
                .query((rs, n) -> onItsPage(rs))
                .list();
    }

    private static final String AT = " WHERE c.region_id = :region AND c.place_id = ANY (CAST(:places AS uuid[]))";

    List<CommitmentLine> at(Sight sight, Set<UUID> places) {
        return sight.bound(jdbc.sql(SELECT + AT + " AND " + Sight.SEEN + Sight.UNSEALED + "ORDER BY p.made_at DESC, p.id LIMIT 500"))
                .param("region", sight.actor().regionId())
                .param("places", CaseLists.texts(places))
                .query((rs, n) -> line(rs))
                .list();
    }

    /** How many more are owed in cases that others see, which are not sealed to him. */
    int owedElsewhere(Sight sight, Set<UUID> places) {
        return sight.everything() ? 0 : sight.bound(jdbc.sql("""
                        SELECT count(*) FROM commitment p JOIN cases c ON c.region_id = p.region_id AND c.id = p.case_id
                        """ + AT + " AND p.state NOT IN ('KEPT', 'WITHDRAWN') AND NOT " + Sight.SEEN + Sight.UNSEALED))
                .param("region", sight.actor().regionId())
                .param("places", CaseLists.texts(places))
                .query(Integer.class)
                .single();
    }

    List<CommitmentLine> ofVisit(Sight sight, UUID visitId) {
        return sight.bound(jdbc.sql(SELECT + """
                        WHERE c.region_id = :region AND cardinality(c.visit_ids) > 0 AND c.visit_ids @> ARRAY[:visit]
                          AND
                        """ + Sight.SEEN + Sight.UNSEALED + "ORDER BY p.made_at, p.id"))
                .param("region", sight.actor().regionId())
                .param("visit", visitId)
                .query((rs, n) -> line(rs))
                .list();
    }

    private static final String LISTED = """
            WHERE p.region_id = :region AND p.state = ANY (CAST(:states AS text[]))
              AND (NOT :vague OR (p.to_pin_down AND c.closed_at IS NULL)) AND (NOT :late OR p.due < :today)
              AND (CAST(:unit AS uuid) IS NULL OR p.unit_id = :unit)
              AND (p.unit_id = :sightUnit OR
            """ + Sight.SEEN + ")" + Sight.UNSEALED;

    private static final String PAGE = COLUMNS.formatted(Sight.SEEN) + LISTED + """
              AND (coalesce(p.due, DATE '9999-12-31'), p.id) > (:afterDay, :afterId)
            ORDER BY coalesce(p.due, DATE '9999-12-31'), p.id LIMIT :size
            """;

    private static final String COUNT = """
            SELECT count(*) FROM (
                SELECT 1 FROM commitment p JOIN cases c ON c.region_id = p.region_id AND c.id = p.case_id
            """ + LISTED + " LIMIT :size) AS listed";

    /** The promises of one list that a person may see, due soonest first. */
    PromisePage page(PromiseQuery query, Sight sight, LocalDate today) {
        int size = Math.clamp(query.size(), 1, 200);
        Key after = Key.parse(query.after());
        List<CommitmentLine> lines = bind(PAGE, query, sight, today)
                .param("afterDay", after.day())
                .param("afterId", after.id())
                .param("size", size + 1)
                .query((rs, n) -> line(rs))
                .list();
        if (lines.size() <= size) {
            return new PromisePage(lines, null);
        }
        List<CommitmentLine> shown = List.copyOf(lines.subList(0, size));
        return new PromisePage(shown, Key.of(shown.getLast().commitment()).toString());
    }

    int count(PromiseQuery query, Sight sight, LocalDate today) {
        return bind(COUNT, query, sight, today)
                .param("size", CaseLists.COUNT_UP_TO)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, PromiseQuery query, Sight sight, LocalDate today) {
        return sight.bound(jdbc.sql(sql))
                .param("region", sight.actor().regionId())
                .param("states", states(query.list()))
                .param("vague", query.list() == PromiseList.TO_PIN_DOWN)
                .param("late", query.list() == PromiseList.LATE)
                .param("today", today)
                .param("unit", query.unitId());
    }

    private static String[] states(PromiseList list) {
        Set<CommitmentState> states = switch (list) {
            case TO_PIN_DOWN -> Set.of(CommitmentState.OPEN);
            case LATE, OPEN -> Set.of(CommitmentState.OPEN, CommitmentState.DISPUTED);
            case TO_JUDGE -> Set.of(CommitmentState.DONE_BY_UNIT);
            case ENDED -> Set.of(CommitmentState.KEPT, CommitmentState.WITHDRAWN);
        };
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    /** Where a page ended. */
    private record Key(LocalDate day, UUID id) {

        private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

        static Key of(Commitment last) {
            return new Key(last.due() == null ? LAST : last.due(), last.id());
        }

        static Key parse(@Nullable String text) {
            if (text == null || text.isBlank()) {
                return new Key(LocalDate.of(1, 1, 1), NOBODY);
            }
            try {
                int cut = text.indexOf('_');
                LocalDate day = LocalDate.parse(text.substring(0, cut));
                return day.isAfter(LAST) ? parse(null) : new Key(day, UUID.fromString(text.substring(cut + 1)));
            } catch (RuntimeException e) {
                return parse(null);
            }
        }

        @Override
        public String toString() {
            return day + "_" + id;
        }
    }

    /** In a list: nothing of the words of a sensitive case; and of a case that he may not open, nothing but his unit's promise. */
    private static CommitmentLine line(ResultSet rs) throws SQLException {
        CommitmentLine full = onItsPage(rs);
        if (!rs.getBoolean(11)) {
            boolean sensitive = rs.getBoolean(10);
            return new CommitmentLine(full.commitment(), sensitive ? "" : full.by(), sensitive ? Sight.NO_TITLE : full.text(),
                    sensitive ? "" : full.dueText(), full.caseId(), "", "", full.caseStage(), full.placeId());
        }
        return !rs.getBoolean(10) ? full : new CommitmentLine(full.commitment(), "", Sight.NO_TITLE, "", full.caseId(),
                full.caseNumber(), Sight.NO_TITLE, full.caseStage(), full.placeId());
    }

    private static CommitmentLine onItsPage(ResultSet rs) throws SQLException {
        return new CommitmentLine(Codec.commitment(rs.getString(1)), rs.getString(2), rs.getString(3), rs.getString(4),
                rs.getObject(5, UUID.class), rs.getString(6), rs.getString(7), CaseStage.valueOf(rs.getString(8)),
                rs.getObject(9, UUID.class));
    }
}
