package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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

    @Parameters(paramLabel = "DIR", description = "Directory of texts.")
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Option(names = "--out", required = true, paramLabel = "PRED", description = "Directory for the extracted records.")
    @SuppressWarnings("NullAway.Init")
    private Path predictions;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try {
            List<Path> texts = texts();
            if (texts.isEmpty()) {
                err.println("There are no .txt files in " + dir + ".");
                err.flush();
                return 2;
            }
            Files.createDirectories(predictions);
            var parser = new ReportParser(Gazetteer.empty());
            for (Path text : texts) {
                extract(parser, text);
            }
        } catch (IOException | TextInput.Unreadable e) {
            err.println(e.getMessage());
            err.flush();
            return 2;
        }
        return 0;
    }

    private List<Path> texts() throws IOException {
        if (!Files.isDirectory(dir)) {
            throw new IOException("There is no directory " + dir + ".");
        }
        try (Stream<Path> files = Files.list(dir)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".txt")).sorted().toList();
        }
    }

    private void extract(ReportParser parser, Path text) throws IOException, TextInput.Unreadable {
        String name = text.getFileName().toString().replaceFirst("\\.txt$", ".json");
        Optional<LocalDate> published = published(dir.resolve(name));
        String json = ReportJson.write(parser.parse(TextInput.read(text.toString()), published));
        Files.writeString(predictions.resolve(name), json + "\n", StandardCharsets.UTF_8);
    }

    private static Optional<LocalDate> published(Path labels) throws IOException {
        if (!Files.exists(labels)) {
            return Optional.empty();
        }
        try {
            JsonNode date = MAPPER.readTree(Files.readString(labels)).get("publication_date");
            return date == null || date.isNull() ? Optional.empty() : Optional.of(LocalDate.parse(date.asString()));
        } catch (JacksonException | DateTimeParseException e) {
            throw new IOException(labels + ": " + e.getMessage(), e);
        }
    }
}
