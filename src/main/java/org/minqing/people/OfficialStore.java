package org.minqing.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Officials, their posts, portfolios and linked communities in the database. */
@Repository
class OfficialStore {

    private final JdbcClient sql;

    OfficialStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Official> all(int regionId) {
        var posts = new LinkedHashMap<UUID, List<Post>>();
        sql.sql(
                        """
                        SELECT official_id, title, unit_id, place_id, since, until
                        FROM official_post WHERE region_id = :region ORDER BY official_id, position
                        """)
                .param("region", regionId)
                .query(rs -> {
                    posts.computeIfAbsent(rs.getObject("official_id", UUID.class), id -> new ArrayList<>())
                            .add(post(rs, 0));
                });
        return sql.sql("SELECT id, name, mark FROM official WHERE region_id = :region ORDER BY position, id")
                .param("region", regionId)
                .query((rs, n) -> official(rs, posts))
                .list();
    }

    Optional<Official> byId(int regionId, UUID id) {
        List<Post> posts = posts(regionId, id);
        return sql.sql("SELECT id, name, mark FROM official WHERE region_id = :region AND id = :id")
                .param("region", regionId)
                .param("id", id)
                .query((rs, n) -> official(rs, Map.of(id, posts)))
                .optional();
    }

    private List<Post> posts(int regionId, UUID officialId) {
        return sql.sql(
                        """
                        SELECT title, unit_id, place_id, since, until
                        FROM official_post WHERE region_id = :region AND official_id = :id ORDER BY position
                        """)
                .param("region", regionId)
                .param("id", officialId)
                .query(OfficialStore::post)
                .list();
    }

    void saveAll(int regionId, List<Official> officials, Instant at) {
        sql.sql(
                        """
                        INSERT INTO official (region_id, id, name, mark, position, created_at)
                        SELECT :region, o.id, o.name, o.mark,
                               o.n + (SELECT coalesce(max(position), 0) FROM official WHERE region_id = :region), :at
                        FROM unnest(:ids::uuid[], :names::text[], :marks::text[])
                             WITH ORDINALITY AS o (id, name, mark, n)
                        ON CONFLICT (region_id, id) DO UPDATE SET name = excluded.name, mark = excluded.mark
                        """)
                .param("region", regionId)
                .param("ids", officials.stream().map(Official::id).toArray(UUID[]::new))
                .param("names", officials.stream().map(Official::name).toArray(String[]::new))
                .param("marks", officials.stream().map(Official::mark).toArray(String[]::new))
                .param("at", Timestamp.from(at))
                .update();
        for (Official official : officials) {
            sql.sql("DELETE FROM official_post WHERE region_id = :region AND official_id = :id")
                    .param("region", regionId)
                    .param("id", official.id())
                    .update();
            official.posts().forEach(post -> addPost(regionId, official.id(), post));
        }
    }

    void addPost(int regionId, UUID officialId, Post post) {
        sql.sql(
                        """
                        INSERT INTO official_post (region_id, official_id, position, title, unit_id, place_id, since, until)
                        SELECT :region, :id, coalesce(max(position), 0) + 1, :title, :unit, :place, :since, :until
                        FROM official_post WHERE region_id = :region AND official_id = :id
                        HAVING NOT coalesce(bool_or(title = :title AND unit_id IS NOT DISTINCT FROM :unit
                                                    AND place_id IS NOT DISTINCT FROM :place
                                                    AND since IS NOT DISTINCT FROM :since), false)
                        """)
                .param("region", regionId)
                .param("id", officialId)
                .param("title", post.title())
                .param("unit", post.unitId(), java.sql.Types.OTHER)
                .param("place", post.placeId(), java.sql.Types.OTHER)
                .param("since", post.from(), java.sql.Types.DATE)
                .param("until", post.to(), java.sql.Types.DATE)
                .update();
    }

    List<Portfolio> portfolios(int regionId) {
        return sql.sql(
                        """
                        SELECT official_id, subject, unit_id FROM portfolio
                        WHERE region_id = :region ORDER BY official_id, position
                        """)
                .param("region", regionId)
                .query((rs, n) -> new Portfolio(
                        rs.getObject("official_id", UUID.class),
                        rs.getString("subject"),
                        rs.getObject("unit_id", UUID.class)))
                .list();
    }

    void setPortfolios(int regionId, UUID officialId, List<Portfolio> portfolios) {
        sql.sql("DELETE FROM portfolio WHERE region_id = :region AND official_id = :id")
                .param("region", regionId)
                .param("id", officialId)
                .update();
        for (int i = 0; i < portfolios.size(); i++) {
            sql.sql(
                            """
                            INSERT INTO portfolio (region_id, official_id, position, subject, unit_id)
                            VALUES (:region, :id, :position, :subject, :unit)
                            """)
                    .param("region", regionId)
                    .param("id", officialId)
                    .param("position", i + 1)
                    .param("subject", portfolios.get(i).subject())
                    .param("unit", portfolios.get(i).unitId())
                    .update();
        }
    }

    List<Liaison> liaisons(int regionId) {
        return sql.sql(
                        """
                        SELECT official_id, place_id, since, until FROM liaison
                        WHERE region_id = :region ORDER BY since, official_id, place_id
                        """)
                .param("region", regionId)
                .query((rs, n) -> new Liaison(
                        rs.getObject("official_id", UUID.class),
                        rs.getObject("place_id", UUID.class),
                        rs.getObject("since", LocalDate.class),
                        rs.getObject("until", LocalDate.class)))
                .list();
    }

    void link(int regionId, Liaison link) {
        sql.sql(
                        """
                        INSERT INTO liaison (region_id, official_id, place_id, since, until)
                        SELECT :region, :official, :place, :since, :until
                        WHERE NOT EXISTS (SELECT FROM liaison
                                          WHERE region_id = :region AND official_id = :official
                                            AND place_id = :place AND until IS NULL)
                        ON CONFLICT DO NOTHING
                        """)
                .param("region", regionId)
                .param("official", link.officialId())
                .param("place", link.placeId())
                .param("since", link.from())
                .param("until", link.to(), java.sql.Types.DATE)
                .update();
    }

    private static Official official(ResultSet rs, Map<UUID, List<Post>> posts) throws SQLException {
        UUID id = rs.getObject("id", UUID.class);
        return new Official(id, rs.getString("name"), rs.getString("mark"), posts.getOrDefault(id, List.of()));
    }

    private static Post post(ResultSet rs, int row) throws SQLException {
        return new Post(
                rs.getString("title"),
                rs.getObject("unit_id", UUID.class),
                rs.getObject("place_id", UUID.class),
                rs.getObject("since", LocalDate.class),
                rs.getObject("until", LocalDate.class));
    }
}
