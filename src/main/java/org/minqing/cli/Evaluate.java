package org.minqing.cli;

import picocli.CommandLine.Command;

/** {@code ./minqing evaluate}: measures an engine on labelled data. */
@Command(
        name = "evaluate",
        description = "Measures an engine on labelled data.",
        mixinStandardHelpOptions = true,
        subcommands = {EvaluateReports.class, EvaluateCategories.class, EvaluateReplies.class, EvaluateSimilar.class})
final class Evaluate {}
