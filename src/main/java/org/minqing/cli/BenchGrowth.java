package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code ./minqing bench growth}: whether reading takes twice as long when a text is twice as long, whatever it says.
 * A rule that goes back over a whole paragraph at each of its matches shows where one sentence is repeated a thousand times.
 */
@Command(
        name = "growth",
        description = "Repeats each sentence and clause of the texts to two lengths and says how much longer the longer one takes.",
        mixinStandardHelpOptions = true)
final class BenchGrowth implements Callable<Integer> {

    private static final String BEFORE = "区长王明3月5日来到柳荫社区走访。";
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。!?！？\n])");
    private static final Pattern CLAUSE_END = Pattern.compile("(?<=[,;:、，；：。!?！？\n])");
    private static final List<String> MARKS = List.of("(", "“", "“）《", "、", "\n", "a|b|c\n", "3月", "\uD800");
    private static final int WORST = 5;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Directory of texts; without it the demo's own reports.")
    private @Nullable Path dir;

    @Option(names = "--characters", defaultValue = "50000", description = "The shorter length; the other is twice it (default ${DEFAULT-VALUE}).")
    private int characters;

    private record Growth(String words, double shorter, double longer) {
        double times() {
            return longer / shorter;
        }
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<Growth> all = repeatable(BenchExtract.texts(dir)).stream().map(this::growth).toList();
            double whole = all.stream().mapToDouble(Growth::longer).sum() / all.stream().mapToDouble(Growth::shorter).sum();
            out.printf("%d sentences and clauses, each repeated to %,d characters and to twice as many: the longer take %.2f times as long%n", all.size(), characters, whole);
            out.println("the slowest:");
            all.stream().sorted(Comparator.comparingDouble(Growth::longer).reversed()).limit(WORST).forEach(growth -> print(out, growth));
            out.println("those that grow fastest:");
            all.stream().sorted(Comparator.comparingDouble(Growth::times).reversed()).limit(WORST).forEach(growth -> print(out, growth));
            out.flush();
            return 0;
        } catch (IOException | UncheckedIOException | TextInput.Unreadable e) {
            spec.commandLine().getErr().println(e.getMessage());
            spec.commandLine().getErr().flush();
            return 2;
        }
    }

    private static void print(PrintWriter out, Growth growth) {
        String words = growth.words().strip().replace("\n", "\\n");
        out.printf("  %.2f s, %.2f s, %.1f times: %s%n", growth.shorter(), growth.longer(), growth.times(), words.substring(0, Math.min(40, words.length())));
    }

    private static Set<String> repeatable(List<String> texts) {
        var out = new LinkedHashSet<>(MARKS);
        for (String text : texts) {
            out.addAll(List.of(SENTENCE_END.split(text)));
            out.addAll(List.of(CLAUSE_END.split(text)));
        }
        out.removeIf(words -> words.isBlank() && !MARKS.contains(words));
        return out;
    }

    private Growth growth(String words) {
        return new Growth(words, seconds(words, characters), seconds(words, 2 * characters));
    }

    /** The lesser of two: the first may find the program cold. */
    private static double seconds(String words, int characters) {
        String text = BEFORE + words.repeat(Math.max(1, characters / words.length()));
        return Math.min(BenchExtract.nanos(text), BenchExtract.nanos(text)) / 1e9;
    }
}
