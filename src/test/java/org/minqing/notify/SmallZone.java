package org.minqing.notify;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Flags;
import org.minqing.casework.Raiser;
import org.minqing.casework.Result;
import org.minqing.people.NewUnit;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;

/** A small invented zone with two units, whose people are told of what happens to their cases. */
@Component
class SmallZone {

    private final TestZone zones;
    private final Units units;
    private final Accounts accounts;
    private final Casework casework;
    private final NoticeDesk desk;
    private final NoticeStore notices;
    private final ChoiceStore choices;
    private final Clock clock;

    SmallZone(TestZone zones, Units units, Accounts accounts, Casework casework, NoticeDesk desk, NoticeStore notices, ChoiceStore choices, Clock clock) {
        this.zones = zones;
        this.units = units;
        this.accounts = accounts;
        this.casework = casework;
        this.desk = desk;
        this.notices = notices;
        this.choices = choices;
        this.clock = clock;
    }

    Office open() {
        TestZone.Zone zone = zones.open();
        Unit building = units.create(zone.region().id(), new NewUnit("规划建设局", "建设局", List.of(), null, List.of()));
        Unit water = units.create(zone.region().id(), new NewUnit("水务中心", "水务中心", List.of(), null, List.of()));
        return new Office(zone, building, water,
                zones.user(zone.region(), Role.LIAISON, new Account.Scope(building.id(), null, null)),
                zones.user(zone.region(), Role.LIAISON, new Account.Scope(water.id(), null, null)));
    }

    final class Office {
        final TestZone.Zone zone;
        final Unit building;
        final Unit water;
        final Account builder;
        final Account plumber;

        Office(TestZone.Zone zone, Unit building, Unit water, Account builder, Account plumber) {
            this.zone = zone;
            this.building = building;
            this.water = water;
            this.builder = builder;
            this.plumber = plumber;
        }

        SignedIn person(Role role) {
            return zone.signedIn(role);
        }

        SignedIn builder() {
            return builder.signedIn();
        }

        SignedIn plumber() {
            return plumber.signedIn();
        }

        Case lamp() {
            return register(Flags.NONE);
        }

        Case register(Flags flags) {
            CaseCommand.Register lamp = CaseCommand.Register.concern(CaseType.HELP, "3 号楼路灯不亮", "3 号楼东边的路灯坏了半个月。")
                    .raisedBy(new Raiser("居民组长", "吴阿婆", "0571-5550123", 1));
            return registered(lamp.with(flags));
        }

        Case registered(CaseCommand.Register command) {
            return done(casework.register(command, Actor.of(person(Role.CLERK)), clock.instant()));
        }

        Case dispatched() {
            return move(lamp(), new CaseCommand.Dispatch(building.id(), List.of(), ""), person(Role.DISPATCHER));
        }

        Case fedBack() {
            Case signed = move(dispatched(), new CaseCommand.Sign(), builder());
            return move(signed, new CaseCommand.FeedBack("已更换灯泡和线路。"), builder());
        }

        Case move(Case facts, CaseCommand command, SignedIn by) {
            return done(casework.perform(facts.id(), command, Actor.of(by), clock.instant()));
        }

        /** What a person finds when he looks, the newest first; those not dealt with before the others. */
        List<Notice> of(SignedIn person) {
            desk.work(zone.region());
            var all = new ArrayList<>(notices.page(person, true, NEWEST, 100));
            all.addAll(notices.page(person, false, NEWEST, 100));
            return all;
        }

        List<NoticeKind> kinds(SignedIn person) {
            return of(person).stream().map(Notice::kind).toList();
        }

        void tell() {
            desk.work(zone.region());
        }

        /** One more liaison of the building bureau. */
        SignedIn colleague() {
            return zones.user(zone.region(), Role.LIAISON, new Account.Scope(building.id(), null, null)).signedIn();
        }

        /** One more who sits in the office. */
        SignedIn colleague(Role role) {
            return zones.user(zone.region(), role, Account.Scope.NONE).signedIn();
        }

        /** He works for the water centre from now on. */
        void moveAway(Account person) {
            accounts.change(new Account(person.regionId(), person.id(), person.username(), person.name(), person.roles(),
                    new Account.Scope(water.id(), null, null), true, false, null, null));
        }

        String mailTo(SignedIn person, Choice.Times times, Map<NoticeKind, Choice.Channels> kinds) {
            return mailTo(person, times, kinds, "zh");
        }

        /** The person's address, already confirmed. */
        String mailTo(SignedIn person, Choice.Times times, Map<NoticeKind, Choice.Channels> kinds, String language) {
            String address = "user-" + UUID.randomUUID().toString().substring(0, 8) + "@zone.example";
            byte[] token = address.getBytes(StandardCharsets.UTF_8);
            choices.save(person.regionId(), person.userId(), new Choice(language, null, address, times, kinds));
            choices.expect(person.regionId(), person.userId(), token, clock.instant().plusSeconds(60));
            choices.confirm(token, clock.instant());
            return address;
        }
    }

    static final UUID NEWEST = new UUID(-1, -1);

    static Case done(Result result) {
        return switch (result) {
            case Result.Done done -> done.now();
            case Result.Rejected rejected -> throw new AssertionError(rejected);
            case Result.Overtaken overtaken -> throw new AssertionError(overtaken);
        };
    }
}
