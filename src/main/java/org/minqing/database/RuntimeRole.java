package org.minqing.database;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The role the server works as must not be able to rewrite history: neither superuser nor owner of a table. */
final class RuntimeRole {

    private RuntimeRole() {}

    /** @throws IllegalStateException when the role could change or drop an event table */
    static void requireLimited(DataSource dataSource) {
        var jdbc = JdbcClient.create(dataSource);
        boolean mighty = jdbc.sql("""
                        SELECT r.rolsuper OR EXISTS (
                                   SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                                   WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')
                                     AND pg_has_role(r.oid, c.relowner, 'MEMBER'))
                        FROM pg_roles r WHERE r.rolname = current_user
                        """).query(Boolean.class).single();
        if (mighty) {
            throw new IllegalStateException("the database role of MINQING_DATABASE_URL is a superuser or owns the tables;"
                    + " the server must run as a role that may only add to the event log");
        }
    }
}
