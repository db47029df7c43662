package org.minqing.reading;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one file among several.
 *
 * @param id      of its draft; null when it was refused
 * @param known   the same text had been there before
 * @param reports how many reports were found in it
 * @param unread  names of attachments whose words could not be read
 * @param problem message key of what was wrong with it; empty: nothing
 */
public record TakenFile(String name, @Nullable UUID id, boolean known, int reports, List<String> unread, String problem) {

    static TakenFile of(String name, Drafts.Taken taken) {
        return switch (taken) {
            case Drafts.Taken.AsDraft draft -> new TakenFile(name, draft.id(), false, draft.reports(), draft.unread(), "");
            case Drafts.Taken.Known known -> new TakenFile(name, known.id(), true, 0, List.of(), "");
            case Drafts.Taken.Refused refused -> new TakenFile(name, null, false, 0, List.of(), refused.reason());
        };
    }
}
