package org.minqing.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places, their facts and the zone's goals in the database. */
@Repository
class PlaceStore {

    private static final String PLACES =
            """
            SELECT p.id, p.kind, p.name, p.parent_id,
                   ARRAY(SELECT a.alias FROM place_alias a
                         WHERE a.region_id = p.region_id AND a.place_id = p.id ORDER BY a.alias) AS aliases
            FROM place p
            """;

    private static final String OF_REGION = " WHERE p.region_id = :region";

    private final JdbcClient sql;

    PlaceStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Place> all(int regionId) {
        return sql.sql(PLACES + OF_REGION + " ORDER BY p.position, p.id")
                .param("region", regionId)
                .query(PlaceStore::place)
                .list();
    }

    Optional<Place> byId(int regionId, UUID id) {
        return sql.sql(PLACES + OF_REGION + " AND p.id = :id")
                .param("region", regionId)
                .param("id", id)
                .query(PlaceStore::place)
                .optional();
    }

    /** From the widest down to the place itself. */
    List<Place> path(int regionId, UUID id) {
        return sql.sql("""
                        WITH RECURSIVE up (id, parent_id, height) AS (
                            SELECT id, parent_id, 0 FROM place WHERE region_id = :region AND id = :id
                            UNION ALL
                            SELECT above.id, above.parent_id, up.height + 1
                            FROM up JOIN place above ON above.region_id = :region AND above.id = up.parent_id
                            WHERE up.height < :highest
                        )
                        """ + PLACES + " JOIN up ON up.id = p.id" + OF_REGION + " ORDER BY up.height DESC")
                .param("region", regionId)
                .param("id", id)
                .param("highest", PlaceKind.values().length)
                .query(PlaceStore::place)
                .list();
    }

    void saveAll(int regionId, List<Place> places, Instant at) {
        sql.sql(
                        """
                        INSERT INTO place (region_id, id, kind, name, parent_id, position, created_at)
                        SELECT :region, p.id, p.kind, p.name, p.parent_id,
                               p.n + (SELECT coalesce(max(position), 0) FROM place WHERE region_id = :region), :at
                        FROM unnest(:ids::uuid[], :kinds::text[], :names::text[], :parents::uuid[])
                             WITH ORDINALITY AS p (id, kind, name, parent_id, n)
                        ON CONFLICT (region_id, id)
                        DO UPDATE SET kind = excluded.kind, name = excluded.name, parent_id = excluded.parent_id
                        """)
                .param("region", regionId)
                .param("ids", places.stream().map(Place::id).toArray(UUID[]::new))
                .param("kinds", places.stream().map(p -> p.kind().name()).toArray(String[]::new))
                .param("names", places.stream().map(Place::name).toArray(String[]::new))
                .param("parents", places.stream().map(Place::parentId).toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
        places.forEach(place -> place.aliases().forEach(alias -> addAlias(regionId, place.id(), alias)));
    }

    void removeAlias(int regionId, UUID id, String alias) {
        sql.sql("DELETE FROM place_alias WHERE region_id = :region AND place_id = :id AND alias = :alias")
                .param("region", regionId)
                .param("id", id)
                .param("alias", alias)
                .update();
    }

    void addAlias(int regionId, UUID id, String alias) {
        sql.sql(
                        """
                        INSERT INTO place_alias (region_id, place_id, alias) VALUES (:region, :id, :alias)
                        ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("id", id)
                .param("alias", alias)
                .update();
    }

    List<PlaceFact> facts(int regionId, UUID placeId) {
        return sql.sql(
                        """
                        SELECT id, place_id, attribute, value, as_of, source_document, source_visit_id,
                               source_words, source_from, source_to, recorded_at
                        FROM place_fact
                        WHERE region_id = :region AND place_id = :place
                        ORDER BY coalesce(as_of, (recorded_at AT TIME ZONE 'UTC')::date) DESC, id
                        """)
                .param("region", regionId)
                .param("place", placeId)
                .query(PlaceStore::fact)
                .list();
    }

    void record(int regionId, List<PlaceFact> facts) {
        facts.forEach(fact -> record(regionId, fact));
    }

    private void record(int regionId, PlaceFact fact) {
        FactSource source = fact.source();
        sql.sql(
                        """
                        INSERT INTO place_fact (region_id, id, place_id, attribute, value, as_of, source_document,
                                                source_visit_id, source_words, source_from, source_to, recorded_at)
                        VALUES (:region, :id, :place, :attribute, :value, :asOf, :document,
                                :visit, :words, :from, :to, :at)
                        """)
                .param("region", regionId)
                .param("id", fact.id())
                .param("place", fact.placeId())
                .param("attribute", fact.attribute())
                .param("value", fact.value())
                .param("asOf", fact.asOf())
                .param("document", source.document())
                .param("visit", source.visitId())
                .param("words", source.words())
                .param("from", source.from())
                .param("to", source.to())
                .param("at", Timestamp.from(fact.recordedAt()))
                .update();
    }

    List<Goal> goals(int regionId) {
        return sql.sql("SELECT id, series, title, year FROM goal WHERE region_id = :region ORDER BY id")
                .param("region", regionId)
                .query((rs, n) -> new Goal(
                        rs.getObject("id", UUID.class),
                        rs.getString("series"),
                        rs.getString("title"),
                        rs.getInt("year")))
                .list();
    }

    Goal addGoal(int regionId, NewGoal goal) {
        UUID id = Ids.next();
        sql.sql(
                        """
                        INSERT INTO goal (region_id, id, series, title, year)
                        VALUES (:region, :id, :series, :title, :year)
                        """)
                .param("region", regionId)
                .param("id", id)
                .param("series", goal.series())
                .param("title", goal.title())
                .param("year", goal.year())
                .update();
        return new Goal(id, goal.series(), goal.title(), goal.year());
    }

    private static Place place(ResultSet rs, int row) throws SQLException {
        return new Place(
                rs.getObject("id", UUID.class),
                PlaceKind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                List.of((String[]) rs.getArray("aliases").getArray()),
                rs.getObject("parent_id", UUID.class));
    }

    private static PlaceFact fact(ResultSet rs, int row) throws SQLException {
        return new PlaceFact(
                rs.getObject("id", UUID.class),
                rs.getObject("place_id", UUID.class),
                rs.getString("attribute"),
                rs.getString("value"),
                rs.getObject("as_of", java.time.LocalDate.class),
                new FactSource(
                        rs.getString("source_document"),
                        rs.getObject("source_visit_id", UUID.class),
                        rs.getString("source_words"),
                        rs.getInt("source_from"),
                        rs.getInt("source_to")),
                rs.getTimestamp("recorded_at").toInstant());
    }
}
