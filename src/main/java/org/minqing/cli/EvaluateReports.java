package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Gazetteer;
import org.minqing.report.ReportJson;
import org.minqing.report.ReportParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
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
            List<Path> texts = LabelledTexts.in(dirs);
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

    /** @return whether labels stood beside the text and were scored against */
    private boolean extract(ReportParser parser, Path text, ReportScore score) throws IOException, TextInput.Unreadable {
        LabelledTexts.LabelledText read = LabelledTexts.read(text);
        ObjectNode found = ReportJson.of(parser.parse(read.text(), read.published()));
        Files.writeString(predictions.resolve(read.name()), MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(found) + "\n", StandardCharsets.UTF_8);
        Optional<JsonNode> labels = read.labels().filter(json -> json.has("reports"));
        labels.ifPresent(gold -> {
            score.add(gold, found);
            shown.add(found, score.verdicts());
        });
        return labels.isPresent();
    }
}
