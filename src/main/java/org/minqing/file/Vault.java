package org.minqing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Puts files into the {@link BlobStore} encrypted and takes them out again. Each has a key of its own (AES-256-CTR), which
 * stands with its sealed words: whoever erases those has made the bytes unreadable wherever a copy of them lies. The hash a
 * file is stored under is that of the encrypted bytes, so it tells nothing of the content, and no two files share one.
 */
@Component
public final class Vault {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final BlobStore blobs;

    Vault(BlobStore blobs) {
        this.blobs = blobs;
    }

    /** Two things are encrypted under one key, each with counters of its own. */
    public enum Part {
        CONTENT,
        THUMBNAIL
    }

    /** Encrypted bytes and the hash they will be stored under. */
    record Locked(String hash, byte[] bytes) {}

    static String newKey() {
        byte[] key = new byte[32];
        RANDOM.nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }

    static Locked lock(byte[] plain, String key, Part part) {
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, key, part).doFinal(plain);
            return new Locked(HexFormat.of().formatHex(FolderBlobs.sha256().digest(locked)), locked);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a file could not be encrypted", e);
        }
    }

    void put(Locked locked) throws IOException {
        blobs.put(locked.hash(), new ByteArrayInputStream(locked.bytes()));
    }

    /**
     * The content as it was stored, to be closed.
     *
     * @throws IOException if it is missing, or is not any more what was stored: then not a byte of it is given out
     */
    public InputStream open(String hash, String key, Part part) throws IOException {
        if (!isWhole(hash)) {
            throw new IOException("the stored file " + hash + " has been altered");
        }
        try {
            return new CipherInputStream(blobs.open(hash), cipher(Cipher.DECRYPT_MODE, key, part));
        } catch (GeneralSecurityException e) {
            throw new IOException("the stored file " + hash + " cannot be decrypted", e);
        }
    }

    /** What is stored under the hash is there and has this hash; needs no key. */
    public boolean isWhole(String hash) throws IOException {
        MessageDigest sha256 = FolderBlobs.sha256();
        try (InputStream stored = new DigestInputStream(blobs.open(hash), sha256)) {
            stored.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha256.digest()).equals(hash);
    }

    public void delete(String hash) throws IOException {
        blobs.delete(hash);
    }

    private static Cipher cipher(int mode, String key, Part part) throws GeneralSecurityException {
        byte[] start = new byte[16];
        start[0] = (byte) part.ordinal();
        Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
        cipher.init(mode, new SecretKeySpec(Base64.getDecoder().decode(key), "AES"), new IvParameterSpec(start));
        return cipher;
    }
}
