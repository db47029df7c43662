package org.minqing.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What it is judged by what a neighbour is to an item: of what kind it is, how far away and in what words it is named, and what the rules took. */
final class NeighbourTraits {

    private static final int BEFORE = 3;
    private static final int BEHIND = 5;
    private static final int HEAD = 4;
    private static final int EDGE = 6;
    /** So near before the words what leads up to them tells of him. */
    private static final int CLOSE = 40;
    /** Numbers of places are those of no other model's. */
    private static final int PLACES = 20;
    private static final int[] STEPS = {1, 2, 4, 7, 13, 26, 51, 101};
    private static final String MARKS = ",。;:!?\n“”、";

    private enum Place {
        HEAD, OWN, BEFORE, BEHIND, LEAD, SIGN
    }

    private enum Sign {
        ALWAYS, KIND, DISTANCE, KIND_AND_DISTANCE, SENTENCES, CLAUSES, OTHER_LINE, QUOTED, QUOTATION_BETWEEN, NAMED_BETWEEN, SAYS_BETWEEN, BEHIND_MARK, KIND_AND_SENTENCES, ANOTHER_NEARER, RULED, RULE, KIND_AND_RULED
    }

    private enum Where {
        AHEAD, WITHIN, BEHIND, OPENING
    }

    private final Relation relation;
    private final Part words;
    private final List<Neighbour> neighbours;
    private final @Nullable List<Found> rules;
    /** Of each kind which stands last before the words. */
    private final int[] nearest = new int[Neighbour.Kind.values().length];
    /** How many stand before the words. */
    private int ahead;
    private final MarkCounts counts;
    private final Traits traits;

    /**
     * @param neighbours all that are named about the words, in order
     * @param rules whom or what the rules took, empty for nothing; null to leave their opinion out
     * @param counts of the article
     * @param traits filled anew for each neighbour
     */
    NeighbourTraits(Relation relation, Part words, List<Neighbour> neighbours, @Nullable List<Found> rules, MarkCounts counts, Traits traits) {
        this.relation = relation;
        this.words = words;
        this.neighbours = neighbours;
        this.rules = rules;
        this.traits = traits;
        this.counts = counts;
        for (int i = 0; i < neighbours.size(); i++) {
            if (neighbours.get(i).words().to() <= words.from()) {
                nearest[neighbours.get(i).kind().ordinal()] = i;
                ahead = i + 1;
            }
        }
    }

    Traits of(int which) {
        Neighbour neighbour = neighbours.get(which);
        Part name = neighbour.words();
        Where where = where(name);
        int from = where == Where.AHEAD ? name.to() : where == Where.BEHIND ? words.to() : words.from();
        int to = where == Where.AHEAD ? words.from() : name.from();
        int at = where.ordinal();
        int who = neighbour.kind().ordinal();
        int gap = step(to - from);
        int sentences = Math.min(counts.between(MarkCounts.Mark.SENTENCE_END, from, to), 4);
        boolean ended = counts.between(MarkCounts.Mark.CLOSING, from, to) > 0;
        traits.clear();
        sign(Sign.ALWAYS, 0);
        sign(Sign.KIND, who);
        sign(Sign.DISTANCE, at * 10 + gap);
        sign(Sign.KIND_AND_DISTANCE, (at * 10 + gap) * 100 + who);
        sign(Sign.SENTENCES, at * 10 + sentences);
        sign(Sign.CLAUSES, at * 10 + Math.min(counts.between(MarkCounts.Mark.PAUSE, from, to), 6));
        sign(Sign.OTHER_LINE, at * 10 + Math.min(counts.between(MarkCounts.Mark.LINE_END, from, to), 1));
        sign(Sign.QUOTED, depth(name) * 3 + depth(words));
        sign(Sign.QUOTATION_BETWEEN, at * 10 + Math.min(counts.between(MarkCounts.Mark.OPENING, from, to), 1) + (ended ? 2 : 0));
        sign(Sign.NAMED_BETWEEN, at * 10 + Math.min(where == Where.AHEAD ? ahead - 1 - which : which - ahead, 5));
        sign(Sign.SAYS_BETWEEN, at * 10 + Math.min(counts.between(MarkCounts.Mark.SPEECH, from, to), 1));
        sign(Sign.BEHIND_MARK, markBefore(name));
        sign(Sign.KIND_AND_SENTENCES, ((at * 10 + sentences) * 100 + who) * 2 + (where == Where.AHEAD && ended ? 1 : 0));
        sign(Sign.ANOTHER_NEARER, where == Where.AHEAD && nearest[who] > which ? 1 : 0);
        runs(Place.OWN, Math.max(name.from(), name.to() - EDGE), name.to(), 0.5f);
        if (!relation.who()) {
            runs(Place.HEAD, name.from(), Math.min(name.to(), name.from() + HEAD), 0.4f);
        }
        runs(Place.BEFORE, name.from() - BEFORE, name.from(), 0.7f);
        runs(Place.BEHIND, name.to(), name.to() + BEHIND, 0.8f);
        if (where == Where.AHEAD && to - from <= CLOSE) {
            runs(Place.LEAD, Math.max(name.to(), words.from() - BEFORE), words.from(), 0.5f);
        }
        if (rules != null) {
            ruled(neighbour, rules);
        }
        return traits;
    }

    private void ruled(Neighbour neighbour, List<Found> rules) {
        Span span = neighbour.words().span();
        int taken = rules.isEmpty() ? 1 : 0;
        for (Found found : rules) {
            boolean same = found.span().overlaps(span);
            taken = Math.max(taken, same ? 3 : neighbour.names(words.text().part(found.span())) ? 2 : 0);
            if (same) {
                sign(Sign.RULE, found.rule().hashCode());
            }
        }
        traits.sign(place(Place.SIGN), Sign.RULED.ordinal(), taken, 2);
        sign(Sign.KIND_AND_RULED, taken * 100 + neighbour.kind().ordinal());
    }

    private Where where(Part name) {
        if (name.to() <= words.from()) {
            return Where.AHEAD;
        }
        return name.from() >= words.to() ? Where.BEHIND : name.from() == words.from() ? Where.OPENING : Where.WITHIN;
    }

    /** The mark right before the name, 0 if a character of words stands there. */
    private static int markBefore(Part name) {
        char before = name.from() == 0 ? '\n' : name.text().norm().charAt(name.from() - 1);
        return MARKS.indexOf(before) >= 0 ? before : 0;
    }

    /** How deep in quotation marks it stands. */
    private static int depth(Part words) {
        return Math.min(2, words.text().depth(words.from()));
    }

    /** Longer ways differ less. */
    private static int step(int gap) {
        int step = 0;
        while (step < STEPS.length && gap >= STEPS[step]) {
            step++;
        }
        return step;
    }

    private void runs(Place place, int from, int to, float value) {
        String norm = words.text().norm();
        traits.runs(place(place), norm, Math.max(0, from), Math.min(norm.length(), to), value);
    }

    private void sign(Sign which, int what) {
        traits.sign(place(Place.SIGN), which.ordinal(), what, 1);
    }

    private int place(Place place) {
        return PLACES + relation.ordinal() * Place.values().length + place.ordinal();
    }
}
