package org.minqing.time.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.time.RuleChange;

/** Changes the rules of one book, one edition at a time. */
abstract class Edits<R, C extends RuleChange<R>> {

    private final RuleStore store;
    private final TimeRules rules;
    private final Book<R, C> book;

    Edits(RuleStore store, TimeRules rules, Book<R, C> book) {
        this.store = store;
        this.rules = rules;
        this.book = book;
    }

    public Standing<R> standing(int regionId) {
        return store.newest(regionId, book)
                .map(edition -> new Standing<>(edition.number(), edition.rules()))
                .orElse(new Standing<>(0, book.none()));
    }

    /**
     * Writes the next edition.
     *
     * @param on the edition the person saw
     * @return empty if another edit came first; nothing is written then
     */
    public Optional<Edition<R, C>> change(int regionId, Standing<R> on, C change, Edition.By by, Instant at) {
        var next = new Edition<>(on.edition() + 1, at, by, change, change.on(on.rules()));
        boolean first = store.append(regionId, book, next);
        rules.forget(regionId);
        return first ? Optional.of(next) : Optional.empty();
    }

    /** The last so many edits, the newest first. */
    List<Edition<R, C>> last(int regionId, int limit) {
        return store.last(regionId, book, limit);
    }
}
