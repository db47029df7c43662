package org.minqing.casework;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The promises: first those that were made without a date or a unit and are to be pinned down, then the late ones. */
@Controller
class PromisePages {

    private static final int LINES = 50;

    private final Casework casework;
    private final VaguePromises vague;
    private final ActCommands commands;
    private final CaseWordsOf wordsOf;
    private final Clock clock;

    PromisePages(
            Casework casework,
            VaguePromises vague,
            ActCommands commands,
            CaseWordsOf wordsOf,
            Clock clock) {
        this.casework = casework;
        this.vague = vague;
        this.commands = commands;
        this.wordsOf = wordsOf;
        this.clock = clock;
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/promises")
    ModelAndView list(
            @RequestParam(defaultValue = "TO_PIN_DOWN") PromiseList list,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable String after,
            SignedIn me,
            Ui ui) {
        return page(new PromiseQuery(list, unit, after, LINES), me, ui, PromiseSheet.Attempt.NONE, HttpStatus.OK);
    }

    /** Pins down a promise made in a case. */
    @Requires(Permission.WORK_CASES)
    @PostMapping("/promises/{id}/of-case/{number}")
    ModelAndView pinDown(
            @PathVariable UUID id,
            @PathVariable String number,
            @ModelAttribute ActForm form,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        Actor actor = Actor.of(me);
        CaseView view = casework.idOf(me.regionId(), number)
                .flatMap(found -> casework.view(found, actor))
                .orElseThrow(() -> new PageNotFound("case " + number));
        Result result;
        try {
            CaseCommand command = commands.command(Act.PIN_DOWN, form, view.facts(), actor);
            result = casework.perform(view.facts().id(), command, actor, clock.instant());
        } catch (ActCommands.Unclear unclear) {
            result = unclear.rejected();
        }
        return result instanceof Result.Rejected rejected
                ? refused(id, form, rejected, me, ui)
                : done(id, ui, redirect);
    }

    /** Pins down a promise that belongs to no case. */
    @Requires(Permission.WORK_CASES)
    @PostMapping("/promises/{id}")
    ModelAndView pinDown(
            @PathVariable UUID id,
            @ModelAttribute ActForm form,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        OtherPromises.Line promise = vague.other(id, Actor.of(me), ui)
                .orElseThrow(() -> new PageNotFound("promise " + id));
        @Nullable UUID unit;
        try {
            unit = commands.unit(form.typedUnit(), me.regionId());
        } catch (ActCommands.Unclear unclear) {
            return refused(id, form, unclear.rejected(), me, ui);
        }
        if (unit == null && form.due() == null) {
            return refused(id, form, new Result.Rejected("casework.needs.date-or-unit"), me, ui);
        }
        return vague.pinDown(promise, unit, form.due(), Actor.of(me)) ? done(id, ui, redirect)
                : refused(id, form, new Result.Rejected("casework.needs.own-promise"), me, ui);
    }

    private static ModelAndView done(UUID id, Ui ui, RedirectAttributes redirect) {
        Toast.show(redirect, ui.msg("casework.done.PIN_DOWN"));
        redirect.addFlashAttribute("keptDone", "promise-" + id);
        return new ModelAndView("redirect:/promises");
    }

    private ModelAndView refused(UUID id, ActForm form, Result.Rejected why, SignedIn me, Ui ui) {
        String objection = wordsOf.region(me.regionId(), ui).refusal(why);
        return page(PromiseQuery.of(PromiseList.TO_PIN_DOWN), me, ui,
                new PromiseSheet.Attempt(id, form, objection), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(PromiseQuery query, SignedIn me, Ui ui, PromiseSheet.Attempt attempt, HttpStatus status) {
        Actor actor = Actor.of(me);
        boolean withOthers = query.list() == PromiseList.TO_PIN_DOWN && query.after() == null;
        var sheet = new PromiseSheet(query, casework.promises(query, actor),
                withOthers ? vague.others(query.unitId(), actor, ui) : List.of(),
                counts(query, actor, ui), wordsOf.region(me.regionId(), ui), actor, attempt);
        return new ModelAndView("casework/promises", Map.of("sheet", sheet), status);
    }

    private Map<PromiseList, Integer> counts(PromiseQuery query, Actor actor, Ui ui) {
        Map<PromiseList, Integer> counts = new EnumMap<>(PromiseList.class);
        for (PromiseList list : PromiseList.values()) {
            counts.put(list, list == PromiseList.TO_PIN_DOWN
                    ? vague.count(query.unitId(), actor, ui)
                    : casework.count(new PromiseQuery(list, query.unitId(), null, 1), actor));
        }
        return counts;
    }
}
