package org.minqing.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.springframework.context.MessageSource;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Gives every page its {@link Ui}. */
@ControllerAdvice
@Component
public class UiAdvice {

    /** The request attribute under which {@code access} leaves the {@link SignedIn}. */
    public static final String ME = UiAdvice.class.getName() + ".me";

    /** The flash attribute that holds a message to show once. */
    public static final String TOAST = "toast";

    private final MessageSource messages;
    private final Icons icons;
    private final Clock clock;
    private final Regions regions;
    private final LocaleResolver locales;
    private final List<NavEntry> navigation;
    private final List<TopSign> signs;

    UiAdvice(
            MessageSource messages,
            Icons icons,
            Clock clock,
            Regions regions,
            LocaleResolver locales,
            List<NavEntry> navigation,
            List<TopSign> signs) {
        this.messages = messages;
        this.icons = icons;
        this.clock = clock;
        this.regions = regions;
        this.locales = locales;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavEntry::order))
                .toList();
        this.signs = List.copyOf(signs);
    }

    @ModelAttribute("ui")
    public Ui ui(HttpServletRequest request) {
        var me = (SignedIn) request.getAttribute(ME);
        var zone = me == null ? Region.DEFAULT_ZONE : regions.byId(me.regionId()).zone();
        var look = new Ui.Look(
                locales.resolveLocale(request),
                zone,
                clock,
                me,
                pathOf(request),
                csrfOf(request),
                toastOf(request),
                navigation,
                signs);
        return new Ui(messages, icons, look);
    }

    /** Words and dates for what is read outside a page, such as a mail. */
    public Ui outside(Locale locale, ZoneId zone) {
        return new Ui(messages, icons, new Ui.Look(locale, zone, clock, null, "", "", null, List.of(), List.of()));
    }

    /** On the error page that of the page asked for: there one is led back, and there another language is tried. */
    private static String pathOf(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query = asked == null ? request.getQueryString() : request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return (asked == null ? request.getRequestURI() : asked) + (query == null ? "" : "?" + query);
    }

    private static String csrfOf(HttpServletRequest request) {
        var token = (CsrfToken) request.getAttribute(CsrfToken.class.getName());
        return token == null ? "" : token.getToken();
    }

    private static @Nullable String toastOf(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : (String) flash.get(TOAST);
    }
}
