package org.minqing.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an index holds of one thing that can be found: terms that nobody can read, and ids.
 *
 * @param owner the thing it is taken out with: the case, the visit, the place …; a case's files go with the case
 * @param ref   tells it from others of its owner: the hash of a file; empty for the owner itself
 * @param stamp changes when what it is made of changes; empty for what comes with events
 * @param terms as {@link TermKey} makes them
 */
record Entry(Kind kind, UUID owner, String ref, String stamp, Facets facets, Map<Field, List<String>> terms) {

    /**
     * What it can be narrowed by, and who may see it.
     *
     * @param sealed stands in the index of sealed cases
     * @param stage  of a case, by its name; else empty
     * @param units  that have a part in it
     * @param by     who registered it
     * @param day    it was registered or held
     */
    record Facets(
            boolean sealed, String stage, List<UUID> units, List<UUID> places, @Nullable UUID by, @Nullable LocalDate day) {
        static final Facets NONE = new Facets(false, "", List.of(), List.of(), null, null);
    }
}
