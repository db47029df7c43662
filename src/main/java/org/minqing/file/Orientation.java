package org.minqing.file;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.exif.ExifIFD0Directory;
import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * How a camera was held (Exif tag 0x0112, values 1 to 8). Of all metadata it alone is kept, for without it half of all
 * pictures taken with a phone lie on their side.
 */
record Orientation(int value) {

    static final Orientation UPRIGHT = new Orientation(1);

    /** What the picture says of itself; upright if it says nothing that can be read. */
    static Orientation of(byte[] picture) {
        try {
            var metadata = ImageMetadataReader.readMetadata(new ByteArrayInputStream(picture));
            return metadata.getDirectoriesOfType(ExifIFD0Directory.class).stream()
                    .map(directory -> directory.getInteger(ExifIFD0Directory.TAG_ORIENTATION))
                    .filter(value -> value != null && value >= 1 && value <= 8)
                    .findFirst()
                    .map(Orientation::new)
                    .orElse(UPRIGHT);
        } catch (IOException | ImageProcessingException e) {
            return UPRIGHT;
        }
    }

    boolean upright() {
        return value == 1;
    }

    /** Height and width change places. */
    boolean onItsSide() {
        return value >= 5;
    }

    /** An Exif block (TIFF, big endian) that holds this one tag and nothing else. */
    byte[] exif() {
        return new byte[] {
            'M', 'M', 0, 42, 0, 0, 0, 8, // header; the only directory begins at 8
            0, 1, // it has one entry:
            0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) value, 0, 0, // orientation, one short
            0, 0, 0, 0 // no further directory
        };
    }

    /** Turns a picture of this size, as stored, upright. */
    AffineTransform turning(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
