package org.minqing.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.database.Ids;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.time.WorkingCalendar;
import org.minqing.time.rules.TimeRules;
import org.minqing.web.Permission;
import org.minqing.web.SignedIn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The backward plans (倒排计划) of a region. */
@Service
public class Plans {

    /** So many are looked through; a region with more open plans at a time follows none. */
    private static final int MOST = 500;

    private final PlanStore store;
    private final TimeRules rules;
    private final Regions regions;
    private final Clock clock;

    Plans(PlanStore store, TimeRules rules, Regions regions, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * Opens a plan; joins a transaction that is open.
     *
     * @param id made with the form: one sent twice opens one
     */
    @Transactional
    public Opening open(SignedIn me, UUID id, PlanEvent.Opened opened) {
        Plan plan = PlanLife.opened(id, me.userId(), opened);
        if (!store.insert(me.regionId(), plan)) {
            return store.cameOf(me.regionId(), id, id).filter(opened::equals).isPresent() ? Opening.AGAIN : Opening.OTHERWISE;
        }
        store.append(me.regionId(), id, 1, new PlanHistory.Step(opened, clock.instant(), me.userId()), id);
        return Opening.NEW;
    }

    /** What came of a form: a plan; the one that came of it before; or nothing, since another one came of it before. */
    public enum Opening {
        NEW,
        AGAIN,
        OTHERWISE
    }

    /**
     * Does what is asked, or says why not.
     *
     * @param key made with the form: one sent twice is done once, and refused if it says something else then
     * @return empty if there is no such plan
     */
    @Transactional
    public Optional<PlanDecision> execute(SignedIn me, UUID id, PlanCommand command, UUID key) {
        if (!store.hold(me.regionId(), id)) {
            return Optional.empty();
        }
        Optional<PlanEvent> before = store.cameOf(me.regionId(), id, key);
        if (before.isPresent()) {
            return Optional.of(PlanLife.cameOf(command, before.get()) ? new PlanDecision.Stands() : PlanDecision.refused("again"));
        }
        return store.history(me.regionId(), id).map(PlanHistory::plan).map(plan -> {
            PlanDecision decision = PlanLife.decide(plan, command, hands(me), today(me.regionId()));
            if (decision instanceof PlanDecision.Happens(PlanEvent event)) {
                Plan now = PlanLife.evolve(plan, event);
                store.append(me.regionId(), id, now.steps(), new PlanHistory.Step(event, clock.instant(), me.userId()), key);
                store.change(me.regionId(), plan, now);
            }
            return decision;
        });
    }

    /**
     * Does all of this in its order, or nothing.
     *
     * @throws IllegalArgumentException if one of it is refused, or there is no such plan
     */
    @Transactional
    public void executeAll(SignedIn me, UUID id, List<PlanCommand> commands) {
        store.hold(me.regionId(), id);
        Plan was = store.history(me.regionId(), id).orElseThrow(() -> new IllegalArgumentException("no plan " + id)).plan();
        LocalDate today = today(me.regionId());
        Plan plan = was;
        for (PlanCommand command : commands) {
            switch (PlanLife.decide(plan, command, hands(me), today)) {
                case PlanDecision.Happens(PlanEvent event) -> {
                    plan = PlanLife.evolve(plan, event);
                    store.append(me.regionId(), id, plan.steps(), new PlanHistory.Step(event, clock.instant(), me.userId()), Ids.next());
                }
                case PlanDecision.Stands stands -> { }
                case PlanDecision.Refused refused -> throw new IllegalArgumentException(command + " is refused: " + refused);
            }
        }
        store.change(me.regionId(), was, plan);
    }

    /** What it would lead to; nothing is written. */
    public PlanDecision weigh(SignedIn me, Plan plan, PlanCommand command) {
        return PlanLife.decide(plan, command, hands(me), today(me.regionId()));
    }

    public Optional<PlanHistory> history(int regionId, UUID id) {
        return store.history(regionId, id);
    }

    /** Names of plans are told to whoever may read them. */
    public Optional<Plan> byId(int regionId, UUID id) {
        return store.row(regionId, id);
    }

    public Schedule schedule(int regionId, Plan plan) {
        return Schedule.of(plan.frame(), calendar(regionId), today(regionId));
    }

    /** Followed and not reached, the next date first. */
    public List<PlanLine> open(int regionId) {
        return lines(regionId, store.open(regionId, MOST));
    }

    /** Reached or no longer followed, the latest date first. */
    List<PlanLine> ended(int regionId) {
        return lines(regionId, store.ended(regionId, MOST));
    }

    private List<PlanLine> lines(int regionId, List<Plan> plans) {
        WorkingCalendar calendar = calendar(regionId);
        LocalDate today = today(regionId);
        return plans.stream().map(plan -> new PlanLine(plan, Schedule.of(plan.frame(), calendar, today))).toList();
    }

    /** How many open nodes of his unit are late or must begin within a few days. */
    public int pressingOf(SignedIn me, List<PlanLine> lines) {
        return (int) lines.stream().flatMap(line -> line.schedule().slots().stream())
                .filter(slot -> PlanLine.pressing(slot) && slot.node().unitId().equals(me.unitId()))
                .count();
    }

    /** He laid it, or he or his unit answers for it. */
    public static boolean mine(SignedIn me, Plan plan) {
        return plan.openedBy().equals(me.userId())
                || plan.facts().unitId().equals(me.unitId())
                || plan.facts().officialId() != null && plan.facts().officialId().equals(me.officialId());
    }

    PlanCommand.Hands hands(SignedIn me) {
        return new PlanCommand.Hands(me.may(Permission.KEEP_PLANS), me.may(Permission.MOVE_PLAN_DATE), me.unitId());
    }

    LocalDate today(int regionId) {
        return regions.byId(regionId).dateOf(clock.instant());
    }

    private WorkingCalendar calendar(int regionId) {
        Region region = regions.byId(regionId);
        return rules.calendar(region);
    }
}
