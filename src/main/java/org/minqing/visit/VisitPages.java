package org.minqing.visit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseWordsOf;
import org.minqing.casework.Casework;
import org.minqing.casework.CommitmentLine;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of visits and the page of one. */
@Controller
class VisitPages {

    private final Visits visits;
    private final Casework casework;
    private final CaseWordsOf words;
    private final Places places;

    VisitPages(Visits visits, Casework casework, CaseWordsOf words, Places places) {
        this.visits = visits;
        this.casework = casework;
        this.words = words;
        this.places = places;
    }

    @Bean
    static NavEntry visitsInNavigation() {
        return new NavEntry(35, "/visits", "visit.nav.visits", "walk", Permission.READ_VISITS);
    }

    @Requires(Permission.READ_VISITS)
    @GetMapping("/visits")
    String list(@ModelAttribute VisitFilter filter, SignedIn me, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("narrowed", filter.any());
        model.addAttribute("page", visits.list(me.regionId(), filter.query()));
        model.addAttribute("places", communities(me.regionId()));
        return "visit/visits";
    }

    private List<Place> communities(int regionId) {
        return places.all(regionId).stream()
                .filter(place -> place.kind() == PlaceKind.COMMUNITY || place.kind() == PlaceKind.ESTATE)
                .toList();
    }

    @Requires(Permission.READ_VISITS)
    @GetMapping("/visits/{id}")
    String visit(@PathVariable UUID id, SignedIn me, Ui ui, Model model) {
        Visit visit = visits.byId(me.regionId(), id).orElseThrow(() -> new PageNotFound("visit " + id));
        Map<UUID, List<CommitmentLine>> promises = casework.commitmentsOfVisit(Actor.of(me), id).stream()
                .filter(line -> line.commitment().source().itemId() != null)
                .collect(Collectors.groupingBy(VisitPages::itemOf));
        model.addAttribute("sheet", new VisitSheet(
                visit, words.region(me.regionId(), ui), cases(id, me), casework.ofVisitElsewhere(Actor.of(me), id), promises,
                visits.stepsDone(me.regionId(), id), visits.supersededBy(me.regionId(), id).orElse(null)));
        return "visit/visit";
    }

    private static UUID itemOf(CommitmentLine line) {
        UUID item = line.commitment().source().itemId();
        return item == null ? line.commitment().id() : item;
    }

    /** Those that came up there and those it joined. */
    private Map<UUID, CaseLine> cases(UUID visitId, SignedIn me) {
        return casework.ofVisit(Actor.of(me), visitId).stream()
                .collect(Collectors.toMap(CaseLine::id, line -> line, (one, same) -> one));
    }

    @Requires(Permission.WORK_CASES)
    @PostMapping("/visits/{id}/steps/{itemId}")
    String stepDone(
            @PathVariable UUID id,
            @PathVariable UUID itemId,
            @RequestParam(defaultValue = "true") boolean done,
            SignedIn me,
            Ui ui) {
        Visit visit = visits.byId(me.regionId(), id).orElseThrow(() -> new PageNotFound("visit " + id));
        if (visit.items(ItemKind.NEXT_STEP).stream().noneMatch(item -> item.id().equals(itemId))) {
            throw new PageNotFound("item " + itemId);
        }
        visits.nextStepDone(me.regionId(), itemId, done ? ui.today() : null);
        return "redirect:/visits/" + id + "#item-" + itemId;
    }
}
