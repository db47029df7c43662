package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.testing.Papers;
import picocli.CommandLine;

class ExtractTest {

    private static final String REPORT = """
            顾明川走访柳湾社区
            11月18日，滨澜开发区管委会副主任顾明川到临溪街道柳湾社区走访，与居民代表座谈。
            居民代表反映，东门口路面一下雨就积水，老人出门要绕行。
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    private record Told(int exit, String out, String err) {}

    private Told extract(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = new CommandLine(new Extract())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("--published", "2026-11-19", file.toString());
        return new Told(exit, out.toString(), err.toString());
    }

    @Test
    void a_document_of_any_office_program_gives_the_records_of_its_text() throws IOException {
        for (Path file : new Path[] {
            Files.write(folder.resolve("a.docx"), Papers.word(REPORT)), Files.write(folder.resolve("a.pdf"), Papers.pdf(REPORT)),
            Files.write(folder.resolve("a.eml"), Papers.mail(REPORT, "")),
            Files.write(folder.resolve("a.txt"), REPORT.getBytes(StandardCharsets.UTF_8))
        }) {
            Told told = extract(file.getFileName().toString(), Files.readAllBytes(file));
            assertThat(told.exit()).as(file.toString()).isZero();
            assertThat(told.out()).as(file.toString()).contains("顾明川", "东门口路面一下雨就积水", "2026-11-18");
        }
    }

    @Test
    void a_document_that_cannot_be_read_says_why() throws IOException {
        Told told = extract("a.pdf", Papers.scanned());
        assertThat(told.exit()).isEqualTo(2);
        assertThat(told.err()).contains("looks like a scan");
    }

    @Test
    void a_promise_in_working_days_has_a_proposed_day_in_a_key_of_its_own() throws IOException {
        String promise = REPORT + "建设局负责人当场表示，东门口路面5个工作日内完成翻修。\n";
        Told told = extract("a.txt", promise.getBytes(StandardCharsets.UTF_8));
        assertThat(told.out()).contains("\"due_proposed\" : \"2026-11-25\"").contains("\"due\" : null");
    }
}
