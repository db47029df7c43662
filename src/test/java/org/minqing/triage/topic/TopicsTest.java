package org.minqing.triage.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.minqing.triage.similar.Comparison;
import org.minqing.triage.similar.Frequencies;
import org.minqing.triage.similar.Meanings;
import org.minqing.triage.similar.Portrait;
import org.minqing.triage.similar.Sketch;
import org.minqing.triage.similar.Telling;

class TopicsTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final List<String> ESTATES = List.of("荷塘小区", "柳岸花园", "桂岭新村", "梅坞公寓");
    private static final List<String[]> SAID = List.of(
            new String[] {"停水", "家里又没有水，自来水从早上停到晚上，做饭都做不成"},
            new String[] {"电梯故障", "电梯三天两头坏，困人好几次，老人下不了楼"},
            new String[] {"垃圾没人清运", "垃圾堆了好几天没人运，臭得不敢开窗"});

    /** These estates among many others, so that their names are as rare as names are. */
    private static final Frequencies COMMON = Frequencies.of(Stream.iterate(0, i -> i < 600, i -> i + 1)
            .map(i -> i < 24 ? portrait(i % ESTATES.size(), i % SAID.size(), MONDAY)
                    : portrait("" + (char) ('\u5000' + i) + (char) ('\u6000' + i / 2) + "小区", SAID.get(i % SAID.size()), MONDAY))
            .toList());

    private static Portrait portrait(int estate, int problem, LocalDate day) {
        return portrait(ESTATES.get(estate), SAID.get(problem), day);
    }

    private static Portrait portrait(String where, String[] said, LocalDate day) {
        return Portrait.of(new Telling(where + said[0], "您好，" + where + "，" + said[1] + "，请尽快解决。", day));
    }

    private static Voice voice(int number, LocalDate day) {
        return new Voice(new UUID(0, number), day, 1);
    }

    private static UUID hear(Topics topics, int number, int estate, int problem, LocalDate day) {
        return topics.hear(voice(number, day), Sketch.of(portrait(estate, problem, day), COMMON, Meanings.none()));
    }

    private static UUID decision(int number) {
        return new UUID(9, number);
    }

    @Test
    void who_tells_of_the_same_problem_at_the_same_place_comes_to_the_topic_and_nobody_else() {
        var topics = new Topics(60, Comparison.SAME);
        UUID water = hear(topics, 1, 0, 0, MONDAY);
        assertThat(hear(topics, 2, 0, 0, MONDAY.plusDays(2))).isEqualTo(water);
        assertThat(hear(topics, 3, 0, 1, MONDAY.plusDays(2))).as("another problem there").isNotEqualTo(water);
        assertThat(hear(topics, 4, 1, 0, MONDAY.plusDays(2))).as("the same problem elsewhere").isNotEqualTo(water);
        assertThat(topics.topic(water).orElseThrow().members()).extracting(Topic.Member::follows).containsExactly(null, new UUID(0, 1));
    }

    @Test
    void after_the_window_nobody_joins_but_where_it_is_pinned() {
        var topics = new Topics(10, Comparison.SAME);
        UUID water = hear(topics, 1, 0, 0, MONDAY);
        UUID lift = hear(topics, 2, 1, 1, MONDAY);
        assertThat(topics.decide(new Decision.Pin(decision(1), lift))).isTrue();

        assertThat(hear(topics, 3, 0, 0, MONDAY.plusDays(11))).isNotEqualTo(water);
        assertThat(hear(topics, 4, 1, 1, MONDAY.plusDays(12))).isEqualTo(lift);
        assertThat(topics.topic(lift).orElseThrow().pinned()).isTrue();
    }

    @Test
    void what_was_merged_takes_who_comes_to_either_and_is_two_again_when_that_is_undone() {
        var topics = new Topics(60, Comparison.SAME);
        UUID water = hear(topics, 1, 0, 0, MONDAY);
        UUID lift = hear(topics, 2, 0, 1, MONDAY);
        assertThat(topics.decide(new Decision.Merge(decision(1), lift, water))).isTrue();
        assertThat(hear(topics, 3, 0, 1, MONDAY.plusDays(1))).isEqualTo(water);
        assertThat(hear(topics, 4, 0, 0, MONDAY.plusDays(1))).isEqualTo(water);
        assertThat(topics.topic(lift)).isEmpty();

        assertThat(topics.undo(decision(1))).isTrue();
        assertThat(topics.of(new UUID(0, 3))).as("who came since goes with whom he followed").contains(lift);
        assertThat(topics.of(new UUID(0, 4))).contains(water);
    }

    @Test
    void what_was_split_off_stands_apart_and_takes_who_resembles_it() {
        var topics = new Topics(60, Comparison.SAME);
        UUID water = hear(topics, 1, 0, 0, MONDAY);
        hear(topics, 2, 0, 0, MONDAY.plusDays(1));
        UUID other = hear(topics, 3, 0, 1, MONDAY.plusDays(1));
        topics.decide(new Decision.Merge(decision(1), other, water));
        UUID apart = new UUID(7, 7);
        assertThat(topics.decide(new Decision.Split(decision(2), Set.of(new UUID(0, 3)), apart))).isTrue();

        assertThat(topics.of(new UUID(0, 3))).contains(apart);
        assertThat(hear(topics, 4, 0, 1, MONDAY.plusDays(2))).isEqualTo(apart);
        assertThat(hear(topics, 5, 0, 0, MONDAY.plusDays(2))).isEqualTo(water);
    }

    @Test
    void a_decision_about_what_is_not_there_is_not_kept() {
        var topics = new Topics(60, Comparison.SAME);
        UUID water = hear(topics, 1, 0, 0, MONDAY);
        assertThat(topics.decide(new Decision.Merge(decision(1), water, water))).isFalse();
        assertThat(topics.decide(new Decision.Merge(decision(2), water, new UUID(5, 5)))).isFalse();
        assertThat(topics.decide(new Decision.Split(decision(3), Set.of(), new UUID(5, 5)))).isFalse();
        assertThat(topics.decide(new Decision.Split(decision(4), Set.of(new UUID(0, 1)), water))).isFalse();
        assertThat(topics.decide(new Decision.Pin(decision(5), new UUID(5, 5)))).isFalse();
        assertThat(Stream.of(1, 2, 3, 4, 5).map(TopicsTest::decision).map(topics::undo)).containsOnly(false);
    }

    @Test
    void all_of_a_topic_cannot_be_split_off_and_only_part_of_each_can() {
        var topics = new Topics(60, Comparison.SAME);
        hear(topics, 1, 0, 0, MONDAY);
        hear(topics, 2, 0, 0, MONDAY.plusDays(1));
        hear(topics, 3, 0, 1, MONDAY.plusDays(1));
        assertThat(topics.decide(new Decision.Split(decision(1), Set.of(new UUID(0, 1), new UUID(0, 2)), new UUID(7, 7)))).isFalse();
        assertThat(topics.decide(new Decision.Split(decision(2), Set.of(new UUID(0, 1), new UUID(0, 3)), new UUID(7, 7)))).isFalse();
        assertThat(topics.decide(new Decision.Split(decision(3), Set.of(new UUID(0, 2)), new UUID(7, 7)))).isTrue();
    }

    @Test
    void one_that_was_merged_is_found_under_what_it_became_and_what_falls_with_an_undoing_is_told_before() {
        var topics = new Topics(60, Comparison.SAME);
        UUID water = hear(topics, 1, 0, 0, MONDAY);
        UUID lift = hear(topics, 2, 0, 1, MONDAY);
        UUID waste = hear(topics, 3, 0, 2, MONDAY);
        var first = new Decision.Merge(decision(1), lift, water);
        var second = new Decision.Merge(decision(2), water, waste);
        var apart = new Decision.Split(decision(3), Set.of(new UUID(0, 2)), new UUID(7, 7));
        assertThat(List.of(topics.decide(first), topics.decide(second), topics.decide(apart))).containsOnly(true);
        assertThat(topics.now(lift)).contains(waste);
        assertThat(topics.now(new UUID(5, 5))).isEmpty();
        assertThat(topics.falling(first.id())).as("all of the lift cannot be split off").containsExactly(apart);
        assertThat(topics.falling(second.id())).isEmpty();
        assertThat(topics.decisions()).as("asking changes nothing").containsExactly(first, second, apart);

        topics.undo(first.id());
        assertThat(topics.decisions()).containsExactly(second);
        assertThat(topics.now(lift)).contains(lift);
    }

    @Test
    void the_hotter_of_two_topics_is_the_warmer_one_on_every_day() {
        var old = List.of(new Voice(new UUID(0, 1), MONDAY, 100), new Voice(new UUID(0, 2), MONDAY, 40));
        var young = List.of(new Voice(new UUID(0, 3), MONDAY.plusDays(20), 1));
        for (int days = 20; days < 200; days += 30) {
            boolean hotter = Heat.of(old, MONDAY.plusDays(days)).value() > Heat.of(young, MONDAY.plusDays(days)).value();
            assertThat(Heat.warmth(old) > Heat.warmth(young)).isEqualTo(hotter);
        }
        assertThat(Heat.warmth(old) - Heat.warmth(young)).isCloseTo(
                Math.log(Heat.of(old, MONDAY.plusDays(30)).value() / Heat.of(young, MONDAY.plusDays(30)).value()) / Math.log(2), org.assertj.core.data.Offset.offset(1e-9));
    }

    /** A story of arrivals and decisions told by numbers; what could not be decided is left out. */
    private static final class Story {
        final Topics topics = new Topics(60, Comparison.SAME);
        final Map<UUID, Topic.Member> arrived = new HashMap<>();
        final List<Object> steps = new ArrayList<>();

        Story(List<Integer> told) {
            for (int i = 0; i < told.size(); i++) {
                step(i, told.get(i));
            }
        }

        private void step(int at, int told) {
            List<UUID> now = topics.all().stream().map(Topic::id).toList();
            if (told % 4 != 3 || now.isEmpty()) {
                UUID topic = hear(topics, at, told / 4 % 4, told / 16 % 3, MONDAY.plusDays(at));
                Topic.Member member = topics.topic(topic).orElseThrow().members().stream()
                        .filter(one -> one.voice().id().equals(new UUID(0, at)))
                        .findFirst()
                        .orElseThrow();
                steps.add(member);
                return;
            }
            UUID one = now.get(told / 4 % now.size());
            UUID other = now.get(told / 7 % now.size());
            Decision decision = switch (told / 16 % 3) {
                case 0 -> new Decision.Merge(decision(at), one, other);
                case 1 -> new Decision.Split(decision(at),
                        Set.of(topics.topic(one).orElseThrow().members().getLast().voice().id()), new UUID(8, at));
                default -> new Decision.Pin(decision(at), one);
            };
            if (topics.decide(decision)) {
                steps.add(decision);
            }
        }

        /** The same told to others, without the decisions of these ids; nothing is compared. */
        Topics again(Set<UUID> without) {
            var again = new Topics(60, Comparison.SAME);
            for (Object step : steps) {
                switch (step) {
                    case Topic.Member member -> again.heardBefore(member, null);
                    case Decision decision when !without.contains(decision.id()) -> again.decide(decision);
                    default -> {}
                }
            }
            return again;
        }

        List<UUID> decisions() {
            return steps.stream().filter(Decision.class::isInstance).map(step -> ((Decision) step).id()).toList();
        }
    }

    private static Map<UUID, UUID> grouping(Topics topics) {
        Map<UUID, UUID> grouping = new HashMap<>();
        topics.all().forEach(topic -> topic.members().forEach(member -> grouping.put(member.voice().id(), topic.id())));
        return grouping;
    }

    @Property(tries = 200)
    void a_story_told_again_gives_the_same_topics_without_a_comparison(
            @ForAll @Size(min = 2, max = 25) List<@IntRange(max = 500) Integer> told) {
        var story = new Story(told);
        assertThat(grouping(story.again(Set.of()))).isEqualTo(grouping(story.topics));
        assertThat(grouping(new Story(told).topics)).isEqualTo(grouping(story.topics));
    }

    @Property(tries = 200)
    void undoing_any_decision_gives_what_would_be_without_it(
            @ForAll @Size(min = 4, max = 25) List<@IntRange(max = 500) Integer> told, @ForAll @IntRange(max = 24) int which) {
        var story = new Story(told);
        List<UUID> decisions = story.decisions();
        if (!decisions.isEmpty()) {
            UUID undone = decisions.get(which % decisions.size());
            assertThat(story.topics.undo(undone)).isTrue();
            assertThat(story.topics.all()).containsExactlyInAnyOrderElementsOf(story.again(Set.of(undone)).all());
        }
    }

    @Test
    void undoing_a_split_takes_back_what_was_merged_into_it_since() {
        var topics = new Topics(60, Comparison.SAME);
        UUID water = hear(topics, 1, 0, 0, MONDAY);
        hear(topics, 2, 0, 0, MONDAY);
        UUID lift = hear(topics, 3, 0, 1, MONDAY);
        UUID apart = new UUID(7, 7);
        topics.decide(new Decision.Split(decision(1), Set.of(new UUID(0, 2)), apart));
        topics.decide(new Decision.Merge(decision(2), lift, apart));

        assertThat(topics.undo(decision(1))).isTrue();
        assertThat(topics.topic(apart)).isEmpty();
        assertThat(topics.of(new UUID(0, 2))).contains(water);
        assertThat(topics.of(new UUID(0, 3))).contains(lift);
    }

    @Test
    void a_voice_told_of_twice_counts_once() {
        var topics = new Topics(60, Comparison.SAME);
        var first = new Topic.Member(voice(1, MONDAY), null, 0);
        UUID topic = topics.heardBefore(first, null);
        assertThat(topics.heardBefore(first, null)).isEqualTo(topic);
        assertThat(hear(topics, 1, 0, 0, MONDAY)).isEqualTo(topic);
        assertThat(topics.topic(topic).orElseThrow().members()).hasSize(1);
    }

    @Property(tries = 100)
    void a_voice_that_arrives_moves_no_other(
            @ForAll @Size(min = 2, max = 20) List<@IntRange(max = 500) Integer> told, @ForAll @IntRange(max = 11) int next) {
        var story = new Story(told);
        Map<UUID, UUID> before = grouping(story.topics);
        hear(story.topics, 1000, next % 4, next / 4, MONDAY.plusDays(30));
        assertThat(grouping(story.topics)).containsAllEntriesOf(before).hasSize(before.size() + 1);
    }

    @Test
    void a_voice_counts_half_after_two_weeks_and_many_residents_count_by_their_logarithm() {
        var fresh = new Voice(new UUID(0, 1), MONDAY, 1);
        assertThat(Heat.of(List.of(fresh), MONDAY).value()).isEqualTo(1);
        assertThat(Heat.of(List.of(fresh), MONDAY.plusDays(14)).value()).isEqualTo(0.5);
        assertThat(Heat.of(List.of(new Voice(new UUID(0, 2), MONDAY, 8)), MONDAY).value()).isEqualTo(4);
        assertThat(Heat.of(List.of(fresh), MONDAY.minusDays(1)).value()).as("not yet said").isZero();
    }

    @Test
    void a_topic_grows_fast_from_three_voices_a_week_on_and_twice_what_was_usual() {
        List<Voice> voices = new ArrayList<>();
        for (int week = 1; week <= 4; week++) {
            voices.add(voice(week, MONDAY.minusDays(7L * week)));
        }
        voices.add(voice(11, MONDAY));
        voices.add(voice(12, MONDAY.minusDays(1)));
        assertThat(Heat.of(voices, MONDAY).growsFast()).as("two are no growth").isFalse();
        voices.add(voice(13, MONDAY.minusDays(6)));
        assertThat(Heat.of(voices, MONDAY)).extracting(Heat::week, Heat::fourth).containsExactly(3, 1.0);
        assertThat(Heat.of(voices, MONDAY).growsFast()).isTrue();
        assertThat(Heat.of(voices, MONDAY.plusDays(2)).growsFast()).isFalse();
    }

    @Test
    void a_topic_is_called_by_the_place_and_the_problem_that_most_share() {
        assertThat(TopicName.of(List.of(portrait(0, 0, MONDAY), portrait(0, 0, MONDAY), portrait(0, 0, MONDAY)), "", "第一封来信"))
                .startsWith("荷塘小区 · ").contains("停水");
        assertThat(TopicName.of(List.of(portrait(0, 0, MONDAY)), "", "第一封来信")).isEqualTo("第一封来信");
    }
}
