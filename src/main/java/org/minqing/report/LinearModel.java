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

    private final int answers;
    private final long[] keys;
    private final float[] weights;
    /** The keys by where they are looked for, and beside them their numbers; 0 = none. */
    private final long[] table;
    private final int[] numbers;

    /** @param weights of trait i for answer k at {@code i * answers + k} */
    LinearModel(int answers, long[] keys, float[] weights) {
        this.answers = answers;
        this.keys = keys;
        this.weights = weights;
        this.table = new long[Integer.highestOneBit(Math.max(8, keys.length)) * 4];
        this.numbers = new int[table.length];
        for (int i = 0; i < keys.length; i++) {
            int slot = slot(keys[i]);
            while (table[slot] != 0) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = keys[i];
            numbers[slot] = i;
        }
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
        for (int i = 0; i < traits.size(); i++) {
            int at = find(traits.key(i));
            if (at >= 0) {
                for (int k = 0; k < answers; k++) {
                    scores[k] += traits.value(i) * weights[at * answers + k];
                }
            }
        }
        return scores;
    }

    static double likely(double score) {
        return 1 / (1 + Math.exp(-score));
    }

    private int find(long key) {
        int slot = slot(key);
        while (table[slot] != key) {
            if (table[slot] == 0) {
                return -1;
            }
            slot = slot + 1 & table.length - 1;
        }
        return numbers[slot];
    }

    private int slot(long key) {
        return (int) (key >>> 20) & table.length - 1;
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        float most = 1e-6f;
        for (float weight : weights) {
            most = Math.max(most, Math.abs(weight));
        }
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(answers);
            out.writeInt(keys.length);
            out.writeFloat(most);
            for (long key : keys) {
                out.writeLong(key);
            }
            for (float weight : weights) {
                out.writeByte(Math.round(weight / most * Byte.MAX_VALUE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static LinearModel read(InputStream bytes) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(bytes))) {
            int answers = in.readInt();
            var keys = new long[in.readInt()];
            float most = in.readFloat();
            for (int i = 0; i < keys.length; i++) {
                keys[i] = in.readLong();
            }
            var weights = new float[keys.length * answers];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = in.readByte() * most / Byte.MAX_VALUE;
            }
            return new LinearModel(answers, keys, weights);
        }
    }
}
