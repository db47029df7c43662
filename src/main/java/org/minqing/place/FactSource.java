package org.minqing.place;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact was learnt.
 *
 * @param document what the source is called, for people: the report's title or 组织导入
 * @param visitId  the visit whose report says so, if there is one
 * @param words    the very words; empty when there is no text
 * @param from     where the words begin in the text, in UTF-16 units
 * @param to       where they end (exclusive)
 */
public record FactSource(String document, @Nullable UUID visitId, String words, int from, int to) {

    /** A source that is no text: a table, a hand entry. */
    public static FactSource of(String document) {
        return new FactSource(document, null, "", 0, 0);
    }
}
