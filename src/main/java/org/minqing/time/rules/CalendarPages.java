package org.minqing.time.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CalendarChange;
import org.minqing.time.CalendarRules;
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

/** 工作日历: a year at a glance; a change is shown with all it would move before it holds. */
@Controller
class CalendarPages {

    private final CalendarSheets sheets;
    private final CalendarProposals proposals;
    private final Deadlines deadlines;
    private final TimeRules rules;

    CalendarPages(CalendarSheets sheets, CalendarProposals proposals, Deadlines deadlines, TimeRules rules) {
        this.sheets = sheets;
        this.proposals = proposals;
        this.deadlines = deadlines;
        this.rules = rules;
    }

    @Requires(Permission.TODAY)
    @GetMapping("/calendar")
    ModelAndView year(@RequestParam(required = false) @Nullable Integer year, SignedIn me) {
        return page(year, me, CalendarForm.EMPTY, "");
    }

    @Requires(Permission.MANAGE_RULES)
    @PostMapping("/calendar/day")
    ModelAndView day(@ModelAttribute CalendarForm form, SignedIn me, Ui ui) {
        return propose(form, form::day, me, ui);
    }

    @Requires(Permission.MANAGE_RULES)
    @PostMapping("/calendar/hours")
    ModelAndView hours(@ModelAttribute CalendarForm form, SignedIn me, Ui ui) {
        return propose(form, form::hours, me, ui);
    }

    private ModelAndView propose(CalendarForm form, Supplier<CalendarChange> change, SignedIn me, Ui ui) {
        try {
            return new ModelAndView("redirect:/calendar/proposals/" + proposals.keep(me.regionId(), change.get(), List.of()));
        } catch (CalendarForm.Unclear unclear) {
            ModelAndView again = page(null, me, form, ui.msg(String.valueOf(unclear.getMessage())));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
    }

    private ModelAndView page(@Nullable Integer year, SignedIn me, CalendarForm typed, String objection) {
        int shown = Math.clamp(year == null ? sheets.today(me).getYear() : year, 2000, 2100);
        return new ModelAndView("time/calendar",
                Map.of("sheet", sheets.year(shown, me), "typed", typed, "objection", objection));
    }

    @Requires(Permission.MANAGE_RULES)
    @GetMapping("/calendar/proposals/{id}")
    ModelAndView proposal(@PathVariable UUID id, SignedIn me) {
        ProposalSheet sheet = sheets.proposal(id, me).orElseThrow(() -> new PageNotFound("proposal " + id));
        return new ModelAndView("time/proposal", Map.of("sheet", sheet, "objection", ""));
    }

    /** @param edition what the person saw; if the calendar was edited since, he is shown what would move now */
    @Requires(Permission.MANAGE_RULES)
    @PostMapping("/calendar/proposals/{id}")
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int edition,
            SignedIn me,
            Ui ui,
            RedirectAttributes redirect) {
        Optional<ProposalSheet> sheet = sheets.proposal(id, me);
        if (sheet.isEmpty()) {
            Toast.show(redirect, ui.msg("time.proposal.gone"));
            return new ModelAndView("redirect:/calendar");
        }
        Standing<CalendarRules> standing = sheet.get().standing();
        boolean seen = standing.edition() == edition;
        if (!seen || !proposals.confirm(me.regionId(), id, standing, new Edition.By(me.userId(), me.name()))) {
            return new ModelAndView("time/proposal",
                    Map.of("sheet", sheet.get(), "objection", ui.msg("time.proposal.overtaken")), HttpStatus.CONFLICT);
        }
        rules.forget(me.regionId());
        deadlines.rulesChanged(me.regionId());
        Toast.show(redirect, ui.msg("time.proposal.done", sheet.get().impact().cases()));
        return new ModelAndView("redirect:/calendar?year=" + sheet.get().year());
    }
}
