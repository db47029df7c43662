package org.minqing.time.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.minqing.time.LimitChange;
import org.minqing.time.LimitRule;
import org.minqing.time.Measure;
import org.minqing.time.Signals;
import org.minqing.time.TimeLimits;
import org.minqing.web.Ui;

/** How time limits are spoken of. */
public final class LimitWords {

    private final Ui ui;
    private final LimitSubjects subjects;
    private final Function<UUID, String> unitNames;

    public LimitWords(Ui ui, LimitSubjects subjects, Function<UUID, String> unitNames) {
        this.ui = ui;
        this.subjects = subjects;
        this.unitNames = unitNames;
    }

    private String say(String key, Object... args) {
        return ui.msg("time." + key, args);
    }

    public String clock(String code) {
        return ui.msg(subjects.clocks().getOrDefault(code, code));
    }

    public String type(String code) {
        return code.equals(LimitRule.Scope.ANY) ? say("limits.any-type") : ui.msg(subjects.types().getOrDefault(code, code));
    }

    public String urgency(@Nullable Boolean urgent) {
        return say(urgent == null ? "limits.any-urgency" : urgent ? "limits.urgent" : "limits.not-urgent");
    }

    public String unit(@Nullable UUID unit) {
        return unit == null ? say("limits.any-unit") : unitNames.apply(unit);
    }

    /** 办理 · 求助 · 紧急 · 社发局; what fits anything is left out */
    public String scope(LimitRule.Scope scope) {
        List<String> parts = new ArrayList<>(List.of(clock(scope.clock())));
        if (!scope.type().equals(LimitRule.Scope.ANY)) {
            parts.add(type(scope.type()));
        }
        if (scope.urgent() != null) {
            parts.add(urgency(scope.urgent()));
        }
        if (scope.unit() != null) {
            parts.add(unit(scope.unit()));
        }
        return String.join(" · ", parts);
    }

    /** 5 个工作日 */
    public String amount(Measure measure, int amount) {
        return say("limits.amount." + measure, amount);
    }

    public String measure(Measure measure) {
        return say("limits.measure." + measure);
    }

    /** 自带规定, 本区第 3 号规定 */
    public String origin(LimitRule rule) {
        return rule.builtIn() ? say("limits.built-in") : say("limits.own", rule.code().substring(LimitRule.OWN.length()));
    }

    /** What the rule rests on. */
    public String source(LimitRule rule) {
        return rule.builtIn() ? say("limits.source-of." + rule.source()) : rule.source();
    }

    /** The rule that a clock has kept the name of; one that is not known any more is called by that name. */
    public String named(TimeLimits limits, String name) {
        return limits.named(name)
                .map(rule -> say("limits.by", origin(rule), scope(rule.scope())))
                .orElse(say("limits.by-version", name));
    }

    public String change(LimitChange change) {
        return switch (change) {
            case LimitChange.Added c -> say("limits.change.added", words(c.rule()), day(c.rule().from()));
            case LimitChange.Ended c -> say("limits.change.ended", words(c.rule()), day(c.last()));
            case LimitChange.TakenBack c -> say("limits.change.taken-back", words(c.rule()));
        };
    }

    public String signals(Signals signals) {
        return say("signals.says", signals.nearDays(), signals.nearHours(), signals.silentPercent());
    }

    private String words(LimitRule rule) {
        return say("limits.rule-words", scope(rule.scope()), amount(rule.measure(), rule.amount()));
    }

    public String day(LocalDate day) {
        return new CalendarWords(ui).dayAndYear(day);
    }
}
