package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.ApiKeys;
import org.minqing.database.DataFolder;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.web.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code ./minqing bench intake}: how many cases a second other systems can register, against the bare inserts of the very
 * same rows. Both run by turns on one database in one run, so that a busy machine slows both.
 */
@Command(
        name = "intake",
        description = "Registers cases through the HTTP interface, and inserts the same rows bare, by turns.",
        mixinStandardHelpOptions = true)
final class BenchIntake implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--rounds", defaultValue = "6", description = "Turns of each. Default ${DEFAULT-VALUE}.")
    private int rounds;

    @Option(names = "--seconds", defaultValue = "5", description = "Length of a turn. Default ${DEFAULT-VALUE}.")
    private int seconds;

    @Option(
            names = "--warm-up",
            defaultValue = "20000",
            description = "Cases of each before the first turn, for the server is slow until it is compiled. Default ${DEFAULT-VALUE}.")
    private int warmUp;

    @Option(names = "--folder", description = "Where the scratch folder is made and deleted. Default: the system's for such.")
    private @Nullable Path folder;

    @Override
    public Integer call() throws Exception {
        Path scratch = folder == null
                ? Files.createTempDirectory("minqing-bench-") : Files.createTempDirectory(folder, "minqing-bench-");
        try (var postgres = EmbeddedPostgres.start(new DataFolder(scratch.resolve("data")));
                var server = RunCommand.serve(postgres::access, Clock.systemUTC(), Map.of(
                        "server.port", 0, "server.address", "127.0.0.1",
                        "minqing.keys", scratch.resolve("keys").toString(), "minqing.heads", scratch.resolve("heads").toString(),
                        "minqing.blobs", scratch.resolve("blobs").toString(),
                        "minqing.index", scratch.resolve("index").toString(), "minqing.search.pace", "P1D"))) {
            return isDurable(server.getBean(JdbcClient.class), scratch) ? measure(server) : 1;
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    /** A commit that does not wait for the disk would make both rates worthless. */
    private boolean isDurable(JdbcClient jdbc, Path scratch) throws IOException {
        String disk = Files.getFileStore(scratch).type();
        String fsync = jdbc.sql("SHOW fsync").query(String.class).single();
        String commit = jdbc.sql("SHOW synchronous_commit").query(String.class).single();
        PrintWriter out = spec.commandLine().getOut();
        out.printf("fsync %s, synchronous_commit %s, on %s; %d processors, load %.1f before the run%n", fsync, commit, disk,
                Runtime.getRuntime().availableProcessors(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        boolean durable = fsync.equals("on") && commit.equals("on") && !disk.equals("tmpfs") && !disk.equals("ramfs");
        if (!durable) {
            out.println("NOT measured: what is acknowledged here would not be on a disk");
        }
        out.flush();
        return durable;
    }

    private int measure(ApplicationContext server) throws Exception {
        var regions = server.getBean(Regions.class);
        int ours = regions.create("测区", "测", Region.DEFAULT_ZONE).id();
        int theirs = regions.create("比区", "比", Region.DEFAULT_ZONE).id();
        String key = server.getBean(ApiKeys.class).create(ours, "bench", Set.of(Role.CLERK)).secret();
        int port = server.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        DataSource source = server.getBean(DataSource.class);
        try (var intake = new Turns(() -> new IntakeClient(port, key))) {
            intake.warmUp(warmUp);
            BareRows rows = BareRows.like(ours, source);
            try (var bare = new Turns(() -> new BareClient(source.getConnection(), rows, theirs))) {
                bare.warmUp(warmUp);
                byTurns(intake, bare);
                var jdbc = server.getBean(JdbcClient.class);
                boolean whole = isWhole(jdbc, ours, intake) & isWhole(jdbc, theirs, bare);
                tell(intake, bare);
                return whole ? 0 : 1;
            }
        }
    }

    private void byTurns(Turns intake, Turns bare) throws Exception {
        for (int i = 0; i < rounds; i++) {
            double mine = intake.take(Duration.ofSeconds(seconds));
            double other = bare.take(Duration.ofSeconds(seconds));
            spec.commandLine().getOut().printf(
                    "turn %d: %,.0f cases/s by the interface, %,.0f/s inserted bare%n", i + 1, mine, other);
            spec.commandLine().getOut().flush();
        }
    }

    /** One row for each acknowledgement, no more and no fewer, and its two events and its sealed words. */
    private boolean isWhole(JdbcClient jdbc, int region, Turns turns) {
        long cases = count(jdbc, "cases", region);
        long events = count(jdbc, "case_event", region);
        long texts = count(jdbc, "sealed_text", region);
        boolean whole = cases == turns.acknowledged() && events == 2 * cases && texts == cases;
        spec.commandLine().getOut().printf("%s %,d acknowledged, %,d cases, %,d events, %,d sealed texts stored%n",
                whole ? "whole:" : "WRONG:", turns.acknowledged(), cases, events, texts);
        return whole;
    }

    private static long count(JdbcClient jdbc, String table, int region) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE region_id = ?").param(region).query(Long.class).single();
    }

    private void tell(Turns intake, Turns bare) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("interface: %,.0f cases/s, a request p50 %.1f ms, p95 %.1f ms%n", intake.rate(), intake.millis(50), intake.millis(95));
        out.printf("bare:      %,.0f cases/s, an insert p50 %.1f ms, p95 %.1f ms%n", bare.rate(), bare.millis(50), bare.millis(95));
        out.printf("ratio %.2f cases registered a second through the HTTP interface ÷ bare inserts of the same rows, %d clients each%n",
                intake.rate() / bare.rate(), Turns.CLIENTS);
        out.flush();
    }
}
