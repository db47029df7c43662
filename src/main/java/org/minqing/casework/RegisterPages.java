package org.minqing.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.place.Place;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Entering a concern by hand: one screen, the resident's words first, then straight on to the next. */
@Controller
class RegisterPages {

    private final Casework casework;
    private final CaseWordsOf wordsOf;
    private final PlaceChoices places;
    private final IntakeCare care;
    private final List<LikeCases> like;
    private final Clock clock;

    RegisterPages(Casework casework, CaseWordsOf wordsOf, PlaceChoices places, IntakeCare care, List<LikeCases> like, Clock clock) {
        this.casework = casework;
        this.wordsOf = wordsOf;
        this.places = places;
        this.care = care;
        this.like = like;
        this.clock = clock;
    }

    @Requires(Permission.REGISTER_CASE)
    @GetMapping("/cases/new")
    ModelAndView blank(@RequestParam(required = false) @Nullable Channel channel, SignedIn me, Ui ui) {
        CaseWords words = wordsOf.region(me.regionId(), ui);
        boolean outdoors = me.has(Role.COMMUNITY_WORKER);
        Channel usual = outdoors ? Channel.DOORSTEP : Channel.PHONE;
        String own = me.placeId() == null ? "" : words.names().placeInCommunity(me.placeId());
        var form = ConcernForm.blank(UUID.randomUUID().toString(), channel == null ? usual : channel, own);
        return page(words, form, "", List.of(), HttpStatus.OK);
    }

    /** The words of the text, as it is typed, for which it would be flagged. By POST: what a resident says stands in no address. */
    @Requires(Permission.REGISTER_CASE)
    @PostMapping("/cases/new/watched")
    ModelAndView watched(@ModelAttribute ConcernForm form, SignedIn me, Ui ui) {
        String text = form.typedTitle() + "\n" + form.typedText();
        return new ModelAndView("casework/watched", Map.of(
                "head", ui.msg("casework.watched.will"), "found", care.found(me.regionId(), text)));
    }

    /** Cases that tell of the same, as it is typed. By POST for the same reason. */
    @Requires(Permission.REGISTER_CASE)
    @PostMapping("/cases/new/alike")
    ModelAndView alike(@ModelAttribute ConcernForm form, SignedIn me, Ui ui) {
        PlaceChoices.Meant meant = places.meant(form.typedPlace(), wordsOf.region(me.regionId(), ui).names(), me.regionId());
        @Nullable UUID where = meant instanceof PlaceChoices.Meant.Here here ? here.id() : null;
        var typed = new LikeCases.Typed(form.titleOrBeginning(), form.typedText(), where, Actor.of(me));
        return new ModelAndView("casework/alike", Map.of("found", like.stream().flatMap(one -> one.to(typed, ui).stream()).toList()));
    }

    @Requires(Permission.REGISTER_CASE)
    @PostMapping("/cases/new")
    ModelAndView save(@ModelAttribute ConcernForm form, SignedIn me, Ui ui, RedirectAttributes redirect) {
        CaseWords words = wordsOf.region(me.regionId(), ui);
        PlaceChoices.Meant meant = form.placeId() == null
                ? places.meant(form.typedPlace(), words.names(), me.regionId())
                : new PlaceChoices.Meant.Here(form.placeId());
        if (meant instanceof PlaceChoices.Meant.Which which) {
            String key = which.candidates().isEmpty() ? "new.place-unknown" : "new.place-which";
            return refused(words, form, words.say(key, form.typedPlace()), which.candidates());
        }
        if (form.isAnonymous() && !(form.typedName() + form.typedContact()).isEmpty()) {
            return refused(words, form, words.say("new.anonymous-named"), List.of());
        }
        @Nullable UUID where = meant instanceof PlaceChoices.Meant.Here here ? here.id() : null;
        return switch (casework.register(form.command(where), Actor.of(me), clock.instant(), form.typedKey())) {
            case Result.Done done -> saved(done, form, me, redirect);
            case Result.Rejected rejected -> refused(words, form, words.refusal(rejected), List.of());
            case Result.Overtaken overtaken -> throw new IllegalStateException("a new case cannot be overtaken");
        };
    }

    private ModelAndView saved(Result.Done done, ConcernForm form, SignedIn me, RedirectAttributes redirect) {
        List<IntakeWatch.Found> found = care.found(me.regionId(), form.titleOrBeginning() + "\n" + form.typedText());
        if (!found.isEmpty()) {
            redirect.addFlashAttribute("watched", found.stream().map(one -> one.word() + "|" + one.why() + "|" + one.care()).collect(Collectors.joining(";")));
        }
        redirect.addFlashAttribute("saved", done.now().matter().number());
        return new ModelAndView("redirect:/cases/new?channel=" + form.chosenChannel().name());
    }

    private ModelAndView refused(CaseWords words, ConcernForm form, String objection, List<Place> candidates) {
        return page(words, form, objection, candidates, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            CaseWords words, ConcernForm form, String objection, List<Place> candidates, HttpStatus status) {
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("form", form);
        model.put("objection", objection);
        model.put("candidates", new ArrayList<>(candidates));
        model.put("places", PlaceChoices.offered(words.names()));
        return new ModelAndView("casework/new", model, status);
    }
}
