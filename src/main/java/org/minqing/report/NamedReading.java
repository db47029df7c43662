package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Goes once more over the places, units and kinds of people a report names, with what {@link ReportLearner} learned of which of them belong in the record. */
final class NamedReading {

    static final String FILE = "names.model";

    private static final Rule PLACE = new Rule("place.read", 0.6);
    private static final Rule UNIT = new Rule("unit.read", 0.63);
    private static final Rule ATTENDEE = new Rule("attendee.read", 0.5);

    /** From where on a name is believed: what a rule found is kept, what none found is taken up. Chosen on texts the model had not learned. */
    private record Bounds(Rule rule, double kept, double taken) {}

    private static Bounds bounds(NamedKind kind) {
        return switch (kind) {
            case PLACE -> new Bounds(PLACE, 0.3, 0.5);
            case UNIT -> new Bounds(UNIT, 0.25, 0.35);
            case ATTENDEE -> new Bounds(ATTENDEE, 0.15, 0.4);
        };
    }

    /** Loaded when it is first asked for. */
    private static final class Shipped {
        private static final LinearModel MODEL = LinearModel.shipped(FILE);
    }

    private final List<NamedCandidate> candidates;
    private final NamedTraits traits;

    /** @param exceptions what this installation was told is none */
    NamedReading(Article article, PlaceNames placeNames, Set<String> exceptions, ClauseTraits.Manner manner) {
        this.candidates = NamedCandidate.of(article, placeNames).stream().filter(candidate -> !exceptions.contains(Traditional.simplified(candidate.name()))).toList();
        this.traits = new NamedTraits(article, manner);
    }

    /** A field of a form says itself who was met. Else what the rules found and is likely, and what they did not find and is likely, in the order of the text. */
    List<Found> of(NamedKind kind, List<Found> rules) {
        if (rules.stream().anyMatch(found -> found.rule().equals(Attendees.FIELD.key()))) {
            return rules;
        }
        Bounds bounds = bounds(kind);
        var out = new ArrayList<>(rules);
        int order = 0;
        for (NamedCandidate candidate : candidates) {
            if (candidate.kind() != kind) {
                continue;
            }
            double likely = LinearModel.likely(Shipped.MODEL.scores(traits.of(candidate, order++, Optional.of(rules)))[1]);
            boolean taken = out.stream().anyMatch(found -> same(found, candidate));
            if (taken && likely < bounds.kept()) {
                out.removeIf(found -> same(found, candidate));
            } else if (!taken && likely >= bounds.taken() && out.stream().noneMatch(found -> found.text().contains(candidate.name()))) {
                out.add(candidate.mentions().getFirst().found(bounds.rule()));
            }
        }
        return out.stream().sorted(Comparator.comparingInt(found -> found.span().start())).toList();
    }

    /** Whether no rule had found the place. */
    static boolean tookUp(Found place) {
        return place.rule().equals(PLACE.key());
    }

    /** An example for each candidate: whether the labels have it. */
    void teach(Map<NamedKind, List<String>> labels, Optional<Map<NamedKind, List<Found>>> rules, ModelTrainer trainer) {
        var order = new EnumMap<NamedKind, Integer>(NamedKind.class);
        for (NamedCandidate candidate : candidates) {
            NamedKind kind = candidate.kind();
            int before = order.merge(kind, 1, Integer::sum) - 1;
            boolean belongs = labels.getOrDefault(kind, List.of()).stream().map(Traditional::simplified).anyMatch(Traditional.simplified(candidate.name())::equals);
            trainer.add(belongs ? 1 : 0, new ModelTrainer.Gathered().and(traits.of(candidate, before, rules.map(found -> found.getOrDefault(kind, List.of())))));
        }
    }

    static boolean same(Found found, NamedCandidate candidate) {
        return found.text().length() == candidate.name().length() && Traditional.simplified(found.text()).equals(Traditional.simplified(candidate.name()));
    }
}
