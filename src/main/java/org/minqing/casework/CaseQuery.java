package org.minqing.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question for a list of cases.
 *
 * @param text  part of the title or the number; empty = any
 * @param after the {@link CasePage#next} of the page before, or null for the first
 * @param size  lines a page, 1 to 200
 */
public record CaseQuery(
        Worklist list,
        String text,
        @Nullable UUID placeId,
        @Nullable UUID unitId,
        @Nullable UUID visitId,
        @Nullable CaseStage stage,
        @Nullable CaseKind kind,
        @Nullable String after,
        int size) {

    public static CaseQuery of(Worklist list) {
        return new CaseQuery(list, "", null, null, null, null, null, null, 50);
    }

    public CaseQuery list(Worklist other) {
        return new CaseQuery(other, text, placeId, unitId, visitId, stage, kind, after, size);
    }

    public CaseQuery containing(String part) {
        return new CaseQuery(list, part, placeId, unitId, visitId, stage, kind, after, size);
    }

    public CaseQuery at(@Nullable UUID place) {
        return new CaseQuery(list, text, place, unitId, visitId, stage, kind, after, size);
    }

    public CaseQuery of(@Nullable UUID unit) {
        return new CaseQuery(list, text, placeId, unit, visitId, stage, kind, after, size);
    }

    public CaseQuery from(@Nullable UUID visit) {
        return new CaseQuery(list, text, placeId, unitId, visit, stage, kind, after, size);
    }

    public CaseQuery in(@Nullable CaseStage which) {
        return new CaseQuery(list, text, placeId, unitId, visitId, which, kind, after, size);
    }

    public CaseQuery only(@Nullable CaseKind which) {
        return new CaseQuery(list, text, placeId, unitId, visitId, stage, which, after, size);
    }

    public CaseQuery page(@Nullable String afterThat, int lines) {
        return new CaseQuery(list, text, placeId, unitId, visitId, stage, kind, afterThat, lines);
    }
}
