package org.minqing.access;

import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where there is no administrator yet, a one-time link lets the first one in. */
@Component
public class FirstStart {

    private final Accounts accounts;
    private final OneTimeLinks links;

    FirstStart(Accounts accounts, OneTimeLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    /** The path of the link to print, or empty when an administrator exists. */
    public Optional<String> link() {
        return accounts.anyAdministrator()
                ? Optional.empty()
                : Optional.of(links.issue(OneTimeLinks.Purpose.SET_UP, null));
    }
}
