package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateSimilarTest {

    @TempDir
    Path folder;

    @Test
    void neighbours_pairs_and_groups_are_written_for_every_message() throws IOException {
        Path out = folder.resolve("out");
        Result result = run(messages("2026/3/5 10:00:00"), Files.writeString(folder.resolve("asked.json"), "{\"pairs\": [[\"1\", \"2\"], [\"1\", \"3\"]]}"), out);
        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isZero();
        assertThat(Files.readAllLines(out.resolve("neighbours.jsonl"))).hasSize(3).first().asString().startsWith("{\"id\":\"1\",\"similar\":[{\"id\":\"2\",\"score\":");
        assertThat(Files.readAllLines(out.resolve("pairs.jsonl"))).hasSize(2).first().asString().startsWith("{\"a\":\"1\",\"b\":\"2\",\"score\":");
        assertThat(Files.readAllLines(out.resolve("clusters.jsonl"))).hasSize(3).first().isEqualTo("{\"id\":\"1\",\"cluster\":\"1\"}");
    }

    @Test
    void a_pair_with_an_unknown_message_is_told() throws IOException {
        Result result = run(messages("2026-03-05"), Files.writeString(folder.resolve("asked.json"), "{\"pairs\": [[\"1\", \"9\"]]}"), folder.resolve("out"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("a message that is not there: 9");
    }

    @Test
    void a_message_without_a_day_is_told() throws IOException {
        Result result = run(messages("yesterday"), Files.writeString(folder.resolve("asked.json"), "{}"), folder.resolve("out"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("No day").contains("yesterday");
    }

    @Test
    void a_missing_file_is_told() throws IOException {
        Result result = run(folder.resolve("none.jsonl"), folder.resolve("none.json"), folder.resolve("out"));
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("Cannot read or write").contains("none.jsonl");
    }

    private Path messages(String time) throws IOException {
        return Files.writeString(folder.resolve("messages.jsonl"), """
                {"id": "1", "subject": "滨河花园电梯故障", "time": "TIME", "text": "电梯困人"}
                {"id": "2", "subject": "滨河花园电梯停运", "time": "TIME", "text": "电梯坏了"}
                {"id": "3", "subject": "翠竹苑停水", "time": "TIME", "text": "没水"}
                """.replace("TIME", time));
    }

    @CommandLine.Command(subcommands = Evaluate.class)
    static class Root {}

    private record Result(int code, String err) {}

    private static Result run(Path messages, Path asked, Path out) {
        var err = new StringWriter();
        CommandLine line = new CommandLine(new Root()).setErr(new PrintWriter(err)).setOut(new PrintWriter(new StringWriter()));
        return new Result(line.execute("evaluate", "similar", messages.toString(), asked.toString(), "--out", out.toString()), err.toString());
    }
}
