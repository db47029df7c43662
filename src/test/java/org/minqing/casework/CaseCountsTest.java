package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CaseCountsTest {

    @Autowired
    private Casework casework;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private Regions regions;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void the_counts_equal_a_recount_after_any_moves_folded_or_not() {
        Zone zone = new Zone(regions.create("数区", "数", Region.DEFAULT_ZONE).id());
        Random random = new Random(7);
        List<UUID> cases = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            if (cases.isEmpty() || random.nextInt(4) == 0) {
                cases.add(((Result.Done) casework.register(zone.lamp(), zone.clerk, TestClock.FRIDAY_MORNING)).now().id());
            } else {
                move(zone, cases.get(random.nextInt(cases.size())), random.nextInt(7));
            }
            if (i % 90 == 0) {
                counts.fold();
                recount(zone);
            }
        }
        recount(zone);
        while (counts.fold() > 0) {
            recount(zone);
        }
        recount(zone);
    }

    private void move(Zone zone, UUID id, int which) {
        TestClock clock = TestClock.shared();
        var solved = new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, "");
        var unsolved = new CaseCommand.Confirm(Outcome.NOT_SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, "没有");
        switch (which) {
            case 0 -> casework.perform(id, new CaseCommand.Dispatch(zone.building, List.of(), ""), zone.dispatcher, clock.instant());
            case 1 -> casework.perform(id, new CaseCommand.Sign(), zone.buildingLiaison, clock.instant());
            case 2 -> casework.perform(id, new CaseCommand.FeedBack("好了"), zone.buildingLiaison, clock.instant());
            case 3 -> casework.perform(id, new CaseCommand.Approve(""), zone.reviewer, clock.instant());
            case 4 -> casework.perform(id, solved, zone.caller, clock.instant());
            case 5 -> casework.perform(id, unsolved, zone.caller, clock.instant());
            default -> casework.perform(id, new CaseCommand.Reply("在办"), zone.buildingLiaison, clock.instant());
        }
    }

    private void recount(Zone zone) {
        var counted = counts.byStage(zone.dispatcher);
        for (CaseStage stage : CaseStage.values()) {
            long real = jdbc.sql("SELECT count(*) FROM cases WHERE region_id = ? AND stage = ?")
                    .params(zone.region, stage.name()).query(Long.class).single();
            assertThat(counted.getOrDefault(stage, 0L)).as(stage.name()).isEqualTo(real);
        }
    }
}
