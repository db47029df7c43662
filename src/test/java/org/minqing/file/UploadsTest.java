package org.minqing.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.testing.Pictures;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class UploadsTest {

    @Autowired
    Uploads uploads;

    @Autowired
    UploadStore store;

    @Autowired
    BlobStore blobs;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestZone zones;

    @Value("${minqing.blobs}")
    Path folder;

    private Uploads.By me = new Uploads.By(0, UUID.randomUUID());

    @BeforeEach
    void openRegion() {
        me = new Uploads.By(zones.open().region().id(), UUID.randomUUID());
    }

    @Test
    void an_upload_is_stored_so_that_its_bytes_tell_nothing() throws IOException {
        byte[] text = "三单元王阿姨的电话".getBytes(StandardCharsets.UTF_8);
        Upload upload = taken("情况.txt", text);
        byte[] stored = Files.readAllBytes(folder.resolve(upload.hash().substring(0, 2)).resolve(upload.hash()));
        assertThat(new String(stored, StandardCharsets.UTF_8)).doesNotContain("王阿姨");
        assertThat(FolderBlobs.sha256().digest(text)).isNotEqualTo(java.util.HexFormat.of().parseHex(upload.hash()));
        try (InputStream opened = vault.open(upload.hash(), upload.key(), Vault.Part.CONTENT)) {
            assertThat(opened.readAllBytes()).isEqualTo(text);
        }
        assertThat(jdbc.sql("SELECT u::text FROM upload u WHERE region_id = ?").param(me.regionId()).query(String.class).single())
                .doesNotContain("情况").doesNotContain(upload.key());
    }

    @Test
    void the_same_file_twice_is_stored_under_two_hashes_so_that_nobody_can_tell_who_has_the_same() {
        byte[] picture = Pictures.jpeg(20, 20);
        assertThat(taken("a.jpg", picture).hash()).isNotEqualTo(taken("a.jpg", picture).hash());
    }

    @Test
    void bytes_that_were_altered_on_the_disk_are_not_given_out() throws IOException {
        Upload upload = taken("a.jpg", Pictures.jpeg(20, 20));
        Path file = folder.resolve(upload.hash().substring(0, 2)).resolve(upload.hash());
        byte[] stored = Files.readAllBytes(file);
        stored[stored.length / 2] ^= 1;
        Files.write(file, stored);
        assertThatThrownBy(() -> vault.open(upload.hash(), upload.key(), Vault.Part.CONTENT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("altered");
    }

    @Test
    void nobody_else_finds_an_upload_before_it_is_claimed() {
        Upload upload = taken("a.jpg", Pictures.jpeg(20, 20));
        assertThat(uploads.find(upload.hash(), me)).contains(upload);
        assertThat(uploads.find(upload.hash(), new Uploads.By(me.regionId(), UUID.randomUUID()))).isEmpty();
        assertThat(uploads.find(upload.hash(), new Uploads.By(me.regionId() - 1, me.userId()))).isEmpty();
        assertThat(uploads.find("../x", me)).isEmpty();
    }

    @Test
    void what_nobody_claims_within_a_day_is_deleted_and_what_was_claimed_stays() throws IOException {
        Upload forgotten = taken("a.jpg", Pictures.jpeg(20, 20));
        Upload claimed = taken("b.jpg", Pictures.jpeg(20, 20));
        assertThat(uploads.hold(me.regionId(), List.of(forgotten.hash(), claimed.hash()))).isTrue();
        uploads.claim(me.regionId(), List.of(claimed.hash()));
        TestClock.shared().advance(Duration.ofHours(23));
        uploads.sweep();
        assertThat(uploads.find(forgotten.hash(), me)).isPresent();
        TestClock.shared().advance(Duration.ofHours(2));
        uploads.sweep();
        assertThat(uploads.hold(me.regionId(), List.of(forgotten.hash()))).isFalse();
        assertThat(blobs.has(forgotten.hash())).isFalse();
        assertThat(blobs.has(java.util.Objects.requireNonNull(forgotten.thumbnail()))).isFalse();
        assertThat(blobs.has(claimed.hash())).isTrue();
        assertThat(blobs.has(java.util.Objects.requireNonNull(claimed.thumbnail()))).isTrue();
    }

    /** A kill may come before, or after, any of the operations on the disk. */
    @Test
    void a_kill_at_any_step_leaves_nothing_that_can_be_claimed_and_nothing_that_is_not_swept() throws IOException {
        for (int steps = 0; steps <= 4; steps++) {
            Set<String> before = stored();
            var dying = new DyingBlobs(blobs, steps);
            var doomed = new Uploads(store, new Vault(dying), TestClock.shared());
            if (steps < 4) {
                assertThatThrownBy(() -> doomed.take("a.jpg", Pictures.jpeg(20, 20), me)).isInstanceOf(Killed.class);
                List<String> known = jdbc.sql("SELECT encode(hash, 'hex') FROM upload WHERE region_id = ?")
                        .param(me.regionId()).query(String.class).list();
                assertThat(known).as("the row came first").hasSize(1);
                assertThat(uploads.find(known.getFirst(), me)).isEmpty();
                assertThat(uploads.hold(me.regionId(), known)).isFalse();
            } else {
                assertThat(doomed.take("a.jpg", Pictures.jpeg(20, 20), me)).isInstanceOf(Uploads.Outcome.Taken.class);
            }
            for (int swept = 0; swept < 4; swept++) {
                var sweeping = new Uploads(store, new Vault(new DyingBlobs(blobs, swept)), TestClock.shared());
                TestClock.shared().advance(Duration.ofHours(25));
                if (swept < 3) {
                    try {
                        sweeping.sweep();
                    } catch (Killed killed) {
                        continue;
                    }
                }
                uploads.sweep();
            }
            assertThat(stored()).as("after a kill at step %d", steps).isEqualTo(before);
            assertThat(jdbc.sql("SELECT count(*) FROM upload WHERE region_id = ?").param(me.regionId())
                    .query(Integer.class).single()).isZero();
        }
    }

    private Set<String> stored() throws IOException {
        try (Stream<String> all = blobs.all()) {
            return all.collect(Collectors.toSet());
        }
    }

    private Upload taken(String name, byte[] content) {
        return switch (uploads.take(name, content, me)) {
            case Uploads.Outcome.Taken taken -> taken.upload();
            case Uploads.Outcome.Refused refused -> throw new AssertionError(refused);
        };
    }

    private static final class Killed extends RuntimeException {}

    /** Ends before the operation that comes after so many, or right after it: two steps an operation. */
    private static final class DyingBlobs implements BlobStore {
        private final BlobStore inner;
        private int stepsLeft;

        DyingBlobs(BlobStore inner, int stepsLeft) {
            this.inner = inner;
            this.stepsLeft = stepsLeft;
        }

        private void step() {
            if (stepsLeft-- == 0) {
                throw new Killed();
            }
        }

        @Override
        public void put(String hash, InputStream bytes) throws IOException {
            step();
            inner.put(hash, new ByteArrayInputStream(bytes.readAllBytes()));
            step();
        }

        @Override
        public InputStream open(String hash) throws IOException {
            return inner.open(hash);
        }

        @Override
        public boolean has(String hash) throws IOException {
            return inner.has(hash);
        }

        @Override
        public void delete(String hash) throws IOException {
            step();
            inner.delete(hash);
        }

        @Override
        public Stream<String> all() throws IOException {
            return inner.all();
        }
    }
}
