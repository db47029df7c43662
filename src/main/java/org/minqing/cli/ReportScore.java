package org.minqing.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Precision, recall and F1 of extracted reports against labelled ones: field by field, micro over all documents.
 * Strings are compared after NFKC without spaces and outer punctuation, longer ones by their bigrams (Dice ≥ 0.6).
 */
final class ReportScore {

    static final List<String> MAIN =
            List.of("names", "titles", "places", "units", "date", "headings", "concerns", "commitments", "next_steps");
    static final List<String> EXTRA = List.of(
            "reports", "kind", "report_title", "programme", "parent", "leader_title_pairs", "attendees", "req_text",
            "req_units", "req_due_text", "concern_place", "concern_by", "commit_by", "commit_due_text", "commit_due",
            "facts", "campaign", "byline");

    /** What was found of what was to be found. */
    record Tally(int matched, int gold, int predicted) {
        Tally plus(Tally other) {
            return new Tally(matched + other.matched, gold + other.gold, predicted + other.predicted);
        }

        double precision() {
            return predicted == 0 ? 0 : (double) matched / predicted;
        }

        double recall() {
            return gold == 0 ? 0 : (double) matched / gold;
        }

        double f1() {
            double sum = precision() + recall();
            return sum == 0 ? 0 : 2 * precision() * recall() / sum;
        }
    }

    /** Whether a predicted text was matched. */
    record Verdict(String field, String text, boolean right) {}

    private final List<Verdict> verdicts = new ArrayList<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private int documents;

    ReportScore() {
        Stream.concat(MAIN.stream(), EXTRA.stream()).forEach(field -> tallies.put(field, new Tally(0, 0, 0)));
    }

    /** Scores one document; both have the form of the labels. */
    void add(JsonNode gold, JsonNode predicted) {
        documents++;
        verdicts.clear();
        List<JsonNode> golds = Labels.objects(gold.path("reports"));
        List<JsonNode> found = Labels.objects(predicted.path("reports"));
        var pairs = align(golds, found);
        count("reports", new Tally(pairs.size(), golds.size(), found.size()));
        pairs.forEach((i, j) -> report(golds.get(i), found.get(j)));
        JsonNode nothing = Labels.EMPTY;
        for (int i = 0; i < golds.size(); i++) {
            if (!pairs.containsKey(i)) {
                report(golds.get(i), nothing);
            }
        }
        for (int j = 0; j < found.size(); j++) {
            if (!pairs.containsValue(j)) {
                report(nothing, found.get(j));
            }
        }
    }

    /** What became of each predicted text of the document added last. */
    List<Verdict> verdicts() {
        return List.copyOf(verdicts);
    }

    double overall() {
        return mean(MAIN);
    }

    /** One line a field, then the means. */
    String table() {
        var out = new StringBuilder();
        MAIN.forEach(field -> line(out, ' ', field));
        EXTRA.forEach(field -> line(out, '+', field));
        out.append(String.format(Locale.ROOT, "documents %d%nextra F1 %s%noverall F1 %s%n", documents, rounded(mean(EXTRA)), rounded(mean(MAIN))));
        return out.toString();
    }

    private void line(StringBuilder out, char mark, String field) {
        Tally t = tally(field);
        out.append(String.format(Locale.ROOT, "%c%-19s P %s R %s F1 %s  (match %d, gold %d, pred %d)%n",
                mark, field, rounded(t.precision()), rounded(t.recall()), rounded(t.f1()), t.matched(), t.gold(), t.predicted()));
    }

    /** To three places, a half to the even one, as the reference scorer writes it: 0.8125 is 0.812. */
    private static String rounded(double share) {
        return new BigDecimal(share).setScale(3, RoundingMode.HALF_EVEN).toPlainString();
    }

    private double mean(List<String> fields) {
        return fields.stream().map(this::tally).filter(t -> t.gold() > 0).mapToDouble(Tally::f1).average().orElse(0);
    }

    private Tally tally(String field) {
        return tallies.getOrDefault(field, new Tally(0, 0, 0));
    }

    private void count(String field, Tally more) {
        tallies.merge(field, more, Tally::plus);
    }

    private void report(JsonNode g, JsonNode p) {
        add("names", distinct(Labels.each(g, "leaders", "name")), distinct(Labels.each(p, "leaders", "name")), Alike::same);
        add("titles", titles(g), titles(p), Alike::same);
        add("leader_title_pairs", pairs(g), pairs(p), Alike::same);
        for (String field : List.of("places", "units", "attendees", "byline")) {
            add(field, distinct(Labels.texts(g.path(field))), distinct(Labels.texts(p.path(field))), Alike::same);
        }
        for (String field : List.of("date", "kind", "parent")) {
            add(field, Labels.texts(g.path(field)), Labels.texts(p.path(field)), Alike::same);
        }
        add("report_title", Labels.texts(g.path("title")), Labels.texts(p.path("title")), Alike::loose);
        add("programme", Labels.texts(g.path("programme")), Labels.texts(p.path("programme")), Alike::loose);
        requirements(g, p);
        concerns(g, p);
        commitments(g, p);
        add("next_steps", Labels.texts(g.path("next_steps")), Labels.texts(p.path("next_steps")), Alike::fuzzy);
        add("facts", Labels.each(g, "facts", "value"), Labels.each(p, "facts", "value"), Alike::fact);
        add("campaign", campaign(g), campaign(p), (x, y) -> x.charAt(0) == y.charAt(0) ? Alike.loose(x.substring(1), y.substring(1)) : 0);
    }

    private void requirements(JsonNode g, JsonNode p) {
        var gold = Labels.objects(g.path("requirements"));
        var found = Labels.objects(p.path("requirements"));
        var pairs = add("headings", Labels.values(gold, "heading"), Labels.values(found, "heading"), Alike::fuzzy);
        add("req_text", Labels.values(gold, "text"), Labels.values(found, "text"), Alike::fuzzy);
        var items = new Items(gold, found, pairs);
        attribute("req_units", items, one -> distinct(Labels.texts(one.path("units"))), Alike::same);
        attribute("req_due_text", items, one -> Labels.texts(one.path("due_text")), Alike::loose);
    }

    private void concerns(JsonNode g, JsonNode p) {
        var gold = Labels.objects(g.path("concerns"));
        var found = Labels.objects(p.path("concerns"));
        var items = new Items(gold, found, add("concerns", Labels.values(gold, "text"), Labels.values(found, "text"), Alike::fuzzy));
        attribute("concern_place", items, one -> Labels.texts(one.path("place")), Alike::same);
        attribute("concern_by", items, one -> Labels.texts(one.path("raised_by")), Alike::loose);
    }

    private void commitments(JsonNode g, JsonNode p) {
        var gold = Labels.objects(g.path("commitments"));
        var found = Labels.objects(p.path("commitments"));
        var items = new Items(gold, found, add("commitments", Labels.values(gold, "text"), Labels.values(found, "text"), Alike::fuzzy));
        attribute("commit_by", items, one -> Labels.texts(one.path("by")), Alike::loose);
        attribute("commit_due_text", items, one -> Labels.texts(one.path("due_text")), Alike::loose);
        attribute("commit_due", items, one -> Labels.texts(one.path("due")), Alike::same);
    }

    private record Items(List<JsonNode> gold, List<JsonNode> found, Map<Integer, Integer> pairs) {}

    /** Attributes of paired items; those of items without a partner are missed or false alarms. */
    private void attribute(String field, Items items, Function<JsonNode, List<String>> of, ToDoubleBiFunction<String, String> alike) {
        for (int i = 0; i < items.gold().size(); i++) {
            Integer j = items.pairs().get(i);
            add(field, of.apply(items.gold().get(i)), j == null ? List.of() : of.apply(items.found().get(j)), alike);
        }
        for (int j = 0; j < items.found().size(); j++) {
            if (!items.pairs().containsValue(j)) {
                add(field, List.of(), of.apply(items.found().get(j)), alike);
            }
        }
    }

    private Map<Integer, Integer> add(String field, List<String> gold, List<String> found, ToDoubleBiFunction<String, String> alike) {
        var g = gold.stream().filter(one -> !one.isEmpty()).toList();
        var p = found.stream().filter(one -> !one.isEmpty()).toList();
        var pairs = Matching.of(g, p, alike);
        count(field, new Tally(pairs.size(), g.size(), p.size()));
        for (int j = 0; j < p.size(); j++) {
            verdicts.add(new Verdict(field, p.get(j), pairs.containsValue(j)));
        }
        return pairs;
    }

    private static List<String> titles(JsonNode report) {
        var out = new ArrayList<String>();
        Labels.objects(report.path("leaders")).forEach(leader -> Labels.texts(leader.path("titles")).forEach(title -> out.add(Alike.title(title))));
        return out;
    }

    private static List<String> pairs(JsonNode report) {
        var out = new ArrayList<String>();
        for (JsonNode leader : Labels.objects(report.path("leaders"))) {
            for (String title : Labels.texts(leader.path("titles"))) {
                out.add(Alike.norm(leader.path("name").asString("")) + "|" + Alike.norm(Alike.title(title)));
            }
        }
        return out;
    }

    private static List<String> campaign(JsonNode report) {
        JsonNode campaign = report.path("campaign");
        var out = new ArrayList<String>();
        if (campaign.isObject()) {
            Labels.texts(campaign.path("name")).stream().filter(text -> !text.isEmpty()).forEach(text -> out.add("0" + text));
            Labels.texts(campaign.path("organiser")).stream().filter(text -> !text.isEmpty()).forEach(text -> out.add("1" + text));
            List<String> lists = List.of("bodies", "phases", "carriers", "levels", "themes");
            for (int i = 0; i < lists.size(); i++) {
                int mark = 2 + i;
                distinct(Labels.texts(campaign.path(lists.get(i)))).forEach(text -> out.add(mark + text));
            }
        }
        return out;
    }

    private static Map<Integer, Integer> align(List<JsonNode> gold, List<JsonNode> found) {
        record Pair(double likeness, int i, int j) {}
        var all = new ArrayList<Pair>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < found.size(); j++) {
                all.add(new Pair(likeness(gold.get(i), found.get(j)), i, j));
            }
        }
        all.sort((a, b) -> a.likeness() != b.likeness() ? Double.compare(b.likeness(), a.likeness())
                : Math.abs(a.i() - a.j()) != Math.abs(b.i() - b.j()) ? Math.abs(a.i() - a.j()) - Math.abs(b.i() - b.j())
                : a.i() != b.i() ? a.i() - b.i() : a.j() - b.j());
        var out = new LinkedHashMap<Integer, Integer>();
        all.stream().filter(pair -> pair.likeness() > 0 && !out.containsKey(pair.i()) && !out.containsValue(pair.j()))
                .forEach(pair -> out.put(pair.i(), pair.j()));
        var restGold = Stream.iterate(0, i -> i < gold.size(), i -> i + 1).filter(i -> !out.containsKey(i)).toList();
        var restFound = Stream.iterate(0, j -> j < found.size(), j -> j + 1).filter(j -> !out.containsValue(j)).toList();
        for (int k = 0; k < Math.min(restGold.size(), restFound.size()); k++) {
            out.put(restGold.get(k), restFound.get(k));
        }
        return out;
    }

    private static double likeness(JsonNode g, JsonNode p) {
        return Alike.dice(g.path("title").asString(""), p.path("title").asString(""))
                + overlap(Labels.texts(g.path("places")), Labels.texts(p.path("places")))
                + 0.5 * overlap(Labels.each(g, "leaders", "name"), Labels.each(p, "leaders", "name"));
    }

    private static double overlap(List<String> a, List<String> b) {
        var left = new HashSet<>(a.stream().map(Alike::norm).toList());
        var all = new HashSet<>(left);
        var right = new HashSet<>(b.stream().map(Alike::norm).toList());
        all.addAll(right);
        left.retainAll(right);
        return all.isEmpty() ? 0 : (double) left.size() / all.size();
    }

    private static List<String> distinct(List<String> texts) {
        Set<String> seen = new LinkedHashSet<>();
        return texts.stream().filter(text -> !Alike.norm(text).isEmpty() && seen.add(Alike.norm(text))).toList();
    }
}
