package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minqing.cli.ReplyLabels.Label;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./minqing evaluate replies REPLIES.jsonl}: how well a reply that explains is told from one that does not, and how often each check is right. */
@Command(
        name = "replies",
        description = "Measures the checks of replies on lines of {subject, text, reply, explains}, and on the lines read by hand where the file is the one they were read out of.",
        mixinStandardHelpOptions = true)
final class EvaluateReplies implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "REPLIES.jsonl", description = "A message with its reply on each line.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        try {
            byte[] bytes = bytes();
            List<LabelledReply> replies = replies(new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
            ReplyLabels labels = ReplyLabels.shipped();
            boolean same = labels.sha256().equals(sha256(bytes));
            Map<Integer, Label> usable = same ? labels.byLine() : Map.of();
            out.print(new ReplyScore(replies, usable).table());
            if (!same) {
                out.println("This is not the file whose lines were read by hand; the precision of the checks is left out.");
            }
            out.flush();
            return 0;
        } catch (IOException e) {
            err.println(e.getMessage());
            err.flush();
            return 2;
        }
    }

    private byte[] bytes() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + ". The replies measured in docs/quality.md are not part of the project.");
        }
        return Files.readAllBytes(file);
    }

    private List<LabelledReply> replies(String text) throws IOException {
        List<LabelledReply> replies = new ArrayList<>();
        for (String line : text.lines().toList()) {
            int number = replies.size() + 1;
            try {
                JsonNode json = MAPPER.readTree(line);
                replies.add(new LabelledReply(number, json.path("subject").asString("") + "\n" + json.path("text").asString(""),
                        json.required("reply").asString(), json.path("explains").asInt(0) == 1));
            } catch (JacksonException e) {
                throw new IOException("Line " + number + " of " + file + " is not a message with its reply: " + e.getOriginalMessage(), e);
            }
        }
        if (replies.isEmpty()) {
            throw new IOException("There are no replies in " + file + ".");
        }
        return replies;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
