package org.minqing.triage.routing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.people.Duty;
import org.minqing.people.Unit;
import org.minqing.place.Names;

/**
 * 派单目录: what each unit answers for, and where that is written. Its lines are the categories of cases: a case is of the line that it was
 * dispatched on.
 *
 * @param edition grows whenever the catalogue is found changed
 */
record Catalogue(int edition, List<Line> lines) {

    /**
     * @param servesId the place the unit serves, or null: the whole zone
     */
    record Line(UUID unitId, String unit, @Nullable UUID servesId, Duty duty) {}

    /** Shared pairs of characters must weigh at least as much as one that stands in a single line. */
    private static final double ENOUGH = 1.0;

    /** Three characters in a row, or more, that no other line has. */
    private static final double CLEARLY = 2.0;

    Catalogue {
        lines = List.copyOf(lines);
    }

    static List<Line> lines(List<Unit> units) {
        return units.stream()
                .flatMap(unit -> unit.duties().stream().map(duty -> new Line(unit.id(), unit.shortName(), unit.placeId(), duty)))
                .toList();
    }

    /** The line that a basis names: the longest whose title stands in it. */
    Optional<String> named(String basis) {
        String said = Names.plain(basis);
        return lines.stream()
                .map(line -> line.duty().title())
                .filter(title -> said.contains(Names.plain(title)))
                .max(Comparator.comparingInt(String::length));
    }

    /** The line that speaks most of these words, as nobody has learned yet: a pair of characters that stands in many lines says little. */
    Optional<String> speaking(String words) {
        return speaking(words, ENOUGH);
    }

    /** The same, where the words leave little doubt. */
    Optional<String> speakingClearly(String words) {
        return speaking(words, CLEARLY);
    }

    private Optional<String> speaking(String words, double enough) {
        Map<String, Integer> frequency = new HashMap<>();
        Set<String> titles = new HashSet<>(lines.stream().map(line -> line.duty().title()).toList());
        titles.forEach(title -> pairs(title).forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
        Set<String> said = pairs(words);
        return titles.stream()
                .map(title -> Map.entry(title, weight(title, said, frequency)))
                .filter(entry -> entry.getValue() >= enough)
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /** The pairs of characters of a line's title that stand in these words. */
    List<String> shared(String title, String words) {
        Set<String> said = pairs(words);
        return pairs(title).stream().filter(said::contains).sorted(Comparator.comparingInt(title::indexOf)).toList();
    }

    /** The line of a unit under this title, as something it may lead. */
    Optional<Duty> leads(UUID unitId, String title) {
        return lines.stream()
                .filter(line -> line.unitId().equals(unitId) && line.duty().title().equals(title) && !line.duty().assists())
                .map(Line::duty)
                .findFirst();
    }

    boolean knows(String title) {
        return lines.stream().anyMatch(line -> line.duty().title().equals(title));
    }

    /** Whether the unit works where a place lies; a unit for the whole zone works everywhere. */
    boolean serves(UUID unitId, Set<UUID> path) {
        return lines.stream()
                .filter(line -> line.unitId().equals(unitId))
                .allMatch(line -> line.servesId() == null || path.contains(line.servesId()));
    }

    private static double weight(String title, Set<String> said, Map<String, Integer> frequency) {
        return pairs(title).stream().filter(said::contains).mapToDouble(pair -> 1.0 / frequency.getOrDefault(pair, 1)).sum();
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) && Character.isLetterOrDigit(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
