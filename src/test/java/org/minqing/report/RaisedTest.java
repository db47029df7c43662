package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What counts as raised and what does not, in sentences of our own. */
class RaisedTest {

    private static ParsedReport read(String text) {
        return new ReportParser(Gazetteer.empty()).parse(text, Optional.empty()).reports().getFirst();
    }

    private static List<String> concerns(String text) {
        return read(text).concerns().stream().map(concern -> concern.text().text()).toList();
    }

    @Test
    void examples_of_what_was_gathered_are_raised() {
        assertThat(concerns("""
                5月18日，区人大代表郑和声到河沿社区接待选民。
                代表们收集到居民的一系列诉求。如柳荫苑门口的旧水管久未拆除；纺织路摊位占了人行道。
                """)).containsExactly("柳荫苑门口的旧水管久未拆除", "纺织路摊位占了人行道");
    }

    @Test
    void topics_people_talk_over_are_raised_but_not_the_themes_of_a_campaign() {
        assertThat(concerns("""
                5月18日，副区长郑和声到河沿社区走访。居民代表围绕停车秩序、楼道照明、消防设施等方面开展了热烈讨论。
                """)).containsExactly("停车秩序", "楼道照明", "消防设施");
        assertThat(concerns("""
                5月18日，副区长郑和声到河沿社区走访。干部围绕解放思想的意义、如何推进创业等方面开展了热烈讨论。
                """)).isEmpty();
    }

    @Test
    void thanks_and_what_was_answered_are_no_concern() {
        assertThat(concerns("""
                5月18日，副区长郑和声到河沿社区走访。居民代表提出，楼道灯坏了。
                居民们表示，感谢大家的关注和支持。对现场不能解决的问题，工作人员逐一进行了解释答复。
                """)).containsExactly("楼道灯坏了");
    }

    @Test
    void deputies_promise_to_pass_it_on() {
        assertThat(read("""
                5月18日，区人大代表郑和声到河沿社区走访。居民提出，楼道灯坏了。代表们表示，将积极向有关部门反映，争取尽快修好。
                """).commitments()).extracting(c -> c.text().text()).containsExactly("将积极向有关部门反映，争取尽快修好");
    }

    @Test
    void slogans_are_no_next_steps() {
        assertThat(read("""
                5月18日，副区长郑和声到河沿社区走访。下一步，河沿社区将每月检修一次路灯，坚持以人民为中心，不断增强居民的幸福感。
                """).nextSteps()).extracting(Found::text).first().asString().startsWith("每月检修一次路灯");
    }

    @Test
    void a_row_of_matters_is_taken_apart() {
        assertThat(concerns("""
                5月18日，副区长郑和声到河沿社区走访，查看了居民反映的东门门禁损坏问题、纺织路口堵车问题及楼道堆放杂物问题。
                """)).containsExactly("东门门禁损坏", "纺织路口堵车", "楼道堆放杂物");
    }

    @Test
    void a_wish_to_the_residents_is_no_demand() {
        assertThat(read("""
                5月18日，副区长郑和声到河沿社区走访。郑和声要求，社区每周巡查一次楼道。希望广大居民继续支持社区工作。
                """).requirements()).extracting(requirement -> requirement.text().text()).containsExactly("社区每周巡查一次楼道");
    }

    @Test
    void who_listened_in_the_clauses_before_is_who_promises() {
        assertThat(read("""
                5月18日，副区长郑和声到河沿社区走访。居民提出，路灯坏了。区城管局负责人一边听一边记；逐条作了说明，并承诺月底前修好路灯。
                """).commitments())
                .extracting(c -> c.by() == null ? "" : c.by().text(), c -> c.text().text())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("区城管局负责人", "月底前修好路灯"));
    }

    @Test
    void who_is_called_upon_before_a_list_is_called_upon_by_each_item_that_names_nobody() {
        var demands = read("""
                5月18日，县委书记郑和声到河沿社区走访。郑和声强调，民情是头等大事。全县各级各部门一要把问题记清楚；二要把办法讲明白；三要由信访局每月回访一次。
                """).requirements();
        assertThat(demands).extracting(r -> r.text().text()).containsExactly("把问题记清楚", "把办法讲明白", "由信访局每月回访一次");
        assertThat(demands).extracting(r -> r.units().stream().map(Found::text).toList())
                .containsExactly(List.of("全县各级各部门"), List.of("全县各级各部门"), List.of("信访局"));
    }

    @Test
    void short_clauses_of_which_several_name_a_spot_are_concerns_of_their_own() {
        assertThat(concerns("""
                5月18日，副区长郑和声到河沿社区走访。居民反映，12幢楼道灯不亮，菜场门口积水严重，无人机半夜飞。
                """)).containsExactly("12幢楼道灯不亮", "菜场门口积水严重", "无人机半夜飞");
        assertThat(concerns("""
                5月18日，副区长郑和声到河沿社区走访。居民反映，菜场门口积水严重，一下雨就没过脚踝，老人不敢出门。
                """)).hasSize(1);
    }
}
