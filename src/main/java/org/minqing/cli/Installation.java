package org.minqing.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.minqing.database.DataFolder;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.OutsideDatabase;
import picocli.CommandLine.Option;

/** Which installation a command works on, and the way to its database whether a server runs or not. */
final class Installation {

    @Option(names = "--data", defaultValue = "data", description = "Folder of the installation. Default ./data.")
    private Path data = Path.of("data");

    @Option(
            names = "--keys",
            defaultValue = "${env:MINQING_KEYS:-keys}",
            description = "Folder of its keys. Default ./keys, or MINQING_KEYS.")
    private Path keys = Path.of("keys");

    Path data() {
        return data;
    }

    Path keys() {
        return keys;
    }

    /** Where its files are: {@code MINQING_BLOBS}, or within the data folder. */
    Path blobs() {
        String set = System.getenv("MINQING_BLOBS");
        return set == null || set.isBlank() ? data.resolve("blobs") : Path.of(set);
    }

    /** There is neither an outside database nor a data folder. */
    boolean isMissing() {
        return OutsideDatabase.from(System.getenv()).isEmpty() && !Files.isDirectory(data);
    }

    /** A way to the database; closing it stops what was started for it. */
    record Way(DatabaseAccess access, AutoCloseable started) implements AutoCloseable {
        @Override
        public void close() {
            try {
                started.close();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The outside database, or the one that a server runs in the data folder now, or that one started for the while. */
    Way open() {
        Optional<DatabaseAccess> running = OutsideDatabase.from(System.getenv())
                .or(() -> EmbeddedPostgres.running(new DataFolder(data)));
        if (running.isPresent()) {
            return new Way(running.get(), () -> {});
        }
        var postgres = EmbeddedPostgres.start(new DataFolder(data));
        return new Way(postgres.access(), postgres);
    }
}
