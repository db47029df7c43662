package org.minqing.casework;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Free text, kept out of the events: an event stores only the id and an HMAC of it, the text itself is sealed and can be
 * erased. Fields are named: text, title, reason, by …
 *
 * @param fields empty where the text was not looked up, or has been erased
 */
public record Words(UUID id, SortedMap<String, String> fields) {

    public Words {
        fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public static Words of(UUID id, Map<String, String> fields) {
        return new Words(id, new TreeMap<>(fields));
    }

    /** The field's text, or the empty string. */
    public String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
