package org.minqing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderBlobsTest {

    private static final byte[] BYTES = "some bytes".getBytes(StandardCharsets.US_ASCII);
    private static final String HASH = HexFormat.of().formatHex(FolderBlobs.sha256().digest(BYTES));

    @TempDir
    Path folder;

    private BlobStore blobs;

    @BeforeEach
    void open() {
        blobs = new FolderBlobs(folder.resolve("blobs"));
    }

    @Test
    void what_is_stored_comes_back_under_its_hash_and_no_other_user_can_read_it() throws IOException {
        blobs.put(HASH, new ByteArrayInputStream(BYTES));
        try (InputStream stored = blobs.open(HASH)) {
            assertThat(stored.readAllBytes()).isEqualTo(BYTES);
        }
        assertThat(blobs.has(HASH)).isTrue();
        try (var all = blobs.all()) {
            assertThat(all).containsExactly(HASH);
        }
        Path file = folder.resolve("blobs").resolve(HASH.substring(0, 2)).resolve(HASH);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void what_is_not_as_announced_leaves_nothing_behind() throws IOException {
        assertThatThrownBy(() -> blobs.put(HASH, new ByteArrayInputStream(new byte[] {1}))).isInstanceOf(IOException.class);
        assertThat(blobs.has(HASH)).isFalse();
        assertThat(Files.list(folder.resolve("blobs/arriving"))).isEmpty();
    }

    @Test
    void what_is_stored_is_never_overwritten() throws IOException {
        blobs.put(HASH, new ByteArrayInputStream(BYTES));
        blobs.put(HASH, new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("was read again");
            }
        });
        blobs.delete(HASH);
        blobs.delete(HASH);
        assertThatThrownBy(() -> blobs.open(HASH)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_hash_is_never_a_path() {
        for (String wrong : new String[] {"../../etc/passwd", "", HASH.toUpperCase(java.util.Locale.ROOT), HASH + "/.."}) {
            assertThatThrownBy(() -> blobs.open(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void what_a_kill_left_half_written_is_gone_after_a_later_start() throws IOException {
        Path old = Files.writeString(folder.resolve("blobs/arriving/old.part"), "half");
        Path fresh = Files.writeString(folder.resolve("blobs/arriving/fresh.part"), "half");
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
        new FolderBlobs(folder.resolve("blobs"));
        assertThat(old).doesNotExist();
        assertThat(fresh).exists();
    }
}
