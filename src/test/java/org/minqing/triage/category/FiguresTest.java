package org.minqing.triage.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void macro_f1_is_the_mean_over_the_categories_that_occur() {
        assertThat(Figures.macroF1(List.of("a", "a", "b", "b"), List.of("a", "b", "b", "c"))).isCloseTo((2 / 3.0 + 0.5) / 2, within(1e-9));
    }

    @Test
    void automatic_is_the_largest_share_of_the_surest_that_is_right_often_enough() {
        double[] sure = new double[200];
        boolean[] right = new boolean[200];
        for (int i = 0; i < 200; i++) {
            sure[i] = 1 - i / 1000.0;
            right[i] = i != 50 && i < 150;
        }
        assertThat(Figures.automatic(sure, right)).isEqualTo(153);
    }

    @Test
    void of_equal_sureness_the_wrong_ones_count_first() {
        assertThat(Figures.automatic(new double[] {0.5, 0.5}, new boolean[] {true, false})).isZero();
    }

    @Property(tries = 200)
    void what_goes_without_a_person_is_right_often_enough(@ForAll @Size(min = 1, max = 60) List<Boolean> hits) {
        boolean[] right = new boolean[hits.size()];
        double[] sure = new double[hits.size()];
        for (int i = 0; i < right.length; i++) {
            right[i] = hits.get(i);
            sure[i] = 1.0 / (i + 2);
        }
        int automatic = Figures.automatic(sure, right);
        long good = hits.subList(0, automatic).stream().filter(hit -> hit).count();
        assertThat(good).isGreaterThanOrEqualTo((long) Math.ceil(Figures.PRECISION * automatic - 1e-9));
    }
}
