package org.minqing.file;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 文稿: what a document that was handed in has to say. */
public sealed interface Manuscript {

    /** The largest document that is read, in bytes. */
    int LARGEST = 20 * 1024 * 1024;

    /** The longest text that is read out of one, in UTF-16 units. */
    int LONGEST = 1_500_000;

    /**
     * @param text   paragraphs and rows of tables each on a line, the cells of a row apart by {@code |}
     * @param unread names of attachments that hold no text that could be read
     * @param sent   of an e-mail: when it says it was sent; else null
     */
    record Text(String text, List<String> unread, @Nullable Instant sent) implements Manuscript {
        public Text {
            unread = List.copyOf(unread);
        }

        Text(String text) {
            this(text, List.of(), null);
        }
    }

    /** It has no form of its own: the bytes are the text, in whatever encoding. */
    record Plain() implements Manuscript {}

    /** @param reason message key of this module: what is wrong with it, and what to do */
    record Unreadable(String reason) implements Manuscript {}

    /**
     * Reads a document in this process, for a command that reads its caller's own files; a server reads what others hand in with
     * {@link Manuscripts}.
     *
     * @param name of the file; tells apart only what is text anyway
     */
    static Manuscript read(byte[] content, String name) {
        return content.length > LARGEST
                ? new Unreadable("file.manuscript.large")
                : ManuscriptFile.read(content, ManuscriptKind.ending(name));
    }
}
