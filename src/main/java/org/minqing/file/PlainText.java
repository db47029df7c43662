package org.minqing.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** Text without any form, in UTF-8 or in the encoding of older Chinese systems. */
final class PlainText {

    private PlainText() {}

    /** The same text in UTF-8. */
    static byte[] utf8(byte[] content) {
        return charsets(content)
                .flatMap(charset -> decoded(content, charset).stream())
                .filter(text -> text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'))
                .findFirst()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new Unfit("file.refused.kind"));
    }

    /** UTF-16 only with its mark: anything can be read as that. */
    private static Stream<Charset> charsets(byte[] content) {
        int mark = content.length < 3 ? 0 : (content[0] & 0xFF) << 8 | content[1] & 0xFF;
        boolean marked = mark == 0xFFFE || mark == 0xFEFF;
        return marked ? Stream.of(StandardCharsets.UTF_16) : Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
