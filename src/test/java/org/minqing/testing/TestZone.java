package org.minqing.testing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/** A region of a test's own, with one user for each role. Nothing in it is seen by other tests. */
@Component
public final class TestZone {

    public static final String PASSWORD = "Spring-Rain-7";

    /** Quickly compared: hundreds of tests sign in, and a hash as people's are takes a processor a tenth of a second each time. */
    static final String HASH = new BCryptPasswordEncoder(4).encode(PASSWORD);

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Regions regions;
    private final Accounts accounts;

    TestZone(Regions regions, Accounts accounts) {
        this.regions = regions;
        this.accounts = accounts;
    }

    /** A fresh region and its users; their password is {@link #PASSWORD}. */
    public record Zone(Region region, Map<Role, Account> users) {

        public SignedIn signedIn(Role role) {
            Account a = user(role);
            return new SignedIn(
                    a.id(), a.regionId(), a.name(), a.roles(), a.scope().unitId(), a.scope().officialId(),
                    a.scope().placeId());
        }

        public Account user(Role role) {
            Account account = users.get(role);
            if (account == null) {
                throw new IllegalArgumentException("no user with role " + role);
            }
            return account;
        }

        public String username(Role role) {
            return user(role).username();
        }
    }

    public Zone open() {
        int number = COUNT.incrementAndGet();
        Region region = regions.create("试验区" + number, "试", Region.DEFAULT_ZONE);
        var users = new EnumMap<Role, Account>(Role.class);
        for (Role role : Role.ofPeople()) {
            users.put(role, user(region, role, Account.Scope.NONE));
        }
        return new Zone(region, users);
    }

    /** One more user of a region, such as a liaison of a given unit. */
    public Account user(Region region, Role role, Account.Scope scope) {
        return user(region, scope, role);
    }

    /** One more user who holds several roles. */
    public Account user(Region region, Account.Scope scope, Role first, Role... more) {
        String username = first.name().toLowerCase(Locale.ROOT).replace('_', '-') + "." + UUID.randomUUID().toString().substring(0, 8);
        return accounts.create(
                new Accounts.NewAccount(region.id(), username, "试用" + first.ordinal(), EnumSet.of(first, more), scope), HASH);
    }
}
