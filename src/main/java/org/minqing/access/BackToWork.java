package org.minqing.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.minqing.web.LocalPath;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * After signing in, back to where one was. A page that was asked for is shown; a form that was sent after the session had
 * ended leads back to the page it stood on, where the browser still has what was typed.
 */
final class BackToWork extends SavedRequestAwareAuthenticationSuccessHandler {

    private static final String PAGE = BackToWork.class.getName();

    static HttpSessionRequestCache pagesOnly() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> "GET".equals(request.getMethod())
                && Optional.ofNullable(request.getHeader("Accept")).orElse("").contains("text/html"));
        return cache;
    }

    static void remember(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            pageOf(request).ifPresent(page -> request.getSession().setAttribute(PAGE, page));
        }
    }

    private static Optional<String> pageOf(HttpServletRequest request) {
        String referer = request.getHeader("Referer");
        if (referer == null) {
            return Optional.empty();
        }
        try {
            URI page = URI.create(referer);
            String query = page.getRawQuery() == null ? "" : "?" + page.getRawQuery();
            return Optional.of(LocalPath.of(page.getRawPath() + query));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(PAGE) instanceof String page) {
            session.removeAttribute(PAGE);
            getRedirectStrategy().sendRedirect(request, response, page);
        } else {
            super.onAuthenticationSuccess(request, response, authentication);
        }
    }
}
