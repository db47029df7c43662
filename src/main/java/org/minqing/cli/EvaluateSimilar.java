package org.minqing.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.minqing.triage.similar.Compared;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.similar.Telling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code ./minqing evaluate similar MESSAGES ASKED --out DIR}: which of many messages tell of the same problem at the same place. */
@Command(
        name = "similar",
        description = "Compares the messages of MESSAGES.jsonl ({id, subject, time, text} a line) and writes into DIR neighbours.jsonl, pairs.jsonl (those ASKED.json names: {\"pairs\": [[id, id], …]}) and clusters.jsonl.",
        mixinStandardHelpOptions = true)
final class EvaluateSimilar implements Callable<Integer> {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2}).*");
    private static final int NEIGHBOURS = 10;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "MESSAGES.jsonl")
    @SuppressWarnings("NullAway.Init")
    private Path messages;

    @Parameters(index = "1", paramLabel = "ASKED.json")
    @SuppressWarnings("NullAway.Init")
    private Path asked;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the three files are written.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    private final List<String> ids = new ArrayList<>();

    @Override
    public Integer call() {
        try {
            List<Portrait> portraits = read();
            Map<String, Integer> numbers =
                    IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, i -> i, (first, again) -> first, HashMap::new));
            JsonNode pairs = MAPPER.readTree(Files.readString(asked)).path("pairs");
            long start = System.nanoTime();
            Compared compared = Compared.of(portraits);
            int[] groups = compared.groups();
            long done = System.nanoTime();
            Files.createDirectories(out);
            Files.write(out.resolve("neighbours.jsonl"), IntStream.range(0, ids.size()).mapToObj(i -> neighbours(compared, i)).toList());
            Files.write(out.resolve("pairs.jsonl"), pairs.valueStream().map(pair -> scored(compared, numbers, pair)).toList());
            Files.write(out.resolve("clusters.jsonl"), IntStream.range(0, ids.size())
                    .mapToObj(i -> node().put("id", ids.get(i)).put("cluster", ids.get(groups[i])).toString())
                    .toList());
            spec.commandLine().getOut().printf(Locale.ROOT, "%,d messages compared in %.1f s, %,d groups%n", ids.size(), (done - start) / 1e9,
                    IntStream.of(groups).distinct().count());
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(e instanceof IOException ? "Cannot read or write " + e.getMessage() : e.getMessage());
            err.flush();
            return 2;
        }
    }

    private List<Portrait> read() throws IOException {
        List<Portrait> portraits = new ArrayList<>();
        for (String line : Files.readAllLines(messages)) {
            if (!line.isBlank()) {
                JsonNode node = MAPPER.readTree(line);
                ids.add(node.path("id").asString(""));
                Telling telling = new Telling(node.path("subject").asString(""), node.path("text").asString(""), day(node.path("time").asString("")));
                portraits.add(Portrait.of(telling));
            }
        }
        return portraits;
    }

    private static LocalDate day(String time) {
        Matcher day = DAY.matcher(time);
        if (!day.matches()) {
            throw new IllegalArgumentException("No day such as 2026-11-28 in \"" + time + "\"");
        }
        return LocalDate.of(Integer.parseInt(day.group(1)), Integer.parseInt(day.group(2)), Integer.parseInt(day.group(3)));
    }

    private static ObjectNode node() {
        return MAPPER.createObjectNode();
    }

    private String neighbours(Compared compared, int message) {
        ObjectNode line = node().put("id", ids.get(message));
        ArrayNode similar = line.putArray("similar");
        compared.near(message).stream()
                .limit(NEIGHBOURS)
                .forEach(near -> similar.addObject().put("id", ids.get(near.message())).put("score", near.nearness()));
        return line.toString();
    }

    private static String scored(Compared compared, Map<String, Integer> numbers, JsonNode pair) {
        String a = pair.path(0).asString("");
        String b = pair.path(1).asString("");
        Integer first = numbers.get(a);
        Integer second = numbers.get(b);
        if (first == null || second == null) {
            throw new IllegalArgumentException("ASKED names a message that is not there: " + (first == null ? a : b));
        }
        return node().put("a", a).put("b", b).put("score", compared.score(first, second)).toString();
    }
}
