package org.minqing.file;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParseException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.minqing.report.TextFile;

/**
 * An e-mail (RFC 5322): the words of the sender, then the documents attached to it, which most often are the report. Of two
 * forms of the same words the one with its tables is read.
 */
final class MailManuscript {

    private static final int ATTACHMENTS = 20;
    private static final int DEPTH = 8;

    private final List<String> texts = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private int attachments;

    private MailManuscript() {}

    static Manuscript read(byte[] content) {
        var mail = new MailManuscript();
        Date sent;
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(content));
            mail.part(message, 0);
            sent = message.getSentDate();
        } catch (MessagingException | IOException e) {
            return new Manuscript.Unreadable("file.manuscript.damaged");
        }
        String text = String.join("\n\n", mail.texts);
        if (!text.isBlank()) {
            return new Manuscript.Text(text, mail.unread, sent == null ? null : sent.toInstant());
        }
        return new Manuscript.Unreadable(mail.unread.isEmpty() ? "file.manuscript.empty" : "file.manuscript.attachments");
    }

    private void part(Part part, int depth) throws MessagingException, IOException {
        if (depth > DEPTH) {
            return;
        }
        if (part.isMimeType("multipart/alternative")) {
            alternative((Multipart) part.getContent(), depth);
        } else if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                part(parts.getBodyPart(i), depth + 1);
            }
        } else if (part.isMimeType("message/rfc822")) {
            part((Part) part.getContent(), depth + 1);
        } else if (part.getFileName() != null && !part.isMimeType("text/html")) {
            attached(part);
        } else if (part.isMimeType("text/html")) {
            take(bytes(part), "html", "");
        } else if (part.isMimeType("text/plain")) {
            texts.add(words(part).strip());
        }
    }

    private void alternative(Multipart forms, int depth) throws MessagingException, IOException {
        BodyPart best = null;
        for (int i = 0; i < forms.getCount(); i++) {
            BodyPart form = forms.getBodyPart(i);
            if (best == null || form.isMimeType("text/html") || form.isMimeType("multipart/*")) {
                best = form;
            }
        }
        if (best != null) {
            part(best, depth + 1);
        }
    }

    private void attached(Part part) throws MessagingException, IOException {
        String name = MimeUtility.decodeText(part.getFileName());
        if (++attachments > ATTACHMENTS) {
            unread.add(name);
        } else {
            take(bytes(part), ManuscriptKind.ending(name), name);
        }
    }

    /** A text part says its encoding in its header, which a document of its own would say within. */
    private static byte[] bytes(Part part) throws MessagingException, IOException {
        return part.isMimeType("text/*") ? withMark(words(part)) : raw(part);
    }

    private static byte[] raw(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readNBytes(Manuscript.LARGEST);
        }
    }

    /** In the encoding its header says; many programs say none, or one that is not true, and write as the system does. */
    private static String words(Part part) throws MessagingException, IOException {
        byte[] raw = raw(part);
        Optional<String> said = said(part).flatMap(charset -> TextFile.decode(raw, charset));
        return said.or(() -> TextFile.decode(raw)).orElseGet(() -> new String(raw, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static Optional<Charset> said(Part part) throws MessagingException {
        try {
            String charset = new ContentType(part.getContentType()).getParameter("charset");
            return charset == null || charset.equalsIgnoreCase("us-ascii") ? Optional.empty()
                    // What is called GB2312 is written in its superset.
                    : Optional.of(Charset.forName(charset.matches("(?i)gb2312|gbk") ? "GB18030" : MimeUtility.javaCharset(charset)));
        } catch (ParseException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static byte[] withMark(String text) {
        return ("\uFEFF" + text).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    private void take(byte[] content, String ending, String name) {
        switch (ManuscriptFile.read(content, ending)) {
            case Manuscript.Text text -> {
                texts.add(text.text());
                unread.addAll(text.unread());
            }
            case Manuscript.Plain() -> plain(content, name);
            case Manuscript.Unreadable unreadable -> {
                if (!name.isEmpty()) {
                    unread.add(name);
                }
            }
        }
    }

    private void plain(byte[] content, String name) {
        if (TextFile.read(content) instanceof TextFile.Readable readable) {
            texts.add(readable.text().strip());
        } else {
            unread.add(name);
        }
    }
}
