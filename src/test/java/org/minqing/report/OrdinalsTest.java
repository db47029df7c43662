package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrdinalsTest {

    private static List<String> stripped(String list) {
        return Layout.read(list).lines().stream().flatMap(line -> Ordinals.items(line).stream()).map(item -> Ordinals.strip(item).toString()).toList();
    }

    @Test
    void an_item_that_begins_with_a_figure_is_known_by_its_neighbours() {
        assertThat(stripped("1、6号楼门禁坏了;\n2、8号院没有车棚。")).containsExactly("6号楼门禁坏了;", "8号院没有车棚。");
        assertThat(stripped("提了两条:1.6号楼门禁坏了;2.8号院没有车棚。")).containsExactly("提了两条:", "6号楼门禁坏了;", "8号院没有车棚。");
    }

    @Test
    void two_courtyards_are_no_item() {
        assertThat(stripped("2、3号院没有车棚。")).containsExactly("2、3号院没有车棚。");
        assertThat(stripped("一是路灯不亮;3、5号院没有车棚。")).containsExactly("路灯不亮;3、5号院没有车棚。");
        assertThat(Ordinals.begins(Layout.read("3.5万元补贴没有到账").lines().getFirst())).isFalse();
    }
}
