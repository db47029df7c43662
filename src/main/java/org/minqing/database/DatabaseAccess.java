package org.minqing.database;

/**
 * How to reach a database: as the owner, who migrates, and as the runtime role, who works.
 *
 * @param url a JDBC address without user and password
 */
public record DatabaseAccess(String url, Login runtime, Login owner) {

    public record Login(String user, String password) {
        @Override
        public String toString() {
            return user;
        }
    }
}
