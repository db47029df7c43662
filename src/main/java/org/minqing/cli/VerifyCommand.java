package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.SealingKeys;
import org.minqing.casework.Verification;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.Snapshot;
import org.minqing.truth.Head;
import org.minqing.truth.HeadKeys;
import org.minqing.truth.HeadVerification;
import org.minqing.truth.HeadsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./minqing verify}: are the records what they were when they were written? Works while a server runs, and without. */
@Command(
        name = "verify",
        description = "Recomputes every case's chain of events and the signed heads, names the first bad record and exits 1.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Installation installation = new Installation();

    @Option(names = "--heads", paramLabel = "FILE", description = "The heads that left the machine, to compare with.")
    private @Nullable Path heads;

    @Option(
            names = "--key",
            paramLabel = "PUB",
            description = "Public key of the heads; may be given several times. Default: those in the keys folder.")
    private List<Path> publicKeys = new ArrayList<>();

    @Option(names = "--export", paramLabel = "FILE", description = "Writes every event to FILE, a line of JSON each.")
    private @Nullable Path export;

    @Override
    public Integer call() throws SQLException, IOException {
        if (installation.isMissing()) {
            spec.commandLine().getErr().println("There is no installation in " + installation.data().toAbsolutePath() + ".");
            return 2;
        }
        List<HeadKeys.Verifier> keys = new ArrayList<>();
        for (Path file : publicKeys) {
            keys.add(HeadKeys.Verifier.read(file));
        }
        if (keys.isEmpty()) {
            keys = new HeadKeys(installation.keys()).verifiers();
        }
        List<Head.Signed> left = heads == null ? null : HeadsFile.read(heads);
        try (var database = installation.open()) {
            return verify(database.access(), keys, left);
        }
    }

    private int verify(DatabaseAccess access, List<HeadKeys.Verifier> keys, @Nullable List<Head.Signed> left)
            throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        access.url(), access.runtime().user(), access.runtime().password());
                Writer lines = export == null ? Writer.nullWriter() : Files.newBufferedWriter(export)) {
            return Snapshot.of(connection, snapshot -> tell(
                    new Verification(snapshot, SealingKeys.existing(installation.keys()), export == null ? null : lines).check(),
                    new HeadVerification(snapshot, keys, left).check(),
                    !keys.isEmpty()));
        }
    }

    private int tell(Verification.Findings chains, HeadVerification.Findings under, boolean signaturesChecked) {
        PrintWriter out = spec.commandLine().getOut();
        chains.bad().ifPresent(bad -> out.println("BAD  " + where(bad) + ": " + bad.what()));
        under.bad().ifPresent(bad -> out.println("BAD  " + bad));
        out.printf("%d chains, %d events, %d sealed texts checked%n", chains.chains(), chains.events(), chains.texts());
        if (chains.erased() > 0) {
            out.printf("%d texts are erased; their events stand%n", chains.erased());
        }
        if (chains.unopened() > 0) {
            out.printf("%d texts could not be compared: their key is not in %s%n", chains.unopened(), installation.keys());
        }
        tellHeads(under, signaturesChecked, out);
        boolean good = chains.bad().isEmpty() && under.bad().isEmpty();
        boolean whole = chains.unopened() == 0 && signaturesChecked;
        out.println(!good ? "NOT all is as it was written"
                : whole ? "all is as it was written" : "all that could be compared is as it was written");
        out.flush();
        return good ? 0 : 1;
    }

    private void tellHeads(HeadVerification.Findings under, boolean signaturesChecked, PrintWriter out) {
        if (under.heads() == 0) {
            out.println("not sealed yet: there are no signed heads, so the loss of a whole case, or a chain rewritten as a"
                    + " whole, would not be seen");
            return;
        }
        HeadVerification.Coverage coverage = under.coverage();
        out.printf("%d signed heads checked, %s; they cover %d cases%n", under.heads(),
                heads == null ? "without a file of those that left the machine (--heads)" : "also against " + heads,
                coverage.cases());
        if (!signaturesChecked) {
            out.println("their signatures were not checked: no public key was given (--key)");
        }
        if (under.notInFile() > 0) {
            out.printf("%d heads are not in %s%n", under.notInFile(), heads);
        }
        out.printf("not sealed yet: %d cases with %d events since the last head%n", coverage.open(), coverage.openEvents());
    }

    private static String where(Verification.Bad bad) {
        return "region %d case %s (%s)%s".formatted(bad.regionId(), bad.number(), bad.caseId(),
                bad.seq() == 0 ? "" : " event " + bad.seq());
    }
}
