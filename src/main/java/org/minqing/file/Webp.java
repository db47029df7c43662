package org.minqing.file;

import java.io.ByteArrayOutputStream;
import java.util.Set;

/** WebP without metadata (RFC 9649): only the chunks that a picture is drawn from, unchanged. Moving pictures are not taken. */
final class Webp {

    private static final Set<String> DRAWN = Set.of("VP8 ", "VP8L", "ALPH", "ICCP");
    private static final int HEADER = 12;
    private static final int HAS_EXIF = 0x08;
    private static final int HAS_XMP = 0x04;
    private static final int MOVES = 0x02;

    private Webp() {}

    static byte[] bare(byte[] picture, Orientation orientation) {
        Bytes in = new Bytes(picture);
        var chunks = new ByteArrayOutputStream(picture.length);
        boolean extended = false;
        int end = Math.min(picture.length, in.littleLength(4) + 8);
        for (int at = HEADER; at + 8 <= end; ) {
            String type = in.text(at, 4);
            int length = in.littleLength(at + 4);
            int whole = 8 + length + (length & 1);
            in.at(at + 8 + length - 1);
            if (type.equals("VP8X")) {
                extended = true;
                chunks.writeBytes(withoutMetadataFlags(in, at, orientation));
            } else if (DRAWN.contains(type)) {
                chunk(chunks, type, java.util.Arrays.copyOfRange(picture, at + 8, at + 8 + length));
            }
            at += whole;
        }
        // A simple file has no place for an orientation; it had none either.
        if (extended && !orientation.upright()) {
            chunk(chunks, "EXIF", orientation.exif());
        }
        return riff(chunks.toByteArray());
    }

    private static byte[] withoutMetadataFlags(Bytes in, int at, Orientation orientation) {
        int flags = in.at(at + 8);
        if ((flags & MOVES) != 0) {
            throw new Unfit("file.refused.moving");
        }
        in.at(at + 17);
        byte[] chunk = java.util.Arrays.copyOfRange(in.all(), at, at + 18);
        chunk[8] = (byte) (flags & ~(HAS_EXIF | HAS_XMP) | (orientation.upright() ? 0 : HAS_EXIF));
        chunk[9] = chunk[10] = chunk[11] = 0;
        return chunk;
    }

    private static byte[] riff(byte[] chunks) {
        var file = new ByteArrayOutputStream(chunks.length + HEADER);
        file.writeBytes(new byte[] {'R', 'I', 'F', 'F'});
        little(file, chunks.length + 4);
        file.writeBytes(new byte[] {'W', 'E', 'B', 'P'});
        file.writeBytes(chunks);
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        out.writeBytes(type.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
        little(out, data.length);
        out.writeBytes(data);
        if ((data.length & 1) == 1) {
            out.write(0);
        }
    }

    private static void little(ByteArrayOutputStream out, int number) {
        for (int shift = 0; shift < 32; shift += 8) {
            out.write(number >>> shift);
        }
    }
}
