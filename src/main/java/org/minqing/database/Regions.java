package org.minqing.database;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The regions of this installation. They change so rarely that a reader keeps them. */
@Component
public class Regions {

    private final JdbcClient jdbc;
    private final Map<Integer, Region> known = new ConcurrentHashMap<>();

    public Regions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalArgumentException when there is no such region */
    public Region byId(int id) {
        return known.computeIfAbsent(id, missing -> find(missing)
                .orElseThrow(() -> new IllegalArgumentException("no region " + missing)));
    }

    public List<Region> all() {
        return jdbc.sql("SELECT id, name, case_prefix, zone FROM region ORDER BY id").query(Regions::row).list();
    }

    /** Opens a region; the next free number becomes its id. */
    public Region create(String name, String casePrefix, ZoneId zone) {
        return jdbc.sql("""
                        INSERT INTO region (id, name, case_prefix, zone)
                        VALUES (nextval('region_id'), :name, :prefix, :zone)
                        RETURNING id, name, case_prefix, zone
                        """)
                .param("name", name)
                .param("prefix", casePrefix)
                .param("zone", zone.getId())
                .query(Regions::row)
                .single();
    }

    private Optional<Region> find(int id) {
        return jdbc.sql("SELECT id, name, case_prefix, zone FROM region WHERE id = :id")
                .param("id", id)
                .query(Regions::row)
                .optional();
    }

    private static Region row(java.sql.ResultSet rs, int n) throws java.sql.SQLException {
        return new Region(
                rs.getInt("id"), rs.getString("name"), rs.getString("case_prefix"), ZoneId.of(rs.getString("zone")));
    }
}
