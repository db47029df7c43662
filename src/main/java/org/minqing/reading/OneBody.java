package org.minqing.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A subdistrict or town is a place and takes part like a unit, and is written with or without its office and the area above it
 * (平湖里街道, 平湖里街道办事处, 望岫新区平湖里街道). New here, it is asked for once.
 */
final class OneBody {

    private static final Pattern WRITTEN = Pattern.compile("(\\p{IsHan}{1,12}(?:街道|镇|乡|苏木))(?:人民政府|政府|办事处|办|党工委|党委|工委)?");

    private OneBody() {}

    /** The rows, each with the row that decides for it. */
    static List<NameRow> of(List<NameRow> rows) {
        return rows.stream().map(row -> leader(row, rows).map(leader -> row.following(leader.key())).orElse(row)).toList();
    }

    /** The first of its kind decides for the others, the place for the unit. */
    private static Optional<NameRow> leader(NameRow row, List<NameRow> rows) {
        if (!row.chosen().equals("new")) {
            // It may be something known: that is asked of itself.
            return Optional.empty();
        }
        Optional<NameRow> ofKind = rows.stream().filter(other -> other.kind().equals(row.kind()) && same(row, other)).findFirst();
        if (ofKind.isPresent() && !ofKind.get().equals(row)) {
            return ofKind;
        }
        return row.kind().equals(NameChoices.UNIT)
                ? rows.stream().filter(other -> other.kind().equals(NameChoices.SUBDISTRICT) && same(row, other)).findFirst()
                : Optional.empty();
    }

    /** Nothing known is meant for sure by either, and they are written alike. */
    private static boolean same(NameRow one, NameRow other) {
        String name = body(one);
        String same = body(other);
        return !name.isEmpty() && !same.isEmpty() && (name.endsWith(same) || same.endsWith(name));
    }

    private static String body(NameRow row) {
        boolean may = !row.sure() && (row.kind().equals(NameChoices.UNIT) || row.kind().equals(NameChoices.SUBDISTRICT));
        Matcher written = WRITTEN.matcher(row.written());
        return may && written.matches() ? written.group(1) : "";
    }

    /** No other row of its kind is the same: what is new is made for this one. */
    static boolean first(NameRow row, List<NameRow> rows) {
        return rows.stream().noneMatch(other -> other.key().equals(row.follows()) && other.kind().equals(row.kind()));
    }

    /** These rows and those that decide for them. */
    static Set<String> withLeaders(Set<String> keys, List<NameRow> rows) {
        Map<String, String> follows = new HashMap<>();
        rows.forEach(row -> follows.put(row.key(), row.follows()));
        var all = new HashSet<String>();
        for (String key : keys) {
            for (String at = key; !at.isEmpty() && all.add(at); ) {
                at = follows.getOrDefault(at, "");
            }
        }
        return all;
    }
}
