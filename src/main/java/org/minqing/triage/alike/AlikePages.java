package org.minqing.triage.alike;

import gg.jte.Content;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseView;
import org.minqing.casework.Casework;
import org.minqing.casework.LikeCases;
import org.minqing.web.Fragments;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** 同类事项 of a case, and of a concern that is typed. */
@Controller
class AlikePages implements LikeCases {

    /** Nobody wants to be told of others at the first word. */
    private static final int SHORTEST = 6;

    private final AlikeCases cases;
    private final Casework casework;
    private final Fragments fragments;
    private final Clock clock;

    AlikePages(AlikeCases cases, Casework casework, Fragments fragments, Clock clock) {
        this.cases = cases;
        this.casework = casework;
        this.fragments = fragments;
        this.clock = clock;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/cases/{number}/alike")
    ModelAndView ofCase(@PathVariable String number, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part, SignedIn me) {
        CaseView view = casework.idOf(me.regionId(), number)
                .flatMap(id -> casework.view(id, Actor.of(me)))
                .orElseThrow(() -> new PageNotFound("case " + number));
        var matter = new Matter(view.facts().id(), view.title(), view.text(), view.facts().matter().placeId(), view.facts().registeredAt());
        List<Alike> found = view.erased() ? List.of() : cases.to(matter, Actor.of(me));
        return new ModelAndView(part ? "triage/alike" : "triage/alike-page", Map.of("found", found, "number", number));
    }

    @Override
    public Optional<Content> to(Typed typed, Ui ui) {
        if (typed.text().length() < SHORTEST) {
            return Optional.empty();
        }
        List<Alike> found = cases.to(new Matter(null, typed.title(), typed.text(), typed.placeId(), clock.instant()), typed.reader());
        return found.isEmpty() ? Optional.empty()
                : Optional.of(fragments.of("triage/alike-typed", Map.of("ui", ui, "found", found)));
    }
}
