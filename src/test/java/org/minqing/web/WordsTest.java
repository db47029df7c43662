package org.minqing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/minqing");
    private static final Pattern WHOLE_KEY = Pattern.compile("msg\\(\"([a-z][A-Za-z0-9_.-]*[A-Za-z0-9_-])\"\\s*[,)]");

    private static final Pattern SAID_OF_CASES =
            Pattern.compile("\\bwords(?:\\(\\))?\\.say\\(\"([a-z][A-Za-z0-9_.-]*[A-Za-z0-9_-])\"\\s*[,)]");

    @Test
    void every_word_stands_in_both_languages() {
        for (Path chinese : files("_zh.properties")) {
            Path english = chinese.resolveSibling(chinese.getFileName().toString().replace("_zh", "_en"));
            assertThat(read(english).stringPropertyNames())
                    .as("%s against %s", english, chinese)
                    .isEqualTo(read(chinese).stringPropertyNames());
        }
    }

    @Test
    void every_sentence_with_blanks_is_a_valid_message_with_the_same_blanks_in_both() {
        for (Path chinese : files("_zh.properties")) {
            Properties zh = read(chinese);
            Properties en = read(chinese.resolveSibling(chinese.getFileName().toString().replace("_zh", "_en")));
            for (String key : zh.stringPropertyNames()) {
                assertThat(blanks(en.getProperty(key))).as(key).isSubsetOf(blanks(zh.getProperty(key)));
            }
        }
    }

    /** A sentence without blanks is shown as it stands, so a quotation mark is not doubled. */
    @Test
    void no_sentence_without_blanks_doubles_a_quotation_mark() {
        for (Path file : Stream.concat(files("_zh.properties").stream(), files("_en.properties").stream()).toList()) {
            Properties words = read(file);
            assertThat(words.stringPropertyNames()).as("%s", file)
                    .noneMatch(key -> blanks(words.getProperty(key)).isEmpty() && words.getProperty(key).contains("''"));
        }
    }

    @Test
    void every_key_that_a_page_or_class_names_has_words() {
        var known = new TreeSet<String>();
        files("_zh.properties").forEach(file -> known.addAll(read(file).stringPropertyNames()));
        var missing = new TreeSet<String>();
        for (Path source : sources()) {
            var matcher = WHOLE_KEY.matcher(text(source));
            while (matcher.find()) {
                if (!known.contains(matcher.group(1))) {
                    missing.add(matcher.group(1) + " in " + source.getFileName());
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    /** Casework's pages leave its name out of its keys. */
    @Test
    void every_key_that_a_page_or_class_says_of_cases_has_words() {
        Properties known = read(RESOURCES.resolve("casework/messages_zh.properties"));
        var missing = new TreeSet<String>();
        for (Path source : sources()) {
            SAID_OF_CASES.matcher(text(source)).results().map(key -> "casework." + key.group(1))
                    .filter(key -> !known.containsKey(key))
                    .forEach(key -> missing.add(key + " in " + source.getFileName()));
        }
        assertThat(missing).isEmpty();
    }

    private static Set<Integer> blanks(String words) {
        var numbers = new TreeSet<Integer>();
        var format = new MessageFormat(words);
        for (int i = 0; i < format.getFormatsByArgumentIndex().length; i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static List<Path> sources() {
        var all = new ArrayList<Path>();
        all.addAll(walk(Path.of("src/main/jte"), ".jte"));
        all.addAll(walk(Path.of("src/main/java"), ".java"));
        return all;
    }

    private static List<Path> files(String ending) {
        return walk(RESOURCES, ending);
    }

    private static List<Path> walk(Path root, String ending) {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
