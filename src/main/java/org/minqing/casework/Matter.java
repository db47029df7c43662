package org.minqing.casework;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a case is about; only its flags change after registration. Title and words are sealed.
 *
 * @param reportEvery how often the lead of a directive reports on it; null = no notes are asked for
 */
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
        @Nullable LocalDate dueOn,
        @Nullable Frequency reportEvery) {

    Matter with(Flags others) {
        return new Matter(number, type, placeId, source, others, people, confirmer, issuerId, officeId, dueOn,
                reportEvery);
    }

    public CaseKind kind() {
        return type.kind();
    }
}
