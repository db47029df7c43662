package org.minqing.casework;

import java.time.Clock;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;

/** 删除个人信息: what will go, what stays and why, where the words stand besides; then it is done for good. */
@Controller
class ErasurePages {

    private final Casework casework;
    private final CaseSheets sheets;
    private final CaseWordsOf wordsOf;
    private final Clock clock;

    ErasurePages(Casework casework, CaseSheets sheets, CaseWordsOf wordsOf, Clock clock) {
        this.casework = casework;
        this.sheets = sheets;
        this.wordsOf = wordsOf;
        this.clock = clock;
    }

    static boolean mayErase(CaseView view, SignedIn me) {
        return me.may(Permission.ERASE_WORDS) && view.moves().stream().anyMatch(move -> move.move() == Move.ERASE);
    }

    @Requires(Permission.ERASE_WORDS)
    @GetMapping("/cases/{number}/erasure")
    ModelAndView page(@PathVariable String number, SignedIn me, Ui ui) {
        return page(view(number, me), me, ui, ErasureSheet.Form.EMPTY, "");
    }

    @Requires(Permission.ERASE_WORDS)
    @PostMapping("/cases/{number}/erasure")
    ModelAndView erase(
            @PathVariable String number, @ModelAttribute ErasureSheet.Form form, SignedIn me, Ui ui, RedirectAttributes redirect) {
        CaseView view = view(number, me);
        Erasure.Scope scope = form.scope();
        Erasure.Ground ground = form.ground();
        if (scope == null || ground == null || !form.isSure()) {
            String lacking = scope == null ? "scope" : ground == null ? "ground" : "sure";
            return refused(page(view, me, ui, form, ui.msg("casework.erasure.needs." + lacking)), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var command = new CaseCommand.Erase(scope, ground, form.typedNote().strip());
        long seen = form.version() == null ? view.facts().version() : form.version();
        return switch (casework.perform(view.facts().id(), command, Actor.of(me), clock.instant(), seen)) {
            case Result.Done done -> {
                Toast.show(redirect, ui.msg("casework.erasure.done"));
                yield new ModelAndView("redirect:/cases/" + UriUtils.encodePathSegment(number, java.nio.charset.StandardCharsets.UTF_8));
            }
            case Result.Rejected rejected -> refused(
                    page(view, me, ui, form, wordsOf.region(me.regionId(), ui).refusal(rejected)), HttpStatus.UNPROCESSABLE_CONTENT);
            case Result.Overtaken overtaken -> refused(
                    page(view(number, me), me, ui, form, ui.msg("casework.erasure.overtaken")), HttpStatus.CONFLICT);
        };
    }

    private static ModelAndView refused(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(CaseView view, SignedIn me, Ui ui, ErasureSheet.Form form, String objection) {
        CaseSheet sheet = sheets.sheet(view, me, ui);
        return new ModelAndView("casework/erasure", Map.of("sheet", new ErasureSheet(view.facts(), sheet.words(),
                sheet.around().origins(), sheet.person().known() && !sheet.person().erased(), form, objection)));
    }

    private CaseView view(String number, SignedIn me) {
        return casework.idOf(me.regionId(), number)
                .flatMap(id -> casework.view(id, Actor.of(me)))
                .filter(view -> mayErase(view, me))
                .orElseThrow(() -> new PageNotFound("erasure of " + number));
    }
}
