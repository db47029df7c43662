package org.minqing.database;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.minqing.database.DatabaseAccess.Login;

/**
 * An outside PostgreSQL named by {@code MINQING_DATABASE_URL} (runtime role) and {@code MINQING_DATABASE_OWNER_URL}
 * (owner, for migrations), both of the form {@code postgresql://user:password@host:port/database?option=value}.
 */
public final class OutsideDatabase {

    private OutsideDatabase() {}

    public static Optional<DatabaseAccess> from(Map<String, String> environment) {
        String runtime = environment.get("MINQING_DATABASE_URL");
        if (runtime == null || runtime.isBlank()) {
            return Optional.empty();
        }
        String owner = environment.get("MINQING_DATABASE_OWNER_URL");
        if (owner == null || owner.isBlank()) {
            throw new IllegalArgumentException("MINQING_DATABASE_URL is set; MINQING_DATABASE_OWNER_URL must name"
                    + " the role that owns the tables and runs the migrations");
        }
        return Optional.of(new DatabaseAccess(jdbcUrl(runtime), login(runtime), login(owner)));
    }

    private static String jdbcUrl(String address) {
        URI uri = uri(address);
        String options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        return "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + options;
    }

    private static Login login(String address) {
        String userInfo = uri(address).getRawUserInfo();
        if (userInfo == null || !userInfo.contains(":")) {
            throw new IllegalArgumentException("a database address must hold user:password");
        }
        String[] parts = userInfo.split(":", 2);
        return new Login(decode(parts[0]), decode(parts[1]));
    }

    private static URI uri(String address) {
        String plain = address.startsWith("jdbc:") ? address.substring("jdbc:".length()) : address;
        return URI.create(plain);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
