package org.minqing.casework;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.web.LocalPath;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The same move on several cases of the worklist; each stands for itself, and the answer names those it was not made on. */
@Controller
class BulkPages {

    private final Casework casework;
    private final ActCommands commands;
    private final Clock clock;

    BulkPages(Casework casework, ActCommands commands, Clock clock) {
        this.casework = casework;
        this.commands = commands;
        this.clock = clock;
    }

    @Requires(Permission.WORK_CASES)
    @PostMapping("/cases/several/{act}")
    String several(
            @PathVariable String act,
            @RequestParam(required = false) @Nullable List<String> numbers,
            @RequestParam(defaultValue = "/cases") String back,
            @ModelAttribute ActForm form,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        Act tried = Act.at(act)
                .filter(known -> known == Act.SIGN || known == Act.DISPATCH)
                .orElseThrow(() -> new PageNotFound("act " + act));
        List<String> refused = new ArrayList<>();
        int done = 0;
        for (String number : numbers == null ? List.<String>of() : numbers) {
            Optional<String> objection = objection(number, tried, form, me, ui);
            if (objection.isEmpty()) {
                done++;
            } else {
                refused.add(ui.msg("casework.several.refused", number, objection.get()));
            }
        }
        String said = ui.msg("casework.several." + tried.name(), done);
        Toast.show(redirect, said + String.join("", refused));
        return "redirect:" + LocalPath.of(back);
    }

    private Optional<String> objection(String number, Act act, ActForm form, SignedIn me, Ui ui) {
        Optional<CaseView> view = casework.idOf(me.regionId(), number).flatMap(id -> casework.view(id, Actor.of(me)));
        if (view.isEmpty()) {
            return Optional.of(ui.msg("casework.refused.unknown"));
        }
        Case facts = view.get().facts();
        Result result;
        try {
            result = casework.perform(facts.id(), commands.command(act, form, facts), Actor.of(me), clock.instant());
        } catch (ActCommands.Unclear unclear) {
            result = unclear.rejected();
        }
        return result instanceof Result.Rejected rejected ? Optional.of(rejected.inWords(ui::msg)) : Optional.empty();
    }
}
