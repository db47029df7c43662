package org.minqing.notify;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.ClockKind;
import org.minqing.casework.LastAct;

/**
 * What one person is told of one move of a case. Holds no word: title and the like are read with the case, if he may.
 *
 * @param id      orders notices by when they were made
 * @param dueAt   when the clock that then governed the case ends, or the one that time spoke of; null without one
 * @param clock   the clock that time spoke of; null when somebody did something
 * @param readAt  when he opened the case, or said that he had read it
 * @param settled what it asked for was done before he read it
 */
public record Notice(
        UUID id,
        UUID caseId,
        NoticeKind kind,
        LastAct act,
        @Nullable Instant dueAt,
        @Nullable ClockKind clock,
        boolean urgent,
        @Nullable Instant readAt,
        boolean settled) {

    public boolean open() {
        return readAt == null && !settled;
    }
}
