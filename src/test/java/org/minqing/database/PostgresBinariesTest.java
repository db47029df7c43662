package org.minqing.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class PostgresBinariesTest {

    @TempDir
    Path machine;

    @Test
    void programs_that_the_build_unpacked_are_copied_so_that_an_installation_outlives_the_build() throws IOException {
        Path build = machine.resolve("build");
        Path shared = SharedPrograms.in(machine.resolve("shared")).resolve("postgres");
        PostgresBinaries.unpackInto(Files.createDirectories(build), Optional.of(shared));
        Path programs = PostgresBinaries.unpackInto(Files.createDirectories(machine.resolve("data")), Optional.of(build));
        FileSystemUtils.deleteRecursively(build);
        FileSystemUtils.deleteRecursively(machine.resolve("shared"));
        assertThat(programs.resolve("bin/postgres")).isExecutable();
        assertThat(Files.isSymbolicLink(programs)).isFalse();
        try (Stream<Path> all = Files.walk(programs)) {
            List<Path> links = all.filter(Files::isSymbolicLink).toList();
            assertThat(links).isNotEmpty().allMatch(link -> Files.exists(link));
        }
        assertThat(Files.exists(programs.resolveSibling(programs.getFileName() + ".part"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    }
}
