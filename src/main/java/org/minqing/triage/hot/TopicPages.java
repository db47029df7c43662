package org.minqing.triage.hot;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseView;
import org.minqing.casework.Casework;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.web.NavEntry;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 热点: what many raise at once, one of them with all its cases, and what people decide about it. */
@Controller
class TopicPages {

    private final HotTopics topics;
    private final TopicSheets sheets;
    private final TopicDecisions decisions;
    private final TopicStore store;
    private final Casework casework;
    private final Places places;

    TopicPages(HotTopics topics, TopicSheets sheets, TopicDecisions decisions, TopicStore store, Casework casework, Places places) {
        this.topics = topics;
        this.sheets = sheets;
        this.decisions = decisions;
        this.store = store;
        this.casework = casework;
        this.places = places;
    }

    @Bean
    static NavEntry topicsInNavigation() {
        return new NavEntry(32, "/topics", "triage.topic.nav", "flame", Permission.READ_CASES);
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/topics")
    String list(@RequestParam(defaultValue = "") String place, @RequestParam(defaultValue = "false") boolean fast, SignedIn me, Model model) {
        List<Place> wider = places.all(me.regionId()).stream()
                .filter(one -> one.kind() == PlaceKind.SUBDISTRICT || one.kind() == PlaceKind.COMMUNITY)
                .toList();
        Optional<UUID> at = wider.stream().map(Place::id).filter(id -> id.toString().equals(place)).findFirst();
        List<TopicLine> lines = topics.list(Actor.of(me), at).stream().filter(line -> !fast || line.heat().growsFast()).toList();
        model.addAttribute("lines", lines);
        model.addAttribute("places", wider);
        model.addAttribute("place", at.map(UUID::toString).orElse(""));
        model.addAttribute("fast", fast);
        return "triage/topics";
    }

    /** One that was merged is found under what it became. */
    @Requires(Permission.READ_CASES)
    @GetMapping("/topics/{id}")
    String topic(@PathVariable UUID id, SignedIn me, Ui ui, Model model) {
        Optional<TopicSheet> sheet = sheets.of(me, ui, id);
        if (sheet.isEmpty()) {
            return "redirect:/topics/" + now(me, id);
        }
        model.addAttribute("sheet", sheet.get());
        return "triage/topic";
    }

    private UUID now(SignedIn me, UUID id) {
        return store.placeOf(me.regionId(), id)
                .flatMap(place -> PlaceTopics.told(store.story(me.regionId(), place, 0)).topics().now(id))
                .filter(now -> !now.equals(id) && !topics.seen(Actor.of(me), List.of(now)).isEmpty())
                .orElseThrow(() -> new PageNotFound("topic " + id));
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/{number}/topic")
    String ofCase(@PathVariable String number, SignedIn me) {
        return "redirect:/topics/" + topicOf(number, me).orElseThrow(() -> new PageNotFound("topic of case " + number));
    }

    /** Only of a case that may be seen and is neither sealed nor sensitive. */
    private Optional<UUID> topicOf(String number, SignedIn me) {
        Actor reader = Actor.of(me);
        return casework.idOf(me.regionId(), number)
                .flatMap(id -> casework.view(id, reader))
                .map(CaseView::facts)
                .flatMap(facts -> store.topicsOf(me.regionId(), Set.of(facts.id())).stream().findFirst()
                        .filter(topic -> topics.seen(reader, List.of(topic)).stream().anyMatch(seen -> seen.ids().anyMatch(facts.id()::equals))));
    }

    @Requires(Permission.GATHER_TOPICS)
    @PostMapping("/topics/{id}/merge")
    String merge(@PathVariable UUID id, @RequestParam(defaultValue = "") String other, SignedIn me, Ui ui, RedirectAttributes redirect) {
        UUID placeId = seen(me, id).placeId();
        Optional<UUID> from = topicOf(other.strip(), me);
        String key = from.isEmpty() ? "triage.topic.merge.unknown"
                : from.get().equals(id) ? "triage.topic.merge.same"
                : decisions.merge(me, placeId, from.get(), id) ? "triage.topic.merged" : "triage.topic.merge.elsewhere";
        Toast.show(redirect, ui.msg(key, other.strip()));
        return "redirect:/topics/" + id;
    }

    @Requires(Permission.GATHER_TOPICS)
    @PostMapping("/topics/{id}/split")
    String split(@PathVariable UUID id, @RequestParam(name = "case", required = false) @Nullable List<UUID> cases, SignedIn me, Ui ui,
            RedirectAttributes redirect) {
        HotTopics.Seen seen = seen(me, id);
        Set<UUID> shown = seen.ids().collect(Collectors.toSet());
        Set<UUID> chosen = cases == null ? Set.of() : cases.stream().filter(shown::contains).collect(Collectors.toSet());
        Optional<UUID> apart = chosen.isEmpty() ? Optional.empty() : decisions.split(me, seen.placeId(), id, chosen);
        Toast.show(redirect, ui.msg(apart.isPresent() ? "triage.topic.split.done" : chosen.isEmpty() ? "triage.topic.split.none" : "triage.topic.split.all", chosen.size()));
        return "redirect:/topics/" + apart.orElse(id);
    }

    @Requires(Permission.GATHER_TOPICS)
    @PostMapping("/topics/{id}/pin")
    String pin(@PathVariable UUID id, SignedIn me, Ui ui, RedirectAttributes redirect) {
        decisions.pin(me, seen(me, id).placeId(), id);
        Toast.show(redirect, ui.msg("triage.topic.pin.done"));
        return "redirect:/topics/" + id;
    }

    @Requires(Permission.GATHER_TOPICS)
    @PostMapping("/topics/{id}/undo")
    String undo(@PathVariable UUID id, @RequestParam UUID decision, SignedIn me, Ui ui, RedirectAttributes redirect) {
        HotTopics.Seen seen = seen(me, id);
        boolean done = decisions.undo(me, seen.placeId(), decision);
        Toast.show(redirect, ui.msg(done ? "triage.topic.undone" : "triage.topic.undone.before"));
        Set<UUID> stands = store.topicsOf(me.regionId(), Stream.concat(Stream.of(id), seen.ids()).toList());
        return "redirect:/topics/" + (stands.contains(id) ? id : stands.stream().sorted().findFirst().orElse(id));
    }

    private HotTopics.Seen seen(SignedIn me, UUID id) {
        return topics.seen(Actor.of(me), List.of(id)).stream().findFirst().orElseThrow(() -> new PageNotFound("topic " + id));
    }
}
