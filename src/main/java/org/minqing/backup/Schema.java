package org.minqing.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.minqing.database.DatabaseAccess;

/** The tables' version, and the migrations that make tables of one. */
final class Schema {

    private static final String MIGRATIONS = "classpath:db/migration";

    private final DatabaseAccess access;

    Schema(DatabaseAccess access) {
        this.access = access;
    }

    /** The version a database has, as its history says. */
    static String version(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("SELECT version FROM flyway_schema_history WHERE success AND version IS NOT NULL")) {
            MigrationVersion latest = MigrationVersion.EMPTY;
            for (ResultSet rs = statement.executeQuery(); rs.next(); ) {
                MigrationVersion version = MigrationVersion.fromVersion(rs.getString(1));
                latest = version.compareTo(latest) > 0 ? version : latest;
            }
            return latest.getVersion();
        }
    }

    /** Whether this program can make tables of that version. */
    boolean knows(String version) {
        return Arrays.stream(flyway(MigrationVersion.LATEST).info().all())
                .anyMatch(migration -> MigrationVersion.fromVersion(version).equals(migration.getVersion()));
    }

    /** Makes the tables anew, of this version; what was there is gone. */
    void make(String version) {
        Flyway flyway = flyway(MigrationVersion.fromVersion(version));
        flyway.clean();
        flyway.migrate();
    }

    void bringUpToDate() {
        flyway(MigrationVersion.LATEST).migrate();
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(access.url(), access.owner().user(), access.owner().password())
                .locations(MIGRATIONS)
                .placeholders(Map.of("runtime", access.runtime().user()))
                .cleanDisabled(false)
                .outOfOrder(true)
                .target(target)
                .load();
    }
}
