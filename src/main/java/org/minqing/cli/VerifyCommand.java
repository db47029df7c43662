package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minqing.truth.HeadKeys;
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

    @Option(
            names = "--proof",
            paramLabel = "FILE",
            description = "Checks the proof of one case instead; needs no installation, only the public key.")
    private @Nullable Path proof;

    @Override
    public Integer call() throws SQLException, IOException {
        PrintWriter out = spec.commandLine().getOut();
        if (proof != null) {
            return new ProofReport(out).tell(proof, trusted());
        }
        if (installation.isMissing()) {
            spec.commandLine().getErr().println("There is no installation in " + installation.data().toAbsolutePath() + ".");
            return 2;
        }
        try (var database = installation.open()) {
            return new VerifyReport(out, installation)
                    .tell(database.access(), new VerifyReport.Against(trusted(), heads, export));
        }
    }

    private List<HeadKeys.Verifier> trusted() throws IOException {
        List<HeadKeys.Verifier> keys = new ArrayList<>();
        for (Path file : publicKeys) {
            keys.add(HeadKeys.Verifier.read(file));
        }
        return keys.isEmpty() ? new HeadKeys(installation.keys()).verifiers() : keys;
    }
}
