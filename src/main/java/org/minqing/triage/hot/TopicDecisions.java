package org.minqing.triage.hot;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.casework.FeedPositions;
import org.minqing.database.Ids;
import org.minqing.triage.topic.Decision;
import org.minqing.triage.topic.Topics;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about topics. It is a step in the story of the place, so nobody arrives while it is taken. */
@Component
class TopicDecisions {

    private final FeedPositions positions;
    private final TopicStore store;
    private final Clock clock;

    TopicDecisions(FeedPositions positions, TopicStore store, Clock clock) {
        this.positions = positions;
        this.store = store;
        this.clock = clock;
    }

    /** 合并. False if one of them is no topic of this place any more, or both are the same. */
    @Transactional
    boolean merge(SignedIn me, UUID placeId, UUID from, UUID into) {
        return take(me, placeId, new Decision.Merge(Ids.next(), from, into), Set.of(from, into));
    }

    /** 拆分. Empty if they are not all of that topic, or all that is in it. */
    @Transactional
    Optional<UUID> split(SignedIn me, UUID placeId, UUID topicId, Set<UUID> cases) {
        UUID apart = Ids.next();
        return take(me, placeId, new Decision.Split(Ids.next(), cases, apart), Set.of(topicId, apart)) ? Optional.of(apart) : Optional.empty();
    }

    /** 置顶. */
    @Transactional
    boolean pin(SignedIn me, UUID placeId, UUID topicId) {
        return take(me, placeId, new Decision.Pin(Ids.next(), topicId), Set.of(topicId));
    }

    private boolean take(SignedIn me, UUID placeId, Decision decision, Set<UUID> named) {
        PlaceTopics place = held(me, placeId);
        Topics topics = place.topics();
        UUID out = decision instanceof Decision.Split split ? outOf(topics, split, named).orElse(null) : null;
        boolean whole = !(decision instanceof Decision.Split) || out != null;
        if (!whole || !topics.decide(decision)) {
            return false;
        }
        store.decided(me.regionId(), placeId, place.next(), decision, out, me.userId(), clock.instant());
        store.settle(me.regionId(), placeId, topics, named);
        return true;
    }

    /** The one topic that holds all of them; only that was shown to who splits it. */
    private static Optional<UUID> outOf(Topics topics, Decision.Split split, Set<UUID> named) {
        List<UUID> holding = split.voices().stream().flatMap(voice -> topics.of(voice).stream()).distinct().toList();
        return holding.size() == 1 && named.contains(holding.getFirst()) ? Optional.of(holding.getFirst()) : Optional.empty();
    }

    /** 撤销, with what stands only through it. False if it is undone already. */
    @Transactional
    boolean undo(SignedIn me, UUID placeId, UUID decision) {
        PlaceTopics place = held(me, placeId);
        Topics topics = place.topics();
        Set<UUID> named = new HashSet<>();
        topics.decisions().forEach(one -> named.addAll(topicsOf(one)));
        if (!topics.undo(decision)) {
            return false;
        }
        Instant now = clock.instant();
        store.undone(me.regionId(), placeId, place.next(), decision, me.userId(), now);
        store.settle(me.regionId(), placeId, topics, named);
        return true;
    }

    static Set<UUID> topicsOf(Decision decision) {
        return switch (decision) {
            case Decision.Merge merge -> Set.of(merge.from(), merge.into());
            case Decision.Split split -> Set.of(split.topic());
            case Decision.Pin pin -> Set.of(pin.topic());
        };
    }

    private PlaceTopics held(SignedIn me, UUID placeId) {
        positions.waitFor(me.regionId(), TopicDesk.FOLLOWER);
        return PlaceTopics.told(store.story(me.regionId(), placeId, 0));
    }
}
