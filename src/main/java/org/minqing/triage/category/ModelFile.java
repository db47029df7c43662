package org.minqing.triage.category;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * A model as bytes: grams by their distances, figures as 16 bits of the largest of their kind, all deflated. A learned model has
 * been through it before its first answer, so that it answers the same after it was stored.
 */
final class ModelFile {

    private static final int MARK = 0x4D515443;
    private static final int EDITION = 1;

    private ModelFile() {}

    static byte[] bytes(CategoryModel model) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeInt(MARK);
            out.writeInt(EDITION);
            out.writeInt(model.categories().size());
            for (String category : model.categories()) {
                out.writeUTF(category);
            }
            grams(out, model.grams());
            shorts(out, model.scorer().weights());
            shorts(out, model.scorer().coefficients());
            for (float offset : model.scorer().offsets()) {
                out.writeFloat(offset);
            }
            for (double weight : model.calibration().weights()) {
                out.writeDouble(weight);
            }
            out.writeDouble(model.bounds().automaticFrom());
            out.writeDouble(model.bounds().leastKnown());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static CategoryModel read(byte[] bytes) {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != MARK || in.readInt() != EDITION) {
                throw new IllegalArgumentException("no model of categories, or one of another edition");
            }
            int count = in.readInt();
            List<String> categories = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                categories.add(in.readUTF());
            }
            long[] grams = grams(in);
            float[] weights = floats(in, grams.length);
            float[] coefficients = floats(in, grams.length * count);
            float[] offsets = new float[count];
            for (int k = 0; k < count; k++) {
                offsets[k] = in.readFloat();
            }
            double[] calibration = new double[Calibration.features(count)];
            for (int j = 0; j < calibration.length; j++) {
                calibration[j] = in.readDouble();
            }
            return new CategoryModel(categories, grams, new Scorer(weights, coefficients, offsets), new Calibration(calibration),
                    new CategoryModel.Bounds(in.readDouble(), in.readDouble()));
        } catch (IOException e) {
            throw new IllegalArgumentException("no whole model of categories", e);
        }
    }

    private static void grams(DataOutputStream out, long[] ascending) throws IOException {
        out.writeInt(ascending.length);
        long last = 0;
        for (long gram : ascending) {
            long more = gram - last;
            while (more >= 0x80) {
                out.writeByte((int) (more & 0x7F | 0x80));
                more >>>= 7;
            }
            out.writeByte((int) more);
            last = gram;
        }
    }

    private static long[] grams(DataInputStream in) throws IOException {
        long[] grams = new long[in.readInt()];
        long last = 0;
        for (int i = 0; i < grams.length; i++) {
            long more = 0;
            int shift = 0;
            int read = in.readUnsignedByte();
            while (read >= 0x80) {
                more |= (long) (read & 0x7F) << shift;
                shift += 7;
                read = in.readUnsignedByte();
            }
            last += more | (long) read << shift;
            grams[i] = last;
        }
        return grams;
    }

    private static void shorts(DataOutputStream out, float[] values) throws IOException {
        float most = 0;
        for (float value : values) {
            most = Math.max(most, Math.abs(value));
        }
        out.writeFloat(most);
        for (float value : values) {
            out.writeShort(most == 0 ? 0 : Math.round(value / most * Short.MAX_VALUE));
        }
    }

    private static float[] floats(DataInputStream in, int count) throws IOException {
        float most = in.readFloat();
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readShort() * most / Short.MAX_VALUE;
        }
        return values;
    }
}
