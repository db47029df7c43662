package org.minqing.cli;

import picocli.CommandLine.Command;

/** {@code ./minqing bench}: how fast something is, measured so that anybody can measure it again. */
@Command(
        name = "bench",
        description = "Measures how fast something is; what needs a database gets one of its own.",
        mixinStandardHelpOptions = true,
        subcommands = {BenchExtract.class, BenchGrowth.class, BenchCategories.class, BenchIntake.class, BenchWorklist.class, BenchTopics.class, BenchSearch.class})
final class Bench {}
