package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes once more over the places, units and kinds of people a report names, with what {@link ReportLearner} learned of which of them belong in the record. */
final class NamedReading {

    static final String FILE = "names.model";

    private static final Rule PLACE = new Rule("place.read", 0.6);
    private static final Rule UNIT = new Rule("unit.read", 0.63);
    private static final Rule ATTENDEE = new Rule("attendee.read", 0.5);

    private record Judged(NamedCandidate candidate, Found found, double score) {}

    /** From where on a name is believed: what a rule found is kept, what none found is taken up. Chosen on texts the model had not learned. */
    private record Bounds(Rule rule, double kept, double taken) {}

    private static Bounds bounds(NamedKind kind) {
        return switch (kind) {
            case PLACE -> new Bounds(PLACE, 0.3, 0.5);
            case UNIT -> new Bounds(UNIT, 0.15, 0.3);
            case ATTENDEE -> new Bounds(ATTENDEE, 0.1, 0.3);
        };
    }

    /** Loaded when it is first asked for. */
    private static final class Shipped {
        private static final LinearModel MODEL = LinearModel.shipped(FILE);
    }

    private final List<NamedCandidate> candidates;
    private final NamedTraits traits;
    private final Article article;

    /**
     * @param exceptions what this installation was told is none
     * @param claims what the rules took each stretch for; null to leave their opinion out
     */
    NamedReading(Article article, PlaceNames placeNames, UnitMentions units, Set<String> exceptions, ClauseTraits.Manner manner, @Nullable List<Gist.Claim> claims) {
        this.candidates = NamedCandidate.of(article, placeNames, units).stream().filter(candidate -> !exceptions.contains(Traditional.simplified(candidate.name()))).toList();
        this.article = article;
        this.traits = new NamedTraits(article, manner, claims);
    }

    /** A field of a form says itself who was met. Else what the rules found and is likely, and what they did not find and is likely, in the order of the text. */
    List<Found> of(NamedKind kind, List<Found> rules) {
        if (rules.stream().anyMatch(found -> found.rule().equals(Attendees.FIELD.key()))) {
            return rules;
        }
        Bounds bounds = bounds(kind);
        var likely = new ArrayList<Judged>();
        var unlikely = new ArrayList<Judged>();
        int order = 0;
        for (NamedCandidate candidate : with(kind, rules)) {
            double score = LinearModel.likely(Shipped.MODEL.scores(traits.of(candidate, order++, Optional.of(rules)))[1]);
            Found found = rules.stream().filter(one -> same(one, candidate)).findFirst().orElse(null);
            if (score >= (found != null ? bounds.kept() : bounds.taken())) {
                likely.add(new Judged(candidate, found != null ? found : candidate.mentions().getFirst().found(bounds.rule()), score));
            } else if (found != null && kind == NamedKind.UNIT) {
                unlikely.add(new Judged(candidate, found, score));
            }
        }
        // 住建、城管、人社等部门: what a rule found in a row with one that belongs, belongs too.
        likely.addAll(unlikely.stream().filter(one -> likely.stream().anyMatch(other -> other.candidate().joinedTo(one.candidate()))).toList());
        return surest(likely).map(Judged::found).sorted(Comparator.comparingInt(found -> found.span().start())).toList();
    }

    /** Of two that cannot both be right the likelier one. */
    private static Stream<Judged> surest(List<Judged> judged) {
        var out = new ArrayList<Judged>();
        judged.stream()
                .sorted(Comparator.comparingDouble(Judged::score).reversed())
                .filter(one -> out.stream().noneMatch(other -> other.candidate().crosses(one.candidate())))
                .forEach(out::add);
        return out.stream();
    }

    /** Those of a kind, and what rules found besides, in the order of the text. */
    private List<NamedCandidate> with(NamedKind kind, List<Found> rules) {
        var out = new ArrayList<NamedCandidate>();
        var names = new HashSet<String>();
        for (NamedCandidate candidate : candidates) {
            if (candidate.kind() == kind) {
                out.add(candidate);
                names.add(Traditional.simplified(candidate.name()));
            }
        }
        for (Found found : rules) {
            if (names.add(Traditional.simplified(found.text()))) {
                out.add(new NamedCandidate(kind, found.text(), List.of(article.whole().text().part(found.span()))));
            }
        }
        out.sort(Comparator.comparingInt(candidate -> candidate.mentions().getFirst().from()));
        return out;
    }

    /** Whether no rule had found the place. */
    static boolean tookUp(Found place) {
        return place.rule().equals(PLACE.key());
    }

    /** An example for each candidate: whether the labels have it. */
    void teach(Map<NamedKind, List<String>> labels, Optional<Map<NamedKind, List<Found>>> rules, ModelTrainer trainer) {
        for (NamedKind kind : NamedKind.values()) {
            int order = 0;
            List<Found> found = rules.map(all -> all.getOrDefault(kind, List.of())).orElse(List.of());
            for (NamedCandidate candidate : with(kind, found)) {
                boolean belongs = labels.getOrDefault(kind, List.of()).stream().map(Traditional::simplified).anyMatch(Traditional.simplified(candidate.name())::equals);
                trainer.add(belongs ? 1 : 0, new ModelTrainer.Gathered().and(traits.of(candidate, order++, rules.map(all -> found))));
            }
        }
    }

    static boolean same(Found found, NamedCandidate candidate) {
        return found.text().equals(candidate.name()) || found.text().length() == candidate.name().length() && Traditional.simplified(found.text()).equals(Traditional.simplified(candidate.name()));
    }
}
