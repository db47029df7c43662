package org.minqing.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.casework.Actor;
import org.minqing.database.Ids;
import org.minqing.database.Region;
import org.minqing.demo.ZoneText.Community;
import org.minqing.demo.ZoneText.Leader;
import org.minqing.demo.ZoneText.Subdistrict;
import org.minqing.demo.ZoneText.UnitText;
import org.minqing.people.Duty;
import org.minqing.people.Liaison;
import org.minqing.people.Official;
import org.minqing.people.Officials;
import org.minqing.people.Portfolio;
import org.minqing.people.Post;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.place.FactSource;
import org.minqing.place.NewFact;
import org.minqing.place.NewGoal;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.web.Role;
import org.springframework.stereotype.Component;

/** Founds the demo zone: its places, units, officials and users. */
@Component
class DemoOrganisation {

    private final Places places;
    private final Units units;
    private final Officials officials;
    private final Accounts accounts;
    private final Clock clock;

    DemoOrganisation(Places places, Units units, Officials officials, Accounts accounts, Clock clock) {
        this.places = places;
        this.units = units;
        this.officials = officials;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** On what terms: the demo date, the password of every account, and the seed. */
    record Terms(LocalDate today, String password, long seed) {}

    Cast found(Region region, Texts texts, Terms terms) {
        return new Founding(region, texts, terms).found();
    }

    private final class Founding {

        private final Region region;
        private final Texts texts;
        private final Terms terms;
        private final List<Place> placed = new ArrayList<>();
        private final List<Cast.Home> homes = new ArrayList<>();
        private final Map<String, UUID> placeIds = new HashMap<>();
        private final Map<String, UUID> unitIds = new LinkedHashMap<>();
        private final Map<String, UUID> officialIds = new LinkedHashMap<>();
        private final List<Official> appointed = new ArrayList<>();

        Founding(Region region, Texts texts, Terms terms) {
            this.region = region;
            this.texts = texts;
            this.terms = terms;
        }

        Cast found() {
            layOut();
            describe();
            setUpUnits();
            appoint();
            return new Cast(region, homes, unitIds, officialIds, letIn());
        }

        private void layOut() {
            var zone = texts.zone().zone();
            Place top = place(PlaceKind.ZONE, zone.name(), zone.aliases(), null);
            for (Subdistrict subdistrict : texts.zone().subdistricts()) {
                Place street = place(PlaceKind.SUBDISTRICT, subdistrict.name(), subdistrict.aliases(), top.id());
                for (Community community : subdistrict.communities()) {
                    Place home = place(PlaceKind.COMMUNITY, community.name(), community.aliases(), street.id());
                    community.estates().forEach(e -> place(PlaceKind.ESTATE, e.name(), List.of(), home.id()));
                    community.groups().forEach(g -> place(PlaceKind.GROUP, g, List.of(), home.id()));
                    homes.add(new Cast.Home(home, street, community, subdistrict.name(), texts.committee(community, subdistrict)));
                }
            }
            places.saveAll(region.id(), placed);
            texts.zone().goals().forEach(g -> places.addGoal(region.id(), new NewGoal(g.series(), g.title(), g.year())));
        }

        private Place place(PlaceKind kind, String name, List<String> aliases, @Nullable UUID parent) {
            var place = new Place(Ids.next(), kind, name, aliases, parent);
            placed.add(place);
            placeIds.put(name, place.id());
            return place;
        }

        private void describe() {
            int year = terms.today().getYear() - 1;
            var source = FactSource.of(year + "年社区台账");
            LocalDate asOf = LocalDate.of(year, 12, 31);
            List<NewFact> facts = homes.stream()
                    .flatMap(home -> home.text().facts().stream()
                            .map(f -> new NewFact(home.place().id(), f.getFirst(), f.get(1), asOf, source)))
                    .toList();
            places.recordAll(region.id(), facts, clock.instant());
        }

        private void setUpUnits() {
            var set = new ArrayList<Unit>();
            for (UnitText text : texts.units()) {
                List<Duty> duties = text.duties().stream()
                        .map(d -> new Duty(d.getFirst(), d.get(1), d.size() > 2))
                        .toList();
                UUID place = text.place() == null ? null : placeIds.get(text.place());
                var unit = new Unit(Ids.next(), text.name(), text.shortName(), text.otherNames(), place, duties);
                set.add(unit);
                unitIds.put(text.shortName(), unit.id());
            }
            units.saveAll(region.id(), set);
        }

        private void appoint() {
            LocalDate since = terms.today().minusMonths(30).withDayOfMonth(1);
            texts.officials().leaders().forEach(leader -> official(
                    leader.name(),
                    leader.titles().stream().map(t -> new Post(t, null, null, since, null)).toList()));
            texts.officials().heads().forEach((unit, heads) -> heads.forEach(head -> official(
                    head.name(), List.of(new Post(head.title(), unitIds.get(unit), null, since, null)))));
            texts.officials().secretaries().forEach((community, name) ->
                    official(name, List.of(new Post("党组织书记", null, placeIds.get(community), since, null))));
            texts.officials().deputies().forEach((community, name) ->
                    official(name, List.of(new Post("居委会主任", null, placeIds.get(community), since, null))));
            officials.saveAll(region.id(), appointed);
            texts.officials().leaders().forEach(leader -> assign(leader, since));
        }

        private void official(String name, List<Post> posts) {
            var official = new Official(Ids.next(), name, "", posts);
            appointed.add(official);
            officialIds.put(name, official.id());
        }

        private void assign(Leader leader, LocalDate since) {
            UUID id = officialIds.get(leader.name());
            if (id == null) {
                throw new IllegalStateException("not appointed: " + leader.name());
            }
            var portfolios = new ArrayList<Portfolio>();
            leader.subjects().forEach(subject -> portfolios.add(new Portfolio(id, subject, null)));
            leader.portfolioUnits().forEach(unit -> portfolios.add(new Portfolio(id, unit, unitIds.get(unit))));
            officials.setPortfolios(region.id(), id, portfolios);
            for (String community : leader.links()) {
                UUID placeId = placeIds.get(community);
                if (placeId == null) {
                    throw new IllegalStateException("no community " + community);
                }
                officials.link(region.id(), new Liaison(id, placeId, since, null));
            }
        }

        private Cast.Staff letIn() {
            String hash = accounts.hash(terms.password());
            var actors = new LinkedHashMap<DemoStaff.Member, Actor>();
            for (DemoStaff.Member member : DemoStaff.all(texts)) {
                var scope = new Account.Scope(
                        unitIds.get(member.unit()), officialIds.get(member.official()), placeIds.get(member.community()));
                Account account = accounts.create(
                        new Accounts.NewAccount(region.id(), member.username(), member.name(), member.roles(), scope), hash);
                actors.put(member, new Actor(
                        region.id(), account.id(), account.roles(), scope.unitId(), scope.officialId(), scope.placeId()));
            }
            return staff(actors);
        }
    }

    /** Sorts the users by what they do. */
    static Cast.Staff staff(Map<DemoStaff.Member, Actor> actors) {
        var liaisons = new HashMap<String, Actor>();
        var approvers = new HashMap<String, Actor>();
        var workers = new HashMap<String, Actor>();
        var leaders = new HashMap<String, Actor>();
        var callers = new ArrayList<Actor>();
        var single = new HashMap<Role, Actor>();
        actors.forEach((member, actor) -> {
            switch (member.role()) {
                case LIAISON -> liaisons.put(member.unit(), actor);
                case UNIT_APPROVER -> approvers.put(member.unit(), actor);
                case COMMUNITY_WORKER -> workers.put(member.community(), actor);
                case LEADER -> leaders.put(member.official(), actor);
                case CONFIRMATION_OFFICER -> callers.add(actor);
                default -> single.put(member.role(), actor);
            }
        });
        return new Cast.Staff(
                one(single, Role.CLERK),
                one(single, Role.DISPATCHER),
                one(single, Role.REVIEWER),
                one(single, Role.SUPERVISOR),
                one(single, Role.ARBITRATOR),
                callers,
                liaisons,
                approvers,
                workers,
                leaders);
    }

    private static Actor one(Map<Role, Actor> single, Role role) {
        Actor actor = single.get(role);
        if (actor == null) {
            throw new IllegalStateException("the demo zone has no " + role);
        }
        return actor;
    }
}
