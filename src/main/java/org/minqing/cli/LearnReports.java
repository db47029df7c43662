package org.minqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.minqing.report.ClauseKind;
import org.minqing.report.NamedKind;
import org.minqing.report.Relation;
import org.minqing.report.ReportLearner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** {@code ./minqing learn DIR… --out DIR}: learns the models of the engine's second reading from labelled reports. */
@Command(
        name = "learn",
        description = "Learns the engine's models from labelled reports (X.txt with X.json): how concerns, promises, next steps and demands read, and which names belong in a record.",
        mixinStandardHelpOptions = true)
final class LearnReports implements Callable<Integer> {

    private static final Map<NamedKind, String> FIELDS = Map.of(NamedKind.PLACE, "places", NamedKind.UNIT, "units", NamedKind.ATTENDEE, "attendees");

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "Labelled texts the rules were not mended on.")
    @SuppressWarnings("NullAway.Init")
    private List<Path> dirs;

    @Option(names = "--mended", paramLabel = "DIR", description = "Labelled texts the rules were mended on; what the rules say of them is left out.")
    private List<Path> mended = new ArrayList<>();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the engine's models are written.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Override
    public Integer call() {
        var learner = new ReportLearner();
        try {
            read(dirs, false, learner);
            read(mended, true, learner);
            Files.createDirectories(out);
            for (Map.Entry<String, byte[]> file : learner.learn().entrySet()) {
                Files.write(out.resolve(file.getKey()), file.getValue());
            }
            return 0;
        } catch (IOException | TextInput.Unreadable e) {
            return refused(e.getMessage());
        }
    }

    private int refused(@Nullable String why) {
        spec.commandLine().getErr().println(why);
        spec.commandLine().getErr().flush();
        return 2;
    }

    private static void read(List<Path> dirs, boolean mended, ReportLearner learner) throws IOException, TextInput.Unreadable {
        for (Path text : LabelledTexts.in(dirs)) {
            LabelledTexts.LabelledText read = LabelledTexts.read(text);
            JsonNode labels = read.labels().orElseThrow(() -> new IOException("There is no " + text.resolveSibling(read.name()) + "."));
            learner.add(read.text(), read.published(), labels(labels), mended);
        }
    }

    private static ReportLearner.Labels labels(JsonNode gold) {
        var said = new ArrayList<ReportLearner.Label>();
        var named = new EnumMap<NamedKind, List<String>>(NamedKind.class);
        for (NamedKind kind : NamedKind.values()) {
            named.put(kind, new ArrayList<>());
        }
        for (JsonNode report : Labels.objects(gold.path("reports"))) {
            for (JsonNode item : Labels.objects(report.path("concerns"))) {
                said.add(label(ClauseKind.CONCERN, item, Map.of(Relation.RAISED_BY, "raised_by", Relation.AT, "place")));
            }
            for (JsonNode item : Labels.objects(report.path("commitments"))) {
                said.add(label(ClauseKind.COMMITMENT, item, Map.of(Relation.PROMISED_BY, "by")));
            }
            for (JsonNode item : Labels.objects(report.path("requirements"))) {
                said.add(label(ClauseKind.REQUIREMENT, item, Map.of(Relation.PUT_TO, "units")));
            }
            Labels.texts(report.path("next_steps")).forEach(step -> said.add(new ReportLearner.Label(ClauseKind.NEXT_STEP, step, Map.of())));
            FIELDS.forEach((kind, field) -> named.getOrDefault(kind, List.of()).addAll(Labels.texts(report.path(field))));
        }
        return new ReportLearner.Labels(said, named);
    }

    private static ReportLearner.Label label(ClauseKind kind, JsonNode item, Map<Relation, String> keys) {
        var related = new EnumMap<Relation, List<String>>(Relation.class);
        keys.forEach((relation, key) -> related.put(relation, Labels.texts(item.path(key))));
        return new ReportLearner.Label(kind, item.path("text").asString(""), related);
    }
}
