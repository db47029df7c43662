package org.minqing.truth;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.minqing.casework.Chains;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Heads and their leaves in the database, where they can only be added. */
final class HeadStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    HeadStore(DataSource dataSource) {
        this.template = new JdbcTemplate(dataSource);
        this.jdbc = JdbcClient.create(template);
    }

    /** The last head of a region. @param upto what it covers: all that earlier transactions wrote */
    record Last(Head.Signed signed, long upto) {}

    /** A leaf of a head's tree. */
    record Leaf(int position, Chains.End end) {}

    /** Lets one node at a time make a head of a region; the others wait here for the end of its transaction. */
    void takeTurn(int regionId) {
        jdbc.sql("SELECT CAST(pg_advisory_xact_lock(hashtext('minqing.head'), ?) AS text)").param(regionId).query().singleValue();
    }

    boolean has(int regionId, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM head_event WHERE region_id = ? AND day = ?)")
                .params(regionId, day)
                .query(Boolean.class)
                .single();
    }

    Optional<Last> last(int regionId) {
        return jdbc.sql("""
                        SELECT body, signature, CAST(CAST(upto AS text) AS bigint) FROM head_event
                        WHERE region_id = ? ORDER BY number DESC LIMIT 1
                        """)
                .param(regionId)
                .query((rs, n) -> new Last(Head.Signed.of(rs.getBytes(1), rs.getBytes(2)), rs.getLong(3)))
                .optional();
    }

    /** The heads before a number, the newest first. */
    List<Head.Signed> before(int regionId, int number, int limit) {
        return jdbc.sql("""
                        SELECT body, signature FROM head_event WHERE region_id = ? AND number < ?
                        ORDER BY number DESC LIMIT ?
                        """)
                .params(regionId, number, limit)
                .query((rs, n) -> Head.Signed.of(rs.getBytes(1), rs.getBytes(2)))
                .list();
    }

    Optional<Head.Signed> byNumber(int regionId, int number) {
        return jdbc.sql("SELECT body, signature FROM head_event WHERE region_id = ? AND number = ?")
                .params(regionId, number)
                .query((rs, n) -> Head.Signed.of(rs.getBytes(1), rs.getBytes(2)))
                .optional();
    }

    /** All heads of all regions, each region's in order. */
    List<Head.Signed> all() {
        return jdbc.sql("SELECT body, signature FROM head_event ORDER BY region_id, number")
                .query((rs, n) -> Head.Signed.of(rs.getBytes(1), rs.getBytes(2)))
                .list();
    }

    /** @param blocks the roots of the tree's blocks, one after the other */
    void add(Head.Signed signed, long upto, byte[] blocks) {
        Head head = signed.head();
        jdbc.sql("""
                        INSERT INTO head_event (region_id, number, day, at, upto, body, signature, key_id, blocks)
                        VALUES (?, ?, ?, ?, CAST(? AS xid8), ?, ?, ?, ?)
                        """)
                .param(head.region())
                .param(head.number())
                .param(head.day())
                .param(head.at().atOffset(ZoneOffset.UTC))
                .param(Long.toUnsignedString(upto))
                .param(signed.body())
                .param(signed.signature())
                .param(head.key())
                .param(blocks)
                .update();
    }

    void addLeaves(int regionId, int number, List<Leaf> leaves) {
        template.batchUpdate("""
                INSERT INTO head_chain_event (region_id, number, position, case_id, seq, hash) VALUES (?, ?, ?, ?, ?, ?)
                """, leaves, leaves.size(), (ps, leaf) -> {
            ps.setInt(1, regionId);
            ps.setInt(2, number);
            ps.setInt(3, leaf.position());
            ps.setObject(4, leaf.end().caseId());
            ps.setLong(5, leaf.end().seq());
            ps.setBytes(6, leaf.end().hash());
        });
    }

    /** Up to which event these chains were already covered; those that never were are missing. */
    Map<UUID, Long> covered(int regionId, List<UUID> cases) {
        var found = new HashMap<UUID, Long>();
        jdbc.sql("""
                        SELECT case_id, max(seq) FROM head_chain_event
                        WHERE region_id = ? AND case_id = ANY (?) GROUP BY case_id
                        """)
                .params(regionId, cases.toArray(UUID[]::new))
                .query(rs -> {
                    found.put(rs.getObject(1, UUID.class), rs.getLong(2));
                });
        return found;
    }

    /** The installation's first epoch, which names it for good. */
    UUID installation() {
        return jdbc.sql("SELECT epoch FROM installation_event ORDER BY number LIMIT 1").query(UUID.class).single();
    }
}
