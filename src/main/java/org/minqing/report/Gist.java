package org.minqing.report;

import java.util.ArrayList;
import java.util.List;

/** What was asked, raised, promised and planned: the part of a report that is read twice. */
record Gist(List<ParsedReport.Requirement> requirements, List<ParsedReport.Concern> concerns, List<ParsedReport.Commitment> commitments, List<Found> nextSteps) {

    /** An item's words and what it was taken for. */
    record Claim(ClauseKind kind, Found words) {}

    List<Claim> claims() {
        var out = new ArrayList<Claim>();
        requirements.forEach(one -> out.add(new Claim(ClauseKind.REQUIREMENT, one.text())));
        concerns.forEach(one -> out.add(new Claim(ClauseKind.CONCERN, one.text())));
        commitments.forEach(one -> out.add(new Claim(ClauseKind.COMMITMENT, one.text())));
        nextSteps.forEach(one -> out.add(new Claim(ClauseKind.NEXT_STEP, one)));
        return out;
    }

    /** What stands in that relation to the first item that shares words with the span. */
    List<Found> of(Relation relation, Span span) {
        return switch (relation) {
            case PUT_TO -> requirements.stream().filter(one -> one.text().span().overlaps(span)).findFirst().map(ParsedReport.Requirement::units).orElse(List.of());
            case RAISED_BY -> concerns.stream().filter(one -> one.text().span().overlaps(span)).findFirst().map(ParsedReport.Concern::raisedBy).map(List::of).orElse(List.of());
            case AT -> concerns.stream().filter(one -> one.text().span().overlaps(span)).findFirst().map(ParsedReport.Concern::place).map(List::of).orElse(List.of());
            case PROMISED_BY -> commitments.stream().filter(one -> one.text().span().overlaps(span)).findFirst().map(ParsedReport.Commitment::by).map(List::of).orElse(List.of());
        };
    }
}
