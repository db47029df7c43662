package org.minqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Residents' messages from a file of lines {@code {"text": …, "category": …}}. */
final class Messages {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Messages() {}

    /** @param category empty where none stands there */
    record Message(String text, String category) {}

    /** @throws IOException with words for who called, if there is no such file or a line is none of these */
    static List<Message> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ".");
        }
        var messages = new ArrayList<Message>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                messages.add(message(lines.get(i), file + ", line " + (i + 1)));
            }
        }
        return messages;
    }

    private static Message message(String line, String where) throws IOException {
        try {
            JsonNode json = MAPPER.readTree(line);
            if (!json.path("text").isString()) {
                throw new IOException(where + ": there is no text.");
            }
            return new Message(json.path("text").asString(), json.path("category").isString() ? json.path("category").asString() : "");
        } catch (JacksonException e) {
            throw new IOException(where + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }
}
