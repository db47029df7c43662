package org.minqing.plan;

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
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Plans in the database: their events, and the rows that follow from them. */
@Repository
class PlanStore {

    private final JdbcClient sql;

    PlanStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Empty if there is no such plan. */
    Optional<PlanHistory> history(int regionId, UUID id) {
        List<PlanHistory.Step> steps = sql.sql(
                        "SELECT kind, body, at, by_user FROM plan_event WHERE region_id = :region AND plan_id = :plan ORDER BY seq")
                .param("region", regionId)
                .param("plan", id)
                .query((rs, n) -> new PlanHistory.Step(PlanCodec.read(rs.getString("kind"), rs.getString("body")),
                        rs.getTimestamp("at").toInstant(), rs.getObject("by_user", UUID.class)))
                .list();
        return steps.isEmpty() ? Optional.empty() : Optional.of(PlanHistory.told(id, steps));
    }

    /** Whoever changes a plan waits here for whoever is changing it. */
    boolean hold(int regionId, UUID id) {
        return sql.sql("SELECT 1 FROM plan WHERE region_id = :region AND id = :id FOR UPDATE")
                .param("region", regionId)
                .param("id", id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** What came of the form with this key. */
    Optional<PlanEvent> cameOf(int regionId, UUID id, UUID key) {
        return sql.sql("SELECT kind, body FROM plan_event WHERE region_id = :region AND plan_id = :plan AND key = :key")
                .param("region", regionId)
                .param("plan", id)
                .param("key", key)
                .query((rs, n) -> PlanCodec.read(rs.getString("kind"), rs.getString("body")))
                .optional();
    }

    void append(int regionId, UUID id, int seq, PlanHistory.Step step, UUID key) {
        sql.sql("""
                        INSERT INTO plan_event (region_id, plan_id, seq, kind, at, by_user, key, body)
                        VALUES (:region, :plan, :seq, :kind, :at, :by, :key, CAST(:body AS jsonb))
                        """)
                .param("region", regionId)
                .param("plan", id)
                .param("seq", seq)
                .param("kind", PlanCodec.kind(step.event()))
                .param("at", Timestamp.from(step.at()))
                .param("by", step.by())
                .param("key", key)
                .param("body", PlanCodec.body(step.event()))
                .update();
    }

    /** @return false if there is one already */
    boolean insert(int regionId, Plan plan) {
        return sql.sql("""
                        INSERT INTO plan (region_id, id, steps, opened_by, name, target, unit_id, official_id, place_id, begin_on, fixed_on,
                                          first_fixed_on, dropped)
                        VALUES (:region, :id, :steps, :openedBy, :name, :target, :unit, :official, :place, :begin, :fixed, :first, '')
                        ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("id", plan.id())
                .param("steps", plan.steps())
                .param("openedBy", plan.openedBy())
                .param("name", plan.facts().name())
                .param("target", plan.facts().target())
                .param("unit", plan.facts().unitId())
                .param("official", plan.facts().officialId())
                .param("place", plan.facts().placeId())
                .param("begin", plan.dates().begin())
                .param("fixed", plan.dates().fixed())
                .param("first", plan.dates().first())
                .update() == 1;
    }

    /** Writes what is other now. */
    void change(int regionId, Plan was, Plan now) {
        sql.sql("UPDATE plan SET steps = :steps, fixed_on = :fixed, dropped = :dropped WHERE region_id = :region AND id = :id")
                .param("steps", now.steps())
                .param("fixed", now.dates().fixed())
                .param("dropped", now.dropped())
                .param("region", regionId)
                .param("id", now.id())
                .update();
        Map<UUID, Node> before = was.nodes().stream().collect(Collectors.toMap(Node::id, node -> node));
        for (Node node : now.nodes()) {
            if (!node.equals(before.remove(node.id()))) {
                save(regionId, now.id(), node);
            }
        }
        before.keySet().forEach(gone -> remove(regionId, now.id(), gone));
    }

    private void save(int regionId, UUID planId, Node node) {
        sql.sql("""
                        INSERT INTO plan_node (region_id, plan_id, id, position, name, unit_id, days, after, begun_on, done_on, word)
                        SELECT :region, :plan, :id, coalesce(max(position), 0) + 1, :name, :unit, :days, CAST(:after AS uuid[]), CAST(:begun AS date),
                               CAST(:done AS date), :word
                        FROM plan_node WHERE region_id = :region AND plan_id = :plan
                        ON CONFLICT (region_id, plan_id, id) DO UPDATE SET name = excluded.name, unit_id = excluded.unit_id, days = excluded.days,
                            after = excluded.after, begun_on = excluded.begun_on, done_on = excluded.done_on, word = excluded.word
                        """)
                .param("region", regionId)
                .param("plan", planId)
                .param("id", node.id())
                .param("name", node.name())
                .param("unit", node.unitId())
                .param("days", node.days())
                .param("after", array(node.after()))
                .param("begun", node.begunOn())
                .param("done", node.doneOn())
                .param("word", node.word())
                .update();
    }

    private void remove(int regionId, UUID planId, UUID nodeId) {
        sql.sql("DELETE FROM plan_node WHERE region_id = :region AND plan_id = :plan AND id = :id")
                .param("region", regionId)
                .param("plan", planId)
                .param("id", nodeId)
                .update();
    }

    Optional<Plan> row(int regionId, UUID id) {
        return withNodes(regionId, sql.sql("SELECT * FROM plan WHERE region_id = :region AND id = :id")
                .param("region", regionId)
                .param("id", id)
                .query(PlanStore::plan)
                .list()).stream().findFirst();
    }

    /** Those that are followed and not reached, the next date first. */
    List<Plan> open(int regionId, int limit) {
        return withNodes(regionId, sql.sql("""
                        SELECT * FROM plan WHERE region_id = :region AND dropped = ''
                          AND (EXISTS (SELECT 1 FROM plan_node n WHERE n.region_id = plan.region_id AND n.plan_id = plan.id AND n.done_on IS NULL)
                               OR NOT EXISTS (SELECT 1 FROM plan_node n WHERE n.region_id = plan.region_id AND n.plan_id = plan.id))
                        ORDER BY fixed_on, id LIMIT :limit
                        """)
                .param("region", regionId)
                .param("limit", limit)
                .query(PlanStore::plan)
                .list());
    }

    /** Those that are reached or no longer followed, the latest date first. */
    List<Plan> ended(int regionId, int limit) {
        return withNodes(regionId, sql.sql("""
                        SELECT * FROM plan WHERE region_id = :region
                          AND (dropped <> '' OR EXISTS (SELECT 1 FROM plan_node n WHERE n.region_id = plan.region_id AND n.plan_id = plan.id)
                               AND NOT EXISTS (SELECT 1 FROM plan_node n WHERE n.region_id = plan.region_id AND n.plan_id = plan.id AND n.done_on IS NULL))
                        ORDER BY fixed_on DESC, id DESC LIMIT :limit
                        """)
                .param("region", regionId)
                .param("limit", limit)
                .query(PlanStore::plan)
                .list());
    }

    private List<Plan> withNodes(int regionId, List<Plan> plans) {
        var nodes = new HashMap<UUID, List<Node>>();
        if (!plans.isEmpty()) {
            sql.sql("SELECT * FROM plan_node WHERE region_id = :region AND plan_id = ANY (CAST(:plans AS uuid[])) ORDER BY plan_id, position")
                    .param("region", regionId)
                    .param("plans", array(plans.stream().map(Plan::id).toList()))
                    .query((rs, n) -> nodes.computeIfAbsent(rs.getObject("plan_id", UUID.class), any -> new java.util.ArrayList<>()).add(node(rs)))
                    .list();
        }
        return plans.stream().map(plan -> plan.with(nodes.getOrDefault(plan.id(), List.of()))).toList();
    }

    private static Plan plan(ResultSet rs, int n) throws SQLException {
        return new Plan(
                rs.getObject("id", UUID.class),
                rs.getInt("steps"),
                rs.getObject("opened_by", UUID.class),
                new Plan.Facts(rs.getString("name"), rs.getString("target"), rs.getObject("unit_id", UUID.class),
                        rs.getObject("official_id", UUID.class), rs.getObject("place_id", UUID.class)),
                new Plan.Dates(rs.getObject("begin_on", LocalDate.class), rs.getObject("fixed_on", LocalDate.class),
                        rs.getObject("first_fixed_on", LocalDate.class)),
                List.of(),
                rs.getString("dropped"));
    }

    private static Node node(ResultSet rs) throws SQLException {
        return new Node(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getObject("unit_id", UUID.class),
                rs.getInt("days"),
                Arrays.asList((UUID[]) rs.getArray("after").getArray()),
                rs.getObject("begun_on", LocalDate.class),
                rs.getObject("done_on", LocalDate.class),
                rs.getString("word"));
    }

    private static String array(Collection<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }
}
