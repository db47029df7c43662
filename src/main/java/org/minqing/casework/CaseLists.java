package org.minqing.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.time.Measure;
import org.minqing.time.WorkingCalendar;
import org.minqing.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of cases. Open lists page by due time, the closed one by closing, all by registration; never by offset. */
@Component
final class CaseLists {

    /** A count stops here; a page shows 999+. */
    static final int COUNT_UP_TO = 1000;

    static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    static final OffsetDateTime LAST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    static final UUID NOBODY = new UUID(0, 0);

    private static final Set<CaseStage> OPEN_STAGES =
            Arrays.stream(CaseStage.values()).filter(CaseStage::open).collect(Collectors.toUnmodifiableSet());

    /** Lists that depend on who asks, or when. */
    private static final Set<Worklist> PERSONAL_OR_TIMED =
            EnumSet.of(Worklist.MINE, Worklist.UNIT, Worklist.DUE_SOON, Worklist.OVERDUE, Worklist.TO_DECIDE, Worklist.ESCALATED);

    private final JdbcClient jdbc;
    private final CaseCounts standing;

    CaseLists(JdbcClient jdbc, CaseCounts standing) {
        this.jdbc = jdbc;
        this.standing = standing;
    }

    /** Whom the list is for, and what was asked besides. */
    private static final String SEEN_AND_ASKED = """
              AND (:everything OR registered_by = :me OR place_id = ANY (CAST(:sightPlaces AS uuid[]))
                   OR lead_id = :sightUnit OR (cardinality(unit_ids) > 1 AND unit_ids @> ARRAY[:sightUnit]))
              AND (:text = '' OR (NOT sensitive AND title ILIKE :pattern) OR number LIKE :pattern)
              AND (CAST(:place AS uuid) IS NULL OR place_id = ANY (CAST(:places AS uuid[])))
              AND (CAST(:unit AS uuid) IS NULL OR lead_id = :unit
                   OR (cardinality(unit_ids) > 1 AND unit_ids @> ARRAY[CAST(:unit AS uuid)]))
              AND (CAST(:visit AS uuid) IS NULL OR visit_ids @> ARRAY[CAST(:visit AS uuid)])
              AND stage = ANY (CAST(:stages AS text[]))
              AND (:kind = '' OR (type = 'REQUIREMENT') = (:kind = 'DIRECTIVE'))
            """ + Sight.UNSEALED;

    private static final String OPEN = """
            FROM cases
            WHERE region_id = :region AND closed_at IS NULL
              AND due_at >= :dueFrom AND due_at < :dueUntil AND (NOT :onlyRunning OR running)
              AND (NOT :onlyAsking OR request IS NOT NULL) AND (NOT :onlyEscalated OR escalated OR supervised)
              AND (NOT :mine
                   OR (:dispatches AND stage = 'REGISTERED')
                   OR (:worksForUnit AND stage IN ('DISPATCHED', 'IN_PROGRESS') AND lead_id = :myUnit)
                   OR (:worksForUnit AND stage IN ('DISPATCHED', 'IN_PROGRESS', 'FED_BACK')
                       AND cardinality(unit_ids) > 1 AND unit_ids @> ARRAY[:myUnit]
                       AND state -> 'assignments' @> jsonb_build_array(
                               jsonb_build_object('unitId', CAST(:myUnit AS text), 'part', 'ASSIST'))
                       AND NOT state -> 'assignments' @> jsonb_build_array(
                               jsonb_build_object('unitId', CAST(:myUnit AS text), 'state', 'FED_BACK')))
                   OR (:dispatches AND request IS NOT NULL AND request <> 'ARBITRATION')
                   OR (:supervises AND request IN ('EXTENSION', 'SHELVING'))
                   OR (:arbitrates AND request = 'ARBITRATION')
                   OR ((:dispatches OR :supervises) AND stage = 'SHELVED' AND due_at < :now)
                   OR (:reviews AND stage = 'FED_BACK' AND lead_id <> :myUnit)
                   OR (:calls AND stage = 'AWAITING_CONFIRMATION' AND confirmer <> 'ISSUER'
                       AND lead_id IS DISTINCT FROM :myUnit)
                   OR (:visits AND stage = 'AWAITING_CONFIRMATION' AND confirmer = 'NEXT_VISIT'
                       AND lead_id IS DISTINCT FROM :myUnit)
                   OR (stage = 'AWAITING_CONFIRMATION' AND issuer_id = :official)
                   OR (:ofOffice AND stage = 'AWAITING_CONFIRMATION' AND confirmer = 'ISSUER'
                       AND (office_id = :myUnit OR (:supervises AND office_id IS NULL))))
            """ + SEEN_AND_ASKED;

    private static final String CLOSED = "FROM cases WHERE region_id = :region AND closed_at IS NOT NULL\n" + SEEN_AND_ASKED;

    private static final String ALL = "FROM cases WHERE region_id = :region\n" + SEEN_AND_ASKED;

    private static final String OPEN_PAGE = "SELECT " + CaseLines.COLUMNS + OPEN + """
              AND (due_at, id) > (:afterTime, :afterId) ORDER BY due_at, id LIMIT :size
            """;
    private static final String CLOSED_PAGE = "SELECT " + CaseLines.COLUMNS + CLOSED + """
              AND (closed_at, id) < (:afterTime, :afterId) ORDER BY closed_at DESC, id DESC LIMIT :size
            """;
    private static final String ALL_PAGE = "SELECT " + CaseLines.COLUMNS + ALL + """
              AND (registered_at, id) < (:afterTime, :afterId) ORDER BY registered_at DESC, id DESC LIMIT :size
            """;

    private static final String NEXT_VISIT = "SELECT " + CaseLines.COLUMNS + OPEN + """
              AND confirmer = 'NEXT_VISIT' ORDER BY due_at, id LIMIT 50
            """;

    private static final String OPEN_COUNT = "SELECT count(*) FROM (SELECT 1 " + OPEN + " LIMIT :size) AS listed";
    private static final String CLOSED_COUNT = "SELECT count(*) FROM (SELECT 1 " + CLOSED + " LIMIT :size) AS listed";
    private static final String ALL_COUNT = "SELECT count(*) FROM (SELECT 1 " + ALL + " LIMIT :size) AS listed";

    /** A query with all that it depends on. */
    record Ask(CaseQuery query, Sight sight, WorkingCalendar calendar, Instant now, Set<UUID> places) {}

    CasePage page(Ask ask) {
        int size = Math.clamp(ask.query().size(), 1, 200);
        String sql = switch (ask.query().list()) {
            case CLOSED -> CLOSED_PAGE;
            case ALL -> ALL_PAGE;
            default -> OPEN_PAGE;
        };
        boolean forwards = sql.equals(OPEN_PAGE);
        PageKey after = PageKey.parse(ask.query().after(), forwards);
        List<CaseLine> lines = bind(sql, ask)
                .param("afterTime", after.time())
                .param("afterId", after.id())
                .param("size", size + 1)
                .query((rs, n) -> CaseLines.line(rs))
                .list();
        if (lines.size() <= size) {
            return new CasePage(lines, null);
        }
        List<CaseLine> shown = lines.subList(0, size);
        return new CasePage(List.copyOf(shown), PageKey.of(shown.getLast(), ask.query().list()).toString());
    }

    /** Those of an open list that are confirmed at the next visit to their community, at most 50. */
    List<CaseLine> forNextVisit(Ask ask) {
        return bind(NEXT_VISIT, ask).query((rs, n) -> CaseLines.line(rs)).list();
    }

    int count(Ask ask) {
        String sql = switch (ask.query().list()) {
            case CLOSED -> CLOSED_COUNT;
            case ALL -> ALL_COUNT;
            default -> OPEN_COUNT;
        };
        return bind(sql, ask).param("size", COUNT_UP_TO).query(Integer.class).single();
    }

    /** Each list without filters. Where a list is just some stages and the reader sees all, nothing is counted anew. */
    Map<Worklist, Integer> counts(Ask ask) {
        Map<CaseStage, Long> stages = ask.sight().everything() ? standing.byStage(ask.sight().actor()) : Map.of();
        Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
        for (Worklist list : Worklist.values()) {
            CaseQuery query = ask.query().list(list);
            boolean known = ask.sight().everything() && !PERSONAL_OR_TIMED.contains(list);
            counts.put(list, known
                    ? (int) Math.min(COUNT_UP_TO, CaseCounts.in(stages, stagesOf(list)))
                    : count(new Ask(query, ask.sight(), ask.calendar(), ask.now(), ask.places())));
        }
        return counts;
    }

    /** Cases that changed after a moment: those he registered, his unit has a part in, he issued, or of his place. */
    List<CaseLine> changedSince(Sight sight, Instant moment, int limit) {
        Actor actor = sight.actor();
        return Sight.bind(jdbc.sql("SELECT " + CaseLines.COLUMNS + """
                        FROM cases
                        WHERE region_id = :region AND changed_at > :moment
                          AND (registered_by = :me OR unit_ids @> ARRAY[:unit] OR issuer_id = :official
                               OR place_id = ANY (CAST(:places AS uuid[])))
                        """ + Sight.UNSEALED + "ORDER BY changed_at DESC, id LIMIT :limit"), actor)
                .param("region", actor.regionId())
                .param("moment", CaseStore.utc(moment))
                .param("me", actor.userId())
                .param("unit", orNobody(actor.unitId()))
                .param("official", orNobody(actor.officialId()))
                .param("places", texts(sight.places()))
                .param("limit", limit)
                .query((rs, n) -> CaseLines.line(rs))
                .list();
    }

    /** The last thing that was done to each of these cases. */
    Map<UUID, LastAct> lastActs(int regionId, Collection<UUID> caseIds) {
        Map<UUID, LastAct> acts = new HashMap<>();
        jdbc.sql("""
                        SELECT c.id, e.body FROM cases c
                        JOIN case_event e ON e.region_id = c.region_id AND e.case_id = c.id AND e.seq = c.version
                        WHERE c.region_id = :region AND c.id = ANY (CAST(:cases AS uuid[]))
                        """)
                .param("region", regionId)
                .param("cases", texts(caseIds))
                .query((rs, n) -> Map.entry(rs.getObject(1, UUID.class), Codec.event(rs.getBytes(2))))
                .list()
                .forEach(row -> acts.put(row.getKey(), LastAct.of(row.getValue())));
        return acts;
    }

    List<CaseLine> openAt(Actor actor, Set<UUID> places) {
        return Sight.bind(jdbc.sql("SELECT " + CaseLines.COLUMNS + """
                        FROM cases
                        WHERE region_id = :region AND place_id = ANY (CAST(:places AS uuid[])) AND closed_at IS NULL
                        """ + Sight.UNSEALED + "ORDER BY due_at, id LIMIT 500"), actor)
                .param("region", actor.regionId())
                .param("places", texts(places))
                .query((rs, n) -> CaseLines.line(rs))
                .list();
    }

    List<CaseLine> ofVisit(Actor actor, UUID visitId) {
        return Sight.bind(jdbc.sql("SELECT " + CaseLines.COLUMNS + """
                        FROM cases
                        WHERE region_id = :region AND cardinality(visit_ids) > 0 AND visit_ids @> ARRAY[:visit]
                        """ + Sight.UNSEALED + "ORDER BY registered_at, id"), actor)
                .param("region", actor.regionId())
                .param("visit", visitId)
                .query((rs, n) -> CaseLines.line(rs))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, Ask ask) {
        CaseQuery query = ask.query();
        Actor actor = ask.sight().actor();
        Window due = Window.of(query.list(), ask);
        return Sight.bind(jdbc.sql(sql), actor)
                .param("region", actor.regionId())
                .param("everything", ask.sight().everything())
                .param("me", actor.userId())
                .param("sightPlaces", texts(ask.sight().places()))
                .param("sightUnit", orNobody(ask.sight().unitId()))
                .param("text", query.text().strip())
                .param("pattern", "%" + escaped(query.text().strip()) + "%")
                .param("place", query.placeId())
                .param("places", texts(ask.places()))
                .param("unit", query.list() == Worklist.UNIT && query.unitId() == null
                        ? orNobody(actor.unitId()) : query.unitId())
                .param("visit", query.visitId())
                .param("stages", stages(query))
                .param("kind", query.kind() == null ? "" : query.kind().name())
                .param("dueFrom", due.from())
                .param("dueUntil", due.until())
                .param("onlyRunning", due.running())
                .param("onlyAsking", query.list() == Worklist.TO_DECIDE)
                .param("onlyEscalated", query.list() == Worklist.ESCALATED)
                .param("now", CaseStore.utc(ask.now()))
                .param("arbitrates", actor.roles().contains(Role.ARBITRATOR))
                .param("mine", query.list() == Worklist.MINE)
                .param("myUnit", orNobody(actor.unitId()))
                .param("official", orNobody(actor.officialId()))
                .param("dispatches", actor.roles().contains(Role.DISPATCHER))
                .param("worksForUnit", actor.roles().contains(Role.LIAISON) || actor.roles().contains(Role.UNIT_APPROVER))
                .param("reviews", actor.roles().contains(Role.REVIEWER))
                .param("calls", actor.roles().contains(Role.CONFIRMATION_OFFICER))
                .param("visits", actor.roles().contains(Role.CLERK))
                .param("supervises", actor.roles().contains(Role.SUPERVISOR))
                .param("ofOffice", actor.roles().stream().anyMatch(CaseLife.rule(Move.ACCEPT).roles()::contains));
    }

    private static String[] stages(CaseQuery query) {
        if (query.stage() != null) {
            return new String[] {query.stage().name()};
        }
        return stagesOf(query.list()).stream().map(Enum::name).toArray(String[]::new);
    }

    private static Set<CaseStage> stagesOf(Worklist list) {
        return switch (list) {
            case TO_DISPATCH -> EnumSet.of(CaseStage.REGISTERED);
            case TO_SIGN -> EnumSet.of(CaseStage.DISPATCHED);
            case IN_PROGRESS -> EnumSet.of(CaseStage.IN_PROGRESS);
            case TO_REVIEW -> EnumSet.of(CaseStage.FED_BACK);
            case TO_CONFIRM -> EnumSet.of(CaseStage.AWAITING_CONFIRMATION);
            case SHELVED -> EnumSet.of(CaseStage.SHELVED);
            case MINE, UNIT, DUE_SOON, OVERDUE, OPEN, TO_DECIDE, ESCALATED -> OPEN_STAGES;
            case CLOSED -> EnumSet.complementOf(EnumSet.copyOf(OPEN_STAGES));
            case ALL -> EnumSet.allOf(CaseStage.class);
        };
    }

    /** The due times a list asks for. */
    private record Window(OffsetDateTime from, OffsetDateTime until, boolean running) {

        static Window of(Worklist list, Ask ask) {
            OffsetDateTime now = CaseStore.utc(ask.now());
            return switch (list) {
                case OVERDUE -> new Window(FIRST, now, true);
                case DUE_SOON -> new Window(now,
                        CaseStore.utc(ask.calendar().due(ask.now(), Measure.WORKING_DAYS, 2).plusSeconds(1)), true);
                default -> new Window(FIRST, LAST, false);
            };
        }
    }

    /** As text: the driver takes no arrays of UUIDs. */
    static String[] texts(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }

    private static UUID orNobody(@Nullable UUID id) {
        return id == null ? NOBODY : id;
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
