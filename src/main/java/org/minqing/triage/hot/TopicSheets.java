package org.minqing.triage.hot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.campaign.Campaign;
import org.minqing.campaign.Campaigns;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseLine;
import org.minqing.casework.CaseTexts;
import org.minqing.casework.CaseWords;
import org.minqing.casework.CaseWordsOf;
import org.minqing.casework.Tidings;
import org.minqing.plan.Plan;
import org.minqing.plan.Plans;
import org.minqing.triage.alike.Tellings;
import org.minqing.triage.similar.Evidence;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.topic.Decision;
import org.minqing.triage.topic.Heat;
import org.minqing.triage.topic.Topics;
import org.minqing.web.Permission;
import org.minqing.web.SignedIn;
import org.minqing.web.Ui;
import org.springframework.stereotype.Component;

/** Puts the page of a topic together. */
@Component
class TopicSheets {

    /** So many of the latest members are shown with their evidence. */
    private static final int SHOWN = 100;

    private static final int OTHERS = 50;
    private static final Evidence NONE = new Evidence(List.of(), List.of(), List.of());

    private final HotTopics topics;
    private final TopicStore store;
    private final CaseTexts texts;
    private final Tellings tellings;
    private final Tidings lines;
    private final CaseWordsOf wordsOf;
    private final Campaigns campaigns;
    private final Plans plans;

    TopicSheets(HotTopics topics, TopicStore store, CaseTexts texts, Tellings tellings, Tidings lines, CaseWordsOf wordsOf, Campaigns campaigns,
            Plans plans) {
        this.topics = topics;
        this.store = store;
        this.texts = texts;
        this.tellings = tellings;
        this.lines = lines;
        this.wordsOf = wordsOf;
        this.campaigns = campaigns;
        this.plans = plans;
    }

    /** Empty if there is no such topic, or the reader sees none of its cases. */
    Optional<TopicSheet> of(SignedIn me, Ui ui, UUID id) {
        Actor reader = Actor.of(me);
        return topics.seen(reader, List.of(id)).stream().findFirst().map(seen -> sheet(me, reader, ui, seen));
    }

    private TopicSheet sheet(SignedIn me, Actor reader, Ui ui, HotTopics.Seen seen) {
        CaseWords words = wordsOf.region(me.regionId(), ui);
        PlaceTopics place = PlaceTopics.told(store.story(me.regionId(), seen.placeId(), 0));
        List<TopicLine> others = topics.list(reader, Optional.of(seen.placeId())).stream()
                .filter(other -> !other.id().equals(seen.id()))
                .limit(OTHERS)
                .toList();
        return new TopicSheet(words, topics.line(reader, seen), members(reader, seen), decided(me, seen, place.topics(), words), others,
                became(me, reader, seen.id(), place.topics()), ui.may(Permission.GATHER_TOPICS));
    }

    private List<TopicSheet.Member> members(Actor reader, HotTopics.Seen seen) {
        List<TopicStore.Member> latest = seen.members().reversed().stream().limit(SHOWN).toList();
        Set<UUID> wanted = new HashSet<>();
        latest.forEach(member -> {
            wanted.add(member.voice().id());
            Optional.ofNullable(member.follows()).ifPresent(wanted::add);
        });
        Map<UUID, CaseLine> lineOf = lines.lines(wanted, reader);
        Map<UUID, Portrait> portraits = tellings.portraits(reader.regionId(), texts.of(reader.regionId(), lineOf.keySet()));
        LocalDate today = topics.today(reader);
        var members = new ArrayList<TopicSheet.Member>();
        for (TopicStore.Member member : latest) {
            CaseLine line = lineOf.get(member.voice().id());
            if (line != null) {
                Optional<Evidence> evidence = evidence(portraits, member);
                members.add(new TopicSheet.Member(line, evidence.isEmpty() ? "" : number(lineOf, member.follows()), evidence.orElse(NONE),
                        member.voice().residents(), TopicLine.shown(Heat.weight(member.voice(), today))));
            }
        }
        return members;
    }

    /** Empty of the first, and where one of both is not to be seen. */
    private static Optional<Evidence> evidence(Map<UUID, Portrait> portraits, TopicStore.Member member) {
        UUID follows = member.follows();
        Portrait mine = portraits.get(member.voice().id());
        Portrait other = follows == null ? null : portraits.get(follows);
        return mine == null || other == null ? Optional.empty() : Optional.of(Evidence.of(mine, other));
    }

    private static String number(Map<UUID, CaseLine> lines, @Nullable UUID id) {
        CaseLine line = id == null ? null : lines.get(id);
        return line == null ? "" : line.number();
    }

    /** Of what touched this topic, as it is in force. */
    private List<TopicSheet.Decided> decided(SignedIn me, HotTopics.Seen seen, Topics place, CaseWords words) {
        List<Decision> force = place.decisions();
        List<Told.Decided> told = store.story(me.regionId(), seen.placeId(), 0).stream()
                .filter(Told.Decided.class::isInstance)
                .map(Told.Decided.class::cast)
                .filter(step -> force.contains(step.decision()) && touches(step, seen.id(), place))
                .toList();
        return told.reversed().stream()
                .map(step -> new TopicSheet.Decided(step.decision().id(), "triage.topic.decided." + step.decision().getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
                        number(lines.lines(about(step.decision()), Actor.of(me)), about(step.decision()).stream().findFirst().orElse(null)),
                        words.person(step.by()), step.at(), place.falling(step.decision().id()).size()))
                .toList();
    }

    private static boolean touches(Told.Decided step, UUID topic, Topics place) {
        return Stream.concat(TopicDecisions.topicsOf(step.decision()).stream(), Stream.ofNullable(step.out()))
                .anyMatch(id -> place.now(id).filter(topic::equals).isPresent());
    }

    /** The case by which a decision can be told: a topic is called by the case that opened it. */
    private static List<UUID> about(Decision decision) {
        return switch (decision) {
            case Decision.Merge merge -> List.of(merge.from());
            case Decision.Split split -> split.voices().stream().sorted().limit(1).toList();
            case Decision.Pin pin -> List.of();
        };
    }

    /** Also what was made of a topic that went into this one. */
    private List<TopicSheet.Outcome> became(SignedIn me, Actor reader, UUID id, Topics place) {
        Set<UUID> ids = new HashSet<>(Set.of(id));
        place.decisions().forEach(decision -> TopicDecisions.topicsOf(decision).stream()
                .filter(one -> place.now(one).filter(id::equals).isPresent())
                .forEach(ids::add));
        List<TopicStore.Outcome> outcomes = store.outcomes(me.regionId(), ids);
        Map<UUID, CaseLine> cases = lines.lines(outcomes.stream().map(TopicStore.Outcome::id).toList(), reader);
        var shown = new ArrayList<TopicSheet.Outcome>();
        for (TopicStore.Outcome outcome : outcomes) {
            CaseLine line = cases.get(outcome.id());
            Campaign campaign = outcome.kind().equals("CAMPAIGN") && me.may(Permission.READ_VISITS)
                    ? campaigns.byId(me.regionId(), outcome.id()).orElse(null) : null;
            Plan plan = outcome.kind().equals("PLAN") ? plans.byId(me.regionId(), outcome.id()).orElse(null) : null;
            if (line != null) {
                shown.add(new TopicSheet.Outcome("triage.topic.became.directive", line.number() + " " + line.title(), "/cases/" + line.number(), outcome.at()));
            } else if (campaign != null) {
                shown.add(new TopicSheet.Outcome("triage.topic.became.campaign", campaign.name(), "/campaigns/" + campaign.id(), outcome.at()));
            } else if (plan != null) {
                shown.add(new TopicSheet.Outcome("triage.topic.became.plan", plan.facts().name(), "/plans/" + plan.id(), outcome.at()));
            }
        }
        return shown;
    }
}
