package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.FileVerification;
import org.minqing.casework.SealingKeys;
import org.minqing.casework.Verification;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.Snapshot;
import org.minqing.file.BlobStore;
import org.minqing.truth.Head;
import org.minqing.truth.HeadKeys;
import org.minqing.truth.HeadVerification;
import org.minqing.truth.HeadsFile;

/** Verifies a database against itself and its signed heads, and says what was found. */
final class VerifyReport {

    private final PrintWriter out;
    private final Path keys;
    private final Path blobs;

    VerifyReport(PrintWriter out, Installation installation) {
        this.out = out;
        this.keys = installation.keys();
        this.blobs = installation.blobs();
    }

    /**
     * What to verify against.
     *
     * @param publicKeys the keys to trust for heads
     * @param heads      the file of heads that left the machine, or null
     * @param export     takes every event, or null
     */
    record Against(List<HeadKeys.Verifier> publicKeys, @Nullable Path heads, @Nullable Path export) {
        static Against keysOf(Path folder) {
            return new Against(new HeadKeys(folder).verifiers(), null, null);
        }
    }

    /** Answers the exit code: 0 if all is as it was written. */
    int tell(DatabaseAccess access, Against against) throws SQLException, IOException {
        List<Head.Signed> left = against.heads() == null ? null : HeadsFile.read(against.heads());
        try (Connection connection = DriverManager.getConnection(
                        access.url(), access.runtime().user(), access.runtime().password());
                Writer lines = against.export() == null ? Writer.nullWriter() : Files.newBufferedWriter(against.export())) {
            return Snapshot.of(connection, snapshot -> tell(
                    new Verification(snapshot, SealingKeys.existing(keys), against.export() == null ? null : lines).check(),
                    new HeadVerification(snapshot, against.publicKeys(), left).check(),
                    files(snapshot),
                    against));
        }
    }

    private FileVerification.Findings files(Connection snapshot) throws SQLException {
        try {
            return new FileVerification(snapshot, BlobStore.in(blobs)).check();
        } catch (IOException e) {
            throw new UncheckedIOException("the files in " + blobs + " cannot be read", e);
        }
    }

    private int tell(Verification.Findings chains, HeadVerification.Findings under, FileVerification.Findings files,
            Against against) {
        chains.bad().ifPresent(bad -> out.println("BAD  " + where(bad) + ": " + bad.what()));
        under.bad().ifPresent(bad -> out.println("BAD  " + bad));
        files.bad().ifPresent(bad -> out.println("BAD  " + bad));
        out.printf("%d chains, %d events, %d sealed texts, %d files checked%n",
                chains.chains(), chains.events(), chains.texts(), files.files());
        if (chains.erased() > 0) {
            out.printf("%d texts are erased; their events stand%n", chains.erased());
        }
        if (chains.unopened() > 0) {
            out.printf("%d texts could not be compared: their key is not in %s%n", chains.unopened(), keys);
        }
        tellHeads(under, against);
        boolean good = chains.bad().isEmpty() && under.bad().isEmpty() && files.bad().isEmpty();
        boolean whole = chains.unopened() == 0 && !against.publicKeys().isEmpty();
        out.println(!good ? "NOT all is as it was written"
                : whole ? "all is as it was written" : "all that could be compared is as it was written");
        out.flush();
        return good ? 0 : 1;
    }

    private void tellHeads(HeadVerification.Findings under, Against against) {
        if (under.heads() == 0) {
            out.println("not sealed yet: there are no signed heads, so the loss of a whole case, or a chain rewritten as a"
                    + " whole, would not be seen");
            return;
        }
        HeadVerification.Coverage coverage = under.coverage();
        out.printf("%d signed heads checked, %s; they cover %d cases%n", under.heads(),
                against.heads() == null ? "without a file of those that left the machine (--heads)" : "also against " + against.heads(),
                coverage.cases());
        if (against.publicKeys().isEmpty()) {
            out.println("their signatures were not checked: no public key was given (--key)");
        }
        if (under.notInFile() > 0) {
            out.printf("%d heads are not in %s%n", under.notInFile(), against.heads());
        }
        out.printf("not sealed yet: %d cases with %d events since the last head%n", coverage.open(), coverage.openEvents());
    }

    private static String where(Verification.Bad bad) {
        return "region %d case %s (%s)%s".formatted(bad.regionId(), bad.number(), bad.caseId(),
                bad.seq() == 0 ? "" : " event " + bad.seq());
    }
}
