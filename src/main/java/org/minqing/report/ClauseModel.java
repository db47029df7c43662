package org.minqing.report;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How much each trait speaks for each kind of clause, as {@link ClauseLearner} learned it from labelled reports. */
final class ClauseModel {

    static final int KINDS = ClauseKind.values().length;
    private static final ClauseModel SHIPPED = load();

    private final long[] keys;
    private final float[] weights;
    /** The keys by where they are looked for, and beside them their numbers; 0 = none. */
    private final long[] table;
    private final int[] numbers;

    /** @param weights of trait i for kind k at {@code i * KINDS + k} */
    ClauseModel(long[] keys, float[] weights) {
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

    static ClauseModel shipped() {
        return SHIPPED;
    }

    /** How much the traits speak for each kind. */
    private double[] scores(ClauseTraits traits) {
        var scores = new double[KINDS];
        for (int i = 0; i < traits.size(); i++) {
            int at = find(traits.key(i));
            if (at >= 0) {
                for (int k = 0; k < KINDS; k++) {
                    scores[k] += traits.value(i) * weights[at * KINDS + k];
                }
            }
        }
        return scores;
    }

    /** Of each clause how likely it is of each kind; the kinds of a clause add up to 1. */
    double[][] likely(Clauses clauses, ClauseTraits traits) {
        var out = new double[clauses.size()][];
        double[] sentence = new double[KINDS];
        for (int i = 0; i < out.length; i++) {
            if (clauses.get(i).sentence() == i) {
                traits.ofSentence(i);
                sentence = scores(traits);
            }
            traits.ofClause(i);
            out[i] = likely(sentence, scores(traits));
        }
        return out;
    }

    private static double[] likely(double[] sentence, double[] clause) {
        var out = new double[KINDS];
        double sum = 0;
        for (int k = 0; k < KINDS; k++) {
            out[k] = 1 / (1 + Math.exp(-sentence[k] - clause[k]));
            sum += out[k];
        }
        for (int k = 0; k < KINDS; k++) {
            out[k] /= sum;
        }
        return out;
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

    private static ClauseModel load() {
        try (InputStream in = ClauseModel.class.getResourceAsStream("clauses.model")) {
            return in == null ? new ClauseModel(new long[0], new float[0]) : read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ClauseModel read(InputStream bytes) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(bytes))) {
            var keys = new long[in.readInt()];
            float most = in.readFloat();
            for (int i = 0; i < keys.length; i++) {
                keys[i] = in.readLong();
            }
            var weights = new float[keys.length * KINDS];
            for (int i = 0; i < weights.length; i++) {
                weights[i] = in.readByte() * most / Byte.MAX_VALUE;
            }
            return new ClauseModel(keys, weights);
        }
    }
}
