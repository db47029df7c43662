package org.minqing.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Blobs as files of a folder, {@code aa/<hash>}, readable by their owner alone. */
final class FolderBlobs implements BlobStore {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final FileAttribute<?> PRIVATE_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
    private static final FileAttribute<?> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path root;
    private final Path arriving;

    FolderBlobs(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.arriving = this.root.resolve("arriving");
        try {
            Files.createDirectories(this.root, PRIVATE_FOLDER);
            Files.createDirectories(arriving, PRIVATE_FOLDER);
            forgetHalfWritten();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of files " + root + " cannot be used", e);
        }
    }

    /** On the same disk as the files: for what is only on its way. */
    Path arriving() {
        return arriving;
    }

    @Override
    public void put(String hash, InputStream bytes) throws IOException {
        Path file = file(hash);
        if (Files.exists(file)) {
            return;
        }
        Path partial = Files.createTempFile(arriving, "blob", ".part", PRIVATE_FILE);
        try {
            if (!write(bytes, partial).equals(hash)) {
                throw new IOException("what came is not what was announced as " + hash);
            }
            makeShelf(shelf(hash));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
            sync(shelf(hash));
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /** Writes and syncs; answers the hash of what was written. */
    private static String write(InputStream bytes, Path partial) throws IOException {
        MessageDigest sha256 = sha256();
        try (FileChannel channel = FileChannel.open(partial, StandardOpenOption.WRITE);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), sha256)) {
            bytes.transferTo(out);
            channel.force(true);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private void makeShelf(Path shelf) throws IOException {
        if (!Files.isDirectory(shelf)) {
            Files.createDirectories(shelf, PRIVATE_FOLDER);
            sync(root);
        }
    }

    /** Makes names in a folder durable. */
    private static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(String hash) throws IOException {
        return Files.newInputStream(file(hash));
    }

    @Override
    public boolean has(String hash) {
        return Files.exists(file(hash));
    }

    @Override
    public void delete(String hash) throws IOException {
        Files.deleteIfExists(file(hash));
    }

    @Override
    public Stream<String> all() throws IOException {
        return Files.list(root)
                .filter(shelf -> shelf.getFileName().toString().length() == 2)
                .flatMap(FolderBlobs::names)
                .filter(name -> HASH.matcher(name).matches());
    }

    private static Stream<String> names(Path shelf) {
        try {
            return Files.list(shelf).map(file -> file.getFileName().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String hash) {
        if (!HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("not a hash: " + hash);
        }
        return shelf(hash).resolve(hash);
    }

    private Path shelf(String hash) {
        return root.resolve(hash.substring(0, 2));
    }

    /** Rests of writes that a kill ended; the hour spares what another node on the same folder is writing now. */
    private void forgetHalfWritten() throws IOException {
        Instant hourAgo = Instant.now().minus(Duration.ofHours(1));
        try (Stream<Path> files = Files.list(arriving)) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(hourAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
