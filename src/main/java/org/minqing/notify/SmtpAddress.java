package org.minqing.notify;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A mail server as an operator names it: {@code smtp://user:password@host:587} or {@code smtps://user:password@host:465}.
 * User and password are percent-encoded where they hold {@code : / @ %}. With smtp the connection is encrypted by STARTTLS;
 * a password is never sent unencrypted to another machine unless the address ends in {@code ?tls=none}.
 */
record SmtpAddress(String host, int port, boolean smtps, @Nullable String user, @Nullable String password, boolean plain) {

    private static final String LIMIT_MILLIS = "15000";

    /** @throws IllegalArgumentException saying what is wrong with it, without the password */
    static SmtpAddress parse(String text) {
        URI uri;
        try {
            uri = new URI(text.strip());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("MINQING_SMTP_URL is no address such as smtp://user:password@host:587");
        }
        boolean smtps = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !(smtps || "smtp".equals(uri.getScheme()))) {
            throw new IllegalArgumentException("MINQING_SMTP_URL must begin with smtp:// or smtps:// and name a host");
        }
        int port = uri.getPort() > 0 ? uri.getPort() : smtps ? 465 : 587;
        String who = uri.getRawUserInfo();
        int colon = who == null ? -1 : who.indexOf(':');
        return new SmtpAddress(uri.getHost(), port, smtps,
                who == null ? null : decoded(colon < 0 ? who : who.substring(0, colon)),
                who == null || colon < 0 ? null : decoded(who.substring(colon + 1)),
                "tls=none".equals(uri.getQuery()));
    }

    /** What Jakarta Mail wants to know. */
    Properties properties() {
        var properties = new Properties();
        String protocol = smtps ? "smtps" : "smtp";
        properties.setProperty("mail.transport.protocol", protocol);
        String prefix = "mail." + protocol + ".";
        properties.setProperty(prefix + "connectiontimeout", LIMIT_MILLIS);
        properties.setProperty(prefix + "timeout", LIMIT_MILLIS);
        properties.setProperty(prefix + "writetimeout", LIMIT_MILLIS);
        properties.setProperty(prefix + "auth", Boolean.toString(user != null));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(!plain));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(user != null && !plain && !local()));
        properties.setProperty("mail.mime.charset", "UTF-8");
        return properties;
    }

    private boolean local() {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    /** For people: without the password. */
    @Override
    public String toString() {
        return (smtps ? "smtps://" : "smtp://") + (user == null ? "" : user + "@") + host + ":" + port;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
