package org.minqing.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Gazetteer;
import org.minqing.report.ReportParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minqing bench extract}: how many reports the engine reads a second on one core, and how long a megabyte takes. */
@Command(
        name = "extract",
        description = "Reads reports on one thread and counts its processor time; of five stretches the quickest counts, as neighbours on the same machine only slow it down.",
        mixinStandardHelpOptions = true)
final class BenchExtract implements Callable<Integer> {

    private static final int MEGABYTE = 1 << 20;
    /** A stretch of warming up is none faster if it is not faster by a hundredth than the best before it. */
    private static final double FASTER = 1.01;
    private static final int NONE_FASTER = 4;
    /** By then everything is compiled that will be. */
    private static final int LONGEST_WARM_UP = 90;
    private static final int MEASURED = 5;
    private static final Optional<LocalDate> PUBLISHED = Optional.of(LocalDate.of(2024, 6, 5));
    private static final ReportParser PARSER = new ReportParser(Gazetteer.empty());

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Directory of texts; without it the demo's own reports.")
    private @Nullable Path dir;

    @Option(names = "--seconds", defaultValue = "6", description = "How long each stretch takes, after as many as it needs to get no faster any more (default ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try {
            List<String> texts = texts(dir);
            List<long[]> warmUp = warmUp(texts);
            List<long[]> measured = Stream.generate(() -> reading(texts)).limit(MEASURED).sorted(Comparator.comparingDouble(BenchExtract::rate).reversed()).toList();
            long[] quickest = measured.getFirst();
            long characters = texts.stream().mapToLong(String::length).sum();
            out.printf("%d texts of %,d characters on average, each read %d times in the quickest stretch%n", texts.size(), characters / texts.size(), quickest.length / texts.size());
            out.printf("a megabyte of them in one text: %.2f s of processor time%n", megabyte(texts) / 1e9);
            out.printf("in the first %d s, while Java still compiles, %,.0f reports/s; no faster any more after %d s%n", seconds, rate(warmUp.getFirst()), warmUp.size() * seconds);
            out.printf("then in %d stretches of %d s: %s reports/s%n", MEASURED, seconds, measured.stream().map(nanos -> String.format("%,.0f", rate(nanos))).collect(Collectors.joining(", ")));
            out.printf("p95 %.2f ms of processor time a report, one thread; %,.0f reports/s on one core%n", slowest(quickest, 95) / 1e6, rate(quickest));
            out.flush();
            return 0;
        } catch (IOException | UncheckedIOException | TextInput.Unreadable e) {
            spec.commandLine().getErr().println(e.getMessage());
            spec.commandLine().getErr().flush();
            return 2;
        }
    }

    /** Those of the directory, or the demo's own reports. */
    static List<String> texts(@Nullable Path dir) throws IOException, TextInput.Unreadable {
        if (dir == null) {
            return IntStream.rangeClosed(1, 3).mapToObj(BenchExtract::demo).toList();
        }
        try (Stream<Path> files = Files.list(dir)) {
            var out = new ArrayList<String>();
            for (Path file : files.filter(one -> one.toString().endsWith(".txt")).sorted().toList()) {
                out.add(TextInput.read(file.toString()));
            }
            if (out.isEmpty()) {
                throw new IOException("There are no .txt files in " + dir + ".");
            }
            return out;
        }
    }

    private static String demo(int number) {
        try (InputStream in = BenchExtract.class.getResourceAsStream("/org/minqing/demo/reports/" + number + ".txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stretches of reading until some in a row are no faster than those before: a report's rules are met seldom, so Java compiles the last of them late. */
    private List<long[]> warmUp(List<String> texts) {
        var out = new ArrayList<long[]>();
        double best = 0;
        for (int slow = 0; slow < NONE_FASTER && out.size() * seconds < LONGEST_WARM_UP; slow++) {
            long[] nanos = reading(texts);
            out.add(nanos);
            if (rate(nanos) > best * FASTER) {
                best = rate(nanos);
                slow = -1;
            }
        }
        return out;
    }

    /** Reports a second. */
    private static double rate(long[] nanos) {
        return 1e9 * nanos.length / Arrays.stream(nanos).sum();
    }

    private static long slowest(long[] nanos, int percentile) {
        return Arrays.stream(nanos).sorted().skip(nanos.length * (long) percentile / 100).findFirst().orElseThrow();
    }

    /** Nanoseconds each reading took; whole rounds of all texts. */
    private long[] reading(List<String> texts) {
        var nanos = new long[1 << 16];
        int n = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end && n + texts.size() <= nanos.length) {
            for (String text : texts) {
                nanos[n++] = nanos(text);
            }
        }
        return Arrays.copyOf(nanos, n);
    }

    private static long megabyte(List<String> texts) {
        var page = new StringBuilder();
        for (int i = 0; 3 * page.length() < MEGABYTE; i++) {
            page.append(texts.get(i % texts.size())).append("\n\n");
        }
        return nanos(page.toString());
    }

    /** Processor time of this thread to read the text: what other work the machine does is no matter here. */
    static long nanos(String text) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        PARSER.parse(text, PUBLISHED);
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
    }
}
