package org.minqing.search;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minqing.people.Official;
import org.minqing.people.Officials;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.place.Place;
import org.minqing.place.Places;
import org.springframework.stereotype.Component;

/** The names of a region, kept for a few seconds: a search looks at them several times, and they change once a month. */
@Component
final class RegionNames {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final Places places;
    private final Units units;
    private final Officials officials;
    private final Map<Integer, Of> known = new ConcurrentHashMap<>();

    RegionNames(Places places, Units units, Officials officials) {
        this.places = places;
        this.units = units;
        this.officials = officials;
    }

    /** The names as they were read a moment ago. */
    record Of(long read, Map<UUID, Place> places, Map<UUID, Unit> units, Map<UUID, Official> officials,
            Map<UUID, Set<UUID>> inside, Map<String, Set<UUID>> placesByName, Map<String, Set<UUID>> unitsByName)
            implements Question.Names {

        /** The places whose name holds this part, and all within them. */
        @Override
        public Set<UUID> places(String part) {
            Set<UUID> meant = new HashSet<>();
            named(placesByName, part).forEach(id -> meant.addAll(within(id)));
            return meant;
        }

        @Override
        public Set<UUID> units(String part) {
            return named(unitsByName, part);
        }

        private static Set<UUID> named(Map<String, Set<UUID>> names, String part) {
            return names.entrySet().stream()
                    .filter(name -> name.getKey().contains(part))
                    .flatMap(name -> name.getValue().stream())
                    .collect(Collectors.toSet());
        }

        /** The place and all within it. */
        Set<UUID> within(UUID place) {
            return inside.getOrDefault(place, Set.of(place));
        }

        List<String> all() {
            return Stream.of(placesByName.keySet().stream(), unitsByName.keySet().stream(),
                            officials.values().stream().map(Official::name))
                    .flatMap(names -> names)
                    .toList();
        }
    }

    Of of(int regionId) {
        return known.compute(regionId, (id, before) ->
                before != null && System.nanoTime() - before.read() < KEPT.toNanos() ? before : read(id));
    }

    private Of read(int regionId) {
        List<Place> allPlaces = places.all(regionId);
        List<Unit> allUnits = units.all(regionId);
        Map<UUID, Place> byId = allPlaces.stream().collect(Collectors.toMap(Place::id, Function.identity()));
        Map<UUID, Set<UUID>> inside = new HashMap<>();
        for (Place place : allPlaces) {
            Place above = place;
            for (int depth = 0; above != null && depth < 10; depth++) {
                inside.computeIfAbsent(above.id(), any -> new HashSet<>()).add(place.id());
                above = above.parentId() == null ? null : byId.get(above.parentId());
            }
        }
        return new Of(System.nanoTime(), byId,
                allUnits.stream().collect(Collectors.toMap(Unit::id, Function.identity())),
                officials.all(regionId).stream().collect(Collectors.toMap(Official::id, Function.identity())),
                inside,
                byName(allPlaces, place -> Stream.concat(Stream.of(place.name()), place.aliases().stream()), Place::id),
                byName(allUnits, unit -> unit.names().stream(), Unit::id));
    }

    private static <T> Map<String, Set<UUID>> byName(List<T> all, Function<T, Stream<String>> names, Function<T, UUID> id) {
        Map<String, Set<UUID>> byName = new HashMap<>();
        all.forEach(one -> names.apply(one).filter(name -> !name.isBlank()).forEach(
                name -> byName.computeIfAbsent(Analysis.plain(name), any -> new HashSet<>()).add(id.apply(one))));
        return byName;
    }
}
