package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WholeNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "消防 | 城管、消防、供电等部门负责人参加", "消防 | 区消防负责人当场答复", "消防 | 带领建设和消防查看现场", "消防 | 消防队长说",
        "消防 | 会上消防方面表示", "建设 | 建设、消防对接", "建设局 | 区建设局局长", "望汀街道 | 望汀街道办副主任", "青水 | 住建局以及青水参加",
        "物业 | 请物业项目经理到场", "建设局 | 建设局王科长", "建设局 | 建设局老王", "消防 | 检查消防设备后,消防当场表态"
    })
    void between_what_stands_around_units_a_name_is_meant(String name, String words) {
        assertThat(WholeName.in(words, name)).isPresent();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "消防 | 查看消防设备", "消防 | 区消防设施管理员参加", "消防 | 走访了消防通道", "建设 | 建设银行行长参加", "建设 | 推进社区建设的同志参加",
        "建设局 | 新建设局面", "建设 | 城市建设、园林绿化", "建设 | 到建设现场参加活动", "望汀街道 | 望汀街道社区卫生服务中心负责人", "物业 | 物业费", "消防 | 消防安全负责人说", "望汀街道 | 望汀街道居民代表", "消防 | 义务消防队队员"
    })
    void inside_a_longer_word_it_is_not(String name, String words) {
        assertThat(WholeName.in(words, name)).isEmpty();
    }

    @Test
    void the_first_place_where_it_stands_alone_is_the_one() {
        assertThat(WholeName.in("查看消防通道,消防、城管参加", "消防")).hasValue(7);
    }
}
