package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minqing.backup.Backup;
import org.minqing.backup.KeyChest;
import org.minqing.backup.Manifest;
import org.minqing.file.BlobStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minqing backup}: the whole installation in one file, while people go on working. */
@Command(
        name = "backup",
        description = {
            "Writes the whole installation into FILE, as it stands at one moment, while the server runs.",
            "The keys are never in it: keep them apart, or sealed texts are open to whoever finds the file."
        },
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "FILE", description = "Where to write it; a file that is there is never written over.")
    private Path file = Path.of("");

    @Option(
            names = "--keys-to",
            paramLabel = "FILE",
            description = "Also locks the keys into a file of their own, with a pass phrase. Keep it somewhere else.")
    private @Nullable Path keysTo;

    @Override
    public Integer call() throws SQLException, IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (installation.isMissing()) {
            err.println("There is no installation in " + installation.data().toAbsolutePath() + ".");
            return 2;
        }
        Optional<char[]> phrase = keysTo == null ? Optional.empty() : PassPhrase.chosen(err);
        if (keysTo != null && phrase.isEmpty()) {
            return 2;
        }
        try {
            if (keysTo != null) {
                lockKeys(keysTo, phrase.orElseThrow());
            }
            write();
            return 0;
        } catch (FileAlreadyExistsException e) {
            err.println(e.getMessage() + " is there already; nothing was written over it.");
            return 2;
        }
    }

    private void write() throws SQLException, IOException {
        try (var database = installation.open();
                Connection connection = DriverManager.getConnection(database.access().url(),
                        database.access().runtime().user(), database.access().runtime().password())) {
            var backup = new Backup(BlobStore.in(installation.blobs()), Clock.systemUTC());
            Manifest manifest = backup.write(connection, file);
            PrintWriter out = spec.commandLine().getOut();
            out.printf("%s: %d rows of %d tables, %d files, %.1f MB%n", file.toAbsolutePath(), manifest.rows(),
                    manifest.tables().size(), manifest.blobs().count(), Files.size(file) / 1e6);
            out.println(keysTo == null
                    ? "The keys are not in it. They lie in " + installation.keys().toAbsolutePath()
                            + ": keep a copy of them somewhere else (--keys-to makes one); without them sealed texts are lost."
                    : "The keys are in " + keysTo.toAbsolutePath() + ", locked with the pass phrase: keep it somewhere else.");
            out.flush();
        }
    }

    private void lockKeys(Path to, char[] phrase) throws IOException {
        int keys = KeyChest.lock(installation.keys(), to, phrase);
        spec.commandLine().getOut().printf("%s: %d keys%n", to.toAbsolutePath(), keys);
    }
}
