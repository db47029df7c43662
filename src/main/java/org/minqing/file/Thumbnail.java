package org.minqing.file;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** The small version of a picture: upright, on white, JPEG. Making it proves that the picture can be drawn at all. */
final class Thumbnail {

    /** Longest side in pixels: enough for 180 CSS pixels on a sharp screen. */
    static final int SIDE = 360;

    /** A picture with more pixels is not opened: it would take too much memory. */
    private static final long MOST_PIXELS = 80_000_000;

    private static final float QUALITY = 0.8f;

    private Thumbnail() {}

    static byte[] of(byte[] picture, Orientation orientation) {
        try {
            return jpeg(upright(read(picture), orientation));
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException | NegativeArraySizeException
                | IllegalStateException e) {
            throw new Unfit("file.refused.damaged");
        }
    }

    /** About twice the size that is wanted, or smaller: a large picture is thinned out while it is read. */
    private static BufferedImage read(byte[] picture) throws IOException {
        try (ImageInputStream in = new EndingInput(picture)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("no reader for this picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if ((long) width * height > MOST_PIXELS) {
                    throw new Unfit("file.refused.pixels", MOST_PIXELS / 1_000_000);
                }
                int every = Math.max(1, Math.max(width, height) / (2 * SIDE));
                var param = reader.getDefaultReadParam();
                param.setSourceSubsampling(every, every, 0, 0);
                return reader.read(0, param);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage upright(BufferedImage read, Orientation orientation) {
        double scale = Math.min(1, (double) SIDE / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        boolean swap = orientation.onItsSide();
        var small = new BufferedImage(swap ? height : width, swap ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = small.createGraphics();
        try {
            g.setColor(Color.WHITE);
            g.fillRect(0, 0, small.getWidth(), small.getHeight());
            g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            AffineTransform turning = orientation.turning(width, height);
            turning.scale((double) width / read.getWidth(), (double) height / read.getHeight());
            g.drawImage(read, turning, null);
        } finally {
            g.dispose();
        }
        return small;
    }

    private static byte[] jpeg(BufferedImage small) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(small, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
