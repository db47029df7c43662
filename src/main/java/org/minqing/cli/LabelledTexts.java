package org.minqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts as the benchmark lays them out: X.txt, and beside it X.json with the day of publication and the labels. */
final class LabelledTexts {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private LabelledTexts() {}

    /**
     * @param name of its labels, X.json
     * @param labels what stands beside the text, with or without reports
     */
    record LabelledText(String name, String text, Optional<LocalDate> published, Optional<JsonNode> labels) {}

    /**
     * The texts of the directories, in the order of their names.
     *
     * @throws IOException if a directory is not there
     */
    static List<Path> in(List<Path> dirs) throws IOException {
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

    /** @throws IOException also if what stands beside it is no JSON, or its day is none */
    static LabelledText read(Path text) throws IOException, TextInput.Unreadable {
        String name = text.getFileName().toString().replaceFirst("\\.txt$", ".json");
        Optional<JsonNode> labels = beside(text.resolveSibling(name));
        return new LabelledText(name, TextInput.read(text.toString()), published(name, labels), labels);
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

    private static Optional<LocalDate> published(String name, Optional<JsonNode> labels) throws IOException {
        String date = labels.map(json -> json.path("publication_date")).filter(JsonNode::isString).map(JsonNode::asString).orElse("");
        try {
            return date.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(date));
        } catch (DateTimeParseException e) {
            throw new IOException(name + ": publication_date is no date (YYYY-MM-DD): " + date, e);
        }
    }
}
