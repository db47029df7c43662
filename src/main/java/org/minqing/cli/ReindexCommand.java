package org.minqing.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.search.Wishes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code ./minqing reindex}: has the search index built anew, by each node that runs, or when it starts. */
@Command(
        name = "reindex",
        description = "Has every node build its search index anew; the old one is searched until the new one is whole.",
        mixinStandardHelpOptions = true)
final class ReindexCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Mixin
    private Installation installation = new Installation();

    @Override
    public Integer call() {
        if (installation.isMissing()) {
            spec.commandLine().getErr().println("There is no installation in " + installation.data().toAbsolutePath() + ".");
            return 2;
        }
        try (var database = installation.open()) {
            DatabaseAccess access = database.access();
            var jdbc = JdbcClient.create(new DriverManagerDataSource(
                    access.url(), access.runtime().user(), access.runtime().password()));
            var wishes = new Wishes(jdbc, Clock.systemUTC());
            for (Region region : new Regions(jdbc).all()) {
                wishes.rebuild(region.id(), null);
                spec.commandLine().getOut().println(region.name()
                        + ": asked for; a running node begins within a second, another when it is started");
            }
            return 0;
        }
    }
}
