package org.minqing.triage.similar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.minqing.triage.similar.Gathering.Bond;

class SimilarPropertyTest {

    @Property(tries = 100)
    void groups_are_the_same_in_whatever_order_the_bonds_come(@ForAll int seed, @ForAll @IntRange(min = 1, max = 14) int messages) {
        List<Bond> bonds = bonds(new Random(seed), messages);
        int[] groups = Gathering.groups(messages, bonds, 0, -6);
        Collections.shuffle(bonds, new Random(seed + 1L));
        assertThat(Gathering.groups(messages, bonds, 0, -6)).isEqualTo(groups);
    }

    @Property(tries = 100)
    void within_a_group_the_average_lies_above_the_limit_as_far_as_two_of_it_go(@ForAll int seed) {
        List<Bond> bonds = bonds(new Random(seed), 8);
        int[] groups = Gathering.groups(8, bonds, 0, -6);
        for (int group : Arrays.stream(groups).distinct().toArray()) {
            if (Arrays.stream(groups).filter(g -> g == group).count() == 2) {
                assertThat(bonds.stream().filter(bond -> groups[bond.a()] == group && groups[bond.b()] == group))
                        .singleElement()
                        .satisfies(bond -> assertThat(bond.score()).isPositive());
            }
        }
    }

    private static List<Bond> bonds(Random random, int messages) {
        var bonds = new ArrayList<Bond>();
        for (int b = 0; b < messages; b++) {
            for (int a = 0; a < b; a++) {
                if (random.nextBoolean()) {
                    bonds.add(new Bond(a, b, random.nextGaussian() * 3));
                }
            }
        }
        return bonds;
    }

    @Property(tries = 60)
    void a_symmetric_matrix_is_its_directions_at_their_strengths(@ForAll int seed, @ForAll @IntRange(min = 1, max = 9) int size) {
        var random = new Random(seed);
        var matrix = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                matrix[i][j] = matrix[j][i] = random.nextGaussian();
            }
        }
        Symmetric.Turn turn = Symmetric.turn(Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                double sum = 0;
                for (int d = 0; d < size; d++) {
                    sum += turn.strengths()[d] * turn.directions()[i][d] * turn.directions()[j][d];
                }
                assertThat(sum).isCloseTo(matrix[i][j], within(1e-8));
            }
        }
        assertThat(turn.strengths()).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Property(tries = 300)
    void whatever_is_written_can_be_portrayed_and_its_names_stand_in_it(@ForAll String subject, @ForAll String text) {
        String plain = Wording.plain(subject + "|" + text);
        Portrait portrait = Portrait.of(new Telling(subject, text, java.time.LocalDate.EPOCH));
        assertThat(portrait.names()).allSatisfy(name -> assertThat(plain).contains(name));
        assertThat(Evidence.common(subject, text)).satisfies(shared -> {
            assertThat(subject).contains(shared);
            assertThat(text).contains(shared);
        });
    }

    @Property(tries = 300)
    void no_two_messages_score_more_than_their_problems_allow(@ForAll int seed) {
        var random = new Random(seed);
        List<Portrait> portraits = IntStream.range(0, 8).mapToObj(i -> Portrait.of(new Telling(said(random, 6), said(random, 30), LocalDate.of(2026, 1, 1).plusDays(random.nextInt(90))))).toList();
        Frequencies frequencies = Frequencies.of(portraits);
        List<Sketch> sketches = portraits.stream().map(portrait -> Sketch.of(portrait, frequencies, Meanings.none())).toList();
        for (Sketch a : sketches) {
            assertThat(sketches).allSatisfy(b -> assertThat(Comparison.score(a, b)).isLessThanOrEqualTo(Comparison.atMost(a, b) + 1e-6));
        }
    }

    private static final List<String> PIECES = List.of("荷塘小区", "翠竹苑", "石桥路", "三期", "5栋", "停水", "电梯", "困人", "垃圾", "没人管", "请尽快", "解决", "老人", "，");

    private static String said(Random random, int pieces) {
        return IntStream.range(0, 1 + random.nextInt(pieces)).mapToObj(i -> PIECES.get(random.nextInt(PIECES.size()))).collect(Collectors.joining());
    }
}
