package org.minqing.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.testing.Aside;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

@Aside
class EmbeddedPostgresTest {

    @TempDir
    Path temporary;

    private final List<Process> hosts = new java.util.ArrayList<>();

    @AfterEach
    void stopHosts() {
        for (Process host : hosts) {
            host.descendants().forEach(ProcessHandle::destroyForcibly);
            host.destroyForcibly();
        }
    }

    @Test
    void what_was_committed_survives_kill_9_of_everything() throws Exception {
        Path folder = folderSharingPrograms();
        Process host = host(folder);
        try (Connection connection = superuser(folder, address(host))) {
            connection.createStatement().execute("CREATE TABLE kept (n integer)");
            connection.createStatement().execute("INSERT INTO kept SELECT generate_series(1, 1000)");
        }
        Stream.concat(host.descendants(), Stream.of(host.toHandle())).toList().forEach(ProcessHandle::destroyForcibly);
        host.waitFor();

        try (var again = EmbeddedPostgres.start(new DataFolder(folder));
                Connection connection = superuser(folder, again.superuser().url())) {
            var rows = connection.createStatement().executeQuery("SELECT count(*) FROM kept");
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1000);
        }
    }

    @Test
    void kill_9_of_the_server_alone_leaves_no_orphan() throws Exception {
        Path folder = folderSharingPrograms();
        Process host = host(folder);
        address(host);
        List<ProcessHandle> children = host.descendants().toList();
        assertThat(children).isNotEmpty();

        host.destroyForcibly().waitFor();

        assertThat(children).allSatisfy(child -> assertThat(endsWithin(child, Duration.ofSeconds(10)))
                .as("process %d ends", child.pid())
                .isTrue());
    }

    @Test
    void a_second_server_on_the_same_folder_is_refused() throws Exception {
        Path folder = folderSharingPrograms();
        address(host(folder));
        assertThatThrownBy(() -> EmbeddedPostgres.start(new DataFolder(folder)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another Minqing is running");
    }

    @Test
    void it_is_durable_asks_for_passwords_and_answers_this_machine_only() throws Exception {
        Path folder = folderSharingPrograms();
        try (var postgres = EmbeddedPostgres.start(new DataFolder(folder))) {
            String url = postgres.superuser().url();
            try (Connection connection = superuser(folder, url)) {
                assertThat(setting(connection, "fsync")).isEqualTo("on");
                assertThat(setting(connection, "synchronous_commit")).isEqualTo("on");
                assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(setting(connection, "password_encryption")).isEqualTo("scram-sha-256");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(url, "postgres", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
    }

    @Test
    void the_server_refuses_to_work_as_superuser_or_as_owner() {
        Path folder = folderSharingPrograms();
        try (var postgres = EmbeddedPostgres.start(new DataFolder(folder))) {
            var access = postgres.access();
            var owner = new DriverManagerDataSource(
                    access.url(), access.owner().user(), access.owner().password());
            org.springframework.jdbc.core.simple.JdbcClient.create(owner)
                    .sql("CREATE TABLE owned (n integer)")
                    .update();
            var mighty = postgres.superuser().runtime();

            assertThatThrownBy(() -> RuntimeRole.requireLimited(owner)).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> RuntimeRole.requireLimited(
                            new DriverManagerDataSource(access.url(), mighty.user(), mighty.password())))
                    .isInstanceOf(IllegalStateException.class);
            RuntimeRole.requireLimited(new DriverManagerDataSource(
                    access.url(), access.runtime().user(), access.runtime().password()));
        }
    }

    private Path folderSharingPrograms() {
        return SharedPrograms.in(temporary.resolve("data"));
    }

    private Process host(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp", System.getProperty("java.class.path"),
                        DatabaseHost.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        hosts.add(process);
        return process;
    }

    private static String address(Process host) throws IOException {
        var out = new BufferedReader(new InputStreamReader(host.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as("the host's address").isNotNull();
        return line;
    }

    private static Connection superuser(Path folder, String url) throws SQLException {
        return DriverManager.getConnection(url, "postgres", new DataFolder(folder).secret("superuser"));
    }

    private static String setting(Connection connection, String name) throws SQLException {
        var rows = connection.createStatement().executeQuery("SHOW " + name);
        rows.next();
        return rows.getString(1);
    }

    private static boolean endsWithin(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS);
            return true;
        } catch (java.util.concurrent.TimeoutException e) {
            return false;
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
