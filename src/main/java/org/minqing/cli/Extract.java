package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Gazetteer;
import org.minqing.report.ParsedDocument;
import org.minqing.report.ReportJson;
import org.minqing.report.ReportParser;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./minqing extract}: reports or minutes to structured records on standard output. */
@Command(
        name = "extract",
        description = "Reads visit reports, minutes and forms into structured records.",
        mixinStandardHelpOptions = true)
final class Extract implements Callable<Integer> {

    enum Format {
        json,
        text
    }

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Option(names = "--published", paramLabel = "DATE", description = "Date of publication (YYYY-MM-DD); resolves 昨日, 上周五 and days without a year.")
    private @Nullable LocalDate published;

    @Option(names = "--format", description = "json (default) or text.")
    private Format format = Format.json;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Word (doc, docx), PDF, web pages, e-mails (eml), plain text; - reads standard input.")
    private List<String> files = List.of();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        var documents = new ArrayList<ParsedDocument>();
        var parser = new ReportParser(Gazetteer.empty());
        for (String file : files) {
            try {
                documents.add(parser.parse(TextInput.read(file), Optional.ofNullable(published)));
            } catch (TextInput.Unreadable | IOException e) {
                spec.commandLine().getErr().println(file + ": " + TextInput.reason(e));
                spec.commandLine().getErr().flush();
                return 2;
            }
        }
        if (format == Format.text) {
            documents.forEach(document -> out.print(ReportText.of(document)));
        } else {
            List<ObjectNode> read = documents.stream().map(ReportJson::of).toList();
            read.forEach(DueProposals::add);
            out.println(documents.size() == 1 ? ReportJson.write(read.getFirst()) : ReportJson.write(read));
        }
        out.flush();
        return 0;
    }
}
