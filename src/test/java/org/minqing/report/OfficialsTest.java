package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who visits, and with what posts, in sentences of our own. */
class OfficialsTest {

    private static ParsedReport one(String text) {
        List<ParsedReport> reports = new ReportParser(Gazetteer.empty()).parse(text, Optional.of(LocalDate.of(2026, 5, 20))).reports();
        assertThat(reports).hasSize(1);
        return reports.getFirst();
    }

    private static List<String> names(String text) {
        return one(text).leaders().stream().map(leader -> leader.name().text()).toList();
    }

    private static List<List<String>> titles(String text) {
        return one(text).leaders().stream().map(leader -> leader.titles().stream().map(Found::text).toList()).toList();
    }

    @Test
    void who_came_along_is_named_behind_words_that_say_so() {
        String text = "5月18日，副县长郑和声来到河沿村走访，听取村民意见。同行的还有县水务局局长陆小满、石桥镇镇长韩立秋。";
        assertThat(names(text)).containsExactly("郑和声", "陆小满", "韩立秋");
        assertThat(titles(text)).containsExactly(List.of("副县长"), List.of("县水务局局长"), List.of("镇长"));
        assertThat(names("5月18日，河沿村的村民围坐在晒场上座谈。坐在他们对面的，是副县长郑和声、县水务局局长陆小满。")).containsExactly("郑和声", "陆小满");
    }

    @Test
    void all_in_the_list_of_who_is_named_first_are_there() {
        assertThat(names("5月18日晚，副市长郑和声、市人社局局长陆小满和石桥镇镇长韩立秋，同河沿村的村民一聊就是两小时。座谈中，村民提出路灯不亮。"))
                .containsExactly("郑和声", "陆小满", "韩立秋");
    }

    @Test
    void one_post_beside_another_is_a_post_of_its_own() {
        assertThat(titles("5月18日，县人大常委会副主任兼总工会主席郑和声到河沿村走访，听取村民意见。")).containsExactly(List.of("县人大常委会副主任", "总工会主席"));
        assertThat(titles("5月18日，胡杨镇镇长（团长）郑和声到河沿村走访，听取村民意见。")).containsExactly(List.of("镇长", "团长"));
        assertThat(titles("5月18日，县委常委、副县长（援藏）郑和声到河沿村走访，听取村民意见。")).containsExactly(List.of("县委常委", "副县长"));
    }

    @Test
    void what_joins_two_officials_is_no_part_of_a_post() {
        assertThat(titles("5月18日，副区长郑和声和工会主席陆小满到河沿村走访，听取村民意见。")).containsExactly(List.of("副区长"), List.of("工会主席"));
        assertThat(titles("5月18日，副区长郑和声率城建工委主任陆小满到河沿村走访，听取村民意见。")).containsExactly(List.of("副区长"), List.of("城建工委主任"));
        assertThat(titles("5月18日，县住房和城乡建设局局长郑和声到河沿村走访，听取村民意见。")).containsExactly(List.of("县住房和城乡建设局局长"));
    }

    @Test
    void the_bureau_that_revives_villages_is_of_no_village() {
        assertThat(names("5月18日，县乡村振兴局局长郑和声到河沿村走访，听取村民意见。")).containsExactly("郑和声");
    }

    @Test
    void a_first_secretary_was_sent_to_the_village() {
        String text = "5月18日，省农业大学派驻青禾县河沿村第一书记陆小满走访脱贫户，听取意见。";
        assertThat(names(text)).containsExactly("陆小满");
        assertThat(titles(text)).containsExactly(List.of("第一书记"));
    }

    @Test
    void an_old_secretary_lives_there() {
        assertThat(names("5月18日，副县长郑和声到河沿村走访。老书记陆小满带着大家看水渠，说渠底漏水。")).containsExactly("郑和声");
    }

    @Test
    void names_of_other_peoples_are_built_of_words_of_their_own() {
        assertThat(names("5月18日，县政协副主席格桑，县水务局局长达瓦顿珠先后到东泉村走访慰问。")).containsExactly("格桑", "达瓦顿珠");
    }

    @Test
    void what_somebody_does_is_no_part_of_a_name() {
        assertThat(names("5月18日，副区长公孙平换上雨靴，走进河沿村走访。")).containsExactly("公孙平");
        assertThat(names("5月18日，区政协委员方春和、陆小满来到河沿村走访，听取村民意见。")).containsExactly("方春和", "陆小满");
    }

    @Test
    void a_unit_in_a_list_is_nobody() {
        assertThat(names("5月18日，石桥镇镇长郑和声、农技站、水利站到河沿村走访，听取村民意见。")).containsExactly("郑和声");
    }

    @Test
    void minutes_number_their_fields() {
        String text = """
                柳河镇恳谈会记录
                一、时间：2026年5月18日下午
                二、参加人员：郑和声（镇党委副书记、统战委员），陆小满（镇党委委员）
                三、村民反映：河沿村水管三天两头停水。
                """;
        assertThat(names(text)).containsExactly("郑和声", "陆小满");
    }

    @Test
    void who_tells_of_his_own_visits_signs_under_the_headline() {
        String text = """
                驻村日记
                （河沿村驻村工作队队长 陆小满）
                5月18日，晴。今天我走访了六户人家，村民反映水管漏水。
                """;
        assertThat(names(text)).containsExactly("陆小满");
        assertThat(names("""
                一个组织员的走访手记
                我叫陆小满，县委组织部组织员。5月18日，我到河沿村走访，村民反映水管漏水。
                """)).containsExactly("陆小满");
        assertThat(names("""
                走进河沿村
                （本报特约撰稿 陆小满）
                5月18日，我跟着副县长郑和声到河沿村走访，村民反映水管漏水。
                """)).containsExactly("郑和声");
    }

    @Test
    void who_is_interviewed_is_named_in_the_headline() {
        assertThat(names("""
                敲门一百天，听到了什么
                ——对话青禾街道党工委书记郑和声
                问：5月18日的走访有什么收获？
                答：居民反映最多的是停车难，我们走访了三百户。
                """)).containsExactly("郑和声");
    }

    @Test
    void where_nobody_is_said_to_visit_the_head_of_the_place_leads() {
        assertThat(names("""
                5月18日，河沿村的院坝会上村民提出了八条意见，座谈开了两个小时。
                桥头的路灯、村口的水渠、学校的围墙，一样一样记在本子上。
                村民们说，水渠堵了两年。
                会计说，路灯坏了三盏。
                组长说，围墙裂了缝。
                散会的时候天黑了。
                镇党委书记韩立秋听完心里不是滋味：“拖了两年，该脸红。”
                """)).containsExactly("韩立秋");
    }

    @Test
    void deputies_who_go_round_speak_as_visitors() {
        assertThat(names("""
                5月18日，县人大常委会副主任韩立秋带领部分县人大代表到河沿村视察。
                代表陆小满建议，菜场留出自产自销的摊位。做律师的方敏代表提出，公厕同步改造。
                """)).containsExactly("韩立秋", "陆小满", "方敏");
        assertThat(names("""
                5月18日，县人大常委会副主任韩立秋带领部分县人大代表到河沿村视察。
                家长代表说，校门口没有斑马线。
                """)).containsExactly("韩立秋");
    }

    @Test
    void whom_only_the_headline_names_went() {
        assertThat(names("""
                县委书记韩立秋到河沿村走访
                5月18日，本报记者随队在河沿村看到，村民围坐在晒场上，提出水管三天两头停水。
                """)).containsExactly("韩立秋");
    }

    @Test
    void a_secretary_of_the_director_is_a_post() {
        assertThat(titles("5月18日，区长韩立秋、主任秘书陆小满到河沿村走访，听取村民意见。")).containsExactly(List.of("区长"), List.of("主任秘书"));
    }

    private static List<String> attendees(String text) {
        return one(text).attendees().stream().map(Found::text).toList();
    }

    @Test
    void words_that_bring_in_who_was_met_are_no_part_of_the_kind() {
        assertThat(attendees("5月18日，副县长韩立秋到河沿村召开座谈会，与会党员代表、烟农交流，听取意见。")).doesNotContain("会党员代表");
        assertThat(attendees("5月18日，副县长韩立秋到河沿村走访。轮到修鞋匠老邝开口：“公厕晚上七点就锁门。”")).containsExactly("修鞋匠");
        assertThat(attendees("5月18日，副县长韩立秋来到柳树湾社区，与四名县人大代表、楼长座谈，听取意见。")).containsExactly("人大代表", "楼长");
    }
}
