package org.minqing.testing;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.DataFolder;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.OutsideDatabase;
import org.minqing.database.SharedPrograms;

/** One database for the whole run: the embedded one, made fresh, or an outside one named by {@code MINQING_DATABASE_URL}. */
final class TestDatabase {

    private static final DatabaseAccess ACCESS =
            OutsideDatabase.from(System.getenv()).orElseGet(TestDatabase::embedded);

    private TestDatabase() {}

    static DatabaseAccess access() {
        return ACCESS;
    }

    private static DatabaseAccess embedded() {
        Path folder = Path.of("target", "test-database");
        delete(folder.resolve("postgres").resolve("cluster"));
        var postgres = EmbeddedPostgres.start(new DataFolder(SharedPrograms.in(folder)));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(postgres::close));
        return postgres.access();
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
