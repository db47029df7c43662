package org.minqing.search;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseStage;

/**
 * A search.
 *
 * @param text  as typed
 * @param kind  the hits of these, page by page, and of the others only how many; null = some of each
 * @param stage only cases that stand there
 * @param unit  only what it has a part in
 * @param place only what is there, or in a place within
 * @param from  registered or held on this day or later
 * @param page  the first is 1; only where one kind is asked for
 */
public record Asked(
        String text,
        @Nullable Kind kind,
        @Nullable CaseStage stage,
        @Nullable UUID unit,
        @Nullable UUID place,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        int page) {

    public static Asked of(String text) {
        return new Asked(text, null, null, null, null, null, null, 1);
    }

    public Asked only(@Nullable Kind which) {
        return new Asked(text, which, stage, unit, place, from, until, 1);
    }

    public Asked containing(String words) {
        return new Asked(words, kind, stage, unit, place, from, until, 1);
    }

    public Asked onPage(int number) {
        return new Asked(text, kind, stage, unit, place, from, until, number);
    }

    public boolean narrowed() {
        return stage != null || unit != null || place != null || from != null || until != null;
    }

    /** A thing of this kind can have what it is narrowed to. */
    boolean fits(Kind which) {
        return (stage == null || which.ofCases())
                && (unit == null || which.ofCases() || which == Kind.VISIT)
                && (place == null || which.ofCases() || which == Kind.VISIT || which == Kind.PLACE)
                && ((from == null && until == null) || which.ofCases() || which == Kind.VISIT || which == Kind.REPORT);
    }
}
