package org.minqing.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.minqing.MinqingApplication;
import org.minqing.access.FirstStart;
import org.minqing.database.ClockSetting;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.DataFolder;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.OutsideDatabase;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.demo.DemoZone;
import org.minqing.truth.Heads;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./minqing run}: the server with its database, until it is stopped. */
@Command(name = "run", description = "Starts the server.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Option(names = "--demo", description = "Fills an empty installation with a fictional zone and accounts to try.")
    private boolean demo;

    @Option(
            names = "--demo-date",
            paramLabel = "DATE",
            description = "The day the demonstration plays on, as 2026-11-20; today when not given.")
    private @Nullable LocalDate demoDate;

    @Option(names = "--port", defaultValue = "8080", description = "Port; 0 takes a free one. Default ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--host", defaultValue = "127.0.0.1", description = "Address to listen on. Default ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(names = "--data", defaultValue = "data", description = "Folder of the installation. Default ./data.")
    private Path data = Path.of("data");

    @Option(names = "--rehearse", hidden = true, description = "Stops again when all is there: what later starts learn from.")
    private boolean rehearse;

    @Override
    public Integer call() throws InterruptedException {
        Instant begun = Instant.now();
        var closing = new Closing();
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(closing::run));
        var server = start(database(closing), clock());
        closing.first(server);
        if (demo) {
            fillDemo(server);
        }
        announce(server, Duration.between(begun, Instant.now()));
        if (!rehearse) {
            new CountDownLatch(1).await();
        }
        return 0;
    }

    /** The database, on its way: it starts while the server is still putting itself together. */
    private Supplier<DatabaseAccess> database(Closing closing) {
        Optional<DatabaseAccess> outside = OutsideDatabase.from(System.getenv());
        if (outside.isPresent()) {
            return outside::get;
        }
        var coming = new FutureTask<>(() -> embedded(closing));
        Thread.ofPlatform().name("database").start(coming);
        return () -> join(coming);
    }

    private DatabaseAccess embedded(Closing closing) {
        var postgres = EmbeddedPostgres.start(new DataFolder(data));
        closing.last(postgres);
        return postgres.access();
    }

    private static DatabaseAccess join(FutureTask<DatabaseAccess> coming) {
        try {
            return coming.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The system's clock, or one that starts at nine in the morning of the demonstration's day and then runs on. */
    private Clock clock() {
        Clock system = Clock.systemUTC();
        if (demoDate == null) {
            return system;
        }
        Instant morning = demoDate.atTime(LocalTime.of(9, 0)).atZone(Region.DEFAULT_ZONE).toInstant();
        return Clock.offset(system, Duration.between(system.instant(), morning));
    }

    private ConfigurableApplicationContext start(Supplier<DatabaseAccess> database, Clock clock) {
        return serve(database, clock, Map.of("server.port", port, "server.address", host, "minqing.demo", demo,
                "minqing.blobs", data.toAbsolutePath().resolve("blobs").toString(),
                "minqing.index", data.toAbsolutePath().resolve("index").toString()));
    }

    /** The server as it is, put together in this process. */
    static ConfigurableApplicationContext serve(
            Supplier<DatabaseAccess> database, Clock clock, Map<String, Object> properties) {
        return new SpringApplicationBuilder(MinqingApplication.class)
                .registerShutdownHook(false)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(DatabaseAccess.class, database);
                    context.registerBean(ClockSetting.class, () -> new ClockSetting(clock));
                })
                .properties(properties)
                .run();
    }

    /** Accounts with a printed password must not come into an installation that people work with. */
    private static void fillDemo(ConfigurableApplicationContext server) {
        var zone = server.getBean(DemoZone.class);
        if (!zone.isHere() && !server.getBean(Regions.class).all().isEmpty()) {
            throw new IllegalStateException(
                    "this installation already holds a zone of its own; run --demo with another --data folder");
        }
        zone.open(LocalDate.now(server.getBean(Clock.class).withZone(Region.DEFAULT_ZONE)), DemoZone.PASSWORD);
        server.getBean(Regions.class).all().forEach(server.getBean(Heads.class)::nightly);
    }

    private void announce(ConfigurableApplicationContext server, Duration took) {
        var environment = server.getEnvironment();
        String address = "http://" + environment.getProperty("server.address") + ":"
                + environment.getProperty("local.server.port");
        System.out.printf("%nMinqing 民情  %s  (%.1f s)%n", address, took.toMillis() / 1000.0);
        Optional<String> link = server.getBean(FirstStart.class).link();
        link.ifPresent(path -> System.out.printf(
                "%nThe first administrator comes in here, once, within three days:%n管理员首次登录（三天内有效，只能用一次）：%n  %s%s%n",
                address, path));
        if (demo) {
            System.out.printf("%nAccounts to try, password %s:%n试用账号，密码 %s：%n", DemoZone.PASSWORD, DemoZone.PASSWORD);
            server.getBean(DemoZone.class)
                    .accounts()
                    .forEach(account -> System.out.printf(
                            "  %-14s %-22s %s %s%n", account.username(), account.role(), account.name(), account.of()));
        }
        System.out.printf("%nStop with Ctrl+C. 按 Ctrl+C 停止。%n");
        System.out.flush();
    }

    /** On the way out the server finishes its requests first; only then does the database stop. */
    private static final class Closing implements Runnable {

        private volatile AutoCloseable server = () -> {};
        private volatile AutoCloseable database = () -> {};

        void first(AutoCloseable closing) {
            server = closing;
        }

        void last(AutoCloseable closing) {
            database = closing;
        }

        @Override
        public void run() {
            try (AutoCloseable second = database;
                    AutoCloseable first = server) {
                System.out.println("Stopping …");
            } catch (Exception e) {
                System.err.println("Stopping failed: " + e.getMessage());
            }
        }
    }
}
