package org.minqing.visit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.web.TypedDay;

/** What the list is narrowed to, as it was typed. */
public record VisitFilter(
        @Nullable String place,
        @Nullable String leader,
        @Nullable String from,
        @Nullable String to,
        @Nullable String after) {

    public String typed(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** The same filter from another place on, as the query of an address. */
    public String address(String afterThat) {
        return Stream.of(Map.entry("place", typed(place)), Map.entry("leader", typed(leader)), Map.entry("from", typed(from)),
                        Map.entry("to", typed(to)), Map.entry("after", afterThat))
                .filter(field -> !field.getValue().isBlank())
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    boolean any() {
        return !(typed(place) + typed(leader) + typed(from) + typed(to)).isBlank();
    }

    VisitQuery query() {
        return VisitQuery.all().at(id()).by(typed(leader)).between(day(from), day(to)).page(after, 50);
    }

    private @Nullable UUID id() {
        try {
            return place == null || place.isBlank() ? null : UUID.fromString(place);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : TypedDay.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
