package org.minqing.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.time.CaseClock;

/** A case as {@code /api/v1} tells it. No name, no contact, no words of a resident but the text itself for who may read it. */
record CaseAnswer(
        UUID id,
        String number,
        CaseKind kind,
        CaseType type,
        CaseStage stage,
        @Nullable String title,
        @Nullable String text,
        @Nullable UUID place,
        List<UUID> units,
        Instant registeredAt,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        long version,
        @Nullable List<Step> story) {

    /** One move of the story. */
    record Step(long seq, Instant at, Move move, CaseStage stage) {}

    /** What a registration answers, the first time and every time it is repeated. */
    static CaseAnswer registered(Case facts) {
        return of(facts, null, null, null);
    }

    static CaseAnswer of(CaseView view) {
        List<Step> story = view.timeline().stream()
                .map(Told::recorded)
                .filter(recorded -> !(recorded.event() instanceof CaseEvent.ClockChanged))
                .map(recorded -> new Step(recorded.seq(), recorded.at(), recorded.move(), recorded.stage()))
                .toList();
        return of(view.facts(), view.title(), view.text(), story);
    }

    private static CaseAnswer of(
            Case facts, @Nullable String title, @Nullable String text, @Nullable List<Step> story) {
        Verdict verdict = facts.verdict();
        return new CaseAnswer(facts.id(), facts.number(), facts.kind(), facts.matter().type(), facts.stage(), title, text,
                facts.matter().placeId(), facts.units(), facts.registeredAt(),
                facts.governingClock().map(CaseClock::due).orElse(null), facts.closedAt(),
                verdict == null ? null : verdict.outcome(), facts.version(), story);
    }
}
