package org.minqing.database;

import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two ways into one database: migrations as the owner, everything else as the runtime role. */
@Configuration
class DatabaseConfiguration {

    @Bean
    JdbcConnectionDetails runtimeConnection(DatabaseAccess access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return access.runtime().user();
            }

            @Override
            public String getPassword() {
                return access.runtime().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.url();
            }
        };
    }

    @Bean
    FlywayConnectionDetails ownerConnection(DatabaseAccess access) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return access.owner().user();
            }

            @Override
            public String getPassword() {
                return access.owner().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.url();
            }
        };
    }

    @Bean
    FlywayConfigurationCustomizer runtimeRoleInMigrations(DatabaseAccess access) {
        return (FluentConfiguration flyway) -> flyway.placeholders(java.util.Map.of("runtime", access.runtime().user()));
    }

    @Bean
    SmartInitializingSingleton runtimeRoleIsLimited(DataSource dataSource) {
        return () -> RuntimeRole.requireLimited(dataSource);
    }

    /** The one clock. A demo may set it to another day; tests fix it. */
    @Bean
    Clock clock(ClockSetting setting) {
        return setting.clock();
    }
}
