package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.testing.Aside;
import picocli.CommandLine;

@Aside
class EvaluateCategoriesTest {

    private static final Path DATA = Path.of(System.getProperty("minqing.data", "../shared/data"));

    @TempDir
    Path folder;

    @Test
    void each_line_of_the_test_is_answered_in_order_though_it_names_no_category() throws IOException {
        Path out = folder.resolve("pred.jsonl");
        Result result = run("evaluate", "categories", train().toString(), test(false).toString(), "--out", out.toString());
        assertThat(result.code()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(2)
                .satisfies(lines -> assertThat(lines.getFirst()).matches("\\{\"category\":\"水\",\"confidence\":0\\.\\d+}"))
                .satisfies(lines -> assertThat(lines.getLast()).startsWith("{\"category\":\"路\""));
        assertThat(result.out()).doesNotContain("macro-F1");
    }

    @Test
    void the_figures_are_those_of_the_reference_scorer() throws IOException, InterruptedException {
        Path reference = DATA.resolve("score_categories.py");
        assumeThat(reference).exists();
        Path out = folder.resolve("pred.jsonl");
        Path test = test(true);
        Result ours = run("evaluate", "categories", train().toString(), test.toString(), "--out", out.toString());
        Process python = new ProcessBuilder("python3", reference.toString(), test.toString(), out.toString()).redirectErrorStream(true).start();
        String theirs = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ours.out().lines().toList().getLast()).isEqualTo(theirs.strip());
    }

    @Test
    void a_missing_file_is_told_in_words() {
        Result result = run("evaluate", "categories", "nowhere.jsonl", "nowhere.jsonl", "--out", folder.resolve("p").toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("There is no file nowhere.jsonl.");
    }

    @Test
    void a_line_that_is_no_message_is_named() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"text\": \"好\", \"category\": \"水\"}\n{\"text\": 5}\n");
        Result result = run("evaluate", "categories", broken.toString(), broken.toString(), "--out", folder.resolve("p").toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("line 2").contains("no text");
    }

    @Test
    void the_bench_says_that_the_data_are_not_there() {
        Result result = run("bench", "categories", folder.resolve("none.jsonl").toString());
        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("not part of the project");
    }

    @Test
    void the_bench_compares_with_a_plain_svm_and_says_how_fast_it_is() throws IOException {
        Result result = run("bench", "categories", train().toString(), "--folds", "3", "--seconds", "1");
        assertThat(result.code()).isZero();
        assertThat(result.out()).contains("plain linear SVM", "ours", "paired bootstrap", "texts/s on two threads");
        assertThat(result.out().lines().toList().getLast()).matches("ratio \\d\\.\\d{3} macro-F1 .*");
    }

    private Path train() throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            lines.add(line(i + "号楼水管漏水，家里停水" + i * 7 + "天", "水"));
            lines.add(line(i + "号路路灯不亮，路面坑洼" + i * 5 + "处", "路"));
        }
        return Files.write(folder.resolve("train.jsonl"), lines);
    }

    private Path test(boolean labelled) throws IOException {
        return Files.write(folder.resolve("test.jsonl"),
                List.of(line("水管又漏水了", labelled ? "水" : ""), line("路灯坏了，路面不平", labelled ? "路" : "")));
    }

    private static String line(String text, String category) {
        return "{\"text\": \"" + text + "\"" + (category.isEmpty() ? "" : ", \"category\": \"" + category + "\"") + "}";
    }

    private record Result(int code, String out, String err) {}

    private static Result run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var line = new CommandLine(new Root()).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Result(line.execute(args), out.toString(), err.toString());
    }

    @CommandLine.Command(subcommands = {Evaluate.class, Bench.class})
    private static final class Root {}
}
