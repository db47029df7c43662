package org.minqing.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.minqing.access.Account;
import org.minqing.people.Duty;
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

/** A small invented zone with two communities, two units and the people of a case, for tests at the pages. */
@Component
class Neighbourhood {

    private final TestZone zones;
    private final Places places;
    private final Units units;
    private final Casework casework;
    private final Clock clock;

    Neighbourhood(TestZone zones, Places places, Units units, Casework casework, Clock clock) {
        this.zones = zones;
        this.places = places;
        this.units = units;
        this.casework = casework;
        this.clock = clock;
    }

    record Street(TestZone.Zone zone, Place community, Place estate, Unit building, Unit water, Account builder,
            Account plumber) {

        String username(Role role) {
            return zone.username(role);
        }

        Actor actor(Role role) {
            return Actor.of(zone.signedIn(role));
        }

        /** The liaison of the building bureau. */
        Actor builderActor() {
            return Actor.of(new SignedIn(builder.id(), builder.regionId(), builder.name(), builder.roles(),
                    building.id(), null, null));
        }
    }

    Street open() {
        TestZone.Zone zone = zones.open();
        int region = zone.region().id();
        UUID top = places.create(region, new NewPlace(PlaceKind.ZONE, "试验区", List.of(), null)).id();
        UUID street = place(region, PlaceKind.SUBDISTRICT, "望潮街道", top, List.of()).id();
        Place reed = place(region, PlaceKind.COMMUNITY, "芦岸社区", street, List.of("芦岸村"));
        Place plum = place(region, PlaceKind.COMMUNITY, "梅坞社区", street, List.of());
        Place estate = place(region, PlaceKind.ESTATE, "听涛苑", reed.id(), List.of("安置一期"));
        place(region, PlaceKind.GROUP, "第一组", reed.id(), List.of());
        place(region, PlaceKind.GROUP, "第一组", plum.id(), List.of());
        Unit building = units.create(region, new NewUnit("规划建设局", "建设局", List.of(), null,
                List.of(new Duty("路灯和小区照明设施维护", "《城市照明管理规定》第十条"))));
        Unit water = units.create(region, new NewUnit("水务中心", "水务中心", List.of(), null,
                List.of(new Duty("供水管网抢修", ""))));
        return new Street(zone, reed, estate, building, water,
                zones.user(zone.region(), Role.LIAISON, new Account.Scope(building.id(), null, null)),
                zones.user(zone.region(), Role.LIAISON, new Account.Scope(water.id(), null, null)));
    }

    private Place place(int region, PlaceKind kind, String name, UUID parent, List<String> aliases) {
        return places.create(region, new NewPlace(kind, name, aliases, parent));
    }

    /** A lamp that does not burn, registered by the clerk; its raiser can be called. */
    Case lamp(Street street) {
        return register(street, ConfirmerKind.RESIDENT);
    }

    private Case register(Street street, ConfirmerKind confirmer) {
        return done(casework.register(
                CaseCommand.Register.concern(CaseType.HELP, "3 号楼路灯不亮", "3 号楼东边的路灯坏了半个月，晚上看不见路。")
                        .at(street.estate().id())
                        .raisedBy(new Raiser("居民组长", "吴阿婆", "0571-5550123", 1))
                        .confirmedBy(Confirmer.of(confirmer)),
                street.actor(Role.CLERK), now()));
    }

    Case lampDispatched(Street street) {
        return dispatched(street, lamp(street));
    }

    private Case dispatched(Street street, Case registered) {
        return move(registered, new CaseCommand.Dispatch(street.building().id(), List.of(), "路灯维护"),
                street.actor(Role.DISPATCHER));
    }

    /** Handled, reviewed, and waiting for the resident's word. */
    Case lampAwaitingWord(Street street) {
        return handled(street, lampDispatched(street));
    }

    /** Handled, reviewed, and waiting for what the residents say at the next visit. */
    Case lampForNextVisit(Street street) {
        return handled(street, dispatched(street, register(street, ConfirmerKind.NEXT_VISIT)));
    }

    private Case handled(Street street, Case dispatched) {
        Case signed = move(dispatched, new CaseCommand.Sign(), street.builderActor());
        Case fedBack = move(signed, new CaseCommand.FeedBack("已更换灯泡和线路。"), street.builderActor());
        return move(fedBack, new CaseCommand.Approve(""), street.actor(Role.REVIEWER));
    }

    Case move(Case facts, CaseCommand command, Actor actor) {
        return done(casework.perform(facts.id(), command, actor, now()));
    }

    private Instant now() {
        return clock.instant();
    }

    private static Case done(Result result) {
        return switch (result) {
            case Result.Done done -> done.now();
            case Result.Rejected rejected -> throw new AssertionError(rejected);
            case Result.Overtaken overtaken -> throw new AssertionError(overtaken);
        };
    }
}
