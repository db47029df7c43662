package org.minqing.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** SQL of users, their links and the access log. */
@Repository
class AccountStore {

    /** What {@link #account} reads, of a table {@code account a}. */
    static final String COLUMNS = """
            a.region_id, a.id, a.username, a.name, a.unit_id, a.official_id, a.place_id,
                   a.password_hash IS NOT NULL AS password_set, a.disabled, a.locked_until, a.last_sign_in,
                   ARRAY(SELECT r.role FROM account_role r
                         WHERE r.region_id = a.region_id AND r.account_id = a.id ORDER BY r.role) AS roles
            """;

    private static final String SELECT = "SELECT " + COLUMNS + "FROM account a\n";

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> byId(UUID id) {
        return jdbc.sql(SELECT + "WHERE a.id = :id").param("id", id).query(AccountStore::account).optional();
    }

    Optional<Account> byUsername(String username) {
        return jdbc.sql(SELECT + "WHERE a.username = :username")
                .param("username", username.strip().toLowerCase(Locale.ROOT))
                .query(AccountStore::account)
                .optional();
    }

    List<Account> all(int regionId) {
        return jdbc.sql(SELECT + "WHERE a.region_id = :region ORDER BY a.username")
                .param("region", regionId)
                .query(AccountStore::account)
                .list();
    }

    boolean anyAdministrator() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM account_role WHERE role = 'ADMINISTRATOR')")
                .query(Boolean.class)
                .single();
    }

    Optional<String> passwordHash(UUID id) {
        return jdbc.sql("SELECT password_hash FROM account WHERE id = :id AND password_hash IS NOT NULL")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    void insert(Account account, @Nullable String passwordHash) {
        jdbc.sql("""
                        INSERT INTO account (region_id, id, username, name, password_hash, unit_id, official_id, place_id, disabled)
                        VALUES (:region, :id, :username, :name, :hash, :unit, :official, :place, :disabled)
                        """)
                .param("region", account.regionId())
                .param("id", account.id())
                .param("username", account.username())
                .param("name", account.name())
                .param("hash", passwordHash)
                .param("unit", account.scope().unitId())
                .param("official", account.scope().officialId())
                .param("place", account.scope().placeId())
                .param("disabled", account.disabled())
                .update();
        writeRoles(account);
    }

    void update(Account account) {
        jdbc.sql("""
                        UPDATE account SET name = :name, unit_id = :unit, official_id = :official, place_id = :place,
                               disabled = :disabled
                        WHERE region_id = :region AND id = :id
                        """)
                .param("region", account.regionId())
                .param("id", account.id())
                .param("name", account.name())
                .param("unit", account.scope().unitId())
                .param("official", account.scope().officialId())
                .param("place", account.scope().placeId())
                .param("disabled", account.disabled())
                .update();
        jdbc.sql("DELETE FROM account_role WHERE region_id = :region AND account_id = :id")
                .param("region", account.regionId())
                .param("id", account.id())
                .update();
        writeRoles(account);
    }

    private void writeRoles(Account account) {
        jdbc.sql("""
                        INSERT INTO account_role (region_id, account_id, role)
                        SELECT :region, :id, unnest(:roles::text[])
                        """)
                .param("region", account.regionId())
                .param("id", account.id())
                .param("roles", account.roles().stream().map(Role::name).toArray(String[]::new))
                .update();
    }

    void setPassword(UUID id, String hash) {
        jdbc.sql("UPDATE account SET password_hash = :hash, failed_attempts = 0, locked_until = NULL WHERE id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    /** Counts a wrong password; from the {@code limit}th on the account is locked until the given time. */
    void countFailure(UUID id, int limit, Instant lockUntil) {
        jdbc.sql("""
                        UPDATE account SET failed_attempts = CASE WHEN failed_attempts + 1 >= :limit THEN 0 ELSE failed_attempts + 1 END,
                               locked_until = CASE WHEN failed_attempts + 1 >= :limit THEN :until ELSE locked_until END
                        WHERE id = :id
                        """)
                .param("limit", limit)
                .param("until", utc(lockUntil))
                .param("id", id)
                .update();
    }

    void countSuccess(UUID id, Instant now) {
        jdbc.sql("UPDATE account SET failed_attempts = 0, locked_until = NULL, last_sign_in = :now WHERE id = :id")
                .param("now", utc(now))
                .param("id", id)
                .update();
    }

    void log(AccessEntry entry) {
        jdbc.sql("""
                        INSERT INTO access_event (region_id, id, at, kind, account_id, username, address)
                        VALUES (:region, :id, :at, :kind, :account, :username, :address)
                        """)
                .param("region", entry.regionId())
                .param("id", Ids.next())
                .param("at", utc(entry.at()))
                .param("kind", entry.kind().name())
                .param("account", entry.accountId())
                .param("username", entry.username())
                .param("address", entry.address())
                .update();
    }

    void saveLink(byte[] tokenHash, OneTimeLinks.Purpose purpose, @Nullable UUID accountId, Instant expires) {
        jdbc.sql("""
                        INSERT INTO one_time_link (token_hash, purpose, account_id, expires_at)
                        VALUES (:hash, :purpose, :account, :expires)
                        """)
                .param("hash", tokenHash)
                .param("purpose", purpose.name())
                .param("account", accountId)
                .param("expires", utc(expires))
                .update();
    }

    Optional<OneTimeLinks.Link> link(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        SELECT purpose, account_id FROM one_time_link
                        WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
                        """)
                .param("hash", tokenHash)
                .param("now", utc(now))
                .query((rs, n) -> new OneTimeLinks.Link(
                        OneTimeLinks.Purpose.valueOf(rs.getString("purpose")), rs.getObject("account_id", UUID.class)))
                .optional();
    }

    /** @return whether this call is the one that used the link */
    boolean useLink(byte[] tokenHash, Instant now) {
        return jdbc.sql("""
                        UPDATE one_time_link SET used_at = :now
                        WHERE token_hash = :hash AND used_at IS NULL AND expires_at > :now
                        """)
                        .param("hash", tokenHash)
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Account account(ResultSet rs, int n) throws SQLException {
        return new Account(
                rs.getInt("region_id"),
                rs.getObject("id", UUID.class),
                rs.getString("username"),
                rs.getString("name"),
                roles((String[]) rs.getArray("roles").getArray()),
                new Account.Scope(
                        rs.getObject("unit_id", UUID.class),
                        rs.getObject("official_id", UUID.class),
                        rs.getObject("place_id", UUID.class)),
                rs.getBoolean("password_set"),
                rs.getBoolean("disabled"),
                instant(rs.getTimestamp("locked_until")),
                instant(rs.getTimestamp("last_sign_in")));
    }

    private static Set<Role> roles(String[] names) {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(names).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
