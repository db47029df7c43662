package org.minqing.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.people.ImportProblem.What;
import org.minqing.place.Names;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;

/** The places that will exist once the import is done; finds them by name, or by 望汀街道/荻湾社区 when a name is shared. */
final class KnownPlaces {

    private final Map<UUID, Place> byId = new LinkedHashMap<>();
    private final Names names;

    KnownPlaces(List<Place> existing, Names names) {
        existing.forEach(this::put);
        this.names = names;
    }

    void put(Place place) {
        byId.put(place.id(), place);
    }

    List<Place> all() {
        return new ArrayList<>(byId.values());
    }

    Optional<Place> zone() {
        return byId.values().stream().filter(p -> p.kind() == PlaceKind.ZONE).findFirst();
    }

    /** Places called this; the part after the last / is the name, the parts before it are places above. */
    List<Place> called(String written) {
        String[] steps = written.split("[/／>＞]");
        List<Place> found = exactly(steps[steps.length - 1]);
        for (int i = 0; i < steps.length - 1; i++) {
            String above = steps[i];
            found = found.stream().filter(p -> isUnder(p, above)).toList();
        }
        return found;
    }

    /** The one place meant, or why there is none. */
    Found find(String written) {
        List<Place> found = called(written);
        if (found.size() == 1) {
            return new Found(Optional.of(found.getFirst()), What.UNKNOWN_PLACE, "");
        }
        if (found.size() > 1) {
            return new Found(Optional.empty(), What.AMBIGUOUS_PLACE, path(found.getFirst()));
        }
        String nearest = names.among(all(), KnownPlaces::namesOf, new Names.Query(written, 1)).stream()
                .findFirst()
                .map(m -> m.found().name())
                .orElse("—");
        return new Found(Optional.empty(), What.UNKNOWN_PLACE, nearest);
    }

    /**
     * @param hint the nearest known name, or the full path of the first of several
     */
    record Found(Optional<Place> place, What problem, String hint) {}

    private String path(Place place) {
        UUID parent = place.parentId();
        return parent == null || !byId.containsKey(parent)
                ? place.name()
                : Optional.ofNullable(byId.get(parent)).map(Place::name).orElse("") + "/" + place.name();
    }

    private List<Place> exactly(String name) {
        String plain = Names.plain(name);
        return byId.values().stream()
                .filter(p -> namesOf(p).stream().anyMatch(n -> Names.plain(n).equals(plain)))
                .toList();
    }

    private boolean isUnder(Place place, String above) {
        UUID parentId = place.parentId();
        Place parent = parentId == null ? null : byId.get(parentId);
        if (parent == null) {
            return false;
        }
        return namesOf(parent).stream().anyMatch(n -> Names.plain(n).equals(Names.plain(above)))
                || isUnder(parent, above);
    }

    static List<String> namesOf(Place place) {
        return Stream.concat(Stream.of(place.name()), place.aliases().stream()).toList();
    }
}
