package org.minqing.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** How {@link TextFile} reads: decode strictly, refuse what is no text, take out what no database keeps. */
final class TextFiles {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final double TOO_MANY_CONTROLS = 0.02;

    private TextFiles() {}

    static TextFile read(byte[] bytes) {
        if (bytes.length > TextFile.MAX_BYTES) {
            return new TextFile.Refused("report.file.large");
        }
        Charset charset = Stream.of(StandardCharsets.UTF_16, StandardCharsets.UTF_8)
                .filter(one -> one != StandardCharsets.UTF_16 || marked16(bytes))
                .filter(one -> decode(bytes, one).isPresent())
                .findFirst()
                .orElse(GB18030);
        Optional<String> decoded = decode(bytes, charset);
        if (decoded.isEmpty()) {
            return new TextFile.Refused(binary(new String(bytes, StandardCharsets.ISO_8859_1))
                    ? "report.file.binary" : "report.file.encoding");
        }
        if (binary(decoded.get())) {
            return new TextFile.Refused("report.file.binary");
        }
        String text = clean(decoded.get());
        if (text.isBlank()) {
            return new TextFile.Refused("report.file.empty");
        }
        return new TextFile.Readable(text, charset, text.length() < withoutMark(decoded.get()).length());
    }

    static String clean(String text) {
        String body = withoutMark(text);
        var out = new StringBuilder(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < body.length() && Character.isLowSurrogate(body.charAt(i + 1))) {
                out.append(c).append(body.charAt(++i));
            } else if (c != 0 && !Character.isSurrogate(c)) {
                out.append(c);
            }
        }
        return out.toString();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** With the byte order mark that editors write before UTF-16, either way round. */
    static boolean marked16(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF);
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Text holds hardly any control characters; one stray NUL does not make a binary file. */
    private static boolean binary(String text) {
        long controls = text.chars()
                .filter(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f' || c == 0x7f)
                .count();
        return controls > 1 && controls > text.length() * TOO_MANY_CONTROLS;
    }
}
