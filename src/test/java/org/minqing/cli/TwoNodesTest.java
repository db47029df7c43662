package org.minqing.cli;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.database.DataFolder;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.EmbeddedPostgres;
import org.minqing.database.SharedPrograms;
import org.minqing.database.Region;
import org.minqing.demo.DemoZone;
import org.minqing.testing.Aside;
import org.minqing.testing.ServerProcess;
import org.minqing.testing.TestMail;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Two servers on one database, weeks after anybody looked in: hundreds of clocks have something to say at once. One dies in
 * the middle of a sweep, the one that takes its place dies in the middle of the mail.
 */
@Aside
class TwoNodesTest {

    @TempDir
    Path machine;

    private final Map<String, ServerProcess> nodes = new HashMap<>();
    private final LocalDate weeksLater = LocalDate.now(Region.DEFAULT_ZONE).plusDays(45);

    @AfterEach
    void stop() {
        nodes.values().forEach(ServerProcess::close);
    }

    @Test
    void a_node_killed_in_the_sweep_and_one_killed_in_the_mail_leave_no_clock_missed_and_nothing_told_twice() throws Exception {
        try (var postgres = EmbeddedPostgres.start(new DataFolder(SharedPrograms.in(machine.resolve("data"))));
                var mail = TestMail.startElsewhere()) {
            JdbcClient owner = JdbcClient.create(source(postgres.access(), postgres.access().owner()));
            JdbcClient runtime = JdbcClient.create(source(postgres.access(), postgres.access().runtime()));
            fill(postgres);
            everybodyWantsMailAtOnce(owner);
            List<UUID> due = due(owner);
            assertThat(due).hasSizeGreaterThan(200);

            try (Connection stop = source(postgres.access(), postgres.access().owner()).getConnection()) {
                int stopper = holdUp(stop, due.get(60));
                start(postgres.access(), mail, "one", "two");
                String victim = await().atMost(30, SECONDS).until(() -> heldUp(runtime, stopper), Optional::isPresent).orElseThrow();
                Objects.requireNonNull(nodes.remove(victim)).kill();
                assertThat(told(owner)).as("the rest of the sweep was not finished").isLessThan(due.size());
                start(postgres.access(), mail, "three");
                stop.rollback();
            }
            await().atMost(30, SECONDS).until(() -> !mail.all().isEmpty());
            Objects.requireNonNull(nodes.remove("three")).kill();

            await().atMost(60, SECONDS).during(1, SECONDS).until(() -> due(owner).isEmpty() && allIsTold(owner) && waiting(owner) <= 1);
            endClaimOfTheDead(owner);
            await().atMost(30, SECONDS).until(() -> waiting(owner) == 0);
            everyClockSpokeOnce(owner, due);
            everyNoticeAndMailCameOnce(owner, mail);
        }
    }

    /** A zone at work today, and two hundred concerns that nobody has dispatched yet: more than a sweep takes at once. */
    private void fill(EmbeddedPostgres postgres) {
        try (var server = RunCommand.serve(postgres::access, Clock.systemUTC(), Map.of(
                "server.port", 0, "server.address", "127.0.0.1", "minqing.demo", true,
                "minqing.keys", machine.resolve("keys").toString(), "minqing.heads", machine.resolve("heads").toString(),
                "minqing.blobs", machine.resolve("data/blobs").toString(),
                "minqing.rounds", "P1D", "minqing.notify.pace", "P1D", "minqing.heads.check", "P1D"))) {
            Region zone = server.getBean(DemoZone.class).open(LocalDate.now(Region.DEFAULT_ZONE), DemoZone.PASSWORD);
            Actor clerk = Actor.of(new SignedIn(UUID.randomUUID(), zone.id(), "", Set.of(Role.CLERK), null, null, null));
            for (int i = 0; i < 200; i++) {
                server.getBean(Casework.class).register(
                        CaseCommand.Register.concern(CaseType.HELP, "路灯不亮", "晚上看不见。"), clerk, Instant.now());
            }
        }
    }

    private static void everybodyWantsMailAtOnce(JdbcClient owner) {
        owner.sql("""
                        INSERT INTO notice_choice (region_id, account_id, language, email, digest_at, quiet_from, quiet_until,
                            quiet_days_off, urgent_at_once, urgent_breaks_quiet)
                        SELECT region_id, id, 'zh', username || '@zone.example', '08:30', '00:00', '00:00', false, true, true
                        FROM account
                        ON CONFLICT (region_id, account_id) DO UPDATE SET email = excluded.email, quiet_from = '00:00',
                            quiet_until = '00:00', quiet_days_off = false
                        """)
                .update();
        owner.sql("""
                        INSERT INTO notice_choice_kind (region_id, account_id, kind, in_app, mail)
                        SELECT region_id, id, kind, true, 'AT_ONCE' FROM account, unnest(ARRAY['OVERDUE', 'NEAR_DUE', 'SILENT']) AS kind
                        ON CONFLICT (region_id, account_id, kind) DO UPDATE SET mail = 'AT_ONCE', in_app = true
                        """)
                .update();
    }

    /** The cases of which time has something to say by then, in the order of a sweep. */
    private List<UUID> due(JdbcClient owner) {
        return owner.sql("SELECT id FROM cases WHERE next_fire_at <= ? ORDER BY next_fire_at")
                .param(morning())
                .query(UUID.class)
                .list();
    }

    private OffsetDateTime morning() {
        return weeksLater.atTime(LocalTime.of(9, 0)).atZone(Region.DEFAULT_ZONE).toOffsetDateTime();
    }

    /** Whoever writes the next event of this case waits for us; so it stands in the middle of its work. */
    private static int holdUp(Connection stop, UUID caseId) throws SQLException {
        stop.setAutoCommit(false);
        try (var sql = stop.prepareStatement("""
                INSERT INTO case_event (region_id, case_id, seq, at, type, body, prev_hash, hash)
                SELECT e.region_id, e.case_id, e.seq + 1, e.at, e.type, e.body, e.prev_hash, e.hash
                FROM cases c JOIN case_event e ON e.region_id = c.region_id AND e.case_id = c.id AND e.seq = c.version
                WHERE c.id = ?
                """)) {
            sql.setObject(1, caseId);
            assertThat(sql.executeUpdate()).isEqualTo(1);
        }
        return stop.unwrap(PGConnection.class).getBackendPID();
    }

    private static Optional<String> heldUp(JdbcClient runtime, int stopper) {
        return runtime.sql("SELECT application_name FROM pg_stat_activity WHERE ? = ANY (pg_blocking_pids(pid))")
                .param(stopper)
                .query(String.class)
                .optional();
    }

    private void start(DatabaseAccess access, TestMail mail, String... names) {
        List<CompletableFuture<ServerProcess>> coming = new ArrayList<>();
        for (String name : names) {
            coming.add(CompletableFuture.supplyAsync(() -> ServerProcess.run(
                    environment(access, mail, name), machine.resolve("data"), "--demo-date", weeksLater.toString())));
        }
        for (int i = 0; i < names.length; i++) {
            nodes.put(names[i], coming.get(i).join());
        }
    }

    private static Map<String, String> environment(DatabaseAccess access, TestMail mail, String name) {
        return Map.of(
                "MINQING_DATABASE_URL", address(access, access.runtime()) + "?ApplicationName=" + name,
                "MINQING_DATABASE_OWNER_URL", address(access, access.owner()),
                "MINQING_ROUNDS", "PT0.5S",
                "MINQING_NOTIFY_PACE", "PT0.2S",
                "MINQING_SMTP_URL", mail.address(),
                "MINQING_SMTP_FROM", "minqing@zone.example");
    }

    private static String address(DatabaseAccess access, DatabaseAccess.Login login) {
        URI plain = URI.create(access.url().substring("jdbc:".length()));
        return "postgresql://" + login.user() + ":" + login.password() + "@" + plain.getHost() + ":" + plain.getPort() + plain.getPath();
    }

    /** What goes into the next morning's digest is not told yet. */
    private boolean allIsTold(JdbcClient owner) {
        return owner.sql("""
                        SELECT NOT EXISTS (SELECT 1 FROM notice WHERE mail_due_at < ? AND mail_id IS NULL)
                           AND NOT EXISTS (SELECT 1 FROM case_event e JOIN notice_position p ON p.region_id = e.region_id
                               WHERE e.type = 'Alerted'
                                 AND (e.tx::text::bigint, e.case_id, e.seq) > (p.tx, p.case_id, p.seq))
                        """)
                .param(morning().plusHours(12))
                .query(Boolean.class)
                .single();
    }

    /** A node has at most one mail in its hands. */
    private static int waiting(JdbcClient owner) {
        return owner.sql("SELECT count(*) FROM mail WHERE state = 'WAITING'").query(Integer.class).single();
    }

    /** What a dead node had in its hands waits ten minutes for it; here they pass at once. */
    private void endClaimOfTheDead(JdbcClient owner) {
        owner.sql("UPDATE mail SET next_at = ? WHERE state = 'WAITING'").param(morning()).update();
    }

    private int told(JdbcClient owner) {
        return owner.sql("SELECT count(DISTINCT case_id) FROM case_event WHERE type = 'Alerted' AND at >= ?")
                .param(morning())
                .query(Integer.class)
                .single();
    }

    private void everyClockSpokeOnce(JdbcClient owner, List<UUID> due) {
        assertThat(owner.sql("SELECT DISTINCT case_id FROM case_event WHERE type = 'Alerted' AND at >= ?")
                        .param(morning()).query(UUID.class).list())
                .containsExactlyInAnyOrderElementsOf(due);
        assertThat(owner.sql("""
                        SELECT case_id || ' ' || said FROM (
                            SELECT case_id, convert_from(body, 'UTF8')::jsonb -> 'event' AS said
                            FROM case_event WHERE type = 'Alerted' AND at >= ?
                        ) AS alerts GROUP BY case_id, said HAVING count(*) > 1
                        """).param(morning()).query(String.class).list()).isEmpty();
    }

    /** A mail that the dead node was just sending may have come once more, under the same name. */
    private void everyNoticeAndMailCameOnce(JdbcClient owner, TestMail mail) throws MessagingException {
        assertThat(owner.sql("""
                        SELECT count(*) FROM case_event e
                        JOIN cases c ON c.region_id = e.region_id AND c.id = e.case_id
                        JOIN account a ON a.region_id = c.region_id AND a.unit_id = c.lead_id AND NOT a.disabled
                        JOIN account_role r ON r.region_id = a.region_id AND r.account_id = a.id AND r.role = 'LIAISON'
                        WHERE e.type = 'Alerted' AND e.at >= ? AND c.stage IN ('DISPATCHED', 'IN_PROGRESS')
                          AND convert_from(e.body, 'UTF8')::jsonb -> 'event' ->> 'clock' IN ('SIGN', 'RESOLVE') AND NOT EXISTS (
                            SELECT 1 FROM notice n WHERE n.region_id = e.region_id AND n.account_id = a.id
                               AND n.case_id = e.case_id AND n.seq = e.seq)
                        """).param(morning()).query(Integer.class).single())
                .as("alerts of a clock of the lead of which its liaison knows nothing").isZero();
        List<String> arrived = new ArrayList<>();
        for (MimeMessage message : mail.all()) {
            arrived.add(message.getMessageID());
        }
        long sent = owner.sql("SELECT count(*) FROM mail WHERE state = 'SENT'").query(Long.class).single();
        long sentTwice = owner.sql("SELECT count(*) FROM mail WHERE state = 'SENT' AND attempts > 1").query(Long.class).single();
        assertThat(arrived.stream().distinct().count()).isEqualTo(sent);
        assertThat((long) arrived.size()).isBetween(sent, sent + sentTwice);
        assertThat(sentTwice).isLessThanOrEqualTo(1);
    }

    private static DriverManagerDataSource source(DatabaseAccess access, DatabaseAccess.Login login) {
        return new DriverManagerDataSource(access.url(), login.user(), login.password());
    }
}
