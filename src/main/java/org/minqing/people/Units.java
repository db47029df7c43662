package org.minqing.people;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Ids;
import org.minqing.place.Match;
import org.minqing.place.Names;
import org.minqing.place.Places;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of a region: finding them by what people call them, and what each answers for. */
@Service
public class Units {

    private final UnitStore store;
    private final Places places;
    private final Clock clock;

    Units(UnitStore store, Places places, Clock clock) {
        this.store = store;
        this.places = places;
        this.clock = clock;
    }

    /** Every unit with its duty list, in the order of the organisation's own table. */
    public List<Unit> all(int regionId) {
        return store.all(regionId);
    }

    public Optional<Unit> byId(int regionId, UUID id) {
        return store.byId(regionId, id);
    }

    /** Units with exactly this name, short name or alias. */
    public List<Unit> named(int regionId, String name) {
        String wanted = Names.plain(name);
        return store.all(regionId).stream()
                .filter(u -> u.names().stream().anyMatch(n -> Names.plain(n).equals(wanted)))
                .toList();
    }

    /** What a written name may mean, best first, at most five: 区住建局 → 住建局, 社发局 → 社会发展局. */
    public List<Match<Unit>> matchCandidates(int regionId, String written) {
        return places.names(regionId).among(store.all(regionId), Unit::names, new Names.Query(written, 5));
    }

    /**
     * Creates a unit.
     *
     * @throws IllegalArgumentException if the name is empty or taken
     */
    @Transactional
    public Unit create(int regionId, NewUnit unit) {
        if (unit.name().isEmpty()) {
            throw new IllegalArgumentException("a unit needs a name");
        }
        if (store.all(regionId).stream().anyMatch(u -> u.name().equals(unit.name()))) {
            throw new IllegalArgumentException("there is a unit " + unit.name() + " already");
        }
        var created = new Unit(
                Ids.next(), unit.name(), unit.shortName(), unit.aliases(), unit.placeId(), unit.duties());
        store.saveAll(regionId, List.of(created), clock.instant());
        return created;
    }

    /** Remembers another name; a name it already has is not added twice. */
    @Transactional
    public void addAlias(int regionId, UUID id, String alias) {
        store.addAlias(regionId, id, alias.strip());
    }

    /** Forgets another name that was remembered by mistake. */
    @Transactional
    public void removeAlias(int regionId, UUID id, String alias) {
        store.removeAlias(regionId, id, alias.strip());
    }

    /**
     * Writes many units at once, those already known by id as they now are, new ones after them in this order (the
     * organisation import). Duty lists are replaced; aliases are added, never taken away.
     */
    @Transactional
    public void saveAll(int regionId, List<Unit> units) {
        store.saveAll(regionId, units, clock.instant());
    }
}
