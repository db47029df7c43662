package org.minqing.file;

import java.util.List;
import java.util.Locale;

/** The kinds of files that are taken. */
public enum FileKind {
    JPEG("image/jpeg", "jpg", "jpeg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    PDF("application/pdf", "pdf"),
    WORD("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    EXCEL("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    /** Stored as UTF-8, in whatever encoding it came. */
    TEXT("text/plain;charset=utf-8", "txt");

    private final String contentType;
    private final List<String> endings;

    FileKind(String contentType, String... endings) {
        this.contentType = contentType;
        this.endings = List.of(endings);
    }

    public String contentType() {
        return contentType;
    }

    /** A picture: it has a small version, and may be shown within a page. */
    public boolean picture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    public String icon() {
        return switch (this) {
            case JPEG, PNG, WEBP -> "photo";
            case PDF -> "file-type-pdf";
            case WORD -> "file-type-docx";
            case EXCEL -> "file-type-xls";
            case TEXT -> "file-text";
        };
    }

    /** The name with an ending that tells the truth: {@code page.html} that is a picture becomes {@code page.html.jpg}. */
    String named(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return dot > 0 && endings.contains(ending) ? name : name + "." + endings.getFirst();
    }
}
