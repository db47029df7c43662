package org.minqing.triage.routing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.EventFeed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code routing_position}, {@code routed_case} and {@code routing_count}. */
@Repository
class RoutingStore {

    /** No place has this id. */
    private static final UUID UNKNOWN = new UUID(-1, -1);

    private final JdbcClient sql;

    RoutingStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Reached(EventFeed.Position position, UUID epoch) {}

    /** How far the events of a region were followed. */
    Optional<Reached> reached(int regionId) {
        return sql.sql("SELECT tx, case_id, seq, epoch FROM routing_position WHERE region_id = :region")
                .param("region", regionId)
                .query(RoutingStore::reached)
                .optional();
    }

    /** The same, held for this transaction; empty while another node holds it. */
    Optional<Reached> hold(int regionId, UUID epoch) {
        sql.sql("""
                        INSERT INTO routing_position (region_id, epoch, tx, case_id, seq) VALUES (:region, :epoch, 0, :nobody, 0)
                        ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("epoch", epoch)
                .param("nobody", EventFeed.Position.BEGINNING.caseId())
                .update();
        return sql.sql("SELECT tx, case_id, seq, epoch FROM routing_position WHERE region_id = :region FOR UPDATE SKIP LOCKED")
                .param("region", regionId)
                .query(RoutingStore::reached)
                .optional();
    }

    /** Forgets all that was made from the events of another epoch. */
    Reached beginAnew(int regionId, UUID epoch) {
        sql.sql("DELETE FROM routed_case WHERE region_id = :region").param("region", regionId).update();
        sql.sql("DELETE FROM routing_count WHERE region_id = :region").param("region", regionId).update();
        advance(regionId, epoch, EventFeed.Position.BEGINNING);
        return new Reached(EventFeed.Position.BEGINNING, epoch);
    }

    void advance(int regionId, UUID epoch, EventFeed.Position to) {
        sql.sql("UPDATE routing_position SET epoch = :epoch, tx = :tx, case_id = :case, seq = :seq WHERE region_id = :region")
                .param("epoch", epoch)
                .param("tx", to.tx())
                .param("case", to.caseId())
                .param("seq", to.seq())
                .param("region", regionId)
                .update();
    }

    private static Reached reached(ResultSet rs, int n) throws SQLException {
        return new Reached(new EventFeed.Position(rs.getLong(1), rs.getObject(2, UUID.class), rs.getLong(3)), rs.getObject(4, UUID.class));
    }

    /** Takes these cases out, and what they count. */
    void remove(int regionId, Collection<UUID> caseIds) {
        count(regionId, caseIds, -1);
        sql.sql("DELETE FROM routed_case WHERE region_id = :region AND case_id = ANY (CAST(:cases AS uuid[]))")
                .param("region", regionId)
                .param("cases", array(caseIds))
                .update();
    }

    /** Adds a case that is not there. */
    void add(int regionId, RoutedCase routed) {
        sql.sql("""
                        INSERT INTO routed_case (region_id, case_id, duty, edition, place_id, first_lead, first_at, lead_id, returned, arbitrated,
                                                 assistants, closed)
                        VALUES (:region, :case, :duty, :edition, :place, :first, :at, :lead, CAST(:returned AS uuid[]), :arbitrated,
                                CAST(:assistants AS uuid[]), :closed)
                        """)
                .param("region", regionId)
                .param("case", routed.caseId())
                .param("duty", routed.duty(), java.sql.Types.VARCHAR)
                .param("edition", routed.edition())
                .param("place", routed.communityId())
                .param("first", routed.firstLead())
                .param("at", Timestamp.from(routed.firstAt()))
                .param("lead", routed.leadId(), java.sql.Types.OTHER)
                .param("returned", array(routed.returned()))
                .param("arbitrated", routed.arbitrated(), java.sql.Types.OTHER)
                .param("assistants", array(routed.assistants()))
                .param("closed", routed.closed())
                .update();
    }

    /** Counts cases that stand in {@code routed_case} in (1) or out (-1). */
    void count(int regionId, Collection<UUID> caseIds, int sign) {
        sql.sql("""
                        INSERT INTO routing_count AS c (region_id, duty, place_id, unit_id, led, returned, arbitrated, assisted)
                        SELECT region_id, duty, place_id, unit_id, :sign * sum(led), :sign * sum(returned), :sign * sum(arbitrated),
                               :sign * sum(assisted)
                        FROM (
                            SELECT region_id, case_id, duty, place_id, lead_id AS unit_id, 1 AS led, 0 AS returned, 0 AS arbitrated, 0 AS assisted
                            FROM routed_case WHERE lead_id IS NOT NULL
                            UNION ALL
                            SELECT region_id, case_id, duty, place_id, unnest(returned), 0, 1, 0, 0 FROM routed_case
                            UNION ALL
                            SELECT region_id, case_id, duty, place_id, arbitrated, 0, 0, 1, 0 FROM routed_case WHERE arbitrated IS NOT NULL
                            UNION ALL
                            SELECT region_id, case_id, duty, place_id, unnest(assistants), 0, 0, 0, 1 FROM routed_case
                        ) AS part
                        WHERE region_id = :region AND case_id = ANY (CAST(:cases AS uuid[])) AND duty IS NOT NULL
                        GROUP BY region_id, duty, place_id, unit_id
                        ON CONFLICT (region_id, duty, place_id, unit_id) DO UPDATE
                        SET led = c.led + excluded.led, returned = c.returned + excluded.returned,
                            arbitrated = c.arbitrated + excluded.arbitrated, assisted = c.assisted + excluded.assisted
                        """)
                .param("region", regionId)
                .param("sign", sign)
                .param("cases", array(caseIds))
                .update();
    }

    /** What became of the dispatches of one category, in this community and elsewhere. */
    List<TrackRecord> records(int regionId, String duty, @Nullable UUID communityId) {
        return sql.sql("""
                        SELECT unit_id, place_id = :place AS here, sum(led) AS led, sum(returned) AS returned, sum(arbitrated) AS arbitrated,
                               sum(assisted) AS assisted
                        FROM routing_count WHERE region_id = :region AND duty = :duty
                        GROUP BY 1, 2
                        ORDER BY unit_id, here
                        """)
                .param("region", regionId)
                .param("duty", duty)
                .param("place", communityId == null ? UNKNOWN : communityId)
                .query((rs, n) -> new TrackRecord(rs.getObject(1, UUID.class), rs.getBoolean(2), rs.getInt(3), rs.getInt(4), rs.getInt(5), rs.getInt(6)))
                .list();
    }

    /** Closed cases with a category, the newest first: what can be learned. */
    record Known(UUID caseId, String duty) {}

    List<Known> known(int regionId, int limit) {
        return sql.sql("""
                        SELECT case_id, duty FROM routed_case WHERE region_id = :region AND closed AND duty IS NOT NULL
                        ORDER BY first_at DESC LIMIT :limit
                        """)
                .param("region", regionId)
                .param("limit", limit)
                .query((rs, n) -> new Known(rs.getObject(1, UUID.class), rs.getString(2)))
                .list();
    }

    /** Of a period: how many cases were dispatched, and how often a lead's return of one was granted. */
    record Dispatched(String of, int dispatched, int returned) {}

    List<Dispatched> byMonth(int regionId, Instant from, String zone) {
        return sql.sql("""
                        SELECT to_char(first_at AT TIME ZONE :zone, 'YYYY-MM') AS month, count(*), sum(cardinality(returned))
                        FROM routed_case WHERE region_id = :region AND first_at >= :from GROUP BY 1 ORDER BY 1 DESC
                        """)
                .param("region", regionId)
                .param("from", Timestamp.from(from))
                .param("zone", zone)
                .query((rs, n) -> new Dispatched(rs.getString(1), rs.getInt(2), rs.getInt(3)))
                .list();
    }

    List<Dispatched> byUnit(int regionId, Instant from) {
        return sql.sql("""
                        SELECT first_lead, count(*), count(*) FILTER (WHERE first_lead = ANY (returned))
                        FROM routed_case WHERE region_id = :region AND first_at >= :from
                        GROUP BY first_lead ORDER BY 3 DESC, 2 DESC, 1
                        """)
                .param("region", regionId)
                .param("from", Timestamp.from(from))
                .query((rs, n) -> new Dispatched(rs.getString(1), rs.getInt(2), rs.getInt(3)))
                .list();
    }

    private static String array(Collection<UUID> ids) {
        return "{" + String.join(",", ids.stream().map(UUID::toString).toList()) + "}";
    }
}
