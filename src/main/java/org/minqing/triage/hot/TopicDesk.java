package org.minqing.triage.hot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Case;
import org.minqing.casework.CaseEvent;
import org.minqing.casework.CaseKind;
import org.minqing.casework.CaseTexts.CaseText;
import org.minqing.casework.CaseTexts;
import org.minqing.casework.CasesAround;
import org.minqing.casework.EventFeed.Fed;
import org.minqing.casework.EventFeed;
import org.minqing.casework.FeedPositions;
import org.minqing.casework.Matter;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.triage.alike.Tellings;
import org.minqing.triage.alike.Vocabularies;
import org.minqing.triage.alike.Vocabulary;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.topic.Heat;
import org.minqing.triage.topic.Topic;
import org.minqing.triage.topic.Topics;
import org.minqing.triage.topic.Voice;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Hears each new concern and puts it to its topic. Its position in the events moves in the transaction that writes the arrivals, so each is
 * heard once, however often this starts anew; one node at a time works on a region.
 */
@Component
class TopicDesk {

    static final String FOLLOWER = "topics";

    private static final Logger log = LoggerFactory.getLogger(TopicDesk.class);
    private static final int BATCH = 200;

    private static final Duration TOLD_AGAIN = Duration.ofDays(7);

    private final EventFeed feed;
    private final FeedPositions positions;
    private final CaseTexts texts;
    private final CasesAround around;
    private final Tellings tellings;
    private final Vocabularies vocabularies;
    private final OpenPlaces open;
    private final TopicStore store;
    private final ObjectProvider<GrowthNews> news;
    private final Regions regions;
    private final Clock clock;
    private final TransactionTemplate transaction;

    TopicDesk(EventFeed feed, FeedPositions positions, CaseTexts texts, CasesAround around, Tellings tellings, Vocabularies vocabularies,
            OpenPlaces open, TopicStore store, ObjectProvider<GrowthNews> news, Regions regions, Clock clock, PlatformTransactionManager transactions) {
        this.feed = feed;
        this.positions = positions;
        this.texts = texts;
        this.around = around;
        this.tellings = tellings;
        this.vocabularies = vocabularies;
        this.open = open;
        this.store = store;
        this.news = news;
        this.regions = regions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Hears all that happened up to now. Trouble in one region does not stop another. */
    @Scheduled(initialDelayString = "${minqing.triage.topics:PT15S}", fixedDelayString = "${minqing.triage.topics:PT5S}")
    void work() {
        for (Region region : regions.all()) {
            try {
                work(region.id());
            } catch (RuntimeException e) {
                log.error("the topics of region {} are not followed; they will be tried again", region.id(), e);
            }
        }
    }

    synchronized void work(int regionId) {
        boolean more = positions.behind(regionId, FOLLOWER);
        Vocabulary vocabulary = more ? vocabularies.of(regionId) : Vocabulary.NOTHING;
        while (more) {
            try {
                more = Boolean.TRUE.equals(transaction.execute(status -> step(regionId, vocabulary)));
            } catch (RuntimeException e) {
                open.forget(regionId);
                throw e;
            }
        }
    }

    /** @return whether there may be more */
    private boolean step(int regionId, Vocabulary vocabulary) {
        var held = positions.hold(regionId, FOLLOWER);
        if (held.isEmpty()) {
            return false;
        }
        List<Fed> events = feed.after(regionId, held.get(), BATCH);
        Map<UUID, Matter> registered = new LinkedHashMap<>();
        events.forEach(fed -> {
            if (fed.recorded().event() instanceof CaseEvent.Registered one) {
                registered.put(fed.caseId(), one.matter());
            }
        });
        hear(regionId, registered.entrySet().stream().filter(one -> tells(one.getValue())).map(Map.Entry::getKey).toList(), vocabulary);
        events.stream()
                .filter(fed -> fed.recorded().event() instanceof CaseEvent.Registered)
                .forEach(fed -> became(regionId, fed.caseId(), registered.get(fed.caseId()), fed.recorded().at()));
        if (!events.isEmpty()) {
            positions.advance(regionId, FOLLOWER, events.getLast().position());
        }
        return events.size() == BATCH;
    }

    /** What a resident raises now; not what stands in the records of former times. Words that are sealed or sensitive {@link CaseTexts} gives to nobody. */
    private static boolean tells(Matter matter) {
        return matter.kind() == CaseKind.CONCERN && !matter.flags().history();
    }

    private void became(int regionId, UUID caseId, @Nullable Matter matter, Instant at) {
        UUID origin = matter == null ? null : matter.source().itemId();
        if (matter != null && matter.kind() == CaseKind.DIRECTIVE && origin != null && store.isTopic(regionId, origin)) {
            store.became(regionId, origin, "DIRECTIVE", caseId, at);
        }
    }

    private void hear(int regionId, List<UUID> caseIds, Vocabulary vocabulary) {
        Set<UUID> before = store.heard(regionId, caseIds);
        List<UUID> fresh = caseIds.stream().filter(id -> !before.contains(id)).toList();
        if (fresh.isEmpty()) {
            return;
        }
        Map<UUID, CaseText> said = texts.of(regionId, fresh).stream().collect(Collectors.toMap(text -> text.facts().id(), text -> text));
        Map<UUID, Set<UUID>> touched = new HashMap<>();
        Map<UUID, UUID> last = new LinkedHashMap<>();
        for (UUID id : fresh) {
            CaseText text = said.get(id);
            if (text != null) {
                UUID placeId = tellings.community(regionId, text.facts().matter().placeId());
                UUID topic = hear(open.at(regionId, placeId, vocabulary), placeId, text, vocabulary);
                touched.computeIfAbsent(placeId, place -> new LinkedHashSet<>()).add(topic);
                last.put(topic, id);
            }
        }
        touched.forEach((placeId, topics) -> topics.forEach(topic -> settle(regionId, placeId, open.at(regionId, placeId, vocabulary).topics(), topic, last)));
    }

    private UUID hear(PlaceTopics place, UUID placeId, CaseText text, Vocabulary vocabulary) {
        Portrait portrait = tellings.portrait(text);
        Case facts = text.facts();
        var voice = new Voice(facts.id(), regions.byId(facts.regionId()).dateOf(facts.registeredAt()), Math.max(1, facts.matter().people()));
        Topics topics = place.topics();
        UUID topic = topics.hear(voice, vocabulary.sketch(portrait));
        Topic.Member member = topics.member(voice.id()).orElseThrow();
        store.arrived(facts.regionId(), placeId, place.next(), member, topic, clock.instant());
        return topic;
    }

    private void settle(int regionId, UUID placeId, Topics topics, UUID id, Map<UUID, UUID> last) {
        Topic topic = topics.topic(id).orElseThrow();
        store.keep(regionId, placeId, id, Optional.of(topic));
        UUID caseId = last.get(id);
        Instant now = clock.instant();
        LocalDate today = regions.byId(regionId).dateOf(now);
        if (caseId != null && growsFast(regionId, topic, today) && !store.toldSince(regionId, id, now.minus(TOLD_AGAIN))) {
            store.told(regionId, id, caseId, now);
            news.forEach(one -> one.growsFast(regionId, caseId, now));
        }
    }

    /** Counted without what was sealed since. */
    private boolean growsFast(int regionId, Topic topic, LocalDate today) {
        if (!topic.heat(today).growsFast()) {
            return false;
        }
        List<Voice> voices = topic.members().stream().map(Topic.Member::voice).toList();
        Set<UUID> still = around.open(regionId, voices.stream().map(Voice::id).toList());
        return Heat.of(voices.stream().filter(voice -> still.contains(voice.id())).toList(), today).growsFast();
    }
}
