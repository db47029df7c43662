package org.minqing.reading;

import java.util.List;

/**
 * A written name and what it may mean.
 *
 * @param key     kind and name, the same wherever in the text it stands
 * @param kind    PLACE, SUBDISTRICT, UNIT or OFFICIAL
 * @param options what to choose from: {@code id:…} a known one, {@code new}, {@code keep} as written only
 * @param chosen  the proposal; empty: the clerk must choose
 * @param sure    the proposal needs no look
 */
public record NameRow(String key, String kind, String written, List<Option> options, String chosen, boolean sure) {

    /** @param why message key of the reason with its argument; empty for the fixed choices */
    public record Option(String value, String label, String why) {}

    public String field() {
        return "name:" + key;
    }

    public String aliasField() {
        return "alias:" + key;
    }

    static String key(String kind, String written) {
        return kind + ":" + written;
    }
}
