package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.people.Duty;
import org.minqing.people.Unit;

class UnitChoicesTest {

    private final Unit building = unit("建设局", "路灯和小区照明设施维护", "物业服务监督管理");
    private final Unit water = unit("水务中心", "供水管网抢修", "排水设施维护");
    private final Unit police = unit("交警大队", "道路停车秩序管理");
    private final UnitChoices choices = new UnitChoices(List.of(building, water, police));

    @Test
    void the_unit_whose_duty_speaks_of_the_matter_comes_first() {
        assertThat(choices.of("3 号楼的路灯不亮，小区照明太差", Set.of()))
                .first()
                .satisfies(choice -> {
                    assertThat(choice.unit()).isEqualTo(building);
                    assertThat(choice.basis()).isEqualTo("路灯和小区照明设施维护");
                });
    }

    @Test
    void a_unit_that_was_present_is_proposed_even_if_no_duty_speaks_of_it() {
        assertThat(choices.of("孩子上学难", Set.of(police.id())))
                .singleElement()
                .satisfies(choice -> assertThat(choice.present()).isTrue());
    }

    @Test
    void words_that_many_duties_share_propose_nobody() {
        assertThat(choices.of("管理", Set.of())).isEmpty();
    }

    private static Unit unit(String name, String... duties) {
        return new Unit(UUID.randomUUID(), name, name, List.of(), null,
                List.of(duties).stream().map(duty -> new Duty(duty, "")).toList());
    }
}
