package org.minqing.triage.alike;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.minqing.casework.CaseTexts;
import org.minqing.casework.CaseTraces;
import org.minqing.casework.CasesAround;
import org.minqing.casework.Erasure;
import org.minqing.triage.similar.Frequencies;
import org.minqing.triage.similar.Meanings;
import org.minqing.triage.similar.Portrait;
import org.springframework.stereotype.Component;

/**
 * The vocabulary of each region, learned from its latest cases and held in memory only, so that nothing of an erased text is left on
 * the disk; learned anew when there is a tenth more to learn from, after a day, and when a text was erased on this node.
 */
@Component
public class Vocabularies implements CaseTraces {

    /** The latest so many teach. */
    private static final int MOST = 5000;

    private static final int MORE = 20;
    private static final Duration FRESH = Duration.ofHours(24);
    private static final int CHUNK = 500;

    private final CasesAround around;
    private final CaseTexts texts;
    private final Tellings tellings;
    private final Clock clock;
    private final Map<Integer, Vocabulary> learned = new ConcurrentHashMap<>();

    Vocabularies(CasesAround around, CaseTexts texts, Tellings tellings, Clock clock) {
        this.around = around;
        this.texts = texts;
        this.tellings = tellings;
        this.clock = clock;
    }

    /** As it was learned last on this node; nobody waits for it to be learned. */
    Optional<Vocabulary> known(int regionId) {
        return Optional.ofNullable(learned.get(regionId));
    }

    public Vocabulary of(int regionId) {
        Vocabulary known = learned.get(regionId);
        boolean old = known == null || known.learnedAt().plus(FRESH).isBefore(clock.instant())
                || around.latest(regionId, MOST).size() >= known.frequencies().messages() * 1.1 + MORE;
        return known == null || old ? learn(regionId) : known;
    }

    private Vocabulary learn(int regionId) {
        List<UUID> ids = around.latest(regionId, MOST);
        List<Portrait> portraits = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            portraits.addAll(tellings.portraits(regionId, texts.of(regionId, ids.subList(from, Math.min(ids.size(), from + CHUNK)))).values());
        }
        Frequencies frequencies = Frequencies.of(portraits);
        Vocabulary now = Vocabulary.of(frequencies, Meanings.learned(portraits, frequencies), clock.instant());
        learned.put(regionId, now);
        return now;
    }

    @Override
    public void erase(int regionId, UUID caseId, Erasure.Scope scope) {
        if (scope != Erasure.Scope.IDENTITY) {
            learned.remove(regionId);
        }
    }
}
