package org.minqing.file;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG without metadata (ISO/IEC 15948): only the chunks that a picture is drawn from, unchanged, up to its end. */
final class Png {

    private static final Set<String> DRAWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "bKGD", "hIST", "pHYs");
    private static final int SIGNATURE = 8;
    private static final int AROUND_DATA = 12;

    private Png() {}

    static byte[] bare(byte[] picture, Orientation orientation) {
        Bytes in = new Bytes(picture);
        var out = new ByteArrayOutputStream(picture.length);
        out.write(picture, 0, SIGNATURE);
        int at = SIGNATURE;
        while (true) {
            int whole = in.bigLength(at) + AROUND_DATA;
            String type = in.text(at + 4, 4);
            in.at(at + whole - 1);
            if (DRAWN.contains(type)) {
                out.write(picture, at, whole);
            }
            if (type.equals("IHDR") && !orientation.upright()) {
                out.writeBytes(exif(orientation));
            }
            if (type.equals("IEND")) {
                return out.toByteArray();
            }
            at += whole;
        }
    }

    private static byte[] exif(Orientation orientation) {
        byte[] block = orientation.exif();
        ByteBuffer chunk = ByteBuffer.allocate(block.length + AROUND_DATA);
        chunk.putInt(block.length).put(new byte[] {'e', 'X', 'I', 'f'}).put(block);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + block.length);
        return chunk.putInt((int) crc.getValue()).array();
    }
}
