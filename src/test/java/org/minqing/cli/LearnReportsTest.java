package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class LearnReportsTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path dir;

    @Test
    void the_read_reports_make_a_model_and_the_same_ones_the_same() throws IOException {
        Path first = dir.resolve("first.model");
        Path second = dir.resolve("second.model");
        assertThat(learn("src/test/resources/reports/read", first)).isZero();
        assertThat(learn("src/test/resources/reports/read", second)).isZero();
        assertThat(first).hasSameBinaryContentAs(second);
        assertThat(Files.size(first)).isBetween(10_000L, 2_000_000L);
    }

    @Test
    void a_text_without_labels_is_named() throws IOException {
        Files.writeString(dir.resolve("01.txt"), "街道领导走访柳树湾社区。");
        assertThat(learn(dir.toString(), dir.resolve("none.model"))).isEqualTo(2);
        assertThat(dir.resolve("none.model")).doesNotExist();
    }

    private static int learn(String texts, Path out) {
        return new CommandLine(new LearnReports()).execute(texts, "--out", out.toString());
    }
}
