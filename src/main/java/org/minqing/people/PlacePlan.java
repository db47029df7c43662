package org.minqing.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.people.ImportProblem.What;
import org.minqing.place.Names;
import org.minqing.place.Place;
import org.minqing.place.PlaceKind;

/** What the sheet 辖区 would change. Wider places are planned before narrower ones, whatever the order of the rows. */
final class PlacePlan {

    private static final Map<String, PlaceKind> WORDS = words();

    private final KnownPlaces known;
    private final Map<UUID, Integer> rowOf = new HashMap<>();
    private final List<ImportProblem> problems;
    private final Map<Integer, Change<Place>> changes = new TreeMap<>();

    PlacePlan(KnownPlaces known, List<ImportProblem> problems) {
        this.known = known;
        this.problems = problems;
    }

    List<Change<Place>> plan(List<ImportRow> rows) {
        var kinds = new HashMap<ImportRow, PlaceKind>();
        for (ImportRow row : rows) {
            if (row.has(ImportField.PLACE_KIND)) {
                kind(row).ifPresent(kind -> kinds.put(row, kind));
            }
        }
        rows.stream()
                .filter(row -> kinds.containsKey(row) && row.has(ImportField.PLACE_NAME))
                .sorted(Comparator.comparing(kinds::get))
                .forEach(row -> plan(row, Optional.ofNullable(kinds.get(row)).orElseThrow()));
        return new ArrayList<>(changes.values());
    }

    private Optional<PlaceKind> kind(ImportRow row) {
        Optional<PlaceKind> kind = Optional.ofNullable(WORDS.get(Names.plain(row.text(ImportField.PLACE_KIND))));
        if (kind.isEmpty()) {
            problems.add(ImportProblem.at(
                    row, ImportField.PLACE_KIND, What.UNKNOWN_KIND, row.text(ImportField.PLACE_KIND)));
        }
        return kind;
    }

    private void plan(ImportRow row, PlaceKind kind) {
        Parent parent = parent(row, kind);
        if (!parent.valid()) {
            return;
        }
        String written = row.text(ImportField.PLACE_NAME);
        Optional<Place> existing = existing(kind, written, parent.id());
        if (kind == PlaceKind.ZONE && existing.map(z -> rowOf.containsKey(z.id())).orElse(false)) {
            problems.add(ImportProblem.at(row, ImportField.PLACE_KIND, What.SECOND_ZONE));
            return;
        }
        Optional<Integer> earlier = existing.map(p -> rowOf.get(p.id()));
        if (earlier.isPresent()) {
            problems.add(ImportProblem.at(
                    row, ImportField.PLACE_NAME, What.REPEATED, written, String.valueOf(earlier.get())));
            return;
        }
        Set<String> aliases = new LinkedHashSet<>(existing.map(Place::aliases).orElse(List.of()));
        aliases.addAll(row.parts(ImportField.PLACE_ALIASES));
        String name = kind == PlaceKind.ZONE ? written : existing.map(Place::name).orElse(written);
        existing.map(Place::name).ifPresent(aliases::add);
        aliases.remove(name);
        var place = new Place(
                existing.map(Place::id).orElseGet(Ids::next), kind, name, List.copyOf(aliases), parent.id());
        known.put(place);
        rowOf.put(place.id(), row.number());
        Change.Kind change = existing.isEmpty()
                ? Change.Kind.NEW
                : existing.get().equals(place) ? Change.Kind.SAME : Change.Kind.CHANGED;
        changes.put(row.number(), new Change<>(change, row.number(), place));
    }

    private record Parent(boolean valid, @Nullable UUID id) {}

    private Parent parent(ImportRow row, PlaceKind kind) {
        if (kind == PlaceKind.ZONE) {
            return new Parent(true, null);
        }
        String written = row.text(ImportField.PLACE_PARENT);
        if (written.isEmpty()) {
            return withoutParent(row, kind);
        }
        KnownPlaces.Found found = known.find(written);
        if (found.place().isEmpty()) {
            problems.add(ImportProblem.at(row, ImportField.PLACE_PARENT, found.problem(), written, found.hint()));
            return new Parent(false, null);
        }
        Place parent = found.place().get();
        if (!kind.belongsUnder(parent.kind())) {
            problems.add(ImportProblem.at(
                    row, ImportField.PLACE_PARENT, What.WRONG_PARENT, row.text(ImportField.PLACE_NAME), parent.name()));
            return new Parent(false, null);
        }
        return new Parent(true, parent.id());
    }

    private Parent withoutParent(ImportRow row, PlaceKind kind) {
        Optional<Place> zone = known.zone();
        if (kind == PlaceKind.SUBDISTRICT && zone.isPresent()) {
            return new Parent(true, zone.get().id());
        }
        problems.add(ImportProblem.at(
                row,
                ImportField.PLACE_PARENT,
                kind == PlaceKind.SUBDISTRICT ? What.NO_ZONE : What.PARENT_NEEDED,
                row.text(ImportField.PLACE_NAME)));
        return new Parent(false, null);
    }

    /**
     * The place this row speaks of: the same name under the same parent; for subdistricts and communities also one
     * that has moved to another parent, unless another row of the sheet claims it.
     */
    private Optional<Place> existing(PlaceKind kind, String name, @Nullable UUID parentId) {
        if (kind == PlaceKind.ZONE) {
            return known.zone();
        }
        List<Place> sameName = known.all().stream()
                .filter(p -> p.kind() == kind && KnownPlaces.namesOf(p).contains(name))
                .toList();
        Optional<Place> here = sameName.stream()
                .filter(p -> parentId != null && parentId.equals(p.parentId()))
                .findFirst();
        if (here.isPresent() || kind == PlaceKind.ESTATE || kind == PlaceKind.GROUP || kind == PlaceKind.GRID) {
            return here;
        }
        List<Place> free = sameName.stream().filter(p -> !rowOf.containsKey(p.id())).toList();
        return free.size() == 1 ? Optional.of(free.getFirst()) : Optional.empty();
    }

    private static Map<String, PlaceKind> words() {
        var words = new HashMap<String, PlaceKind>();
        for (PlaceKind kind : PlaceKind.values()) {
            words.put(Names.plain(kind.name()), kind);
        }
        for (String word : List.of("开发区", "新区", "园区", "区", "县", "市", "辖区")) {
            words.put(word, PlaceKind.ZONE);
        }
        for (String word : List.of("街道", "镇", "乡", "乡镇", "街道办事处")) {
            words.put(word, PlaceKind.SUBDISTRICT);
        }
        for (String word : List.of("社区", "村", "行政村", "居委会", "村委会", "village")) {
            words.put(word, PlaceKind.COMMUNITY);
        }
        for (String word : List.of("小区", "楼盘", "住宅区")) {
            words.put(word, PlaceKind.ESTATE);
        }
        for (String word : List.of("居民小组", "村民小组", "小组", "组")) {
            words.put(word, PlaceKind.GROUP);
        }
        words.put("网格", PlaceKind.GRID);
        return words;
    }
}
