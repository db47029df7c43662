package org.minqing.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something said, and what it is to the record.
 *
 * @param content what was said, in pieces as the text parts them (semicolons, sentences, items)
 * @param due a deadline that stands apart from the words, as in a table
 * @param how the words between speaker and content: 提出了三点要求
 */
record Statement(Act act, @Nullable Speaker speaker, List<Part> content, String how, @Nullable Part due) {

    Statement(Act act, @Nullable Speaker speaker, List<Part> content, String how) {
        this(act, speaker, content, how, null);
    }

    enum Act {
        REQUIRE,
        RAISE,
        PROMISE,
        PLAN
    }

    boolean covers(Part part) {
        return content.stream().anyMatch(piece -> piece.overlaps(part));
    }
}
