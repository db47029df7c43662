package org.minqing.triage.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.minqing.people.Duty;

class RouterTest {

    private static final UUID WATER = new UUID(0, 1);
    private static final UUID STREET = new UUID(0, 2);
    private static final UUID OTHER_STREET = new UUID(0, 3);
    private static final UUID PLACE = new UUID(1, 1);
    private static final UUID OTHER_PLACE = new UUID(1, 2);
    private static final String PIPES = "供水设施维护";

    private static final Catalogue CATALOGUE = new Catalogue(3, List.of(
            new Catalogue.Line(WATER, "水务公司", null, new Duty(PIPES, "城市供水条例")),
            new Catalogue.Line(STREET, "望汀街道", PLACE, new Duty(PIPES, "街道职责清单")),
            new Catalogue.Line(OTHER_STREET, "鹭川街道", OTHER_PLACE, new Duty(PIPES, "街道职责清单"))));

    private static final Router.About SURELY = new Router.About(PIPES, 0.99, true);

    private static Proposal propose(Router.About about, TrackRecord... records) {
        return new Router(CATALOGUE).propose(about, List.of(records), Set.of(PLACE));
    }

    @Test
    void without_a_past_all_whose_line_it_is_are_proposed_and_nobody_is_filled_in() {
        Proposal proposal = propose(SURELY);
        assertThat(proposal.leads()).extracting(Proposal.Lead::unitId).containsExactly(WATER, STREET);
        assertThat(proposal.sure()).isFalse();
    }

    @Test
    void a_unit_of_another_place_is_never_proposed() {
        assertThat(propose(SURELY, new TrackRecord(OTHER_STREET, false, 90, 0, 0, 0)).leads())
                .extracting(Proposal.Lead::unitId).doesNotContain(OTHER_STREET);
    }

    @Test
    void who_led_such_cases_is_filled_in_where_the_category_is_sure_and_only_there() {
        var past = new TrackRecord(WATER, false, 30, 0, 0, 0);
        assertThat(propose(SURELY, past).sure()).isTrue();
        assertThat(propose(SURELY, past).leads().getFirst().unitId()).isEqualTo(WATER);
        assertThat(propose(new Router.About(PIPES, 0.6, false), past).sure()).isFalse();
    }

    @Test
    void what_is_less_than_nine_tenths_sure_is_left_to_a_person_though_most_like_it_were_right() {
        var past = new TrackRecord(WATER, false, 90, 0, 0, 0);
        assertThat(propose(new Router.About(PIPES, 0.95, true), past).sure()).isTrue();
        assertThat(propose(new Router.About(PIPES, 0.59, true), past).sure()).isFalse();
    }

    @Test
    void a_unit_that_gave_such_cases_back_gets_less_and_in_this_community_least() {
        var led = new TrackRecord(WATER, false, 20, 0, 0, 0);
        double before = share(propose(SURELY, led), WATER);
        double elsewhere = share(propose(SURELY, led, new TrackRecord(WATER, true, 0, 0, 0, 0), new TrackRecord(WATER, false, 0, 2, 0, 0)), WATER);
        double here = share(propose(SURELY, led, new TrackRecord(WATER, true, 0, 2, 0, 0)), WATER);
        assertThat(before).isGreaterThan(elsewhere);
        assertThat(elsewhere).isGreaterThan(here);
    }

    @Test
    void what_arbitration_said_counts_more_than_what_was_led() {
        Proposal proposal = propose(SURELY, new TrackRecord(WATER, true, 2, 0, 0, 0), new TrackRecord(STREET, true, 0, 0, 1, 0));
        assertThat(proposal.leads().getFirst().unitId()).isEqualTo(STREET);
    }

    @Test
    void a_unit_without_the_line_in_the_catalogue_is_proposed_for_its_past_but_not_filled_in() {
        var stranger = new UUID(0, 9);
        Proposal proposal = new Router(CATALOGUE).propose(SURELY, List.of(new TrackRecord(stranger, false, 90, 0, 0, 0)), Set.of(PLACE));
        assertThat(proposal.leads().getFirst().unitId()).isEqualTo(stranger);
        assertThat(proposal.sure()).isFalse();
    }

    @Test
    void who_assists_in_half_of_such_cases_is_proposed_as_assistant() {
        assertThat(propose(SURELY, new TrackRecord(WATER, false, 10, 0, 0, 0), new TrackRecord(STREET, false, 0, 0, 0, 5)).assistants())
                .containsExactly(STREET);
        assertThat(propose(SURELY, new TrackRecord(WATER, false, 10, 0, 0, 0), new TrackRecord(STREET, false, 0, 0, 0, 4)).assistants()).isEmpty();
    }

    @Property(tries = 300)
    void shares_add_up_and_a_return_never_helps(
            @ForAll @IntRange(max = 50) int led, @ForAll @IntRange(max = 9) int returned, @ForAll @IntRange(max = 50) int others) {
        var other = new TrackRecord(STREET, true, others, 0, 0, 0);
        Proposal without = propose(SURELY, new TrackRecord(WATER, true, led, 0, 0, 0), other);
        Proposal with = propose(SURELY, new TrackRecord(WATER, true, led, returned, 0, 0), other);
        assertThat(share(with, WATER)).isLessThanOrEqualTo(share(without, WATER));
        assertThat(with.leads().stream().mapToDouble(Proposal.Lead::share).sum()).isBetween(0.999, 1.001);
        assertThat(with.confidence()).isBetween(0.0, 1.0);
    }

    private static double share(Proposal proposal, UUID unit) {
        return proposal.leads().stream().filter(lead -> lead.unitId().equals(unit)).mapToDouble(Proposal.Lead::share).sum();
    }
}
