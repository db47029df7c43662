package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Verification.Bad;
import org.minqing.casework.Verification.Findings;
import org.minqing.database.DatabaseAccess;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ServerTest
class VerificationTest {

    @Autowired
    private Casework casework;

    @Autowired
    private Regions regions;

    @Autowired
    private DataSource runtime;

    @Autowired
    private DatabaseAccess access;

    @Value("${minqing.keys}")
    private String keys = "";

    private Zone zone = new Zone();
    private UUID id = UUID.randomUUID();

    /** What only somebody with the database in his hands can do. */
    private JdbcClient intruder = JdbcClient.create(new DriverManagerDataSource());

    @BeforeEach
    void workACase() {
        zone = new Zone(regions.create("验证区", "验", Region.DEFAULT_ZONE).id());
        id = ((Result.Done) casework.register(zone.lamp(), zone.clerk, TestClock.FRIDAY_MORNING)).now().id();
        casework.perform(id, new CaseCommand.Dispatch(zone.building, List.of(), "照明"), zone.dispatcher, TestClock.FRIDAY_MORNING);
        casework.perform(id, new CaseCommand.Sign(), zone.buildingLiaison, TestClock.FRIDAY_MORNING);
        intruder = JdbcClient.create(
                new DriverManagerDataSource(access.url(), access.owner().user(), access.owner().password()));
    }

    @Test
    void untouched_records_are_as_they_were_written() throws Exception {
        Findings findings;
        try (Connection connection = runtime.getConnection()) {
            findings = new Verification(connection, SealingKeys.existing(Path.of(keys)), null).run();
        }
        assertThat(findings.bad()).isEmpty();
        assertThat(findings.events()).isGreaterThanOrEqualTo(6);
        assertThat(findings.texts()).isPositive();
        assertThat(findings.unopened()).isZero();
    }

    @Test
    void one_flipped_byte_of_an_event_is_found() throws Exception {
        undoing("UPDATE case_event SET body = set_byte(body, 40, get_byte(body, 40) # 1) WHERE case_id = ? AND seq = 3",
                bad -> {
                    assertThat(bad.caseId()).isEqualTo(id);
                    assertThat(bad.seq()).isEqualTo(3);
                    assertThat(bad.what()).contains("hash");
                });
    }

    @Test
    void one_flipped_byte_of_a_sealed_text_is_found() throws Exception {
        undoing("""
                UPDATE sealed_text SET ciphertext = set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1)
                WHERE id = (SELECT CAST(state ->> 'words' AS uuid) FROM cases WHERE id = ?)
                """, bad -> assertThat(bad.what()).contains("sealed text"));
    }

    @Test
    void an_event_rewritten_with_a_fitting_hash_breaks_the_next_one() throws Exception {
        byte[] body = intruder.sql("SELECT body FROM case_event WHERE case_id = ? AND seq = 1").param(id)
                .query((rs, n) -> rs.getBytes(1)).single();
        byte[] forged = new String(body, StandardCharsets.UTF_8).replace("\"people\":1", "\"people\":9").getBytes(StandardCharsets.UTF_8);
        undoing("UPDATE case_event SET body = '\\x" + HexFormat.of().formatHex(forged) + "', hash = '\\x"
                + HexFormat.of().formatHex(Chain.next(Chain.beginning(), forged)) + "' WHERE case_id = ? AND seq = 1",
                bad -> assertThat(bad.seq()).isEqualTo(2));
    }

    @Test
    void a_missing_event_a_changed_row_and_a_changed_title_are_found() throws Exception {
        undoing("DELETE FROM case_event WHERE case_id = ? AND seq = 2", bad -> assertThat(bad.seq()).isEqualTo(2));
        undoing("UPDATE cases SET stage = 'FED_BACK' WHERE id = ?", bad -> assertThat(bad.what()).contains("stage"));
        undoing("UPDATE cases SET state = jsonb_set(state, '{trail,setbacks}', '5') WHERE id = ?",
                bad -> assertThat(bad.what()).contains("row"));
        undoing("UPDATE cases SET title = '别的标题' WHERE id = ?", bad -> assertThat(bad.what()).contains("title"));
        undoing("DELETE FROM cases WHERE id = ?", bad -> assertThat(bad.what()).contains("without a row"));
    }

    @Test
    void whatever_the_lists_read_is_compared_with_what_the_events_make() throws Exception {
        for (String change : List.of("sealed = NOT sealed", "urgent = NOT urgent", "supervised = NOT supervised", "history = NOT history",
                "running = NOT running", "due_at = due_at + interval '1 day'", "changed_at = changed_at + interval '1 second'",
                "registered_at = registered_at - interval '1 day'", "next_fire_at = NULL", "lead_id = gen_random_uuid()",
                "unit_ids = unit_ids || gen_random_uuid()", "awaited_ids = ARRAY[gen_random_uuid()]", "visit_ids = ARRAY[gen_random_uuid()]", "place_id = NULL",
                "issuer_id = gen_random_uuid()", "registered_by = gen_random_uuid()", "setbacks = 7", "number = 'X'")) {
            String column = change.substring(0, change.indexOf(' '));
            undoing("UPDATE cases SET " + change + " WHERE id = ?",
                    bad -> assertThat(bad.what()).as(change).startsWith(column));
        }
    }

    @Test
    void an_erased_text_leaves_the_chain_whole() throws Exception {
        var erase = new CaseCommand.Erase(Erasure.Scope.ALL, Erasure.Ground.REQUEST, "书面申请第 3 号");
        assertThat(casework.perform(id, erase, zone.supervisor, TestClock.FRIDAY_MORNING)).isInstanceOf(Result.Done.class);
        Findings findings = check(keys, null);
        assertThat(findings.bad()).isEmpty();
        assertThat(findings.erased()).isGreaterThanOrEqualTo(3);
        undoing("UPDATE cases SET title = '又有标题' WHERE id = ?", bad -> assertThat(bad.what()).contains("title"));
    }

    @Test
    void a_text_that_is_gone_though_nobody_erased_it_is_found() throws Exception {
        undoing("DELETE FROM sealed_text WHERE id = (SELECT CAST(state ->> 'person' AS uuid) FROM cases WHERE id = ?)",
                bad -> assertThat(bad.what()).contains("is gone", "no event says"));
    }

    @Test
    void an_export_lets_anybody_recompute_the_chain() throws Exception {
        StringWriter lines = new StringWriter();
        Findings findings = check(keys, lines);
        List<String> all = lines.toString().lines().toList();
        assertThat(all).hasSize((int) findings.events());
        for (String line : all) {
            JsonNode event = JsonMapper.shared().readTree(line);
            byte[] before = HexFormat.of().parseHex(event.get("prevHash").asString());
            byte[] hash = Chain.next(before, event.get("body").asString().getBytes(StandardCharsets.UTF_8));
            assertThat(HexFormat.of().formatHex(hash)).isEqualTo(event.get("hash").asString());
        }
    }

    @Test
    void without_its_key_a_text_is_counted_as_not_compared() throws Exception {
        Path nowhere = Path.of("target", "no-keys-here");
        Findings findings = check(nowhere.toString(), null);
        assertThat(findings.unopened()).isPositive();
        assertThat(findings.bad()).isEmpty();
        assertThat(nowhere).doesNotExist();
    }

    /** This test's own region: one look at all that the other tests wrote is enough. */
    private Findings check(String keys, @org.jspecify.annotations.Nullable StringWriter lines) throws Exception {
        try (Connection connection = runtime.getConnection()) {
            return new Verification(connection, SealingKeys.existing(Path.of(keys)), lines).check(zone.region, zone.region);
        }
    }

    /** Tampers inside a transaction of the owner, verifies there, and takes it back, so that other tests find all well. */
    private void undoing(String tampering, java.util.function.Consumer<Bad> check) throws Exception {
        try (Connection connection = java.sql.DriverManager.getConnection(
                access.url(), access.owner().user(), access.owner().password())) {
            connection.setAutoCommit(false);
            try (var statement = connection.prepareStatement(tampering)) {
                statement.setObject(1, id);
                assertThat(statement.executeUpdate()).isEqualTo(1);
            }
            Optional<Bad> bad = new Verification(connection, SealingKeys.existing(Path.of(keys)), null).check(zone.region, zone.region).bad();
            connection.rollback();
            assertThat(bad).isPresent();
            check.accept(bad.orElseThrow());
        }
    }
}
