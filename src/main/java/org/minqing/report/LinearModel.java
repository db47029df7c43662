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

    /** A byte each of what one word holds beside the mark of its key. */
    private static final int MOST_ANSWERS = 5;
    private static final int MARK_SHIFT = MOST_ANSWERS * Byte.SIZE;
    private static final int MARK = (1 << Long.SIZE - MARK_SHIFT) - 1;

    private final int answers;
    private final long[] keys;
    /** In hundred-and-twenty-sevenths of the heaviest. */
    private final byte[] weights;
    private final float heaviest;
    /** Where a key is looked for: some bits of it and, below them, its weights; 0 = none. One trait in some millions is taken for another. */
    private final long[] table;

    /**
     * @param answers at most 5
     * @param weights of trait i for answer k at {@code i * answers + k}
     */
    LinearModel(int answers, long[] keys, float[] weights) {
        this(answers, keys, heaviest(weights), inBytes(weights));
    }

    private static byte[] inBytes(float[] weights) {
        var out = new byte[weights.length];
        float heaviest = heaviest(weights);
        for (int i = 0; i < weights.length; i++) {
            out[i] = (byte) Math.round(weights[i] / heaviest * Byte.MAX_VALUE);
        }
        return out;
    }

    private LinearModel(int answers, long[] keys, float heaviest, byte[] weights) {
        if (answers > MOST_ANSWERS) {
            throw new IllegalArgumentException(answers + " answers are more than a model gives");
        }
        this.answers = answers;
        this.keys = keys;
        this.weights = weights;
        this.heaviest = heaviest;
        this.table = new long[Integer.highestOneBit(Math.max(8, keys.length)) * 4];
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i]);
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = entry(i);
        }
    }

    private long entry(int i) {
        long entry = mark(keys[i]);
        for (int k = MOST_ANSWERS; k-- > 0; ) {
            entry = entry << Byte.SIZE | (k < answers ? weights[i * answers + k] & 0xFF : 0);
        }
        return entry;
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
        long[] seen = seen(traits);
        for (int i = 0; i < seen.length; i++) {
            long entry = seen[i] == 0 ? 0 : entry(traits.key(i), seen[i]);
            if (entry != 0) {
                for (int k = 0; k < answers; k++) {
                    scores[k] += traits.value(i) * (byte) (entry >> k * Byte.SIZE);
                }
            }
        }
        for (int k = 0; k < answers; k++) {
            scores[k] *= heaviest / Byte.MAX_VALUE;
        }
        return scores;
    }

    /** What stands where each trait is looked for first. Nothing is decided here, so the processor fetches many at a time. */
    private long[] seen(Traits traits) {
        var seen = new long[traits.size()];
        for (int i = 0; i < seen.length; i++) {
            seen[i] = table[slot(traits.key(i))];
        }
        return seen;
    }

    static double likely(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    /** That of the key, 0 if there is none; the first is what stands where it is looked for first. */
    private long entry(long key, long first) {
        long entry = first;
        long mark = mark(key);
        int slot = slot(key);
        while (entry != 0 && entry >>> MARK_SHIFT != mark) {
            slot = slot + 1 & table.length - 1;
            entry = table[slot];
        }
        return entry;
    }

    private int slot(long key) {
        return (int) (key >>> Long.SIZE - MARK_SHIFT) & table.length - 1;
    }

    /** Never 0. */
    private static long mark(long key) {
        return key & MARK | 1;
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
