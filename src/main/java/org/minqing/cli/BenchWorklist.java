package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.minqing.demo.DemoAccount;
import org.minqing.web.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./minqing bench worklist}: the first page of every list of every role, among few cases and among many. */
@Command(
        name = "worklist",
        description = "Opens the first page of each worklist, as each role, by HTTP, with few cases and with many.",
        mixinStandardHelpOptions = true)
final class BenchWorklist implements Callable<Integer> {

    private static final int WARM_UP = 8;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--few", defaultValue = "10000", description = "Cases at first. Default ${DEFAULT-VALUE}.")
    private int few;

    @Option(names = "--many", defaultValue = "1000000", description = "Cases then. Default ${DEFAULT-VALUE}.")
    private int many;

    @Option(names = "--rounds", defaultValue = "40", description = "Times each page is opened. Default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--folder", description = "Where the scratch folder is made and deleted. Default: the system's for such.")
    private @Nullable Path folder;

    /** A page of a role's: its times in milliseconds, in order. */
    private record Times(double[] sorted) {
        double percentile(int percent) {
            return sorted[Math.min(sorted.length - 1, (sorted.length * percent + 99) / 100 - 1)];
        }
    }

    @Override
    public Integer call() throws IOException, SQLException {
        PrintWriter out = spec.commandLine().getOut();
        try (var server = BenchServer.start(folder);
                var cases = new BenchCases(server.database(), server.region())) {
            cases.fillUpTo(few);
            Map<String, Times> before = measure(server);
            long begun = System.nanoTime();
            cases.fillUpTo(many);
            out.printf("filled up to %,d cases in %.0f s%n%n", many, (System.nanoTime() - begun) / 1e9);
            Map<String, Times> after = measure(server);
            tell(out, before, after);
        }
        out.flush();
        return 0;
    }

    private Map<String, Times> measure(BenchServer server) {
        var all = new LinkedHashMap<String, Times>();
        for (Role role : BenchServer.ROLES) {
            DemoAccount account = server.accounts().stream().filter(it -> it.role() == role).findFirst().orElseThrow();
            var browser = BenchBrowser.signedIn(server.address(), account.username());
            for (String list : lists(browser)) {
                String path = "/cases?list=" + list;
                for (int i = 0; i < WARM_UP; i++) {
                    browser.open(path);
                }
                double[] times = new double[rounds];
                for (int i = 0; i < rounds; i++) {
                    times[i] = browser.open(path) / 1e6;
                }
                Arrays.sort(times);
                all.put(role.name().toLowerCase(java.util.Locale.ROOT) + " " + list, new Times(times));
            }
        }
        return all;
    }

    /** The lists on the tabs of this person. */
    private static List<String> lists(BenchBrowser browser) {
        Matcher tab = Pattern.compile("href=\"/cases\\?list=([A-Z_]+)\"").matcher(browser.read("/cases"));
        var lists = new ArrayList<String>();
        while (tab.find()) {
            if (!lists.contains(tab.group(1))) {
                lists.add(tab.group(1));
            }
        }
        return lists;
    }

    private void tell(PrintWriter out, Map<String, Times> before, Map<String, Times> after) {
        out.printf("%-38s %18s %18s %7s%n", "first page of", few + " cases", many + " cases", "ratio");
        out.printf("%-38s %9s %8s %9s %8s %7s%n", "", "p50 ms", "p95", "p50 ms", "p95", "of p50");
        double worst = 0;
        List<Double> ofMany = new ArrayList<>();
        List<Double> ofFew = new ArrayList<>();
        for (Map.Entry<String, Times> page : after.entrySet()) {
            Times then = page.getValue();
            Times first = before.getOrDefault(page.getKey(), then);
            double ratio = then.percentile(50) / first.percentile(50);
            worst = Math.max(worst, ratio);
            Arrays.stream(then.sorted()).forEach(ofMany::add);
            Arrays.stream(first.sorted()).forEach(ofFew::add);
            out.printf("%-38s %9.1f %8.1f %9.1f %8.1f %7.2f%n", page.getKey(), first.percentile(50), first.percentile(95),
                    then.percentile(50), then.percentile(95), ratio);
        }
        Times small = new Times(ofFew.stream().mapToDouble(Double::doubleValue).sorted().toArray());
        Times large = new Times(ofMany.stream().mapToDouble(Double::doubleValue).sorted().toArray());
        out.printf("%-38s %9.1f %8.1f %9.1f %8.1f %7.2f%n%n", "all", small.percentile(50), small.percentile(95),
                large.percentile(50), large.percentile(95), large.percentile(50) / small.percentile(50));
        out.printf("highest ratio of one page %.2f%n", worst);
        out.printf("p95 %.0f ms  first pages of %d worklists of %d roles by HTTP, %,d cases, %d times each, one after the other%n",
                large.percentile(95), after.size(), BenchServer.ROLES.size(), many, rounds);
    }
}
