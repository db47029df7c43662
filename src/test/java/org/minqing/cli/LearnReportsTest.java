package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LearnReportsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Test
    void the_read_reports_make_the_models_and_the_same_ones_the_same() throws IOException {
        Path first = dir.resolve("first");
        Path second = dir.resolve("second");
        assertThat(learn("src/test/resources/reports/read", first)).isZero();
        assertThat(learn("src/test/resources/reports/read", second)).isZero();
        for (String model : List.of("clauses.model", "contexts.model", "names.model")) {
            assertThat(first.resolve(model)).hasSameBinaryContentAs(second.resolve(model));
            assertThat(Files.size(first.resolve(model))).isBetween(1_000L, 1_000_000L);
        }
    }

    @Test
    void a_text_without_labels_is_named() throws IOException {
        Files.writeString(dir.resolve("01.txt"), "街道领导走访柳树湾社区。");
        assertThat(learn(dir.toString(), dir.resolve("none"))).isEqualTo(2);
        assertThat(dir.resolve("none")).doesNotExist();
    }

    private static int learn(String texts, Path out) {
        return new CommandLine(new LearnReports()).execute(texts, "--out", out.toString());
    }
}
