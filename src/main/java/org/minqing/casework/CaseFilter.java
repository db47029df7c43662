package org.minqing.casework;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of cases is narrowed to; null and empty narrow nothing.
 *
 * @param text            part of the title or the number
 * @param place           there, and in all places within
 * @param unit            has a part in it; with holder {@link Holder#UNIT}: has it now
 * @param marks           all of them hold
 * @param registeredFrom  the first day, in the region's zone
 * @param registeredUntil the last day
 * @param dueFrom         the first day on which the clock of its stage ends
 * @param order           null = the list's own
 */
public record CaseFilter(
        String text,
        @Nullable UUID place,
        @Nullable UUID unit,
        @Nullable Holder holder,
        @Nullable UUID visit,
        @Nullable CaseStage stage,
        @Nullable CaseKind kind,
        @Nullable CaseType type,
        @Nullable Channel channel,
        Set<Mark> marks,
        @Nullable LocalDate registeredFrom,
        @Nullable LocalDate registeredUntil,
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueUntil,
        @Nullable ListOrder order) {

    public static final CaseFilter NONE = new CaseFilter("", null, null, null, null, null, null, null, null, Set.of(), null,
            null, null, null, null);

    public CaseFilter {
        text = text.strip();
        marks = marks.isEmpty() ? Set.of() : java.util.Collections.unmodifiableSet(EnumSet.copyOf(marks));
    }

    /** Whether anything is narrowed; the order narrows nothing. */
    public boolean narrows() {
        return !equals(NONE.by(order));
    }

    public CaseFilter containing(String part) {
        return new CaseFilter(part, place, unit, holder, visit, stage, kind, type, channel, marks, registeredFrom,
                registeredUntil, dueFrom, dueUntil, order);
    }

    public CaseFilter at(@Nullable UUID where) {
        return new CaseFilter(text, where, unit, holder, visit, stage, kind, type, channel, marks, registeredFrom,
                registeredUntil, dueFrom, dueUntil, order);
    }

    public CaseFilter of(@Nullable UUID whose) {
        return new CaseFilter(text, place, whose, holder, visit, stage, kind, type, channel, marks, registeredFrom,
                registeredUntil, dueFrom, dueUntil, order);
    }

    public CaseFilter from(@Nullable UUID which) {
        return new CaseFilter(text, place, unit, holder, which, stage, kind, type, channel, marks, registeredFrom,
                registeredUntil, dueFrom, dueUntil, order);
    }

    public CaseFilter in(@Nullable CaseStage which) {
        return new CaseFilter(text, place, unit, holder, visit, which, kind, type, channel, marks, registeredFrom,
                registeredUntil, dueFrom, dueUntil, order);
    }

    public CaseFilter only(@Nullable CaseKind which) {
        return new CaseFilter(text, place, unit, holder, visit, stage, which, type, channel, marks, registeredFrom,
                registeredUntil, dueFrom, dueUntil, order);
    }

    public CaseFilter by(@Nullable ListOrder which) {
        return new CaseFilter(text, place, unit, holder, visit, stage, kind, type, channel, marks, registeredFrom,
                registeredUntil, dueFrom, dueUntil, which);
    }
}
