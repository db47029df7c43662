package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.ApiKeys;
import org.minqing.demo.DemoAccount;
import org.minqing.file.UploadSeal;
import org.minqing.people.Units;
import org.minqing.search.IndexState;
import org.minqing.search.IndexStates;
import org.minqing.web.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./minqing bench search}: how fast the index is built, how long a page of results takes, how soon a new case is found. */
@Command(
        name = "search",
        description = "Builds the index of many cases, searches it by HTTP as several roles, and waits for new cases to be found.",
        mixinStandardHelpOptions = true)
final class BenchSearch implements Callable<Integer> {

    /** Cases of each role beside which the similar ones are asked for; some more are not measured. */
    private static final int ALIKE = 60;

    private static final Pattern CASE = Pattern.compile("href=\"(/cases/B\\d+)\"");

    /** Rounds of all sorts by each role that are not measured. */
    private static final int WARM_UP = 3;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--cases", defaultValue = "1000000", description = "Cases in the index. Default ${DEFAULT-VALUE}.")
    private int many;

    @Option(names = "--rounds", defaultValue = "15", description = "Searches of each sort by each role. Default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--new", defaultValue = "30", description = "New cases that are waited for. Default ${DEFAULT-VALUE}.")
    private int fresh;

    @Option(names = "--folder", description = "Where the scratch folder is made and deleted. Default: the system's for such.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (var server = BenchServer.start(folder)) {
            out.printf("%d processors, load %.1f before the run%n", Runtime.getRuntime().availableProcessors(), load());
            out.flush();
            long begun = System.nanoTime();
            fill(server);
            out.printf("filled up to %,d cases with words of their own in %.0f s%n", many, since(begun));
            out.flush();
            server.serveAgainSearching();
            build(server, out);
            out.flush();
            Map<String, double[]> times = search(server);
            out.flush();
            Map<String, double[]> alike = alike(server);
            double[] waits = waits(server);
            tellAlike(out, alike);
            tell(out, times, waits);
        }
        out.flush();
        return 0;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private void fill(BenchServer server) throws SQLException {
        try (var cases = new BenchCases(server.database(), server.region());
                var texts = new BenchTexts(server.database(), server.region(), server.bean(UploadSeal.class))) {
            cases.fillUpTo(many);
            texts.fill();
        }
    }

    private void build(BenchServer server, PrintWriter out) throws InterruptedException {
        long begun = System.nanoTime();
        var indexes = server.bean(IndexStates.class);
        Optional<IndexState> state = indexes.of(server.region());
        while (state.isEmpty() || !state.get().whole()) {
            Thread.sleep(200);
            state = indexes.of(server.region());
        }
        double took = since(begun);
        out.printf("built in %.1f s: %,.0f cases/s, %,.0f MB on the disk, load %.1f%n", took, many / took,
                state.get().bytes() / 1e6, load());
    }

    private Map<String, double[]> search(BenchServer server) {
        List<String> units = server.bean(Units.class).all(server.region()).stream().map(unit -> unit.id().toString()).toList();
        var questions = new BenchQuestions(units);
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (Role role : BenchServer.ROLES) {
            DemoAccount account = server.accounts().stream().filter(it -> it.role() == role).findFirst().orElseThrow();
            var browser = BenchBrowser.signedIn(server.address(), account.username());
            for (int i = 0; i < WARM_UP; i++) {
                questions.round().values().forEach(browser::open);
            }
            for (int i = 0; i < rounds; i++) {
                questions.round().forEach((sort, path) ->
                        times.computeIfAbsent(sort, any -> new ArrayList<>()).add(browser.open(path) / 1e6));
            }
        }
        Map<String, double[]> sorted = new LinkedHashMap<>();
        times.forEach((sort, all) -> sorted.put(sort, sorted(all)));
        return sorted;
    }

    /** What is loaded beside a case: the similar ones, as far as each role sees them. */
    private Map<String, double[]> alike(BenchServer server) {
        var random = new Random(13);
        var words = new BenchWords(random);
        Map<String, double[]> times = new LinkedHashMap<>();
        for (Role role : BenchServer.ROLES) {
            DemoAccount account = server.accounts().stream().filter(it -> it.role() == role).findFirst().orElseThrow();
            var browser = BenchBrowser.signedIn(server.address(), account.username());
            List<String> cases = Stream.generate(words::trouble)
                    .limit(ALIKE)
                    .flatMap(trouble -> CASE.matcher(browser.read("/search?kind=CASE&q=" + URLEncoder.encode(trouble, StandardCharsets.UTF_8)))
                            .results()
                            .map(found -> found.group(1))
                            .skip(random.nextInt(15))
                            .limit(1))
                    .distinct()
                    .toList();
            cases.stream().limit(WARM_UP).forEach(path -> browser.open(path + "/alike"));
            times.put(role.name(), sorted(cases.stream().skip(WARM_UP).map(path -> browser.open(path + "/alike") / 1e6).toList()));
        }
        return times;
    }

    private void tellAlike(PrintWriter out, Map<String, double[]> times) {
        out.printf("%n%-34s %9s %8s %8s%n", "similar cases beside a case, as", "p50 ms", "p95", "slowest");
        times.forEach((role, all) -> line(out, role, all));
        double[] every = times.values().stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        line(out, "all, of " + every.length, every);
    }

    private static double[] sorted(List<Double> times) {
        return times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    /** From the acknowledgement of a new case to the first page that shows it, in milliseconds. */
    private double[] waits(BenchServer server) throws InterruptedException {
        String key = server.bean(ApiKeys.class).create(server.region(), "bench", Set.of(Role.CLERK)).secret();
        DemoAccount clerk = server.accounts().stream().filter(it -> it.role() == Role.CLERK).findFirst().orElseThrow();
        var browser = BenchBrowser.signedIn(server.address(), clerk.username());
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i < fresh; i++) {
            String mark = "zx" + (70000 + i) + "qv";
            browser.register(key, "泵房旁边的新问题，编号" + mark + "，请来看看。");
            long acknowledged = System.nanoTime();
            while (!browser.read("/search?q=" + URLEncoder.encode(mark, StandardCharsets.UTF_8)).contains("<mark>" + mark)) {
                if (since(acknowledged) > 60) {
                    throw new IllegalStateException("a new case was not found within a minute");
                }
                Thread.sleep(10);
            }
            waits.add(since(acknowledged) * 1000);
            Thread.sleep(37);
        }
        return sorted(waits);
    }

    private static double percentile(double[] sorted, int percent) {
        return sorted[Math.min(sorted.length - 1, (sorted.length * percent + 99) / 100 - 1)];
    }

    private void tell(PrintWriter out, Map<String, double[]> times, double[] waits) {
        out.printf("%n%-34s %9s %8s %8s%n", "page of results of", "p50 ms", "p95", "slowest");
        times.forEach((sort, all) -> line(out, sort, all));
        double[] every = times.values().stream().flatMapToDouble(Arrays::stream).sorted().toArray();
        line(out, "all", every);
        out.printf("%na new case is found %.0f ms after it was acknowledged (p50), p95 %.0f ms, at last %.0f ms; %d cases%n",
                percentile(waits, 50), percentile(waits, 95), percentile(waits, 100), waits.length);
        out.printf("load %.1f after the run%n", load());
        out.printf("p95 %.0f ms  pages of results by HTTP, %d sorts of searches by %d roles, %,d cases, %,d searches one after the other%n",
                percentile(every, 95), times.size(), BenchServer.ROLES.size(), many, every.length);
    }

    private static void line(PrintWriter out, String sort, double[] times) {
        out.printf("%-34s %9.1f %8.1f %8.1f%n", sort, percentile(times, 50), percentile(times, 95), percentile(times, 100));
    }
}
