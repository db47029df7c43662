package org.minqing.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The installation's way to a mail server, if the operator gave it one. */
@Component
class MailServer {

    private final @Nullable SmtpAddress address;
    private final @Nullable InternetAddress from;
    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
    private final MailLinks links;
    private final Clock clock;

    /**
     * @param url  {@code MINQING_SMTP_URL}; empty = no mail
     * @param from {@code MINQING_SMTP_FROM}, such as {@code 民情 <minqing@example.org>}
     */
    MailServer(@Value("${minqing.smtp.url:}") String url, @Value("${minqing.smtp.from:}") String from, MailLinks links, Clock clock) {
        this.address = url.isBlank() ? null : SmtpAddress.parse(url);
        this.from = address == null ? null : sender(from);
        this.links = links;
        this.clock = clock;
        if (address != null) {
            sender.setJavaMailProperties(address.properties());
            sender.setHost(address.host());
            sender.setPort(address.port());
            sender.setUsername(address.user());
            sender.setPassword(address.password());
            sender.setDefaultEncoding(StandardCharsets.UTF_8.name());
        }
    }

    boolean isThere() {
        return address != null;
    }

    /** Server and sender, for the administrator; empty without one. */
    Optional<String> description() {
        return address == null ? Optional.empty() : Optional.of(address.toString());
    }

    String from() {
        InternetAddress sentBy = from;
        if (sentBy == null) {
            return "";
        }
        return sentBy.getPersonal() == null ? sentBy.getAddress() : sentBy.getPersonal() + " <" + sentBy.getAddress() + ">";
    }

    /**
     * Hands a letter to the server, which has it for good when this returns.
     *
     * @param id the same at every try, so that a mailbox can tell a letter that comes twice
     * @throws MailException when the server did not take it
     */
    void send(Letter letter, UUID id) {
        InternetAddress sentBy = from;
        if (sentBy == null) {
            throw new IllegalStateException("there is no mail server");
        }
        MimeMessage message = sender.createMimeMessage();
        try {
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(sentBy);
            mail.setTo(letter.to());
            mail.setSubject(letter.subject());
            mail.setText(letter.body());
            mail.setSentDate(Date.from(clock.instant()));
            message.setHeader("Message-ID", "<" + id + "@" + domain(sentBy) + ">");
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("Content-Language", letter.language().toLanguageTag());
            message.setHeader("List-Unsubscribe", "<" + links.settings() + ">");
        } catch (MessagingException e) {
            throw new org.springframework.mail.MailPreparationException(e);
        }
        sender.send(message);
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress[] all = InternetAddress.parse(from);
            if (all.length != 1) {
                throw new AddressException("one address is needed");
            }
            all[0].setPersonal(all[0].getPersonal(), StandardCharsets.UTF_8.name());
            all[0].validate();
            return all[0];
        } catch (AddressException | java.io.UnsupportedEncodingException e) {
            throw new IllegalArgumentException(
                    "MINQING_SMTP_FROM must be the address that mail comes from, such as minqing@example.org", e);
        }
    }

    private static String domain(InternetAddress address) {
        return address.getAddress().substring(address.getAddress().indexOf('@') + 1);
    }
}
