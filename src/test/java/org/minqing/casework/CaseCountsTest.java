package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class CaseCountsTest {

    @Autowired
    private Casework casework;

    @Autowired
    private CaseCounts counts;

    @Autowired
    private Recounts recounts;

    @Autowired
    private Sweep sweep;

    @Autowired
    private Regions regions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private final Random random = new Random(7);
    private final Map<UUID, Case> cases = new HashMap<>();
    private final List<UUID> recent = new ArrayList<>();
    private Zone zone = new Zone();

    /**
     * The clock goes on by half an hour a command, for more than half a year, and what happens by itself happens. Many
     * commands share a commit, which only saves time: each writes its changes by itself.
     */
    @Test
    void the_counts_equal_a_recount_after_ten_thousand_commands_and_sweeps_folded_or_not() {
        zone = new Zone(regions.create("数区", "数", Region.DEFAULT_ZONE).id());
        var commit = new TransactionTemplate(transactions);
        int done = 0;
        for (int batch = 1; done < 10_000; batch++) {
            done += Objects.requireNonNull(commit.execute(status -> aHundredTries()));
            if (batch % 3 == 0) {
                counts.fold();
            }
            if (batch % 10 == 0) {
                recounts.run(zone.region);
                sweep.run(zone.region);
                recount();
            }
        }
        recount();
        while (counts.fold() > 0) {
            recount();
        }
        recount();
        assertThat(reached()).as("every stage was reached but by merging").hasSize(CaseStage.values().length - 1);
    }

    /** Answers how many of them were taken. */
    private int aHundredTries() {
        int taken = 0;
        for (int i = 0; i < 100; i++) {
            TestClock.shared().advance(Duration.ofMinutes(random.nextInt(60)));
            taken += recent.isEmpty() || random.nextInt(8) == 0 ? register() : move();
        }
        return taken;
    }

    private int register() {
        Flags flags = random.nextInt(12) == 0 ? Flags.SEALED : Flags.NONE;
        CaseCommand.Register register = random.nextInt(4) == 0 ? zone.directive() : zone.lamp().with(flags);
        var done = (Result.Done) casework.register(register, zone.clerk, TestClock.shared().instant());
        cases.put(done.now().id(), done.now());
        recent.add(done.now().id());
        return 1;
    }

    private int move() {
        UUID id = recent.get(Math.max(0, recent.size() - 1 - random.nextInt(60)));
        Case one = Objects.requireNonNull(cases.get(id));
        List<CaseCommand> fitting = fitting(one);
        CaseCommand command = fitting.get(random.nextInt(fitting.size()));
        if (casework.perform(id, command, whoMight(command, one), TestClock.shared().instant()) instanceof Result.Done done) {
            cases.put(id, done.now());
            if (!done.now().stage().open() && done.now().stage() != CaseStage.CLOSED) {
                recent.remove(id);
            }
            return 1;
        }
        return 0;
    }

    /** What might be done in a stage; whether it may, the case knows. */
    private List<CaseCommand> fitting(Case one) {
        if (one.request() != null && random.nextInt(4) > 0) {
            return List.of(new CaseCommand.Grant(null, null, "同意"), new CaseCommand.Refuse("不行"));
        }
        UUID unit = random.nextBoolean() ? zone.building : zone.water;
        Outcome outcome = Outcome.values()[random.nextInt(Outcome.values().length)];
        return switch (one.stage()) {
            case REGISTERED -> List.of(
                    new CaseCommand.Dispatch(unit, random.nextBoolean() ? List.of() : List.of(zone.office), "职责"),
                    new CaseCommand.Dispatch(unit, List.of(), "职责"),
                    new CaseCommand.AnswerOnTheSpot(null, "马上办"),
                    new CaseCommand.Terminate(TerminationGround.UNTRUE, "没有"),
                    new CaseCommand.Refer(ReferralChannel.GRID, "网格", ""),
                    new CaseCommand.Withdraw("不办了"));
            case DISPATCHED -> List.of(
                    new CaseCommand.Sign(), new CaseCommand.Sign(), new CaseCommand.AskToReturn(unit, "不归我们"));
            case IN_PROGRESS -> List.of(
                    new CaseCommand.FeedBack("已办"), new CaseCommand.Reply("在办"), new CaseCommand.Urge("快一点"),
                    new CaseCommand.AskToShelve(LocalDate.of(2027, 9, 1), "等开春"));
            case SHELVED -> List.of(new CaseCommand.TakeUpAgain("可以了"));
            case FED_BACK -> List.of(new CaseCommand.Approve(""), new CaseCommand.Rework("不实"));
            case AWAITING_CONFIRMATION -> one.kind() == CaseKind.DIRECTIVE
                    ? List.of(new CaseCommand.Accept(""), new CaseCommand.SendBack("不行"))
                    : List.of(new CaseCommand.Confirm(outcome, Satisfaction.FAIRLY, Voice.RESIDENT, "还差一点"));
            case CLOSED, REFERRED, WITHDRAWN, TERMINATED, MERGED -> List.of(new CaseCommand.Reopen("又坏了"));
        };
    }

    /** Somebody whose roles suffice. */
    private Actor whoMight(CaseCommand command, Case one) {
        return switch (command) {
            case CaseCommand.Sign _, CaseCommand.FeedBack _, CaseCommand.Reply _, CaseCommand.AskToReturn _,
                    CaseCommand.AskToShelve _ -> 
                    one.units().contains(zone.building) ? zone.buildingLiaison : zone.waterLiaison;
            case CaseCommand.Approve _, CaseCommand.Rework _ -> zone.reviewer;
            case CaseCommand.Confirm _ -> zone.caller;
            case CaseCommand.Accept _, CaseCommand.SendBack _ -> zone.leader;
            case CaseCommand.Terminate _, CaseCommand.Urge _ -> zone.supervisor;
            case CaseCommand.Dispatch _ -> zone.dispatcher;
            default -> random.nextBoolean() ? zone.dispatcher : zone.clerk;
        };
    }

    private Set<CaseStage> reached() {
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
