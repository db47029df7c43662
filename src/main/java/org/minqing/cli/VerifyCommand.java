package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.SealingKeys;
import org.minqing.casework.Verification;
import org.minqing.casework.Verification.Bad;
import org.minqing.casework.Verification.Findings;
import org.minqing.database.DataFolder;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.OutsideDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./minqing verify}: are the records what they were when they were written? Works while a server runs, and without. */
@Command(
        name = "verify",
        description = "Recomputes every case's chain of events, names the first bad record and exits 1.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--data", defaultValue = "data", description = "Folder of the installation. Default ./data.")
    private Path data = Path.of("data");

    @Option(names = "--keys", defaultValue = "keys", description = "Folder of the sealing keys. Default ./keys.")
    private Path keys = Path.of("keys");

    @Option(names = "--export", paramLabel = "FILE", description = "Writes every event to FILE, a line of JSON each.")
    private @Nullable Path export;

    @Override
    public Integer call() throws SQLException, IOException {
        Optional<DatabaseAccess> there = OutsideDatabase.from(System.getenv());
        if (there.isEmpty() && !Files.isDirectory(data)) {
            spec.commandLine().getErr().println("There is no installation in " + data.toAbsolutePath() + ".");
            return 2;
        }
        if (there.isEmpty()) {
            there = EmbeddedPostgres.running(new DataFolder(data));
        }
        if (there.isPresent()) {
            return verify(there.get());
        }
        try (var postgres = EmbeddedPostgres.start(new DataFolder(data))) {
            return verify(postgres.access());
        }
    }

    private int verify(DatabaseAccess access) throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(
                        access.url(), access.runtime().user(), access.runtime().password());
                Writer lines = export == null ? Writer.nullWriter() : Files.newBufferedWriter(export)) {
            return tell(new Verification(connection, SealingKeys.existing(keys), export == null ? null : lines).run());
        }
    }

    private int tell(Findings findings) {
        PrintWriter out = spec.commandLine().getOut();
        findings.bad().ifPresent(bad -> out.println("BAD  " + where(bad) + ": " + bad.what()));
        out.printf("%d chains, %d events, %d sealed texts checked%n", findings.chains(), findings.events(), findings.texts());
        if (findings.erased() > 0) {
            out.printf("%d texts are erased; their events stand%n", findings.erased());
        }
        if (findings.unopened() > 0) {
            out.printf("%d texts could not be compared: their key is not in %s%n", findings.unopened(), keys);
        }
        out.println("not sealed yet: there are no signed heads, so the loss of a whole case, or of all its latest events"
                + " together with a changed row, would not be seen");
        out.println(verdict(findings));
        out.flush();
        return findings.bad().isEmpty() ? 0 : 1;
    }

    private static String verdict(Findings findings) {
        if (findings.bad().isPresent()) {
            return "NOT all is as it was written";
        }
        return findings.unopened() == 0 ? "all is as it was written" : "all that could be compared is as it was written";
    }

    private static String where(Bad bad) {
        return "region %d case %s (%s)%s".formatted(bad.regionId(), bad.number(), bad.caseId(),
                bad.seq() == 0 ? "" : " event " + bad.seq());
    }
}
