package org.minqing.casework;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
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
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minqing.time.Watching;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads lists of cases. Open lists page by due time, the closed one by closing, all by registration; never by offset. */
@Component
final class CaseLists {

    /** A count stops here; what the counters know is shown so far too, then 999+. */
    static final int COUNT_UP_TO = 1000;

    /** The number on a tab stops here where cases have to be met one by one for it: 99+. */
    static final int MEET_UP_TO = 100;

    static final OffsetDateTime FIRST = OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
    static final OffsetDateTime LAST = OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC);
    static final UUID NOBODY = new UUID(0, 0);

    /** The most lines a page can have. */
    static final int MOST_LINES = 1000;

    private static final Set<CaseStage> OPEN_STAGES =
            Arrays.stream(CaseStage.values()).filter(CaseStage::open).collect(Collectors.toUnmodifiableSet());

    /** Lists that are not just open cases told apart by what stands in their row. */
    private static final Set<Worklist> NOT_ALL_OPEN = EnumSet.of(Worklist.MINE, Worklist.CLOSED, Worklist.ALL);

    /** Lists that are the cases of some stages and no others. */
    private static final Map<Worklist, Set<CaseStage>> JUST_STAGES = Map.of(
            Worklist.TO_DISPATCH, EnumSet.of(CaseStage.REGISTERED),
            Worklist.TO_SIGN, EnumSet.of(CaseStage.DISPATCHED),
            Worklist.IN_PROGRESS, EnumSet.of(CaseStage.IN_PROGRESS),
            Worklist.TO_REVIEW, EnumSet.of(CaseStage.FED_BACK),
            Worklist.TO_CONFIRM, EnumSet.of(CaseStage.AWAITING_CONFIRMATION),
            Worklist.SHELVED, EnumSet.of(CaseStage.SHELVED),
            Worklist.OPEN, OPEN_STAGES,
            Worklist.CLOSED, EnumSet.complementOf(EnumSet.copyOf(OPEN_STAGES)),
            Worklist.ALL, EnumSet.allOf(CaseStage.class));

    private final JdbcClient jdbc;
    private final CaseCounts standing;

    CaseLists(DataSource source, CaseCounts standing) {
        this.jdbc = JdbcClient.create(new PlannedAnew(source));
        this.standing = standing;
    }

    /**
     * A list's statement is planned anew each time, by its values: a unit with three cases and one with thirty thousand take
     * different ways, and a plan made for any unit suits neither.
     */
    private static final class PlannedAnew extends JdbcTemplate {
        PlannedAnew(DataSource source) {
            super(source);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }

    /**
     * A query with all that it depends on.
     *
     * @param places the place asked for and all within it
     */
    record Ask(CaseQuery query, Sight sight, Watching watching, Instant now, Set<UUID> places) {
        Ask of(CaseQuery another) {
            return new Ask(another, sight, watching, now, places);
        }
    }

    CasePage page(Ask ask) {
        int size = Math.clamp(ask.query().size(), 1, MOST_LINES);
        PageKey after = PageKey.parse(ask.query().after(), ask.query().order().forwards());
        List<CaseLine> lines = bind(ListSql.page(ask), ask)
                .param("afterTime", after.time())
                .param("afterId", after.id())
                .param("size", size + 1)
                .query((rs, n) -> CaseLines.line(rs))
                .list();
        if (lines.size() <= size) {
            return new CasePage(lines, null);
        }
        List<CaseLine> shown = lines.subList(0, size);
        return new CasePage(List.copyOf(shown), PageKey.of(shown.getLast(), ask.query().order()).toString());
    }

    int count(Ask ask, int upTo) {
        return bind(ListSql.count(ask), ask).param("size", upTo).query(Integer.class).single();
    }

    String title(int regionId, UUID caseId) {
        return jdbc.sql("SELECT sensitive, title FROM cases WHERE region_id = ? AND id = ?")
                .params(regionId, caseId)
                .query((rs, n) -> rs.getBoolean(1) ? Sight.NO_TITLE : rs.getString(2))
                .optional()
                .orElse("");
    }

    /**
     * These lists without filters. Who sees all is told by the counters where a list is just some stages, and the others
     * are met one by one up to {@link #MEET_UP_TO}. Who sees some meets the open ones he sees once for all lists; what is
     * closed, of which there is ever more, is not counted for him.
     */
    Map<Worklist, Integer> counts(Ask ask, Collection<Worklist> lists) {
        Map<Worklist, Integer> counts = ask.sight().everything() ? countsOfAll(ask, lists) : countsOfSome(ask, lists);
        if (lists.contains(Worklist.MINE)) {
            counts.put(Worklist.MINE, count(ask.of(CaseQuery.of(Worklist.MINE)), MEET_UP_TO));
        }
        return counts;
    }

    private Map<Worklist, Integer> countsOfAll(Ask ask, Collection<Worklist> lists) {
        Map<CaseStage, Long> stages = standing.byStage(ask.sight().actor());
        Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
        for (Worklist list : lists) {
            Set<CaseStage> itsStages = JUST_STAGES.getOrDefault(list, Set.of());
            if (!itsStages.isEmpty()) {
                counts.put(list, (int) Math.min(COUNT_UP_TO, CaseCounts.in(stages, itsStages)));
            } else if (list != Worklist.MINE) {
                counts.put(list, count(ask.of(CaseQuery.of(list)), MEET_UP_TO));
            }
        }
        return counts;
    }

    private Map<Worklist, Integer> countsOfSome(Ask ask, Collection<Worklist> lists) {
        Map<Worklist, Integer> counts = new EnumMap<>(Worklist.class);
        List<Worklist> open = lists.stream().filter(list -> !NOT_ALL_OPEN.contains(list)).distinct().toList();
        if (!open.isEmpty()) {
            bind(ListSql.openCounts(ask.of(CaseQuery.of(Worklist.OPEN)), open), ask).query(rs -> {
                for (Worklist list : open) {
                    counts.put(list, Math.min(COUNT_UP_TO, rs.getInt(list.name())));
                }
            });
        }
        return counts;
    }

    /** Those of an open list that are confirmed at the next visit to their community, at most 50. */
    List<CaseLine> forNextVisit(Ask ask) {
        return bind(ListSql.forNextVisit(ask), ask)
                .param("size", 50)
                .query((rs, n) -> CaseLines.line(rs))
                .list();
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

    /** The last thing that somebody did to each of these cases; what happened by itself since is passed over. */
    Map<UUID, LastAct> lastActs(int regionId, Collection<UUID> caseIds) {
        return lastActs("""
                SELECT c.id, e.body FROM cases c
                CROSS JOIN LATERAL (
                    SELECT body FROM case_event
                    WHERE region_id = c.region_id AND case_id = c.id
                      AND type NOT IN ('ClockChanged', 'Recounted', 'Rewatched', 'Alerted')
                    ORDER BY seq DESC LIMIT 1
                ) e
                WHERE c.region_id = :region AND c.id = ANY (CAST(:cases AS uuid[]))
                """, regionId, caseIds);
    }

    /** The last thing that happened to each of these cases, by somebody or by itself. */
    Map<UUID, LastAct> lastEvents(int regionId, Collection<UUID> caseIds) {
        return lastActs("""
                SELECT c.id, e.body FROM cases c
                JOIN case_event e ON e.region_id = c.region_id AND e.case_id = c.id AND e.seq = c.version
                WHERE c.region_id = :region AND c.id = ANY (CAST(:cases AS uuid[]))
                """, regionId, caseIds);
    }

    private Map<UUID, LastAct> lastActs(String sql, int regionId, Collection<UUID> caseIds) {
        Map<UUID, LastAct> acts = new HashMap<>();
        jdbc.sql(sql)
                .param("region", regionId)
                .param("cases", texts(caseIds))
                .query((rs, n) -> Map.entry(rs.getObject(1, UUID.class), Codec.event(rs.getBytes(2))))
                .list()
                .forEach(row -> acts.put(row.getKey(), LastAct.of(row.getValue())));
        return acts;
    }

    /** The open cases of these places, as far as this person sees them. */
    List<CaseLine> openAt(Sight sight, Set<UUID> places) {
        return sight.bound(jdbc.sql("SELECT " + CaseLines.COLUMNS + "FROM cases" + OPEN_AT + " AND " + Sight.SEEN + Sight.UNSEALED
                        + "ORDER BY due_at, id LIMIT 500"))
                .param("region", sight.actor().regionId())
                .param("places", texts(places))
                .query((rs, n) -> CaseLines.line(rs))
                .list();
    }

    /** How many more of their open cases others see, which are not sealed to him. */
    int openElsewhere(Sight sight, Set<UUID> places) {
        return sight.everything() ? 0 : sight.bound(jdbc.sql(
                        "SELECT count(*) FROM cases" + OPEN_AT + " AND NOT " + Sight.SEEN + Sight.UNSEALED))
                .param("region", sight.actor().regionId())
                .param("places", texts(places))
                .query(Integer.class)
                .single();
    }

    private static final String OPEN_AT =
            " WHERE region_id = :region AND place_id = ANY (CAST(:places AS uuid[])) AND closed_at IS NULL";

    List<CaseLine> ofVisit(Sight sight, UUID visitId) {
        return sight.bound(jdbc.sql("SELECT " + CaseLines.COLUMNS + "FROM cases" + OF_VISIT + " AND " + Sight.SEEN + Sight.UNSEALED
                        + "ORDER BY registered_at, id"))
                .param("region", sight.actor().regionId())
                .param("visit", visitId)
                .query((rs, n) -> CaseLines.line(rs))
                .list();
    }

    /** The cases of the visit that others see, which are not sealed to him. */
    Set<UUID> ofVisitElsewhere(Sight sight, UUID visitId) {
        return sight.everything() ? Set.of() : sight.bound(jdbc.sql(
                        "SELECT id FROM cases" + OF_VISIT + " AND NOT " + Sight.SEEN + Sight.UNSEALED))
                .param("region", sight.actor().regionId())
                .param("visit", visitId)
                .query(UUID.class)
                .set();
    }

    private static final String OF_VISIT =
            " WHERE region_id = :region AND cardinality(visit_ids) > 0 AND visit_ids @> ARRAY[:visit]";

    /** These cases, as far as this person may see them at all. */
    List<CaseLine> byIds(Sight sight, Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : sight.bound(jdbc.sql("SELECT " + CaseLines.COLUMNS + """
                        FROM cases
                        WHERE region_id = :region AND id = ANY (CAST(:ids AS uuid[]))
                          AND
                        """ + Sight.SEEN + Sight.UNSEALED + "ORDER BY registered_at, id"))
                .param("region", sight.actor().regionId())
                .param("ids", texts(ids))
                .query((rs, n) -> CaseLines.line(rs))
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, Ask ask) {
        CaseFilter filter = ask.query().filter();
        Actor actor = ask.sight().actor();
        return Sight.bind(jdbc.sql(sql), actor)
                .param("region", actor.regionId())
                .param("me", actor.userId())
                .param("sightPlaces", texts(ask.sight().places()))
                .param("sightUnit", orNobody(ask.sight().unitId()))
                .param("pattern", "%" + escaped(filter.text()) + "%")
                .param("places", texts(ask.places()))
                .param("unit", orNobody(filter.unit() == null ? actor.unitId() : filter.unit()))
                .param("visit", filter.visit())
                .param("stage", name(filter.stage()))
                .param("type", name(filter.type()))
                .param("channel", name(filter.channel()))
                .param("registeredFrom", begin(filter.registeredFrom(), 0, ask))
                .param("registeredBefore", begin(filter.registeredUntil(), 1, ask))
                .param("dueFrom", begin(filter.dueFrom(), 0, ask))
                .param("dueBefore", begin(filter.dueUntil(), 1, ask))
                .param("now", CaseStore.utc(ask.now()))
                .param("soon", CaseStore.utc(ask.watching().latestNear(ask.now())))
                .param("myUnit", orNobody(actor.unitId()))
                .param("official", orNobody(actor.officialId()));
    }

    /** When the day, or the day after so many, begins in the region. */
    private static @Nullable OffsetDateTime begin(@Nullable LocalDate day, int later, Ask ask) {
        return day == null ? null : CaseStore.utc(day.plusDays(later).atStartOfDay(ask.watching().calendar().zone()).toInstant());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
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
