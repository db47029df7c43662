package org.minqing.cli;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.postgresql.util.PGobject;

/**
 * Rows as the server wrote them, to be inserted again under new ids: a case, its two events and a sealed text, by one
 * statement in one round trip and one commit, which is the fastest that the database takes them from somebody who knows
 * every value beforehand.
 */
final class BareRows {

    private static final int KEPT = 200;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Table cases;
    private final Table events;
    private final Table texts;
    private final String insert;

    private BareRows(Table cases, Table events, Table texts) {
        this.cases = cases;
        this.events = events;
        this.texts = texts;
        this.insert = "WITH e AS (" + events.insert(2) + "), t AS (" + texts.insert(1) + ") " + cases.insert(1);
    }

    /** Some rows of a region; what the database fills in by itself is left to it. */
    static BareRows like(int region, DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            String some = "region_id = " + region + " ORDER BY id LIMIT " + KEPT;
            return new BareRows(
                    Table.read(connection, "cases", some),
                    Table.read(connection, "case_event", "region_id = " + region + " AND case_id IN (SELECT id FROM cases"
                            + " WHERE " + some + ") ORDER BY case_id, seq"),
                    Table.read(connection, "sealed_text", some));
        }
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        return connection.prepareStatement(insert);
    }

    /** The {@code n}th of the rows, as a new case of a region. */
    void fill(PreparedStatement statement, int n, int region) throws SQLException {
        UUID id = Ids.next();
        int i = n % cases.rows().size();
        int at = 1;
        for (int event = 2 * i; event < 2 * i + 2; event++) {
            at = events.fill(statement, at, events.rows().get(event), new Fresh(region, id));
        }
        at = texts.fill(statement, at, texts.rows().get(i), new Fresh(region, Ids.next()));
        cases.fill(statement, at, cases.rows().get(i), new Fresh(region, id));
    }

    /** What a copied row must not share with the one it was copied from. */
    private record Fresh(int region, UUID id) {
        @Nullable Object or(String column, @Nullable Object copied) {
            return switch (column) {
                case "region_id" -> region;
                case "id", "case_id" -> id;
                case "number" -> "比-" + NUMBER.incrementAndGet();
                default -> copied;
            };
        }
    }

    private record Table(String name, List<String> columns, List<String> types, List<@Nullable Object[]> rows) {

        static Table read(Connection connection, String name, String condition) throws SQLException {
            Set<String> filledIn = filledIn(connection, name);
            try (var statement = connection.createStatement();
                    ResultSet rs = statement.executeQuery("SELECT * FROM " + name + " WHERE " + condition)) {
                List<Integer> copied = new ArrayList<>();
                List<String> columns = new ArrayList<>();
                List<String> types = new ArrayList<>();
                ResultSetMetaData meta = rs.getMetaData();
                for (int i = 1; i <= meta.getColumnCount(); i++) {
                    if (!filledIn.contains(meta.getColumnName(i))) {
                        copied.add(i);
                        columns.add(meta.getColumnName(i));
                        types.add(meta.getColumnTypeName(i));
                    }
                }
                List<@Nullable Object[]> rows = new ArrayList<>();
                while (rs.next()) {
                    rows.add(values(rs, copied));
                }
                return new Table(name, columns, types, rows);
            }
        }

        /** Generated columns, and the transaction: the database knows them by itself. */
        private static Set<String> filledIn(Connection connection, String table) throws SQLException {
            Set<String> names = new HashSet<>(Set.of("tx"));
            try (ResultSet columns = connection.getMetaData().getColumns(null, "public", table, null)) {
                while (columns.next()) {
                    if (columns.getString("IS_GENERATEDCOLUMN").equals("YES")) {
                        names.add(columns.getString("COLUMN_NAME"));
                    }
                }
            }
            return names;
        }

        private static @Nullable Object[] values(ResultSet rs, List<Integer> columns) throws SQLException {
            @Nullable Object[] values = new Object[columns.size()];
            for (int i = 0; i < values.length; i++) {
                Object value = rs.getObject(columns.get(i));
                boolean asText = value instanceof Array || value instanceof PGobject;
                values[i] = asText ? value.toString() : value;
            }
            return values;
        }

        String insert(int rows) {
            String row = types.stream().map(type -> "?::" + type).collect(Collectors.joining(", ", "(", ")"));
            return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES "
                    + String.join(", ", java.util.Collections.nCopies(rows, row));
        }

        /** @return where the next row's parameters begin */
        int fill(PreparedStatement statement, int from, @Nullable Object[] row, Fresh fresh) throws SQLException {
            for (int i = 0; i < row.length; i++) {
                Object value = fresh.or(columns.get(i), row[i]);
                if (value instanceof String text) {
                    statement.setObject(from + i, text, Types.OTHER);
                } else {
                    statement.setObject(from + i, value);
                }
            }
            return from + row.length;
        }
    }
}
