package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minqing.backup.KeyChest;
import org.minqing.backup.Manifest;
import org.minqing.backup.Restore;
import org.minqing.file.BlobStore;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./minqing restore}: a backup into an empty database, all of it or nothing, and then {@code verify}. */
@Command(
        name = "restore",
        description = "Restores the backup FILE into an empty database (--data names a new folder), then verifies it.",
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Installation installation = new Installation();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Option(
            names = "--keys-from",
            paramLabel = "FILE",
            description = "Puts the keys of this file into the keys folder, unlocked with their pass phrase.")
    private @Nullable Path keysFrom;

    @Override
    public Integer call() throws SQLException, IOException {
        LoggingSystem.get(RestoreCommand.class.getClassLoader()).setLogLevel("org.flywaydb", LogLevel.ERROR);
        PrintWriter err = spec.commandLine().getErr();
        if (!Files.isRegularFile(file)) {
            err.println("There is no file " + file.toAbsolutePath() + ".");
            return 2;
        }
        try {
            Optional<char[]> phrase = keysFrom == null ? Optional.empty() : PassPhrase.asked(err);
            if (keysFrom != null && phrase.isEmpty()) {
                return 2;
            }
            return restore(keysFrom == null ? null : KeyChest.unlock(keysFrom, phrase.orElseThrow()));
        } catch (Restore.Refused e) {
            err.println("Nothing was restored: " + e.getMessage() + ".");
            return 1;
        }
    }

    private int restore(KeyChest.@Nullable Unlocked keys) throws SQLException, IOException, Restore.Refused {
        PrintWriter out = spec.commandLine().getOut();
        try (var database = installation.open()) {
            Manifest manifest = new Restore(database.access(), BlobStore.in(installation.blobs())).from(file);
            if (keys != null) {
                keys.into(installation.keys());
            }
            out.printf("restored as of %s: %d rows of %d tables, %d files%n", manifest.at(), manifest.rows(),
                    manifest.tables().size(), manifest.blobs().count());
            out.flush();
            return new VerifyReport(out, installation).tell(database.access(), VerifyReport.Against.keysOf(installation.keys()));
        }
    }
}
