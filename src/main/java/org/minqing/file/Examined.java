package org.minqing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;
import org.jspecify.annotations.Nullable;
import org.minqing.report.TextFile;

/**
 * A file that was looked into: what its content says it is, and its bytes as they may be kept.
 *
 * @param content   of a picture, without metadata
 * @param thumbnail of a picture, else null
 */
record Examined(FileKind kind, byte[] content, byte @Nullable [] thumbnail) {

    /** The name does not count: only what is in the file. @throws Unfit if it is not taken */
    static Examined of(byte[] given) {
        if (given.length == 0) {
            throw new Unfit("file.refused.empty");
        }
        String type = typeOf(given);
        return switch (type) {
            case "image/jpeg" -> picture(FileKind.JPEG, given);
            case "image/png", "image/apng" -> picture(FileKind.PNG, given);
            case "image/webp" -> picture(FileKind.WEBP, given);
            case "application/pdf" -> pdf(given);
            case "application/zip", "application/x-tika-ooxml" -> new Examined(Office.kindOf(given), given, null);
            // Text of an older system looks like nothing in particular.
            case "text/plain", "application/octet-stream" -> new Examined(FileKind.TEXT, utf8(given), null);
            case "image/heic", "image/heif", "image/heic-sequence", "image/heif-sequence", "image/avif" ->
                throw new Unfit("file.refused.heic");
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" ->
                throw new Unfit("file.refused.old-office");
            default -> throw new Unfit(acts(type) ? "file.refused.active" : "file.refused.kind");
        };
    }

    private static Examined picture(FileKind kind, byte[] given) {
        Orientation orientation = Orientation.of(given);
        byte[] bare = switch (kind) {
            case JPEG -> Jpeg.bare(given, orientation);
            case PNG -> Png.bare(given, orientation);
            case WEBP -> Webp.bare(given, orientation);
            default -> throw new IllegalArgumentException(kind + " is no picture");
        };
        return new Examined(kind, bare, Thumbnail.of(bare, orientation));
    }

    /** A PDF that begins with something else may be two files in one. */
    private static Examined pdf(byte[] given) {
        if (!new Bytes(given).says(0, "%PDF-")) {
            throw new Unfit("file.refused.damaged");
        }
        return new Examined(FileKind.PDF, given, null);
    }

    /** Pages, drawings with scripts, programs. */
    private static boolean acts(String type) {
        return type.contains("html") || type.contains("xml") || type.contains("svg") || type.contains("script")
                || type.contains("executable") || type.contains("msdownload") || type.contains("x-sh")
                || type.contains("java") || type.contains("x-elf") || type.contains("x-bat");
    }

    private static String typeOf(byte[] given) {
        try {
            MediaType type = MimeTypes.getDefaultMimeTypes().detect(new ByteArrayInputStream(given), new Metadata());
            return type.getBaseType().toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Text without any form, in UTF-8 whatever it came in. */
    private static byte[] utf8(byte[] given) {
        return TextFile.decode(given)
                .filter(text -> text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'))
                .map(text -> text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .orElseThrow(() -> new Unfit("file.refused.kind"));
    }
}
