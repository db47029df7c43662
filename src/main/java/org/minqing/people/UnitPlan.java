package org.minqing.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.people.ImportProblem.What;
import org.minqing.place.Names;
import org.minqing.place.Place;

/** What the sheet 单位 would change. Several rows of one unit add to its duty list. */
final class UnitPlan {

    /** The words for a duty's part; the column may also be headed 只协办 and answered yes or no. */
    static final String LEAD = "主办";

    static final String ASSIST_ONLY = "只协办";

    private static final Set<String> LEADS = Set.of(LEAD, "可主办", "否", "lead", "no");
    private static final Set<String> ASSISTS = Set.of(ASSIST_ONLY, "协办", "是", "assist", "assistonly", "yes");

    private final KnownUnits known;
    private final KnownPlaces places;
    private final List<ImportProblem> problems;

    UnitPlan(KnownUnits known, KnownPlaces places, List<ImportProblem> problems) {
        this.known = known;
        this.places = places;
        this.problems = problems;
    }

    List<Change<Unit>> plan(List<ImportRow> rows) {
        var byName = new LinkedHashMap<String, List<ImportRow>>();
        for (ImportRow row : rows) {
            if (row.has(ImportField.UNIT_NAME)) {
                byName.computeIfAbsent(Names.plain(row.text(ImportField.UNIT_NAME)), n -> new ArrayList<>())
                        .add(row);
            }
        }
        var changes = new LinkedHashMap<UUID, Change<Unit>>();
        for (List<ImportRow> ofUnit : byName.values()) {
            plan(ofUnit, changes);
        }
        return new ArrayList<>(changes.values());
    }

    private void plan(List<ImportRow> rows, Map<UUID, Change<Unit>> changes) {
        ImportRow first = rows.getFirst();
        String written = first.text(ImportField.UNIT_NAME);
        Optional<Unit> existing = existing(written);
        if (existing.isPresent() && changes.containsKey(existing.get().id())) {
            problems.add(ImportProblem.at(
                    first, ImportField.UNIT_NAME, What.NAME_TAKEN, written, existing.get().name()));
            return;
        }
        if (existing.isPresent() && !existing.get().name().equals(written)) {
            problems.add(ImportProblem.at(
                    first, ImportField.UNIT_NAME, What.KNOWN_BY_OTHER_NAME, written, existing.get().name()));
        }
        Unit unit = unit(rows, existing);
        if (!namesFree(first, unit)) {
            return;
        }
        known.put(unit);
        Change.Kind kind = existing.isEmpty()
                ? Change.Kind.NEW
                : existing.get().equals(unit) ? Change.Kind.SAME : Change.Kind.CHANGED;
        changes.put(unit.id(), new Change<>(kind, first.number(), unit));
    }

    private Optional<Unit> existing(String written) {
        List<Unit> called = known.called(written);
        return called.stream()
                .filter(u -> u.name().equals(written))
                .findFirst()
                .or(() -> called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty());
    }

    private Unit unit(List<ImportRow> rows, Optional<Unit> existing) {
        ImportRow first = rows.getFirst();
        String name = existing.map(Unit::name).orElse(first.text(ImportField.UNIT_NAME));
        String shortName = firstOf(rows, ImportField.UNIT_SHORT)
                .orElse(existing.map(Unit::shortName).orElse(name));
        var aliases = new LinkedHashSet<>(existing.map(Unit::aliases).orElse(List.of()));
        rows.forEach(row -> aliases.addAll(row.parts(ImportField.UNIT_ALIASES)));
        aliases.remove(name);
        aliases.remove(shortName);
        List<Duty> duties = duties(rows, existing.map(Unit::duties).orElse(List.of()));
        return new Unit(
                existing.map(Unit::id).orElseGet(Ids::next),
                name,
                shortName,
                List.copyOf(aliases),
                place(rows).orElse(existing.map(Unit::placeId).orElse(null)),
                duties.isEmpty() ? existing.map(Unit::duties).orElse(List.of()) : duties);
    }

    private Optional<UUID> place(List<ImportRow> rows) {
        for (ImportRow row : rows) {
            if (row.has(ImportField.UNIT_PLACE)) {
                return PlaceCell.find(row, ImportField.UNIT_PLACE, places, problems).map(Place::id);
            }
        }
        return Optional.empty();
    }

    private List<Duty> duties(List<ImportRow> rows, List<Duty> before) {
        var duties = new LinkedHashSet<Duty>();
        for (ImportRow row : rows) {
            List<String> titles = row.lines(ImportField.DUTY);
            List<String> bases = row.lines(ImportField.DUTY_BASIS);
            List<Boolean> assisting = row.has(ImportField.DUTY_PART)
                    ? assisting(row, titles.size())
                    : titles.stream().map(title -> assisted(title, before)).toList();
            for (int i = 0; i < titles.size(); i++) {
                String basis = bases.size() == titles.size() ? bases.get(i) : String.join("；", bases);
                duties.add(new Duty(titles.get(i), basis, assisting.get(i)));
            }
        }
        return List.copyOf(duties);
    }

    /** A workbook that says nothing of a duty's part leaves it as it is. */
    private static boolean assisted(String title, List<Duty> before) {
        return before.stream().anyMatch(duty -> duty.assists() && duty.title().equals(title));
    }

    /** For each duty of the row whether the unit only assists in it; one word holds for all of them. */
    private List<Boolean> assisting(ImportRow row, int duties) {
        List<String> parts = row.lines(ImportField.DUTY_PART);
        boolean clear = parts.size() == 1 || parts.size() == duties;
        if (!clear || !parts.stream().allMatch(part -> LEADS.contains(Names.plain(part)) || ASSISTS.contains(Names.plain(part)))) {
            problems.add(ImportProblem.at(row, ImportField.DUTY_PART, What.UNKNOWN_PART, row.text(ImportField.DUTY_PART)));
            return Collections.nCopies(duties, false);
        }
        List<Boolean> assisting = parts.stream().map(part -> ASSISTS.contains(Names.plain(part))).toList();
        return assisting.size() == duties ? assisting : Collections.nCopies(duties, assisting.contains(true));
    }

    private boolean namesFree(ImportRow row, Unit unit) {
        for (String name : unit.names()) {
            @Nullable Unit other = known.called(name).stream()
                    .filter(u -> !u.id().equals(unit.id()))
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                ImportField field = unit.aliases().contains(name) ? ImportField.UNIT_ALIASES : ImportField.UNIT_SHORT;
                problems.add(ImportProblem.at(row, field, What.NAME_TAKEN, name, other.name()));
                return false;
            }
        }
        return true;
    }

    private static Optional<String> firstOf(List<ImportRow> rows, ImportField field) {
        return rows.stream().filter(r -> r.has(field)).map(r -> r.text(field)).findFirst();
    }
}
