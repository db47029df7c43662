package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.database.DatabaseAccess;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The connection dies in the middle of accepting, as it does when the process is killed: once at every table that an
 * acceptance writes. A constraint on the table makes the server side end the connection at that very statement.
 */
@ServerTest
class CrashTest {

    /** Numbers are given out in blocks by a transaction of their own; gaps are allowed. */
    private static final String NUMBERS = "case_number";

    @Autowired
    TestZone zones;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftStore store;

    @Autowired
    Acceptor acceptor;

    @Autowired
    DatabaseAccess database;

    /** Twenty deaths are expected here; their traces would only bury what is not. */
    @BeforeEach
    void expectDeaths() {
        tell(LogLevel.OFF);
    }

    @AfterEach
    void expectNone() {
        tell(null);
    }

    private void tell(@Nullable LogLevel level) {
        var logging = LoggingSystem.get(getClass().getClassLoader());
        logging.setLogLevel(TransactionTemplate.class.getName(), level);
        logging.setLogLevel("com.zaxxer.hikari", level);
    }

    @Test
    void a_kill_at_any_step_leaves_no_half_accepted_report() throws SQLException {
        try (Connection owner = owner()) {
            owner.createStatement().execute(
                    """
                    CREATE OR REPLACE FUNCTION test_crash() RETURNS boolean LANGUAGE sql VOLATILE
                    AS 'SELECT pg_terminate_backend(pg_backend_pid())'
                    """);
            List<String> written = tablesThatAnAcceptanceWrites(owner);
            assertThat(written).contains("visit", "said_item", "accepted_report", "cases", "case_event", "place_fact");
            SignedIn me = zones.open().signedIn(Role.CLERK);
            UUID draft = take(me);
            Map<String, Long> before = rows(owner, me.regionId());
            for (String table : written) {
                crashAt(owner, table, me, draft);
                assertThat(rows(owner, me.regionId())).as("after a crash at %s", table).isEqualTo(before);
                assertThat(store.byId(me.regionId(), draft).orElseThrow().state()).isEqualTo(Draft.State.UNREAD);
            }
            assertThat(acceptor.accept(draft, AcceptForm.untouched(), me))
                    .isInstanceOf(Acceptor.Outcome.Accepted.class);
            owner.createStatement().execute("DROP FUNCTION test_crash()");
        }
    }

    private void crashAt(Connection owner, String table, SignedIn me, UUID draft) throws SQLException {
        owner.createStatement().execute("ALTER TABLE " + table + " ADD CONSTRAINT crash CHECK (region_id <> "
                + me.regionId() + " OR test_crash()) NOT VALID");
        try {
            assertThatThrownBy(() -> acceptor.accept(draft, AcceptForm.untouched(), me)).as(table).isNotNull();
        } finally {
            owner.createStatement().execute("ALTER TABLE " + table + " DROP CONSTRAINT crash");
        }
    }

    private List<String> tablesThatAnAcceptanceWrites(Connection owner) throws SQLException {
        SignedIn other = zones.open().signedIn(Role.CLERK);
        UUID draft = take(other);
        Map<String, Long> before = rows(owner, other.regionId());
        acceptor.accept(draft, AcceptForm.untouched(), other);
        Map<String, Long> after = rows(owner, other.regionId());
        var written = new ArrayList<String>();
        after.forEach((table, count) -> {
            if (!count.equals(before.get(table))) {
                written.add(table);
            }
        });
        written.add("draft");
        return written;
    }

    private UUID take(SignedIn me) {
        return ((Drafts.Taken.AsDraft) drafts.take(Drafts.Incoming.pasted(Texts.visit(), Texts.PUBLISHED), me)).id();
    }

    private static Map<String, Long> rows(Connection owner, int regionId) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var tables = owner.createStatement().executeQuery(
                """
                SELECT c.table_name FROM information_schema.columns c JOIN information_schema.tables t
                    ON t.table_schema = c.table_schema AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'
                WHERE c.table_schema = 'public' AND c.column_name = 'region_id'
                """)) {
            while (tables.next()) {
                String table = tables.getString(1);
                if (!table.startsWith(NUMBERS)) {
                    counts.put(table, count(owner, table, regionId));
                }
            }
        }
        return counts;
    }

    private static long count(Connection owner, String table, int regionId) throws SQLException {
        try (var rows = owner.createStatement()
                .executeQuery("SELECT count(*) FROM " + table + " WHERE region_id = " + regionId)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(
                database.url(), database.owner().user(), database.owner().password());
    }
}
