package org.minqing.report;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How much each trait speaks for each answer, as {@link ModelTrainer} learned it. */
final class LinearModel {

    private static final int NUMBER_BITS = 18;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;

    private final int answers;
    private final long[] keys;
    /** In hundred-and-twenty-sevenths of the heaviest. */
    private final byte[] weights;
    private final float heaviest;
    /** Where a key is looked for: its number + 1 and, above that, bits of the key itself; 0 = none. One trait in some twenty thousand is taken for another. */
    private final int[] table;

    /**
     * @param keys at most 262,142
     * @param weights of trait i for answer k at {@code i * answers + k}
     */
    LinearModel(int answers, long[] keys, float[] weights) {
        this(answers, keys, heaviest(weights), new byte[weights.length]);
        for (int i = 0; i < weights.length; i++) {
            this.weights[i] = (byte) Math.round(weights[i] / heaviest * Byte.MAX_VALUE);
        }
    }

    private LinearModel(int answers, long[] keys, float heaviest, byte[] weights) {
        if (keys.length >= NUMBER) {
            throw new IllegalArgumentException(keys.length + " traits are more than a model holds");
        }
        this.answers = answers;
        this.keys = keys;
        this.weights = weights;
        this.heaviest = heaviest;
        this.table = new int[Integer.highestOneBit(Math.max(8, keys.length)) * 4];
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i]);
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = i + 1 | bits(keys[i]);
        }
    }

    private static float heaviest(float[] weights) {
        float most = 1e-6f;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        return most;
    }

    /** @throws IllegalStateException if the engine was packed without it */
    static LinearModel shipped(String name) {
        try (InputStream in = LinearModel.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the engine lacks its " + name);
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How much the traits speak for each answer. */
    double[] scores(Traits traits) {
        var scores = new double[answers];
        int[] seen = seen(traits);
        for (int i = 0; i < seen.length; i++) {
            int at = seen[i] == 0 ? -1 : find(traits.key(i));
            if (at >= 0) {
                for (int k = 0; k < answers; k++) {
                    scores[k] += traits.value(i) * weights[at * answers + k];
                }
            }
        }
        for (int k = 0; k < answers; k++) {
            scores[k] *= heaviest / Byte.MAX_VALUE;
        }
        return scores;
    }

    /** What stands where each trait is looked for first. Nothing is decided here, so the processor fetches many at a time. */
    private int[] seen(Traits traits) {
        var seen = new int[traits.size()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = table[slot(traits.key(i))];
        }
        return seen;
    }

    static double likely(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    private int find(long key) {
        int slot = slot(key);
        int bits = bits(key);
        while (table[slot] != 0) {
            if ((table[slot] & ~NUMBER) == bits) {
                return (table[slot] & NUMBER) - 1;
            }
            slot = slot + 1 & table.length - 1;
        }
        return -1;
    }

    private int slot(long key) {
        return (int) (key >>> 20) & table.length - 1;
    }

    private static int bits(long key) {
        return (int) key << NUMBER_BITS;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(answers);
            out.writeInt(keys.length);
            out.writeFloat(heaviest);
            for (long key : keys) {
                out.writeLong(key);
            }
            out.write(weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static LinearModel read(InputStream bytes) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(bytes))) {
            int answers = in.readInt();
            var keys = new long[in.readInt()];
            float heaviest = in.readFloat();
            for (int i = 0; i < keys.length; i++) {
                keys[i] = in.readLong();
            }
            var weights = new byte[keys.length * answers];
            in.readFully(weights);
            return new LinearModel(answers, keys, heaviest, weights);
        }
    }
}
