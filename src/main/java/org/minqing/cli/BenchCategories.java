package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.minqing.cli.Messages.Message;
import org.minqing.triage.category.CategoryModel;
import org.minqing.triage.category.CategoryTrainer;
import org.minqing.triage.category.Figures;
import org.minqing.triage.category.Labelled;
import org.minqing.triage.category.NearDuplicates;
import org.minqing.triage.category.Prediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minqing bench categories}: how good and how fast the categories are, beside a plain linear SVM on the same messages. */
@Command(
        name = "categories",
        description = "Cuts labelled messages in five parts, none with near duplicates in another, asks each part of a model that learned the others, and compares with a plain linear SVM.",
        mixinStandardHelpOptions = true)
final class BenchCategories implements Callable<Integer> {

    private static final Path DATA = Path.of("../shared/data/messages/labelled.jsonl");
    private static final int DRAWS = 2000;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "LABELLED.jsonl", arity = "0..1", description = "Messages {text, category}, one a line (default ../shared/data/messages/labelled.jsonl).")
    private @Nullable Path file;

    @Option(names = "--folds", defaultValue = "5", paramLabel = "N", description = "In how many parts they are cut (default ${DEFAULT-VALUE}).")
    private int folds;

    @Option(names = "--seconds", defaultValue = "5", paramLabel = "N", description = "How long the answers are timed (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() {
        Path from = file == null ? DATA : file;
        try {
            if (!Files.exists(from)) {
                throw new IOException("There is no " + from + ". The labelled messages are not part of the project; name a file of lines {\"text\": …, \"category\": …}.");
            }
            List<Message> messages = Messages.read(from).stream().filter(message -> !message.category().isEmpty()).toList();
            bench(messages.stream().map(message -> new Labelled(message.text(), message.category())).toList());
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            spec.commandLine().getErr().flush();
            return 2;
        }
    }

    private void bench(List<Labelled> messages) {
        List<String> texts = messages.stream().map(Labelled::text).toList();
        int[] fold = CategoryTrainer.folds(texts, folds);
        var ours = new Prediction[messages.size()];
        var plain = new Prediction[messages.size()];
        double slowest = 0;
        for (int f = 0; f < folds; f++) {
            int asked = f;
            List<Labelled> known = IntStream.range(0, fold.length).filter(i -> fold[i] != asked).mapToObj(messages::get).toList();
            long start = System.nanoTime();
            CategoryModel model = new CategoryTrainer(2).learn(known).model();
            slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
            var reference = new PlainSvm(known);
            IntStream.range(0, fold.length).filter(i -> fold[i] == asked).forEach(i -> {
                ours[i] = model.predict(texts.get(i));
                plain[i] = reference.predict(texts.get(i));
            });
        }
        List<String> truth = messages.stream().map(Labelled::category).toList();
        say("%,d messages in %d parts, none with near duplicates in another; learning four fifths took at most %.1f s%n", messages.size(), folds, slowest);
        figures("plain linear SVM", Figures.of(truth, List.of(plain)));
        figures("ours", Figures.of(truth, List.of(ours)));
        say("paired bootstrap over groups of near duplicates, %,d draws: macro-F1 not better in %.4f of them%n", DRAWS,
                notBetter(truth, List.of(ours), List.of(plain), NearDuplicates.groups(texts)));
        speed(messages);
        double ratio = Figures.of(truth, List.of(ours)).macroF1() / Figures.of(truth, List.of(plain)).macroF1();
        say("ratio %.3f macro-F1 of ours by that of a plain linear SVM%n", ratio);
    }

    private void figures(String name, Figures figures) {
        say("%-18s macro-F1 %.4f accuracy %.4f automatic-at-97%% %.3f%n", name, figures.macroF1(), figures.accuracy(), figures.automatic());
    }

    /** In which share of the draws ours is not better: the one-sided p. */
    private static double notBetter(List<String> truth, List<Prediction> ours, List<Prediction> plain, int[] groups) {
        int[][] members = Arrays.stream(groups).distinct()
                .mapToObj(group -> IntStream.range(0, groups.length).filter(i -> groups[i] == group).toArray())
                .toArray(int[][]::new);
        var random = new Random(1);
        int worse = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] drawn = IntStream.range(0, members.length)
                    .flatMap(i -> Arrays.stream(members[random.nextInt(members.length)]))
                    .toArray();
            List<String> right = Arrays.stream(drawn).mapToObj(truth::get).toList();
            double a = Figures.macroF1(right, Arrays.stream(drawn).mapToObj(i -> ours.get(i).category()).toList());
            double b = Figures.macroF1(right, Arrays.stream(drawn).mapToObj(i -> plain.get(i).category()).toList());
            worse += a <= b ? 1 : 0;
        }
        return worse / (double) DRAWS;
    }

    /** All messages learned, then asked again and again on two threads. */
    private void speed(List<Labelled> messages) {
        long start = System.nanoTime();
        CategoryTrainer.Learned learned = new CategoryTrainer(2).learn(messages);
        double took = (System.nanoTime() - start) / 1e9;
        CategoryModel model = learned.model();
        List<String> texts = messages.stream().map(Labelled::text).toList();
        asked(model, texts);
        long asking = System.nanoTime();
        long asked = 0;
        while (System.nanoTime() - asking < seconds * 1_000_000_000L) {
            asked += asked(model, texts);
        }
        double rate = asked / ((System.nanoTime() - asking) / 1e9);
        say("learning all %,d (%.0f characters on average): %.1f s; the stored model: %.1f MB; %,.0f texts/s on two threads%n", texts.size(),
                texts.stream().mapToInt(String::length).average().orElse(0), took, model.bytes().length / 1e6, rate);
    }

    private static long asked(CategoryModel model, List<String> texts) {
        int half = texts.size() / 2;
        var other = Thread.ofPlatform().start(() -> texts.subList(0, half).forEach(model::predict));
        texts.subList(half, texts.size()).forEach(model::predict);
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return texts.size();
    }

    private void say(String format, Object... args) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(Locale.ROOT, format, args);
        out.flush();
    }
}
