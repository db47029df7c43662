package org.minqing.cli;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Inserts the rows of one case after another, each a transaction of its own. */
final class BareClient implements Turns.Client {

    private final Connection connection;
    private final PreparedStatement statement;
    private final BareRows rows;
    private final int region;
    private int n;

    BareClient(Connection connection, BareRows rows, int region) throws SQLException {
        this.connection = connection;
        this.statement = rows.prepare(connection);
        this.rows = rows;
        this.region = region;
    }

    @Override
    public void once() throws SQLException {
        rows.fill(statement, n++, region);
        if (statement.executeUpdate() != 1) {
            throw new SQLException("a case was not inserted");
        }
    }

    @Override
    public void close() throws SQLException {
        statement.close();
        connection.close();
    }
}
