package org.minqing.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.place.Match;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.springframework.stereotype.Component;

/** Finds the place that a typed name means. */
@Component
public class PlaceChoices {

    private final Places places;

    PlaceChoices(Places places) {
        this.places = places;
    }

    /** A name to offer while typing, and what else it is called and where it lies. */
    public record Offered(String value, String label) {}

    /** What a typed name may mean: nothing typed, one place, or several to choose from (none if it is not known). */
    sealed interface Meant {
        record Nowhere() implements Meant {}

        record Here(UUID id) implements Meant {}

        record Which(List<Place> candidates) implements Meant {}
    }

    /** Every place that a concern can be about, with its aliases. */
    static List<Offered> offered(CaseNames names) {
        List<Offered> offered = new ArrayList<>();
        for (Place place : names.places()) {
            if (place.kind() != PlaceKind.ZONE) {
                String aliases = String.join(" ", place.aliases());
                offered.add(new Offered(names.placeInCommunity(place.id()).isEmpty()
                        ? place.name() : names.placeInCommunity(place.id()),
                        (aliases + " " + names.placeInFull(place.id())).strip()));
            }
        }
        return offered;
    }

    Meant meant(String typed, CaseNames names, int regionId) {
        String name = typed.strip();
        if (name.isEmpty()) {
            return new Meant.Nowhere();
        }
        Optional<UUID> asOffered = names.places().stream()
                .map(Place::id)
                .filter(id -> name.equals(names.placeInCommunity(id)) || name.equals(names.placeInFull(id)))
                .findFirst();
        if (asOffered.isPresent()) {
            return new Meant.Here(asOffered.get());
        }
        List<Place> exact = places.named(regionId, name);
        if (!exact.isEmpty()) {
            return exact.size() == 1 ? new Meant.Here(exact.getFirst().id()) : new Meant.Which(exact);
        }
        List<Match<Place>> candidates = places.matchCandidates(regionId, name);
        boolean sure = !candidates.isEmpty()
                && candidates.getFirst().safe()
                && (candidates.size() == 1 || !candidates.get(1).safe());
        return sure
                ? new Meant.Here(candidates.getFirst().found().id())
                : new Meant.Which(candidates.stream().map(Match::found).toList());
    }
}
