package org.minqing.triage.similar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minqing.triage.similar.Portrait.Uses;

/**
 * A portrait weighed by what is known of other messages: how rare its pieces are and how much they belong to names, what its
 * other words mean. What two messages are compared by.
 */
public final class Sketch {

    /** The views in which messages that may be near are looked for. */
    static final int PLACE_SUBJECT = 0, PLACE = 1, WHOLE = 2, VIEWS = 3;

    private static final double SUBJECT = 2;
    /** From this share on a piece is taken for one of a name. */
    private static final double NAME = 0.35;
    /** What every twentieth message names tells no place from another. */
    private static final double COMMON = 2;

    final long[] pieces;
    /** Weight of each piece in each view, scaled so that a sketch has length 1 in each. */
    final float[][] weights;
    /** What the pieces of the subject weigh as pieces of a place's name, and only the pairs that are rare and surely of a name. */
    final float[] placed;
    final float[] named;
    final double placedAll;
    final double namedAll;
    final double[] problems;
    final float[] meaning;
    final Portrait portrait;

    private Sketch(Portrait portrait, Frequencies frequencies, Meanings meanings) {
        this.portrait = portrait;
        SortedMap<Long, Map.Entry<String, Uses>> known = new TreeMap<>();
        portrait.pieces().entrySet().forEach(entry -> {
            long code = Frequencies.code(entry.getKey());
            if (frequencies.holders(code) >= SELDOM) {
                known.put(code, entry);
            }
        });
        int size = known.size();
        pieces = new long[size];
        weights = new float[VIEWS][size];
        placed = new float[size];
        named = new float[size];
        int at = 0;
        for (var entry : known.entrySet()) {
            long code = entry.getKey();
            Uses uses = entry.getValue().getValue();
            double share = share(uses, code, frequencies);
            double rare = frequencies.rarity(code);
            double often = often(uses);
            pieces[at] = code;
            weights[PLACE_SUBJECT][at] = (float) (uses.inSubject() ? share * rare : 0);
            weights[PLACE][at] = (float) (share * rare * often);
            weights[WHOLE][at] = (float) (rare * often);
            placed[at] = weights[PLACE_SUBJECT][at];
            boolean ofName = uses.inSubject() && share > NAME && entry.getValue().getKey().length() == 2;
            named[at] = (float) (ofName ? share * share * Math.max(0, rare - COMMON) : 0);
            at++;
        }
        for (float[] view : weights) {
            scale(view);
        }
        placedAll = sum(placed);
        namedAll = sum(named);
        problems = problems(portrait, frequencies);
        meaning = meanings.of(portrait, frequencies);
    }

    /** A piece that no other message holds cannot be shared. */
    private static final int SELDOM = 2;

    public static Sketch of(Portrait portrait, Frequencies frequencies, Meanings meanings) {
        return new Sketch(portrait, frequencies, meanings);
    }

    public LocalDate day() {
        return portrait.day();
    }

    Set<String> districts() {
        return portrait.districts();
    }

    Set<String> numbers() {
        return portrait.numbers();
    }

    /** How much a piece as it is used here belongs to the name of a place. */
    static double share(Uses uses, long code, Frequencies frequencies) {
        return (uses.places() / (double) uses.all() + frequencies.placeShare(code)) / 2;
    }

    static double often(Uses uses) {
        return (uses.inSubject() ? SUBJECT : 0) + Math.log1p(uses.inText());
    }

    private static double[] problems(Portrait portrait, Frequencies frequencies) {
        var weighed = new double[portrait.subjectProblems().length];
        for (int i = 0; i < weighed.length; i++) {
            double often = (portrait.subjectProblems()[i] > 0 ? SUBJECT : 0) + Math.log1p(portrait.textProblems()[i]);
            weighed[i] = often * frequencies.problemRarity(i);
        }
        double length = Math.sqrt(Arrays.stream(weighed).map(x -> x * x).sum());
        return length == 0 ? weighed : Arrays.stream(weighed).map(x -> x / length).toArray();
    }

    static void scale(float[] view) {
        double square = 0;
        for (float x : view) {
            square += (double) x * x;
        }
        float by = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
        for (int i = 0; i < view.length; i++) {
            view[i] *= by;
        }
    }

    private static double sum(float[] weights) {
        double sum = 0;
        for (float x : weights) {
            sum += x;
        }
        return sum;
    }
}
