package org.minqing.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
}
