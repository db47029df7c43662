package org.minqing.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.CaseStore.Confirmation;

/** The rows of {@code confirmation} that a decision brings: who gave or wrote down the word, and who must not have. */
final class Confirmations {

    private Confirmations() {}

    /** @param before the case when the word was asked: its handlers and units are those the table checks against */
    static List<Confirmation> of(Case before, List<Recorded> events) {
        return events.stream().flatMap(recorded -> of(before, recorded).stream()).toList();
    }

    private static List<Confirmation> of(Case before, Recorded recorded) {
        return switch (recorded.event()) {
            case CaseEvent.Confirmed e -> List.of(row(before, recorded, e.outcome(), e.satisfaction(), e.voice()));
            case CaseEvent.Accepted e -> List.of(directive(before, recorded, Outcome.SOLVED));
            case CaseEvent.SentBack e -> List.of(directive(before, recorded, Outcome.NOT_SOLVED));
            case CaseEvent.ClosedWithoutWord e -> List.of(row(before, recorded, null, Satisfaction.NOT_RATED, null));
            default -> List.of();
        };
    }

    private static Confirmation directive(Case before, Recorded recorded, Outcome outcome) {
        return row(before, recorded, outcome, Satisfaction.NOT_RATED, Voice.ISSUER);
    }

    private static Confirmation row(
            Case before,
            Recorded recorded,
            @Nullable Outcome outcome,
            Satisfaction satisfaction,
            @Nullable Voice voice) {
        UUID lead = before.lead().map(Assignment::unitId).orElse(before.answeredBy());
        return new Confirmation(before.regionId(), before.id(), recorded.seq(), recorded.at(), recorded.by().userId(),
                recorded.by().unitId(), lead, before.units(), List.copyOf(before.handlers()),
                outcome == null ? null : outcome.name(), satisfaction.name(), voice == null ? null : voice.name());
    }
}
