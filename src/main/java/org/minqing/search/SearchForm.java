package org.minqing.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseStage;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/** A search as its address names it. */
public record SearchForm(
        @Nullable String q,
        @Nullable Kind kind,
        @Nullable CaseStage stage,
        @Nullable UUID unit,
        @Nullable UUID place,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
        @Nullable Integer page) {

    public String text() {
        return q == null ? "" : q;
    }

    Asked asked() {
        int number = page == null ? 1 : Math.clamp(page, 1, Search.MOST / Search.A_PAGE);
        return new Asked(text(), kind, stage, unit, place, from, until, number);
    }

    /** There is something to look for. */
    public boolean asks() {
        return !text().isBlank() || asked().narrowed();
    }

    /** The address of the same search in other words, for another kind, or on another page. */
    static String address(Asked asked) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("q", asked.text());
        put(parameters, "kind", asked.kind());
        put(parameters, "stage", asked.stage());
        put(parameters, "unit", asked.unit());
        put(parameters, "place", asked.place());
        put(parameters, "from", asked.from());
        put(parameters, "until", asked.until());
        put(parameters, "page", asked.page() == 1 ? null : asked.page());
        var address = UriComponentsBuilder.fromPath("/search");
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(new ArrayList<>(parameters.values()).toArray()).toUriString();
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}
