package org.minqing.time.rules;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Regions;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.time.LimitChange;
import org.minqing.time.LimitRule;
import org.minqing.time.LimitRules;
import org.minqing.time.Measure;
import org.minqing.time.TimeLimits;
import org.minqing.web.SignedIn;
import org.minqing.web.TypedDay;
import org.springframework.stereotype.Component;

/** Reads what was filled in about a region's time limits, says what is wrong with it, or writes the next edition. */
@Component
class LimitDesk {

    private static final int LONGEST_SOURCE = 120;

    /** A limit begins at most so many years ahead. */
    private static final int FARTHEST_YEARS = 5;

    private final LimitEdits edits;
    private final LimitSubjects subjects;
    private final Units units;
    private final Regions regions;
    private final Clock clock;

    LimitDesk(LimitEdits edits, LimitSubjects subjects, Units units, Regions regions, Clock clock) {
        this.edits = edits;
        this.subjects = subjects;
        this.units = units;
        this.regions = regions;
        this.clock = clock;
    }

    /** The name under which a word to the whole page stands. */
    static final String PAGE = "page";

    Objections add(LimitForm form, SignedIn me) {
        var objections = new Objections();
        Standing<LimitRules> standing = edits.standing(me.regionId());
        LimitRule rule = rule(form, LimitRule.OWN + (standing.edition() + 1), me, objections);
        if (rule == null || !objections.none()) {
            return objections;
        }
        TimeLimits limits = standing.rules().limits();
        List<LimitRule> same = limits.overlapping(rule);
        checkOverlap(form, rule, same, me, objections);
        var change = new LimitChange.Added(rule, same.stream().map(LimitRule::code).toList());
        if (objections.none()) {
            checkNothingIsLeftOpen("until", change, standing, me, objections);
        }
        return write(change, standing, form.edition(), me, objections);
    }

    private void checkOverlap(LimitForm form, LimitRule rule, List<LimitRule> same, SignedIn me, Objections objections) {
        LocalDate today = today(me);
        for (LimitRule other : same) {
            boolean begun = !other.from().isAfter(today);
            if (!form.replaces()) {
                objections.add("instead", other.until() == null ? "limits.overlaps" : "limits.overlaps-until",
                        other.from().toString(), String.valueOf(other.until()));
            } else if (begun && !other.from().isBefore(rule.from())) {
                objections.add("from", "limits.begins-too-early", other.from().plusDays(1).toString());
            }
        }
    }

    /** Ends a rule, or takes back one that has not begun. */
    Objections end(String code, @Nullable String last, @Nullable Integer edition, SignedIn me) {
        var objections = new Objections();
        Standing<LimitRules> standing = edits.standing(me.regionId());
        Optional<LimitRule> found = standing.rules().limits().rules().stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst();
        if (found.isEmpty()) {
            objections.add(PAGE, "limits.gone");
            return objections;
        }
        LimitRule rule = found.get();
        LocalDate today = today(me);
        LimitChange change;
        if (rule.from().isAfter(today)) {
            change = new LimitChange.TakenBack(rule);
        } else {
            LocalDate day = day(last, code, objections);
            if (day != null && day.isBefore(today)) {
                objections.add(code, "limits.ends-in-the-past", today.toString());
            }
            if (day == null || !objections.none()) {
                return objections;
            }
            change = new LimitChange.Ended(rule, day);
        }
        checkNothingIsLeftOpen(code, change, standing, me, objections);
        return write(change, standing, edition, me, objections);
    }

    private Objections write(LimitChange change, Standing<LimitRules> standing, @Nullable Integer seen, SignedIn me,
            Objections objections) {
        if (!objections.none()) {
            return objections;
        }
        boolean current = seen != null && seen == standing.edition();
        var by = new Edition.By(me.userId(), me.name());
        if (!current || edits.change(me.regionId(), standing, change, by, clock.instant()).isEmpty()) {
            objections.add(PAGE, "limits.overtaken");
        }
        return objections;
    }

    /** A clock that had a limit must not be without one afterwards: it would never be due, and nobody would hear of it. */
    private void checkNothingIsLeftOpen(
            String field, LimitChange change, Standing<LimitRules> standing, SignedIn me, Objections objections) {
        TimeLimits before = standing.rules().limits();
        change.on(standing.rules()).limits()
                .leftOpen(before, subjects.timed(), today(me))
                .ifPresent(open -> objections.add(field, "limits.left-open", open.day().toString()));
    }

    private @Nullable LimitRule rule(LimitForm form, String code, SignedIn me, Objections objections) {
        if (!subjects.clocks().containsKey(form.chosenClock())) {
            objections.add("clock", "limits.ask-clock");
        }
        boolean known = form.chosenType().equals(LimitRule.Scope.ANY) || subjects.types().containsKey(form.chosenType());
        if (!known) {
            objections.add("type", "limits.ask-type");
        }
        Boolean urgent = form.chosenUrgent().isEmpty() ? null : form.chosenUrgent().equals("YES");
        UUID unit = unit(form.typedUnit(), me, objections);
        Measure measure = measure(form.chosenMeasure(), objections);
        int amount = amount(form.typedAmount(), measure, objections);
        LocalDate from = day(form.typedFrom(), "from", objections);
        LocalDate until = form.typedUntil().isEmpty() ? null : day(form.typedUntil(), "until", objections);
        checkDays(from, until, me, objections);
        if (form.typedSource().length() > LONGEST_SOURCE) {
            objections.add("source", "limits.long-source", LONGEST_SOURCE);
        }
        return objections.none() && from != null
                ? new LimitRule(code, new LimitRule.Scope(form.chosenClock(), form.chosenType(), urgent, unit), measure,
                        amount, from, until, form.typedSource())
                : null;
    }

    private void checkDays(@Nullable LocalDate from, @Nullable LocalDate until, SignedIn me, Objections objections) {
        LocalDate today = today(me);
        if (from != null && from.isBefore(today)) {
            objections.add("from", "limits.begins-in-the-past", today.toString());
        } else if (from != null && from.isAfter(today.plusYears(FARTHEST_YEARS))) {
            objections.add("from", "limits.begins-far-ahead", FARTHEST_YEARS);
        }
        if (from != null && until != null && until.isBefore(from)) {
            objections.add("until", "limits.ends-before-it-begins");
        }
    }

    private @Nullable UUID unit(String typed, SignedIn me, Objections objections) {
        if (typed.isEmpty()) {
            return null;
        }
        List<Unit> found = units.named(me.regionId(), typed);
        if (found.size() == 1) {
            return found.getFirst().id();
        }
        List<String> near = new ArrayList<>(found.stream().map(Unit::name).toList());
        if (near.isEmpty()) {
            units.matchCandidates(me.regionId(), typed).forEach(match -> near.add(match.found().name()));
        }
        if (near.isEmpty()) {
            objections.add("unit", "limits.unknown-unit", typed);
        } else {
            objections.add("unit", "limits.which-unit", typed, String.join("、", near));
        }
        return null;
    }

    private static Measure measure(String typed, Objections objections) {
        for (Measure measure : Measure.values()) {
            if (measure.name().equals(typed)) {
                return measure;
            }
        }
        objections.add("measure", "limits.ask-measure");
        return Measure.WORKING_DAYS;
    }

    private static int amount(String typed, Measure measure, Objections objections) {
        int amount = typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
        if (amount < 1 || amount > LimitRule.most(measure)) {
            objections.add("amount", "limits.ask-amount." + measure, LimitRule.most(measure));
        }
        return amount;
    }

    private static @Nullable LocalDate day(@Nullable String typed, String field, Objections objections) {
        try {
            return TypedDay.parse(typed == null ? "" : typed);
        } catch (DateTimeException e) {
            objections.add(field, "limits.ask-day");
            return null;
        }
    }

    LocalDate today(SignedIn me) {
        return regions.byId(me.regionId()).dateOf(clock.instant());
    }
}
