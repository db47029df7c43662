package org.minqing.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minqing.people.UserImport;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The users' sheet of the organisation workbook becomes accounts; a new user gets a one-time link. */
@Component
class AccountImport implements UserImport {

    private final Accounts accounts;

    AccountImport(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Set<String> accounts(int regionId) {
        return accounts.all(regionId).stream().map(Account::username).collect(Collectors.toSet());
    }

    @Override
    public List<Flaw> check(int regionId, List<ImportedUser> users) {
        var flaws = new ArrayList<Flaw>();
        for (ImportedUser user : users) {
            flaw(regionId, user).ifPresent(key -> flaws.add(new Flaw(user.row(), key, List.of(user.account()))));
        }
        return flaws;
    }

    private Optional<String> flaw(int regionId, ImportedUser user) {
        if (!UserPages.isUsername(user.account())) {
            return Optional.of("access.users.username-form");
        }
        if (UserPages.needsUnit(user.roles()) && user.unitId() == null) {
            return Optional.of("access.users.unit-missing");
        }
        return accounts.byUsername(user.account())
                .filter(account -> account.regionId() != regionId)
                .map(account -> "access.users.taken");
    }

    @Override
    @Transactional
    public List<FirstEntry> write(int regionId, List<ImportedUser> users) {
        var entries = new ArrayList<FirstEntry>();
        for (ImportedUser user : users) {
            var scope = new Account.Scope(user.unitId(), user.officialId(), user.placeId());
            Optional<Account> known = accounts.byUsername(user.account());
            if (known.isPresent()) {
                accounts.change(known.get().with(user.name(), user.roles(), scope));
            } else {
                Account account = accounts.create(
                        new Accounts.NewAccount(regionId, user.account(), user.name(), user.roles(), scope));
                entries.add(new FirstEntry(account.username(), account.name(), accounts.passwordLink(account)));
            }
        }
        return entries;
    }
}
