package org.minqing.time.notice;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The bytes of an uploaded notice as text: UTF-8, else GB18030 as older office programs write it. */
public final class NoticeFile {

    private static final List<Charset> TRIED = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    private NoticeFile() {}

    /** Empty if the bytes are no text in either. */
    public static Optional<String> text(byte[] bytes) {
        return TRIED.stream()
                .flatMap(charset -> decoded(bytes, charset).stream())
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text)
                .findFirst();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
