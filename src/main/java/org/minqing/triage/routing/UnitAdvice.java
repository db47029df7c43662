package org.minqing.triage.routing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseView;
import org.minqing.casework.DispatchAdvice;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.triage.category.Deciding;
import org.minqing.triage.category.Prediction;
import org.minqing.web.Fragments;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** What the dispatcher is told: the category with the words that decided, the units with their reasons. */
@Component
class UnitAdvice implements DispatchAdvice {

    /** Below this what the model says is wrong more often than right. */
    private static final double DOUBT = 0.5;

    private final Models models;
    private final Catalogues catalogues;
    private final RoutingStore routing;
    private final Places places;
    private final Fragments fragments;

    UnitAdvice(Models models, Catalogues catalogues, RoutingStore routing, Places places, Fragments fragments) {
        this.models = models;
        this.catalogues = catalogues;
        this.routing = routing;
        this.places = places;
        this.fragments = fragments;
    }

    /**
     * A case's category as it was found.
     *
     * @param version of the model, or 0: only the catalogue was read
     * @param second  the next likeliest category, or empty
     */
    record Found(Router.About about, int version, String second, Marked words) {}

    @Override
    public Optional<Advice> on(CaseView view, Ui ui) {
        int regionId = view.facts().regionId();
        Catalogue catalogue = catalogues.current(regionId);
        String text = view.title() + "\n" + view.text();
        return found(regionId, text, catalogue).map(found -> {
            Proposal proposal = proposal(regionId, found.about(), view.facts().matter().placeId(), catalogue);
            return new Advice(about(found, proposal, catalogue, ui), leads(proposal, ui), proposal.sure(), proposal.assistants());
        });
    }

    Optional<Found> found(int regionId, String text, Catalogue catalogue) {
        return models.inUse(regionId)
                .flatMap(loaded -> learned(loaded, text, catalogue).map(found -> orRead(found, loaded, text, catalogue)))
                .or(() -> catalogue.speaking(text).map(title -> read(title, "", text, catalogue)));
    }

    /** Of a line with too few closed cases the model knows nothing: where it doubts, and such a line is spoken of in so many words, that line is said. */
    private static Found orRead(Found found, Models.Loaded loaded, String text, Catalogue catalogue) {
        if (found.about().confidence() >= DOUBT) {
            return found;
        }
        return catalogue.speakingClearly(text)
                .filter(title -> !loaded.model().categories().contains(title))
                .map(title -> read(title, found.about().category(), text, catalogue))
                .orElse(found);
    }

    private static Optional<Found> learned(Models.Loaded loaded, String text, Catalogue catalogue) {
        Prediction said = loaded.model().predict(text);
        List<Deciding> words = loaded.model().deciding(text);
        var about = new Router.About(said.category(), said.confidence(), said.automatic());
        return Optional.of(new Found(about, loaded.version(), said.second(), Marked.of(text, words)))
                .filter(found -> catalogue.knows(said.category()) && !words.isEmpty());
    }

    /** Nothing is learned yet, or not of this: never sure. */
    private static Found read(String title, String second, String text, Catalogue catalogue) {
        return new Found(new Router.About(title, 0, false), 0, second, Marked.of(text, catalogue.shared(title, text), 0));
    }

    Proposal proposal(int regionId, Router.About about, @Nullable UUID placeId, Catalogue catalogue) {
        List<Place> path = placeId == null ? List.of() : places.path(regionId, placeId);
        UUID community = path.stream().filter(place -> place.kind() == PlaceKind.COMMUNITY).map(Place::id).findFirst().orElse(null);
        Set<UUID> ids = path.stream().map(Place::id).collect(Collectors.toSet());
        return new Router(catalogue).propose(about, routing.records(regionId, about.category(), community), ids);
    }

    private gg.jte.Content about(Found found, Proposal proposal, Catalogue catalogue, Ui ui) {
        Map<String, Object> model = new HashMap<>();
        model.put("ui", ui);
        model.put("category", found.about().category());
        model.put("percent", percent(found.about().confidence()));
        model.put("unitPercent", percent(proposal.confidence()));
        model.put("second", found.second());
        model.put("version", found.version());
        model.put("edition", catalogue.edition());
        model.put("sure", proposal.sure());
        model.put("marked", found.words());
        return fragments.of("triage/advice", model);
    }

    private static List<Lead> leads(Proposal proposal, Ui ui) {
        return proposal.leads().stream().map(lead -> new Lead(lead.unitId(), lead.duty(), reason(lead, ui))).toList();
    }

    /** Led 14 of this kind, 8 of them in this community · gave back 1 · given by arbitration 2 */
    private static String reason(Proposal.Lead lead, Ui ui) {
        String reason = lead.led() == 0 ? ui.msg("triage.reason.never") : ui.msg("triage.reason.led", lead.led(), lead.ledHere());
        reason += lead.returned() == 0 ? "" : " · " + ui.msg("triage.reason.returned", lead.returned());
        reason += lead.settled() == 0 ? "" : " · " + ui.msg("triage.reason.settled", lead.settled());
        return reason + " · " + ui.msg("triage.reason.share", percent(lead.share()));
    }

    private static int percent(double share) {
        return (int) Math.floor(share * 100);
    }
}
