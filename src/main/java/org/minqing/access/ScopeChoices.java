package org.minqing.access;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Regions;
import org.minqing.people.Official;
import org.minqing.people.Officials;
import org.minqing.people.Post;
import org.minqing.people.Units;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.springframework.stereotype.Component;

/** The units, officials and places a user can be bound to. */
@Component
public class ScopeChoices {

    private final Units units;
    private final Officials officials;
    private final Places places;
    private final Regions regions;
    private final Clock clock;

    ScopeChoices(Units units, Officials officials, Places places, Regions regions, Clock clock) {
        this.units = units;
        this.officials = officials;
        this.places = places;
        this.regions = regions;
        this.clock = clock;
    }

    public record Choice(UUID id, String name) {}

    public record Choices(List<Choice> units, List<Choice> officials, List<Choice> places) {

        public String unitName(@Nullable UUID id) {
            return nameIn(units, id);
        }

        public String placeName(@Nullable UUID id) {
            return nameIn(places, id);
        }

        private static String nameIn(List<Choice> choices, @Nullable UUID id) {
            return choices.stream()
                    .filter(choice -> choice.id().equals(id))
                    .map(Choice::name)
                    .findFirst()
                    .orElse("");
        }
    }

    Choices of(int regionId) {
        LocalDate today = regions.byId(regionId).dateOf(clock.instant());
        return new Choices(
                units.all(regionId).stream().map(u -> new Choice(u.id(), u.shortName())).toList(),
                officials.all(regionId).stream().map(o -> new Choice(o.id(), withPost(o, today))).toList(),
                places.all(regionId).stream()
                        .filter(place -> place.kind() == PlaceKind.COMMUNITY || place.kind() == PlaceKind.SUBDISTRICT)
                        .map(place -> new Choice(place.id(), place.name()))
                        .toList());
    }

    private static String withPost(Official official, LocalDate today) {
        return official.postsOn(today).stream()
                .findFirst()
                .map(Post::title)
                .map(title -> official.name() + " · " + title)
                .orElse(official.name());
    }
}
