package org.minqing.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.minqing.people.Officials;
import org.minqing.people.Units;
import org.minqing.place.Match;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.reading.NameRow.Option;
import org.springframework.stereotype.Component;

/** What the names of a text may mean here: known ones by likeness, a new one, or only as written. */
@Component
class NameChoices {

    static final String PLACE = "PLACE";
    static final String SUBDISTRICT = "SUBDISTRICT";
    static final String UNIT = "UNIT";
    static final String OFFICIAL = "OFFICIAL";

    /** Addressees that are no unit: 各部门, 相关部门, 社区. */
    private static final Pattern NOBODY = Pattern.compile("各|相关|有关|部门|^社区$|^单位$|^街道$|责任单位|职能科室");

    private final Places places;
    private final Units units;
    private final Officials officials;

    NameChoices(Places places, Units units, Officials officials) {
        this.places = places;
        this.units = units;
        this.officials = officials;
    }

    /** Every name of the open reports once, in the order of the text. */
    List<NameRow> of(int regionId, Proof proof, List<Entry> reports) {
        var rows = new LinkedHashMap<String, NameRow>();
        for (Entry report : reports) {
            add(rows, SUBDISTRICT, proof.of(report, EntryKind.PARENT), text -> places(regionId, SUBDISTRICT, text));
            add(rows, PLACE, proof.of(report, EntryKind.PLACE), text -> places(regionId, PLACE, text));
            add(rows, OFFICIAL, proof.of(report, EntryKind.LEADER), text -> row(
                    OFFICIAL, text, officials.matchCandidates(regionId, text), o -> o.id().toString(),
                    o -> o.mark().isEmpty() ? o.name() : o.name() + "（" + o.mark() + "）"));
            add(rows, UNIT, unitsOf(proof, report), text -> row(
                    UNIT, text, units.matchCandidates(regionId, text), u -> u.id().toString(), u -> u.name()));
        }
        return OneBody.of(List.copyOf(rows.values()));
    }

    /** The keys of the rows that a report's names stand in. */
    static Set<String> keys(Proof proof, Entry report) {
        var keys = new HashSet<String>();
        proof.of(report, EntryKind.PARENT).forEach(e -> keys.add(NameRow.key(SUBDISTRICT, e.text())));
        proof.of(report, EntryKind.PLACE).forEach(e -> keys.add(NameRow.key(PLACE, e.text())));
        proof.of(report, EntryKind.LEADER).forEach(e -> keys.add(NameRow.key(OFFICIAL, e.text())));
        unitsOf(proof, report).forEach(e -> keys.add(NameRow.key(UNIT, e.text())));
        return keys;
    }

    static List<Entry> unitsOf(Proof proof, Entry report) {
        var all = new ArrayList<>(proof.of(report, EntryKind.UNIT));
        proof.of(report, EntryKind.REQUIREMENT)
                .forEach(requirement -> all.addAll(proof.parts(requirement, EntryKind.REQUIREMENT_UNIT)));
        all.addAll(proof.of(report, EntryKind.CAMPAIGN_ORGANISER));
        return all.stream().filter(unit -> !nobody(unit.text())).toList();
    }

    static boolean nobody(String written) {
        return NOBODY.matcher(written).find();
    }

    private static void add(Map<String, NameRow> rows, String kind, List<Entry> entries, Function<String, NameRow> row) {
        entries.forEach(e -> rows.computeIfAbsent(NameRow.key(kind, e.text()), key -> row.apply(e.text())));
    }

    private NameRow places(int regionId, String kind, String written) {
        List<Match<Place>> found = places.matchCandidates(regionId, written).stream()
                .filter(m -> (m.found().kind() == PlaceKind.SUBDISTRICT) == kind.equals(SUBDISTRICT))
                .filter(m -> m.found().kind() != PlaceKind.ZONE)
                .toList();
        return row(kind, written, found, p -> p.id().toString(), Place::name);
    }

    private static <T> NameRow row(
            String kind, String written, List<Match<T>> found, Function<T, String> id, Function<T, String> name) {
        var options = new ArrayList<Option>();
        found.forEach(m -> options.add(
                new Option("id:" + id.apply(m.found()), name.apply(m.found()), "place.match." + m.why())));
        options.add(new Option("new", "", ""));
        options.add(new Option("keep", "", ""));
        boolean sure = !found.isEmpty() && found.getFirst().safe()
                && (found.size() == 1 || found.get(1).score() < found.getFirst().score());
        String chosen = sure ? options.getFirst().value() : found.isEmpty() ? "new" : "";
        return new NameRow(NameRow.key(kind, written), kind, written, List.copyOf(options), chosen, sure, "");
    }
}
