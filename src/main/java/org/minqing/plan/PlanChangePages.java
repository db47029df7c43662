package org.minqing.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.people.Units;
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

/** Changes of a plan, each of which first shows what it would do to the dates. */
@Controller
class PlanChangePages {

    private final Plans plans;
    private final Units units;

    PlanChangePages(Plans plans, Units units) {
        this.plans = plans;
        this.units = units;
    }

    @Requires(Permission.KEEP_PLANS)
    @GetMapping("/plans/{id}/nodes/new")
    ModelAndView newNode(@PathVariable UUID id, SignedIn me) {
        Plan plan = plan(me, id);
        return node(me, plan, NodeForm.blank(plan), "", null);
    }

    /** @param days another length, of which the effect is shown at once */
    @Requires(Permission.KEEP_PLANS)
    @GetMapping("/plans/{id}/nodes/{node}")
    ModelAndView oldNode(@PathVariable UUID id, @PathVariable UUID node, @RequestParam(defaultValue = "") String days, SignedIn me, Ui ui) {
        Plan plan = plan(me, id);
        NodeForm form = plan.node(node).map(NodeForm::of).orElseThrow(() -> new PageNotFound("node " + node));
        return days.isEmpty() ? node(me, plan, form, "", null) : weighed(me, ui, plan, form.lasting(days.strip()));
    }

    @Requires(Permission.KEEP_PLANS)
    @PostMapping("/plans/{id}/nodes")
    ModelAndView saveNode(@PathVariable UUID id, @ModelAttribute NodeForm form, SignedIn me, Ui ui, RedirectAttributes redirect) {
        Plan plan = plan(me, id);
        Optional<UUID> key = PlanForm.id(form.key());
        Optional<PlanCommand> command = command(me, plan, form);
        if (form.onlyLooks() || command.isEmpty() || key.isEmpty()) {
            return weighed(me, ui, plan, form);
        }
        if (plans.execute(me, id, command.get(), key.get()).orElseThrow(() -> new PageNotFound("plan " + id)) instanceof PlanDecision.Refused refused) {
            return node(me, plan, form, words(ui, refused), null);
        }
        return saved(id, ui, redirect);
    }

    private Optional<PlanCommand> command(SignedIn me, Plan plan, NodeForm form) {
        return form.laid().filter(laid -> units.byId(me.regionId(), laid.unitId()).isPresent())
                .map(laid -> plan.node(laid.id()).isPresent() ? new PlanCommand.ChangeNode(laid) : new PlanCommand.AddNode(laid));
    }

    private ModelAndView weighed(SignedIn me, Ui ui, Plan plan, NodeForm form) {
        Optional<PlanCommand> command = command(me, plan, form);
        if (command.isEmpty()) {
            return node(me, plan, form, ui.msg("plan.wrong.node", Node.LONGEST), null);
        }
        PlanDecision decision = plans.weigh(me, plan, command.get());
        return decision instanceof PlanDecision.Refused refused ? node(me, plan, form, words(ui, refused), null)
                : node(me, plan, form, "", effect(me, plan, decision));
    }

    private ModelAndView node(SignedIn me, Plan plan, NodeForm form, String objection, @Nullable Effect effect) {
        var model = new HashMap<String, Object>(Map.of("plan", plan, "form", form, "units", units.all(me.regionId()), "objection", objection));
        model.put("old", PlanForm.id(form.node()).flatMap(plan::node).orElse(null));
        model.put("effect", effect);
        return page("plan/node", model, objection);
    }

    @Requires(Permission.KEEP_PLANS)
    @PostMapping("/plans/{id}/nodes/{node}/remove")
    ModelAndView removeNode(@PathVariable UUID id, @PathVariable UUID node, @RequestParam(defaultValue = "") String key, SignedIn me, Ui ui,
            RedirectAttributes redirect) {
        Plan plan = plan(me, id);
        NodeForm form = plan.node(node).map(NodeForm::of).orElse(null);
        Optional<UUID> once = PlanForm.id(key);
        if (form == null || once.isEmpty()) {
            return saved(id, ui, redirect);
        }
        return plans.execute(me, id, new PlanCommand.RemoveNode(node), once.get()).orElseThrow(() -> new PageNotFound("plan " + id))
                        instanceof PlanDecision.Refused refused
                ? node(me, plan, form, words(ui, refused), null) : saved(id, ui, redirect);
    }

    @Requires(Permission.KEEP_PLANS)
    @GetMapping("/plans/{id}/beside")
    ModelAndView beside(@PathVariable UUID id, @RequestParam UUID first, @RequestParam UUID second, SignedIn me, Ui ui) {
        return besides(me, ui, plan(me, id), new PlanCommand.SetSideBySide(first, second), "");
    }

    @Requires(Permission.KEEP_PLANS)
    @PostMapping("/plans/{id}/beside")
    ModelAndView setBeside(@PathVariable UUID id, @RequestParam UUID first, @RequestParam UUID second, @RequestParam(defaultValue = "") String key,
            SignedIn me, Ui ui, RedirectAttributes redirect) {
        Plan plan = plan(me, id);
        var command = new PlanCommand.SetSideBySide(first, second);
        Optional<UUID> once = PlanForm.id(key);
        if (once.isEmpty()) {
            return besides(me, ui, plan, command, ui.msg("plan.wrong.form"));
        }
        return plans.execute(me, id, command, once.get()).orElseThrow(() -> new PageNotFound("plan " + id)) instanceof PlanDecision.Refused refused
                ? besides(me, ui, plan, command, words(ui, refused)) : saved(id, ui, redirect);
    }

    private ModelAndView besides(SignedIn me, Ui ui, Plan plan, PlanCommand.SetSideBySide command, String objection) {
        Node first = plan.node(command.first()).orElseThrow(() -> new PageNotFound("node " + command.first()));
        Node second = plan.node(command.second()).orElseThrow(() -> new PageNotFound("node " + command.second()));
        PlanDecision decision = plans.weigh(me, plan, command);
        String wrong = !objection.isEmpty() ? objection : decision instanceof PlanDecision.Refused refused ? words(ui, refused) : "";
        return page("plan/beside", Map.of("plan", plan, "first", first, "second", second, "objection", wrong, "key", UUID.randomUUID().toString(),
                "effect", effect(me, plan, decision)), wrong);
    }

    /** @param to another date, of which the effect is shown at once */
    @Requires(Permission.MOVE_PLAN_DATE)
    @GetMapping("/plans/{id}/date")
    ModelAndView date(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, SignedIn me, Ui ui) {
        Plan plan = plan(me, id);
        return PlanForm.day(to).isEmpty() ? date(plan, to, "", "", null) : weighedDate(me, ui, plan, to, "");
    }

    @Requires(Permission.MOVE_PLAN_DATE)
    @PostMapping("/plans/{id}/date")
    ModelAndView move(@PathVariable UUID id, @RequestParam(defaultValue = "") String to, @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String key, @RequestParam(defaultValue = "false") boolean look, SignedIn me, Ui ui, RedirectAttributes redirect) {
        Plan plan = plan(me, id);
        var day = PlanForm.day(to.strip());
        Optional<UUID> once = PlanForm.id(key);
        if (look || day.isEmpty() || once.isEmpty()) {
            return weighedDate(me, ui, plan, to, reason);
        }
        return plans.execute(me, id, new PlanCommand.MoveDate(day.get(), reason.strip()), once.get()).orElseThrow(() -> new PageNotFound("plan " + id))
                        instanceof PlanDecision.Refused refused
                ? date(plan, to, reason, words(ui, refused), null) : saved(id, ui, redirect);
    }

    /** The reason may still be missing while one only looks. */
    private ModelAndView weighedDate(SignedIn me, Ui ui, Plan plan, String to, String reason) {
        var day = PlanForm.day(to.strip());
        if (day.isEmpty()) {
            return date(plan, to, reason, ui.msg("plan.wrong.day"), null);
        }
        PlanDecision decision = plans.weigh(me, plan, new PlanCommand.MoveDate(day.get(), reason.isBlank() ? "…" : reason.strip()));
        return decision instanceof PlanDecision.Refused refused ? date(plan, to, reason, words(ui, refused), null)
                : date(plan, to, reason, "", effect(me, plan, decision));
    }

    private static ModelAndView date(Plan plan, String to, String reason, String objection, @Nullable Effect effect) {
        var model = new HashMap<String, Object>(Map.of("plan", plan, "to", to, "reason", reason, "objection", objection, "key", UUID.randomUUID().toString()));
        model.put("effect", effect);
        return page("plan/date", model, objection);
    }

    private Effect effect(SignedIn me, Plan plan, PlanDecision decision) {
        Plan then = decision instanceof PlanDecision.Happens(PlanEvent event) ? PlanLife.evolve(plan, event) : plan;
        return new Effect(plans.schedule(me.regionId(), plan), plans.schedule(me.regionId(), then));
    }

    private static String words(Ui ui, PlanDecision.Refused refused) {
        return ui.msg(refused.key(), refused.about().toArray());
    }

    private static ModelAndView page(String template, Map<String, Object> model, String objection) {
        return new ModelAndView(template, model, objection.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView saved(UUID id, Ui ui, RedirectAttributes redirect) {
        Toast.show(redirect, ui.msg("plan.saved"));
        return new ModelAndView("redirect:/plans/" + id);
    }

    private Plan plan(SignedIn me, UUID id) {
        return plans.history(me.regionId(), id).orElseThrow(() -> new PageNotFound("plan " + id)).plan();
    }
}
