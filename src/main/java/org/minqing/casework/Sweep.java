package org.minqing.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.minqing.database.Regions;
import org.minqing.time.rules.Edition;
import org.minqing.time.rules.TimeRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records what time alone has to say: near due, silent too long, overdue. Each is an event of the case, and writing it takes
 * its moment from the clock, under the row's lock; so it is told once, whoever sweeps, however often, and whenever a
 * machine wakes up again.
 */
@Component
final class Sweep {

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    /** Cases a transaction. */
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final Regions regions;
    private final RegionRules rules;
    private final TimeRules timeRules;
    private final CaseStore store;
    private final Commands commands;
    private final Clock clock;
    private final TransactionTemplate batch;
    private final TransactionTemplate one;

    Sweep(JdbcClient jdbc, Regions regions, RegionRules rules, TimeRules timeRules, CaseStore store, Commands commands,
            Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.rules = rules;
        this.timeRules = timeRules;
        this.store = store;
        this.commands = commands;
        this.clock = clock;
        this.batch = new TransactionTemplate(transactions);
        this.one = new TransactionTemplate(transactions);
        this.one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Tells what there is to tell in every region that has something. */
    void runAll() {
        jdbc.sql("SELECT r.id FROM region r WHERE EXISTS (SELECT FROM cases WHERE region_id = r.id AND next_fire_at <= ?)")
                .params(CaseStore.utc(clock.instant()))
                .query(Integer.class)
                .list()
                .forEach(this::run);
    }

    /** Tells what there is to tell in a region now. */
    void run(int regionId) {
        Instant now = clock.instant();
        Set<UUID> failed = new HashSet<>();
        for (int swept = BATCH; swept == BATCH; ) {
            swept = java.util.Objects.requireNonNull(batch.execute(status -> {
                List<UUID> due = lockSomeDue(regionId, now, failed);
                due.forEach(caseId -> tell(regionId, caseId, now, failed));
                return due.size();
            }));
        }
    }

    /** Cases that another node holds are left to it. */
    private List<UUID> lockSomeDue(int regionId, Instant now, Set<UUID> without) {
        return jdbc.sql("""
                        SELECT id FROM cases
                        WHERE region_id = :region AND next_fire_at <= :now AND id <> ALL (CAST(:without AS uuid[]))
                        ORDER BY next_fire_at LIMIT :most
                        FOR UPDATE SKIP LOCKED
                        """)
                .param("region", regionId)
                .param("now", CaseStore.utc(now))
                .param("without", CaseLists.texts(without))
                .param("most", BATCH)
                .query(UUID.class)
                .list();
    }

    private void tell(int regionId, UUID caseId, Instant now, Set<UUID> failed) {
        try {
            one.executeWithoutResult(status -> {
                recountFirst(regionId, caseId, now);
                Case facts = store.read(regionId, caseId).orElseThrow();
                for (Alerts.Pending pending : Alerts.pending(facts, now)) {
                    perform(caseId, new CaseCommand.Remind(pending.clock(), pending.alert()),
                            Actor.system(regionId, Written.NO_UNIT), now);
                }
            });
            if (store.read(regionId, caseId).flatMap(Case::nextFireAt).filter(next -> !next.isAfter(now)).isPresent()) {
                failed.add(caseId);
            }
        } catch (RuntimeException e) {
            failed.add(caseId);
            log.warn("case {} could not be swept; it will be tried again", caseId, e);
        }
    }

    /** A clock that another node started by the rules of a moment ago is not near due or overdue by those. */
    private void recountFirst(int regionId, UUID caseId, Instant now) {
        Context.Rules present = rules.of(regions.byId(regionId));
        Case facts = store.read(regionId, caseId).orElseThrow();
        if (!Clocks.recounted(facts.clocks(), present).isEmpty()) {
            UUID causer = timeRules.calendarMadeBy(regionId).map(Edition.By::id).orElse(Written.NO_UNIT);
            perform(caseId, new CaseCommand.Recount(), Actor.system(regionId, causer), now);
        }
        Case recounted = store.read(regionId, caseId).orElseThrow();
        if (!Clocks.rewatched(recounted.clocks(), recounted.matter().flags().anonymous(), present).isEmpty()) {
            UUID causer = timeRules.signalsMadeBy(regionId).map(Edition.By::id).orElse(Written.NO_UNIT);
            perform(caseId, new CaseCommand.Rewatch(), Actor.system(regionId, causer), now);
        }
    }

    private void perform(UUID caseId, CaseCommand command, Actor system, Instant now) {
        Result result = commands.perform(caseId, command, new Commands.Acting(system, now, Attempt.FREELY));
        if (!(result instanceof Result.Done)) {
            throw new IllegalStateException(command + " was not taken: " + result);
        }
    }
}
