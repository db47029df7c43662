package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose words they are that stand between square marks. */
class TellersTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "二纺厂长说，〔棉纱压在库里〕。 | 二纺厂长",
        "种瓜的老邱掰着指头算了半天，说〔一亩倒赔两百〕。 | 种瓜的老邱",
        "“〔阳台漏了半年〕。”退休钳工耿师傅摇着头说。 | 退休钳工耿师傅",
        "修鞋匠老岳朝车上喊：“〔路牌看不清了〕！” | 修鞋匠老岳",
        "9栋老邵：〔岗亭没人〕。 | 9栋老邵",
        "“〔电梯老是停〕。”（棉纺里，丁师傅） | 丁师傅",
        "养殖户钱春林〔半塘鱼翻了肚〕。 | 养殖户钱春林",
        "委员邵明远建议〔把夜班车往后延〕。 | 委员邵明远",
        "第二户是老党员屠大爷。他说，〔暖气不热〕。 | 老党员屠大爷",
        "从早市回来的秀姐说，〔后巷没有灯〕。 | 秀姐",
        "头一个来的是菜农老屠。〔他的棚让雪压塌了〕。 | 菜农老屠",
        "走访到第三户……退休教师晏静说，〔台阶没有扶手〕。 | 退休教师晏静",
        "村民强福家的〔核桃没人收〕。 | 村民强福",
        "问（村民曾秀）：〔桥什么时候修〕？ | 村民曾秀",
        "〔后巷没有灯〕。——网格员 小佟 | 网格员 小佟",
        "居民们的意见五花八门。有的说〔路灯太暗〕。 | 居民们",
        "主要诉求：〔路口没有红绿灯〕。 | ",
        "天气很好，〔路上没有人〕。 | ",
        "听说〔下个月要停水〕。 | "})
    void who_told_a_concern(String told, @Nullable String who) {
        assertThat(teller(told, false)).isEqualTo(Optional.ofNullable(who));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "市文联副主席满脸通红，只好说，〔月底前一定办好〕。 | 市文联副主席",
        "我跟老吕说，〔三天给你拿回来〕。 | 我",
        "老周给供电所打了电话，对方答应〔周五前来换表〕。 | 供电所",
        "老周给供电所打了电话，那头说〔周五前来换表〕。 | 供电所",
        "答复（县水务局）：〔阀门月底前换好〕。 | 县水务局",
        "居民老钱说，路口太黑。“先亮起来再说。”区住建局副局长许浩表态，〔两周内修好〕。 | 区住建局副局长许浩",
        "居民老钱说，路口太黑。区住建局局长拿出单子。老钱凑过来看。他说，〔两周内修好〕。 | 区住建局局长",
        "路由交通局〔年底前铺到村口〕。 | 交通局",
        "〔区规划局将会同公交公司延长线路〕。 | 区规划局",
        "改厕的事，〔我承诺月底前改完〕。 | 我",
        "区水务公司经理当场签字：〔闸门今晚换完〕；〔水泵下周检修〕。 | 区水务公司经理"})
    void who_promised(String told, String who) {
        assertThat(teller(told, true)).contains(who);
    }

    private static Optional<String> teller(String marked, boolean leaders) {
        int from = marked.lastIndexOf('〔');
        String plain = marked.replaceAll("[〔〕]", "");
        int before = marked.substring(0, from).replaceAll("[〔〕]", "").length();
        int length = marked.indexOf('〕', from) - from - 1;
        Text text = Layout.read(plain);
        Names names = new Names(text.norm(), Gazetteer.empty());
        var tellers = new Tellers(new Speakers(Set.of(), List.of(), names, text.norm(), null), new Mentions(names));
        return tellers.of(new Part(text, before, before + length), leaders).map(Part::toString);
    }
}
