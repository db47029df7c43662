package org.minqing.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Tells the cases whose residents are to be asked at the next visit that a visit has taken place. */
@Service
public class NextVisits {

    private final JdbcClient jdbc;
    private final Places places;
    private final Commands commands;
    private final Clock clock;

    NextVisits(JdbcClient jdbc, Places places, Commands commands, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.commands = commands;
        this.clock = clock;
    }

    /**
     * In the transaction in which the visit is written, if one is open. A case that was not waiting yet on that day is left
     * alone, as when an old report is entered.
     */
    public void held(int regionId, UUID visitId, Collection<UUID> where, LocalDate day) {
        Actor system = Actor.system(regionId, Written.NO_UNIT);
        for (UUID caseId : waiting(regionId, where)) {
            commands.perform(caseId, new CaseCommand.HoldVisit(visitId, day),
                    new Commands.Acting(system, clock.instant(), Attempt.FREELY));
        }
    }

    /** In the order of their ids, so that two visits that are written at once do not wait for each other in a ring. */
    private List<UUID> waiting(int regionId, Collection<UUID> where) {
        Set<UUID> within = new HashSet<>();
        where.forEach(place -> within.addAll(places.within(regionId, community(regionId, place))));
        return jdbc.sql("""
                        SELECT id FROM cases
                        WHERE region_id = ? AND place_id = ANY (CAST(? AS uuid[])) AND closed_at IS NULL
                          AND stage = 'AWAITING_CONFIRMATION' AND confirmer = 'NEXT_VISIT'
                        ORDER BY id
                        """)
                .params(regionId, CaseLists.texts(within))
                .query(UUID.class)
                .list();
    }

    /** Who visits an estate visits its community. */
    private UUID community(int regionId, UUID place) {
        return places.path(regionId, place).stream()
                .filter(above -> above.kind() == PlaceKind.COMMUNITY)
                .map(Place::id)
                .findFirst()
                .orElse(place);
    }
}
