package org.minqing.triage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Actor;

/**
 * Where to look for cases that may tell of the same as another, so that not all have to be opened and compared; a higher module that
 * keeps an index of all cases answers.
 */
public interface LikelyCases {

    /** The likeliest first, none of them sealed, as far as the reader might see them; empty while there is no index to ask. */
    Optional<List<UUID>> likeliest(Traits traits, Actor reader);

    /**
     * What they should have in common with the other case.
     *
     * @param words    what it is called and the places it names: the more of it and the rarer, the likelier
     * @param problems of the list of problems; whatever tells of none of them is out
     * @param at       only there; none = anywhere
     * @param here     the place of the other case: what is at the very same one comes before others
     * @param since    registered on this day or later
     * @param until    and on this day or earlier
     * @param most     no more than these
     */
    record Traits(List<String> words, Set<String> problems, Set<UUID> at, @Nullable UUID here, LocalDate since, LocalDate until, int most) {
        public Traits {
            words = List.copyOf(words);
            problems = Set.copyOf(problems);
            at = Set.copyOf(at);
        }
    }
}
