package org.minqing.reading;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Regions;
import org.minqing.people.NewOfficial;
import org.minqing.people.NewUnit;
import org.minqing.people.Officials;
import org.minqing.people.Post;
import org.minqing.people.Units;
import org.minqing.place.NewPlace;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.springframework.stereotype.Component;

/** Turns the clerk's choices for names into ids, creating what is new and remembering other ways of writing. */
@Component
class Names {

    private final Places places;
    private final Units units;
    private final Officials officials;
    private final Regions regions;

    Names(Places places, Units units, Officials officials, Regions regions) {
        this.places = places;
        this.units = units;
        this.officials = officials;
        this.regions = regions;
    }

    /** The names of one acceptance. */
    final class Resolved {

        private final int regionId;
        private final AcceptForm form;
        private final List<NameRow> all;
        private final Map<String, NameRow> rows = new HashMap<>();
        private final Map<String, Optional<UUID>> known = new HashMap<>();

        private Resolved(int regionId, AcceptForm form, List<NameRow> rows) {
            this.regionId = regionId;
            this.form = form;
            this.all = rows;
            rows.forEach(row -> this.rows.put(row.key(), row));
        }

        @Nullable UUID subdistrict(String written) {
            return resolve(NameChoices.SUBDISTRICT, written, () -> place(PlaceKind.SUBDISTRICT, written, null));
        }

        @Nullable UUID place(String written, @Nullable UUID parent) {
            return resolve(NameChoices.PLACE, written, () -> place(PlaceKind.COMMUNITY, written, parent));
        }

        @Nullable UUID unit(String written) {
            return resolve(NameChoices.UNIT, written, () -> units.create(regionId, NewUnit.named(written)).id());
        }

        @Nullable UUID official(String written, List<String> titles, @Nullable LocalDate since) {
            return resolve(NameChoices.OFFICIAL, written, () -> officials
                    .create(regionId, new NewOfficial(
                            written, "", titles.stream().map(Post::titled).toList()))
                    .id());
        }

        private @Nullable UUID resolve(String kind, String written, java.util.function.Supplier<UUID> create) {
            String key = NameRow.key(kind, written);
            NameRow row = rows.get(key);
            if (row == null) {
                return null;
            }
            Optional<UUID> done = known.get(key);
            if (done == null) {
                NameRow first = rows.get(row.follows());
                done = first != null && first.kind().equals(kind) ? Optional.ofNullable(sameAs(first)) : choose(row, create);
                known.put(key, done);
            }
            return done.orElse(null);
        }

        /** The body that the first way of writing it stands for. */
        private @Nullable UUID sameAs(NameRow first) {
            return first.kind().equals(NameChoices.UNIT) ? unit(first.written()) : subdistrict(first.written());
        }

        private Optional<UUID> choose(NameRow row, java.util.function.Supplier<UUID> create) {
            String chosen = row.decided(form, all);
            if (chosen.equals("new")) {
                return Optional.of(create.get());
            }
            Optional<UUID> id = AcceptForm.id(chosen, "id:");
            id.filter(found -> remembers(form, row, chosen))
                    .ifPresent(found -> remember(row, found));
            return id;
        }

        private void remember(NameRow row, UUID id) {
            switch (row.kind()) {
                case NameChoices.UNIT -> units.addAlias(regionId, id, row.written());
                case NameChoices.PLACE, NameChoices.SUBDISTRICT -> places.addAlias(regionId, id, row.written());
                default -> {}
            }
        }

        private UUID place(PlaceKind kind, String written, @Nullable UUID parent) {
            UUID above = parent == null ? zone() : parent;
            return places.create(regionId, new NewPlace(kind, written, List.of(), above)).id();
        }

        private UUID zone() {
            return places.all(regionId).stream()
                    .filter(place -> place.kind() == PlaceKind.ZONE)
                    .map(Place::id)
                    .findFirst()
                    .orElseGet(() -> places.create(
                                    regionId,
                                    new NewPlace(PlaceKind.ZONE, regions.byId(regionId).name(), List.of(), null))
                            .id());
        }
    }

    /** Whether the way of writing is to be known from now on. */
    static boolean remembers(AcceptForm form, NameRow row, String chosen) {
        return chosen.startsWith("id:")
                && !row.sure()
                && !row.kind().equals(NameChoices.OFFICIAL)
                && form.ticked(row.aliasField(), "on", true);
    }

    Resolved resolve(int regionId, AcceptForm form, List<NameRow> rows) {
        return new Resolved(regionId, form, rows);
    }
}
