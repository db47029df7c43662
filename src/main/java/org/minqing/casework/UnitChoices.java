package org.minqing.casework;

import java.util.ArrayList;
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

/**
 * Which units may lead a matter: those whose duty list speaks of it as something they may lead, and those that were present when it came up.
 * A duty speaks of a matter by the pairs of characters they share; a pair that stands in many duties says little.
 */
final class UnitChoices {

    static final int AT_MOST = 5;

    /** Shared pairs must weigh at least as much as one that stands in a single duty. */
    private static final double ENOUGH = 1.0;

    private final List<Unit> units;
    private final Map<String, Integer> frequency = new HashMap<>();

    UnitChoices(List<Unit> units) {
        this.units = units;
        units.stream()
                .flatMap(unit -> unit.duties().stream())
                .forEach(duty -> pairs(duty.title()).forEach(pair -> frequency.merge(pair, 1, Integer::sum)));
    }

    private record Scored(UnitChoice choice, double score) {}

    /** The likeliest first, at most five. */
    List<UnitChoice> of(String matter, Set<UUID> present) {
        Set<String> said = pairs(matter);
        List<Scored> scored = new ArrayList<>();
        for (Unit unit : units) {
            @Nullable Duty duty = duty(unit, said).orElse(null);
            boolean there = present.contains(unit.id());
            double score = (duty == null ? 0 : weight(duty, said)) + (there ? ENOUGH : 0);
            if (score > 0) {
                scored.add(new Scored(new UnitChoice(unit, duty, there), score));
            }
        }
        return scored.stream()
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .limit(AT_MOST)
                .map(Scored::choice)
                .toList();
    }

    /** What the unit would lead the matter on: the duty that speaks of it most, with where it is written; blank if none does. */
    String basis(UUID unitId, String matter) {
        return units.stream()
                .filter(unit -> unit.id().equals(unitId))
                .flatMap(unit -> duty(unit, pairs(matter)).stream())
                .map(Duty::cited)
                .findFirst()
                .orElse("");
    }

    private Optional<Duty> duty(Unit unit, Set<String> said) {
        return unit.duties().stream()
                .filter(duty -> !duty.assists())
                .max(Comparator.comparingDouble(duty -> weight(duty, said)))
                .filter(duty -> weight(duty, said) >= ENOUGH);
    }

    private double weight(Duty duty, Set<String> said) {
        return pairs(duty.title()).stream()
                .filter(said::contains)
                .mapToDouble(pair -> 1.0 / frequency.getOrDefault(pair, 1))
                .sum();
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
