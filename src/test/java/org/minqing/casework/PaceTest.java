package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Loose bounds that only a mistake in kind would break; the figures proper come from {@code ./minqing bench}. */
@ServerTest
class PaceTest {

    @Autowired
    private Casework casework;

    @Autowired
    private Regions regions;

    @Test
    void registering_takes_a_few_milliseconds_at_most() {
        Zone zone = new Zone(regions.create("快区", "快", Region.DEFAULT_ZONE).id());
        Instant day = Zone.at("2026-03-03T09:00");
        for (int i = 0; i < 200; i++) {
            casework.register(zone.lamp(), zone.clerk, day);
        }
        long begun = System.nanoTime();
        for (int i = 0; i < 300; i++) {
            casework.register(zone.lamp(), zone.clerk, day);
        }
        double each = (System.nanoTime() - begun) / 300 / 1e6;
        assertThat(each).isLessThan(50);
    }

    @Test
    void a_zone_of_six_hundred_worked_cases_is_recorded_in_seconds() {
        Zone zone = new Zone(regions.create("史区", "史", Region.DEFAULT_ZONE).id());
        List<CaseHistory> histories = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            Instant day = Zone.at("2025-06-03T09:00").plus(Duration.ofDays(i % 500));
            histories.add(new CaseHistory(List.of(
                    new CaseHistory.Step(zone.lamp(), zone.clerk, day),
                    new CaseHistory.Step(new CaseCommand.Dispatch(zone.building, List.of(), "照明"), zone.dispatcher, day.plusSeconds(3600)),
                    new CaseHistory.Step(new CaseCommand.Sign(), zone.buildingLiaison, day.plusSeconds(7200)),
                    new CaseHistory.Step(new CaseCommand.FeedBack("好了"), zone.buildingLiaison, day.plusSeconds(9000)),
                    new CaseHistory.Step(new CaseCommand.Approve(""), zone.reviewer, day.plusSeconds(9900)))));
        }
        long begun = System.nanoTime();
        assertThat(casework.recordAll(zone.region, histories)).hasSize(600);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        assertThat(took).isLessThan(Duration.ofSeconds(20));
    }
}
