package org.minqing.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.minqing.database.DataFolder;

/**
 * Turns a term into what stands in the index: 72 bits of its HMAC-SHA256. Equal terms stay equal, which is all that finding and
 * ranking need, but who holds the disk without the keys folder reads no word of a resident in it.
 */
final class TermKey {

    private static final int BYTES = 9;

    /** So many terms are kept with what they become; most of a text is made of these. */
    private static final int KEPT = 300_000;

    private final SecretKeySpec key;
    private final ThreadLocal<Mac> macs;
    private final Map<String, String> known = new ConcurrentHashMap<>();

    private TermKey(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
        this.macs = ThreadLocal.withInitial(this::mac);
    }

    /** The key of a folder, {@code index.key}; made if there is none. A lost key costs nothing but a rebuild. */
    static TermKey in(Path folder) {
        Path file = folder.toAbsolutePath().normalize().resolve("index.key");
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(file.getParent(),
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                byte[] fresh = new byte[32];
                new SecureRandom().nextBytes(fresh);
                DataFolder.writePrivate(file, HexFormat.of().formatHex(fresh));
            }
            return new TermKey(HexFormat.of().parseHex(Files.readString(file).strip()));
        } catch (IOException e) {
            throw new UncheckedIOException("the key of the index, " + file + ", cannot be read or made", e);
        }
    }

    /** Tells this key from others without telling the key. */
    String id() {
        return of("\u0000id");
    }

    String of(String term) {
        String seen = known.get(term);
        if (seen != null) {
            return seen;
        }
        byte[] digest = macs.get().doFinal(term.getBytes(StandardCharsets.UTF_8));
        String hidden = Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        if (known.size() >= KEPT) {
            known.clear();
        }
        known.put(term, hidden);
        return hidden;
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
