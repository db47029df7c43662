package org.minqing.triage.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Over a made-up quarter: forty estates, six problems, each told by three people in words of their own. */
class SimilarTest {

    private static final List<String> ESTATES = Stream.of(
                    "滨河 翠竹 金桂 望江 东岭 锦绣 听涛 石桥 云栖 柳湾 枫林 荷塘 麦香 白鹭 蓝田 银杏 梧桐 月牙 松涛 玉泉".split(" "))
            .flatMap(name -> Stream.of(name + "花园", new StringBuilder(name).reverse() + "公寓"))
            .toList();
    private static final List<List<String>> PROBLEMS = List.of(
            List.of("夜间施工噪音扰民", "工地通宵打桩睡不着", "凌晨还在施工吵得没法睡觉"),
            List.of("电梯经常故障困人", "电梯停运多日老人出行难", "电梯又坏了没人维保"),
            List.of("楼下餐馆油烟扰民", "烧烤店烟道直排家里全是油烟", "饭店排烟管道对着窗户"),
            List.of("停水三天没人管", "自来水水压太低供水不足", "经常断水无法做饭"),
            List.of("物业乱收费", "物业费收费标准不公开", "物业乱收停车费和公摊"),
            List.of("垃圾堆积无人清运", "垃圾站太臭", "建筑垃圾随意倾倒"));
    private static final int TELLINGS = 18;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static final List<Portrait> PORTRAITS = portraits();
    private static final Compared COMPARED = Compared.of(PORTRAITS);

    private static List<Portrait> portraits() {
        var random = new Random(1);
        var portraits = new ArrayList<Portrait>();
        for (String estate : ESTATES) {
            String community = "community " + ESTATES.indexOf(estate) / 2;
            for (List<String> problem : PROBLEMS) {
                for (String words : problem) {
                    String more = problem.get(random.nextInt(problem.size()));
                    String text = "我住在" + estate + "，" + words + "，" + more + "，已经" + (random.nextInt(7) + 2) + "个月了，" + estate + "的居民希望尽快解决。";
                    portraits.add(Portrait.of(new Telling(estate + words, text, DAY.plusDays(random.nextInt(60)), Set.of(community))));
                }
            }
        }
        return portraits;
    }

    private static int number(int estate, int problem, int teller) {
        return (estate * PROBLEMS.size() + problem) * 3 + teller;
    }

    @Test
    void the_same_problem_at_the_same_place_lies_nearer_than_another_problem_there_or_the_same_elsewhere() {
        for (int estate = 0; estate < ESTATES.size(); estate++) {
            int other = (estate + 1) % ESTATES.size();
            double same = COMPARED.score(number(estate, 1, 0), number(estate, 1, 1));
            assertThat(same).isGreaterThan(COMPARED.score(number(estate, 1, 0), number(estate, 3, 1)));
            assertThat(same).isGreaterThan(COMPARED.score(number(estate, 1, 0), number(other, 1, 2)));
        }
    }

    @Test
    void of_the_two_others_at_its_place_with_its_problem_nearly_all_are_among_the_five_nearest() {
        int found = 0;
        for (int estate = 0; estate < ESTATES.size(); estate++) {
            List<Integer> nearest = COMPARED.near(number(estate, 2, 0)).stream().limit(5).map(Nearest::message).toList();
            found += (nearest.contains(number(estate, 2, 1)) ? 1 : 0) + (nearest.contains(number(estate, 2, 2)) ? 1 : 0);
        }
        assertThat(found).isGreaterThan(2 * ESTATES.size() * 9 / 10);
    }

    /** The same few phrases come from forty estates, so places are told apart by their names alone; more often than not they are. */
    @Test
    void groups_hold_one_problem_and_seldom_two_communities() {
        int[] groups = COMPARED.groups();
        int together = 0;
        int strangers = 0;
        int confused = 0;
        for (int i = 0; i < groups.length; i++) {
            for (int j = 0; j < i; j++) {
                if (groups[i] == groups[j]) {
                    together++;
                    strangers += i / TELLINGS / 2 != j / TELLINGS / 2 ? 1 : 0;
                    confused += i % TELLINGS / 3 != j % TELLINGS / 3 ? 1 : 0;
                }
            }
        }
        assertThat(together).isGreaterThan(ESTATES.size() * PROBLEMS.size() * 2);
        assertThat(strangers).isLessThan(together * 2 / 5);
        assertThat(confused).isLessThan(together / 50);
    }

    @Test
    void a_score_is_the_same_whichever_message_comes_first() {
        var random = new Random(3);
        Frequencies frequencies = Frequencies.of(PORTRAITS);
        List<Sketch> sketches = PORTRAITS.stream().map(portrait -> Sketch.of(portrait, frequencies, Meanings.none())).toList();
        IntStream.range(0, 200).forEach(n -> {
            Sketch a = sketches.get(random.nextInt(sketches.size()));
            Sketch b = sketches.get(random.nextInt(sketches.size()));
            assertThat(Comparison.score(a, b)).isEqualTo(Comparison.score(b, a));
            assertThat(Comparison.nearness(a, b)).isGreaterThanOrEqualTo(Comparison.score(a, b));
        });
    }

    @Test
    void another_phase_and_another_district_speak_against() {
        Frequencies frequencies = Frequencies.of(PORTRAITS);
        Sketch here = sketch(frequencies, "滨河花园二期电梯经常故障", Set.of("a"));
        assertThat(Comparison.score(here, sketch(frequencies, "滨河花园2期电梯经常故障", Set.of("a"))))
                .isGreaterThan(Comparison.score(here, sketch(frequencies, "滨河花园三期电梯经常故障", Set.of("a"))));
        assertThat(Comparison.score(here, sketch(frequencies, "滨河花园二期电梯经常故障", Set.of("a"))))
                .isGreaterThan(Comparison.score(here, sketch(frequencies, "滨河花园二期电梯经常故障", Set.of("b"))));
    }

    private static Sketch sketch(Frequencies frequencies, String subject, Set<String> districts) {
        return Sketch.of(Portrait.of(new Telling(subject, subject, DAY, districts)), frequencies, Meanings.none());
    }

    @Test
    void what_two_messages_share_is_told_in_their_own_words() {
        Evidence evidence = Evidence.of(
                Portrait.of(new Telling("投诉滨河花园三期电梯困人", "", DAY)), Portrait.of(new Telling("关于滨河花园3期电梯停运", "", DAY)));
        assertThat(evidence.places()).first().asString().startsWith("滨河花园");
        assertThat(evidence.problems()).containsExactly("电梯");
        assertThat(evidence.numbers()).containsExactly("3期");
    }

    @Test
    void nothing_shared_is_nothing_told() {
        Evidence evidence = Evidence.of(Portrait.of(new Telling("滨河花园停水", "", DAY)), Portrait.of(new Telling("翠竹苑油烟", "", DAY)));
        assertThat(evidence).isEqualTo(new Evidence(List.of(), List.of(), List.of()));
    }

    @Test
    void a_message_that_says_nothing_is_like_none() {
        Frequencies frequencies = Frequencies.of(PORTRAITS);
        Sketch empty = sketch(frequencies, "", Set.of());
        assertThat(Comparison.score(empty, empty)).isLessThan(Comparison.SAME);
        assertThat(Comparison.score(empty, sketch(frequencies, "滨河花园停水", Set.of()))).isLessThan(Comparison.SAME);
    }

    @Test
    void taking_messages_in_one_by_one_is_the_same_as_all_at_once() {
        var growing = new Frequencies();
        PORTRAITS.forEach(growing::take);
        Frequencies atOnce = Frequencies.of(PORTRAITS);
        assertThat(growing.messages()).isEqualTo(PORTRAITS.size());
        long piece = Frequencies.code("电梯");
        assertThat(growing.rarity(piece)).isEqualTo(atOnce.rarity(piece));
        assertThat(growing.placeShare(Frequencies.code("滨河"))).isGreaterThan(growing.placeShare(piece));
    }

    @Test
    void a_line_of_buses_is_one_however_it_is_called() {
        assertThat(Stream.of("207路公交车太少", "207公交太少", "207路公交线路太少").map(Wording::plain)).containsOnly("207路公交太少");
        assertThat(PlaceGrammar.numbers(Wording.plain("早上等不到207公交"))).containsExactly("207路");
        assertThat(Wording.plain("12幢电梯")).isEqualTo("12栋电梯");
        assertThat(Wording.plain("公交车太少")).isEqualTo("公交车太少");
    }
}
