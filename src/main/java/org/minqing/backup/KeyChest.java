package org.minqing.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.minqing.database.DataFolder;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/**
 * The keys folder in a file of its own, locked with a pass phrase (PBKDF2-HMAC-SHA256, AES-256-GCM). It is never part of a
 * backup: whoever finds one of the two can read nothing.
 */
public final class KeyChest {

    /** The shortest pass phrase that is taken, in characters. */
    public static final int SHORTEST = 12;

    /** As OWASP recommends for PBKDF2-HMAC-SHA256. */
    private static final int ROUNDS = 600_000;

    private static final SecureRandom RANDOM = new SecureRandom();

    private KeyChest() {}

    private record Locked(int format, int rounds, String salt, String iv, String keys) {}

    /** Locks all keys of a folder into a file; answers how many they were. */
    public static int lock(Path folder, Path file, char[] phrase) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Map<String, String> keys = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path key : all.filter(Files::isRegularFile).toList()) {
                keys.put(key.getFileName().toString(), base64(Files.readAllBytes(key)));
            }
        }
        byte[] salt = random(16);
        byte[] iv = random(12);
        byte[] locked = crypt(Cipher.ENCRYPT_MODE, key(phrase, salt, ROUNDS), iv, Manifest.JSON.writeValueAsBytes(keys));
        DataFolder.writePrivate(file, Manifest.JSON.writeValueAsString(
                new Locked(Manifest.FORMAT, ROUNDS, base64(salt), base64(iv), base64(locked))));
        return keys.size();
    }

    /** Keys that were unlocked and lie nowhere yet. */
    public static final class Unlocked {
        private final Map<String, String> keys;

        private Unlocked(Map<String, String> keys) {
            this.keys = Map.copyOf(keys);
        }

        /** Puts them into a folder; keys of the same name that are there already stay as they are. */
        public void into(Path folder) throws IOException {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
            for (Map.Entry<String, String> key : keys.entrySet()) {
                Path target = folder.resolve(Path.of(key.getKey()).getFileName());
                if (!Files.exists(target)) {
                    DataFolder.writePrivate(target, new String(unbase64(key.getValue()), StandardCharsets.UTF_8));
                }
            }
        }
    }

    /**
     * Unlocks the keys of a file.
     *
     * @throws Restore.Refused if the pass phrase is wrong, or the file is no file of keys
     */
    public static Unlocked unlock(Path file, char[] phrase) throws IOException, Restore.Refused {
        return new Unlocked(opened(file, phrase));
    }

    private static Map<String, String> opened(Path file, char[] phrase) throws IOException, Restore.Refused {
        try {
            Locked locked = Manifest.JSON.readValue(Files.readString(file), Locked.class);
            SecretKey key = key(phrase, unbase64(locked.salt()), locked.rounds());
            byte[] keys = crypt(Cipher.DECRYPT_MODE, key, unbase64(locked.iv()), unbase64(locked.keys()));
            return Manifest.JSON.readValue(keys, new TypeReference<TreeMap<String, String>>() {});
        } catch (JacksonException | NullPointerException e) {
            throw new Restore.Refused(file + " is no file of keys", e);
        } catch (IllegalArgumentException e) {
            throw new Restore.Refused("the pass phrase does not open " + file, e);
        }
    }

    private static SecretKey key(char[] phrase, byte[] salt, int rounds) {
        try {
            byte[] key = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(phrase, salt, rounds, 256))
                    .getEncoded();
            return new SecretKeySpec(key, "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalArgumentException if it was locked with another key */
    private static byte[] crypt(int mode, SecretKey key, byte[] iv, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(128, iv));
            return cipher.doFinal(content);
        } catch (AEADBadTagException e) {
            throw new IllegalArgumentException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] unbase64(String text) {
        return Base64.getDecoder().decode(text);
    }
}
