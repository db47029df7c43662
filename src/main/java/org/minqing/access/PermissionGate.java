package org.minqing.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.minqing.web.Open;
import org.minqing.web.Requires;
import org.minqing.web.SignedIn;
import org.minqing.web.UiAdvice;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one place at which every route is checked: a handler says {@link Requires} or {@link Open}; one that says neither
 * is refused. Who the caller is, {@link Sessions} or an API key says anew at each request.
 */
@Component
class PermissionGate implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        SignedIn me = current();
        if (me != null) {
            request.setAttribute(UiAdvice.ME, me);
        }
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null ? !method.hasMethodAnnotation(Open.class) : me == null || !me.may(requires.value())) {
            throw new AccessDeniedException("not open to this caller");
        }
        return true;
    }

    private @Nullable SignedIn current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.isAuthenticated() && authentication.getPrincipal() instanceof SignedIn me
                ? me
                : null;
    }
}
