package org.minqing.web;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** Words and languages: Chinese first, English complete. */
@Configuration
class WebConfiguration {

    static final String LANGUAGE_COOKIE = "language";

    /** One pair of message files a module, {@code org/minqing/<module>/messages_zh} and {@code _en}. */
    @Bean
    MessageSource messageSource() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(Arrays.stream(new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:org/minqing/*/messages_zh.properties"))
                .map(WebConfiguration::basename)
                .distinct()
                .sorted()
                .toArray(String[]::new));
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.CHINESE);
        return messages;
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(LANGUAGE_COOKIE);
        resolver.setCookieMaxAge(Duration.ofDays(400));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setDefaultLocaleFunction(request -> Locale.CHINESE);
        return resolver;
    }

    private static String basename(Resource file) {
        try {
            String address = file.getURL().toString();
            String path = address.substring(address.lastIndexOf("org/minqing/"));
            return path.substring(0, path.length() - "_zh.properties".length());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
