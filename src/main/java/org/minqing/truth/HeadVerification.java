package org.minqing.truth;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Chains;

/**
 * Checks a database against its signed heads, and against those that left the machine: a chain that was dropped or
 * rewritten as a whole, a head that was altered, a database that was set back. An auditor's reading of the tables: it
 * trusts nothing but the keys. Reads what the connection sees in its open transaction.
 */
public final class HeadVerification {

    private static final int FETCH = 2000;

    private final Connection connection;
    private final List<HeadKeys.Verifier> keys;
    private final @Nullable List<Head.Signed> file;

    /**
     * @param keys the public keys to trust; with none, signatures are left unchecked
     * @param file the heads that left the machine, or null
     */
    public HeadVerification(Connection connection, List<HeadKeys.Verifier> keys, @Nullable List<Head.Signed> file) {
        this.connection = connection;
        this.keys = List.copyOf(keys);
        this.file = file;
    }

    /**
     * What was found.
     *
     * @param bad       what is not as it was signed, the first of it
     * @param notInFile heads that have not left the machine yet; 0 without a heads file
     */
    public record Findings(Optional<String> bad, long heads, long notInFile, Coverage coverage) {}

    /**
     * How far the heads reach.
     *
     * @param cases    those that a head covers up to their last event
     * @param open     those that changed since the last head, or came in since
     * @param openEvents their events that no head covers
     */
    public record Coverage(long cases, long open, long openEvents) {}

    private static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what);
        }
    }

    public Findings check() throws SQLException {
        List<Head.Signed> heads = new ArrayList<>();
        Optional<String> bad = Optional.empty();
        try {
            for (int region : regions()) {
                heads.addAll(checked(region));
            }
            compareWithFile(heads);
        } catch (Wrong e) {
            bad = Optional.ofNullable(e.getMessage());
        }
        Set<String> left = file == null ? Set.of() : names(file);
        long notInFile = file == null ? 0 : heads.stream().filter(head -> !left.contains(head.fingerprint())).count();
        return new Findings(bad, heads.size(), notInFile, coverage());
    }

    private static Set<String> names(List<Head.Signed> heads) {
        return heads.stream().map(Head.Signed::fingerprint).collect(Collectors.toCollection(HashSet::new));
    }

    private List<Integer> regions() throws SQLException {
        var found = new ArrayList<Integer>();
        try (var rows = rows("""
                SELECT region_id FROM head_event UNION SELECT region_id FROM head_chain_event ORDER BY region_id
                """)) {
            for (ResultSet rs = rows.executeQuery(); rs.next(); ) {
                found.add(rs.getInt(1));
            }
        }
        return found;
    }

    private List<Head.Signed> checked(int region) throws SQLException, Wrong {
        List<Head.Signed> heads = new ArrayList<>();
        try (var rows = rows("SELECT number, day, body, signature FROM head_event WHERE region_id = ? ORDER BY number", region)) {
            for (ResultSet rs = rows.executeQuery(); rs.next(); ) {
                Head.Signed signed = readable(region, rs);
                follows(signed, heads.isEmpty() ? null : heads.getLast());
                heads.add(signed);
            }
        }
        for (Head.Signed signed : heads) {
            tree(signed.head());
        }
        noLeavesAfter(region, heads.size());
        return heads;
    }

    private Head.Signed readable(int region, ResultSet rs) throws SQLException, Wrong {
        int number = rs.getInt(1);
        Head.Signed signed;
        try {
            signed = Head.Signed.of(rs.getBytes(3), rs.getBytes(4));
        } catch (RuntimeException e) {
            throw new Wrong("region %d head %d holds something that is no head".formatted(region, number));
        }
        signature(signed, "");
        Head head = signed.head();
        java.sql.Date day = rs.getDate(2);
        boolean asColumns = head.region() == region && head.number() == number
                && java.util.Objects.equals(head.day(), day == null ? null : day.toLocalDate());
        if (!asColumns) {
            throw new Wrong("region %d head %d: the columns say something else than what was signed".formatted(region, number));
        }
        return signed;
    }

    private void signature(Head.Signed signed, String where) throws Wrong {
        if (keys.isEmpty()) {
            return;
        }
        HeadKeys.Verifier key = keys.stream()
                .filter(known -> known.id().equals(signed.head().key()))
                .findFirst()
                .orElseThrow(() -> new Wrong(where + name(signed.head()) + " is signed with the key "
                        + signed.head().key() + ", which is not among those given"));
        if (!key.verifies(signed.body(), signed.signature())) {
            throw new Wrong(where + name(signed.head()) + " is not what was signed");
        }
    }

    private static void follows(Head.Signed signed, Head.@Nullable Signed before) throws Wrong {
        int expected = before == null ? 1 : before.head().number() + 1;
        if (signed.head().number() != expected) {
            throw new Wrong("region %d head %d is missing".formatted(signed.head().region(), expected));
        }
        if (!signed.head().previous().equals(before == null ? "" : before.fingerprint())) {
            throw new Wrong(name(signed.head()) + " does not follow the one before it");
        }
    }

    /** Each leaf's chain must still have that event with that hash, and the leaves must give the signed root. */
    private void tree(Head head) throws SQLException, Wrong {
        var tree = new Merkle.Growing();
        long leaves = 0;
        try (var rows = rows("""
                SELECT h.case_id, h.seq, h.hash, e.hash,
                       (SELECT number FROM cases c WHERE c.region_id = h.region_id AND c.id = h.case_id)
                FROM head_chain_event h
                LEFT JOIN case_event e ON e.region_id = h.region_id AND e.case_id = h.case_id AND e.seq = h.seq
                WHERE h.region_id = ? AND h.number = ? ORDER BY h.position
                """, head.region(), head.number())) {
            for (ResultSet rs = rows.executeQuery(); rs.next(); leaves++) {
                var end = new Chains.End(rs.getObject(1, UUID.class), rs.getLong(2), rs.getBytes(3));
                compare(head, end, rs.getBytes(4), rs.getString(5));
                tree.add(Merkle.leaf(end));
            }
        }
        String root = HexFormat.of().formatHex(Merkle.root(tree.blocks()));
        if (leaves != head.changed() || !root.equals(head.root())) {
            throw new Wrong(name(head) + ": its leaves in the database are not those that were signed");
        }
    }

    private static void compare(Head head, Chains.End signed, byte @Nullable [] now, @Nullable String number) throws Wrong {
        String which = "region %d case %s (%s) event %d".formatted(
                head.region(), number == null ? "?" : number, signed.caseId(), signed.seq());
        if (now == null) {
            throw new Wrong(which + " is gone; " + name(head) + " covers it");
        }
        if (!Arrays.equals(now, signed.hash())) {
            throw new Wrong(which + " or one before it is not the one that " + name(head) + " covers");
        }
    }

    private void noLeavesAfter(int region, int lastNumber) throws SQLException, Wrong {
        try (var rows = rows("SELECT min(number) FROM head_chain_event WHERE region_id = ? AND number > ?", region, lastNumber)) {
            ResultSet rs = rows.executeQuery();
            if (rs.next() && rs.getObject(1) != null) {
                throw new Wrong("region %d head %d is missing; its leaves are still there".formatted(region, rs.getInt(1)));
            }
        }
    }

    private void compareWithFile(List<Head.Signed> heads) throws SQLException, Wrong {
        if (file == null) {
            return;
        }
        UUID installation = installation();
        Set<String> here = names(heads);
        for (Head.Signed signed : file) {
            Head head = signed.head();
            signature(signed, "in the heads file, ");
            if (!head.installation().equals(installation)) {
                throw new Wrong("the heads file is of another installation than the database");
            }
            if (!here.contains(signed.fingerprint())) {
                throw new Wrong(missing(head, heads));
            }
        }
    }

    private static String missing(Head head, List<Head.Signed> heads) {
        int last = heads.stream().map(Head.Signed::head)
                .filter(here -> here.region() == head.region()).mapToInt(Head::number).max().orElse(0);
        return head.number() > last
                ? "the heads file knows " + name(head) + ", the database only heads up to " + last
                        + ": it was set back, or restored from an earlier backup"
                : name(head) + " in the database is not the one that left the machine";
    }

    private UUID installation() throws SQLException {
        try (var rows = rows("SELECT epoch FROM installation_event ORDER BY number LIMIT 1")) {
            ResultSet rs = rows.executeQuery();
            return rs.next() ? rs.getObject(1, UUID.class) : new UUID(0, 0);
        }
    }

    private Coverage coverage() throws SQLException {
        try (var rows = rows("""
                SELECT count(*) FILTER (WHERE c.version <= coalesce(h.seq, 0)),
                       count(*) FILTER (WHERE c.version > coalesce(h.seq, 0)),
                       coalesce(sum(c.version - coalesce(h.seq, 0)) FILTER (WHERE c.version > coalesce(h.seq, 0)), 0)
                FROM cases c
                LEFT JOIN (SELECT region_id, case_id, max(seq) AS seq FROM head_chain_event GROUP BY region_id, case_id) h
                    ON h.region_id = c.region_id AND h.case_id = c.id
                """)) {
            ResultSet rs = rows.executeQuery();
            rs.next();
            return new Coverage(rs.getLong(1), rs.getLong(2), rs.getLong(3));
        }
    }

    private static String name(Head head) {
        return "region %d head %d (%s)".formatted(
                head.region(), head.number(), head.day() == null ? head.at() : head.day());
    }

    private PreparedStatement rows(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setFetchSize(FETCH);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }
}
