package org.minqing.place;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.NavEntry;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of communities, and the page of one: the brief before a visit. */
@Controller
class CommunityPages {

    private final Places places;
    private final List<CommunityPanel> panels;
    private final List<CommunityColumn> columns;

    CommunityPages(Places places, List<CommunityPanel> panels, List<CommunityColumn> columns) {
        this.places = places;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(CommunityPanel::order))
                .toList();
        this.columns = columns.stream()
                .sorted(Comparator.comparingInt(CommunityColumn::order))
                .toList();
    }

    @Bean
    static NavEntry communitiesInNavigation() {
        return new NavEntry(30, "/communities", "place.nav.communities", "building-community", Permission.READ_COMMUNITIES);
    }

    @Requires(Permission.READ_COMMUNITIES)
    @GetMapping("/communities")
    String list(@RequestParam(defaultValue = "") String q, SignedIn me, Ui ui, Model model) {
        List<Place> all = places.all(me.regionId());
        List<Place> seen = seen(all, me);
        List<Place> shown = seen.stream().filter(c -> called(c, q)).toList();
        var rows = new LinkedHashMap<Place, List<Place>>();
        for (Place parent : all) {
            List<Place> children =
                    shown.stream().filter(c -> parent.id().equals(c.parentId())).toList();
            if (!children.isEmpty()) {
                rows.put(parent, children);
            }
        }
        model.addAttribute("list", new CommunityList(
                q, seen.size(), rows, columns.stream().map(c -> column(c, me, ui)).toList()));
        return "place/communities";
    }

    private static CommunityList.Column column(CommunityColumn column, SignedIn me, Ui ui) {
        return new CommunityList.Column(column.title(ui), column.cells(me, ui));
    }

    private static boolean called(Place community, String q) {
        String wanted = Names.plain(q);
        return Names.plain(community.name()).contains(wanted)
                || community.aliases().stream().anyMatch(a -> Names.plain(a).contains(wanted));
    }

    @Requires(Permission.READ_COMMUNITIES)
    @GetMapping("/communities/{id}")
    String page(@PathVariable String id, SignedIn me, Ui ui, Model model) {
        Place community = uuid(id)
                .flatMap(known -> places.byId(me.regionId(), known))
                .filter(place -> place.kind() == PlaceKind.COMMUNITY)
                .filter(place -> seen(List.of(place), me).contains(place))
                .orElseThrow(() -> new PageNotFound("community " + id));
        List<Place> inside = places.children(me.regionId(), community.id());
        model.addAttribute("sheet", new CommunitySheet(
                community,
                places.path(me.regionId(), community.id()),
                inside.stream().filter(p -> p.kind() == PlaceKind.ESTATE).toList(),
                inside.stream().filter(p -> p.kind() == PlaceKind.GROUP).toList(),
                CommunitySheet.byAttribute(places.facts(me.regionId(), community.id())),
                panels.stream().flatMap(p -> p.on(community, me, ui).stream()).toList()));
        return "place/community";
    }

    private static Optional<UUID> uuid(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** All communities, or those of the place to which this person's sight is limited. */
    private List<Place> seen(List<Place> all, SignedIn me) {
        @Nullable UUID limit = me.placeId();
        Set<UUID> within = limit == null ? Set.of() : places.within(me.regionId(), limit);
        return all.stream()
                .filter(p -> p.kind() == PlaceKind.COMMUNITY)
                .filter(p -> limit == null || within.contains(p.id()))
                .toList();
    }
}
