package org.minqing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** What a document is by its content; the ending of its name only tells apart what is text anyway. */
enum ManuscriptKind {
    PLAIN,
    /** Word since 2007, or another file in a zip */
    ZIP,
    /** Word until 2003, WPS, or an encrypted document of today */
    OLE,
    PDF,
    RTF,
    HTML,
    MAIL,
    PICTURE,
    OTHER;

    /** @param ending of the file's name, without the dot; may be empty */
    static ManuscriptKind of(byte[] content, String ending) {
        var metadata = new Metadata();
        if (!ending.isEmpty()) {
            metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, "document." + ending);
        }
        try {
            return of(MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), metadata)
                    .getBaseType()
                    .toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ManuscriptKind of(String type) {
        return switch (type) {
            case "application/pdf" -> PDF;
            case "application/rtf", "text/rtf" -> RTF;
            case "text/html", "application/xhtml+xml" -> HTML;
            case "message/rfc822", "multipart/related", "application/x-mimearchive" -> MAIL;
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint",
                    "application/vnd.ms-works", "application/kswps" -> OLE;
            case "application/octet-stream" -> PLAIN;
            default -> type.startsWith("image/") ? PICTURE
                    : type.equals("application/zip") || type.startsWith("application/vnd.openxmlformats") || type.contains("ooxml")
                            ? ZIP
                    : type.startsWith("text/") ? PLAIN : OTHER;
        };
    }

    /** The ending of a name, in small letters; empty if it has none that is one. */
    static String ending(String name) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return ending.matches("[a-z0-9]{1,5}") && ending.length() < name.length() ? ending : "";
    }
}
