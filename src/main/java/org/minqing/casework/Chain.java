package org.minqing.casework;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** hash = SHA-256(the hash before, then the stored bytes); the first one before is 32 zeros. */
final class Chain {

    private Chain() {}

    static byte[] beginning() {
        return new byte[32];
    }

    static byte[] next(byte[] before, byte[] body) {
        MessageDigest sha = sha256();
        sha.update(before);
        return sha.digest(body);
    }

    static byte[] sha256(byte[] bytes) {
        return sha256().digest(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
