package org.minqing.casework;

import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The chains of events as another may attest them: where each of them ends. */
@Component
public class Chains {

    private static final int FETCH = 2000;

    private final JdbcTemplate jdbc;

    public Chains(DataSource dataSource) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.jdbc.setFetchSize(FETCH);
    }

    /** A chain's last event within a span of transactions, and its hash, which covers all before it. */
    public record End(UUID caseId, long seq, byte[] hash) {}

    /** The oldest transaction that is still open; what earlier ones wrote is final. */
    public long finished() {
        Long oldest = jdbc.queryForObject(
                "SELECT CAST(CAST(pg_snapshot_xmin(pg_current_snapshot()) AS text) AS bigint)", Long.class);
        return java.util.Objects.requireNonNull(oldest);
    }

    /**
     * The ends of the chains to which transactions from {@code from} (inclusive) to {@code upto} (exclusive) added, in the
     * order of their case's id. Within a transaction they are read a piece at a time, however many they are.
     */
    public void eachEnd(int regionId, long from, long upto, Consumer<End> taker) {
        jdbc.query("""
                        SELECT DISTINCT ON (case_id) case_id, seq, hash FROM case_event
                        WHERE region_id = ? AND tx >= CAST(? AS xid8) AND tx < CAST(? AS xid8)
                        ORDER BY case_id, seq DESC
                        """,
                rs -> {
                    taker.accept(new End(rs.getObject(1, UUID.class), rs.getLong(2), rs.getBytes(3)));
                },
                regionId, Long.toUnsignedString(from), Long.toUnsignedString(upto));
    }

    /** How many chains transactions from {@code from} on added to. */
    public long changedSince(int regionId, long from) {
        Long changed = jdbc.queryForObject(
                "SELECT count(DISTINCT case_id) FROM case_event WHERE region_id = ? AND tx >= CAST(? AS xid8)",
                Long.class, regionId, Long.toUnsignedString(from));
        return java.util.Objects.requireNonNull(changed);
    }
}
