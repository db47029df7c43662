package org.minqing.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.web.Role;

/**
 * The SQL of one list, put together from fixed pieces; every value is bound. Each list walks an index in the order it is
 * shown and stops when the page is full: what narrows most names the index (whose turn, unit, place, sight), and where that is
 * an "or", each side is walked by itself and the ends are merged. Everything else is checked on the rows met on the way. So a
 * page costs the same among ten thousand cases and among ten million.
 */
final class ListSql {

    /** One side of an "or", as a condition on a row of {@code cases}; or a walk place by place. */
    private record Way(String condition, String places) {
        static Way where(String condition) {
            return new Way(condition, "");
        }

        static Way through(String places) {
            return new Way("", places);
        }
    }

    private static final String LEAD_OF = "lead_id = :%s";
    private static final String ASSISTS = "cardinality(unit_ids) > 1 AND unit_ids @> ARRAY[CAST(:%s AS uuid)]";

    /** The same, said as the index over all cases has it: the planner would else take that for the open ones too. */
    private static final String EVER_ASSISTED = "cardinality(unit_ids) >= 2 AND unit_ids @> ARRAY[CAST(:%s AS uuid)]";

    private static final String HAS_A_PART = "(lead_id = :%1$s OR (cardinality(unit_ids) > 1 AND unit_ids @> ARRAY[CAST(:%1$s AS uuid)]))";
    private static final String WITHIN = "place_id = ANY (CAST(:%s AS uuid[]))";

    private final CaseQuery query;
    private final CaseFilter filter;
    private final Sight sight;
    private final List<String> also = new ArrayList<>();

    private ListSql(CaseLists.Ask ask) {
        this.query = ask.query();
        this.filter = query.filter();
        this.sight = ask.sight();
    }

    /** One page: after {@code :afterTime, :afterId}, at most {@code :size} lines. */
    static String page(CaseLists.Ask ask) {
        var sql = new ListSql(ask);
        return sql.page(sql.after());
    }

    /** The first {@code :size} of an open list that are confirmed at the next visit. */
    static String forNextVisit(CaseLists.Ask ask) {
        return new ListSql(ask).page("\n  AND confirmer = 'NEXT_VISIT'");
    }

    /** How many, counted no further than {@code :size}. */
    static String count(CaseLists.Ask ask) {
        return new ListSql(ask).count();
    }

    /** How many of the open cases that a person with limited sight sees are on each of these lists, a column each. */
    static String openCounts(CaseLists.Ask ask, Collection<Worklist> lists) {
        var sql = new ListSql(ask);
        sql.also.add("closed_at IS NULL");
        String seen = sql.seen().stream()
                .map(way -> way.places().isEmpty() ? way.condition() : WITHIN.formatted(way.places()))
                .collect(Collectors.joining(") OR (", "((", "))"));
        return sql.select(lists.stream().map(ListSql::counted).collect(Collectors.joining(",\n")), seen, "");
    }

    private static String counted(Worklist list) {
        String condition = list == Worklist.UNIT ? HAS_A_PART.formatted("unit") : condition(list);
        return "count(*)" + (condition.isEmpty() ? "" : " FILTER (WHERE " + condition + ")") + " AS " + list.name();
    }

    private String page(String from) {
        List<Way> ways = ways();
        String order = order();
        String all = ways.stream()
                .map(way -> "(" + way(way, CaseLines.COLUMNS, from + order + " LIMIT :size") + ")")
                .collect(Collectors.joining("\nUNION\n"));
        return ways.size() == 1 ? all : "SELECT * FROM (" + all + ") AS listed" + order + " LIMIT :size";
    }

    private String count() {
        String all = ways().stream()
                .map(way -> "(" + way(way, "id", " LIMIT :size") + ")")
                .collect(Collectors.joining("\nUNION\n"));
        return "SELECT count(*) FROM (SELECT 1 FROM (" + all + ") AS ways LIMIT :size) AS listed";
    }

    private String way(Way way, String columns, String end) {
        if (way.places().isEmpty()) {
            return select(columns, way.condition(), end);
        }
        return "SELECT " + columns + " FROM unnest(CAST(:" + way.places() + " AS uuid[])) AS there (place) CROSS JOIN LATERAL ("
                + select(columns, "place_id = there.place", end) + ") AS found" + (end.contains("ORDER") ? order() : "") + " LIMIT :size";
    }

    private String select(String columns, String condition, String end) {
        String conditions = also.stream().map(one -> "\n  AND " + one).collect(Collectors.joining());
        return "SELECT " + columns + " FROM cases\nWHERE region_id = :region"
                + (condition.isEmpty() ? "" : "\n  AND " + condition) + conditions + "\n" + Sight.UNSEALED + end;
    }

    private String after() {
        return switch (query.order()) {
            case DUE -> "\n  AND (due_at, id) > (:afterTime, :afterId)";
            case CLOSED -> "\n  AND (closed_at, id) < (:afterTime, :afterId)";
            case REGISTERED -> "\n  AND (registered_at, id) < (:afterTime, :afterId)";
            case CHANGED -> "\n  AND (changed_at, id) < (:afterTime, :afterId)";
        };
    }

    private String order() {
        return switch (query.order()) {
            case DUE -> "\nORDER BY due_at, id";
            case CLOSED -> "\nORDER BY closed_at DESC, id DESC";
            case REGISTERED -> "\nORDER BY registered_at DESC, id DESC";
            case CHANGED -> "\nORDER BY changed_at DESC, id DESC";
        };
    }

    /** The ways to walk; all that is not walked by is checked on the way. */
    private List<Way> ways() {
        listConditions();
        filterConditions();
        boolean byUnit = filter.unit() != null || query.list() == Worklist.UNIT;
        if (query.list() == Worklist.MINE) {
            checkUnit();
            checkPlace();
            checkSight();
            return myTurn();
        }
        if (byUnit) {
            checkPlace();
            checkSight();
            return filter.holder() == Holder.UNIT ? List.of(Way.where(LEAD_OF.formatted("unit"))) : withPartOf("unit");
        }
        if (filter.place() != null) {
            checkSight();
            return List.of(Way.through("places"));
        }
        return sight.everything() ? List.of(Way.where("")) : seen();
    }

    private List<Way> withPartOf(String unit) {
        boolean open = query.list() != Worklist.ALL && query.list() != Worklist.CLOSED;
        return List.of(Way.where(LEAD_OF.formatted(unit)), Way.where((open ? ASSISTS : EVER_ASSISTED).formatted(unit)));
    }

    /** Whose sight is limited: his unit's cases, his places', and those he registered. */
    private List<Way> seen() {
        List<Way> ways = new ArrayList<>();
        ways.add(Way.where("registered_by = :me"));
        if (sight.unitId() != null) {
            ways.addAll(withPartOf("sightUnit"));
        }
        if (!sight.places().isEmpty()) {
            ways.add(Way.through("sightPlaces"));
        }
        return ways;
    }

    private void checkSight() {
        if (!sight.everything()) {
            also.add("(registered_by = :me OR " + WITHIN.formatted("sightPlaces") + " OR " + HAS_A_PART.formatted("sightUnit") + ")");
        }
    }

    private void checkUnit() {
        if (filter.unit() != null) {
            also.add(filter.holder() == Holder.UNIT ? LEAD_OF.formatted("unit") : HAS_A_PART.formatted("unit"));
        }
    }

    private void checkPlace() {
        if (filter.place() != null) {
            also.add(WITHIN.formatted("places"));
        }
    }

    private void listConditions() {
        switch (query.list()) {
            case CLOSED -> also.add("closed_at IS NOT NULL");
            case ALL -> {
                if (query.order() == ListOrder.CLOSED) {
                    also.add("closed_at IS NOT NULL");
                }
            }
            default -> also.add("closed_at IS NULL");
        }
        check(!condition(query.list()).isEmpty(), condition(query.list()));
    }

    /** What tells the cases of a list from the others that are open; empty where the way to it tells. */
    private static String condition(Worklist list) {
        return switch (list) {
            case TO_DISPATCH -> "stage = 'REGISTERED'";
            case TO_SIGN -> "stage = 'DISPATCHED'";
            case IN_PROGRESS -> "stage = 'IN_PROGRESS'";
            case TO_REVIEW -> "stage = 'FED_BACK'";
            case TO_CONFIRM -> "stage = 'AWAITING_CONFIRMATION'";
            case SHELVED -> "stage = 'SHELVED'";
            case DUE_SOON -> "running AND due_at >= :now AND due_at < :soon AND near_due_at <= :now";
            case OVERDUE -> "running AND NOT suspended AND due_at < :now";
            case TO_DECIDE -> "request IS NOT NULL";
            case RETURNED -> "(request IN ('RETURN', 'ARBITRATION') OR (stage = 'REGISTERED' AND returned))";
            case ESCALATED -> "(escalated OR supervised)";
            case MINE, UNIT, OPEN, CLOSED, ALL -> "";
        };
    }

    private void filterConditions() {
        check(!filter.text().isEmpty(), "((NOT sensitive AND title ILIKE :pattern) OR number LIKE :pattern)");
        check(filter.visit() != null, "cardinality(visit_ids) > 0 AND visit_ids @> ARRAY[CAST(:visit AS uuid)]");
        check(filter.stage() != null, "stage = :stage");
        check(filter.kind() == CaseKind.DIRECTIVE, "type = 'REQUIREMENT'");
        check(filter.kind() == CaseKind.CONCERN, "type <> 'REQUIREMENT'");
        check(filter.type() != null, "type = :type");
        check(filter.channel() != null, "channel = :channel");
        check(filter.registeredFrom() != null, "registered_at >= :registeredFrom");
        check(filter.registeredUntil() != null, "registered_at < :registeredBefore");
        check(filter.dueFrom() != null, "due_at >= :dueFrom");
        check(filter.dueUntil() != null, "due_at < :dueBefore");
        if (filter.holder() != null) {
            also.add(switch (filter.holder()) {
                case DISPATCHER -> "stage = 'REGISTERED'";
                case UNIT -> "stage IN ('DISPATCHED', 'IN_PROGRESS', 'SHELVED')";
                case REVIEWER -> "stage = 'FED_BACK'";
                case CONFIRMER -> "stage = 'AWAITING_CONFIRMATION'";
            });
        }
        filter.marks().forEach(mark -> also.add(switch (mark) {
            case URGENT -> "urgent";
            case GROUP -> "of_group";
            case ANONYMOUS -> "anonymous";
            case SENSITIVE -> "sensitive";
            case SEALED -> "sealed";
            case SET_BACK -> "setbacks > 0";
            case ESCALATED -> "escalated";
            case SUPERVISED -> "supervised";
            case HISTORY -> "history";
        }));
    }

    private void check(boolean asked, String condition) {
        if (asked) {
            also.add(condition);
        }
    }

    /** The cases whose next move is this person's, role by role. */
    private List<Way> myTurn() {
        Actor actor = sight.actor();
        List<Way> ways = new ArrayList<>();
        for (Role role : actor.roles().stream().sorted().toList()) {
            switch (role) {
                case DISPATCHER -> {
                    ways.add(Way.where("stage = 'REGISTERED'"));
                    ways.add(Way.where("request IS NOT NULL AND request <> 'ARBITRATION'"));
                    ways.add(Way.where("stage = 'SHELVED' AND due_at < :now"));
                }
                case LIAISON, UNIT_APPROVER -> {
                    ways.add(Way.where("stage IN ('DISPATCHED', 'IN_PROGRESS') AND lead_id = :myUnit"));
                    ways.add(Way.where("cardinality(awaited_ids) > 0 AND awaited_ids @> ARRAY[CAST(:myUnit AS uuid)]"));
                }
                case REVIEWER -> ways.add(Way.where("stage = 'FED_BACK' AND lead_id <> :myUnit"));
                case CONFIRMATION_OFFICER -> ways.add(Way.where(
                        "stage = 'AWAITING_CONFIRMATION' AND confirmer <> 'ISSUER' AND lead_id IS DISTINCT FROM :myUnit"));
                case CLERK -> ways.add(Way.where(
                        "stage = 'AWAITING_CONFIRMATION' AND confirmer = 'NEXT_VISIT' AND lead_id IS DISTINCT FROM :myUnit"));
                case SUPERVISOR -> {
                    ways.add(Way.where("request IN ('EXTENSION', 'SHELVING')"));
                    ways.add(Way.where("stage = 'SHELVED' AND due_at < :now"));
                    ways.add(Way.where("stage = 'AWAITING_CONFIRMATION' AND confirmer = 'ISSUER' AND office_id IS NULL"));
                }
                case ARBITRATOR -> ways.add(Way.where("request = 'ARBITRATION'"));
                case LEADER, COMMUNITY_WORKER, CLEARED, ADMINISTRATOR, SYSTEM -> {}
            }
        }
        if (actor.unitId() != null && actor.roles().stream().anyMatch(CaseLife.rule(Move.ACCEPT).roles()::contains)) {
            ways.add(Way.where("stage = 'AWAITING_CONFIRMATION' AND confirmer = 'ISSUER' AND office_id = :myUnit"));
        }
        if (actor.officialId() != null) {
            ways.add(Way.where("stage = 'AWAITING_CONFIRMATION' AND issuer_id = :official"));
        }
        return ways.isEmpty() ? List.of(Way.where("false")) : ways.stream().distinct().toList();
    }
}
