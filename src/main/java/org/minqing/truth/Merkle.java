package org.minqing.truth;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.casework.Chains;

/**
 * The hash tree of RFC 9162 (Certificate Transparency), section 2.1, over the ends of chains: the hash of a leaf begins
 * with 0, that of a node with 1, and a tree splits at the largest power of two below its size. So a tree is also the tree
 * over the roots of its blocks of {@link #BLOCK} leaves, which lets one leaf be proved without reading all others.
 */
final class Merkle {

    static final int BLOCK = 1024;

    private Merkle() {}

    /** The hash of a leaf: SHA-256(0, the case's id in 16 bytes, the sequence in 8, the event's hash in 32). */
    static byte[] leaf(Chains.End end) {
        ByteBuffer bytes = ByteBuffer.allocate(1 + 16 + 8 + 32).put((byte) 0)
                .putLong(end.caseId().getMostSignificantBits())
                .putLong(end.caseId().getLeastSignificantBits())
                .putLong(end.seq())
                .put(end.hash());
        return sha256().digest(bytes.array());
    }

    /** The root over these hashes, of leaves or of blocks; of nothing, SHA-256 of nothing. */
    static byte[] root(List<byte[]> hashes) {
        if (hashes.isEmpty()) {
            return sha256().digest();
        }
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int left = split(hashes.size());
        return node(root(hashes.subList(0, left)), root(hashes.subList(left, hashes.size())));
    }

    /** The neighbours on the way from one hash up to the root, the nearest first. */
    static List<byte[]> path(List<byte[]> hashes, int position) {
        if (hashes.size() == 1) {
            return new ArrayList<>();
        }
        int left = split(hashes.size());
        List<byte[]> lower = hashes.subList(0, left);
        List<byte[]> upper = hashes.subList(left, hashes.size());
        boolean inLower = position < left;
        List<byte[]> path = inLower ? path(lower, position) : path(upper, position - left);
        path.add(root(inLower ? upper : lower));
        return path;
    }

    /** The root that a leaf at a position of a tree of this size leads to; empty if the path does not fit such a tree. */
    static Optional<byte[]> climb(byte[] leaf, long position, long size, List<byte[]> path) {
        long at = position;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] neighbour : path) {
            if (last <= 0 || at > last) {
                return Optional.empty();
            }
            boolean right = (at & 1) == 1;
            if (right || at == last) {
                hash = node(neighbour, hash);
                while (!right && at != 0 && (at & 1) == 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = node(hash, neighbour);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && position < size ? Optional.of(hash) : Optional.empty();
    }

    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest sha = sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes leaves one by one, however many, and keeps only the roots of whole blocks. */
    static final class Growing {
        private final List<byte[]> blocks = new ArrayList<>();
        private final List<byte[]> open = new ArrayList<>();

        void add(byte[] leaf) {
            open.add(leaf);
            if (open.size() == BLOCK) {
                close();
            }
        }

        /** The roots of all blocks; the last one may be smaller. */
        List<byte[]> blocks() {
            if (!open.isEmpty()) {
                close();
            }
            return blocks;
        }

        private void close() {
            blocks.add(root(open));
            open.clear();
        }
    }
}
