package org.minqing.triage.alike;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseView;
import org.minqing.casework.CaseWords;
import org.minqing.casework.CaseWordsOf;
import org.minqing.casework.Casework;
import org.minqing.casework.Result;
import org.minqing.triage.similar.Evidence;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** 并案对照: two cases beside each other, and the step that makes them one. Sealed and sensitive ones are laid beside nothing. */
@Controller
class BesidePages {

    private final Casework casework;
    private final AlikeCases alike;
    private final CaseWordsOf wordsOf;
    private final Clock clock;

    BesidePages(Casework casework, AlikeCases alike, CaseWordsOf wordsOf, Clock clock) {
        this.casework = casework;
        this.alike = alike;
        this.wordsOf = wordsOf;
        this.clock = clock;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/{number}/beside/{other}")
    ModelAndView beside(@PathVariable String number, @PathVariable String other, SignedIn me, Ui ui) {
        return page(view(number, me), view(other, me), null, "", me, ui, HttpStatus.OK);
    }

    /**
     * The one goes into the other by the move that the case's own page has, under the same conditions.
     *
     * @param number  of the case that goes
     * @param version of that case as it was looked at
     */
    @Requires(Permission.WORK_CASES)
    @PostMapping("/cases/{number}/beside/{other}")
    ModelAndView merge(@PathVariable String number, @PathVariable String other, @RequestParam long version, @RequestParam(defaultValue = "") String reason,
            SignedIn me, Ui ui, RedirectAttributes redirect) {
        CaseView from = view(number, me);
        CaseView into = view(other, me);
        var command = new CaseCommand.Merge(into.facts().id(), reason.strip());
        return switch (casework.perform(from.facts().id(), command, Actor.of(me), clock.instant(), version)) {
            case Result.Done done -> {
                Toast.show(redirect, ui.msg("triage.beside.merged", number, other));
                yield new ModelAndView("redirect:/cases/" + UriUtils.encodePathSegment(other, StandardCharsets.UTF_8));
            }
            case Result.Rejected rejected -> page(from, into, reason, wordsOf.region(me.regionId(), ui).refusal(rejected), me, ui,
                    HttpStatus.UNPROCESSABLE_CONTENT);
            case Result.Overtaken overtaken -> page(view(number, me), into, reason, ui.msg("triage.beside.overtaken", number), me, ui, HttpStatus.CONFLICT);
        };
    }

    private CaseView view(String number, SignedIn me) {
        return casework.idOf(me.regionId(), number)
                .flatMap(id -> casework.view(id, Actor.of(me)))
                .filter(view -> !view.facts().matter().flags().sealed() && !view.facts().matter().flags().sensitive() && !view.erased())
                .orElseThrow(() -> new PageNotFound("case " + number));
    }

    private ModelAndView page(CaseView left, CaseView right, @Nullable String typed, String objection, SignedIn me, Ui ui, HttpStatus status) {
        if (left.facts().id().equals(right.facts().id())) {
            throw new PageNotFound("a case beside itself");
        }
        CaseWords words = wordsOf.region(me.regionId(), ui);
        Evidence evidence = alike.evidence(matter(left), matter(right), me.regionId());
        var sheet = new BesideSheet(words, side(left, right), side(right, left), evidence, typed == null ? proposed(evidence, left, right, words, ui) : typed, objection);
        return new ModelAndView("triage/beside", Map.of("sheet", sheet), status);
    }

    private static Matter matter(CaseView view) {
        return new Matter(view.facts().id(), view.title(), view.text(), view.facts().matter().placeId(), view.facts().registeredAt());
    }

    private static BesideSheet.Side side(CaseView view, CaseView other) {
        return new BesideSheet.Side(view, SharedWords.of(view.text(), other.text()));
    }

    /** 同一地点：荷塘小区；同一问题：停水. Empty where neither is shared. */
    private static String proposed(Evidence evidence, CaseView left, CaseView right, CaseWords words, Ui ui) {
        UUID place = left.facts().matter().placeId();
        boolean here = place != null && place.equals(right.facts().matter().placeId());
        String where = here ? ui.msg("triage.alike.here", words.names().placeInFull(place))
                : evidence.places().isEmpty() ? "" : ui.msg("triage.alike.place", String.join("、", evidence.places()));
        String what = evidence.problems().isEmpty() ? "" : ui.msg("triage.alike.problem", String.join("、", evidence.problems()));
        return Stream.of(where, what).filter(said -> !said.isEmpty()).collect(Collectors.joining("；"));
    }
}
