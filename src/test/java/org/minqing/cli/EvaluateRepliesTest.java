package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateRepliesTest {

    private static final Path REAL = Path.of(System.getProperty("minqing.data", "../shared/data")).resolve("replies/replies.jsonl");

    @TempDir
    Path dir;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(Path file) {
        return new CommandLine(new EvaluateReplies()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(file.toString());
    }

    @Test
    void a_missing_file_is_told_and_not_measured() {
        assertThat(run(dir.resolve("none.jsonl"))).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file", "not part of the project");
    }

    @Test
    void a_line_that_is_no_reply_is_named() throws IOException {
        Path file = Files.writeString(dir.resolve("r.jsonl"), "{\"reply\":\"已修好\",\"explains\":1}\n{\"text\":1}\n");
        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString()).startsWith("Line 2 ");
    }

    @Test
    void lines_read_by_hand_are_not_held_against_another_file() throws IOException {
        Path file = Files.writeString(dir.resolve("r.jsonl"),
                "{\"text\":\"路灯不亮\",\"reply\":\"11月20日已更换路灯。\",\"explains\":1}\n{\"text\":\"路灯不亮\",\"reply\":\"已转相关部门处理，谢谢。\",\"explains\":0}\n");
        assertThat(run(file)).isZero();
        assertThat(out.toString()).contains("AUC 1.000", "not the file whose lines were read by hand").doesNotContain("first 200");
    }

    @Test
    void no_reply_stands_in_two_pairs_and_lengths_differ_by_a_tenth_at_most() {
        List<LabelledReply> replies = IntStream.range(1, 200)
                .mapToObj(n -> new LabelledReply(n, "", "字".repeat(10 + n % 60), n % 3 != 0))
                .toList();
        MatchedPairs pairs = MatchedPairs.of(replies, 7);
        assertThat(pairs.size()).isGreaterThan(40).isLessThanOrEqualTo(66);
        assertThat(pairs.auc(LabelledReply::length)).isBetween(0.4, 0.6);
        assertThat(pairs.auc(reply -> reply.explains() ? 1 : 0)).isEqualTo(1);
        assertThat(MatchedPairs.of(replies, 7).auc(LabelledReply::line)).isEqualTo(pairs.auc(LabelledReply::line));
    }

    @Test
    void on_replies_read_by_people_the_checks_are_right_19_times_in_20() {
        assumeThat(REAL).exists();
        assertThat(run(REAL)).isZero();
        String table = out.toString();
        assertThat(table.lines().filter(line -> line.contains("first 200")).map(line -> Double.parseDouble(line.strip().split("\\s+")[line.strip().split("\\s+").length - 2])))
                .as(table).hasSize(3).allMatch(precision -> precision >= 0.95);
        assertThat(table).contains("label and reader agree");
    }
}
