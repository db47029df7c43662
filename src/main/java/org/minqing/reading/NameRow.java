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
 * @param follows key of the row that decides for this one, since both name one body; empty: it is decided by itself
 */
public record NameRow(String key, String kind, String written, List<Option> options, String chosen, boolean sure, String follows) {

    /** @param why message key of the reason with its argument; empty for the fixed choices */
    public record Option(String value, String label, String why) {}

    /** It is asked: no other row decides for it. */
    public boolean asked() {
        return follows.isEmpty();
    }

    NameRow following(String leader) {
        return new NameRow(key, kind, written, options, chosen, sure, leader);
    }

    /** What was decided: {@code id:…}, {@code new}, {@code keep}; empty: nothing yet. */
    String decided(AcceptForm form, List<NameRow> rows) {
        NameRow leader = rows.stream().filter(row -> row.key.equals(follows)).findFirst().orElse(null);
        if (leader == null) {
            return form.value(field(), chosen);
        }
        String with = leader.decided(form, rows);
        return with.startsWith("id:") && !leader.kind.equals(kind) ? "keep" : with;
    }

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
