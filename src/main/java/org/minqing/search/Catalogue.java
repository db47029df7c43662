package org.minqing.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.people.Official;
import org.minqing.people.Officials;
import org.minqing.people.Portfolio;
import org.minqing.people.Post;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.place.Place;
import org.minqing.place.Places;
import org.minqing.reading.Drafts;
import org.minqing.visit.Visits;
import org.springframework.stereotype.Component;

/**
 * All that can be found besides cases. There is so little of it that it is looked through as a whole every few seconds; what
 * changed since is told by a stamp, and only that is indexed anew.
 */
@Component
final class Catalogue {

    private final Places places;
    private final Units units;
    private final Officials officials;
    private final Visits visits;
    private final Drafts drafts;
    private final Entries entries;

    Catalogue(Places places, Units units, Officials officials, Visits visits, Drafts drafts, Entries entries) {
        this.places = places;
        this.units = units;
        this.officials = officials;
        this.visits = visits;
        this.drafts = drafts;
        this.entries = entries;
    }

    /** Something with its stamp; the entry is made only when it is wanted. */
    private record Thing(UUID id, String stamp, Supplier<Entry> entry) {}

    /**
     * What to take out and put in.
     *
     * @param indexed the stamps of what is in the index, by owner
     */
    SearchIndex.Batch changed(int regionId, Map<UUID, String> indexed) {
        Map<UUID, Thing> there = things(regionId).collect(Collectors.toMap(Thing::id, thing -> thing, (one, same) -> one));
        List<Thing> changed = there.values().stream()
                .filter(thing -> !thing.stamp().equals(indexed.get(thing.id())))
                .toList();
        Collection<UUID> owners = new ArrayList<>(changed.stream().map(Thing::id).toList());
        indexed.keySet().stream().filter(id -> !there.containsKey(id)).forEach(owners::add);
        return new SearchIndex.Batch(owners, changed.stream().map(thing -> thing.entry().get()).toList());
    }

    private Stream<Thing> things(int regionId) {
        List<Place> allPlaces = places.all(regionId);
        List<Unit> allUnits = units.all(regionId);
        return Stream.of(
                        allPlaces.stream().map(this::place),
                        allUnits.stream().map(this::unit),
                        officials(regionId, allPlaces, allUnits),
                        visits.current(regionId).stream().map(id -> visit(regionId, id)),
                        drafts.texts(regionId).stream().map(text -> {
                            String stamp = Entries.stamp(text);
                            return new Thing(text.id(), stamp,
                                    () -> entries.of(text, drafts.words(regionId, text.id()).orElse(""), stamp));
                        }))
                .flatMap(things -> things);
    }

    private Thing place(Place place) {
        String stamp = Entries.stamp(place);
        return new Thing(place.id(), stamp, () -> entries.of(place, stamp));
    }

    private Thing unit(Unit unit) {
        String stamp = Entries.stamp(unit);
        return new Thing(unit.id(), stamp, () -> entries.of(unit, stamp));
    }

    private Stream<Thing> officials(int regionId, List<Place> allPlaces, List<Unit> allUnits) {
        Map<UUID, String> names = new HashMap<>();
        allPlaces.forEach(place -> names.put(place.id(), place.name()));
        allUnits.forEach(unit -> names.put(unit.id(), unit.name()));
        Map<UUID, List<String>> subjects = officials.portfolios(regionId).stream().collect(Collectors.groupingBy(
                Portfolio::officialId, Collectors.mapping(Portfolio::subject, Collectors.toList())));
        return officials.all(regionId).stream().map(official -> {
            List<String> offices = offices(official, names, subjects.getOrDefault(official.id(), List.of()));
            String stamp = Entries.stamp(official + "\n" + offices);
            return new Thing(official.id(), stamp, () -> entries.of(official, offices, stamp));
        });
    }

    private static List<String> offices(Official official, Map<UUID, String> names, List<String> subjects) {
        List<String> offices = new ArrayList<>(subjects);
        for (Post post : official.posts()) {
            offices.add(Stream.of(post.unitId(), post.placeId())
                    .filter(Objects::nonNull)
                    .map(id -> names.getOrDefault(id, ""))
                    .collect(Collectors.joining()) + post.title());
        }
        return offices;
    }

    /** A visit is written once and never changed. */
    private Thing visit(int regionId, UUID id) {
        return new Thing(id, "1", () -> visits.byId(regionId, id)
                .map(visit -> entries.of(visit, "1"))
                .orElseThrow(() -> new IllegalStateException("the visit " + id + " is gone")));
    }
}
