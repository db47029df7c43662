package org.minqing.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Whether the engine is as sure as it is right: of the items shown with 0.9, are nine in ten right? */
final class Reliability {

    /** Fields of the scorer by the kind of item the engine shows. */
    private static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("title", "report_title"), Map.entry("programme", "programme"), Map.entry("leader", "names"),
            Map.entry("leader_title", "titles"), Map.entry("place", "places"), Map.entry("parent", "parent"),
            Map.entry("unit", "units"), Map.entry("attendee", "attendees"), Map.entry("requirement", "req_text"),
            Map.entry("requirement_unit", "req_units"), Map.entry("requirement_due", "req_due_text"),
            Map.entry("concern", "concerns"), Map.entry("concern_place", "concern_place"),
            Map.entry("concern_raised_by", "concern_by"), Map.entry("commitment", "commitments"),
            Map.entry("commitment_by", "commit_by"), Map.entry("commitment_due", "commit_due_text"),
            Map.entry("next_step", "next_steps"), Map.entry("fact", "facts"), Map.entry("byline", "byline"),
            Map.entry("campaign_name", "campaign"), Map.entry("campaign_organiser", "campaign"),
            Map.entry("campaign_body", "campaign"), Map.entry("campaign_phase", "campaign"),
            Map.entry("campaign_carrier", "campaign"), Map.entry("campaign_level", "campaign"),
            Map.entry("campaign_theme", "campaign"));
    private static final List<String> CAMPAIGN = List.of("name", "organiser", "body", "phase", "carrier", "level", "theme");
    private static final double[] BINS = {0, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 1.0001};
    /** As many imagined items a rule begins with, right as often as all rules together: a rule seen twice is not sure of anything. */
    private static final double IMAGINED = 6;

    /** Nothing read out of running text is surer. */
    /** What was learned from labelled texts is righter on them than elsewhere. */
    private static final String LEARNED = ".read";
    private static final double SUREST = 0.95;

    private record Shown(String rule, double confidence, boolean right) {}

    private final List<Shown> items = new ArrayList<>();

    /** @param verdicts what the scorer said of each predicted text of the document, by field */
    void add(JsonNode found, List<ReportScore.Verdict> verdicts) {
        Map<String, Boolean> right = new HashMap<>();
        verdicts.forEach(verdict -> right.merge(verdict.field() + "|" + Alike.norm(verdict.text()), verdict.right(), Boolean::logicalOr));
        for (JsonNode report : Labels.objects(found.path("reports"))) {
            for (JsonNode item : Labels.objects(report.path("found"))) {
                String kind = item.path("kind").asString("");
                Boolean verdict = kind.equals("date") ? right.get("date|" + report.path("date").asString("")) : right.get(key(kind, item.path("text").asString("")));
                if (verdict != null) {
                    items.add(new Shown(item.path("rule").asString(""), item.path("confidence").asDouble(), verdict));
                }
            }
        }
    }

    private static String key(String kind, String text) {
        String field = FIELDS.getOrDefault(kind, "");
        String words = field.equals("titles") ? Alike.title(text) : text;
        String part = field.equals("campaign") ? CAMPAIGN.indexOf(kind.substring("campaign_".length())) + "" : "";
        return field + "|" + Alike.norm(part + words);
    }

    /** One line a bin: how sure on average, how often right, how many. */
    String table() {
        var out = new StringBuilder("shown with    said   right      n\n");
        for (int i = 0; i + 1 < BINS.length; i++) {
            double from = BINS[i];
            double to = BINS[i + 1];
            List<Shown> in = items.stream().filter(item -> item.confidence() >= from && item.confidence() < to).toList();
            if (!in.isEmpty()) {
                out.append(String.format(Locale.ROOT, "%.2f-%.2f     %.3f   %.3f  %5d%n", from, Math.min(1, to), said(in), right(in), in.size()));
            }
        }
        return out.append(String.format(Locale.ROOT, "all           %.3f   %.3f  %5d%n", said(items), right(items), items.size())).toString();
    }

    /**
     * One line a rule: how often it was right here, drawn towards all rules where it is rare. What was learned ({@code ….read}) is left out.
     *
     * @param harder how many times as often the rules fail on texts they were not mended on
     */
    String fitted(double harder) {
        Map<String, List<Shown>> rules = new TreeMap<>();
        items.stream().filter(item -> !item.rule().endsWith(LEARNED)).forEach(item -> rules.computeIfAbsent(item.rule(), rule -> new ArrayList<>()).add(item));
        double all = right(items);
        var out = new StringBuilder();
        rules.forEach((rule, shown) -> {
            double often = (right(shown) * shown.size() + all * IMAGINED) / (shown.size() + IMAGINED);
            double sure = Math.clamp(1 - harder * (1 - often), 0.3, SUREST);
            out.append(String.format(Locale.ROOT, "%-28s %.2f   # of %d%n", rule, sure, shown.size()));
        });
        return out.toString();
    }

    private static double said(List<Shown> items) {
        return items.stream().mapToDouble(Shown::confidence).average().orElse(0);
    }

    private static double right(List<Shown> items) {
        return items.stream().mapToDouble(item -> item.right() ? 1 : 0).average().orElse(0);
    }
}
