package org.minqing.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.casework.CaseOrigin;
import org.minqing.casework.CaseWordsOf;
import org.minqing.web.NavEntry;
import org.minqing.web.PageNotFound;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 倒排: the list of plans, a new one, one with all its nodes, and what is reported of them. */
@Controller
class PlanPages {

    private static final PlanForms.Way HERE = new PlanForms.Way("/plans", "/plans", "");

    private final Plans plans;
    private final PlanForms forms;
    private final CaseWordsOf words;
    private final List<PlanSource> sources;

    PlanPages(Plans plans, PlanForms forms, CaseWordsOf words, List<PlanSource> sources) {
        this.plans = plans;
        this.forms = forms;
        this.words = words;
        this.sources = sources;
    }

    @Bean
    static NavEntry plansInNavigation() {
        return new NavEntry(34, "/plans", "plan.nav", "calendar-due", Permission.READ_CASES);
    }

    /** @param show MISSES: those that no longer fit, MINE: his and those with nodes of his unit, ENDED; else all open ones */
    @Requires(Permission.READ_CASES)
    @GetMapping("/plans")
    String list(@RequestParam(defaultValue = "") String show, SignedIn me, Ui ui, Model model) {
        List<PlanLine> open = plans.open(me.regionId());
        List<PlanLine> misses = open.stream().filter(PlanLine::misses).toList();
        List<PlanLine> mine = open.stream().filter(line -> Plans.mine(me, line.plan())
                || line.plan().nodes().stream().anyMatch(node -> !node.done() && node.unitId().equals(me.unitId()))).toList();
        model.addAttribute("lines", switch (show) {
            case "MISSES" -> misses;
            case "MINE" -> mine;
            case "ENDED" -> plans.ended(me.regionId());
            default -> open;
        });
        model.addAttribute("counts", Map.of("", open.size(), "MISSES", misses.size(), "MINE", mine.size()));
        model.addAttribute("show", show);
        model.addAttribute("names", words.region(me.regionId(), ui).names());
        return "plan/plans";
    }

    @Requires(Permission.KEEP_PLANS)
    @GetMapping("/plans/new")
    ModelAndView blank(SignedIn me) {
        return forms.page(me, PlanForm.begun("", "", null, plans.today(me.regionId())), HERE, "");
    }

    @Requires(Permission.KEEP_PLANS)
    @PostMapping("/plans")
    ModelAndView open(@ModelAttribute PlanForm form, SignedIn me, Ui ui, RedirectAttributes redirect) {
        return switch (forms.read(me, form)) {
            case PlanForms.Read.Wrong wrong -> forms.page(me, form, HERE, wrong.key());
            case PlanForms.Read.Understood understood -> {
                if (plans.open(me, understood.key(), understood.opened()) == Plans.Opening.OTHERWISE) {
                    yield forms.page(me, form, HERE, "plan.refused.again");
                }
                Toast.show(redirect, ui.msg("plan.opened"));
                yield new ModelAndView("redirect:/plans/" + understood.key());
            }
        };
    }

    @Requires(Permission.READ_CASES)
    @GetMapping("/plans/{id}")
    ModelAndView plan(@PathVariable UUID id, SignedIn me, Ui ui) {
        return page(id, me, ui, PlanSheet.Typed.NOTHING);
    }

    private ModelAndView page(UUID id, SignedIn me, Ui ui, PlanSheet.Typed typed) {
        PlanHistory history = plans.history(me.regionId(), id).orElseThrow(() -> new PageNotFound("plan " + id));
        List<CaseOrigin.Link> links = sources.stream().flatMap(source -> source.planMadeOf(me.regionId(), id, ui).stream()).toList();
        var sheet = new PlanSheet(history, plans.schedule(me.regionId(), history.plan()), words.region(me.regionId(), ui), links, plans.hands(me), typed);
        return new ModelAndView("plan/plan", Map.of("sheet", sheet),
                typed.objection().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param what BEGUN, DONE, or BACK: the last report does not count */
    @Requires(Permission.WORK_CASES)
    @PostMapping("/plans/{id}/nodes/{node}/report")
    ModelAndView report(@PathVariable UUID id, @PathVariable UUID node, @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String on, @RequestParam(defaultValue = "") String word, @RequestParam(defaultValue = "") String key,
            SignedIn me, Ui ui, RedirectAttributes redirect) {
        var day = PlanForm.day(on.strip());
        Optional<PlanCommand> command = switch (what) {
            case "BEGUN" -> day.map(begun -> new PlanCommand.ReportBegun(node, begun));
            case "DONE" -> day.map(done -> new PlanCommand.ReportDone(node, done, word.strip()));
            case "BACK" -> Optional.of(new PlanCommand.TakeBack(node));
            default -> Optional.empty();
        };
        String objection = command.isEmpty() ? ui.msg("plan.wrong.report") : done(id, command.get(), key, me, ui);
        if (!objection.isEmpty()) {
            return page(id, me, ui, new PlanSheet.Typed(node.toString(), on, word, objection));
        }
        Toast.show(redirect, ui.msg("plan.reported." + what));
        return new ModelAndView("redirect:/plans/" + id);
    }

    @Requires(Permission.KEEP_PLANS)
    @PostMapping("/plans/{id}/drop")
    ModelAndView drop(@PathVariable UUID id, @RequestParam(defaultValue = "") String reason, @RequestParam(defaultValue = "") String key, SignedIn me,
            Ui ui, RedirectAttributes redirect) {
        return ended(id, new PlanCommand.Drop(reason.strip()), key, me, ui, redirect);
    }

    @Requires(Permission.KEEP_PLANS)
    @PostMapping("/plans/{id}/resume")
    ModelAndView resume(@PathVariable UUID id, @RequestParam(defaultValue = "") String key, SignedIn me, Ui ui, RedirectAttributes redirect) {
        return ended(id, new PlanCommand.Resume(), key, me, ui, redirect);
    }

    private ModelAndView ended(UUID id, PlanCommand command, String key, SignedIn me, Ui ui, RedirectAttributes redirect) {
        String objection = done(id, command, key, me, ui);
        if (!objection.isEmpty()) {
            return page(id, me, ui, new PlanSheet.Typed("", "", "", objection));
        }
        Toast.show(redirect, ui.msg("plan.saved"));
        return new ModelAndView("redirect:/plans/" + id);
    }

    /** Answers what is wrong, in words; empty if it is done. */
    private String done(UUID id, PlanCommand command, String key, SignedIn me, Ui ui) {
        Optional<UUID> once = PlanForm.id(key);
        if (once.isEmpty()) {
            return ui.msg("plan.wrong.form");
        }
        return plans.execute(me, id, command, once.get()).orElseThrow(() -> new PageNotFound("plan " + id)) instanceof PlanDecision.Refused refused
                ? ui.msg(refused.key(), refused.about().toArray()) : "";
    }
}
