package org.minqing.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minqing.report.Found;
import org.minqing.report.ParsedDocument;
import org.minqing.report.ParsedReport;
import org.minqing.report.When;

/** Lays what the engine found out as entries, each with an id that says where and as what it was found. */
final class Flattened {

    private final Map<String, Entry> entries;
    private String report = "";

    Flattened(Map<String, Entry> entries) {
        this.entries = entries;
    }

    void add(ParsedDocument document) {
        document.reports().forEach(this::add);
    }

    private void add(ParsedReport parsed) {
        report = "";
        double sure = parsed.title() == null ? 0.8 : 1;
        String title = parsed.title() == null ? "" : parsed.title().text();
        Found whole = new Found(title, parsed.span(), sure, "report");
        report = put(EntryKind.REPORT, whole, "", null, "", parsed.kind().name());
        one(EntryKind.TITLE, parsed.title(), "");
        when(EntryKind.DATE, parsed.date(), "");
        one(EntryKind.PROGRAMME, parsed.programme(), "");
        many(EntryKind.PLACE, parsed.places(), "");
        one(EntryKind.PARENT, parsed.parent(), "");
        for (var leader : parsed.leaders()) {
            many(EntryKind.LEADER_TITLE, leader.titles(), one(EntryKind.LEADER, leader.name(), ""));
        }
        many(EntryKind.UNIT, parsed.units(), "");
        many(EntryKind.ATTENDEE, parsed.attendees(), "");
        said(parsed);
        for (var fact : parsed.facts()) {
            put(EntryKind.FACT, fact.value(), "", null, fact.subject().text(), fact.attribute());
        }
        campaign(parsed.campaign());
        many(EntryKind.BYLINE, parsed.byline(), "");
    }

    private void said(ParsedReport parsed) {
        for (var concern : parsed.concerns()) {
            String id = one(EntryKind.CONCERN, concern.text(), "");
            one(EntryKind.CONCERN_PLACE, concern.place(), id);
            one(EntryKind.CONCERN_RAISED_BY, concern.raisedBy(), id);
        }
        for (var requirement : parsed.requirements()) {
            String id = put(
                    EntryKind.REQUIREMENT, requirement.text(), "", null, requirement.heading().text(), "");
            many(EntryKind.REQUIREMENT_UNIT, requirement.units(), id);
            when(EntryKind.REQUIREMENT_DUE, requirement.due(), id);
        }
        for (var commitment : parsed.commitments()) {
            String id = one(EntryKind.COMMITMENT, commitment.text(), "");
            one(EntryKind.COMMITMENT_BY, commitment.by(), id);
            when(EntryKind.COMMITMENT_DUE, commitment.due(), id);
        }
        many(EntryKind.NEXT_STEP, parsed.nextSteps(), "");
    }

    private void campaign(ParsedReport.@Nullable Campaign campaign) {
        if (campaign != null) {
            one(EntryKind.CAMPAIGN_NAME, campaign.name(), "");
            one(EntryKind.CAMPAIGN_ORGANISER, campaign.organiser(), "");
            many(EntryKind.CAMPAIGN_BODY, campaign.bodies(), "");
            many(EntryKind.CAMPAIGN_PHASE, campaign.phases(), "");
            many(EntryKind.CAMPAIGN_CARRIER, campaign.carriers(), "");
            many(EntryKind.CAMPAIGN_LEVEL, campaign.levels(), "");
            many(EntryKind.CAMPAIGN_THEME, campaign.themes(), "");
        }
    }

    private void many(EntryKind kind, List<Found> found, String parent) {
        found.forEach(one -> one(kind, one, parent));
    }

    private String one(EntryKind kind, @Nullable Found found, String parent) {
        return found == null ? "" : put(kind, found, parent, null, "", "");
    }

    private void when(EntryKind kind, @Nullable When when, String parent) {
        if (when != null) {
            put(kind, when.words(), parent, when.day(), "", "");
        }
    }

    private String put(
            EntryKind kind, Found found, String parent, @Nullable LocalDate day, String about, String attribute) {
        String place = kind + "@" + found.span().start() + "-" + found.span().end();
        String id = parent.isEmpty() ? place : parent + "/" + place;
        for (int n = 2; entries.containsKey(id); n++) {
            id = (parent.isEmpty() ? place : parent + "/" + place) + "#" + n;
        }
        entries.put(id, new Entry(
                id, kind, report, parent, found.text(), found.span().start(), found.span().end(), found.confidence(),
                found.rule(), day, about, attribute, Entry.Mark.NONE));
        return id;
    }
}
