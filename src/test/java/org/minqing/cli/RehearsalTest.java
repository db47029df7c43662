package org.minqing.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.testing.Aside;
import org.minqing.testing.Minqing;

/** Each build rehearses one start, and is silent when that fails; so the very words of the launcher are tried here. */
@Aside
class RehearsalTest {

    @TempDir
    Path scratch;

    @Test
    void the_rehearsal_of_a_build_ends_by_itself_with_everything_there_and_leaves_the_programs_where_the_launcher_takes_them()
            throws Exception {
        String launcher = Files.readString(Path.of("minqing"));
        String words = found("-jar \"\\$app/minqing\\.jar\" (run .*) \"\\$scratch/data\"", launcher);

        Process rehearsal = Minqing.start(
                Map.of("MINQING_KEYS", scratch.resolve("keys").toString(), "MINQING_HEADS", scratch.resolve("heads").toString()),
                Stream.concat(Stream.of(words.split(" ")), Stream.of(scratch.resolve("data").toString())).toArray(String[]::new));
        boolean ended = rehearsal.waitFor(2, TimeUnit.MINUTES);
        if (!ended) {
            rehearsal.destroy();
        }
        assertThat(ended).as("it ended by itself").isTrue();
        String told = new String(rehearsal.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(rehearsal.exitValue()).as(told).isZero();
        assertThat(told).contains("http://127.0.0.1:").as("the accounts of the demo zone").contains("supervisor");
        Path taken = Path.of(found("mv \"\\$scratch\"/(data/postgres/programs-)\\* \"\\$app/\"", launcher));
        try (Stream<Path> there = Files.list(scratch.resolve(taken).getParent())) {
            assertThat(there.filter(path -> path.getFileName().toString().startsWith(taken.getFileName().toString())))
                    .singleElement()
                    .satisfies(programs -> assertThat(programs.resolve("bin/postgres")).isExecutable());
        }
    }

    private static String found(String pattern, String launcher) {
        Matcher matcher = Pattern.compile(pattern).matcher(launcher);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher.group(1);
    }
}
