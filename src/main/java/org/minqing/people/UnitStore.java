package org.minqing.people;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and their duty lists in the database. */
@Repository
class UnitStore {

    private static final String UNITS =
            """
            SELECT u.id, u.name, u.short_name, u.place_id,
                   ARRAY(SELECT a.alias FROM unit_alias a
                         WHERE a.region_id = u.region_id AND a.unit_id = u.id ORDER BY a.alias) AS aliases,
                   ARRAY(SELECT d.title FROM unit_duty d
                         WHERE d.region_id = u.region_id AND d.unit_id = u.id ORDER BY d.position) AS duties,
                   ARRAY(SELECT d.basis FROM unit_duty d
                         WHERE d.region_id = u.region_id AND d.unit_id = u.id ORDER BY d.position) AS bases,
                   ARRAY(SELECT d.assists FROM unit_duty d
                         WHERE d.region_id = u.region_id AND d.unit_id = u.id ORDER BY d.position) AS assisting
            FROM unit u
            WHERE u.region_id = :region
            """;

    private final JdbcClient sql;

    UnitStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Unit> all(int regionId) {
        return sql.sql(UNITS + " ORDER BY u.position, u.id")
                .param("region", regionId)
                .query(UnitStore::unit)
                .list();
    }

    Optional<Unit> byId(int regionId, UUID id) {
        return sql.sql(UNITS + " AND u.id = :id")
                .param("region", regionId)
                .param("id", id)
                .query(UnitStore::unit)
                .optional();
    }

    void saveAll(int regionId, List<Unit> units, Instant at) {
        sql.sql(
                        """
                        INSERT INTO unit (region_id, id, name, short_name, place_id, position, created_at)
                        SELECT :region, u.id, u.name, u.short_name, u.place_id,
                               u.n + (SELECT coalesce(max(position), 0) FROM unit WHERE region_id = :region), :at
                        FROM unnest(:ids::uuid[], :names::text[], :shortNames::text[], :places::uuid[])
                             WITH ORDINALITY AS u (id, name, short_name, place_id, n)
                        ON CONFLICT (region_id, id)
                        DO UPDATE SET name = excluded.name, short_name = excluded.short_name,
                                      place_id = excluded.place_id
                        """)
                .param("region", regionId)
                .param("ids", units.stream().map(Unit::id).toArray(UUID[]::new))
                .param("names", units.stream().map(Unit::name).toArray(String[]::new))
                .param("shortNames", units.stream().map(Unit::shortName).toArray(String[]::new))
                .param("places", units.stream().map(Unit::placeId).toArray(UUID[]::new))
                .param("at", Timestamp.from(at))
                .update();
        for (Unit unit : units) {
            unit.aliases().forEach(alias -> addAlias(regionId, unit.id(), alias));
            sql.sql("DELETE FROM unit_duty WHERE region_id = :region AND unit_id = :id")
                    .param("region", regionId)
                    .param("id", unit.id())
                    .update();
            writeDuties(regionId, unit.id(), unit.duties());
        }
    }

    void removeAlias(int regionId, UUID id, String alias) {
        sql.sql("DELETE FROM unit_alias WHERE region_id = :region AND unit_id = :id AND alias = :alias")
                .param("region", regionId)
                .param("id", id)
                .param("alias", alias)
                .update();
    }

    void addAlias(int regionId, UUID id, String alias) {
        sql.sql(
                        """
                        INSERT INTO unit_alias (region_id, unit_id, alias) VALUES (:region, :id, :alias)
                        ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("id", id)
                .param("alias", alias)
                .update();
    }

    private void writeDuties(int regionId, UUID unitId, List<Duty> duties) {
        if (duties.isEmpty()) {
            return;
        }
        sql.sql(
                        """
                        INSERT INTO unit_duty (region_id, unit_id, position, title, basis, assists)
                        SELECT :region, :unit, d.position, d.title, d.basis, d.assists
                        FROM unnest(:titles::text[], :bases::text[], :assisting::boolean[])
                             WITH ORDINALITY AS d (title, basis, assists, position)
                        """)
                .param("region", regionId)
                .param("unit", unitId)
                .param("titles", duties.stream().map(Duty::title).toArray(String[]::new))
                .param("bases", duties.stream().map(Duty::basis).toArray(String[]::new))
                .param("assisting", duties.stream().map(Duty::assists).toArray(Boolean[]::new))
                .update();
    }

    private static Unit unit(ResultSet rs, int row) throws SQLException {
        String[] titles = texts(rs.getArray("duties"));
        String[] bases = texts(rs.getArray("bases"));
        Boolean[] assisting = (Boolean[]) rs.getArray("assisting").getArray();
        var duties = new ArrayList<Duty>();
        for (int i = 0; i < titles.length; i++) {
            duties.add(new Duty(titles[i], bases[i], assisting[i]));
        }
        return new Unit(
                rs.getObject("id", UUID.class),
                rs.getString("name"),
                rs.getString("short_name"),
                List.of(texts(rs.getArray("aliases"))),
                rs.getObject("place_id", UUID.class),
                duties);
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
