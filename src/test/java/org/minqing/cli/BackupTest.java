package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.backup.Restore;
import org.minqing.database.DataFolder;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.SharedPrograms;
import org.minqing.demo.DemoZone;
import org.minqing.file.BlobStore;
import org.minqing.testing.Aside;
import org.minqing.testing.Caller;
import org.minqing.testing.Minqing.Told;
import org.minqing.testing.Minqing;
import org.minqing.testing.ServerProcess;

/** The drill: a zone at work is backed up, the machine is lost, and another takes over from the two files. */
@Aside
class BackupTest {

    private static final Map<String, String> PHRASE = Map.of("MINQING_PASSPHRASE", "two lamps in one boat");

    @TempDir
    static Path machine;

    private static Path backup = Path.of("");
    private static Path chest = Path.of("");
    private static Told told = new Told(-1, "");
    private static String numberOfOne = "";
    private static Map<String, Long> counts = Map.of();

    /** With a server at work, and its keys put apart. */
    @BeforeAll
    static void backUp() throws SQLException {
        Path data = SharedPrograms.in(machine.resolve("first/data"));
        backup = machine.resolve("zone.backup");
        chest = machine.resolve("zone.keys");
        try (var server = ServerProcess.run(data, "--demo")) {
            told = Minqing.run(PHRASE, "backup", backup.toString(), "--data", data.toString(),
                    "--keys", data.resolveSibling("keys").toString(), "--keys-to", chest.toString());
            DatabaseAccess access = EmbeddedPostgres.running(new DataFolder(data)).orElseThrow();
            counts = counts(access);
            numberOfOne = number(access);
        }
    }

    private static Path empty(String name) throws IOException {
        Path folder = machine.resolve(name);
        Files.createDirectories(folder);
        return SharedPrograms.in(folder.resolve("data"));
    }

    private static Told restore(Path file, Path data, Map<String, String> environment) {
        return Minqing.run(environment, "restore", file.toString(), "--data", data.toString(),
                "--keys", data.resolveSibling("keys").toString(), "--keys-from", chest.toString());
    }

    /** What people entered; notices, and what time tells of a case, go on being made while the server runs. */
    private static Map<String, Long> counts(DatabaseAccess access) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        for (String table : new String[] {"region", "place", "unit", "official", "account", "visit", "cases",
            "sealed_text", "commitment", "confirmation", "case_file", "head_event"}) {
            counts.put(table, Long.valueOf(one(access, "SELECT count(*) FROM " + table)));
        }
        counts.put("case_event", Long.valueOf(one(access, "SELECT count(*) FROM case_event WHERE seq = 1")));
        return counts;
    }

    private static String number(DatabaseAccess access) throws SQLException {
        return one(access, "SELECT number FROM cases WHERE NOT sealed AND NOT sensitive ORDER BY number LIMIT 1");
    }

    private static String one(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(access.url(), access.owner().user(), access.owner().password());
                var statement = connection.createStatement()) {
            ResultSet rs = statement.executeQuery(sql);
            assertThat(rs.next()).isTrue();
            return String.valueOf(rs.getString(1));
        }
    }

    @Test
    void a_zone_lives_on_from_its_backup_on_another_machine() throws Exception {
        assertThat(told.exit()).as(told.output()).isZero();
        assertThat(Files.getPosixFilePermissions(backup)).hasSize(2);
        Path data = empty("second");
        Told restored = restore(backup, data, PHRASE);
        assertThat(restored.exit()).as(restored.output()).isZero();
        assertThat(restored.output()).startsWith("restored as of").contains("all is as it was written").containsPattern(", [1-9]\\d* files checked");

        try (var server = ServerProcess.run(data)) {
            DatabaseAccess access = EmbeddedPostgres.running(new DataFolder(data)).orElseThrow();
            assertThat(counts(access)).isEqualTo(counts);
            assertThat(one(access, "SELECT count(DISTINCT epoch) FROM installation_event")).as("a new epoch").isEqualTo("2");
            assertThat(server.setUpPath()).as("nobody else may become its administrator").isEmpty();
            var clerk = Caller.at(server.port()).signIn("clerk", DemoZone.PASSWORD);
            assertThat(clerk.get("/cases/" + numberOfOne).body()).as("its words can be read").contains(numberOfOne).doesNotContain("无法");
            Told again = restore(backup, data, PHRASE);
            assertThat(again.exit()).isEqualTo(1);
            assertThat(again.output()).contains("holds a zone already");
        }
    }

    @Test
    void neither_file_alone_gives_anything_away() throws IOException {
        assertThat(Files.readString(chest)).doesNotContain("PRIVATE KEY");
        try (var zip = new ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).noneMatch(name -> name.contains("key/") || name.endsWith(".key"));
        }
        Told restored = restore(backup, empty("thief"), Map.of("MINQING_PASSPHRASE", "three lamps in one boat"));
        assertThat(restored.exit()).isEqualTo(1);
        assertThat(restored.output()).contains("the pass phrase does not open");
    }

    @Test
    void a_backup_is_never_written_over_and_a_pass_phrase_is_not_short() {
        Path data = machine.resolve("first/data");
        Told again = Minqing.run(Map.of(), "backup", backup.toString(), "--data", data.toString());
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.output()).contains("is there already");
        Told weak = Minqing.run(Map.of("MINQING_PASSPHRASE", "short"), "backup", machine.resolve("other").toString(), "--data",
                data.toString(), "--keys-to", machine.resolve("other.keys").toString());
        assertThat(weak.exit()).isEqualTo(2);
        assertThat(Files.exists(machine.resolve("other"))).isFalse();
        assertThat(Minqing.run(Map.of(), "backup", machine.resolve("other").toString(), "--data", machine.resolve("nowhere").toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void a_file_that_was_cut_off_or_damaged_or_is_none_of_ours_leaves_nothing_behind() throws Exception {
        byte[] whole = Files.readAllBytes(backup);
        byte[] flipped = whole.clone();
        flipped[whole.length / 3] ^= 1;
        try (var postgres = EmbeddedPostgres.start(new DataFolder(empty("third")))) {
            for (byte[] bytes : List.of(Arrays.copyOf(whole, whole.length / 2), "not a backup".getBytes(StandardCharsets.UTF_8),
                    flipped, withoutAFile(whole))) {
                Path file = Files.write(machine.resolve("bad.backup"), bytes);
                var restore = new Restore(postgres.access(), BlobStore.in(machine.resolve("third/blobs")));
                assertThatThrownBy(() -> restore.from(file)).isInstanceOf(Restore.Refused.class);
            }
            assertThat(one(postgres.access(), "SELECT count(*) FROM region")).isEqualTo("0");
        }
    }

    /** One file in it goes by another name, in the list at its end and where it stands. */
    private static byte[] withoutAFile(byte[] whole) {
        String text = new String(whole, StandardCharsets.ISO_8859_1);
        String name = text.substring(text.indexOf("blobs/"), text.indexOf("blobs/") + "blobs/".length() + 64);
        return text.replace(name, "blobz" + name.substring("blobs".length())).getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void a_restore_that_was_killed_is_simply_done_again() throws Exception {
        Path data = empty("fourth");
        Process killed = Minqing.start(PHRASE, "restore", backup.toString(), "--data", data.toString(),
                "--keys", data.resolveSibling("keys").toString(), "--keys-from", chest.toString());
        try (Stream<String> lines = killed.inputReader().lines()) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (!Files.exists(data.resolve("blobs")) && killed.isAlive()) {
                        Thread.sleep(20);
                    }
                    killed.destroyForcibly();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            });
            lines.forEach(line -> {});
        }
        assertThat(killed.waitFor(30, TimeUnit.SECONDS)).isTrue();
        Told again = restore(backup, data, PHRASE);
        if (again.output().contains("holds a zone already")) {
            again = Minqing.run(Map.of(), "verify", "--data", data.toString(), "--keys", data.resolveSibling("keys").toString());
        }
        assertThat(again.exit()).as(again.output()).isZero();
        assertThat(again.output()).contains("is as it was written");
    }
}
