package org.minqing.time.rules;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.minqing.time.LimitRule;

/**
 * What was filled in for a new time limit, as typed.
 *
 * @param urgent  YES, NO, or empty for both
 * @param unit    a unit's name, or empty for every one
 * @param instead what holds for the same ends the day before
 * @param edition the edition of the rules that the person saw
 */
public record LimitForm(
        @Nullable String clock,
        @Nullable String type,
        @Nullable String urgent,
        @Nullable String unit,
        @Nullable String amount,
        @Nullable String measure,
        @Nullable String from,
        @Nullable String until,
        @Nullable String source,
        @Nullable Boolean instead,
        @Nullable Integer edition) {

    static LimitForm blank(LocalDate today) {
        return new LimitForm("RESOLVE", LimitRule.Scope.ANY, "", "", "", "WORKING_DAYS", today.plusDays(1).toString(), "", "",
                false, null);
    }

    public String typedAmount() {
        return clean(amount);
    }

    public String typedUnit() {
        return clean(unit);
    }

    public String typedFrom() {
        return clean(from);
    }

    public String typedUntil() {
        return clean(until);
    }

    public String typedSource() {
        return clean(source);
    }

    public String chosenClock() {
        return clean(clock);
    }

    public String chosenType() {
        return clean(type);
    }

    public String chosenUrgent() {
        return clean(urgent);
    }

    public String chosenMeasure() {
        return clean(measure);
    }

    public boolean replaces() {
        return Boolean.TRUE.equals(instead);
    }

    private static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
