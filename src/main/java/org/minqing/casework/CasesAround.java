package org.minqing.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.minqing.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases of a place and a time as far as a person may see them, for who compares them. None that is sealed or sensitive (保密, 敏感). */
@Component
public class CasesAround {

    private final JdbcClient jdbc;
    private final Places places;

    CasesAround(JdbcClient jdbc, Places places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /**
     * The latest of them.
     *
     * @param at   only cases of these places; none = of any place
     * @param most no more than these
     */
    public List<UUID> latest(Actor reader, Collection<UUID> at, Instant since, int most) {
        var statement = jdbc.sql("""
                        SELECT id FROM cases
                        WHERE region_id = :region AND registered_at >= :since AND NOT sealed AND NOT sensitive
                          AND (:anywhere OR place_id = ANY (CAST(:places AS uuid[])))
                        """ + "      AND " + Sight.SEEN + Sight.UNSEALED + """
                        ORDER BY registered_at DESC, id DESC
                        LIMIT :most
                        """)
                .param("region", reader.regionId())
                .param("since", Timestamp.from(since))
                .param("anywhere", at.isEmpty())
                .param("places", CaseLists.texts(at))
                .param("most", most);
        return Sight.of(reader, places).bound(statement).query(UUID.class).list();
    }

    /** Of these those that he may see. */
    public Set<UUID> seen(Actor reader, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var statement = jdbc.sql("""
                        SELECT id FROM cases
                        WHERE region_id = :region AND id = ANY (CAST(:ids AS uuid[])) AND NOT sealed AND NOT sensitive
                          AND\s""" + Sight.SEEN + Sight.UNSEALED)
                .param("region", reader.regionId())
                .param("ids", CaseLists.texts(ids));
        return Set.copyOf(Sight.of(reader, places).bound(statement).query(UUID.class).list());
    }

    /** The latest of a region, whoever may see them: for what is learned from their words. */
    public List<UUID> latest(int regionId, int most) {
        return jdbc.sql("""
                        SELECT id FROM cases WHERE region_id = :region AND NOT sealed AND NOT sensitive
                        ORDER BY registered_at DESC, id DESC LIMIT :most
                        """)
                .param("region", regionId)
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Of these those that are neither sealed nor sensitive, whoever may see them. */
    public Set<UUID> open(int regionId, Collection<UUID> ids) {
        return Set.copyOf(jdbc.sql("""
                        SELECT id FROM cases WHERE region_id = :region AND id = ANY (CAST(:ids AS uuid[])) AND NOT sealed AND NOT sensitive
                        """)
                .param("region", regionId)
                .param("ids", CaseLists.texts(ids))
                .query(UUID.class)
                .list());
    }
}
