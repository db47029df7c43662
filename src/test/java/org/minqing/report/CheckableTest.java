package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckableTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "翠堤苑消防设备少", "西门早晚高峰进出要堵二十多分钟", "区水务局尽快拿出清淤方案,做到岸上岸下一起治",
        "制定停车公约,社区党委牵头,8月底前交居民代表会议表决", "5幢那台电梯一个月坏了七回", "小区餐饮店营业执照办理困难",
        "书画室朝北,冬天手都伸不出来没有空调", "每周五在公示栏公布工程进度", "确保明年春节前分房到户"
    })
    void what_names_a_fault_a_deadline_or_a_piece_of_work_is_proposed_for_tracking(String words) {
        assertThat(Checkable.of(words).trackable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "回迁安置", "交通路网", "教育保障", "保持旗帜屹立不倒", "进一步增强危机意识", "提高站位,充分认识换届工作的重要意义",
        "各族群众要像石榴籽一样紧紧抱在一起", "质量是招牌、信誉是饭碗", ""
    })
    void a_topic_or_an_exhortation_is_proposed_for_the_record_only(String words) {
        assertThat(Checkable.of(words).trackable()).isFalse();
    }
}
