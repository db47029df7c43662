package org.minqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minqing.database.DataFolder;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.Region;
import org.minqing.demo.DemoAccount;
import org.minqing.demo.DemoZone;
import org.minqing.web.Role;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * The whole server with the demo zone in a scratch folder, which is deleted at the end. What happens by itself does not happen
 * here: no one is told of a million cases that are made up.
 */
final class BenchServer implements AutoCloseable {

    /** Those that look at lists, and for cases, all day. */
    static final List<Role> ROLES = List.of(Role.CLERK, Role.DISPATCHER, Role.LIAISON, Role.REVIEWER,
            Role.CONFIRMATION_OFFICER, Role.COMMUNITY_WORKER, Role.LEADER, Role.SUPERVISOR);

    private final Path scratch;
    private final EmbeddedPostgres postgres;
    private final Region zone;
    private ConfigurableApplicationContext server;

    private BenchServer(Path scratch, EmbeddedPostgres postgres, ConfigurableApplicationContext server, Region zone) {
        this.scratch = scratch;
        this.postgres = postgres;
        this.server = server;
        this.zone = zone;
    }

    static BenchServer start(@Nullable Path folder) throws IOException {
        Path scratch = folder == null
                ? Files.createTempDirectory("minqing-bench-") : Files.createTempDirectory(folder, "minqing-bench-");
        var postgres = EmbeddedPostgres.start(new DataFolder(scratch.resolve("data")));
        var server = serve(scratch, postgres, Map.of());
        Region zone = server.getBean(DemoZone.class).open(LocalDate.now(Region.DEFAULT_ZONE), DemoZone.PASSWORD);
        return new BenchServer(scratch, postgres, server, zone);
    }

    /** @param lively what does happen by itself, and how often */
    private static ConfigurableApplicationContext serve(Path scratch, EmbeddedPostgres postgres, Map<String, Duration> lively) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "server.port", 0, "server.address", "127.0.0.1", "minqing.demo", true,
                "minqing.keys", scratch.resolve("keys").toString(), "minqing.heads", scratch.resolve("heads").toString(),
                "minqing.blobs", scratch.resolve("data").resolve("blobs").toString(),
                "minqing.index", scratch.resolve("data").resolve("index").toString()));
        for (String pace : List.of("minqing.rounds", "minqing.heads.check", "minqing.notify.pace", "minqing.search.pace", "minqing.triage.pace", "minqing.triage.learn",
                "minqing.triage.topics")) {
            properties.put(pace, lively.getOrDefault(pace, Duration.ofDays(1)).toString());
        }
        return RunCommand.serve(postgres::access, Clock.systemUTC(), properties);
    }

    /** The server goes down and comes up again; from now on the index is kept. */
    void serveAgainSearching() {
        server.close();
        server = serve(scratch, postgres, Map.of("minqing.search.pace", Duration.ofMillis(500)));
    }

    <T> T bean(Class<T> type) {
        return server.getBean(type);
    }

    DatabaseAccess database() {
        return postgres.access();
    }

    int region() {
        return zone.id();
    }

    String address() {
        return "http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port");
    }

    List<DemoAccount> accounts() {
        return server.getBean(DemoZone.class).accounts();
    }

    @Override
    public void close() throws IOException {
        server.close();
        postgres.close();
        FileSystemUtils.deleteRecursively(scratch);
    }
}
