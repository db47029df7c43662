package org.minqing.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for a list of cases.
 *
 * @param after the {@link CasePage#next} of the page before, or null for the first
 * @param size  lines a page, 1 to 1000
 */
public record CaseQuery(Worklist list, CaseFilter filter, @Nullable String after, int size) {

    /** Lines a page has if nothing is said. */
    static final int LINES = 50;

    public static CaseQuery of(Worklist list) {
        return of(list, CaseFilter.NONE);
    }

    public static CaseQuery of(Worklist list, CaseFilter filter) {
        return new CaseQuery(list, filter, null, LINES);
    }

    public ListOrder order() {
        return filter.order() == null ? ListOrder.of(list) : filter.order();
    }

    public CaseQuery list(Worklist other) {
        return new CaseQuery(other, filter, after, size);
    }

    public CaseQuery containing(String part) {
        return with(filter.containing(part));
    }

    public CaseQuery at(@Nullable UUID place) {
        return with(filter.at(place));
    }

    public CaseQuery of(@Nullable UUID unit) {
        return with(filter.of(unit));
    }

    public CaseQuery from(@Nullable UUID visit) {
        return with(filter.from(visit));
    }

    public CaseQuery in(@Nullable CaseStage stage) {
        return with(filter.in(stage));
    }

    public CaseQuery only(@Nullable CaseKind kind) {
        return with(filter.only(kind));
    }

    public CaseQuery with(CaseFilter other) {
        return new CaseQuery(list, other, after, size);
    }

    public CaseQuery page(@Nullable String afterThat, int lines) {
        return new CaseQuery(list, filter, afterThat, lines);
    }
}
