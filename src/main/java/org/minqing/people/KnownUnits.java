package org.minqing.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.people.ImportProblem.What;
import org.minqing.place.Names;

/** The units that will exist once the import is done, found by any of their names. */
final class KnownUnits {

    private final Map<UUID, Unit> byId = new LinkedHashMap<>();
    private final Names names;

    KnownUnits(List<Unit> existing, Names names) {
        existing.forEach(this::put);
        this.names = names;
    }

    void put(Unit unit) {
        byId.put(unit.id(), unit);
    }

    List<Unit> called(String written) {
        String plain = Names.plain(written);
        return byId.values().stream()
                .filter(u -> u.names().stream().anyMatch(n -> Names.plain(n).equals(plain)))
                .toList();
    }

    /** The one unit a cell means; otherwise the problem is noted. */
    Optional<Unit> find(ImportRow row, ImportField field, String written, List<ImportProblem> problems) {
        List<Unit> found = called(written);
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        if (found.size() > 1) {
            problems.add(ImportProblem.at(
                    row, field, What.AMBIGUOUS_UNIT, written, found.getFirst().name(), found.get(1).name()));
            return Optional.empty();
        }
        var matches = names.among(new ArrayList<>(byId.values()), Unit::names, new Names.Query(written, 1));
        if (!matches.isEmpty() && matches.getFirst().safe()) {
            return Optional.of(matches.getFirst().found());
        }
        problems.add(ImportProblem.at(
                row,
                field,
                What.UNKNOWN_UNIT,
                written,
                matches.isEmpty() ? "—" : matches.getFirst().found().name()));
        return Optional.empty();
    }
}
