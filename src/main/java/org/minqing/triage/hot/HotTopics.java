package org.minqing.triage.hot;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseTexts.CaseText;
import org.minqing.casework.CaseTexts;
import org.minqing.casework.CasesAround;
import org.minqing.database.Regions;
import org.minqing.place.Place;
import org.minqing.place.Places;
import org.minqing.triage.alike.Tellings;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.topic.Heat;
import org.minqing.triage.topic.TopicName;
import org.minqing.triage.topic.Topics;
import org.minqing.triage.topic.Voice;
import org.springframework.stereotype.Service;

/**
 * 热点 as a reader sees them. Cases that he may not see are neither counted nor named, nor do they make a topic hotter for him; what is sealed or
 * sensitive is left out for everybody.
 */
@Service
public class HotTopics {

    /** So many of the hottest are looked through, so many shown. */
    private static final int LOOKED_AT = 150;

    private static final int SHOWN = 30;

    /** For who sees few cases: the topics of his latest ones besides the hottest of all. */
    private static final int OWN = 300;

    private static final int NAMED_FROM = 6;
    private static final int WEEKS = 12;
    private static final Duration WINDOW = Duration.ofDays(Topics.WINDOW_DAYS);
    private static final Duration NEWS = Duration.ofDays(7);

    private final TopicStore store;
    private final CasesAround around;
    private final CaseTexts texts;
    private final Tellings tellings;
    private final Places places;
    private final Regions regions;
    private final Clock clock;

    HotTopics(TopicStore store, CasesAround around, CaseTexts texts, Tellings tellings, Places places, Regions regions, Clock clock) {
        this.store = store;
        this.around = around;
        this.texts = texts;
        this.tellings = tellings;
        this.places = places;
        this.regions = regions;
        this.clock = clock;
    }

    /** The hottest of a place and all within it, the pinned ones first; of everywhere if none is given. */
    public List<TopicLine> list(Actor reader, Optional<UUID> at) {
        int regionId = reader.regionId();
        Set<UUID> within = at.map(place -> places.within(regionId, place)).orElse(Set.of());
        Set<UUID> ids = new HashSet<>(store.hottest(regionId, within, LOOKED_AT));
        ids.addAll(store.topicsOf(regionId, around.latest(reader, within, clock.instant().minus(WINDOW), OWN)));
        return lines(reader, ids, SHOWN);
    }

    /** Those that grow fast and of which people were told within a week. */
    public List<TopicLine> growing(Actor reader) {
        return lines(reader, store.toldOf(reader.regionId(), clock.instant().minus(NEWS), LOOKED_AT), SHOWN).stream()
                .filter(line -> line.heat().growsFast())
                .toList();
    }

    private List<TopicLine> lines(Actor reader, Collection<UUID> ids, int most) {
        LocalDate today = today(reader);
        List<Seen> seen = seen(reader, ids).stream()
                .filter(one -> one.members().size() > 1 || one.pinned())
                .sorted(Comparator.comparing((Seen one) -> !one.pinned())
                        .thenComparing(one -> -one.heat(today).value())
                        .thenComparing(Seen::id))
                .limit(most)
                .toList();
        Map<UUID, Said> said = said(reader, seen);
        return seen.stream().map(one -> line(reader.regionId(), one, said, today)).toList();
    }

    /** A topic with those of its members that a reader sees, the earliest first; at least one. */
    record Seen(UUID id, UUID placeId, boolean pinned, List<TopicStore.Member> members) {

        java.util.stream.Stream<UUID> ids() {
            return members.stream().map(member -> member.voice().id());
        }

        Heat heat(LocalDate today) {
            return Heat.of(voices(), today);
        }

        List<Voice> voices() {
            return members.stream().map(TopicStore.Member::voice).toList();
        }
    }

    List<Seen> seen(Actor reader, Collection<UUID> ids) {
        List<TopicStore.Member> all = store.members(reader.regionId(), ids);
        Set<UUID> may = around.seen(reader, all.stream().map(member -> member.voice().id()).toList());
        Map<UUID, List<TopicStore.Member>> byTopic = new LinkedHashMap<>();
        all.stream()
                .filter(member -> may.contains(member.voice().id()))
                .forEach(member -> byTopic.computeIfAbsent(member.topicId(), id -> new ArrayList<>()).add(member));
        return byTopic.entrySet().stream()
                .map(one -> new Seen(one.getKey(), one.getValue().getFirst().placeId(), one.getValue().getFirst().pinned(), one.getValue()))
                .toList();
    }

    TopicLine line(Actor reader, Seen seen) {
        return line(reader.regionId(), seen, said(reader, List.of(seen)), today(reader));
    }

    /** The words from which names are made. */
    private record Said(CaseText text, Portrait portrait) {}

    private Map<UUID, Said> said(Actor reader, List<Seen> topics) {
        List<CaseText> first = texts.of(reader.regionId(), topics.stream().flatMap(one -> one.ids().limit(NAMED_FROM)).toList());
        Map<UUID, Portrait> portraits = tellings.portraits(reader.regionId(), first);
        return first.stream().collect(Collectors.toMap(
                text -> text.facts().id(), text -> new Said(text, Objects.requireNonNull(portraits.get(text.facts().id())))));
    }

    private TopicLine line(int regionId, Seen seen, Map<UUID, Said> said, LocalDate today) {
        List<Said> first = seen.ids().limit(NAMED_FROM).flatMap(id -> Optional.ofNullable(said.get(id)).stream()).toList();
        List<Voice> voices = seen.voices();
        String place = places.byId(regionId, seen.placeId()).map(Place::name).orElse("");
        String number = first.isEmpty() ? "" : first.getFirst().text().facts().number();
        String name = first.isEmpty() ? place
                : TopicName.of(first.stream().map(Said::portrait).toList(), spot(regionId, first, place), first.getFirst().text().title());
        return new TopicLine(seen.id(), name, place, number, voices.size(), voices.stream().mapToInt(Voice::residents).sum(),
                voices.getFirst().day(), voices.getLast().day(), Heat.of(voices, today), weeks(voices, today), seen.pinned());
    }

    /** Where all of them are registered at one place, that place. */
    private String spot(int regionId, List<Said> first, String community) {
        List<Optional<UUID>> at = first.stream().map(one -> Optional.ofNullable(one.text().facts().matter().placeId())).distinct().toList();
        return at.size() == 1 ? at.getFirst().flatMap(id -> places.byId(regionId, id)).map(Place::name).orElse(community) : community;
    }

    private static List<Integer> weeks(List<Voice> voices, LocalDate today) {
        Integer[] weeks = new Integer[WEEKS];
        Arrays.fill(weeks, 0);
        for (Voice voice : voices) {
            long ago = ChronoUnit.DAYS.between(voice.day(), today) / 7;
            if (ago >= 0 && ago < WEEKS) {
                weeks[(int) (WEEKS - 1 - ago)]++;
            }
        }
        return Arrays.asList(weeks);
    }

    LocalDate today(Actor reader) {
        return regions.byId(reader.regionId()).dateOf(clock.instant());
    }
}
