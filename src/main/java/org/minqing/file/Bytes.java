package org.minqing.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads numbers and marks out of a file's bytes; what reaches past the end is damage. */
record Bytes(byte[] all) {

    int length() {
        return all.length;
    }

    int at(int offset) {
        if (offset < 0 || offset >= all.length) {
            throw new Unfit("file.refused.damaged");
        }
        return all[offset] & 0xFF;
    }

    int big16(int offset) {
        return at(offset) << 8 | at(offset + 1);
    }

    /** A length of four bytes, most significant first, that must not reach past the end. */
    int bigLength(int offset) {
        return within((long) big16(offset) << 16 | big16(offset + 2));
    }

    /** A length of four bytes, least significant first, that must not reach past the end. */
    int littleLength(int offset) {
        return within(at(offset) | at(offset + 1) << 8 | at(offset + 2) << 16 | (long) at(offset + 3) << 24);
    }

    private int within(long length) {
        if (length > all.length) {
            throw new Unfit("file.refused.damaged");
        }
        return (int) length;
    }

    boolean says(int offset, String mark) {
        byte[] wanted = mark.getBytes(StandardCharsets.ISO_8859_1);
        return offset >= 0
                && offset + wanted.length <= all.length
                && Arrays.equals(all, offset, offset + wanted.length, wanted, 0, wanted.length);
    }

    String text(int offset, int length) {
        at(offset + length - 1);
        return new String(all, offset, length, StandardCharsets.ISO_8859_1);
    }
}
