package org.minqing.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be found of a case: its row, and the words that its page shows. Never a resident's name or contact; of a sensitive
 * case (敏感) no words at all, as in every list.
 *
 * @param texts what was said about it, asked, answered, promised; blank ones left out
 */
public record SearchableCase(
        UUID id,
        String number,
        CaseType type,
        CaseStage stage,
        @Nullable UUID placeId,
        List<UUID> units,
        UUID registeredBy,
        Instant registeredAt,
        boolean sealed,
        String title,
        List<String> texts,
        List<NamedFile> files) {

    public SearchableCase {
        units = List.copyOf(units);
        texts = List.copyOf(texts);
        files = List.copyOf(files);
    }

    /** @param hash under which its page serves it */
    public record NamedFile(String hash, String name) {}

    SearchableCase with(String itsTitle, List<String> itsTexts, List<NamedFile> itsFiles) {
        return new SearchableCase(id, number, type, stage, placeId, units, registeredBy, registeredAt, sealed, itsTitle,
                itsTexts, itsFiles);
    }
}
