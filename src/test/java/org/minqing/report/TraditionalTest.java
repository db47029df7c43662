package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TraditionalTest {

    private static final ReportParser PARSER = new ReportParser(Gazetteer.empty());
    private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2024, 6, 5));

    @Test
    void a_report_in_traditional_characters_gives_the_same_records_at_the_same_places() throws IOException {
        Map<Character, Character> traditional = traditional();
        for (String text : reports()) {
            String other = written(text, traditional);
            assertThat(other).isNotEqualTo(text);
            assertThat(spans(other)).as(text.lines().findFirst().orElse("")).isEqualTo(spans(text));
        }
    }

    @Test
    void what_is_found_is_given_as_it_was_written() {
        String text = "區長寧懷谷3月18日來到東瀾街道柳蔭社區走訪。居民代表反映,西門早晚高峰進出要堵二十多分鐘。";
        ParsedReport report = PARSER.parse(text, PUBLISHED).reports().getFirst();
        assertThat(report.places()).extracting(Found::text).containsExactly("柳蔭社區");
        assertThat(report.concerns()).extracting(concern -> concern.text().text()).containsExactly("西門早晚高峰進出要堵二十多分鐘");
    }

    @Test
    void full_width_figures_and_corner_brackets_are_read_like_others() {
        ParsedReport report = PARSER.parse("區長寧懷谷3月18日來到柳蔭社區走訪。「12號樓的下水管往上冒,不敢用。」居民王阿姨說。物業公司表示,4月10日前修好。", PUBLISHED).reports().getFirst();
        assertThat(report.date()).isNotNull().satisfies(when -> assertThat(when.day()).isEqualTo("2024-03-18"));
        assertThat(report.commitments()).hasSize(1).first().satisfies(one -> assertThat(one.due()).isNotNull().satisfies(due -> assertThat(due.day()).isEqualTo("2024-04-10")));
    }

    @Test
    void a_rare_character_in_simplified_writing_makes_it_no_traditional_text() {
        assertThat(Traditional.writes("区长於乾谷来到柳荫社区走访，听取居民代表的意见建议，并与大家座谈交流。")).isFalse();
        assertThat(Traditional.writes("")).isFalse();
    }

    private static List<String> spans(String text) {
        return PARSER.parse(text, PUBLISHED).reports().stream()
                .flatMap(report -> report.items().stream())
                .map(item -> item.kind() + " " + item.found().span().start() + "-" + item.found().span().end() + " " + item.found().rule())
                .toList();
    }

    private static String written(String text, Map<Character, Character> characters) {
        var out = new StringBuilder();
        text.chars().forEach(c -> out.append(characters.getOrDefault((char) c, (char) c)));
        return out.toString();
    }

    private static Map<Character, Character> traditional() {
        var out = new HashMap<Character, Character>();
        Lexicon.words("traditional").forEach(pair -> out.putIfAbsent(pair.charAt(1), pair.charAt(0)));
        return out;
    }

    private static List<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/reports/read"))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(TraditionalTest::text).toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
