package org.minqing.casework;

import java.util.UUID;

/**
 * Another module that keeps words of cases outside of casework: a notice, an index. Every bean of this type is asked, in the
 * transaction of the erasure. What reads the {@link EventFeed} may drop its words there instead, when it meets
 * {@link CaseEvent.Erased}.
 */
public interface CaseTraces {

    /** Deletes what it keeps of the case's words, or of the name and contact, so that nothing readable remains. */
    void erase(int regionId, UUID caseId, Erasure.Scope scope);
}
