package org.minqing.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a case is about; only its flags change after registration. Title and words are sealed. */
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

    Matter with(Flags others) {
        return new Matter(number, type, placeId, source, others, people, confirmer, issuerId, officeId, dueOn);
    }

    public CaseKind kind() {
        return type.kind();
    }
}
