package org.minqing.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise with its words and its case, as one line of a list.
 *
 * @param caseNumber empty where the reader may not open the case: it is his unit's promise in a case of others
 */
public record CommitmentLine(
        Commitment commitment,
        String by,
        String text,
        String dueText,
        UUID caseId,
        String caseNumber,
        String caseTitle,
        CaseStage caseStage,
        @Nullable UUID placeId) {

    public boolean opens() {
        return !caseNumber.isEmpty();
    }
}
