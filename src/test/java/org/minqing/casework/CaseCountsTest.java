package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class CaseCountsTest {

    @Autowired
    private Casework casework;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private Watch watch;

    @Autowired
    private Regions regions;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(7);
    private Zone zone = new Zone();
    private final List<UUID> cases = new ArrayList<>();

    /** The clock goes on by about half an hour a command, over some two hundred days, and what happens by itself happens. */
    @Test
    void the_counts_equal_a_recount_after_ten_thousand_commands_and_sweeps_folded_or_not() {
        zone = new Zone(regions.create("数区", "数", Region.DEFAULT_ZONE).id());
        int done = 0;
        for (int i = 0; i < 10_000; i++) {
            TestClock.shared().advance(Duration.ofMinutes(random.nextInt(60)));
            done += cases.isEmpty() || random.nextInt(25) == 0 ? register() : move();
            if (i % 70 == 0) {
                counts.fold();
            }
            if (i % 400 == 35) {
                watch.look();
                recount();
            }
        }
        recount();
        while (counts.fold() > 0) {
            recount();
        }
        recount();
        assertThat(done).as("commands that were taken").isGreaterThan(800);
        assertThat(stages()).as("every way was gone").hasSizeGreaterThanOrEqualTo(9);
    }

    private int register() {
        Flags flags = random.nextInt(12) == 0 ? Flags.SEALED : Flags.NONE;
        CaseCommand.Register register = random.nextInt(4) == 0 ? zone.directive() : zone.lamp().with(flags);
        var done = (Result.Done) casework.register(register, zone.clerk, TestClock.shared().instant());
        cases.add(done.now().id());
        return 1;
    }

    private int move() {
        UUID id = cases.get(Math.max(0, cases.size() - 1 - random.nextInt(40)));
        CaseCommand command = anything();
        Result result = casework.perform(id, command, whoMight(command), TestClock.shared().instant());
        return result instanceof Result.Done ? 1 : 0;
    }

    private CaseCommand anything() {
        UUID unit = random.nextBoolean() ? zone.building : zone.water;
        Outcome outcome = Outcome.values()[random.nextInt(4)];
        List<CaseCommand> all = List.of(
                new CaseCommand.Dispatch(unit, random.nextBoolean() ? List.of() : List.of(zone.office), "职责"),
                new CaseCommand.Dispatch(unit, List.of(), "职责"),
                new CaseCommand.Sign(), new CaseCommand.Sign(), new CaseCommand.Sign(),
                new CaseCommand.FeedBack("已办"), new CaseCommand.FeedBack("已办"), new CaseCommand.FeedBack("已办"),
                new CaseCommand.Approve(""), new CaseCommand.Approve(""), new CaseCommand.Rework("不实"),
                new CaseCommand.Confirm(outcome, Satisfaction.FAIRLY, Voice.RESIDENT, "还差一点"),
                new CaseCommand.Accept(""), new CaseCommand.SendBack("不行"),
                new CaseCommand.AnswerOnTheSpot(null, "马上办"),
                new CaseCommand.AskToReturn(unit, "不归我们"),
                new CaseCommand.AskToShelve(LocalDate.of(2027, 9, 1), "等开春"),
                new CaseCommand.Grant(null, null, "同意"), new CaseCommand.Grant(null, null, "同意"),
                new CaseCommand.Refuse("不行"),
                new CaseCommand.TakeUpAgain("可以了"), new CaseCommand.Reopen("又坏了"),
                new CaseCommand.Terminate(TerminationGround.UNTRUE, "没有"),
                new CaseCommand.Refer(ReferralChannel.GRID, "网格", ""), new CaseCommand.Withdraw("不办了"));
        return all.get(random.nextInt(all.size()));
    }

    /** Somebody whose roles suffice, of one unit or the other. */
    private Actor whoMight(CaseCommand command) {
        return switch (command) {
            case CaseCommand.Sign c -> handler();
            case CaseCommand.FeedBack c -> handler();
            case CaseCommand.AskToReturn c -> handler();
            case CaseCommand.AskToShelve c -> handler();
            case CaseCommand.Approve c -> zone.reviewer;
            case CaseCommand.Rework c -> zone.reviewer;
            case CaseCommand.Confirm c -> zone.caller;
            case CaseCommand.Accept c -> zone.leader;
            case CaseCommand.SendBack c -> zone.leader;
            case CaseCommand.Dispatch c -> zone.dispatcher;
            case CaseCommand.Terminate c -> zone.supervisor;
            default -> random.nextBoolean() ? zone.dispatcher : zone.clerk;
        };
    }

    private Actor handler() {
        return random.nextBoolean() ? zone.buildingLiaison : zone.waterLiaison;
    }

    private Set<CaseStage> stages() {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT stage FROM cases WHERE region_id = ?").param(zone.region)
                .query((rs, n) -> CaseStage.valueOf(rs.getString(1))).list());
    }

    /** Who is cleared for sealed cases counts them all, who is not those that are not sealed. */
    private void recount() {
        Actor cleared = new Actor(zone.region, UUID.randomUUID(), Set.of(Role.DISPATCHER, Role.CLEARED), null, null, null);
        assertThat(without0(counts.byStage(cleared))).isEqualTo(recounted("true"));
        assertThat(without0(counts.byStage(zone.dispatcher))).isEqualTo(recounted("NOT sealed"));
    }

    private Map<CaseStage, Long> recounted(String which) {
        var real = new EnumMap<CaseStage, Long>(CaseStage.class);
        jdbc.sql("SELECT stage, count(*) FROM cases WHERE region_id = ? AND " + which + " GROUP BY stage").param(zone.region)
                .query((rs, n) -> real.put(CaseStage.valueOf(rs.getString(1)), rs.getLong(2))).list();
        return real;
    }

    private static Map<CaseStage, Long> without0(Map<CaseStage, Long> counts) {
        var some = new EnumMap<CaseStage, Long>(CaseStage.class);
        counts.forEach((stage, n) -> {
            if (n != 0) {
                some.put(stage, n);
            }
        });
        return some;
    }
}
