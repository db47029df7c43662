package org.minqing.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Who is signed in at which browser. The browser holds a secret in a cookie, the database its hash and the account, and
 * nothing stands in the server's memory: a restart signs nobody out, and any node answers any request. A session ends when
 * its holder signs out, has not been seen for an hour, is disabled, or gets a new password.
 */
@Component
class Sessions implements SecurityContextRepository {

    static final String COOKIE = "minqing";

    /** To be seen is written down once a minute at most; so an hour's silence may be up to a minute shorter. */
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final SessionStore store;
    private final Clock clock;
    private final Duration silence;

    Sessions(SessionStore store, Clock clock, @Value("${minqing.session.silence:PT60M}") Duration silence) {
        this.store = store;
        this.clock = clock;
        this.silence = silence;
    }

    /** Read anew at each request that asks who is calling, so a changed or disabled account takes effect at once. */
    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder exchange) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        tokenOf(exchange.getRequest()).flatMap(this::holder).ifPresent(holder -> context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(holder.signedIn(), null, List.of())));
        return context;
    }

    private Optional<Account> holder(Token token) {
        Instant now = clock.instant();
        Optional<SessionStore.Open> open = store.find(token, now.minus(silence));
        open.filter(session -> session.seenAt().isBefore(now.minus(NOTED_EVERY)))
                .ifPresent(session -> store.seen(token, now));
        return open.map(SessionStore.Open::holder);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return tokenOf(request).flatMap(this::holder).isPresent();
    }

    /** Called with an account after signing in, without one after signing out. Either way the session before is over. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        tokenOf(request).ifPresent(store::end);
        var authentication = context.getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn me) {
            Instant now = clock.instant();
            store.endSilentSince(now.minus(silence));
            Token token = Token.random();
            store.open(token, me.userId(), now);
            answer(request, response, token);
        } else if (tokenOf(request).isPresent()) {
            answer(request, response, null);
        }
    }

    private static Optional<Token> tokenOf(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return Optional.ofNullable(cookie).map(Cookie::getValue).filter(secret -> !secret.isEmpty()).map(Token::new);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, @Nullable Token token) {
        var cookie = ResponseCookie.from(COOKIE, token == null ? "" : token.secret())
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/");
        response.addHeader(HttpHeaders.SET_COOKIE, (token == null ? cookie.maxAge(0) : cookie).build().toString());
    }
}
