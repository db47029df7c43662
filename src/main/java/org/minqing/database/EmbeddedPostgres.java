package org.minqing.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.minqing.database.DatabaseAccess.Login;

/**
 * The database that comes with the server: a durable PostgreSQL in the data folder, reachable from this machine only, with
 * password authentication. It lives and dies with this process: the shell between them stops it as soon as the pipe to
 * this process breaks, so even a kill -9 of the server leaves no orphan.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final String DATABASE = "minqing";
    private static final Login UNUSED = new Login("", "");

    /** Stops the database when standard input ends, whatever ended it; {@code set -m} keeps Ctrl+C away from it. */
    private static final String KEEPER = """
            set -m
            exec 3<&0
            "$@" </dev/null &
            server=$!
            (read -r _ <&3; kill -INT $server 2>/dev/null) &
            wait $server
            """;

    private final DataFolder folder;
    private final Path programs;
    private final Path cluster;
    private final int port;
    private final Process keeper;

    private EmbeddedPostgres(DataFolder folder, Path programs, Path cluster) {
        this.folder = folder;
        this.programs = programs;
        this.cluster = cluster;
        this.port = freePort();
        this.keeper = launch();
    }

    /** Starts the database of this folder, making it first where there is none. Blocks until it answers. */
    public static EmbeddedPostgres start(DataFolder folder) {
        Path home = folder.postgres();
        Path programs = PostgresBinaries.unpackInto(home);
        Path cluster = home.resolve("cluster");
        if (!Files.isDirectory(cluster)) {
            initialise(folder, programs, cluster);
        }
        StrayPostgres.stopIn(cluster);
        var postgres = new EmbeddedPostgres(folder, programs, cluster);
        try {
            postgres.awaitReady();
            postgres.ensureRoles();
            return postgres;
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    public DatabaseAccess access() {
        return access(folder, port);
    }

    /** How to reach the database of this folder if a server is running it now. */
    public static Optional<DatabaseAccess> running(DataFolder folder) {
        Path lock = folder.postgres().resolve("cluster").resolve("postmaster.pid");
        try {
            List<String> lines = Files.exists(lock) ? Files.readAllLines(lock) : List.of();
            if (lines.size() < 4) {
                return Optional.empty();
            }
            DatabaseAccess access = access(folder, Integer.parseInt(lines.get(3).strip()));
            try (Connection ignored = DriverManager.getConnection(
                    access.url(), access.runtime().user(), access.runtime().password())) {
                return Optional.of(access);
            }
        } catch (SQLException | NumberFormatException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatabaseAccess access(DataFolder folder, int port) {
        return new DatabaseAccess(
                url(port, DATABASE),
                new Login("minqing_app", folder.secret("app")),
                new Login("minqing_owner", folder.secret("owner")));
    }

    /** A superuser's connection details, for tests that need to look at or set up what the runtime role may not. */
    DatabaseAccess superuser() {
        return new DatabaseAccess(url(DATABASE), new Login(SUPERUSER, folder.secret("superuser")), UNUSED);
    }

    @Override
    public void close() {
        try {
            keeper.getOutputStream().close();
            if (!keeper.waitFor(30, TimeUnit.SECONDS)) {
                keeper.descendants().forEach(ProcessHandle::destroyForcibly);
                keeper.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void initialise(DataFolder folder, Path programs, Path cluster) {
        Path partial = cluster.resolveSibling("cluster.part");
        Path password = cluster.resolveSibling("initdb.password");
        try {
            DataFolder.delete(partial);
            DataFolder.writePrivate(password, folder.secret("superuser"));
            var command = new ArrayList<>(Unprivileged.prefix());
            command.addAll(List.of(
                    programs.resolve("bin/initdb").toString(),
                    "-D", partial.toString(),
                    "-U", SUPERUSER,
                    "-A", "scram-sha-256",
                    "--pwfile=" + password,
                    "-E", "UTF8",
                    "--locale=C.UTF-8",
                    "--locale-provider=icu",
                    "--icu-locale=zh-Hans-CN"));
            Path log = cluster.resolveSibling("initdb.log");
            Process initdb = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (initdb.waitFor() != 0) {
                throw new IllegalStateException("the database could not be made: " + Files.readString(log));
            }
            Files.delete(password);
            Files.move(partial, cluster, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("the database could not be made in " + cluster, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the database was being made", e);
        }
    }

    private Process launch() {
        var command = new ArrayList<>(List.of("/bin/sh", "-c", KEEPER, "minqing-database"));
        command.addAll(Unprivileged.prefix());
        command.addAll(List.of(
                programs.resolve("bin/postgres").toString(),
                "-D", cluster.toString(),
                "-p", Integer.toString(port),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "unix_socket_directories=",
                "-c", "shared_buffers=256MB",
                "-c", "max_connections=100",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC"));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started", e);
        }
    }

    private Path logFile() {
        return cluster.resolveSibling("postgres.log");
    }

    private void awaitReady() {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(60));
        while (true) {
            try (Connection ignored = connect(SUPERUSER)) {
                return;
            } catch (SQLException e) {
                if (!keeper.isAlive() || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("PostgreSQL did not start; see " + logFile(), e);
                }
                pause();
            }
        }
    }

    /** Two roles: the owner migrates, the runtime role works. Made anew where they are missing, so a crash between is no harm. */
    private void ensureRoles() {
        try (Connection admin = connect(SUPERUSER);
                var statement = admin.createStatement()) {
            ensureRole(admin, "minqing_owner", folder.secret("owner"));
            ensureRole(admin, "minqing_app", folder.secret("app"));
            if (!exists(admin, "SELECT 1 FROM pg_database WHERE datname = ?", DATABASE)) {
                statement.execute("CREATE DATABASE " + DATABASE + " OWNER minqing_owner");
            }
            statement.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + DATABASE + " TO minqing_app");
        } catch (SQLException e) {
            throw new IllegalStateException("the database's roles could not be made", e);
        }
    }

    private static void ensureRole(Connection admin, String role, String password) throws SQLException {
        if (exists(admin, "SELECT 1 FROM pg_roles WHERE rolname = ?", role)) {
            return;
        }
        try (var statement = admin.createStatement()) {
            // Role and password are made by this program: letters, digits, '-' and '_' only.
            statement.execute("CREATE ROLE " + role + " LOGIN NOSUPERUSER PASSWORD '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database), SUPERUSER, folder.secret("superuser"));
    }

    private String url(String database) {
        return url(port, database);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL was starting", e);
        }
    }
}
