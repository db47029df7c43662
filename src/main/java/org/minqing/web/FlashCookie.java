package org.minqing.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.springframework.web.util.WebUtils;

/**
 * Carries the few words that the page after a redirect shows once (“已登记”) in a cookie, so that no server has to remember
 * them. Only strings can be carried; of two redirects on their way at once the later one's words arrive.
 */
@Component(DispatcherServlet.FLASH_MAP_MANAGER_BEAN_NAME)
final class FlashCookie extends AbstractFlashMapManager {

    private static final String COOKIE = "minqing-flash";
    private static final int SECONDS = 180;

    FlashCookie() {
        setFlashMapTimeout(SECONDS);
    }

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? null : new ArrayList<>(read(cookie.getValue()).stream().toList());
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> flashMaps, HttpServletRequest request, HttpServletResponse response) {
        String words = flashMaps.isEmpty() ? "" : written(flashMaps.getLast());
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(COOKIE, words)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .path("/")
                .maxAge(words.isEmpty() ? 0 : SECONDS)
                .build()
                .toString());
    }

    /** The page they are for, then name=words, each encoded. */
    private static String written(FlashMap flash) {
        var out = new StringJoiner("&");
        out.add(encoded(Optional.ofNullable(flash.getTargetRequestPath()).orElse("")));
        flash.forEach((name, words) -> {
            if (!(words instanceof String text)) {
                throw new IllegalArgumentException("only words can be carried to the next page, not " + words.getClass());
            }
            out.add(encoded(name) + "=" + encoded(text));
        });
        return out.toString();
    }

    /** Empty where the cookie is none of ours. */
    private static Optional<FlashMap> read(String cookie) {
        var flash = new FlashMap();
        try {
            String[] parts = cookie.split("&");
            flash.setTargetRequestPath(decoded(parts[0]));
            for (int i = 1; i < parts.length; i++) {
                int cut = parts[i].indexOf('=');
                flash.put(decoded(parts[i].substring(0, cut)), decoded(parts[i].substring(cut + 1)));
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
        return flash.isEmpty() ? Optional.empty() : Optional.of(flash);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
