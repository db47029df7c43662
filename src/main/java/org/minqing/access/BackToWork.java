package org.minqing.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.minqing.web.LocalPath;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.util.WebUtils;

/**
 * After signing in, back to where one was. A page that was asked for is shown; a form that was sent after the session had
 * ended leads back to the page it stood on, where the browser still has what was typed. The browser remembers the page, in
 * a cookie that only the sign-in page reads.
 */
final class BackToWork implements AuthenticationSuccessHandler {

    private static final String COOKIE = "minqing-back";
    private static final Duration KEPT = Duration.ofHours(12);

    static void remember(HttpServletRequest request, HttpServletResponse response) {
        pageOf(request).ifPresent(page -> answer(request, response, page, KEPT));
    }

    private static Optional<String> pageOf(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return Optional.ofNullable(request.getHeader(HttpHeaders.REFERER)).flatMap(BackToWork::pageAt);
        }
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT))
                .filter(wanted -> wanted.contains("text/html"))
                .map(page -> request.getRequestURI() + query);
    }

    private static Optional<String> pageAt(String address) {
        try {
            URI page = URI.create(address);
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return Optional.ofNullable(page.getRawPath()).map(path -> path + query);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Cookie kept = WebUtils.getCookie(request, COOKIE);
        if (kept == null) {
            response.sendRedirect("/");
            return;
        }
        answer(request, response, "", Duration.ZERO);
        response.sendRedirect(LocalPath.of(URLDecoder.decode(kept.getValue(), StandardCharsets.UTF_8)));
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, String page, Duration kept) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie
                .from(COOKIE, URLEncoder.encode(page, StandardCharsets.UTF_8))
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/sign-in")
                .maxAge(kept)
                .build()
                .toString());
    }
}
