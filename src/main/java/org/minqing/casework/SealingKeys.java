package org.minqing.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.minqing.database.DataFolder;

/**
 * The keys that sealed texts are encrypted with: files {@code sealing-<id>.key} of 32 bytes in hexadecimal, readable by
 * their owner alone, in a folder that is kept apart from the data (and from its backups). The first is made at the first
 * start; to change keys, put a further file there: the last name in order seals, all of them open.
 */
public final class SealingKeys {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String PREFIX = "sealing-";
    private static final String SUFFIX = ".key";

    private final Path folder;
    private final ConcurrentHashMap<String, SecretKey> keys = new ConcurrentHashMap<>();
    private final String current;

    /** The keys of a folder; the first is made if there is none. */
    public SealingKeys(Path folder) {
        this(folder, true);
    }

    private SealingKeys(Path folder, boolean makeFirst) {
        this.folder = folder.toAbsolutePath().normalize();
        List<String> ids = ids();
        this.current = !ids.isEmpty() ? ids.getLast() : makeFirst ? make() : "";
    }

    /** Only to open what was sealed: makes nothing, and a folder without keys opens nothing. */
    public static SealingKeys existing(Path folder) {
        return new SealingKeys(folder, false);
    }

    String current() {
        return current;
    }

    /** The key by its id; empty if its file is gone. */
    Optional<SecretKey> key(String id) {
        SecretKey known = keys.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Path file = file(id);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            SecretKey read = new SecretKeySpec(HexFormat.of().parseHex(Files.readString(file).strip()), "AES");
            keys.put(id, read);
            return Optional.of(read);
        } catch (IOException e) {
            throw new UncheckedIOException("the key file " + file + " cannot be read", e);
        }
    }

    private List<String> ids() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(PREFIX) && name.endsWith(SUFFIX))
                    .map(name -> name.substring(PREFIX.length(), name.length() - SUFFIX.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the keys folder " + folder + " cannot be read", e);
        }
    }

    private String make() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder,
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            // The id tells one key from another, so that a lost key is missed by name instead of opening nothing silently.
            String id = "1-" + HexFormat.of().formatHex(Chain.sha256(key), 0, 4);
            DataFolder.writePrivate(file(id), HexFormat.of().formatHex(key));
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException("no key could be made in " + folder, e);
        }
    }

    private Path file(String id) {
        return folder.resolve(PREFIX + id + SUFFIX);
    }
}
