package org.minqing.demo;

import java.util.List;
import org.minqing.access.SignInNote;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets the sign-in page of a demonstration offer its accounts. */
@Component
@ConditionalOnProperty("minqing.demo")
class DemoSignIn implements SignInNote {

    private final DemoZone zone;

    DemoSignIn(DemoZone zone) {
        this.zone = zone;
    }

    @Override
    public List<DemoAccount> accounts() {
        return zone.accounts().stream()
                .map(account -> new DemoAccount(account.username(), DemoZone.PASSWORD, account.name(), account.role()))
                .toList();
    }
}
