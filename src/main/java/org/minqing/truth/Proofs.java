package org.minqing.truth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.minqing.casework.Case;
import org.minqing.casework.ChainCopies;
import org.minqing.casework.Chains;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the proof of one case from the tree of the last head that covers it; reads one block of leaves, however large it is. */
@Component
class Proofs {

    private final JdbcClient jdbc;
    private final ChainCopies copies;

    Proofs(DataSource dataSource, ChainCopies copies) {
        this.jdbc = JdbcClient.create(dataSource);
        this.copies = copies;
    }

    /** Up to which event a head covers a case. */
    record Covered(long seq, int position, Head.Signed head, byte[] blocks) {}

    /** The last head that covers the case, up to an event that may not be its last; empty if none does yet. */
    Optional<Covered> covered(int regionId, UUID caseId) {
        return jdbc.sql("""
                        SELECT l.seq, l.position, h.body, h.signature, h.blocks
                        FROM head_chain_event l
                        JOIN head_event h ON h.region_id = l.region_id AND h.number = l.number
                        WHERE l.region_id = ? AND l.case_id = ? ORDER BY l.seq DESC LIMIT 1
                        """)
                .params(regionId, caseId)
                .query((rs, n) -> new Covered(
                        rs.getLong(1), rs.getInt(2), Head.Signed.of(rs.getBytes(3), rs.getBytes(4)), rs.getBytes(5)))
                .optional();
    }

    Optional<CaseProof> of(Case facts, boolean withWords) {
        return covered(facts.regionId(), facts.id()).map(covered -> new CaseProof(CaseProof.VERSION,
                copies.of(facts.regionId(), facts.id(), covered.seq(), withWords),
                covered.position(),
                path(facts.regionId(), covered).stream().map(HexFormat.of()::formatHex).toList(),
                covered.head().text(),
                Base64.getEncoder().encodeToString(covered.head().signature())));
    }

    /** Up to the root of its block, then over the blocks. */
    private List<byte[]> path(int regionId, Covered covered) {
        int block = covered.position() / Merkle.BLOCK;
        List<byte[]> leaves = leaves(regionId, covered.head().head().number(), block);
        List<byte[]> path = new ArrayList<>(Merkle.path(leaves, covered.position() % Merkle.BLOCK));
        path.addAll(Merkle.path(blocks(covered.blocks()), block));
        return path;
    }

    private List<byte[]> leaves(int regionId, int number, int block) {
        return jdbc.sql("""
                        SELECT case_id, seq, hash FROM head_chain_event
                        WHERE region_id = ? AND number = ? AND position >= ? AND position < ? ORDER BY position
                        """)
                .params(regionId, number, block * Merkle.BLOCK, (block + 1) * Merkle.BLOCK)
                .query((rs, n) -> Merkle.leaf(new Chains.End(rs.getObject(1, UUID.class), rs.getLong(2), rs.getBytes(3))))
                .list();
    }

    private static List<byte[]> blocks(byte[] joined) {
        List<byte[]> roots = new ArrayList<>();
        for (int from = 0; from < joined.length; from += 32) {
            roots.add(Arrays.copyOfRange(joined, from, from + 32));
        }
        return roots;
    }
}
