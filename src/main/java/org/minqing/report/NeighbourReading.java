package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who raised a concern and where it is, who promised and who is called upon: of all that are named about the words the likeliest, as {@link ReportLearner} learned it from labelled reports. */
final class NeighbourReading {

    static final String FILE = "neighbours.model";

    private static final Rule RAISED_BY = new Rule("concern.teller", 0.6);
    private static final Rule PROMISED_BY = new Rule("commitment.teller", 0.6);
    private static final Rule CALLED = new Rule("requirement.addressee.read", 0.6);
    private static final Rule SPOT = new Rule("concern.place.read", 0.5);
    /** From where on the likeliest is believed, and one whom the rules took is let go. These were chosen on texts the model had not learned. */
    private static final double SPOKE = 0.35;
    /** Where the rules know nobody, nobody may be meant. */
    private static final double SPOKE_UNRULED = 0.5;
    private static final double HARDLY_SPOKE = 0.05;
    private static final double THERE = 0.22;
    private static final double CALLED_UPON = 0.35;
    private static final double RULED_CALLED_UPON = 0.3;

    /** Loaded when it is first asked for. */
    private static final class Shipped {
        private static final LinearModel MODEL = LinearModel.shipped(FILE);
    }

    private record Judged(Neighbour neighbour, double likely) {}

    private final Article article;
    private final Neighbours neighbours;
    private final Tellers tellers;
    private @Nullable MarkCounts counts;
    private final Traits filling = new Traits();

    NeighbourReading(Article article, Names names, List<Person> persons, Set<String> officials, PlaceNames places, UnitMentions units, Tellers tellers) {
        this.article = article;
        this.neighbours = new Neighbours(article, names, persons, officials, places, units);
        this.tellers = tellers;
    }

    /** Who raised or promised it; null for nobody that is named. Whom a rule of speech heard raise a concern, raised it; whom it is about did so only where a rule says so. */
    @Nullable Found whose(Relation relation, Part words, @Nullable Found known) {
        Found told = told(relation, words, known);
        boolean certain = relation == Relation.RAISED_BY && told != null && told.equals(known);
        if (certain) {
            return told;
        }
        List<Judged> judged = judged(relation, words, told == null ? List.of() : List.of(told));
        Optional<Judged> best = judged.stream()
                .filter(one -> relation == Relation.PROMISED_BY || told != null || !one.neighbour().words().overlaps(words))
                .max(Comparator.comparingDouble(Judged::likely));
        if (best.isPresent() && best.get().likely() >= (told == null ? SPOKE_UNRULED : SPOKE)) {
            Neighbour neighbour = best.get().neighbour();
            return told != null && neighbour.names(words.text().part(told.span())) ? told : neighbour.words().found(relation == Relation.PROMISED_BY ? PROMISED_BY : RAISED_BY);
        }
        boolean kept = told != null && judged.stream().filter(one -> one.neighbour().names(words.text().part(told.span()))).allMatch(one -> one.likely() >= HARDLY_SPOKE);
        return kept ? told : null;
    }

    /** Whom a demand is put to: of two that share characters the likelier, and whom the rules took further away, as before a list. */
    List<Found> called(Part words, List<Found> known) {
        List<Judged> judged = judged(Relation.PUT_TO, words, known);
        var out = new ArrayList<>(known.stream().filter(found -> !words.span().overlaps(found.span())).toList());
        judged.stream()
                .filter(one -> one.likely() >= (one.neighbour().kind() == Neighbour.Kind.RULED ? RULED_CALLED_UPON : CALLED_UPON))
                .sorted(Comparator.comparingDouble(Judged::likely).reversed())
                .map(one -> known.stream().filter(found -> found.span().equals(one.neighbour().words().span())).findFirst().orElseGet(() -> one.neighbour().words().found(CALLED)))
                .filter(found -> out.stream().noneMatch(other -> other.span().overlaps(found.span()) || other.text().equals(found.text())))
                .forEach(out::add);
        out.sort(Comparator.comparingInt(found -> found.span().start()));
        return out;
    }

    /** The spot of a concern for which the rules know none; null for none that is named. */
    @Nullable Found spot(Part words) {
        return judged(Relation.AT, words, List.of()).stream()
                .max(Comparator.comparingDouble(Judged::likely))
                .filter(best -> best.likely() >= THERE)
                .map(best -> best.neighbour().words().found(SPOT))
                .orElse(null);
    }

    private List<Neighbour> about(Relation relation, Part words, List<Found> rules) {
        return switch (relation) {
            case PUT_TO -> neighbours.called(words, rules);
            case AT -> neighbours.spots(words, rules);
            case RAISED_BY, PROMISED_BY -> neighbours.about(words);
        };
    }

    private MarkCounts counts() {
        if (counts == null) {
            counts = new MarkCounts(article.whole());
        }
        return counts;
    }

    private List<Judged> judged(Relation relation, Part words, List<Found> rules) {
        List<Neighbour> about = about(relation, words, rules);
        var traits = new NeighbourTraits(relation, words, about, rules, counts(), filling);
        var out = new ArrayList<Judged>();
        for (int i = 0; i < about.size(); i++) {
            out.add(new Judged(about.get(i), LinearModel.likely(Shipped.MODEL.scores(traits.of(i))[1])));
        }
        return out;
    }

    /** An example for everybody named about the words: whether the labels have him. */
    void teach(Relation relation, Part words, List<String> labels, @Nullable List<Found> known, ModelTrainer trainer) {
        List<Found> rules = known;
        if (known != null && relation.who()) {
            Found told = told(relation, words, known.isEmpty() ? null : known.getFirst());
            rules = told == null ? List.of() : List.of(told);
        }
        List<Neighbour> about = about(relation, words, rules == null ? List.of() : rules);
        var traits = new NeighbourTraits(relation, words, about, rules, counts(), filling);
        int nearest = relation == Relation.PUT_TO ? -1 : nearest(relation, about, words, labels);
        for (int i = 0; i < about.size(); i++) {
            Neighbour neighbour = about.get(i);
            boolean named = named(relation, neighbour, labels);
            if (!named || nearest < 0 || i == nearest) {
                trainer.add(named ? 1 : 0, new ModelTrainer.Gathered().and(traits.of(i)));
            }
        }
    }

    private static boolean named(Relation relation, Neighbour neighbour, List<String> labels) {
        String own = Traditional.simplified(neighbour.words().toString());
        return labels.stream().map(Traditional::simplified).anyMatch(label -> relation.who() ? own.contains(label) || label.contains(own) : own.equals(label));
    }

    /** The one of the label that is named nearest to the words; -1 if none is. */
    private static int nearest(Relation relation, List<Neighbour> about, Part words, List<String> labels) {
        int best = -1;
        for (int i = 0; i < about.size(); i++) {
            if (named(relation, about.get(i), labels) && (best < 0 || distance(about.get(i), words) < distance(about.get(best), words))) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(Neighbour neighbour, Part words) {
        return neighbour.words().to() <= words.from() ? words.from() - neighbour.words().to() : neighbour.words().from() >= words.to() ? neighbour.words().from() - words.to() : 0;
    }

    /** Whose words they are, where the rules of speech could not tell, or somebody else takes his turn right before them. */
    private @Nullable Found told(Relation relation, Part said, @Nullable Found known) {
        Rule rule = relation == Relation.PROMISED_BY ? PROMISED_BY : RAISED_BY;
        if (known == null || known.text().equals("对方") || Expression.is(known.text(), "(?:电话)?(?:那[头边]|里)")) {
            return tellers.of(said, rule == PROMISED_BY).map(who -> who.found(rule)).orElse(known);
        }
        Optional<Part> within = tellers.within(said).filter(who -> who.span().start() >= known.span().end());
        return within.isPresent() ? within.get().found(rule) : tellers.rightBefore(said).filter(who -> who.span().start() >= known.span().end()).map(who -> who.found(rule)).orElse(known);
    }
}
