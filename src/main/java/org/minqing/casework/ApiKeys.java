package org.minqing.casework;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Array;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keys by which other systems call {@code /api/v1}. Only a key's SHA-256 is stored; the key itself is shown once, when it is
 * made. A key acts with the roles it was given, in its region. A revoked key may work for five seconds more.
 */
@Component
public class ApiKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ConcurrentHashMap<String, Known> known = new ConcurrentHashMap<>();

    ApiKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Known(SignedIn holder, Instant until) {}

    /** A key that was just made; {@code secret} cannot be had again. */
    public record Made(UUID id, String secret) {}

    public Made create(int regionId, String name, Set<Role> roles) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String secret = "mq_" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO api_key (region_id, id, key_hash, name, roles, created_at)
                        VALUES (?, ?, ?, ?, CAST(? AS text[]), ?)
                        """)
                .params(regionId, id, hash(secret), name, roles.stream().map(Role::name).toArray(String[]::new),
                        CaseStore.utc(clock.instant()))
                .update();
        return new Made(id, secret);
    }

    /**
     * A key as an administrator sees it.
     *
     * @param revokedAt null while it works
     */
    public record Listed(UUID id, String name, Set<Role> roles, Instant createdAt, @Nullable Instant revokedAt) {}

    /** The keys of a region, the newest first. */
    public List<Listed> all(int regionId) {
        return jdbc.sql("""
                        SELECT id, name, roles, created_at, revoked_at FROM api_key
                        WHERE region_id = ? ORDER BY created_at DESC, id DESC
                        """)
                .params(regionId)
                .query((rs, n) -> new Listed(
                        rs.getObject(1, UUID.class), rs.getString(2), roles(rs.getArray(3)),
                        rs.getTimestamp(4).toInstant(),
                        Optional.ofNullable(rs.getTimestamp(5)).map(java.sql.Timestamp::toInstant).orElse(null)))
                .list();
    }

    public void revoke(int regionId, UUID id) {
        jdbc.sql("UPDATE api_key SET revoked_at = ? WHERE region_id = ? AND id = ? AND revoked_at IS NULL")
                .params(CaseStore.utc(clock.instant()), regionId, id)
                .update();
        known.clear();
    }

    /** Who calls with this key; empty if it is unknown or revoked. */
    Optional<SignedIn> holder(String secret) {
        String hash = HexFormat.of().formatHex(hash(secret));
        Instant now = clock.instant();
        Known remembered = known.get(hash);
        if (remembered != null && now.isBefore(remembered.until())) {
            return Optional.of(remembered.holder());
        }
        Optional<SignedIn> found = find(secret);
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        found.ifPresentOrElse(holder -> known.put(hash, new Known(holder, now.plus(REMEMBERED))), () -> known.remove(hash));
        return found;
    }

    private Optional<SignedIn> find(String secret) {
        return jdbc.sql("SELECT region_id, id, name, roles FROM api_key WHERE key_hash = ? AND revoked_at IS NULL")
                .params(hash(secret))
                .query((rs, n) -> new SignedIn(
                        rs.getObject(2, UUID.class), rs.getInt(1), rs.getString(3), roles(rs.getArray(4)), null, null, null))
                .optional();
    }

    private static Set<Role> roles(Array array) throws java.sql.SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static byte[] hash(String secret) {
        return Chain.sha256(secret.getBytes(StandardCharsets.UTF_8));
    }
}
