package org.minqing.casework;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.time.rules.Deadlines.Moving;
import org.minqing.time.rules.Edition;
import org.minqing.time.rules.TimeRules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves the due times that a changed calendar moves, and the moments of warning that changed signals set anew. What is left
 * to do is not kept anywhere: it is what the present rules give otherwise than the case has it. So the work may be stopped at any line and taken up by anybody.
 */
@Component
final class Recounts {

    private static final Logger log = LoggerFactory.getLogger(Recounts.class);

    private final JdbcClient jdbc;
    private final Regions regions;
    private final RegionRules rules;
    private final TimeRules timeRules;
    private final RunningClocks running;
    private final Commands commands;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Recounts(JdbcClient jdbc, Regions regions, RegionRules rules, TimeRules timeRules, RunningClocks running,
            Commands commands, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.regions = regions;
        this.rules = rules;
        this.timeRules = timeRules;
        this.running = running;
        this.commands = commands;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A version of a region's calendar and signals. */
    private record Version(int regionId, String name) {}

    /** Does what is left in every region whose rules are not done with. */
    void runAll() {
        Set<Version> done = jdbc.sql("SELECT region_id, version FROM calendar_recount WHERE ended_at IS NOT NULL")
                .query((rs, n) -> new Version(rs.getInt(1), rs.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
        timeRules.versions().forEach((regionId, name) -> {
            if (!done.contains(new Version(regionId, name))) {
                run(regionId);
            }
        });
    }

    /** Moves what the region's present rules move, unless somebody else is at it. */
    void run(int regionId) {
        Region region = regions.byId(regionId);
        Context.Rules now = rules.of(region);
        Version version = version(regionId);
        if (claim(version)) {
            List<RunningClocks.Moves> moved = running.movedBy(regionId, now);
            boolean all = done(moved, new CaseCommand.Recount(), version);
            List<RunningClocks.Moves> rewatched = running.rewatchedBy(regionId, now);
            if (done(rewatched, new CaseCommand.Rewatch(), version) && all) {
                end(version);
            }
        }
    }

    private boolean done(List<RunningClocks.Moves> left, CaseCommand command, Version version) {
        return left.stream().filter(moves -> done(moves, command, version)).count() == left.size();
    }

    private Version version(int regionId) {
        return new Version(regionId, java.util.Objects.requireNonNull(timeRules.versions().get(regionId)));
    }

    /** What the version has moved so far; empty once it is done with, or while the calendar is as it came. */
    Optional<Moving> moving(int regionId) {
        Optional<Edition.By> edited = timeRules.calendarMadeBy(regionId);
        String version = version(regionId).name();
        return edited.flatMap(by -> jdbc.sql("""
                        SELECT coalesce(max(moved), 0) FROM calendar_recount WHERE region_id = ? AND version = ?
                        HAVING count(ended_at) = 0
                        """)
                .params(regionId, version)
                .query((rs, n) -> new Moving(rs.getInt(1)))
                .optional());
    }

    /** @return true once it is as the calendar gives */
    private boolean done(RunningClocks.Moves moves, CaseCommand command, Version version) {
        try {
            transaction.executeWithoutResult(status -> {
                Actor system = Actor.system(version.regionId(), causer(command, version.regionId()));
                var acting = new Commands.Acting(system, clock.instant(), Attempt.FREELY);
                boolean moved = commands.perform(moves.caseId(), command, acting) instanceof Result.Done;
                progress(version, moved ? 1 : 0);
            });
            return true;
        } catch (RuntimeException e) {
            log.warn("the due times of case {} could not be recounted; it will be tried again", moves.number(), e);
            return false;
        }
    }

    private UUID causer(CaseCommand command, int regionId) {
        Optional<Edition.By> editor = command instanceof CaseCommand.Rewatch
                ? timeRules.signalsMadeBy(regionId) : timeRules.calendarMadeBy(regionId);
        return editor.map(Edition.By::id).orElse(Written.NO_UNIT);
    }

    private boolean claim(Version version) {
        return jdbc.sql("""
                        INSERT INTO calendar_recount (region_id, version, begun_at, claimed_until, moved)
                        VALUES (?, ?, ?, now() + interval '1 minute', 0)
                        ON CONFLICT (region_id, version) DO UPDATE SET claimed_until = excluded.claimed_until
                        WHERE calendar_recount.ended_at IS NULL AND calendar_recount.claimed_until < now()
                        """)
                .params(version.regionId(), version.name(), CaseStore.utc(clock.instant()))
                .update() == 1;
    }

    private void progress(Version version, int moved) {
        jdbc.sql("""
                        UPDATE calendar_recount SET moved = moved + ?, claimed_until = now() + interval '1 minute'
                        WHERE region_id = ? AND version = ?
                        """)
                .params(moved, version.regionId(), version.name())
                .update();
    }

    private void end(Version version) {
        jdbc.sql("UPDATE calendar_recount SET ended_at = ? WHERE region_id = ? AND version = ?")
                .params(CaseStore.utc(clock.instant()), version.regionId(), version.name())
                .update();
    }
}
