package org.minqing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document parts of which are made from the code, between {@code <!-- generated: NAME -->} and
 * {@code <!-- end -->}. A test compares; with {@code -Dminqing.docs=write} it writes instead.
 */
public final class GeneratedDocument {

    private final Path file;

    private GeneratedDocument(Path file) {
        this.file = file;
    }

    public static GeneratedDocument in(String file) {
        return new GeneratedDocument(Path.of(file));
    }

    public Section section(String name) {
        return new Section(name);
    }

    public final class Section {

        private final String begin;

        private Section(String name) {
            this.begin = "<!-- generated: " + name + " -->\n";
        }

        /** Fails when the document's section is not exactly this text. */
        public void shows(String text) {
            String document = read();
            int from = document.indexOf(begin);
            assertThat(from).as("%s holds %s", file, begin.strip()).isNotNegative();
            from += begin.length();
            int to = document.indexOf("\n<!-- end -->", from);
            assertThat(to).as("%s closes %s", file, begin.strip()).isNotNegative();
            if ("write".equals(System.getProperty("minqing.docs"))) {
                write(document.substring(0, from) + text + document.substring(to));
            } else {
                assertThat(document.substring(from, to))
                        .as("%s is out of date; run the tests with -Dminqing.docs=write", file)
                        .isEqualTo(text);
            }
        }
    }

    private String read() {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
