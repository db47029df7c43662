package org.minqing.triage.category;

import java.util.List;

/**
 * Says what a message is about: a linear model over its grams and how sure such answers are. Immutable; asked from many threads
 * at once.
 */
public final class CategoryModel {

    private final List<String> categories;
    private final long[] grams;
    private final GramTable table;
    private final Scorer scorer;
    private final Calibration calibration;
    private final Bounds bounds;

    /**
     * @param automaticFrom the confidence from which answers go without a person; above 1 = none does
     * @param leastKnown    with fewer known grams to a character a text is unlike those that were learned
     */
    record Bounds(double automaticFrom, double leastKnown) {}

    CategoryModel(List<String> categories, long[] grams, Scorer scorer, Calibration calibration, Bounds bounds) {
        this.categories = List.copyOf(categories);
        this.grams = grams;
        this.scorer = scorer;
        this.calibration = calibration;
        this.bounds = bounds;
        this.table = new GramTable(grams.length);
        for (long gram : grams) {
            table.number(gram);
        }
    }

    /** The categories it knows. */
    public List<String> categories() {
        return categories;
    }

    public Prediction predict(String text) {
        return answer(ranked(Plain.of(text)));
    }

    /** The words that decided for its category against the second, the strongest first, at most six. */
    public List<Deciding> deciding(String text) {
        Plain plain = Plain.of(text);
        Ranked ranked = ranked(plain);
        return ranked.saysSomething()
                ? Explanation.of(plain, Explanation.added(plain, table, scorer, ranked.order()[0], ranked.order()[1])) : List.of();
    }

    /** As it is stored; {@link #read} makes the same model of it. */
    public byte[] bytes() {
        return ModelFile.bytes(this);
    }

    /** @throws IllegalArgumentException if these are no bytes of a model */
    public static CategoryModel read(byte[] bytes) {
        return ModelFile.read(bytes);
    }

    Prediction answer(Ranked ranked) {
        double confidence = ranked.saysSomething() ? calibration.confidence(ranked) : 0;
        if (ranked.knownShare() < bounds.leastKnown()) {
            confidence /= 2;
        }
        return new Prediction(categories.get(ranked.order()[0]), confidence, categories.get(ranked.order()[1]),
                confidence >= bounds.automaticFrom());
    }

    private Ranked ranked(Plain text) {
        Corpus.Counted counted = Corpus.counted(text, table);
        return Ranked.of(scorer.scores(counted.ids(), counted.counts()), text.length(), counted.ids().length);
    }

    long[] grams() {
        return grams;
    }

    Scorer scorer() {
        return scorer;
    }

    Calibration calibration() {
        return calibration;
    }

    Bounds bounds() {
        return bounds;
    }
}
