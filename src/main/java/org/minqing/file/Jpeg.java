package org.minqing.file;

import java.io.ByteArrayOutputStream;

/**
 * JPEG without metadata (ITU-T T.81 B.1). Copies, unchanged, only the segments that a picture is drawn from; whatever else
 * an application put in is left behind, and so is everything after the end of the picture. Nothing is compressed anew.
 */
final class Jpeg {

    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int RESTART_INTERVAL = 0xDD;
    private static final int APP0 = 0xE0;
    private static final int APP2 = 0xE2;
    private static final int APP14 = 0xEE;
    private static final String ICC = "ICC_PROFILE\0";

    private final Bytes in;
    private final ByteArrayOutputStream out;

    private Jpeg(byte[] picture) {
        this.in = new Bytes(picture);
        this.out = new ByteArrayOutputStream(picture.length);
    }

    static byte[] bare(byte[] picture, Orientation orientation) {
        return new Jpeg(picture).copy(orientation);
    }

    private byte[] copy(Orientation orientation) {
        if (in.at(0) != 0xFF || in.at(1) != START) {
            throw new Unfit("file.refused.damaged");
        }
        marker(START);
        int at = 2;
        boolean orientationWritten = orientation.upright();
        while (true) {
            at = markerFrom(at);
            int marker = in.at(at);
            if (marker == END) {
                marker(END);
                return out.toByteArray();
            }
            if (marker != APP0 && !orientationWritten) {
                exif(orientation);
                orientationWritten = true;
            }
            int length = in.big16(at + 1);
            in.at(at + length);
            segment(marker, at + 1, length);
            at += 1 + length;
            if (marker == SCAN) {
                at = pictureData(at);
            }
        }
    }

    /** The place of the next marker's code; filling bytes before it are skipped. */
    private int markerFrom(int offset) {
        if (in.at(offset) != 0xFF) {
            throw new Unfit("file.refused.damaged");
        }
        int at = offset;
        while (in.at(at) == 0xFF) {
            at++;
        }
        return at;
    }

    private void segment(int marker, int from, int length) {
        boolean draws = marker >= 0xC0 && marker <= 0xCF || marker >= SCAN && marker <= RESTART_INTERVAL;
        if (draws || marker == APP2 && in.says(from + 2, ICC)) {
            marker(marker);
            out.write(in.all(), from, length);
        } else if (marker == APP0 && in.says(from + 2, "JFIF\0") && length >= 16) {
            plainJfif(from);
        } else if (marker == APP14 && in.says(from + 2, "Adobe") && length >= 14) {
            marker(APP14);
            sized(14);
            out.write(in.all(), from + 2, 12);
        }
    }

    /** Version, density; the thumbnail that may follow is left out. */
    private void plainJfif(int from) {
        marker(APP0);
        sized(16);
        out.write(in.all(), from + 2, 12);
        sized(0);
    }

    private void exif(Orientation orientation) {
        byte[] block = orientation.exif();
        marker(0xE1);
        sized(2 + 6 + block.length);
        out.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(block);
    }

    /** Copies compressed data up to the next marker that is part of no such data. */
    private int pictureData(int offset) {
        int at = offset;
        while (in.at(at) != 0xFF || in.at(at + 1) == 0 || in.at(at + 1) >= 0xD0 && in.at(at + 1) <= 0xD7) {
            at += in.at(at) == 0xFF ? 2 : 1;
        }
        out.write(in.all(), offset, at - offset);
        return at;
    }

    private void marker(int code) {
        out.write(0xFF);
        out.write(code);
    }

    private void sized(int length) {
        out.write(length >> 8);
        out.write(length);
    }
}
