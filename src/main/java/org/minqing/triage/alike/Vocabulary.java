package org.minqing.triage.alike;

import java.time.Instant;
import java.util.List;
import org.minqing.triage.similar.Comparison;
import org.minqing.triage.similar.Frequencies;
import org.minqing.triage.similar.Meanings;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.similar.Sketch;

/**
 * What a region's words weigh and mean, as learned at a moment from its latest cases.
 *
 * @param alike how far a case must resemble a topic to join it; less where no meanings are known, since nothing can agree in them
 */
public record Vocabulary(Frequencies frequencies, Meanings meanings, double alike, Instant learnedAt) {

    /** By so much scores are lower without meanings: where groups of the labelled messages come out best. */
    private static final double WITHOUT_MEANINGS = 1.5;

    public static final Vocabulary NOTHING = of(Frequencies.of(List.of()), Meanings.none(), Instant.EPOCH);

    static Vocabulary of(Frequencies frequencies, Meanings meanings, Instant learnedAt) {
        double alike = meanings.known() ? Comparison.SAME : Comparison.SAME - WITHOUT_MEANINGS;
        return new Vocabulary(frequencies, meanings, alike, learnedAt);
    }

    public Sketch sketch(Portrait portrait) {
        return Sketch.of(portrait, frequencies, meanings);
    }
}
