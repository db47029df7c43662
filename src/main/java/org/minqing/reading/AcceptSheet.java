package org.minqing.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseLine;
import org.minqing.visit.Agenda;
import org.minqing.visit.VisitLine;

/**
 * What the acceptance page shows: everything that would be written, with a proposal for every decision.
 *
 * @param names      every name of the text once
 * @param leads      units to choose a lead from: value → name, those of the text first
 * @param dispatches this person dispatches himself, so a named lead is dispatched at once
 */
public record AcceptSheet(
        UUID draftId,
        String title,
        List<ReportPart> reports,
        List<NameRow> names,
        Map<String, String> leads,
        boolean dispatches) {

    /** Whether what is chosen for the first decides for the other. */
    public boolean decides(NameRow first, NameRow other) {
        return names.stream().filter(row -> row.key().equals(other.follows())).anyMatch(row -> row.equals(first) || decides(first, row));
    }

    /**
     * One report.
     *
     * @param print     tells whether anything in it was corrected since the preview; then it is not accepted
     * @param names     keys of the names that stand in it
     * @param claimedBy who else is reviewing it; empty: nobody
     * @param became   path of what it became already; null if it has not
     * @param refused  path of what the same words became before; then it cannot be accepted
     * @param same     visits that look like this one reported before
     * @param old      older than thirty days: proposed as history
     * @param agenda   what waits on the agenda of its places
     * @param elements of a campaign: message key of the heading → words
     * @param never    words that were refused: to be found no more
     */
    public record ReportPart(
            String id,
            String print,
            Set<String> names,
            String claimedBy,
            boolean campaign,
            String title,
            String dateText,
            @Nullable LocalDate day,
            String programme,
            String parent,
            List<String> places,
            List<String> leaders,
            List<String> units,
            List<String> attendees,
            @Nullable String became,
            @Nullable String refused,
            List<VisitLine> same,
            boolean old,
            List<Ask> asks,
            List<Pledge> pledges,
            List<String> nextSteps,
            List<String> assessments,
            List<Figure> figures,
            Agenda agenda,
            Map<String, List<String>> elements,
            List<String> never) {

        /** Nothing stands against accepting it. */
        public boolean open() {
            return became == null && refused == null;
        }
    }

    /**
     * A requirement or concern.
     *
     * @param proposed a day for what is said in working days; taken only if the clerk takes it
     * @param choice proposed: TRACKED, RECORDED, JOINED, AGENDA
     * @param reason message key: why that is proposed
     * @param about  units or raiser, spot, as written
     * @param lead   proposed lead (a key of {@link #leads}); empty: left to the dispatcher
     * @param cases  open cases at the same place, the likeliest first
     */
    public record Ask(
            String id,
            int number,
            boolean concern,
            String words,
            String about,
            String dueText,
            @Nullable LocalDate due,
            DueDays.@Nullable Proposed proposed,
            String choice,
            String reason,
            String type,
            String confirmer,
            String representative,
            String issuer,
            String lead,
            List<CaseLine> cases) {}

    /** A promise. @param answers ids of the asks it is proposed to answer; {@code before} those it may */
    public record Pledge(
            String id, String by, String words, String dueText, @Nullable LocalDate due, DueDays.@Nullable Proposed proposed,
            String unit, List<Ask> before, List<String> answers) {}

    /** A figure about a place. @param place proposed place (key of its name row); empty: not written */
    public record Figure(String id, String about, String attribute, String value, String place) {}
}
