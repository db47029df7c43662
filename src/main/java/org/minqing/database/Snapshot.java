package org.minqing.database;

import java.sql.Connection;
import java.sql.SQLException;

/** One state of the database, however long reading it takes: what is written meanwhile is not seen, and nothing is held up. */
public final class Snapshot {

    private Snapshot() {}

    /** What is read. */
    public interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }

    /** Reads in one read-only transaction, which is ended in any case. */
    public static <T> T of(Connection connection, Reading<T> reading) throws SQLException {
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return reading.read(connection);
        } finally {
            connection.rollback();
        }
    }
}
