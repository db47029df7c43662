package org.minqing.triage.category;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Learns a model. How sure and how good it is comes from folds: the messages are cut in parts, none with near duplicates in
 * another, and each part is asked of a model that learned the others.
 */
public final class CategoryTrainer {

    static final int FOLDS = 5;

    /** Fewer than this say nothing of how often an answer is right. */
    private static final int ENOUGH_TO_TRUST = 30;

    private static final double NONE = 2;

    private final int threads;

    /** @param threads how many folds are learned at once, each with its own copy of the messages in memory */
    public CategoryTrainer(int threads) {
        this.threads = threads;
    }

    /** @param folds how good the answers were on messages that were not learned */
    public record Learned(CategoryModel model, Figures folds) {}

    /**
     * @throws IllegalArgumentException if there are not two categories
     */
    public Learned learn(List<Labelled> messages) {
        Corpus corpus = Corpus.of(messages);
        if (corpus.categories().size() < 2) {
            throw new IllegalArgumentException("categories to learn: " + corpus.categories().size() + "; two at least are needed");
        }
        int[] folds = folds(messages.stream().map(Labelled::text).toList(), FOLDS);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            Future<Scorer> whole = workers.submit(() -> Scorer.learned(corpus, IntStream.range(0, corpus.size()).toArray()));
            var parts = new ArrayList<Future<Map<Integer, Ranked>>>();
            for (int fold = 0; fold < FOLDS; fold++) {
                int asked = fold;
                parts.add(workers.submit(() -> asked(corpus, folds, asked)));
            }
            var ranked = new Ranked[corpus.size()];
            for (Future<Map<Integer, Ranked>> part : parts) {
                part.get().forEach((message, answer) -> ranked[message] = answer);
            }
            return learned(corpus, whole.get(), List.of(ranked));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while learning", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the model was not learned", e.getCause());
        }
    }

    /** Of each text the fold in which it is asked; near duplicates are asked in the same. The same texts fall in the same folds. */
    public static int[] folds(List<String> texts, int count) {
        int[] groups = NearDuplicates.groups(texts);
        var random = new Random(7);
        Map<Integer, Integer> chosen = new HashMap<>();
        return Arrays.stream(groups).map(group -> chosen.computeIfAbsent(group, g -> random.nextInt(count))).toArray();
    }

    private static Map<Integer, Ranked> asked(Corpus corpus, int[] folds, int asked) {
        Scorer scorer = Scorer.learned(corpus, messages(folds, fold -> fold != asked));
        Map<Integer, Ranked> answers = new HashMap<>();
        for (int message : messages(folds, fold -> fold == asked)) {
            double[] scores = scorer.scores(corpus.ids()[message], corpus.counts()[message]);
            answers.put(message, Ranked.of(scores, corpus.lengths()[message], corpus.ids()[message].length));
        }
        return answers;
    }

    private static int[] messages(int[] folds, java.util.function.IntPredicate which) {
        return IntStream.range(0, folds.length).filter(i -> which.test(folds[i])).toArray();
    }

    private static Learned learned(Corpus corpus, Scorer whole, List<Ranked> ranked) {
        var right = new boolean[ranked.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = ranked.get(i).best() == corpus.labels()[i];
        }
        Calibration calibration = Calibration.learned(ranked, right);
        double[] confidence = ranked.stream().mapToDouble(calibration::confidence).toArray();
        var model = CategoryModel.read(
                new CategoryModel(corpus.categories(), corpus.grams(), whole, calibration,
                        new CategoryModel.Bounds(automaticFrom(confidence, right), leastKnown(ranked))).bytes());
        List<String> truth = Arrays.stream(corpus.labels()).mapToObj(corpus.categories()::get).toList();
        return new Learned(model, Figures.of(truth, ranked.stream().map(model::answer).toList()));
    }

    /** Below this share of known grams to characters a text is unlike those that were learned: half of what ninety-nine in a hundred of them have. */
    private static double leastKnown(List<Ranked> ranked) {
        double[] shares = ranked.stream().mapToDouble(Ranked::knownShare).sorted().toArray();
        return shares[shares.length / 100] / 2;
    }

    private static double automaticFrom(double[] confidence, boolean[] right) {
        int automatic = Figures.automatic(confidence, right);
        return automatic < ENOUGH_TO_TRUST ? NONE
                : Math.min(Figures.PRECISION, confidence[Figures.surestFirst(confidence, right)[automatic - 1]]);
    }
}
