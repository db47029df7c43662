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
        return Stream.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))
                .flatMap(charset -> decoded(content, charset).stream())
                .filter(text -> text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f'))
                .findFirst()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new Unfit("file.refused.kind"));
    }

    private static Optional<String> decoded(byte[] content, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
