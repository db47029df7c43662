package org.minqing.search;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What finds. An index is given terms ready made and conditions spelled out; it has no say in what a word is or who may see what,
 * so any of them finds and ranks the same. It keeps two parts of each region apart, what is sealed and what is not, so that
 * nothing that is counted over the one (how rare a term is) can tell of the other.
 *
 * <p>One thread writes, many search. What was written is found at once, and is on the disk after {@link #keep}.
 */
interface SearchIndex {

    /** A region has one index, or two while it is built anew: the old one is searched until the new one is whole. */
    enum Copy {
        SEARCHED,
        /** the one that is being built */
        NEW
    }

    /** How far a copy has come; empty if there is none. */
    Optional<Standing> standing(int regionId, Copy copy);

    /** Begins a new copy; one that was begun before and is not whole is thrown away. */
    void begin(int regionId, Standing standing);

    /** Throws all copies away. */
    void drop(int regionId);

    /**
     * Takes out all that these owners have in the copy, then puts these entries in.
     *
     * @param reached how far the copy has come with this
     */
    void write(int regionId, Copy copy, Batch batch, Standing reached);

    record Batch(Collection<UUID> owners, List<Entry> entries) {}

    /** All that was written to the copy is on the disk when this returns; a new one that has become whole takes the old one's place. */
    void keep(int regionId, Copy copy);

    /** What was taken out of what is searched is not only found no more but gone from the disk when this returns. */
    void shred(int regionId);

    /** The stamps of all in the open part of the copy that did not come with events, by owner. */
    Map<UUID, String> stamps(int regionId, Copy copy);

    Found find(int regionId, Wanted wanted);

    /**
     * As {@link #find}. What a thing is called counts more than what is said in it: where more are called so than anybody counts, what
     * is said in others is not looked into.
     */
    default Found findCalledFirst(int regionId, Wanted wanted) {
        Found called = find(regionId, wanted.called());
        return called.total() >= Found.COUNT_UP_TO ? called : find(regionId, wanted);
    }

    /** As {@link #find}, in the part alone in which nothing is sealed. */
    Found findOpen(int regionId, Wanted wanted);

    /** How large the index is. */
    Size size(int regionId);

    /** @param entries in the open part; of the other nothing is told */
    record Size(long entries, long bytes) {}
}
