package org.minqing.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.minqing.access.Account;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Confirmer;
import org.minqing.casework.ConfirmerKind;
import org.minqing.casework.Flags;
import org.minqing.casework.Raiser;
import org.minqing.casework.Result;
import org.minqing.people.NewUnit;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.place.NewPlace;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;

/** A region of a test's own with two communities and two units, and cases in it to be searched. */
@Component
class SearchedZone {

    private final TestZone zones;
    private final Places places;
    private final Units units;
    private final Casework casework;
    private final Indexer indexer;
    private final Clock clock;

    SearchedZone(TestZone zones, Places places, Units units, Casework casework, Indexer indexer, Clock clock) {
        this.zones = zones;
        this.places = places;
        this.units = units;
        this.casework = casework;
        this.indexer = indexer;
        this.clock = clock;
    }

    Town open() {
        TestZone.Zone zone = zones.open();
        int region = zone.region().id();
        UUID top = places.create(region, new NewPlace(PlaceKind.ZONE, "试验区", List.of(), null)).id();
        Place reed = places.create(region, new NewPlace(PlaceKind.COMMUNITY, "芦岸社区", List.of("芦岸村"), top));
        Place plum = places.create(region, new NewPlace(PlaceKind.COMMUNITY, "梅坞社区", List.of(), top));
        Unit building = units.create(region, new NewUnit("规划建设局", "建设局", List.of(), null, List.of()));
        Unit water = units.create(region, new NewUnit("水务中心", "水务中心", List.of(), null, List.of()));
        return new Town(zone, reed, plum, building, water);
    }

    final class Town {
        final TestZone.Zone zone;
        final Place reed;
        final Place plum;
        final Unit building;
        final Unit water;

        private Town(TestZone.Zone zone, Place reed, Place plum, Unit building, Unit water) {
            this.zone = zone;
            this.reed = reed;
            this.plum = plum;
            this.building = building;
            this.water = water;
        }

        int id() {
            return zone.region().id();
        }

        SignedIn as(Role role) {
            return zone.signedIn(role);
        }

        SignedIn as(Account.Scope scope, Role first, Role... more) {
            Account made = zones.user(zone.region(), scope, first, more);
            return new SignedIn(made.id(), made.regionId(), made.name(), made.roles(), scope.unitId(), scope.officialId(),
                    scope.placeId());
        }

        UUID concern(String title, String text) {
            return concern(title, text, Flags.NONE);
        }

        UUID concern(String title, String text, Flags flags) {
            return concern(reed, title, text, flags, clock.instant());
        }

        UUID concern(Place at, String title, String text, Flags flags, Instant when) {
            return done(casework.register(CaseCommand.Register.concern(CaseType.HELP, title, text)
                    .at(at.id())
                    .with(flags)
                    .raisedBy(new Raiser("居民", "吴阿婆", "0571-5550123", 1))
                    .confirmedBy(Confirmer.of(ConfirmerKind.RESIDENT)), actor(Role.CLERK), when));
        }

        UUID dispatched(UUID id, Unit to) {
            return does(id, new CaseCommand.Dispatch(to.id(), List.of(), "职责"), Role.DISPATCHER);
        }

        UUID does(UUID id, CaseCommand command, Role role) {
            return done(casework.perform(id, command, actor(role), clock.instant()));
        }

        String number(UUID id) {
            return casework.facts(id, Actor.of(as(Account.Scope.NONE, Role.SUPERVISOR, Role.CLEARED))).orElseThrow().number();
        }

        Actor actor(Role role) {
            return Actor.of(as(role));
        }

        void index() {
            indexer.settle(zone.region());
        }
    }

    private static UUID done(Result result) {
        return Stream.of(result)
                .filter(Result.Done.class::isInstance)
                .map(it -> ((Result.Done) it).now().id())
                .findFirst()
                .orElseThrow(() -> new AssertionError(result));
    }
}
