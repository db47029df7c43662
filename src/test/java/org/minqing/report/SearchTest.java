package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    private static final Path REPORTS = Path.of("src/test/resources/reports/read");

    @Test
    void every_expression_of_the_engine_finds_what_the_matcher_of_the_jdk_finds() throws IOException {
        List<Text> texts = new ArrayList<>();
        for (String name : List.of("01", "03", "10", "26")) {
            String text = Files.readString(REPORTS.resolve(name + ".txt"));
            new ReportParser(Gazetteer.empty()).parse(text, Optional.empty());
            texts.add(Layout.read(text));
        }
        assertThat(Expression.known()).hasSizeGreaterThan(200);
        assertThat(signs(Openings::beginning)).as("expressions whose beginnings are known").hasSizeGreaterThan(300);
        assertThat(signs(Openings::beginning).filter(sign -> sign.pairs() != null)).as("expressions whose first two characters are known").hasSizeGreaterThan(200);
        assertThat(signs(Openings::behind)).as("expressions of which something farther behind is known").hasSizeGreaterThan(100);
        assertThat(Expression.known().stream().filter(one -> one.openings().last() != null)).as("expressions whose ends are known").hasSizeGreaterThan(20);
        assertThat(Expression.known().stream().filter(one -> one.openings().needed().size() > 1)).as("expressions that need more than one character").hasSizeGreaterThan(100);
        for (Text text : texts) {
            for (Part paragraph : text.lines()) {
                Expression.known().forEach(one -> same(paragraph, one));
                Sentences.of(paragraph).forEach(sentence -> Expression.known().forEach(one -> same(sentence, one)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "路灯|路|水{2,3}管", "^(?:请|由)?路", "(?:^|,)路", "(?<=的)路灯", "(?!路灯)路", "路?灯", "路*", "[路水-永]灯", "[^路]灯", "路{0,2}灯$", "(?<x>路|灯)坏", "\\d+盏", "[\\d一二]+盏", "路灯(?=不亮)", "(?:路|)灯", "^", "$", "",
        "\\(路\\)", ".路", "(?:路|灯)+?坏", "路++灯", "\\p{IsHan}路", "\\u8def灯", "(?:^路|^灯)", "(?:^路|灯)", "(?i)路", "(路)\\1", "水*管永", "(?:路|路灯)坏", "路(?:灯|)坏", "(?:路灯|水)管?", "请?看?路路", "路(?=灯)灯不", "(?:看|水)+管?", "路灯$", "[路灯水]{1,3}$", "路?灯?$", "(?:路|一盏路)$", "(?<=的)路灯$", "路$|灯", "(?:路$|灯$)", ".{2}灯$", "水+永$", "灯(?=坏|$)",
        "[^\\p{IsHan}]", "[路\\p{IsHan}，]+", "[^\\p{IsHan}\\d]+", "\\p{IsHan}{2,3}$", "^\\p{IsHan}{2}$", "^路{1,2}$", "(?:路\\p{IsHan})+$", "路\\b", "𠮷路$", "\\p{IsHan}{1,2}〇$",
        "路灯|坏", "(?:路|灯)(?:灯|坏)", "[路灯]{2}", "路.灯", "路(?:灯)?", "(?:看|路)[^路]", "请?(?:看|路)?路", "路[^路]*灯[^灯]*亮", "(?=路)灯?", "(?=路)", "(?:(?=路)|灯)坏?", "(?:路(?=灯)|看)", "路{1,2}灯", "(?:请看|路)+灯", "(?:路|水|灯)(?:坏|管|不)?(?:亮|永)", "亮[^灯]*路", "(?:坏|路灯)[^亮]*亮", "(?<=路)[灯坏]{2}",
        "\\p{IsHan}{1,2}灯", "[^,]{0,3}不亮", "(?:\\p{IsHan}{2}坏|盏)", "(?:看|\\p{IsHan}{2}坏)", "(?:请|看)?(?:\\p{IsHan}灯不|水)", "(?<=[灯的])\\p{IsHan}+", "(?<=[,灯]).{2}", "(?<=[^,]灯).", "(?:(?<=坏),|(?<=亮)的)路?", "(?:(?<=坏)|(?<=亮)的).?", "(?<=灯)?坏", "(?<=^|,)路", "(?<=路{1,2})灯",
        "\\p{IsHan}{0,40}盏", "[^。]{2,50}盏", "\\p{IsHan}?(?:(?=灯坏)|(?=路灯))", "(?:(?=灯坏)|路)灯?", "(?:路|(?=灯)).", "\\p{IsHan}{1,3}(?:灯坏|灯不)", "(?:.路|.{3}坏)$", "(?:\\p{IsHan}灯|\\d盏)(?:坏|不)", "[路\\d]?[^灯]{1,2}灯", "(?:\\p{IsHan}{2})?水管|.永灯", "(?<=灯)\\p{IsHan}|\\p{IsHan}{2}路"})
    void beginnings_are_read_from_the_grammar_of_expressions(String expression) {
        Text text = Layout.read("请看路路灯坏,路灯不亮的路灯(路)水水管永灯2盏〇𠮷々一盏路");
        Part whole = text.lines().getFirst();
        for (int from = 0; from < whole.length(); from++) {
            for (int to = from; to <= whole.length(); to++) {
                same(whole.sub(from, to), Expression.of(expression));
            }
        }
    }

    @Property(tries = 5000)
    void whatever_the_expression_its_matches_are_those_of_the_jdk(@ForAll("expressions") String expression, @ForAll("words") String words) {
        same(Layout.read(words).lines().getFirst(), Expression.of(expression));
    }

    @Provide
    static Arbitrary<String> words() {
        return Arbitraries.of("路", "灯", "坏", "水", "3", ",").list().ofMinSize(1).ofMaxSize(9).map(all -> String.join("", all));
    }

    @Provide
    static Arbitrary<String> expressions() {
        return alternatives(3);
    }

    private static Arbitrary<String> alternatives(int depth) {
        return sequence(depth).list().ofMinSize(1).ofMaxSize(3).map(all -> String.join("|", all));
    }

    private static Arbitrary<String> sequence(int depth) {
        return element(depth).list().ofMinSize(1).ofMaxSize(3).map(all -> String.join("", all));
    }

    private static Arbitrary<String> element(int depth) {
        Arbitrary<String> character = Arbitraries.of("路", "灯", "坏", "水", "[路灯]", "[^路]", "[坏\\d]", "\\p{IsHan}", ".", "\\d");
        Arbitrary<String> repeated = Combinators.combine(character, Arbitraries.of("", "", "?", "*", "+", "{2}", "{1,2}", "{0,2}?", "+?")).as((one, times) -> one + times);
        Arbitrary<String> place = Arbitraries.of("^", "$", "(?<=路)", "(?<=[灯坏])", "(?<=水路|灯)", "(?<!路)", "(?<=^|,)");
        if (depth == 0) {
            return Arbitraries.frequencyOf(Tuple.of(5, repeated), Tuple.of(1, place));
        }
        Arbitrary<String> group = Combinators.combine(Arbitraries.of("(?:", "(?:", "(?=", "(?!"), Arbitraries.lazy(() -> alternatives(depth - 1)), Arbitraries.of("", "", "?", "{1,2}"))
                .as((opens, inside, times) -> opens + inside + ")" + (opens.endsWith("=") || opens.endsWith("!") ? "" : times));
        return Arbitraries.frequencyOf(Tuple.of(5, repeated), Tuple.of(1, place), Tuple.of(2, group));
    }

    private static Stream<Openings.Sign> signs(Function<Openings, Openings.@Nullable Sign> which) {
        return Expression.known().stream().map(Expression::openings).map(which).filter(Objects::nonNull);
    }

    private static void same(Part part, Expression expression) {
        Pattern pattern = Pattern.compile(expression.toString());
        Matcher expected = pattern.matcher(part.toString());
        Search found = part.matcher(expression);
        Supplier<String> where = () -> pattern + " in " + part;
        while (expected.find()) {
            assertThat(found.find()).as(where).isTrue();
            assertThat(found.start()).as(where).isEqualTo(expected.start());
            for (int g = 0; g <= expected.groupCount(); g++) {
                assertThat(found.group(g)).as(where).isEqualTo(expected.group(g));
            }
        }
        assertThat(found.find()).as(where).isFalse();
        assertThat(part.matcher(expression).lookingAt()).as(where).isEqualTo(pattern.matcher(part.toString()).lookingAt());
        assertThat(part.matcher(expression).matches()).as(where).isEqualTo(pattern.matcher(part.toString()).matches());
        for (int from = 0; from <= Math.min(2, part.length()); from++) {
            assertThat(part.matcher(expression).find(from)).as(where).isEqualTo(pattern.matcher(part.toString()).find(from));
        }
    }
}
