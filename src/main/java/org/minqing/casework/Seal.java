package org.minqing.casework;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals words and opens them. A sealed text is AES-256-GCM with its region and id bound in; its event holds only
 * HMAC-SHA256(salt, text), so that once row and salt are gone nobody can even test a guess against the chain.
 */
final class Seal {

    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int SALT_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SealingKeys keys;

    Seal(SealingKeys keys) {
        this.keys = keys;
    }

    /** A row of {@code sealed_text}, and the MAC that goes into the event. */
    record Sealed(UUID id, byte[] salt, String keyId, byte[] ciphertext, String mac) {}

    Sealed seal(int regionId, Words words) {
        byte[] text = Codec.words(words.fields());
        byte[] random = new byte[SALT_BYTES + IV_BYTES];
        RANDOM.nextBytes(random);
        byte[] salt = java.util.Arrays.copyOf(random, SALT_BYTES);
        byte[] iv = java.util.Arrays.copyOfRange(random, SALT_BYTES, random.length);
        String keyId = keys.current();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key(keyId), iv, regionId, words.id());
            byte[] ciphertext = java.util.Arrays.copyOf(iv, IV_BYTES + cipher.getOutputSize(text.length));
            cipher.doFinal(text, 0, text.length, ciphertext, IV_BYTES);
            return new Sealed(words.id(), salt, keyId, ciphertext, mac(salt, text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a text could not be sealed", e);
        }
    }

    boolean hasKey(String keyId) {
        return keys.key(keyId).isPresent();
    }

    /** The fields, or empty if the key is gone or the row was tampered with. */
    Optional<Map<String, String>> open(int regionId, Sealed sealed) {
        return bytes(regionId, sealed).map(Codec::fields);
    }

    /** The MAC of what the row holds now, or empty if it cannot be opened. */
    Optional<String> macOf(int regionId, Sealed sealed) {
        return bytes(regionId, sealed).map(text -> mac(sealed.salt(), text));
    }

    /** The text as it was sealed, or empty if it cannot be opened. */
    Optional<byte[]> bytes(int regionId, Sealed sealed) {
        Optional<SecretKey> key = keys.key(sealed.keyId());
        if (key.isEmpty() || sealed.ciphertext().length <= IV_BYTES) {
            return Optional.empty();
        }
        try {
            byte[] iv = java.util.Arrays.copyOf(sealed.ciphertext(), IV_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key.get(), iv, regionId, sealed.id());
            return Optional.of(cipher.doFinal(sealed.ciphertext(), IV_BYTES, sealed.ciphertext().length - IV_BYTES));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private SecretKey key(String id) {
        return keys.key(id).orElseThrow(() -> new IllegalStateException("the sealing key " + id + " is missing"));
    }

    private static Cipher cipher(int mode, SecretKey key, byte[] iv, int regionId, UUID id)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD((regionId + "/" + id).getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }

    /** HMAC-SHA256(salt, text) in hexadecimal. */
    static String mac(byte[] salt, byte[] text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
