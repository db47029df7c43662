package org.minqing.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a unit asks for and has not been answered yet; a case has at most one. It stops no clock, but while it is undecided
 * nobody is told that the case is overdue.
 *
 * @param words    the sealed reason
 * @param proposed return: the unit that should have it instead
 * @param days     extension: so many more days of the limit's own measure
 * @param until    shelving: the day it is looked at again
 */
public record Request(
        Kind kind, UUID unitId, Instant at, UUID words, @Nullable UUID proposed, int days, @Nullable LocalDate until) {

    /** What can be asked for, and the clock its decision runs on. */
    public enum Kind {
        /** 退单 */
        RETURN(ClockKind.RETURN_DECISION),
        /** 裁定, after a return was refused */
        ARBITRATION(ClockKind.ARBITRATION),
        /** 延期 */
        EXTENSION(ClockKind.EXTENSION_DECISION),
        /** 挂账 */
        SHELVING(ClockKind.SHELVING_DECISION);

        private final ClockKind decision;

        Kind(ClockKind decision) {
            this.decision = decision;
        }

        ClockKind decision() {
            return decision;
        }
    }
}
