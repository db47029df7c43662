package org.minqing.time.rules;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.time.Signals;
import org.minqing.time.SignalsChange;
import org.minqing.web.Permission;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.Toast;
import org.minqing.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 时限规定: how long what may take, from when until when; and from when a deadline is yellow, and a unit silent. */
@Controller
class LimitPages {

    private static final int EDITS_SHOWN = 12;

    private final LimitDesk desk;
    private final LimitEdits limits;
    private final SignalEdits signals;
    private final LimitSubjects subjects;
    private final Deadlines deadlines;
    private final Units units;
    private final Clock clock;

    LimitPages(LimitDesk desk, LimitEdits limits, SignalEdits signals, LimitSubjects subjects, Deadlines deadlines,
            Units units, Clock clock) {
        this.desk = desk;
        this.limits = limits;
        this.signals = signals;
        this.subjects = subjects;
        this.deadlines = deadlines;
        this.units = units;
        this.clock = clock;
    }

    /** What was typed in the page's forms, and what stands against it. */
    private record Typed(LimitForm limit, SignalForm signals, @Nullable String ending, String last, Map<String, String> objections) {}

    @Requires(Permission.TODAY)
    @GetMapping("/time-limits")
    ModelAndView page(SignedIn me, Ui ui) {
        return page(new Typed(LimitForm.blank(desk.today(me)), signals(me), null, "", Map.of()), me, ui);
    }

    @Requires(Permission.MANAGE_RULES)
    @PostMapping("/time-limits")
    ModelAndView add(@ModelAttribute LimitForm form, SignedIn me, Ui ui, RedirectAttributes redirect) {
        Objections objections = desk.add(form, me);
        return objections.none()
                ? done(redirect, ui.msg("time.limits.added"))
                : page(new Typed(form, signals(me), null, "", objections.in(ui)), me, ui);
    }

    /** @param rule the code of the rule that ends, or that is taken back if it has not begun */
    @Requires(Permission.MANAGE_RULES)
    @PostMapping("/time-limits/end")
    ModelAndView end(@RequestParam String rule, @RequestParam(defaultValue = "") String last,
            @RequestParam(required = false) @Nullable Integer edition, SignedIn me, Ui ui, RedirectAttributes redirect) {
        Objections objections = desk.end(rule, last, edition, me);
        return objections.none()
                ? done(redirect, ui.msg("time.limits.ended"))
                : page(new Typed(LimitForm.blank(desk.today(me)), signals(me), rule, last, objections.in(ui)), me, ui);
    }

    @Requires(Permission.MANAGE_RULES)
    @PostMapping("/time-limits/signals")
    ModelAndView signals(@ModelAttribute SignalForm form, SignedIn me, Ui ui, RedirectAttributes redirect) {
        var objections = new Objections();
        Optional<Signals> read = form.read(objections);
        Standing<Signals> standing = signals.standing(me.regionId());
        read.ifPresent(thresholds -> {
            boolean current = form.edition() != null && form.edition() == standing.edition();
            var by = new Edition.By(me.userId(), me.name());
            var change = new SignalsChange.Thresholds(thresholds);
            if (!current || signals.change(me.regionId(), standing, change, by, clock.instant()).isEmpty()) {
                objections.add(LimitDesk.PAGE, "limits.overtaken");
            } else {
                deadlines.rulesChanged(me.regionId());
            }
        });
        return objections.none()
                ? done(redirect, ui.msg("time.signals.done"))
                : page(new Typed(LimitForm.blank(desk.today(me)), form, null, "", objections.in(ui)), me, ui);
    }

    private SignalForm signals(SignedIn me) {
        return SignalForm.of(signals.standing(me.regionId()));
    }

    private static ModelAndView done(RedirectAttributes redirect, String words) {
        Toast.show(redirect, words);
        return new ModelAndView("redirect:/time-limits");
    }

    private ModelAndView page(Typed typed, SignedIn me, Ui ui) {
        Map<String, Object> model = new HashMap<>();
        model.put("sheet", sheet(me, ui));
        model.put("typed", typed.limit());
        model.put("signals", typed.signals());
        model.put("ending", typed.ending() == null ? "" : typed.ending());
        model.put("last", typed.last());
        model.put("objections", typed.objections());
        return new ModelAndView("time/limits", model,
                typed.objections().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private LimitSheet sheet(SignedIn me, Ui ui) {
        List<Unit> all = units.all(me.regionId());
        var words = new LimitWords(ui, subjects, id -> all.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .map(Unit::shortName)
                .orElse("?"));
        return new LimitSheet(desk.today(me), limits.standing(me.regionId()), signals.standing(me.regionId()), subjects, words,
                all.stream().map(Unit::name).toList(), limits.last(me.regionId(), EDITS_SHOWN),
                signals.last(me.regionId(), EDITS_SHOWN));
    }
}
