package org.minqing.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.place.Names;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.web.NavEntry;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The organisation: places as a tree, units with duty lists, officials with posts; one search over all of it. */
@Controller
class OrganisationPages {

    private final Places places;
    private final Units units;
    private final Officials officials;

    OrganisationPages(Places places, Units units, Officials officials) {
        this.places = places;
        this.units = units;
        this.officials = officials;
    }

    @Bean
    static NavEntry organisationInNavigation() {
        return new NavEntry(80, "/organisation", "people.nav.organisation", "sitemap", Permission.READ_ORGANISATION);
    }

    @Requires(Permission.READ_ORGANISATION)
    @GetMapping("/organisation")
    String page(
            @RequestParam(defaultValue = "UNITS") OrganisationSheet.Part part,
            @RequestParam(defaultValue = "") String q,
            SignedIn me,
            Ui ui,
            Model model) {
        List<Place> allPlaces = places.all(me.regionId());
        List<Unit> allUnits = units.all(me.regionId());
        List<Official> allOfficials = officials.all(me.regionId());
        String wanted = Names.plain(q);
        Map<UUID, String> unitNames =
                allUnits.stream().collect(Collectors.toMap(Unit::id, Unit::shortName));
        Map<UUID, String> placeNames = allPlaces.stream().collect(Collectors.toMap(Place::id, Place::name));
        var known = new Known(
                unitNames, placeNames, officials.portfolios(me.regionId()), officials.liaisons(me.regionId()), ui.today());
        List<OfficialRow> people = allOfficials.stream()
                .map(o -> officialRow(o, known))
                .toList();
        model.addAttribute("sheet", new OrganisationSheet(
                part,
                q,
                tree(allPlaces, wanted),
                allUnits.stream().filter(u -> matches(u, wanted)).toList(),
                people.stream().filter(p -> p.contains(wanted)).toList(),
                placeNames));
        return "people/organisation";
    }

    private record Known(
            Map<UUID, String> units,
            Map<UUID, String> places,
            List<Portfolio> portfolios,
            List<Liaison> links,
            LocalDate today) {

        String unit(@Nullable UUID id) {
            return units.getOrDefault(id, "");
        }

        String place(@Nullable UUID id) {
            return places.getOrDefault(id, "");
        }
    }

    private static OfficialRow officialRow(Official official, Known known) {
        List<String> posts = official.postsOn(known.today()).stream()
                .map(p -> known.unit(p.unitId()) + known.place(p.placeId()) + p.title())
                .toList();
        List<String> subjects = known.portfolios().stream()
                .filter(p -> p.officialId().equals(official.id()))
                .map(Portfolio::subject)
                .toList();
        List<OfficialRow.Link> links = known.links().stream()
                .filter(l -> l.officialId().equals(official.id()) && l.holdsOn(known.today()))
                .map(l -> new OfficialRow.Link(l.placeId(), known.place(l.placeId())))
                .toList();
        return new OfficialRow(official.name(), official.mark(), posts, subjects, links);
    }

    private static boolean matches(Unit unit, String wanted) {
        return Stream.concat(unit.names().stream(), unit.duties().stream().map(Duty::title))
                .anyMatch(name -> Names.plain(name).contains(wanted));
    }

    /** The places in tree order with their depth; in a search, those found and what is above them. */
    private static List<OrganisationSheet.Branch> tree(List<Place> all, String wanted) {
        Map<UUID, Place> byId = all.stream().collect(Collectors.toMap(Place::id, Function.identity()));
        var shown = new java.util.HashSet<UUID>();
        for (Place place : all) {
            if (wanted.isEmpty() || KnownPlaces.namesOf(place).stream().anyMatch(n -> Names.plain(n).contains(wanted))) {
                for (@Nullable Place up = place; up != null; up = byId.get(up.parentId())) {
                    shown.add(up.id());
                }
            }
        }
        var branches = new ArrayList<OrganisationSheet.Branch>();
        all.stream().filter(p -> p.kind() == PlaceKind.ZONE && shown.contains(p.id())).forEach(zone -> grow(
                zone, 0, all.stream().filter(p -> shown.contains(p.id())).toList(), branches));
        return branches;
    }

    private static void grow(Place place, int depth, List<Place> all, List<OrganisationSheet.Branch> branches) {
        List<Place> children = all.stream().filter(p -> place.id().equals(p.parentId())).toList();
        boolean leaves = place.kind() == PlaceKind.COMMUNITY;
        branches.add(new OrganisationSheet.Branch(
                place, depth, leaves ? children : List.of()));
        if (!leaves) {
            children.forEach(child -> grow(child, depth + 1, all, branches));
        }
    }
}
