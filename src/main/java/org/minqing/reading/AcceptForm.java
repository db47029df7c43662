package org.minqing.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.web.TypedDay;

/**
 * What the clerk decided on the acceptance page. A field that was not sent has its proposed value, so that the first look
 * at the page, a look after a mistake, and the acceptance itself all read the same way.
 */
public final class AcceptForm {

    private final Map<String, List<String>> fields;

    AcceptForm(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    static AcceptForm untouched() {
        return new AcceptForm(Map.of());
    }

    public String value(String field, String proposed) {
        List<String> sent = fields.get(field);
        return sent == null || sent.isEmpty() ? proposed : sent.getFirst().strip();
    }

    /** Whether a box is ticked; a form that was sent tells of every box it showed by {@code shown:<field>}. */
    public boolean ticked(String field, String value, boolean proposed) {
        return fields.containsKey("shown:" + field)
                ? fields.getOrDefault(field, List.of()).contains(value)
                : proposed;
    }

    public boolean is(String field, String value, String proposed) {
        return value(field, proposed).equals(value);
    }

    Optional<LocalDate> day(String field, Optional<LocalDate> proposed) {
        if (!fields.containsKey(field)) {
            return proposed;
        }
        try {
            String typed = value(field, "");
            return typed.isEmpty() ? Optional.empty() : Optional.of(TypedDay.parse(typed));
        } catch (DateTimeParseException e) {
            return proposed;
        }
    }

    /** The id in a value like {@code id:0189…}; empty if it is none. */
    static Optional<UUID> id(String value, String prefix) {
        try {
            return value.startsWith(prefix)
                    ? Optional.of(UUID.fromString(value.substring(prefix.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
