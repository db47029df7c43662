package org.minqing.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.people.Official;
import org.minqing.people.Unit;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;

/** The names behind the ids of one region's cases, looked up once for a page. An id without a name shows as a dash. */
public final class CaseNames {

    /** Where the names come from. */
    record Sources(
            List<Unit> units,
            List<Place> places,
            Function<UUID, Optional<Official>> officials,
            Function<UUID, Optional<String>> people,
            Function<UUID, Optional<String>> cases) {}

    private static final String NONE = "—";

    private final List<Unit> units;
    private final List<Place> places;
    private final Map<UUID, Unit> unitsById;
    private final Map<UUID, Place> placesById;
    private final Map<UUID, String> others = new HashMap<>();
    private final Sources sources;

    CaseNames(Sources sources) {
        this.sources = sources;
        this.units = sources.units();
        this.places = sources.places();
        this.unitsById = units.stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        this.placesById = places.stream().collect(Collectors.toMap(Place::id, Function.identity()));
    }

    public List<Unit> units() {
        return units;
    }

    public List<Place> places() {
        return places;
    }

    /** The number of another case; a dash where there is none to be told, as of a sealed one. */
    String caseNumber(UUID id) {
        return others.computeIfAbsent(id, any -> sources.cases().apply(id).orElse(NONE));
    }

    /** 社发局 */
    public String unit(@Nullable UUID id) {
        Unit unit = unitsById.get(id);
        return unit == null ? NONE : unit.shortName();
    }

    /** 社会发展局 */
    public String unitInFull(@Nullable UUID id) {
        Unit unit = unitsById.get(id);
        return unit == null ? "" : unit.name();
    }

    /** 柳湾社区 */
    public String place(@Nullable UUID id) {
        Place place = placesById.get(id);
        return place == null ? NONE : place.name();
    }

    /** 柳湾社区 · 河畔小区, for a place within a community; else its own name. */
    public String placeInCommunity(@Nullable UUID id) {
        return String.join(" · ", path(id).stream()
                .filter(place -> place.kind() != PlaceKind.ZONE && place.kind() != PlaceKind.SUBDISTRICT)
                .map(Place::name)
                .toList());
    }

    /** 临江街道 · 柳湾社区 · 河畔小区 */
    public String placeInFull(@Nullable UUID id) {
        List<Place> path = path(id);
        List<Place> shown = path.size() > 1
                ? path.stream().filter(place -> place.kind() != PlaceKind.ZONE).toList()
                : path;
        return String.join(" · ", shown.stream().map(Place::name).toList());
    }

    /** The community the place is, or lies in. */
    public Optional<Place> community(@Nullable UUID id) {
        return path(id).stream().filter(place -> place.kind() == PlaceKind.COMMUNITY).findFirst();
    }

    public String official(@Nullable UUID id) {
        return id == null ? NONE : others.computeIfAbsent(id,
                it -> sources.officials().apply(it).map(Official::name).orElse(NONE));
    }

    /** The name of a user; empty when he is not known any more. */
    public String person(UUID userId) {
        return others.computeIfAbsent(userId, it -> sources.people().apply(it).orElse(""));
    }

    private List<Place> path(@Nullable UUID id) {
        var path = new ArrayList<Place>();
        Place place = placesById.get(id);
        while (place != null && path.size() < PlaceKind.values().length) {
            path.add(place);
            place = placesById.get(place.parentId());
        }
        Collections.reverse(path);
        return path;
    }
}
