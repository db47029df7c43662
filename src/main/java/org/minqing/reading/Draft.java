package org.minqing.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.report.ParsedDocument;

/**
 * 草稿: a text on its way to becoming records.
 *
 * @param text      cleaned, line ends as {@code \n}; all spans refer to it
 * @param published the day it was published, as given by the clerk or said in the text
 * @param found     what the engine found
 * @param kept      what earlier readings found and people corrected, where the engine finds it no more
 * @param edits     the corrections so far, in order
 * @param version   grows with every change
 */
record Draft(
        UUID id,
        String title,
        String fileName,
        String text,
        @Nullable LocalDate published,
        ParsedDocument found,
        List<Entry> kept,
        List<Edit> edits,
        State state,
        long version,
        Written written) {

    enum State {
        /** 未审 */
        UNREAD,
        /** 审校中 */
        IN_REVIEW,
        /** 已受理 */
        ACCEPTED,
        /** 已搁置 */
        SET_ASIDE;

        /** Corrections may still be made. */
        boolean open() {
            return this == UNREAD || this == IN_REVIEW;
        }
    }

    record Written(String createdName, Instant createdAt, String changedName, Instant changedAt) {}

    Draft {
        kept = List.copyOf(kept);
        edits = List.copyOf(edits);
    }

    Proof proof() {
        return Proof.of(text.length(), new Anew(found, kept), edits);
    }
}
