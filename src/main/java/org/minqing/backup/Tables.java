package org.minqing.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of a database as they are, whatever modules made them. Left out are who is signed in (everybody signs in anew),
 * the migrations' own history, columns the database computes itself, and transaction ids, which mean nothing elsewhere.
 */
final class Tables {

    private static final Set<String> NOT_KEPT = Set.of("flyway_schema_history", "session");

    private final Connection connection;

    Tables(Connection connection) {
        this.connection = connection;
    }

    /** The columns of each table to keep, by table. */
    Map<String, List<String>> columns() throws SQLException {
        var found = new LinkedHashMap<String, List<String>>();
        try (var statement = connection.prepareStatement("""
                SELECT c.relname, a.attname
                FROM pg_class c
                JOIN pg_namespace n ON n.oid = c.relnamespace
                JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
                  AND a.attgenerated = '' AND a.atttypid <> CAST('xid8' AS regtype)
                ORDER BY c.relname COLLATE "C", a.attnum
                """)) {
            for (ResultSet rs = statement.executeQuery(); rs.next(); ) {
                if (!NOT_KEPT.contains(rs.getString(1))) {
                    found.computeIfAbsent(rs.getString(1), table -> new ArrayList<>()).add(rs.getString(2));
                }
            }
        }
        return found;
    }

    /** The given tables, each after those its foreign keys lead to. */
    List<String> inOrder(Set<String> tables) throws SQLException {
        Map<String, Set<String>> needs = needs();
        var ordered = new LinkedHashSet<String>();
        while (ordered.size() < tables.size()) {
            List<String> free = tables.stream()
                    .filter(table -> !ordered.contains(table))
                    .filter(table -> needs.getOrDefault(table, Set.of()).stream()
                            .allMatch(needed -> needed.equals(table) || ordered.contains(needed) || !tables.contains(needed)))
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("the foreign keys of these tables lead in a circle: " + tables);
            }
            ordered.addAll(free);
        }
        return List.copyOf(ordered);
    }

    private Map<String, Set<String>> needs() throws SQLException {
        var found = new LinkedHashMap<String, Set<String>>();
        try (var statement = connection.prepareStatement("""
                SELECT c.relname, f.relname FROM pg_constraint k
                JOIN pg_class c ON c.oid = k.conrelid
                JOIN pg_class f ON f.oid = k.confrelid
                JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE k.contype = 'f' AND n.nspname = 'public'
                """)) {
            for (ResultSet rs = statement.executeQuery(); rs.next(); ) {
                found.computeIfAbsent(rs.getString(1), table -> new LinkedHashSet<>()).add(rs.getString(2));
            }
        }
        return found;
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        var found = new ArrayList<Manifest.Sequence>();
        try (var statement = connection.prepareStatement(
                "SELECT sequencename, last_value FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename")) {
            for (ResultSet rs = statement.executeQuery(); rs.next(); ) {
                long last = rs.getLong(2);
                found.add(new Manifest.Sequence(rs.getString(1), rs.wasNull() ? null : last));
            }
        }
        return found;
    }

    /** A name as SQL takes it; it comes from the catalogue, or from a file that may say anything. */
    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(Tables::quoted).toList());
    }
}
