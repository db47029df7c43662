package org.minqing.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.web.TypedDay;

/**
 * A new plan as typed.
 *
 * @param key      made with the form, and the plan's id: a form sent twice opens one
 * @param unit     an id, as {@code official} and {@code place}, which may be empty
 * @param begin    a day, as {@code fixed}
 */
public record PlanForm(String key, String name, String target, String unit, String official, String place, String begin, String fixed) {

    public PlanForm(@Nullable String key, @Nullable String name, @Nullable String target, @Nullable String unit, @Nullable String official,
            @Nullable String place, @Nullable String begin, @Nullable String fixed) {
        this.key = clean(key);
        this.name = clean(name);
        this.target = clean(target);
        this.unit = clean(unit);
        this.official = clean(official);
        this.place = clean(place);
        this.begin = clean(begin);
        this.fixed = clean(fixed);
    }

    /** With what is known before anybody types. */
    public static PlanForm begun(String name, String target, @Nullable UUID place, LocalDate today) {
        return new PlanForm(UUID.randomUUID().toString(), name, target, "", "", place == null ? "" : place.toString(), today.toString(), "");
    }

    static String clean(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static Optional<UUID> id(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(TypedDay.parse(typed));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<Integer> number(String typed) {
        return typed.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(typed)) : Optional.empty();
    }
}
