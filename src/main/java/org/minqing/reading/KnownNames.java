package org.minqing.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.people.Official;
import org.minqing.people.Officials;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.report.Gazetteer;
import org.springframework.stereotype.Component;

/** What this region knows by name, so that the engine reads its own zone better. */
@Component
class KnownNames {

    private final Places places;
    private final Units units;
    private final Officials officials;

    KnownNames(Places places, Units units, Officials officials) {
        this.places = places;
        this.units = units;
        this.officials = officials;
    }

    Gazetteer of(int regionId) {
        List<Place> allPlaces = places.all(regionId);
        List<Unit> allUnits = units.all(regionId);
        Set<String> unitNames = new HashSet<>();
        allUnits.forEach(unit -> unitNames.addAll(List.of(unit.name(), unit.shortName())));
        allPlaces.stream().filter(p -> p.kind() == PlaceKind.SUBDISTRICT).forEach(p -> unitNames.add(p.name()));
        Map<String, String> aliases = new HashMap<>();
        allUnits.forEach(unit -> unit.aliases().forEach(alias -> aliases.put(alias, unit.name())));
        allPlaces.forEach(place -> place.aliases().forEach(alias -> aliases.put(alias, place.name())));
        return new Gazetteer(
                allPlaces.stream()
                        .filter(p -> p.kind() != PlaceKind.ZONE && p.kind() != PlaceKind.SUBDISTRICT)
                        .map(Place::name)
                        .collect(Collectors.toSet()),
                unitNames,
                officials.all(regionId).stream().map(Official::name).collect(Collectors.toSet()),
                aliases,
                Set.of());
    }
}
