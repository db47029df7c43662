package org.minqing.access;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Name and password against {@link Accounts}. */
@Component
class PasswordSignIn implements AuthenticationProvider {

    private final Accounts accounts;

    PasswordSignIn(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Authentication authenticate(Authentication offered) {
        String address = offered.getDetails() instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : "";
        String password = offered.getCredentials() == null ? "" : offered.getCredentials().toString();
        return switch (accounts.attempt(offered.getName(), password, address)) {
            case Accounts.Attempt.Welcome(Account account) -> UsernamePasswordAuthenticationToken.authenticated(
                    account.signedIn(), null, List.of());
            case Accounts.Attempt.Locked(var until) -> throw new LockedException(until.toString());
            case Accounts.Attempt.Wrong() -> throw new BadCredentialsException("wrong name or password");
        };
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
