package org.minqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minqing.MinqingApplication;
import org.minqing.database.ClockSetting;
import org.minqing.database.DataFolder;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.Region;
import org.minqing.demo.DemoAccount;
import org.minqing.demo.DemoZone;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The whole server with the demo zone in a temporary folder, which is deleted at the end. */
final class BenchServer implements AutoCloseable {

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext server;
    private final Region zone;

    private BenchServer(Path folder, EmbeddedPostgres postgres, ConfigurableApplicationContext server, Region zone) {
        this.folder = folder;
        this.postgres = postgres;
        this.server = server;
        this.zone = zone;
    }

    static BenchServer start() throws IOException {
        Path folder = Files.createTempDirectory("minqing-bench");
        var postgres = EmbeddedPostgres.start(new DataFolder(folder.resolve("data")));
        var server = new SpringApplicationBuilder(MinqingApplication.class)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(DatabaseAccess.class, postgres::access);
                    context.registerBean(ClockSetting.class, () -> new ClockSetting(Clock.systemUTC()));
                })
                .properties(Map.of("server.port", 0, "server.address", "127.0.0.1", "minqing.demo", true,
                        "minqing.keys", folder.resolve("keys").toString(), "minqing.blobs", folder.resolve("blobs").toString(),
                        "minqing.heads", folder.resolve("heads").toString(), "minqing.watch", "P1D",
                        "logging.level.org.minqing", "warn"))
                .run();
        Region zone = server.getBean(DemoZone.class).open(LocalDate.now(Region.DEFAULT_ZONE), DemoZone.PASSWORD);
        return new BenchServer(folder, postgres, server, zone);
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
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
