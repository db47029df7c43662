package org.minqing.access;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Ids;
import org.minqing.web.Role;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The users of the installation. */
@Component
public class Accounts {

    private static final int WRONG_PASSWORDS = 5;
    private static final Duration LOCK = Duration.ofMinutes(15);

    private final AccountStore store;
    private final SessionStore sessions;
    private final OneTimeLinks links;
    private final Clock clock;
    private final BCryptPasswordEncoder encoder = new BCryptPasswordEncoder();

    Accounts(AccountStore store, SessionStore sessions, OneTimeLinks links, Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.links = links;
        this.clock = clock;
    }

    /** A user to be made. */
    public record NewAccount(int regionId, String username, String name, Set<Role> roles, Account.Scope scope) {}

    public Optional<Account> byId(UUID id) {
        return store.byId(id);
    }

    public Optional<Account> byUsername(String username) {
        return store.byUsername(username);
    }

    public List<Account> all(int regionId) {
        return store.all(regionId);
    }

    /** Makes a user who has no password yet; {@link #passwordLink} lets him choose one. */
    @Transactional
    public Account create(NewAccount wanted) {
        return create(wanted, null);
    }

    /** Makes a user with a password that was hashed by {@link #hash}. */
    @Transactional
    public Account create(NewAccount wanted, @Nullable String passwordHash) {
        var account = new Account(
                wanted.regionId(),
                Ids.next(),
                wanted.username().strip().toLowerCase(Locale.ROOT),
                wanted.name(),
                wanted.roles(),
                wanted.scope(),
                passwordHash != null,
                false,
                null,
                null);
        store.insert(account, passwordHash);
        log(AccessEntry.Kind.ACCOUNT_CREATED, account, "");
        return account;
    }

    /** A changed role or scope counts from his next request; a disabled user is signed out wherever he was in. */
    @Transactional
    public void change(Account account) {
        store.update(account);
        if (account.disabled()) {
            sessions.endAllOf(account.id());
        }
        log(AccessEntry.Kind.ACCOUNT_CHANGED, account, "");
    }

    /** The path at which this user can choose a password, once. */
    @Transactional
    public String passwordLink(Account account) {
        log(AccessEntry.Kind.LINK_ISSUED, account, "");
        return links.issue(OneTimeLinks.Purpose.SET_PASSWORD, account.id());
    }

    /** Whoever was signed in with the old password is so no longer. */
    @Transactional
    void setPassword(Account account, String password, String address) {
        store.setPassword(account.id(), hash(password));
        sessions.endAllOf(account.id());
        log(AccessEntry.Kind.PASSWORD_SET, account, address);
    }

    public String hash(String password) {
        return encoder.encode(password);
    }

    boolean anyAdministrator() {
        return store.anyAdministrator();
    }

    /** What became of an attempt to sign in. */
    sealed interface Attempt {
        record Welcome(Account account) implements Attempt {}

        record Wrong() implements Attempt {}

        record Locked(java.time.Instant until) implements Attempt {}
    }

    /** Checks a password; five wrong ones lock the account for 15 minutes. Unknown names cost the same time as known ones. */
    @Transactional
    Attempt attempt(String username, String password, String address) {
        var now = clock.instant();
        Optional<Account> found = store.byUsername(username).filter(account -> !account.disabled());
        String hash = found.flatMap(account -> store.passwordHash(account.id())).orElse(NOBODY);
        var locked = found.flatMap(account -> account.lockedAt(now));
        if (locked.isPresent()) {
            log(AccessEntry.Kind.LOCKED_OUT, found.get(), address);
            return new Attempt.Locked(locked.get());
        }
        if (!encoder.matches(password, hash) || found.isEmpty()) {
            found.ifPresent(account -> {
                store.countFailure(account.id(), WRONG_PASSWORDS, now.plus(LOCK));
                log(AccessEntry.Kind.WRONG_PASSWORD, account, address);
            });
            return new Attempt.Wrong();
        }
        store.countSuccess(found.get().id(), now);
        log(AccessEntry.Kind.SIGNED_IN, found.get(), address);
        return new Attempt.Welcome(found.get());
    }

    /** Of the encoder's strength, and of no password; making one at each start would cost a tenth of a second. */
    static final String NOBODY = "$2a$10$nobodynobodynobodynobunobodynobodynobodynobodynobodyy";

    private void log(AccessEntry.Kind kind, Account account, String address) {
        store.log(new AccessEntry(
                account.regionId(), clock.instant(), kind, account.id(), account.username(), address));
    }
}
