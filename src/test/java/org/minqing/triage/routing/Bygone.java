package org.minqing.triage.routing;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.minqing.access.Account;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseHistory;
import org.minqing.casework.CaseHistory.Step;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Confirmer;
import org.minqing.casework.ConfirmerKind;
import org.minqing.casework.Outcome;
import org.minqing.casework.Raiser;
import org.minqing.casework.Result;
import org.minqing.casework.Satisfaction;
import org.minqing.casework.Voice;
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

/** A zone of a test's own in which ninety concerns were dispatched, handled and closed. */
@Component
class Bygone {

    static final String WATER = "供水设施维护";
    static final String NOISE = "施工噪声查处";
    static final String LAMPS = "路灯管护";

    private static final List<String> WHERE = List.of("锦绣家园", "滨河小区", "东苑三期", "阳光里", "望海花园", "机械厂宿舍");
    private static final List<List<String>> WHAT = List.of(
            List.of("水压太低洗不了澡", "停水两天没人修", "水管漏水淹了楼道", "自来水发黄有沙", "水表井往外冒水"),
            List.of("工地半夜打桩吵得睡不着", "工地夜间浇筑混凝土轰鸣", "渣土车凌晨进出工地很吵", "拆楼的破碎锤从早响到晚", "工地切割钢筋刺耳"),
            List.of("路灯不亮晚上看不见路", "路灯杆被撞歪了", "路灯一闪一闪的", "小路没有路灯老人摔了跤", "路灯线露在外面"));

    private final TestZone zones;
    private final Places places;
    private final Units units;
    private final Casework casework;
    private final Clock clock;

    Bygone(TestZone zones, Places places, Units units, Casework casework, Clock clock) {
        this.zones = zones;
        this.places = places;
        this.units = units;
        this.casework = casework;
        this.clock = clock;
    }

    record Town(TestZone.Zone zone, Place community, Unit water, Unit bureau, Unit lamps, Account waterLiaison) {
        int region() {
            return zone.region().id();
        }

        Actor actor(Role role) {
            return Actor.of(zone.signedIn(role));
        }
    }

    /** Without a past. */
    Town found() {
        TestZone.Zone zone = zones.open();
        int region = zone.region().id();
        UUID top = places.create(region, new NewPlace(PlaceKind.ZONE, "试验区", List.of(), null)).id();
        UUID street = places.create(region, new NewPlace(PlaceKind.SUBDISTRICT, "望潮街道", List.of(), top)).id();
        Place community = places.create(region, new NewPlace(PlaceKind.COMMUNITY, "芦岸社区", List.of(), street));
        Unit water = units.create(region, new NewUnit("望潮水务有限公司", "水务公司", List.of(), null, List.of(new Duty(WATER, "城市供水条例"))));
        Unit bureau = units.create(region, new NewUnit("城市管理局", "城管局", List.of(), null, List.of(new Duty(NOISE, "噪声污染防治法"))));
        Unit lamps = units.create(region, new NewUnit("城市建设中心", "城建中心", List.of(), null, List.of(new Duty(LAMPS, "市政设施管理规定"))));
        return new Town(zone, community, water, bureau, lamps, zones.user(zone.region(), Role.LIAISON, new Account.Scope(water.id(), null, null)));
    }

    /** With ninety closed cases, thirty of each kind. */
    Town withPast() {
        Town town = found();
        List<CaseHistory> past = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            past.add(closed(town, i % 3, i));
        }
        casework.recordAll(town.region(), past);
        return town;
    }

    private CaseHistory closed(Town town, int kind, int i) {
        List<Unit> leads = List.of(town.water(), town.bureau(), town.lamps());
        List<String> basis = List.of(WATER, NOISE, LAMPS);
        Instant at = clock.instant().minusSeconds(86_400L * (100 - i));
        Actor liaison = Actor.of(new SignedIn(new UUID(7, kind), town.region(), "联络员", java.util.Set.of(Role.LIAISON), leads.get(kind).id(), null, null));
        var steps = new ArrayList<Step>();
        steps.add(new Step(register(town, words(kind, i)), town.actor(Role.CLERK), at));
        steps.add(new Step(new CaseCommand.Dispatch(leads.get(kind).id(), List.of(), basis.get(kind) + "（职责清单）"), town.actor(Role.DISPATCHER), at.plusSeconds(600)));
        steps.add(new Step(new CaseCommand.Sign(), liaison, at.plusSeconds(1200)));
        steps.add(new Step(new CaseCommand.FeedBack("已处理。"), liaison, at.plusSeconds(9000)));
        steps.add(new Step(new CaseCommand.Approve(""), town.actor(Role.REVIEWER), at.plusSeconds(9600)));
        steps.add(new Step(new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, "好了"),
                town.actor(Role.CONFIRMATION_OFFICER), at.plusSeconds(10_200)));
        return new CaseHistory(steps);
    }

    static String words(int kind, int i) {
        return WHERE.get(i % WHERE.size()) + (1 + i % 17) + "号楼" + WHAT.get(kind).get(i % 5) + "，" + WHAT.get(kind).get((i + 2) % 5) + "，盼处理";
    }

    private static CaseCommand.Register register(Town town, String words) {
        return CaseCommand.Register.concern(CaseType.HELP, words.substring(0, 10), words)
                .at(town.community().id())
                .raisedBy(new Raiser("居民", "吴阿婆", "0571-5550123", 1))
                .confirmedBy(Confirmer.of(ConfirmerKind.RESIDENT));
    }

    Case raise(Town town, String words) {
        return done(casework.register(register(town, words), town.actor(Role.CLERK), clock.instant()));
    }

    Case move(Case facts, CaseCommand command, Actor actor) {
        return done(casework.perform(facts.id(), command, actor, clock.instant()));
    }

    private static Case done(Result result) {
        return switch (result) {
            case Result.Done done -> done.now();
            case Result.Rejected rejected -> throw new AssertionError(rejected);
            case Result.Overtaken overtaken -> throw new AssertionError(overtaken);
        };
    }
}
