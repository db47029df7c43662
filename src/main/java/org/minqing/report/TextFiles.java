package org.minqing.report;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How {@link TextFile} reads: decode strictly, refuse what is no text, take out what no database keeps. */
final class TextFiles {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset BIG5 = Charset.forName("Big5");
    private static final double TOO_MANY_CONTROLS = 0.02;
    /** So many characters tell the encoding. */
    private static final int LOOK = 5_000;

    private TextFiles() {}

    static TextFile read(byte[] bytes) {
        if (bytes.length > TextFile.MAX_BYTES) {
            return new TextFile.Refused("report.file.large");
        }
        Charset charset = charset(bytes);
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

    static Optional<String> decode(byte[] bytes) {
        return decode(bytes, charset(bytes)).map(TextFiles::withoutMark);
    }

    private static Charset charset(byte[] bytes) {
        if (marked16(bytes) && decode(bytes, StandardCharsets.UTF_16).isPresent()) {
            return StandardCharsets.UTF_16;
        }
        if (decode(bytes, StandardCharsets.UTF_8).isPresent()) {
            return StandardCharsets.UTF_8;
        }
        Optional<String> big5 = decode(bytes, BIG5);
        Optional<String> gb18030 = decode(bytes, GB18030);
        return big5.isPresent() && (gb18030.isEmpty() || common(big5.get(), BIG5) > common(Traditional.simplified(gb18030.get()), GB18030))
                ? BIG5 : GB18030;
    }

    /**
     * The share of common characters and punctuation among those beyond ASCII, 0..1. Both encodings put the common characters first:
     * text read in the wrong one comes out in rare ones.
     */
    private static double common(String text, Charset charset) {
        int[] beyond = text.codePoints().filter(c -> c > 0x7f).limit(LOOK).toArray();
        long common = Arrays.stream(beyond).filter(c -> common(Character.toString(c).getBytes(charset), charset)).count();
        return beyond.length == 0 ? 1 : (double) common / beyond.length;
    }

    private static boolean common(byte[] encoded, Charset charset) {
        if (encoded.length != 2) {
            return false;
        }
        int row = encoded[0] & 0xff;
        boolean punctuation = row >= 0xa1 && row <= 0xa3;
        return charset.equals(BIG5)
                ? punctuation || row >= 0xa4 && row <= 0xc6
                : (encoded[1] & 0xff) >= 0xa1 && (punctuation || row >= 0xb0 && row <= 0xd7);
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

    static Optional<String> decode(byte[] bytes, Charset charset) {
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
