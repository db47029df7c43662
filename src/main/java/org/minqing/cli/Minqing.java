package org.minqing.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Entry point of {@code ./minqing}. Commands that need no server never load Spring. */
@Command(
        name = "minqing",
        description = "From a visit among residents to a promise kept.",
        mixinStandardHelpOptions = true,
        subcommands = {RunCommand.class, Extract.class, Evaluate.class, Bench.class, VerifyCommand.class, HeadCommand.class, ReindexCommand.class, BackupCommand.class, RestoreCommand.class, LearnReports.class})
public final class Minqing {

    private Minqing() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Minqing()).execute(args));
    }
}
