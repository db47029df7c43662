package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.minqing.cli.Messages.Message;
import org.minqing.triage.category.CategoryModel;
import org.minqing.triage.category.CategoryTrainer;
import org.minqing.triage.category.Figures;
import org.minqing.triage.category.Labelled;
import org.minqing.triage.category.Prediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./minqing evaluate categories TRAIN TEST --out PRED}: learns from TRAIN and says of each message of TEST what it is about. */
@Command(
        name = "categories",
        description = "Learns the categories of TRAIN.jsonl ({text, category} a line) and writes {category, confidence} for each line of TEST.jsonl, in order; scores it where TEST holds categories.",
        mixinStandardHelpOptions = true)
final class EvaluateCategories implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "TRAIN.jsonl")
    @SuppressWarnings("NullAway.Init")
    private Path train;

    @Parameters(index = "1", paramLabel = "TEST.jsonl")
    @SuppressWarnings("NullAway.Init")
    private Path test;

    @Option(names = "--out", required = true, paramLabel = "PRED.jsonl", description = "Where the answers are written.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(names = "--threads", defaultValue = "2", paramLabel = "N", description = "How many folds are learned at once (default ${DEFAULT-VALUE}).")
    private int threads;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<Labelled> known = Messages.read(train).stream()
                    .filter(message -> !message.category().isEmpty())
                    .map(message -> new Labelled(message.text(), message.category()))
                    .toList();
            List<Message> asked = Messages.read(test);
            long start = System.nanoTime();
            CategoryModel model = new CategoryTrainer(Math.max(1, threads)).learn(known).model();
            long learned = System.nanoTime();
            List<Prediction> answers = asked.stream().map(message -> model.predict(message.text())).toList();
            write(answers);
            say("%,d messages learned in %.1f s, %,d asked in %.2f s, the model is %.1f MB%n", known.size(), (learned - start) / 1e9,
                    asked.size(), (System.nanoTime() - learned) / 1e9, model.bytes().length / 1e6);
            score(asked, answers);
            return 0;
        } catch (IOException | IllegalArgumentException e) {
            err.println(e.getMessage());
            err.flush();
            return 2;
        }
    }

    private void write(List<Prediction> answers) throws IOException {
        var lines = answers.stream()
                .map(answer -> MAPPER.createObjectNode().put("category", answer.category()).put("confidence", answer.confidence()).toString())
                .toList();
        Files.write(out, lines);
    }

    private void score(List<Message> asked, List<Prediction> answers) {
        List<String> truth = asked.stream().map(Message::category).toList();
        if (!truth.isEmpty() && !truth.contains("")) {
            Figures figures = Figures.of(truth, answers);
            say("macro-F1 %.4f accuracy %.4f automatic-at-97%% %.3f%n", figures.macroF1(), figures.accuracy(), figures.automatic());
        }
    }

    private void say(String format, Object... args) {
        spec.commandLine().getOut().printf(Locale.ROOT, format, args);
        spec.commandLine().getOut().flush();
    }
}
