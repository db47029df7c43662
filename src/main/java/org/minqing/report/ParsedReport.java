package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One report of a page.
 *
 * @param span the whole report, headline to byline
 * @param title the headline that names the event
 * @param date the day of the visit, or of the campaign's deployment
 * @param programme 活动 it belongs to, without quotation marks; null for campaigns
 * @param places communities, villages, estates visited
 * @param parent the subdistrict or town they are written under; of a campaign, the one that runs it
 * @param units departments and organisations taking part, answering or put down as responsible
 * @param attendees kinds of residents and representatives met
 * @param nextSteps tasks the community or unit itself announces
 * @param byline names of reporters, editors, photographers, or the office that signs
 */
public record ParsedReport(
        Kind kind,
        Span span,
        @Nullable Found title,
        @Nullable When date,
        @Nullable Found programme,
        List<Leader> leaders,
        List<Found> places,
        @Nullable Found parent,
        List<Found> units,
        List<Found> attendees,
        List<Requirement> requirements,
        List<Concern> concerns,
        List<Commitment> commitments,
        List<Found> nextSteps,
        List<Fact> facts,
        @Nullable Campaign campaign,
        List<Found> byline) {

    public enum Kind {
        VISIT,
        CAMPAIGN
    }

    /** An official who visits, leads, or goes along. Titles each apart: 区委副书记, 区长. */
    public record Leader(Found name, List<Found> titles) {}

    /**
     * A demand of the leader, or a task handed out.
     *
     * @param heading its opening clause
     * @param text whole, heading included, without numeral and closing mark
     * @param units who must act, generic addressees (各部门) included
     */
    public record Requirement(Found heading, Found text, List<Found> units, @Nullable When due) {}

    /** A problem or suggestion; {@code place} is the spot it is about, {@code raisedBy} as written. */
    public record Concern(Found text, @Nullable Found place, @Nullable Found raisedBy) {}

    /** A promise, also a vague one. {@code by} as written. */
    public record Commitment(@Nullable Found by, Found text, @Nullable When due) {}

    /** A figure: what about, what of it (a word of ours, not from the text), how much. */
    public record Fact(Found subject, String attribute, Found value) {}

    /**
     * A campaign's elements.
     *
     * @param bodies 领导小组, 办公室, 督导组
     * @param phases without 阶段
     * @param carriers activities it is run through
     * @param levels levels or groups it reaches through
     * @param themes what it is about
     */
    public record Campaign(
            Found name,
            @Nullable Found organiser,
            List<Found> bodies,
            List<Found> phases,
            List<Found> carriers,
            List<Found> levels,
            List<Found> themes) {}

    /** What kind of record an {@link Item} is; the message {@code report.item.<NAME>} names it. */
    public enum ItemKind {
        TITLE,
        DATE,
        PROGRAMME,
        LEADER,
        LEADER_TITLE,
        PLACE,
        PARENT,
        UNIT,
        ATTENDEE,
        REQUIREMENT,
        REQUIREMENT_UNIT,
        REQUIREMENT_DUE,
        CONCERN,
        CONCERN_PLACE,
        CONCERN_RAISED_BY,
        COMMITMENT,
        COMMITMENT_BY,
        COMMITMENT_DUE,
        NEXT_STEP,
        FACT,
        CAMPAIGN_NAME,
        CAMPAIGN_ORGANISER,
        CAMPAIGN_BODY,
        CAMPAIGN_PHASE,
        CAMPAIGN_CARRIER,
        CAMPAIGN_LEVEL,
        CAMPAIGN_THEME,
        BYLINE
    }

    /** One found thing with its kind, for lists and highlights. */
    public record Item(ItemKind kind, Found found) {}

    /** Everything found, flat, in the order of the record's components. */
    public List<Item> items() {
        var out = new ArrayList<Item>();
        add(out, ItemKind.TITLE, title);
        add(out, ItemKind.DATE, date == null ? null : date.words());
        add(out, ItemKind.PROGRAMME, programme);
        for (var leader : leaders) {
            add(out, ItemKind.LEADER, leader.name());
            addAll(out, ItemKind.LEADER_TITLE, leader.titles());
        }
        addAll(out, ItemKind.PLACE, places);
        add(out, ItemKind.PARENT, parent);
        addAll(out, ItemKind.UNIT, units);
        addAll(out, ItemKind.ATTENDEE, attendees);
        for (var requirement : requirements) {
            add(out, ItemKind.REQUIREMENT, requirement.text());
            addAll(out, ItemKind.REQUIREMENT_UNIT, requirement.units());
            add(out, ItemKind.REQUIREMENT_DUE, words(requirement.due()));
        }
        for (var concern : concerns) {
            add(out, ItemKind.CONCERN, concern.text());
            add(out, ItemKind.CONCERN_PLACE, concern.place());
            add(out, ItemKind.CONCERN_RAISED_BY, concern.raisedBy());
        }
        for (var commitment : commitments) {
            add(out, ItemKind.COMMITMENT, commitment.text());
            add(out, ItemKind.COMMITMENT_BY, commitment.by());
            add(out, ItemKind.COMMITMENT_DUE, words(commitment.due()));
        }
        addAll(out, ItemKind.NEXT_STEP, nextSteps);
        facts.forEach(fact -> add(out, ItemKind.FACT, fact.value()));
        if (campaign != null) {
            add(out, ItemKind.CAMPAIGN_NAME, campaign.name());
            add(out, ItemKind.CAMPAIGN_ORGANISER, campaign.organiser());
            addAll(out, ItemKind.CAMPAIGN_BODY, campaign.bodies());
            addAll(out, ItemKind.CAMPAIGN_PHASE, campaign.phases());
            addAll(out, ItemKind.CAMPAIGN_CARRIER, campaign.carriers());
            addAll(out, ItemKind.CAMPAIGN_LEVEL, campaign.levels());
            addAll(out, ItemKind.CAMPAIGN_THEME, campaign.themes());
        }
        addAll(out, ItemKind.BYLINE, byline);
        return List.copyOf(out);
    }

    private static @Nullable Found words(@Nullable When when) {
        return when == null ? null : when.words();
    }

    private static void add(List<Item> out, ItemKind kind, @Nullable Found found) {
        if (found != null) {
            out.add(new Item(kind, found));
        }
    }

    private static void addAll(List<Item> out, ItemKind kind, List<Found> found) {
        found.forEach(one -> out.add(new Item(kind, one)));
    }
}
