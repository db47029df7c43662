package org.minqing.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.casework.Actor;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Result;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class HeadsTest {

    @Autowired
    private Casework casework;

    @Autowired
    private Regions regions;

    @Autowired
    private DataSource runtime;

    @Autowired
    private DatabaseAccess access;

    @TempDir
    private Path folder;

    private Region region = new Region(0, "", "", Region.DEFAULT_ZONE);

    @BeforeEach
    void openRegion() {
        region = regions.create("存证区", "存", Region.DEFAULT_ZONE);
    }

    @Test
    void a_head_covers_what_changed_since_the_one_before() throws Exception {
        Heads heads = heads();
        UUID first = register("路灯不亮");
        register("井盖松动");
        Head one = heads.sign(region).head();
        assertThat(one.number()).isEqualTo(1);
        assertThat(one.previous()).isEmpty();
        assertThat(one.changed()).isEqualTo(2);
        assertThat(one.chains()).isEqualTo(2);

        assertThat(heads.changedSinceLast(region.id())).isZero();
        withdraw(first);
        register("水压不足");
        assertThat(heads.changedSinceLast(region.id())).isEqualTo(2);
        Head two = heads.sign(region).head();
        assertThat(two.changed()).isEqualTo(2);
        assertThat(two.chains()).isEqualTo(3);
        assertThat(two.events()).isGreaterThan(one.events() + 1);
        assertThat(two.previous()).isEqualTo(heads.before(region.id(), 2, 1).getFirst().fingerprint());
        assertThat(heads.sign(region).head().changed()).isZero();
        assertThat(verify(null).bad()).isEmpty();
    }

    @Test
    void a_day_gets_one_head_and_only_when_the_night_has_come() {
        Heads heads = heads();
        TestClock.shared().set(java.time.Instant.parse("2026-11-21T17:59:00Z"));
        assertThat(heads.nightly(region).orElseThrow().head().day()).isEqualTo(LocalDate.of(2026, 11, 20));
        TestClock.shared().advance(Duration.ofMinutes(2));
        assertThat(heads.nightly(region).orElseThrow().head().day()).isEqualTo(LocalDate.of(2026, 11, 21));
        TestClock.shared().advance(Duration.ofHours(20));
        assertThat(heads.nightly(region)).isEmpty();
        assertThat(heads.sign(region).head().day()).isNull();
    }

    @Test
    void two_nodes_make_one_head_for_one_night() throws Exception {
        register("路灯不亮");
        Heads one = heads();
        Heads another = heads();
        one.sign(region);
        try (var nodes = Executors.newFixedThreadPool(2)) {
            Callable<Integer> first = () -> one.nightly(region).map(head -> 1).orElse(0);
            Callable<Integer> second = () -> another.nightly(region).map(head -> 1).orElse(0);
            int made = 0;
            for (var answer : nodes.invokeAll(List.of(first, second))) {
                made += answer.get();
            }
            assertThat(made).isEqualTo(1);
        }
        assertThatThrownBy(() -> JdbcClient.create(runtime).sql("""
                        INSERT INTO head_event (region_id, number, day, at, body, signature, key_id, blocks)
                        SELECT region_id, number + 5, day, at, body, signature, key_id, blocks FROM head_event
                        WHERE region_id = ? AND day IS NOT NULL
                        """).param(region.id()).update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void what_is_still_being_written_waits_for_the_next_head() throws Exception {
        Heads heads = heads();
        try (Connection slow = runtime.getConnection()) {
            slow.setAutoCommit(false);
            slow.createStatement().executeQuery("SELECT pg_current_xact_id()");
            register("路灯不亮");
            assertThat(heads.sign(region).head().changed()).isZero();
            slow.rollback();
        }
        assertThat(heads.sign(region).head().changed()).isEqualTo(1);
    }

    @Test
    void an_old_event_changed_with_its_whole_chain_made_to_fit_is_found() throws Exception {
        UUID id = register("路灯不亮");
        heads().sign(region);
        assertThat(tampered(
                "UPDATE case_event SET hash = sha256(hash), body = body || ' ' WHERE region_id = ? AND seq = (SELECT max(seq) FROM case_event WHERE case_id = '"
                        + id + "') AND case_id = '" + id + "'"))
                .contains(id.toString(), "is not the one that", "head 1");
    }

    @Test
    void a_whole_chain_dropped_is_found_even_with_its_leaf() throws Exception {
        UUID id = register("路灯不亮");
        heads().sign(region);
        String all = "WITH e AS (DELETE FROM case_event WHERE case_id = '" + id + "') DELETE FROM cases WHERE region_id = ? AND id = '" + id + "'";
        assertThat(tampered(all)).contains(id.toString(), "is gone", "head 1");
        assertThat(tampered("WITH l AS (DELETE FROM head_chain_event WHERE case_id = '" + id + "'), "
                + all.substring("WITH ".length())))
                .contains("leaves").contains("head 1");
    }

    @Test
    void a_head_altered_or_dropped_is_found() throws Exception {
        register("路灯不亮");
        Heads heads = heads();
        heads.sign(region);
        heads.sign(region);
        assertThat(tampered("UPDATE head_event SET body = convert_to(replace(convert_from(body, 'UTF8'), '\"changed\":1', '\"changed\":0'), 'UTF8') WHERE region_id = ? AND number = 1"))
                .contains("head 1", "is not what was signed");
        assertThat(tampered("UPDATE head_event SET signature = set_byte(signature, 3, get_byte(signature, 3) # 1) WHERE region_id = ? AND number = 2"))
                .contains("head 2", "is not what was signed");
        assertThat(tampered("UPDATE head_event SET day = DATE '2026-01-01' WHERE region_id = ? AND number = 2"))
                .contains("head 2", "columns");
        assertThat(tampered("DELETE FROM head_event WHERE region_id = ? AND number = 1")).contains("head 1 is missing");
        register("井盖松动");
        heads.sign(region);
        assertThat(tampered("DELETE FROM head_event WHERE region_id = ? AND number = 3")).contains("head 3 is missing", "leaves");
    }

    @Test
    void a_database_set_back_is_found_by_the_heads_that_left_the_machine() throws Exception {
        register("路灯不亮");
        Heads heads = heads();
        heads.sign(region);
        register("井盖松动");
        heads.sign(region);
        List<Head.Signed> left = ours(heads.bringFileUpToDate());
        assertThat(left).hasSize(2);
        assertThat(verify(left).bad()).isEmpty();
        assertThat(verify(left.subList(0, 1)).notInFile()).isPositive();

        String setBack = "WITH l AS (DELETE FROM head_chain_event WHERE region_id = ? AND number = 2) DELETE FROM head_event WHERE region_id = "
                + region.id() + " AND number = 2";
        assertThat(tampered(setBack)).isEmpty();
        assertThat(tampered(setBack, left)).contains("head 2", "only heads up to 1", "set back");
    }

    @Test
    void a_head_signed_with_another_key_is_found() throws Exception {
        register("路灯不亮");
        Head.Signed real = heads().sign(region);
        var forger = new HeadKeys(folder.resolve("forger")).signer();
        Head head = real.head();
        Head forged = new Head(head.v(), head.installation(), head.region(), head.number(), head.day(), head.at(), head.previous(),
                head.root(), head.changed(), head.chains(), head.events(), forger.id());
        byte[] body = forged.bytes();
        try (Connection owner = owner()) {
            onlyOurs(owner);
            var statement = owner.prepareStatement("UPDATE head_event SET body = ?, signature = ? WHERE region_id = ?");
            statement.setBytes(1, body);
            statement.setBytes(2, forger.sign(body));
            statement.setInt(3, region.id());
            statement.executeUpdate();
            assertThat(new HeadVerification(owner, keys().verifiers(), null).check().bad().orElseThrow())
                    .contains(forger.id(), "not among those given");
            owner.rollback();
        }
    }

    @Test
    void the_heads_file_grows_by_what_it_lacks_and_mends_a_line_cut_off_by_a_crash() throws Exception {
        Heads heads = heads();
        heads.sign(region);
        Path file = heads.bringFileUpToDate();
        String before = Files.readString(file);
        heads.sign(region);
        Files.writeString(file, before + "{\"body\":\"cut o");
        heads.bringFileUpToDate();
        assertThat(Files.readString(file)).startsWith(before).endsWith("\n").doesNotContain("cut o");
        assertThat(ours(file)).hasSize(2);
        String whole = Files.readString(file);
        heads.bringFileUpToDate();
        assertThat(Files.readString(file)).isEqualTo(whole);
    }

    @Test
    void after_a_restore_nothing_is_covered_twice_and_nothing_is_left_out() throws Exception {
        UUID first = register("路灯不亮");
        register("井盖松动");
        Heads heads = heads();
        heads.sign(region);
        withdraw(first);
        try (Connection owner = owner()) {
            owner.createStatement().execute("UPDATE head_event SET upto = '0' WHERE region_id = " + region.id());
            owner.commit();
        }
        Head next = heads.sign(region).head();
        assertThat(next.changed()).isEqualTo(1);
        assertThat(next.chains()).isEqualTo(2);
    }

    private Heads heads() {
        return new Heads(runtime, folder.resolve("keys"), folder.resolve("heads"), TestClock.shared());
    }

    private HeadKeys keys() {
        return new HeadKeys(folder.resolve("keys"));
    }

    /** Other tests sign heads of their regions with other keys, so only ours are looked at. */
    private List<Head.Signed> ours(Path file) throws Exception {
        return HeadsFile.read(file).stream().filter(head -> head.head().region() == region.id()).toList();
    }

    private HeadVerification.Findings verify(@Nullable List<Head.Signed> left) throws Exception {
        try (Connection owner = owner()) {
            onlyOurs(owner);
            return new HeadVerification(owner, keys().verifiers(), left).check();
        }
    }

    private String tampered(String sql) throws Exception {
        return tampered(sql, null);
    }

    /** Tampers inside a transaction of the owner, verifies there, and takes it back. */
    private String tampered(String sql, @Nullable List<Head.Signed> left) throws Exception {
        try (Connection owner = owner()) {
            onlyOurs(owner);
            try (var statement = owner.prepareStatement(sql)) {
                statement.setInt(1, region.id());
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
            String bad = new HeadVerification(owner, keys().verifiers(), left).check().bad().orElse("");
            owner.rollback();
            return bad;
        }
    }

    private void onlyOurs(Connection owner) throws Exception {
        try (var statement = owner.createStatement()) {
            statement.execute("DELETE FROM head_event WHERE region_id <> " + region.id());
            statement.execute("DELETE FROM head_chain_event WHERE region_id <> " + region.id());
        }
    }

    private Connection owner() throws Exception {
        Connection connection = DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password());
        connection.setAutoCommit(false);
        return connection;
    }

    private UUID register(String title) {
        var command = CaseCommand.Register.concern(CaseType.HELP, title, title + "，请处理。");
        return ((Result.Done) casework.register(command, clerk(), TestClock.FRIDAY_MORNING)).now().id();
    }

    private void withdraw(UUID id) {
        Result result = casework.perform(id, new CaseCommand.Withdraw("不需要了"), clerk(), TestClock.FRIDAY_MORNING);
        assertThat(result).isInstanceOf(Result.Done.class);
    }

    private Actor clerk() {
        return new Actor(region.id(), new UUID(7, region.id()), Set.of(Role.CLERK), null, null, null);
    }
}
