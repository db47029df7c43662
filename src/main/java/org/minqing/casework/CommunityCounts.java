package org.minqing.casework;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many open cases each community has, everything in it included. */
@Repository
class CommunityCounts {

    private final JdbcClient sql;
    private final Places places;

    CommunityCounts(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** @param late of the open ones, those whose clock has run out */
    record Count(int open, int late) {

        Count plus(Count other) {
            return new Count(open + other.open, late + other.late);
        }
    }

    private record AtPlace(UUID placeId, Count count) {}

    Map<UUID, Count> byCommunity(Actor actor, Instant now) {
        int regionId = actor.regionId();
        List<AtPlace> counted = Sight.bind(sql.sql(
                        """
                        SELECT place_id, count(*) AS open, count(*) FILTER (WHERE running AND NOT suspended AND due_at < :now) AS late
                        FROM cases
                        WHERE region_id = :region AND closed_at IS NULL AND place_id IS NOT NULL
                        """ + Sight.UNSEALED + "GROUP BY place_id"), actor)
                .param("region", regionId)
                .param("now", Timestamp.from(now))
                .query((rs, n) -> new AtPlace(
                        rs.getObject("place_id", UUID.class), new Count(rs.getInt("open"), rs.getInt("late"))))
                .list();
        var byId = new HashMap<UUID, Place>();
        places.all(regionId).forEach(place -> byId.put(place.id(), place));
        var communities = new HashMap<UUID, Count>();
        for (AtPlace at : counted) {
            Place place = byId.get(at.placeId());
            while (place != null && place.kind() != PlaceKind.COMMUNITY) {
                place = byId.get(place.parentId());
            }
            if (place != null) {
                communities.merge(place.id(), at.count(), Count::plus);
            }
        }
        return communities;
    }
}
