package org.minqing.notify;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.minqing.casework.Casework;
import org.minqing.web.SignedIn;
import org.minqing.web.UiAdvice;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Who opens a case, or the topic of one, by whatever way, has read what he was told of it: the bell does not go on ringing for work that is done
 * from the worklist. Runs before the page is written, so that its own bell is right.
 */
@Component
class OpenedCases implements HandlerInterceptor {

    private final NoticeStore notices;
    private final Casework casework;
    private final Clock clock;

    OpenedCases(NoticeStore notices, Casework casework, Clock clock) {
        this.notices = notices;
        this.casework = casework;
        this.clock = clock;
    }

    @Configuration
    static class OnCasePages implements WebMvcConfigurer {

        private final OpenedCases opened;

        OnCasePages(OpenedCases opened) {
            this.opened = opened;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(opened).addPathPatterns("/cases/{number}", "/cases/{number}/topic");
        }
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        boolean shown = page != null && "GET".equals(request.getMethod())
                && ("casework/case".equals(page.getViewName()) || String.valueOf(page.getViewName()).startsWith("redirect:/topics/"));
        if (shown && request.getAttribute(UiAdvice.ME) instanceof SignedIn me
                && request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> parts
                && parts.get("number") instanceof String number) {
            casework.idOf(me.regionId(), number).ifPresent(id -> notices.readOf(me, id, clock.instant()));
        }
    }
}
