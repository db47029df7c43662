package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportMessagesTest {

    private static final Pattern KEY = Pattern.compile("new Rule\\(\"([a-z.]+)\"|\"(report\\.(?:file|checkable)\\.[a-z]+)\"");

    @Test
    void every_rule_reason_and_kind_has_words_in_both_languages() throws IOException {
        Properties chinese = messages("zh");
        Properties english = messages("en");
        var wanted = new TreeSet<String>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/org/minqing/report"))) {
            for (Path source : sources.toList()) {
                KEY.matcher(Files.readString(source)).results()
                        .forEach(key -> wanted.add(key.group(1) != null ? "report.rule." + key.group(1) : key.group(2)));
            }
        }
        Stream.of(ParsedReport.ItemKind.values()).forEach(kind -> wanted.add("report.item." + kind.name()));
        Stream.of(ParsedReport.Kind.values()).forEach(kind -> wanted.add("report.kind." + kind.name()));
        assertThat(wanted).hasSizeGreaterThan(60);
        assertThat(chinese.stringPropertyNames()).containsAll(wanted);
        assertThat(english.stringPropertyNames()).containsExactlyInAnyOrderElementsOf(chinese.stringPropertyNames());
    }

    private static Properties messages(String language) throws IOException {
        var out = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/org/minqing/report/messages_" + language + ".properties"))) {
            out.load(reader);
        }
        return out;
    }
}
