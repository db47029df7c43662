package org.minqing.casework;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page ended. */
record PageKey(OffsetDateTime time, UUID id) {

    static PageKey of(CaseLine last, ListOrder order) {
        Instant time = switch (order) {
            case CLOSED -> last.closedAt();
            case REGISTERED -> last.registeredAt();
            case CHANGED -> last.changedAt();
            case DUE -> last.dueAt();
        };
        return new PageKey(time == null ? CaseStore.NO_DUE : CaseStore.utc(time), last.id());
    }

    static PageKey parse(@Nullable String text, boolean forwards) {
        if (text == null || text.isBlank()) {
            return forwards ? new PageKey(CaseLists.FIRST, CaseLists.NOBODY) : new PageKey(CaseLists.LAST, new UUID(-1, -1));
        }
        try {
            int cut = text.indexOf('_');
            OffsetDateTime time = OffsetDateTime.parse(text.substring(0, cut));
            boolean kept = !time.isBefore(CaseLists.FIRST) && !time.isAfter(CaseLists.LAST);
            return kept ? new PageKey(time, UUID.fromString(text.substring(cut + 1))) : parse(null, forwards);
        } catch (RuntimeException e) {
            return parse(null, forwards);
        }
    }

    @Override
    public String toString() {
        return time + "_" + id;
    }
}
