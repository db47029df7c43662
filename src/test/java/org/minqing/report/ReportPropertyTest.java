package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReportPropertyTest {

    private static final ReportParser PARSER = new ReportParser(Gazetteer.empty());
    private static final List<String> REPORTS = reports();

    @Property(tries = 150)
    void a_damaged_report_is_read_without_complaint_and_every_span_holds_its_words(@ForAll("damaged") String text) {
        ParsedDocument document = PARSER.parse(text, Optional.of(LocalDate.of(2021, 3, 19)));
        for (ParsedReport report : document.reports()) {
            for (ParsedReport.Item item : report.items()) {
                Span span = item.found().span();
                String words = text.substring(span.start(), span.end()).replaceAll("[\\s\\u2028]", "");
                assertThat(words).isEqualTo(item.found().text().replaceAll("[\\s\\u2028]", ""));
                boolean ofPage = item.kind() == ParsedReport.ItemKind.BYLINE;
                assertThat(ofPage || report.span().contains(span)).as("%s inside its report; only who signs a page signs reports beside it", item).isTrue();
            }
        }
    }

    @Property(tries = 50)
    void the_same_text_always_gives_the_same_records(@ForAll("damaged") String text) {
        assertThat(PARSER.parse(text, Optional.empty())).isEqualTo(new ReportParser(Gazetteer.empty()).parse(text, Optional.empty()));
    }

    @Property(tries = 100)
    void any_characters_at_all_are_read_without_complaint(@ForAll String text) {
        assertThat(PARSER.parse(text, Optional.empty()).reports()).isNotNull();
    }

    /** How long each takes, and that twice as much takes twice as long, {@code ./minqing bench growth} says; here only what never ends fails. */
    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_hundred_thousand_brackets_and_other_hostile_texts_are_read_to_their_end() {
        List<String> hostile = List.of(
                "(".repeat(100_000), "“".repeat(100_000), "“)《".repeat(50_000), "书记".repeat(50_000), "、".repeat(100_000),
                "一要".repeat(50_000), "要求,".repeat(50_000), "3月".repeat(50_000), "社区".repeat(50_000), "\n".repeat(200_000),
                "居民代表说,".repeat(20_000), "区住建局、".repeat(20_000), "“路灯不亮。”".repeat(20_000), "反映的".repeat(30_000), "居民为".repeat(30_000), "老王说,".repeat(30_000), "发现路灯不亮,".repeat(20_000), "區長來到".repeat(30_000), "樓和\n荊；".repeat(20_000), "所长孙立平说，".repeat(20_000), "（李念慈）".repeat(20_000), "a|b|c\n".repeat(20_000), "\uD800".repeat(10_000), each("由%s局负责。"), each("居民反映,%s社区路灯不亮。\n"));
        for (String text : hostile) {
            assertThat(PARSER.parse("区长王明3月5日来到柳荫社区走访。" + text, Optional.empty()).reports()).isNotNull();
        }
    }

    @Test
    void a_paragraph_no_person_would_write_is_cut_behind_a_sentence_and_nothing_of_it_is_lost() {
        Text text = Layout.read("区长王明3月5日来到柳荫社区走访。" + "居民反映东门的路灯不亮。".repeat(2_000) + "又说".repeat(10_000));
        assertThat(text.lines()).allMatch(paragraph -> paragraph.length() <= 4_000);
        assertThat(text.lines().stream().map(Part::toString).collect(Collectors.joining())).isEqualTo(text.norm());
        assertThat(text.lines().getFirst().toString()).endsWith("路灯不亮。");
        assertThat(text.lines().getLast().toString()).startsWith("又说");
    }

    /** The sentence twenty thousand times, each with a name of its own. */
    private static String each(String sentence) {
        String names = "春夏秋冬东南西北金木水火土山河湖海松竹梅兰菊荷桃李杏";
        int n = names.length();
        return IntStream.range(0, 20_000)
                .mapToObj(i -> sentence.formatted("" + names.charAt(i % n) + names.charAt(i / n % n) + names.charAt(i / n / n % n)))
                .collect(Collectors.joining());
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_megabyte_of_reports_is_read_report_by_report() {
        var page = new StringBuilder();
        while (page.length() < 350_000) {
            REPORTS.forEach(report -> page.append(report).append("\n\n"));
        }
        assertThat(PARSER.parse(page.toString(), Optional.empty()).reports()).hasSizeGreaterThan(20);
    }

    @Provide
    Arbitrary<String> damaged() {
        return Combinators.combine(Arbitraries.of(REPORTS), Arbitraries.longs(), Arbitraries.integers().between(0, 12)).as(ReportPropertyTest::damage);
    }

    private static String damage(String report, long seed, int wounds) {
        var random = new Random(seed);
        var out = new StringBuilder(report);
        List<String> shards = List.of("", "(", "“", "”", "\n", "\r\n", "。", ",", "\uD83D", "\u0000", "一要", "说", "3月32日前", "|", "*", "\u2028", ":");
        for (int i = 0; i < wounds && out.length() > 10; i++) {
            int from = random.nextInt(out.length());
            int to = Math.min(out.length(), from + random.nextInt(20));
            out.replace(from, to, shards.get(random.nextInt(shards.size())));
        }
        return out.toString();
    }

    private static List<String> reports() {
        try (Stream<Path> files = Stream.concat(Files.list(Path.of("src/test/resources/reports/read")), Files.list(Path.of("src/test/resources/reports/variety")))) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().map(ReportPropertyTest::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
