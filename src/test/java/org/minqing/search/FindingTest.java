package org.minqing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.access.Account;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.Erasure;
import org.minqing.casework.Flags;
import org.minqing.search.SearchedZone.Town;
import org.minqing.testing.ServerTest;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class FindingTest {

    @Autowired SearchedZone zones;
    @Autowired Search search;

    private static List<UUID> cases(Answer answer) {
        return answer.parts().stream()
                .filter(part -> part.kind() == Kind.CASE)
                .flatMap(part -> part.hits().stream())
                .map(Found.Hit::owner)
                .toList();
    }

    private List<UUID> finds(SignedIn who, String words) {
        return cases(search.find(Asked.of(words), who));
    }

    @ParameterizedTest
    @ValueSource(strings = {"小区漏水", "小区楼水", "xiaoqu loushui", "xiaoquloushui", "xiao qu lou shui", "小區漏水", "小区漏氺", "xqls", "XiaoQu 漏水", "漏水 小区"})
    void a_leak_is_found_however_it_is_typed(String typed) {
        Town town = zones.open();
        UUID leak = town.concern("小区漏水没人管", "下雨天三楼的墙都是湿的。");
        town.concern("路灯不亮", "晚上老人出门看不见。");
        town.index();

        assertThat(finds(town.as(Role.CLERK), typed)).containsExactly(leak);
    }

    @Test
    void what_was_said_is_found_behind_what_is_in_the_title() {
        Town town = zones.open();
        UUID said = town.concern("反映一件事", "三楼的水管漏水，请派人修。");
        UUID titled = town.concern("水管漏水", "请派人来看看。");
        town.index();

        assertThat(finds(town.as(Role.CLERK), "水管漏水")).containsExactly(titled, said);
    }

    @Test
    void a_case_is_found_by_its_number_and_by_the_figures_behind_the_dash() {
        Town town = zones.open();
        UUID lamp = town.concern("路灯不亮", "看不见路。");
        UUID leak = town.concern("漏水", "墙湿了。");
        town.index();
        SignedIn clerk = town.as(Role.CLERK);
        String number = town.number(leak);

        assertThat(finds(clerk, number)).first().isEqualTo(leak);
        assertThat(finds(clerk, number.substring(1))).first().isEqualTo(leak);
        assertThat(finds(clerk, number.substring(number.indexOf('-') + 1))).contains(leak).doesNotContain(lamp);
    }

    @Test
    void a_unit_finds_the_cases_in_which_it_has_a_part_and_no_others() {
        Town town = zones.open();
        UUID leak = town.dispatched(town.concern("水管漏水", "厨房的水管。"), town.water);
        UUID other = town.dispatched(town.concern("屋顶漏水", "顶楼。"), town.building);
        town.index();
        SignedIn plumber = town.as(new Account.Scope(town.water.id(), null, null), Role.LIAISON);

        assertThat(finds(plumber, "漏水")).containsExactly(leak);
        assertThat(search.find(Asked.of("漏水"), plumber).total()).isEqualTo(1);
        assertThat(finds(town.as(Role.CLERK), "漏水")).containsExactlyInAnyOrder(leak, other);
    }

    @Test
    void who_works_in_one_community_finds_what_is_there() {
        Town town = zones.open();
        town.concern("水管漏水", "厨房的水管。");
        town.index();

        assertThat(finds(town.as(new Account.Scope(null, null, town.reed.id()), Role.COMMUNITY_WORKER), "漏水")).hasSize(1);
        assertThat(finds(town.as(new Account.Scope(null, null, town.plum.id()), Role.COMMUNITY_WORKER), "漏水")).isEmpty();
    }

    @Test
    void a_sealed_case_shows_in_no_hit_no_count_and_no_proposal_to_who_is_not_cleared() {
        Town town = zones.open();
        UUID secret = town.concern("举报蓝鲸公司偷排废水", "紫杉路的居民不敢说。", Flags.SEALED);
        town.index();
        SignedIn cleared = town.as(Account.Scope.NONE, Role.SUPERVISOR, Role.CLEARED);

        assertThat(finds(cleared, "偷排废水")).containsExactly(secret);
        for (String typed : List.of("偷排废水", "蓝鲸", "紫杉", "feishui", "废睡", town.number(secret))) {
            Answer answer = search.find(Asked.of(typed), town.as(Role.SUPERVISOR));
            assertThat(answer.total()).as(typed).isZero();
            assertThat(answer.suggestion()).as(typed).isEmpty();
        }
    }

    @Test
    void how_open_cases_rank_does_not_tell_of_sealed_ones() {
        Town town = zones.open();
        town.concern("电梯停运", "加装的电梯停了。");
        town.concern("水管漏水", "厨房的水管。");
        town.index();
        List<Float> before = scores(town, "电梯 停运");
        for (int i = 0; i < 5; i++) {
            town.concern("电梯停运", "加装的电梯停了。", Flags.SEALED);
        }
        town.index();

        assertThat(scores(town, "电梯 停运")).isEqualTo(before);
    }

    private List<Float> scores(Town town, String typed) {
        return search.find(Asked.of(typed), town.as(Role.SUPERVISOR)).parts().stream()
                .flatMap(part -> part.hits().stream())
                .map(Found.Hit::score)
                .toList();
    }

    @Test
    void a_case_that_is_sealed_later_goes_and_comes_back_when_it_is_opened() {
        Town town = zones.open();
        UUID id = town.concern("水管漏水", "厨房的水管。");
        town.index();
        assertThat(finds(town.as(Role.SUPERVISOR), "漏水")).containsExactly(id);

        town.does(id, new CaseCommand.Mark(false, true, false, false, "本人要求保密"), Role.CLERK);
        town.index();
        assertThat(finds(town.as(Role.SUPERVISOR), "漏水")).isEmpty();
        assertThat(finds(town.as(Role.CLERK), "漏水")).containsExactly(id);
    }

    @Test
    void the_words_of_a_sensitive_case_are_not_found_but_its_number_is() {
        Town town = zones.open();
        UUID id = town.concern("投诉某人", "此事请不要声张。", Flags.SENSITIVE);
        town.index();

        assertThat(finds(town.as(Role.CLERK), "投诉某人")).isEmpty();
        assertThat(finds(town.as(Role.CLERK), town.number(id))).containsExactly(id);
    }

    @Test
    void neither_name_nor_contact_of_a_resident_is_found() {
        Town town = zones.open();
        town.concern("水管漏水", "厨房的水管。");
        town.index();

        assertThat(finds(town.as(Role.CLERK), "吴阿婆")).isEmpty();
        assertThat(finds(town.as(Role.CLERK), "5550123")).isEmpty();
    }

    @Test
    void erased_words_are_not_found_any_more() {
        Town town = zones.open();
        UUID id = town.concern("水管漏水", "厨房的水管。");
        town.index();
        town.does(id, new CaseCommand.Erase(Erasure.Scope.ALL, Erasure.Ground.REQUEST, "本人申请"), Role.SUPERVISOR);
        town.index();

        assertThat(finds(town.as(Role.CLERK), "漏水")).isEmpty();
        assertThat(finds(town.as(Role.CLERK), town.number(id))).containsExactly(id);
    }

    @Test
    void a_mistyped_word_is_understood_by_its_sound_and_the_right_one_is_proposed() {
        Town town = zones.open();
        UUID leak = town.concern("小区漏水没人管", "墙湿了。");
        town.index();
        Answer answer = search.find(Asked.of("小区楼水"), town.as(Role.CLERK));

        assertThat(answer.way()).isEqualTo(Answer.Way.BY_SOUND);
        assertThat(cases(answer)).containsExactly(leak);
        assertThat(answer.suggestion()).contains("小区漏水");
        assertThat(search.find(Asked.of("xiaoqu loushui"), town.as(Role.CLERK)).suggestion()).contains("小区 漏水");
        assertThat(search.find(Asked.of("xiaoqu luoshui"), town.as(Role.CLERK)).way()).isEqualTo(Answer.Way.IN_PART);
    }

    @Test
    void two_words_that_stand_in_no_case_together_find_the_cases_of_either_and_it_is_said() {
        Town town = zones.open();
        UUID leak = town.concern("水管漏水", "厨房的水管。");
        UUID lamp = town.concern("路灯不亮", "看不见路。");
        town.index();
        Answer answer = search.find(Asked.of("漏水 路灯"), town.as(Role.CLERK));

        assertThat(answer.way()).isEqualTo(Answer.Way.IN_PART);
        assertThat(cases(answer)).containsExactlyInAnyOrder(leak, lamp);
    }

    @Test
    void a_sentence_of_which_only_a_part_stands_anywhere_finds_that_part_and_it_is_said() {
        Town town = zones.open();
        UUID charging = town.concern("电动车充电", "没有地方充电。");
        UUID roof = town.concern("屋顶漏水", "顶楼的墙湿了。");
        town.index();

        Answer answer = search.find(Asked.of("电瓶车冲电"), town.as(Role.CLERK));
        assertThat(answer.way()).isEqualTo(Answer.Way.IN_PART);
        assertThat(cases(answer)).containsExactly(charging);
        assertThat(finds(town.as(Role.CLERK), "屋顶露水")).containsExactly(roof);
        // Half a name is somebody else.
        assertThat(finds(town.as(Role.CLERK), "屋顶三")).isEmpty();
    }

    @Test
    void marks_without_words_find_nothing_and_filters_without_words_everything() {
        Town town = zones.open();
        UUID leak = town.concern("水管漏水", "厨房的水管。");
        town.index();

        assertThat(search.find(Asked.of("!!!"), town.as(Role.CLERK)).total()).isZero();
        assertThat(finds(town.as(Role.CLERK), " ")).containsExactly(leak);
    }

    @Test
    void places_and_units_are_found_by_every_name_and_by_their_first_letters() {
        Town town = zones.open();
        town.index();
        SignedIn clerk = town.as(Role.CLERK);
        assertThat(search.find(Asked.of("芦岸村"), clerk).parts()).extracting(Answer.Part::kind).contains(Kind.PLACE);
        assertThat(search.find(Asked.of("lasq"), clerk).parts()).extracting(Answer.Part::kind).containsExactly(Kind.PLACE);
        assertThat(search.find(Asked.of("jsj"), clerk).parts()).extracting(Answer.Part::kind).containsExactly(Kind.UNIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "，。！", "\u0000", "*:*", "title:漏水", "\"", "((((", "\ud83d", "a", "的", "!!! ~~ ^^", "' OR 1=1 --"})
    void whatever_is_typed_is_answered(String typed) {
        Town town = zones.open();
        town.concern("水管漏水", "厨房的水管。");
        town.index();

        assertThat(search.find(Asked.of(typed), town.as(Role.CLERK)).total()).isLessThanOrEqualTo(10);
        assertThat(search.find(Asked.of("漏水".repeat(5000)), town.as(Role.CLERK)).total()).isNotNegative();
    }
}
