package org.minqing.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows on which personal data is erased.
 *
 * @param origins  where the words stand besides
 * @param identity there is a name and contact to erase
 * @param form     as typed
 */
public record ErasureSheet(
        Case facts, CaseWords words, List<CaseOrigin.Link> origins, boolean identity, Form form, String objection) {

    /** @param sure ticked, for it cannot be undone */
    public record Form(
            Erasure.@Nullable Scope scope,
            Erasure.@Nullable Ground ground,
            @Nullable String note,
            @Nullable Long version,
            @Nullable Boolean sure) {

        static final Form EMPTY = new Form(null, null, null, null, null);

        public String typedNote() {
            return note == null ? "" : note;
        }

        boolean isSure() {
            return Boolean.TRUE.equals(sure);
        }
    }

    public String number() {
        return facts.number();
    }
}
