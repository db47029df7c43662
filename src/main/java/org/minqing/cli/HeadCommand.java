package org.minqing.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.truth.Head;
import org.minqing.truth.Heads;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./minqing head}: signs a head now, as each night does by itself. Works while a server runs, and without. */
@Command(
        name = "head",
        description = "Signs a head over all cases that changed since the last one, and adds it to the heads file.",
        mixinStandardHelpOptions = true)
final class HeadCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Installation installation = new Installation();

    @Option(
            names = "--heads",
            paramLabel = "FOLDER",
            defaultValue = "${env:MINQING_HEADS:-heads}",
            description = "Folder of the heads file. Default ./heads, or MINQING_HEADS.")
    private Path folder = Path.of("heads");

    @Override
    public Integer call() {
        if (installation.isMissing()) {
            spec.commandLine().getErr().println("There is no installation in " + installation.data().toAbsolutePath() + ".");
            return 2;
        }
        try (var database = installation.open()) {
            DatabaseAccess access = database.access();
            var source = new DriverManagerDataSource(access.url(), access.runtime().user(), access.runtime().password());
            var heads = new Heads(source, installation.keys(), folder, Clock.systemUTC());
            var out = spec.commandLine().getOut();
            for (Region region : new Regions(JdbcClient.create(source)).all()) {
                Head head = heads.sign(region).head();
                out.printf("%s: head %d over %d changed cases, %d cases in all, root %s%n",
                        region.name(), head.number(), head.changed(), head.chains(), head.root());
            }
            out.println("in " + heads.bringFileUpToDate());
            return 0;
        }
    }
}
