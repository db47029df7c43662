package org.minqing.cli;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.minqing.database.DatabaseAccess;

/**
 * Fills the demo zone with copies of its own six hundred cases: the same mix of stages, clocks, flags and requests, spread at
 * random over all units and places; one in twenty open, due around now; the others closed within the last ten years. Each has
 * the last of its events, which a list shows.
 */
final class BenchCases implements AutoCloseable {

    /** So many in a hundred are open. */
    private static final int OPEN_PERCENT = 5;

    private final Connection owner;
    private final int region;

    BenchCases(DatabaseAccess access, int region) throws SQLException {
        this.owner = DriverManager.getConnection(access.url(), access.owner().user(), access.owner().password());
        this.region = region;
    }

    /** Until there are so many cases in all. */
    void fillUpTo(int cases) throws SQLException {
        try (Statement sql = owner.createStatement()) {
            sql.execute("SET synchronous_commit = off");
            sql.execute("SET maintenance_work_mem = '512MB'");
            if (!exists(sql)) {
                prepare(sql);
            }
            List<String> indexes = dropIndexes(sql);
            insert(cases, count(sql));
            for (String index : indexes) {
                sql.execute(index);
            }
            sql.execute("DELETE FROM case_count_change");
            sql.execute("DELETE FROM case_count");
            sql.execute("""
                    INSERT INTO case_count (region_id, stage, unit_id, n)
                    SELECT region_id, stage, coalesce(lead_id, '00000000-0000-0000-0000-000000000000'), count(*)
                    FROM cases WHERE NOT sealed GROUP BY 1, 2, 3
                    """);
            sql.execute("VACUUM ANALYZE cases");
            sql.execute("VACUUM ANALYZE case_event");
        }
    }

    private static boolean exists(Statement sql) throws SQLException {
        try (ResultSet found = sql.executeQuery("SELECT to_regclass('bench_pattern') IS NOT NULL")) {
            found.next();
            return found.getBoolean(1);
        }
    }

    /** The demo zone's cases, open and closed numbered apart, and its places by number. */
    private void prepare(Statement sql) throws SQLException {
        sql.execute("SELECT setseed(0.42)");
        sql.execute("""
                CREATE TABLE bench_pattern AS
                SELECT c.id AS pattern, c.closed_at IS NULL AS is_open,
                       row_number() OVER (PARTITION BY c.closed_at IS NULL ORDER BY c.id) - 1 AS nth,
                       count(*) OVER (PARTITION BY c.closed_at IS NULL) AS many
                FROM cases c WHERE NOT sealed
                """);
        sql.execute("CREATE TABLE bench_place AS SELECT id AS place, row_number() OVER (ORDER BY id) - 1 AS nth FROM place WHERE kind <> 'ZONE'");
        sql.execute("CREATE UNIQUE INDEX ON bench_pattern (is_open, nth)");
        sql.execute("CREATE UNIQUE INDEX ON bench_place (nth)");
        sql.execute("""
                CREATE FUNCTION bench_turned(units uuid[], id uuid, turn integer) RETURNS uuid LANGUAGE sql IMMUTABLE AS
                'SELECT units[1 + (array_position(units, id) - 1 + turn) % cardinality(units)]'
                """);
    }

    private List<String> dropIndexes(Statement sql) throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (ResultSet found = sql.executeQuery("""
                SELECT i.indexname, i.indexdef FROM pg_indexes i
                WHERE i.schemaname = 'public' AND i.tablename = 'cases' AND NOT EXISTS (
                    SELECT 1 FROM pg_constraint k WHERE k.conname = i.indexname)
                """)) {
            while (found.next()) {
                names.add(found.getString(1));
                definitions.add(found.getString(2));
            }
        }
        for (String name : names) {
            sql.execute("DROP INDEX " + name);
        }
        return definitions;
    }

    private void insert(int wanted, int already) throws SQLException {
        try (PreparedStatement sql = owner.prepareStatement("""
                WITH everybody AS MATERIALIZED (SELECT array_agg(id ORDER BY id) AS units FROM unit),
                drawn AS MATERIALIZED (
                    SELECT g, random() * 100 < ? AS is_open, floor(random() * 1000000)::bigint AS dice,
                           floor(random() * 1000000)::integer AS place_dice, floor(random() * 97)::integer AS turn,
                           (random() * 3650) * interval '1 day' AS older, (random() * 20 - 10) * interval '1 day' AS moved
                    FROM generate_series(1, ?) AS g
                ),
                copied AS (
                    SELECT d.*, p.pattern, uuidv7(-(d.older + interval '1 minute')) AS new_id,
                           (SELECT b.place FROM bench_place b
                            WHERE b.nth = d.place_dice % (SELECT count(*) FROM bench_place)) AS new_place
                    FROM drawn d JOIN bench_pattern p ON p.is_open = d.is_open AND p.nth = d.dice % p.many
                ),
                written AS (
                    INSERT INTO cases (region_id, id, number, type, stage, version, head_hash, title, place_id, visit_ids,
                        lead_id, unit_ids, awaited_ids, issuer_id, office_id, confirmer, urgent, anonymous, history, registered_by,
                        registered_at, changed_at, due_at, near_due_at, running, suspended, next_fire_at, setbacks, outcome, satisfaction,
                        closed_at, request, escalated, supervised, sealed, sensitive, of_group, state)
                    SELECT c.region_id, x.new_id, 'B' || (?::integer + x.g), c.type, c.stage, c.version, c.head_hash, c.title,
                           x.new_place, '{}', bench_turned(units, c.lead_id, x.turn),
                           ARRAY(SELECT bench_turned(units, u, x.turn) FROM unnest(c.unit_ids) WITH ORDINALITY AS t (u, n) ORDER BY n),
                           ARRAY(SELECT bench_turned(units, u, x.turn) FROM unnest(c.awaited_ids) WITH ORDINALITY AS t (u, n) ORDER BY n),
                           c.issuer_id, c.office_id, c.confirmer, c.urgent, c.anonymous, c.history, c.registered_by,
                           c.registered_at - older.by, c.changed_at - older.by,
                           CASE WHEN c.due_at > '9000-01-01' THEN c.due_at ELSE c.due_at + x.moved END,
                           c.near_due_at + x.moved, c.running, c.suspended, NULL, c.setbacks, c.outcome, c.satisfaction, c.closed_at - older.by, c.request, c.escalated,
                           c.supervised, false, c.sensitive, c.of_group,
                           jsonb_set(c.state, '{assignments}', coalesce((
                               SELECT jsonb_agg(jsonb_set(a, '{unitId}', to_jsonb(bench_turned(units, (a ->> 'unitId')::uuid, x.turn))) ORDER BY n)
                               FROM jsonb_array_elements(c.state -> 'assignments') WITH ORDINALITY AS t (a, n)), '[]'::jsonb))
                    FROM everybody, copied x JOIN cases c ON c.region_id = ? AND c.id = x.pattern
                    CROSS JOIN LATERAL (SELECT CASE WHEN x.is_open THEN interval '0' ELSE x.older END AS by) AS older
                    RETURNING id
                )
                INSERT INTO case_event (region_id, case_id, seq, at, type, body, prev_hash, hash)
                SELECT e.region_id, x.new_id, e.seq, e.at, e.type, e.body, e.prev_hash, e.hash
                FROM copied x JOIN cases c ON c.region_id = ? AND c.id = x.pattern
                JOIN case_event e ON e.region_id = c.region_id AND e.case_id = c.id AND e.seq = c.version
                """)) {
            int step = 50_000;
            int cases = wanted - already;
            for (int done = 0; done < cases; done += step) {
                sql.setInt(1, OPEN_PERCENT);
                sql.setInt(2, Math.min(step, cases - done));
                sql.setInt(3, already + done);
                sql.setInt(4, region);
                sql.setInt(5, region);
                sql.executeUpdate();
            }
        }
    }

    private static int count(Statement sql) throws SQLException {
        try (ResultSet found = sql.executeQuery("SELECT count(*) FROM cases")) {
            found.next();
            return found.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
