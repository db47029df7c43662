package org.minqing.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseSight;

/**
 * A question to an index, in terms of no index in particular.
 *
 * @param clauses all of them must match; none = everything
 * @param size    the most hits to answer, from the first; 0 = only how many there are
 */
record Wanted(Kind kind, List<Clause> clauses, Filter filter, Reader reader, int size) {

    Wanted {
        clauses = List.copyOf(clauses);
    }

    /** The same, asked only of what things are called, not of what is said in them. */
    Wanted called() {
        return new Wanted(kind, clauses.stream().map(Clause::called).toList(), filter, reader, size);
    }

    /**
     * What was typed between two blanks.
     *
     * @param parts   its parts in order
     * @param atLeast so many of them must be there
     * @param more    what lets a document stand higher, if it is there
     * @param whole   what matches instead of all that
     */
    record Clause(List<List<Term>> parts, int atLeast, List<Term> more, List<Term> whole) {
        Clause {
            parts = List.copyOf(parts);
            more = List.copyOf(more);
            whole = List.copyOf(whole);
        }

        Clause called() {
            return new Clause(parts.stream().map(Clause::called).toList(), atLeast, called(more), called(whole));
        }

        private static List<Term> called(List<Term> terms) {
            return terms.stream().filter(term -> !(term instanceof Word word && word.field().said())).toList();
        }
    }

    /** One of several that a part may be; the best of those that are there counts. */
    sealed interface Term {
        float weight();
    }

    /** @param term as {@link TermKey} makes it */
    record Word(Field field, String term, float weight) implements Term {}

    /** It happened at one of these places. */
    record There(Set<UUID> places, float weight) implements Term {}

    /** It was registered or held on this day or later. */
    record Since(LocalDate day, float weight) implements Term {}

    /** One of these units has a part in it. */
    record Theirs(Set<UUID> units, float weight) implements Term {}

    /** @param places one of these; empty narrows nothing */
    record Filter(
            String stage, @Nullable UUID unit, Set<UUID> places, @Nullable LocalDate from, @Nullable LocalDate until) {
        static final Filter NONE = new Filter("", null, Set.of(), null, null);
    }

    /**
     * Who asks, as far as it decides what he may find; the same conditions as those of his lists.
     *
     * @param everything sees the cases of all units
     * @param unit       sees its cases
     * @param places     sees the cases there
     * @param cleared    sees sealed cases besides
     * @param handles    sees the sealed cases of this unit
     * @param within     sees only these places as places; empty = all
     */
    record Reader(
            UUID me, boolean everything, @Nullable UUID unit, Set<UUID> places, boolean cleared, @Nullable UUID handles,
            Set<UUID> within) {
        static Reader of(CaseSight sight, Set<UUID> within) {
            return new Reader(sight.me(), sight.everything(), sight.unit(), sight.places(), sight.cleared(), sight.handles(), within);
        }
    }
}
