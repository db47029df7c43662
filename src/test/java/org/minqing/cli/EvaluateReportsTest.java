package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.testing.Aside;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

@Aside
class EvaluateReportsTest {

    private static final Path READ = Path.of("src/test/resources/reports/read");
    private static final Path VARIETY = Path.of("src/test/resources/reports/variety");
    private static final Path HELD_OUT = Path.of("src/test/resources/reports/heldout");
    private static final Path UNREAD_2 = Path.of("src/test/resources/reports/unread2");
    private static final Path UNREAD_3 = Path.of("src/test/resources/reports/unread3");
    private static final Path UNREAD_4 = Path.of("src/test/resources/reports/unread4");
    private static final Path UNREAD_5 = Path.of("src/test/resources/reports/unread5");
    private static final Path DATA = Path.of(System.getProperty("minqing.data", "../shared/data"));

    @TempDir
    Path out;

    @Test
    void the_engine_does_not_fall_back_on_the_texts_it_was_written_with() throws IOException {
        assertThat(score(READ).overall()).isGreaterThan(0.95);
    }

    @Test
    void the_engine_does_not_fall_back_on_texts_nobody_looked_at() throws IOException {
        assertThat(score(HELD_OUT).overall()).isGreaterThan(0.85);
        assertThat(score(UNREAD_2).overall()).isGreaterThan(0.85);
        assertThat(score(UNREAD_3).overall()).isGreaterThan(0.65);
        assertThat(score(UNREAD_4).overall()).isGreaterThan(0.64);
        assertThat(score(UNREAD_5).overall()).isGreaterThan(0.69);
    }

    @Test
    void the_engine_does_not_fall_back_on_the_manner_of_many_regions() throws IOException {
        assertThat(score(VARIETY).overall()).isGreaterThan(0.92);
    }

    @Test
    void of_the_items_shown_with_nine_tenths_about_nine_tenths_are_right() {
        String table = run("evaluate", "reports", HELD_OUT.toString(), UNREAD_2.toString(), "--out", out.toString(), "--reliability").out();
        String[] all = table.lines().filter(line -> line.startsWith("all ")).findFirst().orElseThrow().split("\\s+");
        assertThat(Double.parseDouble(all[1])).as(table).isCloseTo(Double.parseDouble(all[2]), within(0.06));
    }

    @Test
    void how_often_each_rule_is_right_is_written_in_the_form_the_engine_reads() throws IOException {
        Path fitted = out.resolve("confidence.txt");
        run("evaluate", "reports", READ.toString(), "--out", out.toString(), "--fit", fitted.toString());
        assertThat(Files.readAllLines(fitted)).anySatisfy(line -> assertThat(line).matches("leader\\.visits +0\\.\\d\\d +# of \\d+"));
        assertThat(Files.readString(fitted)).as("what was learned is righter on what it learned").doesNotContain(".read ");
    }

    @Test
    void the_bench_says_how_many_reports_a_second_one_core_reads() {
        String last = run("bench", "extract", "--seconds", "1", READ.toString()).out().lines().reduce((one, next) -> next).orElse("");
        assertThat(last).matches("p95 [0-9.]+ ms of processor time a report, .*reports/s on one core");
    }

    @Test
    void the_table_is_the_one_of_the_reference_scorer() throws IOException, InterruptedException {
        Path reference = DATA.resolve("visits/score.py");
        assumeThat(reference).exists();
        Result ours = run("evaluate", "reports", READ.toString(), "--out", out.toString());
        Process python = new ProcessBuilder("python3", reference.toString(), READ.toString(), out.toString()).redirectErrorStream(true).start();
        String theirs = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(python.waitFor()).isZero();
        assertThat(ours.out()).isEqualTo(theirs);
    }

    @Test
    void a_perfect_prediction_scores_one_everywhere() throws IOException {
        var score = new ReportScore();
        try (Stream<Path> labels = Files.list(READ)) {
            for (Path file : labels.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
                var json = JsonMapper.builder().build().readTree(Files.readString(file));
                score.add(json, json);
            }
        }
        assertThat(score.overall()).isEqualTo(1.0);
    }

    @Test
    void texts_without_labels_are_extracted_and_not_scored() throws IOException {
        Path dir = Files.createDirectory(out.resolve("in"));
        Files.copy(READ.resolve("01.txt"), dir.resolve("01.txt"));
        Files.writeString(dir.resolve("01.json"), "{\"publication_date\": \"2021-03-19\"}");
        Result result = run("evaluate", "reports", dir.toString(), "--out", out.resolve("pred").toString());
        assertThat(result.code()).isZero();
        assertThat(result.out()).isEmpty();
        assertThat(Files.readString(out.resolve("pred/01.json"))).contains("\"publication_date\" : \"2021-03-19\"", "宁怀谷");
    }

    @Test
    void a_missing_directory_is_said_plainly() {
        Result result = run("evaluate", "reports", out.resolve("nowhere").toString(), "--out", out.toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("There is no directory");
    }

    @Test
    void one_file_gives_an_object_and_several_give_an_array() {
        String first = READ.resolve("01.txt").toString();
        assertThat(run("extract", "--published", "2021-03-19", first).out().strip()).startsWith("{").contains("\"date\" : \"2021-03-18\"", "\"rule\"");
        assertThat(run("extract", first, READ.resolve("03.txt").toString()).out().strip()).startsWith("[").endsWith("]");
        assertThat(run("extract", "--format", "text", first).out()).contains("宁怀谷");
    }

    @Test
    void what_is_no_text_is_refused_with_a_reason() throws IOException {
        Path binary = Files.write(out.resolve("picture.txt"), new byte[] {1, 2, 3, 0, 0, 5, 6, 7, 1, 1});
        Path empty = Files.writeString(out.resolve("empty.txt"), "");
        assertThat(run("extract", binary.toString())).satisfies(result -> {
            assertThat(result.code()).isEqualTo(2);
            assertThat(result.err()).contains("not a text file");
        });
        assertThat(run("extract", empty.toString()).code()).isEqualTo(2);
        assertThat(run("extract", out.resolve("absent.txt").toString()).err()).contains("no such file");
    }

    private record Result(int code, String out, String err) {}

    private static Result run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var parent = new CommandLine(new Root());
        parent.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int code = parent.execute(args);
        return new Result(code, out.toString(), err.toString());
    }

    @CommandLine.Command(subcommands = {Extract.class, Evaluate.class, Bench.class})
    private static final class Root {}

    private ReportScore score(Path dir) throws IOException {
        run("evaluate", "reports", dir.toString(), "--out", out.toString());
        var score = new ReportScore();
        var mapper = JsonMapper.builder().build();
        try (Stream<Path> labels = Files.list(dir)) {
            for (Path file : labels.filter(name -> name.toString().endsWith(".json")).sorted().toList()) {
                score.add(mapper.readTree(Files.readString(file)), mapper.readTree(Files.readString(out.resolve(file.getFileName().toString()))));
            }
        }
        return score;
    }
}
