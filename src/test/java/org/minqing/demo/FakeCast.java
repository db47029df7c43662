package org.minqing.demo;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.casework.Actor;
import org.minqing.database.Region;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;

/** The people and places of the demo zone with counted ids, without a database. */
final class FakeCast {

    private FakeCast() {}

    static Supplier<UUID> counting() {
        long[] next = {0};
        return () -> new UUID(7L << 12, ++next[0]);
    }

    static Cast of(Texts texts) {
        Supplier<UUID> ids = counting();
        var homes = new ArrayList<Cast.Home>();
        for (var subdistrict : texts.zone().subdistricts()) {
            var street = new Place(ids.get(), PlaceKind.SUBDISTRICT, subdistrict.name(), List.of(), ids.get());
            subdistrict.communities().forEach(c -> homes.add(new Cast.Home(
                    new Place(ids.get(), PlaceKind.COMMUNITY, c.name(), List.of(), street.id()),
                    street,
                    c,
                    subdistrict.name(),
                    texts.committee(c, subdistrict))));
        }
        var units = new LinkedHashMap<String, UUID>();
        texts.units().forEach(u -> units.put(u.shortName(), ids.get()));
        var officials = new LinkedHashMap<String, UUID>();
        texts.officials().leaders().forEach(l -> officials.put(l.name(), ids.get()));
        Map<DemoStaff.Member, Actor> actors = new LinkedHashMap<>();
        DemoStaff.all(texts).forEach(m -> actors.put(
                m,
                new Actor(1, ids.get(), m.roles(), units.get(m.unit()), officials.get(m.official()), null)));
        var region = new Region(1, "试验区", "试", Region.DEFAULT_ZONE);
        return new Cast(region, homes, units, officials, DemoOrganisation.staff(actors));
    }
}
