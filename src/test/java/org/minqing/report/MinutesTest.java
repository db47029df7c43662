package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class MinutesTest {

    private static final ParsedReport READ = new ReportParser(Gazetteer.empty())
            .parse("""
                    柳岸社区民情恳谈会纪要

                    时间：2026年3月5日下午
                    地点：柳岸社区
                    主持：温若谷（街道党工委书记）
                    参加居民：老住户代表、租户代表、楼长

                    一、居民意见
                    1. 东门岗亭夜里没有人。（租户代表）
                    2. 楼顶水箱锈了（楼长）
                    3. 健身角晚上没有灯。

                    二、会议议定
                    1. 街道办会同派出所、消防站核实岗亭值守。
                    2. 水箱月底前清洗。

                    柳岸社区现有住户2150户。
                    """, Optional.empty())
            .reports()
            .getFirst();

    @Test
    void who_raised_an_item_stands_in_brackets_behind_it_or_in_the_heading() {
        assertThat(READ.concerns()).extracting(c -> c.text().text(), c -> c.raisedBy() == null ? "" : c.raisedBy().text())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("东门岗亭夜里没有人", "租户代表"),
                        org.assertj.core.groups.Tuple.tuple("楼顶水箱锈了", "楼长"),
                        org.assertj.core.groups.Tuple.tuple("健身角晚上没有灯", "居民"));
    }

    @Test
    void a_paragraph_behind_the_numbered_items_belongs_to_none_of_them() {
        assertThat(READ.requirements()).extracting(r -> r.text().text())
                .containsExactly("街道办会同派出所、消防站核实岗亭值守", "水箱月底前清洗");
        assertThat(READ.facts()).extracting(f -> f.value().text()).containsExactly("2150户");
    }

    @Test
    void those_who_act_together_are_each_called_upon() {
        assertThat(READ.requirements().getFirst().units()).extracting(Found::text).containsExactly("街道办", "派出所", "消防站");
    }

    @Test
    void the_field_of_residents_says_who_was_met() {
        assertThat(READ.attendees()).extracting(Found::text).containsExactly("老住户代表", "租户代表", "楼长");
    }
}
