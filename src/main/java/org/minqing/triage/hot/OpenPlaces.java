package org.minqing.triage.hot;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.casework.CaseTexts;
import org.minqing.triage.alike.Tellings;
import org.minqing.triage.alike.Vocabulary;
import org.minqing.triage.similar.Sketch;
import org.minqing.triage.topic.Topics;
import org.minqing.triage.topic.Voice;
import org.springframework.stereotype.Component;

/**
 * The places whose topics were asked for last, in memory: what is compared is large, and made of texts. One that another node or a decision
 * went on telling is told the rest first.
 */
@Component
class OpenPlaces {

    /** So many sketches are held, some nine kilobytes each. */
    private static final int MOST_SKETCHES = 20_000;

    private static final int CHUNK = 500;

    private final TopicStore store;
    private final CaseTexts texts;
    private final Tellings tellings;
    private final LinkedHashMap<Key, Open> open = new LinkedHashMap<>(16, 0.75f, true);

    OpenPlaces(TopicStore store, CaseTexts texts, Tellings tellings) {
        this.store = store;
        this.texts = texts;
        this.tellings = tellings;
    }

    private record Key(int regionId, UUID placeId) {}

    private record Open(PlaceTopics place, Vocabulary vocabulary) {}

    /** To be asked within the transaction that holds the follower's position. */
    synchronized PlaceTopics at(int regionId, UUID placeId, Vocabulary vocabulary) {
        var key = new Key(regionId, placeId);
        Open known = Optional.ofNullable(open.get(key))
                .filter(one -> one.vocabulary() == vocabulary)
                .orElseGet(() -> new Open(new PlaceTopics(vocabulary.alike()), vocabulary));
        open.put(key, known);
        if (known.place().seq() != store.lastSeq(regionId, placeId)) {
            List<Told> story = store.story(regionId, placeId, known.place().seq());
            known.place().tell(story, sketches(regionId, story, vocabulary));
            shrink(key);
        }
        return known.place();
    }

    /** What was taken here may not have been kept. */
    synchronized void forget(int regionId) {
        open.keySet().removeIf(key -> key.regionId() == regionId);
    }

    /** Only of those who can still be compared. */
    private Map<UUID, Sketch> sketches(int regionId, List<Told> story, Vocabulary vocabulary) {
        List<Voice> voices = story.stream()
                .filter(Told.Arrived.class::isInstance)
                .map(step -> ((Told.Arrived) step).member().voice())
                .toList();
        Map<UUID, Sketch> sketches = new HashMap<>();
        voices.stream().map(Voice::day).max(java.time.LocalDate::compareTo).ifPresent(last -> {
            List<UUID> ids = voices.stream().filter(voice -> !voice.day().isBefore(last.minusDays(Topics.WINDOW_DAYS))).map(Voice::id).toList();
            for (int from = 0; from < ids.size(); from += CHUNK) {
                tellings.portraits(regionId, texts.of(regionId, ids.subList(from, Math.min(ids.size(), from + CHUNK))))
                        .forEach((id, portrait) -> sketches.put(id, vocabulary.sketch(portrait)));
            }
        });
        return sketches;
    }

    private void shrink(Key keep) {
        int held = open.values().stream().mapToInt(one -> one.place().topics().compared()).sum();
        var eldest = open.entrySet().iterator();
        while (held > MOST_SKETCHES && eldest.hasNext()) {
            Map.Entry<Key, Open> one = eldest.next();
            if (!one.getKey().equals(keep)) {
                held -= one.getValue().place().topics().compared();
                eldest.remove();
            }
        }
    }
}
