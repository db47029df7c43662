package org.minqing.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import org.minqing.file.Manuscript;
import org.minqing.report.TextFile;

/** Files given on the command line, whatever office program wrote them, and the words for one that cannot be read. */
final class TextInput {

    /** The file holds no text that can be read; the message says why, in English. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String reason) {
            super(ResourceBundle.getBundle("org.minqing." + reason.substring(0, reason.indexOf('.')) + ".messages", Locale.ENGLISH)
                    .getString(reason));
        }
    }

    private TextInput() {}

    static String read(String file) throws IOException, Unreadable {
        byte[] bytes = file.equals("-") ? System.in.readNBytes(Manuscript.LARGEST + 1) : Files.readAllBytes(Path.of(file));
        return switch (Manuscript.read(bytes, file)) {
            case Manuscript.Plain() -> plain(bytes);
            case Manuscript.Text text -> TextFile.clean(text.text());
            case Manuscript.Unreadable unreadable -> throw new Unreadable(unreadable.reason());
        };
    }

    private static String plain(byte[] bytes) throws Unreadable {
        return switch (TextFile.read(bytes)) {
            case TextFile.Readable readable -> readable.text();
            case TextFile.Refused refused -> throw new Unreadable(refused.reason());
        };
    }

    static String reason(Exception e) {
        return e instanceof NoSuchFileException ? "there is no such file." : String.valueOf(e.getMessage());
    }
}
