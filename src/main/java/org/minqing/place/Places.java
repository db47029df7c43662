package org.minqing.place;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The places of a region: finding them by what people call them, and what is known about them. */
@Service
public class Places {

    private final PlaceStore store;
    private final Clock clock;

    Places(PlaceStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Every place, in the order of the organisation's own table; parents may come after children. */
    public List<Place> all(int regionId) {
        return store.all(regionId);
    }

    public Optional<Place> byId(int regionId, UUID id) {
        return store.byId(regionId, id);
    }

    public List<Place> children(int regionId, UUID parentId) {
        return store.all(regionId).stream().filter(p -> parentId.equals(p.parentId())).toList();
    }

    /** From the zone down to the place itself; empty if there is no such place. */
    public List<Place> path(int regionId, UUID id) {
        return store.path(regionId, id);
    }

    /** The community in which a place lies; empty for what is wider than one, and for none. */
    public Optional<UUID> communityOf(int regionId, @Nullable UUID id) {
        return id == null ? Optional.empty() : path(regionId, id).stream()
                .filter(place -> place.kind() == PlaceKind.COMMUNITY)
                .map(Place::id)
                .findFirst();
    }

    /** The community of each place that lies in one. */
    public Map<UUID, UUID> communities(int regionId) {
        Map<UUID, Place> all = store.all(regionId).stream().collect(Collectors.toMap(Place::id, Function.identity()));
        Map<UUID, UUID> communities = new HashMap<>();
        for (UUID id : all.keySet()) {
            Place at = all.get(id);
            for (int up = 0; at != null && at.kind() != PlaceKind.COMMUNITY && up < PlaceKind.values().length; up++) {
                at = at.parentId() == null ? null : all.get(at.parentId());
            }
            if (at != null && at.kind() == PlaceKind.COMMUNITY) {
                communities.put(id, at.id());
            }
        }
        return communities;
    }

    /** The place and everything in it. */
    public Set<UUID> within(int regionId, UUID id) {
        var inside = new TreeSet<UUID>(Set.of(id));
        List<Place> all = store.all(regionId);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Place place : all) {
                UUID parent = place.parentId();
                grown |= parent != null && inside.contains(parent) && inside.add(place.id());
            }
        }
        return inside;
    }

    /** Places with exactly this name or alias; several when two places share a name. */
    public List<Place> named(int regionId, String name) {
        String wanted = Names.plain(name);
        return store.all(regionId).stream()
                .filter(p -> namesOf(p).stream().anyMatch(n -> Names.plain(n).equals(wanted)))
                .toList();
    }

    /** What a written name may mean, best first, at most five. */
    public List<Match<Place>> matchCandidates(int regionId, String written) {
        List<Place> all = store.all(regionId);
        return names(all).among(all, Places::namesOf, new Names.Query(written, 5));
    }

    /** Name matching with the names of this region's areas (zone, subdistricts). */
    public Names names(int regionId) {
        return names(store.all(regionId));
    }

    private static Names names(List<Place> all) {
        var areas = new TreeSet<String>();
        all.stream().filter(p -> p.kind() == PlaceKind.ZONE).forEach(p -> areas.addAll(namesOf(p)));
        return new Names(areas);
    }

    private static List<String> namesOf(Place place) {
        return Stream.concat(Stream.of(place.name()), place.aliases().stream()).toList();
    }

    /**
     * Creates a place.
     *
     * @throws IllegalArgumentException if the name is empty or the parent cannot hold such a place
     */
    @Transactional
    public Place create(int regionId, NewPlace place) {
        if (place.name().isEmpty()) {
            throw new IllegalArgumentException("a place needs a name");
        }
        UUID parentId = place.parentId();
        if (parentId != null) {
            Place parent = byId(regionId, parentId)
                    .orElseThrow(() -> new IllegalArgumentException("no place " + parentId));
            if (!place.kind().belongsUnder(parent.kind())) {
                throw new IllegalArgumentException(place.kind() + " cannot stand under " + parent.kind());
            }
        }
        var created = new Place(Ids.next(), place.kind(), place.name(), place.aliases(), parentId);
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
     * Writes many places at once, those already known by id as they now are, new ones after them in this order (the
     * organisation import). Parents may come after their children. Aliases are added, never taken away.
     */
    @Transactional
    public void saveAll(int regionId, List<Place> places) {
        store.saveAll(regionId, places, clock.instant());
    }

    /** Facts of a place, newest first (by the day they were true, else recorded). */
    public List<PlaceFact> facts(int regionId, UUID placeId) {
        return store.facts(regionId, placeId);
    }

    @Transactional
    public PlaceFact record(int regionId, NewFact fact) {
        return recordAll(regionId, List.of(fact), clock.instant()).getFirst();
    }

    /** Records many facts as known since {@code at}. */
    @Transactional
    public List<PlaceFact> recordAll(int regionId, List<NewFact> facts, Instant at) {
        List<PlaceFact> recorded = facts.stream()
                .map(f -> new PlaceFact(Ids.next(), f.placeId(), f.attribute(), f.value(), f.asOf(), f.source(), at))
                .toList();
        store.record(regionId, recorded);
        return recorded;
    }

    /** The goals of the zone, in order. */
    public List<Goal> goals(int regionId) {
        return store.goals(regionId);
    }

    @Transactional
    public Goal addGoal(int regionId, NewGoal goal) {
        return store.addGoal(regionId, goal);
    }
}
