package org.minqing.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Regions;
import org.minqing.visit.Visit.Attendance;
import org.minqing.visit.Visit.Household;
import org.minqing.visit.Visit.Leader;
import org.minqing.visit.Visit.Named;
import org.minqing.visit.Visit.Occasion;
import org.minqing.visit.Visit.Origin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Visits in the database, without their items. */
@Repository
class VisitStore {

    private static final String LINES =
            """
            SELECT v.id, v.kind, v.title, v.held_on, v.date_text, v.programme, v.sort_day,
                   ARRAY(SELECT l.name FROM visit_leader l
                         WHERE l.region_id = v.region_id AND l.visit_id = v.id ORDER BY l.position) AS leaders,
                   ARRAY(SELECT p.place_id FROM visit_place p
                         WHERE p.region_id = v.region_id AND p.visit_id = v.id ORDER BY p.position) AS place_ids,
                   ARRAY(SELECT p.written FROM visit_place p
                         WHERE p.region_id = v.region_id AND p.visit_id = v.id ORDER BY p.position) AS places,
                   (SELECT count(DISTINCT c.case_id) FROM said_item i JOIN said_item_case c
                        ON c.region_id = i.region_id AND c.item_id = i.id
                    WHERE i.region_id = v.region_id AND i.event_id = v.id) AS cases,
                   (SELECT count(*) FROM said_item i
                    WHERE i.region_id = v.region_id AND i.event_id = v.id AND i.kind = 'COMMITMENT') AS promises,
                   (SELECT n.id FROM visit n WHERE n.region_id = v.region_id AND n.supersedes = v.id) AS superseded_by
            FROM visit v
            """;

    private final JdbcClient sql;
    private final Regions regions;

    VisitStore(JdbcClient sql, Regions regions) {
        this.sql = sql;
        this.regions = regions;
    }

    void insert(int regionId, Visit visit) {
        insertVisit(regionId, visit);
        IntStream.range(0, visit.leaders().size())
                .forEach(n -> insertLeader(regionId, visit.id(), n, visit.leaders().get(n)));
        insertNamed(
                """
                INSERT INTO visit_place (region_id, visit_id, position, place_id, written)
                SELECT :region, :visit, n.position, n.id, n.written
                FROM unnest(:ids::uuid[], :written::text[]) WITH ORDINALITY AS n (id, written, position)
                """,
                regionId, visit.id(), visit.places());
        insertNamed(
                """
                INSERT INTO visit_unit (region_id, visit_id, position, unit_id, written)
                SELECT :region, :visit, n.position, n.id, n.written
                FROM unnest(:ids::uuid[], :written::text[]) WITH ORDINALITY AS n (id, written, position)
                """,
                regionId, visit.id(), visit.units());
        insertMet(regionId, visit);
    }

    private void insertVisit(int regionId, Visit visit) {
        Occasion occasion = visit.occasion();
        Origin origin = visit.origin();
        Named parent = occasion.parent();
        LocalDate recordedOn = regions.byId(regionId).dateOf(origin.recordedAt());
        sql.sql(
                        """
                        INSERT INTO visit (region_id, id, kind, title, held_on, date_text, sort_day, programme, parent_id,
                                           parent_written, draft_id, report, history, supersedes, recorded_by, recorded_at)
                        VALUES (:region, :id, :kind, :title, :heldOn, :dateText, :sortDay, :programme, :parentId,
                                :parentWritten, :draft, :report, :history, :supersedes, :recordedBy, :recordedAt)
                        """)
                .param("region", regionId)
                .param("id", visit.id())
                .param("kind", visit.kind().name())
                .param("title", visit.title())
                .param("heldOn", occasion.date())
                .param("dateText", occasion.dateText())
                .param("sortDay", Optional.ofNullable(occasion.date()).orElse(recordedOn))
                .param("programme", occasion.programme())
                .param("parentId", parent == null ? null : parent.id())
                .param("parentWritten", parent == null ? "" : parent.written())
                .param("draft", origin.draftId())
                .param("report", origin.report())
                .param("history", origin.history())
                .param("supersedes", origin.supersedes())
                .param("recordedBy", origin.recordedBy())
                .param("recordedAt", Timestamp.from(origin.recordedAt()))
                .update();
    }

    private void insertLeader(int regionId, UUID visitId, int position, Leader leader) {
        sql.sql(
                        """
                        INSERT INTO visit_leader (region_id, visit_id, position, official_id, name, titles)
                        VALUES (:region, :visit, :position, :official, :name, :titles)
                        """)
                .param("region", regionId)
                .param("visit", visitId)
                .param("position", position)
                .param("official", leader.officialId())
                .param("name", leader.name())
                .param("titles", leader.titles().toArray(String[]::new))
                .update();
    }

    private void insertNamed(String insert, int regionId, UUID visitId, List<Named> named) {
        sql.sql(insert)
                .param("region", regionId)
                .param("visit", visitId)
                .param("ids", named.stream().map(Named::id).toArray(UUID[]::new))
                .param("written", named.stream().map(Named::written).toArray(String[]::new))
                .update();
    }

    private void insertMet(int regionId, Visit visit) {
        sql.sql(
                        """
                        INSERT INTO visit_attendance (region_id, visit_id, position, kind, people)
                        SELECT :region, :visit, a.position, a.kind, a.people
                        FROM unnest(:kinds::text[], :people::integer[]) WITH ORDINALITY AS a (kind, people, position)
                        """)
                .param("region", regionId)
                .param("visit", visit.id())
                .param("kinds", visit.attendance().stream().map(Attendance::kind).toArray(String[]::new))
                .param("people", visit.attendance().stream().map(Attendance::people).toArray(Integer[]::new))
                .update();
        sql.sql(
                        """
                        INSERT INTO visit_household (region_id, visit_id, position, words, households)
                        SELECT :region, :visit, h.position, h.words, h.households
                        FROM unnest(:words::text[], :numbers::integer[]) WITH ORDINALITY AS h (words, households, position)
                        """)
                .param("region", regionId)
                .param("visit", visit.id())
                .param("words", visit.households().stream().map(Household::words).toArray(String[]::new))
                .param("numbers", visit.households().stream().map(Household::households).toArray(Integer[]::new))
                .update();
    }

    List<UUID> current(int regionId) {
        return sql.sql("""
                        SELECT id FROM visit v WHERE region_id = :region AND NOT EXISTS (
                            SELECT 1 FROM visit n WHERE n.region_id = v.region_id AND n.supersedes = v.id)
                        """)
                .param("region", regionId)
                .query(UUID.class)
                .list();
    }

    /** The visit with an empty list of items. */
    Optional<Visit> byId(int regionId, UUID id) {
        return sql.sql("SELECT * FROM visit WHERE region_id = :region AND id = :id")
                .param("region", regionId)
                .param("id", id)
                .query((rs, n) -> visit(regionId, rs))
                .optional();
    }

    private Visit visit(int regionId, ResultSet rs) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        UUID parentId = rs.getObject("parent_id", UUID.class);
        String parent = rs.getString("parent_written");
        var occasion = new Occasion(
                rs.getObject("held_on", LocalDate.class),
                rs.getString("date_text"),
                rs.getString("programme"),
                parentId == null && parent.isEmpty() ? null : new Named(parentId, parent));
        var origin = new Origin(
                rs.getObject("draft_id", UUID.class),
                rs.getString("report"),
                rs.getBoolean("history"),
                rs.getObject("supersedes", UUID.class),
                rs.getObject("recorded_by", UUID.class),
                rs.getTimestamp("recorded_at").toInstant());
        return new Visit(
                id,
                VisitKind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                occasion,
                leaders(regionId, id),
                named("SELECT place_id AS id, written FROM visit_place", regionId, id),
                named("SELECT unit_id AS id, written FROM visit_unit", regionId, id),
                attendance(regionId, id),
                households(regionId, id),
                List.of(),
                origin);
    }

    private static final String OF_VISIT = " WHERE region_id = :region AND visit_id = :visit ORDER BY position";

    private List<Leader> leaders(int regionId, UUID visitId) {
        return sql.sql("SELECT official_id, name, titles FROM visit_leader" + OF_VISIT)
                .param("region", regionId)
                .param("visit", visitId)
                .query((rs, n) -> new Leader(
                        rs.getObject("official_id", UUID.class),
                        rs.getString("name"),
                        Arrays.asList((String[]) rs.getArray("titles").getArray())))
                .list();
    }

    private List<Named> named(String select, int regionId, UUID visitId) {
        return sql.sql(select + OF_VISIT)
                .param("region", regionId)
                .param("visit", visitId)
                .query((rs, n) -> new Named(rs.getObject("id", UUID.class), rs.getString("written")))
                .list();
    }

    private List<Attendance> attendance(int regionId, UUID visitId) {
        return sql.sql("SELECT kind, people FROM visit_attendance" + OF_VISIT)
                .param("region", regionId)
                .param("visit", visitId)
                .query((rs, n) -> new Attendance(rs.getString("kind"), rs.getInt("people")))
                .list();
    }

    private List<Household> households(int regionId, UUID visitId) {
        return sql.sql("SELECT words, households FROM visit_household" + OF_VISIT)
                .param("region", regionId)
                .param("visit", visitId)
                .query((rs, n) -> new Household(rs.getString("words"), rs.getInt("households")))
                .list();
    }

    VisitPage list(int regionId, VisitQuery query) {
        int size = Math.clamp(query.size(), 1, 200);
        Optional<Cursor> after = Cursor.read(query.after());
        List<Sorted> found = sql.sql(LINES
                        + """
                        WHERE v.region_id = :region
                          AND (:place::uuid IS NULL OR EXISTS (
                                SELECT 1 FROM visit_place p WHERE p.region_id = v.region_id AND p.visit_id = v.id
                                                              AND p.place_id = :place::uuid))
                          AND (:leader = '' OR EXISTS (
                                SELECT 1 FROM visit_leader l WHERE l.region_id = v.region_id AND l.visit_id = v.id
                                                               AND position(:leader IN l.name) > 0))
                          AND (:from::date IS NULL OR v.sort_day >= :from::date)
                          AND (:to::date IS NULL OR v.sort_day <= :to::date)
                          AND (:day::date IS NULL OR (v.sort_day, v.id) < (:day::date, :id::uuid))
                        ORDER BY v.sort_day DESC, v.id DESC
                        LIMIT :limit
                        """)
                .param("region", regionId)
                .param("place", query.placeId())
                .param("leader", query.leader().strip())
                .param("from", query.from())
                .param("to", query.to())
                .param("day", after.map(Cursor::day).orElse(null))
                .param("id", after.map(Cursor::id).orElse(null))
                .param("limit", size + 1)
                .query((rs, n) -> new Sorted(line(rs), rs.getObject("sort_day", LocalDate.class)))
                .list();
        List<Sorted> page = found.subList(0, Math.min(size, found.size()));
        String next = found.size() > size
                ? new Cursor(page.getLast().day(), page.getLast().line().id()).write()
                : null;
        return new VisitPage(page.stream().map(Sorted::line).toList(), next);
    }

    /** Visits by one of these leaders to one of these places, at most so many days from the day, the nearest first. */
    List<VisitLine> near(int regionId, LocalDate day, int days, Collection<String> leaders, Collection<UUID> placeIds) {
        return sql.sql(LINES
                        + """
                        WHERE v.region_id = :region AND v.held_on BETWEEN :first AND :last
                          AND EXISTS (SELECT 1 FROM visit_leader l WHERE l.region_id = v.region_id AND l.visit_id = v.id
                                                                     AND l.name = ANY (:leaders))
                          AND EXISTS (SELECT 1 FROM visit_place p WHERE p.region_id = v.region_id AND p.visit_id = v.id
                                                                    AND p.place_id = ANY (:places))
                          AND NOT EXISTS (SELECT 1 FROM visit n WHERE n.region_id = v.region_id AND n.supersedes = v.id)
                        ORDER BY abs(v.held_on - :day::date), v.id LIMIT 5
                        """)
                .param("region", regionId)
                .param("day", day)
                .param("first", day.minusDays(days))
                .param("last", day.plusDays(days))
                .param("leaders", leaders.toArray(String[]::new))
                .param("places", placeIds.toArray(UUID[]::new))
                .query((rs, n) -> line(rs))
                .list();
    }

    /** The day of the last visit to each place that was ever visited. */
    Map<UUID, LocalDate> lastVisits(int regionId) {
        var last = new HashMap<UUID, LocalDate>();
        sql.sql(
                        """
                        SELECT p.place_id, max(v.held_on) AS day
                        FROM visit v JOIN visit_place p ON p.region_id = v.region_id AND p.visit_id = v.id
                        WHERE v.region_id = :region AND p.place_id IS NOT NULL AND v.held_on IS NOT NULL
                        GROUP BY p.place_id
                        """)
                .param("region", regionId)
                .query(rs -> {
                    last.put(rs.getObject("place_id", UUID.class), rs.getObject("day", LocalDate.class));
                });
        return last;
    }

    Optional<UUID> supersededBy(int regionId, UUID id) {
        return sql.sql("SELECT id FROM visit WHERE region_id = :region AND supersedes = :id")
                .param("region", regionId)
                .param("id", id)
                .query(UUID.class)
                .optional();
    }

    private static VisitLine line(ResultSet rs) throws SQLException {
        List<UUID> ids = ItemStore.uuids(rs.getArray("place_ids"));
        var written = (String[]) rs.getArray("places").getArray();
        return new VisitLine(
                rs.getObject("id", UUID.class),
                VisitKind.valueOf(rs.getString("kind")),
                rs.getString("title"),
                rs.getObject("held_on", LocalDate.class),
                rs.getString("date_text"),
                rs.getString("programme"),
                Arrays.asList((String[]) rs.getArray("leaders").getArray()),
                IntStream.range(0, written.length).mapToObj(n -> new Named(ids.get(n), written[n])).toList(),
                rs.getInt("cases"),
                rs.getInt("promises"),
                rs.getObject("superseded_by", UUID.class));
    }

    private record Sorted(VisitLine line, LocalDate day) {}

    /** Where a page ends, as it stands in an address. */
    private record Cursor(LocalDate day, UUID id) {

        String write() {
            return day + "_" + id;
        }

        /** A cursor that somebody bent is none. */
        static Optional<Cursor> read(@Nullable String text) {
            try {
                int cut = text == null ? -1 : text.indexOf('_');
                return text == null || cut < 0
                        ? Optional.empty()
                        : Optional.of(new Cursor(LocalDate.parse(text.substring(0, cut)), UUID.fromString(text.substring(cut + 1))))
                                .filter(cursor -> cursor.day().getYear() >= 1 && cursor.day().getYear() <= 9999);
            } catch (java.time.DateTimeException | IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }
}
