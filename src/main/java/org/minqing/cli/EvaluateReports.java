package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Gazetteer;
import org.minqing.report.ReportJson;
import org.minqing.report.ReportParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./minqing evaluate reports DIR --out PRED}: reads every text of DIR; scores where labels stand beside it. */
@Command(
        name = "reports",
        description = "Extracts every X.txt of DIR (publication date from X.json) into PRED/X.json and scores it where X.json holds labels.",
        mixinStandardHelpOptions = true)
final class EvaluateReports implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Directories of texts.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> dirs;

    @Option(names = "--out", required = true, paramLabel = "PRED", description = "Directory for the extracted records.")
    @SuppressWarnings("NullAway.Init")
    private Path predictions;

    @Option(names = "--reliability", description = "Also prints how often items shown with so much confidence are right.")
    private boolean reliability;

    @Option(names = "--fit", paramLabel = "FILE", description = "Writes how often each rule was right, in the form of the engine's confidence.txt.")
    private @Nullable Path fit;

    @Option(names = "--harder", defaultValue = "1", paramLabel = "N",
            description = "With --fit: how many times as often the rules fail on texts they were not mended on.")
    private double harder;

    private final Reliability shown = new Reliability();

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<Path> texts = texts();
            if (texts.isEmpty()) {
                err.println("There are no .txt files in " + dirs.getFirst() + ".");
                err.flush();
                return 2;
            }
            Files.createDirectories(predictions);
            var parser = new ReportParser(Gazetteer.empty());
            var score = new ReportScore();
            boolean labelled = false;
            for (Path text : texts) {
                labelled |= extract(parser, text, score);
            }
            if (labelled) {
                spec.commandLine().getOut().print(score.table());
                if (reliability) {
                    spec.commandLine().getOut().print(shown.table());
                }
                spec.commandLine().getOut().flush();
                if (fit != null) {
                    Files.writeString(fit, "# Written by ./minqing evaluate reports … --fit --harder " + harder + ": how often each rule is right.\n" + shown.fitted(harder));
                }
            }
        } catch (IOException | TextInput.Unreadable e) {
            err.println(e.getMessage());
            err.flush();
            return 2;
        }
        return 0;
    }

    private List<Path> texts() throws IOException {
        var out = new ArrayList<Path>();
        for (Path dir : dirs) {
            if (!Files.isDirectory(dir)) {
                throw new IOException("There is no directory " + dir + ".");
            }
            try (Stream<Path> files = Files.list(dir)) {
                files.filter(file -> file.getFileName().toString().endsWith(".txt")).sorted().forEach(out::add);
            }
        }
        return out;
    }

    /** @return whether labels stood beside the text and were scored against */
    private boolean extract(ReportParser parser, Path text, ReportScore score) throws IOException, TextInput.Unreadable {
        String name = text.getFileName().toString().replaceFirst("\\.txt$", ".json");
        Optional<JsonNode> beside = beside(text.resolveSibling(name));
        ObjectNode found = ReportJson.of(parser.parse(TextInput.read(text.toString()), published(name, beside)));
        Files.writeString(predictions.resolve(name), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(found) + "\n", StandardCharsets.UTF_8);
        Optional<JsonNode> labels = beside.filter(json -> json.has("reports"));
        labels.ifPresent(gold -> {
            score.add(gold, found);
            shown.add(found, score.verdicts());
        });
        return labels.isPresent();
    }

    private static Optional<JsonNode> beside(Path json) throws IOException {
        if (!Files.exists(json)) {
            return Optional.empty();
        }
        try {
            return Optional.of(MAPPER.readTree(Files.readString(json)));
        } catch (JacksonException e) {
            throw new IOException(json + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Optional<LocalDate> published(String name, Optional<JsonNode> beside) throws IOException {
        String date = beside.map(json -> json.path("publication_date")).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
        try {
            return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw new IOException(name + ": publication_date is no date (YYYY-MM-DD): " + date, e);
        }
    }
}
