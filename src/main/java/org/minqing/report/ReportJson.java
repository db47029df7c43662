package org.minqing.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as JSON. Values stand as plain strings under their names; every found thing stands once more under
 * {@code found}, with kind, span, confidence and rule.
 */
public final class ReportJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private ReportJson() {}

    /** Indented text of one document ({@link #of}), or of an array of several. */
    public static String write(Object json) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
    }

    public static ObjectNode of(ParsedDocument document) {
        ObjectNode out = NODES.objectNode();
        put(out, "publication_date", document.published().map(Object::toString).orElse(null));
        ArrayNode reports = out.putArray("reports");
        document.reports().forEach(report -> reports.add(report(report)));
        return out;
    }

    private static ObjectNode report(ParsedReport report) {
        ObjectNode out = NODES.objectNode();
        out.put("kind", report.kind() == ParsedReport.Kind.VISIT ? "visit" : "campaign");
        put(out, "title", text(report.title()));
        put(out, "date", report.date() == null ? null : day(report.date()));
        put(out, "date_text", report.date() == null ? null : report.date().words().text());
        put(out, "programme", text(report.programme()));
        ArrayNode leaders = out.putArray("leaders");
        report.leaders().forEach(leader -> texts(leaders.addObject().put("name", leader.name().text()).putArray("titles"), leader.titles()));
        texts(out.putArray("places"), report.places());
        put(out, "parent", text(report.parent()));
        texts(out.putArray("units"), report.units());
        texts(out.putArray("attendees"), report.attendees());
        said(out, report);
        texts(out.putArray("next_steps"), report.nextSteps());
        ArrayNode facts = out.putArray("facts");
        report.facts().forEach(fact -> mark(facts.addObject().put("subject", fact.subject().text()).put("attribute", fact.attribute()).put("value", fact.value().text()), fact.value()));
        campaign(out, report.campaign());
        texts(out.putArray("byline"), report.byline());
        span(out, report.span());
        ArrayNode found = out.putArray("found");
        report.items().forEach(item -> mark(found.addObject().put("kind", item.kind().name().toLowerCase(java.util.Locale.ROOT)).put("text", item.found().text()), item.found()));
        return out;
    }

    private static void said(ObjectNode out, ParsedReport report) {
        ArrayNode requirements = out.putArray("requirements");
        for (var requirement : report.requirements()) {
            ObjectNode one = requirements.addObject().put("heading", requirement.heading().text()).put("text", requirement.text().text());
            texts(one.putArray("units"), requirement.units());
            due(one, requirement.due());
            mark(one, requirement.text());
        }
        ArrayNode concerns = out.putArray("concerns");
        for (var concern : report.concerns()) {
            ObjectNode one = concerns.addObject().put("text", concern.text().text());
            put(one, "place", text(concern.place()));
            put(one, "raised_by", text(concern.raisedBy()));
            mark(one, concern.text());
        }
        ArrayNode commitments = out.putArray("commitments");
        for (var commitment : report.commitments()) {
            ObjectNode one = commitments.addObject();
            put(one, "by", text(commitment.by()));
            one.put("text", commitment.text().text());
            due(one, commitment.due());
            mark(one, commitment.text());
        }
    }

    private static void campaign(ObjectNode out, ParsedReport.@Nullable Campaign campaign) {
        if (campaign == null) {
            out.putNull("campaign");
            return;
        }
        ObjectNode one = out.putObject("campaign").put("name", campaign.name().text());
        put(one, "organiser", text(campaign.organiser()));
        texts(one.putArray("bodies"), campaign.bodies());
        texts(one.putArray("phases"), campaign.phases());
        texts(one.putArray("carriers"), campaign.carriers());
        texts(one.putArray("levels"), campaign.levels());
        texts(one.putArray("themes"), campaign.themes());
    }

    private static void due(ObjectNode out, @Nullable When due) {
        put(out, "due_text", due == null ? null : due.words().text());
        put(out, "due", due == null ? null : day(due));
        if (due != null && due.workingDays() > 0) {
            out.put("due_working_days", due.workingDays());
        }
    }

    private static @Nullable String day(When when) {
        return when.day() == null ? null : when.day().toString();
    }

    private static @Nullable String text(@Nullable Found found) {
        return found == null ? null : found.text();
    }

    private static void texts(ArrayNode out, List<Found> found) {
        found.forEach(one -> out.add(one.text()));
    }

    private static void put(ObjectNode out, String key, @Nullable String value) {
        if (value == null) {
            out.putNull(key);
        } else {
            out.put(key, value);
        }
    }

    private static void mark(ObjectNode out, Found found) {
        span(out, found.span());
        out.put("confidence", found.confidence());
        out.put("rule", found.rule());
    }

    private static void span(ObjectNode out, Span span) {
        out.putObject("span").put("start", span.start()).put("end", span.end());
    }
}
