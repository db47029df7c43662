package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.Arbitrate;
import org.minqing.casework.CaseCommand.AskForArbitration;
import org.minqing.casework.CaseCommand.AskToReturn;
import org.minqing.casework.CaseCommand.Dispatch;
import org.minqing.casework.CaseCommand.Refuse;
import org.minqing.casework.CommunityDuties.DutyList;
import org.minqing.people.Duty;

/** 准入: what a community may be given. */
class AdmissionTest {

    private final InMemory story = InMemory.ofLamp();
    private final Zone zone = story.zone;
    private final UUID reed = UUID.randomUUID();
    private final UUID plum = UUID.randomUUID();
    private final CommunityDuties lists = unit -> unit.equals(reed)
            ? Optional.of(new DutyList("芦岸社区", List.of(
                    new Duty("居民调解", "人民调解法"),
                    new Duty("环境卫生", "", false),
                    new Duty("楼道环境卫生劝导", "", true))))
            : unit.equals(plum) ? Optional.of(new DutyList("梅坞社区", List.of())) : Optional.empty();

    private String refusal(CaseCommand command, Actor actor) {
        Context.Rules rules = new Context.Rules(Zone.RULES.limits(), Zone.RULES.clockWork(), Zone.RULES.signals(), lists);
        var context = new Context(story.now(), actor, rules, UUID::randomUUID);
        return Decisions.decide(story.facts(), command, context) instanceof Decision.Refused refused ? refused.key() : "allowed";
    }

    private String dispatch(UUID lead, List<UUID> assistants, String basis) {
        return refusal(new Dispatch(lead, assistants, basis), zone.dispatcher);
    }

    @Test
    void a_community_leads_what_stands_on_its_list_and_nothing_else() {
        assertThat(dispatch(reed, List.of(), "居民调解（人民调解法）")).isEqualTo("allowed");
        assertThat(dispatch(reed, List.of(), "路灯维护")).isEqualTo("casework.needs.community-duty");
        assertThat(dispatch(reed, List.of(), "")).isEqualTo("casework.needs.community-duty");
    }

    @Test
    void a_community_never_leads_what_it_only_assists() {
        assertThat(dispatch(reed, List.of(), "楼道环境卫生劝导")).isEqualTo("casework.needs.community-assists");
        assertThat(dispatch(zone.building, List.of(reed), "路灯维护；楼道环境卫生劝导")).isEqualTo("allowed");
    }

    @Test
    void an_assisting_community_too_is_given_only_what_stands_on_its_list() {
        assertThat(dispatch(zone.building, List.of(zone.water, reed), "路灯维护")).isEqualTo("casework.needs.community-duty");
    }

    @Test
    void a_community_without_a_list_is_given_nothing() {
        assertThat(dispatch(plum, List.of(), "居民调解")).isEqualTo("casework.needs.duty-list");
    }

    @Test
    void units_of_other_kinds_are_bound_by_no_list() {
        assertThat(dispatch(zone.building, List.of(zone.water), "")).isEqualTo("allowed");
    }

    @Test
    void an_arbitration_gives_a_community_the_lead_only_on_a_duty_it_may_lead() {
        story.dispatched().then(new AskToReturn(reed, "社区的事"), zone.buildingLiaison)
                .then(new Refuse("是你们的"), zone.dispatcher)
                .then(new AskForArbitration("不服"), zone.buildingLiaison);
        assertThat(refusal(new Arbitrate(reed, "就近办理"), zone.arbitrator)).isEqualTo("casework.needs.community-duty");
        assertThat(refusal(new Arbitrate(reed, "属楼道环境卫生劝导"), zone.arbitrator)).isEqualTo("casework.needs.community-assists");
        assertThat(refusal(new Arbitrate(reed, "属居民调解事项"), zone.arbitrator)).isEqualTo("allowed");
        assertThat(refusal(new Arbitrate(zone.building, "就近办理"), zone.arbitrator)).isEqualTo("allowed");
    }
}
