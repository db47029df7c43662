package org.minqing.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Regions;
import org.minqing.people.Official;
import org.minqing.people.Officials;
import org.minqing.place.Place;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering a directive by hand: the leader's sentence first, then whose it is, when it is due, how often it is reported on. */
@Controller
public class DirectivePages {

    /** A due date lies at most so many years ahead. */
    private static final int FARTHEST_YEARS = 5;

    private final Casework casework;
    private final CaseWordsOf wordsOf;
    private final PlaceChoices places;
    private final ActCommands commands;
    private final Officials officials;
    private final Regions regions;
    private final Clock clock;

    DirectivePages(Casework casework, CaseWordsOf wordsOf, PlaceChoices places, ActCommands commands,
            Officials officials, Regions regions, Clock clock) {
        this.casework = casework;
        this.wordsOf = wordsOf;
        this.places = places;
        this.commands = commands;
        this.officials = officials;
        this.regions = regions;
        this.clock = clock;
    }

    @Requires(Permission.REGISTER_DIRECTIVE)
    @GetMapping("/cases/new/directive")
    ModelAndView blank(@ModelAttribute DirectiveForm led, SignedIn me, Ui ui) {
        CaseWords words = wordsOf.region(me.regionId(), ui);
        String issuer = Optional.ofNullable(me.officialId())
                .flatMap(id -> officials.byId(me.regionId(), id))
                .map(DirectivePages::called)
                .orElse("");
        String office = words.names().unitInFull(me.unitId());
        var form = led.begun(UUID.randomUUID().toString(), issuer, office);
        return page(words, form, new Objection("", List.of()), me);
    }

    @Requires(Permission.REGISTER_DIRECTIVE)
    @PostMapping("/cases/new/directive")
    ModelAndView save(@ModelAttribute DirectiveForm form, SignedIn me, Ui ui, RedirectAttributes redirect) {
        CaseWords words = wordsOf.region(me.regionId(), ui);
        DirectiveForm.Meant meant;
        try {
            meant = meant(form, words, me);
        } catch (ActCommands.Unclear unclear) {
            return refused(words, form, words.refusal(unclear.rejected()), me);
        } catch (WhichPlace which) {
            return page(words, form, new Objection(words.say(which.key(), form.typedPlace()), which.candidates()), me);
        }
        return switch (casework.register(form.command(meant), Actor.of(me), clock.instant(), form.typedKey())) {
            case Result.Done done -> {
                redirect.addFlashAttribute("saved", done.now().number());
                yield new ModelAndView("redirect:/cases/new/directive");
            }
            case Result.Rejected rejected -> refused(words, form, words.refusal(rejected), me);
            case Result.Overtaken overtaken -> throw new IllegalStateException("a new case cannot be overtaken");
        };
    }

    private DirectiveForm.Meant meant(DirectiveForm form, CaseWords words, SignedIn me) {
        UUID issuer = issuer(form.typedIssuer(), me.regionId());
        UUID office = commands.unit(form.typedOffice(), me.regionId());
        LocalDate due = form.due();
        LocalDate today = today(me);
        if (due != null && (due.isBefore(today) || due.isAfter(today.plusYears(FARTHEST_YEARS)))) {
            throw new ActCommands.Unclear("casework.directive.due-range", FARTHEST_YEARS);
        }
        return new DirectiveForm.Meant(issuer, office, place(form, words, me));
    }

    private UUID issuer(String typed, int regionId) {
        if (typed.isEmpty()) {
            throw new ActCommands.Unclear("casework.directive.issuer-missing");
        }
        List<Official> all = officials.all(regionId);
        List<Official> exact = all.stream()
                .filter(official -> called(official).equals(typed) || official.name().equals(typed))
                .toList();
        if (exact.size() == 1) {
            return exact.getFirst().id();
        }
        List<Official> near = exact.isEmpty()
                ? officials.matchCandidates(regionId, typed).stream().map(match -> match.found()).toList() : exact;
        if (near.isEmpty()) {
            throw new ActCommands.Unclear("casework.directive.issuer-unknown", typed);
        }
        throw new ActCommands.Unclear("casework.directive.issuer-which", typed,
                String.join("、", near.stream().map(DirectivePages::called).toList()));
    }

    /** 陆明（社发局): with what tells two of one name apart. */
    private static String called(Official official) {
        return official.mark().isEmpty() ? official.name() : official.name() + "（" + official.mark() + "）";
    }

    private @Nullable UUID place(DirectiveForm form, CaseWords words, SignedIn me) {
        PlaceChoices.Meant meant = form.placeId() == null
                ? places.meant(form.typedPlace(), words.names(), me.regionId())
                : new PlaceChoices.Meant.Here(form.placeId());
        return switch (meant) {
            case PlaceChoices.Meant.Nowhere nowhere -> null;
            case PlaceChoices.Meant.Here here -> here.id();
            case PlaceChoices.Meant.Which which -> throw new WhichPlace(which.candidates());
        };
    }

    private static final class WhichPlace extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Place> candidates;

        WhichPlace(List<Place> candidates) {
            super("which place", null, false, false);
            this.candidates = candidates;
        }

        String key() {
            return candidates.isEmpty() ? "directive.place-unknown" : "new.place-which";
        }

        List<Place> candidates() {
            return candidates;
        }
    }

    /** A name to offer while typing, and what he is. */
    public record OfferedOfficial(String value, String label) {}

    private record Objection(String words, List<Place> candidates) {}

    private ModelAndView refused(CaseWords words, DirectiveForm form, String objection, SignedIn me) {
        return page(words, form, new Objection(objection, List.of()), me);
    }

    private ModelAndView page(CaseWords words, DirectiveForm form, Objection objection, SignedIn me) {
        LocalDate today = today(me);
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("form", form);
        model.put("objection", objection.words());
        model.put("candidates", new ArrayList<>(objection.candidates()));
        model.put("places", PlaceChoices.offered(words.names()));
        model.put("today", today);
        model.put("officials", officials.all(me.regionId()).stream()
                .map(official -> new OfferedOfficial(called(official), String.join("、",
                        official.postsOn(today).stream().map(post -> post.title()).toList())))
                .toList());
        return new ModelAndView("casework/new-directive", model,
                objection.words().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private LocalDate today(SignedIn me) {
        return regions.byId(me.regionId()).dateOf(clock.instant());
    }
}
