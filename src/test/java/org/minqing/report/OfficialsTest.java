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
        assertThat(attendees("5月18日，副县长韩立秋来到柳树湾社区，与四名县人大代表、楼长座谈，听取意见。")).contains("楼长").noneMatch(kind -> kind.startsWith("四名"));
    }

    @Test
    void beside_a_seat_stands_what_a_deputy_does_for_a_living() {
        String text = "5月18日，区政协委员、建筑设计师郑小满来到河沿社区走访，听取居民意见。";
        assertThat(names(text)).containsExactly("郑小满");
        assertThat(titles(text)).containsExactly(List.of("区政协委员", "建筑设计师"));
        assertThat(titles("5月18日，市人大代表、水利专家郑小满来到河沿社区走访，听取居民意见。")).containsExactly(List.of("市人大代表"));
    }

    @Test
    void companies_that_serve_and_teams_sent_to_a_village_are_no_hosts() {
        assertThat(names("5月18日，青禾县供电公司副总经理郑小满带着服务队来到河沿村，听取村民意见。")).containsExactly("郑小满");
        assertThat(names("5月18日，乡长陆清和、驻河沿村工作队队长郑小满沿着水渠走了三里路，走访种粮大户。")).containsExactly("陆清和", "郑小满");
        assertThat(names("5月18日，望河楼街道党工委书记郑小满走进河沿社区，听取居民意见。")).containsExactly("郑小满");
    }

    @Test
    void the_area_of_farms_zones_and_grid_workers_is_no_part_of_the_post() {
        assertThat(titles("5月18日，北大荒农场党委书记郑小满来到河沿村走访，听取意见。")).containsExactly(List.of("党委书记"));
        assertThat(titles("5月18日，柳树林镇卫生院院长郑小满来到河沿村走访，听取意见。")).containsExactly(List.of("卫生院院长"));
        assertThat(titles("5月18日，青林旗林草局局长郑小满来到河沿村走访，听取意见。")).containsExactly(List.of("旗林草局局长"));
        assertThat(titles("5月18日，青禾县林业和草原局局长郑小满来到河沿村走访，听取意见。")).containsExactly(List.of("县林业和草原局局长"));
    }

    @Test
    void a_name_may_end_like_a_word_that_joins() {
        assertThat(names("5月18日，县长郑清和在信访接待室接待来访群众，村民反映水渠漏水。")).containsExactly("郑清和");
        assertThat(names("5月18日，副区长郑小满来到河沿社区走访。区领导陆清、韩有为参加。")).containsExactly("郑小满", "陆清", "韩有为");
        assertThat(names("5月18日，县财政局股长覃向东5月18日来到河沿村走访，听取村民意见。")).containsExactly("覃向东");
    }

    @Test
    void a_name_that_always_goes_on_is_longer() {
        assertThat(names("5月18日，县政协副主席曲木阿火率县水利局人员来到河沿村走访。村民拉着曲木阿火的手说，水窖漏水。曲木阿火让乡里先行选址。")).containsExactly("曲木阿火");
    }

    @Test
    void what_is_done_or_where_is_no_name() {
        assertThat(names("县长下访接访\n5月18日，副县长郑小满下访到河沿村走访，接访群众。县长下访已有六次，村民反映水渠漏水。")).containsExactly("郑小满");
        assertThat(names("5月18日，街道办事处副主任郑磊邀请市政公司来到河沿社区走访，听取意见。")).containsExactly("郑磊");
        assertThat(names("5月18日，副县长郑磊以及县水务局来到河沿村走访，听取意见。")).containsExactly("郑磊");
    }

    @Test
    void who_is_asked_to_do_something_did_not_come() {
        assertThat(names("5月18日，副县长郑小满来到河沿村走访。村民说文化站总锁门。郑小满请镇文化站站长陆清和在假期安排人值守，每晚开到九点。")).containsExactly("郑小满");
    }

    @Test
    void who_is_taken_along_or_follows_came_too() {
        assertThat(names("5月18日，市长郑小满约上市住建局局长陆清平和市供热公司总经理韩立秋，坐一辆面包车出了门，来到河沿社区。")).containsExactly("郑小满", "陆清平", "韩立秋");
        assertThat(names("5月18日，副县长郑小满来到河沿村走访（陪同人员：县水务局局长陆清和，河沿镇镇长韩立秋）。村民说水渠漏水。")).containsExactly("陆清和", "韩立秋", "郑小满");
    }

    @Test
    void who_gives_account_only_answers() {
        assertThat(names("5月18日，副县长郑小满来到河沿村走访，听取村民意见。有人说水渠漏水。村民问补助何时发放。大家还说路灯不亮。路口太窄。老人买药太远。镇财政所所长陆清和对补助的事作了说明：名单正在公示。")).containsExactly("郑小满");
    }

    @Test
    void a_grid_worker_who_goes_from_door_to_door_visits_where_nobody_else_does() {
        assertThat(names("5月18日，河沿社区网格员郑小满敲开3栋602室的门。居民李奶奶说，水龙头出水太小，希望早点修好。郑小满当场联系自来水公司，答应明天上门。")).containsExactly("郑小满");
    }

    @Test
    void who_is_named_first_as_something_else_may_go_round_later() {
        assertThat(names("5月18日，副县长郑小满来到河沿村走访，听取村民意见。村民说水渠漏水。大家还说路灯不亮。路口太窄。老人买药太远。墙上贴着副镇长陆清平的电话。晚上，陆清平走进农户家里，记下补助的事。")).containsExactly("郑小满", "陆清平");
    }

    @Test
    void posts_in_brackets_are_posts_in_prose_too() {
        assertThat(titles("5月18日，郑小满（开发区党工委副书记、管委会主任）、陆清和（开发区管委会副主任）一行走访河沿社区，听取居民意见。"))
                .containsExactly(List.of("党工委副书记", "管委会主任"), List.of("管委会副主任"));
    }

    @Test
    void called_by_family_name_and_post_one_has_that_post() {
        String text = "5月18日，吃罢早饭，河沿镇党委刘书记带着财政所的干部进了杨树村，听村民算账。村民说低保名单没有贴出来。";
        assertThat(names(text)).containsExactly("刘书记");
        assertThat(titles(text)).containsExactly(List.of("书记"));
    }

    private static final String VISIT = "5月18日，副县长郑小满来到河沿村走访，听取村民意见。";

    @Test
    void heads_of_the_town_come_along_to_act_and_departments_only_to_answer() {
        assertThat(names(VISIT + "村民说水渠漏水。大家还说路灯不亮。路口太窄。郑小满问随行的石桥镇镇长陆小荷：“钱够不够？”")).containsExactly("郑小满", "陆小荷");
        assertThat(names(VISIT + "村民说水渠漏水。大家还说路灯不亮。路口太窄。随行的水利站站长陆小荷解释：“泵站老了。”")).containsExactly("郑小满");
    }

    @Test
    void what_is_said_behind_a_colon_is_not_done() {
        assertThat(names(VISIT + "村民说水渠漏水。县水务局局长陆小荷：下周工人到现场，开展清淤。")).containsExactly("郑小满");
    }

    @Test
    void what_an_official_came_for_may_stand_before_his_post() {
        assertThat(names("“路灯坏了半年。”5月18日，村民李大爷对前来河沿村走访的县水务局局长郑小满说。副镇长陆小荷陪同走访。村民还说水渠漏水。")).containsExactly("郑小满", "陆小荷");
    }

    @Test
    void the_secretary_of_the_community_visits_where_the_text_is_about_her_alone() {
        String text = "河沿社区党委书记郑小满有一个旧本子，入户走访的事都记在上面。居民李奶奶反映楼道灯不亮，郑小满记了一笔。郑小满说，下周就修。";
        assertThat(names("5月18日，" + text)).containsExactly("郑小满");
        assertThat(names(VISIT.replace("郑小满", "陆小荷") + text)).containsExactly("陆小荷");
    }

    @Test
    void deputies_who_receive_voters_are_named_behind_their_seat() {
        assertThat(names("5月18日，河沿镇开展代表接待日活动。在河沿村，代表郑小满接待了8名村民，村民反映水渠漏水。")).containsExactly("郑小满");
        assertThat(names("5月18日，由区人大代表郑小满、陆小荷组成的代表小组到河沿社区走访，居民反映路灯不亮。")).containsExactly("郑小满", "陆小荷");
    }

    @Test
    void how_one_comes_upon_an_official_is_no_part_of_his_post() {
        assertThat(titles("5月18日晚，河沿村的晒场上轮到副镇长郑小满接待村民。")).containsExactly(List.of("副镇长"));
        assertThat(titles("这段路不好走，可副县长郑小满5月18日又来到河沿村走访，听取村民意见。")).containsExactly(List.of("副县长"));
        assertThat(titles(VISIT + "和他一道来的，有县水务局局长陆小荷。")).containsExactly(List.of("副县长"), List.of("县水务局局长"));
    }

    @Test
    void the_name_of_the_area_comes_off_posts_of_leagues_and_of_the_corps_too() {
        String visits = "郑小满到河沿村走访，听取村民意见。";
        assertThat(titles("5月18日，苏木副苏木达" + visits)).containsExactly(List.of("副苏木达"));
        assertThat(titles("5月18日，街道政法委员" + visits)).containsExactly(List.of("政法委员"));
        assertThat(titles("5月18日，河沿社区副书记郑小满有一个旧本子，入户走访的事都记在上面。居民李奶奶反映楼道灯不亮，郑小满记了一笔。郑小满说，下周就修。")).containsExactly(List.of("社区副书记"));
        assertThat(titles("5月18日，市、县、镇三级人大代表" + visits)).containsExactly(List.of("人大代表"));
        assertThat(titles("5月18日，临空经济区管委会主任" + visits)).containsExactly(List.of("管委会主任"));
        assertThat(titles("5月18日，区数据局局长" + visits)).containsExactly(List.of("区数据局局长"));
        assertThat(titles("本报讯 白日善苏木派出所所长" + visits)).containsExactly(List.of("派出所所长"));
        assertThat(titles("5月18日，园区管理办主任" + visits)).containsExactly(List.of("管理办主任"));
        assertThat(titles("5月18日，二十连连长" + visits)).containsExactly(List.of("连长"));
        assertThat(titles("5月18日，一九〇团团长" + visits)).containsExactly(List.of("团长"));
        assertThat(titles("5月18日，白河苏木驻村工作队队员" + visits)).containsExactly(List.of("驻村工作队队员"));
        assertThat(titles("5月18日，杨树村驻村第一书记" + visits)).containsExactly(List.of("驻村第一书记"));
        assertThat(titles("5月18日，胡杨镇（农场）党委副书记" + visits)).containsExactly(List.of("党委副书记"));
    }

    @Test
    void words_behind_a_post_are_no_names() {
        assertThat(names(VISIT + "县水务局局长补充，泵站到月底就修好。")).containsExactly("郑小满");
        assertThat(names(VISIT + "郑小满问起县农业局局长补贴到账的事，大家到场院里说。")).containsExactly("郑小满");
    }

    @Test
    void names_of_other_peoples_are_read_to_their_end() {
        assertThat(names("5月18日，镇党委书记包高娃日玛换了一匹马，到牧户家走访。")).doesNotContain("包高娃");
        assertThat(names("5月18日，副镇长包达日玛主持召开座谈会，听取牧民意见。")).containsExactly("包达日玛");
        assertThat(names("5月18日，副市长阿不都·买合木提到河沿社区走访，听取居民意见。")).containsExactly("阿不都·买合木提");
        assertThat(names("5月18日，旗长苏德巴力格深入白河嘎查走访，听取牧民意见。苏德巴力格说，路要修。")).containsExactly("苏德巴力格");
    }

    @Test
    void who_presides_or_sits_in_may_stand_behind_a_blank() {
        assertThat(names("河沿社区议事会记录\n时间 5月18日\n列席　街道办事处副主任 郑小满；区城管局市容科\n居民提出路灯不亮，希望早点修好。")).containsExactly("郑小满");
        assertThat(names("河沿村选民议事记录\n述职代表：县人大代表、水稻种植大户 郑小满\n选民提出路灯不亮，希望早点修好。")).containsExactly("郑小满");
        assertThat(names("5月18日，县政协调研组（组长：县政协副主席郑小满）到河沿村走访，村民反映水渠漏水。")).containsExactly("郑小满");
    }
}
