package org.minqing.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A list as its address names it, so that it can be kept as a bookmark, saved as a view, taken away as a workbook.
 *
 * @param q     part of the title or the number
 * @param view  the saved view that was opened, for its tab
 * @param after where the page before ended
 */
public record WorklistForm(
        @Nullable Worklist list,
        @Nullable String q,
        @Nullable UUID place,
        @Nullable UUID unit,
        @Nullable Holder holder,
        @Nullable CaseStage stage,
        @Nullable CaseKind kind,
        @Nullable CaseType type,
        @Nullable Channel channel,
        @Nullable Set<Mark> mark,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate until,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueFrom,
        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate dueUntil,
        @Nullable ListOrder order,
        @Nullable Set<Column> column,
        @Nullable UUID view,
        @Nullable String after) {

    Worklist shown() {
        return list == null ? Worklist.MINE : list;
    }

    CaseFilter filter() {
        return new CaseFilter(q == null ? "" : q, place, unit, holder, null, stage, kind, type, channel,
                mark == null ? Set.of() : mark, from, until, dueFrom, dueUntil,
                order == ListOrder.of(shown()) ? null : order);
    }

    /** In the order in which they always stand. */
    List<Column> columns() {
        return column == null || column.isEmpty() ? Column.USUAL : List.copyOf(EnumSet.copyOf(column));
    }

    SavedView.Body body() {
        return new SavedView.Body(shown(), filter(), columns());
    }

    CaseQuery query() {
        return CaseQuery.of(shown(), filter()).page(after == null || after.isEmpty() ? null : after, CaseQuery.LINES);
    }

    /** The fields of a form, or the parameters of an address, that name this. */
    static Map<String, List<String>> parameters(SavedView.Body body) {
        CaseFilter filter = body.filter();
        var all = new LinkedHashMap<String, List<String>>();
        all.put("list", List.of(body.list().name()));
        put(all, "q", filter.text().isEmpty() ? null : filter.text());
        put(all, "place", filter.place());
        put(all, "unit", filter.unit());
        put(all, "holder", filter.holder());
        put(all, "stage", filter.stage());
        put(all, "kind", filter.kind());
        put(all, "type", filter.type());
        put(all, "channel", filter.channel());
        putAll(all, "mark", filter.marks());
        put(all, "from", filter.registeredFrom());
        put(all, "until", filter.registeredUntil());
        put(all, "dueFrom", filter.dueFrom());
        put(all, "dueUntil", filter.dueUntil());
        put(all, "order", filter.order());
        putAll(all, "column", body.columns().equals(Column.USUAL) ? List.of() : body.columns());
        return all;
    }

    /** The address of this, on a path, with a further parameter or two. */
    static String address(String path, SavedView.Body body, Map<String, String> more) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new ArrayList<Object>();
        parameters(body).forEach((name, several) -> several.forEach(value -> {
            address.queryParam(name, "{v" + values.size() + "}");
            values.add(value);
        }));
        more.forEach((name, value) -> {
            address.queryParam(name, "{v" + values.size() + "}");
            values.add(value);
        });
        return address.encode().buildAndExpand(values.toArray()).toUriString();
    }

    private static void put(Map<String, List<String>> all, String name, @Nullable Object value) {
        if (value != null) {
            all.put(name, List.of(value.toString()));
        }
    }

    private static void putAll(Map<String, List<String>> all, String name, java.util.Collection<? extends Enum<?>> values) {
        if (!values.isEmpty()) {
            all.put(name, values.stream().map(Enum::name).toList());
        }
    }
}
