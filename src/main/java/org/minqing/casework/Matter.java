package org.minqing.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a case is about; does not change after registration. Title and words are sealed. */
public record Matter(
        String number,
        CaseType type,
        @Nullable UUID placeId,
        Source source,
        Flags flags,
        int people,
        ConfirmerKind confirmer,
        @Nullable UUID issuerId,
        @Nullable UUID officeId,
        @Nullable LocalDate dueOn) {

    public CaseKind kind() {
        return type.kind();
    }
}
