package org.minqing.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as phones write them: with the place, the time and the phone in every block that a file of their kind can have. */
public final class Pictures {

    /** Words that stand in the metadata of each of these pictures and nowhere else. */
    public static final String[] TELLTALES = {"Telltale", "2026:11:01", "GPSLatitude", "exif", "photoshop", "22.5431"};

    private static final byte[] ONE_PIXEL_VP8L = {
        0x2f, 0x00, 0x00, 0x00, 0x10, 0x07, 0x10, 0x11, 0x11, (byte) 0x88, (byte) 0x88, (byte) 0xfe, 0x07, 0x00
    };

    private Pictures() {}

    /** Red in the upper left quarter, blue elsewhere. */
    public static BufferedImage drawn(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.BLUE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.RED);
        g.fillRect(0, 0, width / 2, height / 2);
        g.dispose();
        return image;
    }

    public static byte[] jpeg(int width, int height) {
        return written(drawn(width, height), "jpeg");
    }

    public static byte[] png(int width, int height) {
        return written(drawn(width, height), "png");
    }

    /** Exif with GPS, camera and time; XMP; IPTC; a comment; a JFIF thumbnail; and a second picture after the end. */
    public static byte[] jpegOfPhone(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        int afterJfif = 4 + (plain[4] & 0xFF) * 256 + (plain[5] & 0xFF);
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        out.writeBytes(segment(0xE0, joined("JFIF\0", new byte[] {1, 2, 0, 0, 1, 0, 1, 1, 1}, new byte[] {'T', 'e', 'l'})));
        out.writeBytes(segment(0xE1, joined("Exif\0\0", tiff(orientation), new byte[0])));
        out.writeBytes(segment(0xE1, joined("http://ns.adobe.com/xap/1.0/\0", xmp(), new byte[0])));
        out.writeBytes(segment(0xE2, joined("MPF\0", "Telltale second picture".getBytes(StandardCharsets.US_ASCII), new byte[0])));
        out.writeBytes(segment(0xED, joined("Photoshop 3.0\0", iptc(), new byte[0])));
        out.writeBytes(segment(0xFE, "Telltale comment 22.5431".getBytes(StandardCharsets.US_ASCII)));
        out.write(plain, afterJfif, plain.length - afterJfif);
        out.writeBytes(segment(0xE1, joined("Exif\0\0", tiff(orientation), new byte[0])));
        return out.toByteArray();
    }

    public static byte[] pngOfPhone(int width, int height, int orientation) {
        byte[] plain = png(width, height);
        int afterHeader = 8 + 25;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        out.writeBytes(chunk("eXIf", tiff(orientation)));
        out.writeBytes(chunk("tEXt", "Comment\0Telltale 22.5431".getBytes(StandardCharsets.ISO_8859_1)));
        out.writeBytes(chunk("iTXt", joined("XML:com.adobe.xmp\0\0\0\0\0", xmp(), new byte[0])));
        out.writeBytes(chunk("tIME", new byte[] {7, (byte) 0xEA, 11, 1, 9, 30, 0}));
        out.write(plain, afterHeader, plain.length - afterHeader);
        out.writeBytes("Telltale after the end".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /** One pixel only: nothing here writes WebP. */
    public static byte[] webpOfPhone(int orientation) {
        var chunks = new ByteArrayOutputStream();
        riffChunk(chunks, "VP8X", new byte[] {0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0});
        riffChunk(chunks, "VP8L", ONE_PIXEL_VP8L);
        riffChunk(chunks, "EXIF", tiff(orientation));
        riffChunk(chunks, "XMP ", xmp());
        riffChunk(chunks, "TELL", "Telltale chunk".getBytes(StandardCharsets.US_ASCII));
        return riff(chunks.toByteArray());
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A directory with make, orientation, time and GPS, as a camera writes it (TIFF 6.0, Exif 2.3). */
    private static byte[] tiff(int orientation) {
        byte[] make = "Telltale Phone 12\0".getBytes(StandardCharsets.US_ASCII);
        byte[] time = "2026:11:01 09:30:00\0".getBytes(StandardCharsets.US_ASCII);
        int data = 8 + 2 + 4 * 12 + 4;
        int gps = data + make.length + time.length;
        int degrees = gps + 2 + 4 * 12 + 4;
        ByteBuffer block = ByteBuffer.allocate(degrees + 48);
        block.put(new byte[] {'M', 'M', 0, 42}).putInt(8).putShort((short) 4);
        entry(block, 0x010F, 2, make.length, data);
        block.putShort((short) 0x0112).putShort((short) 3).putInt(1).putShort((short) orientation).putShort((short) 0);
        entry(block, 0x0132, 2, time.length, data + make.length);
        entry(block, 0x8825, 4, 1, gps);
        block.putInt(0).put(make).put(time);
        block.putShort((short) 4);
        block.putShort((short) 1).putShort((short) 2).putInt(2).put(new byte[] {'N', 0, 0, 0});
        entry(block, 2, 5, 3, degrees);
        block.putShort((short) 3).putShort((short) 2).putInt(2).put(new byte[] {'E', 0, 0, 0});
        entry(block, 4, 5, 3, degrees + 24);
        block.putInt(0);
        for (int part : new int[] {22, 32, 35, 120, 9, 41}) {
            block.putInt(part).putInt(1);
        }
        return block.array();
    }

    private static void entry(ByteBuffer block, int tag, int type, int count, int value) {
        block.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] xmp() {
        return ("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
                        + "<rdf:Description xmlns:exif='http://ns.adobe.com/exif/1.0/' exif:GPSLatitude='22.5431N'"
                        + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:City='Telltale'/></rdf:RDF></x:xmpmeta>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] iptc() {
        byte[] city = "Telltale Town".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer block = ByteBuffer.allocate(12 + 5 + city.length + 1);
        block.put("8BIM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 0x0404).putShort((short) 0)
                .putInt(5 + city.length).put(new byte[] {0x1C, 2, 90}).putShort((short) city.length).put(city);
        return block.array();
    }

    private static byte[] segment(int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(4 + content.length);
        return segment.put((byte) 0xFF).put((byte) marker).putShort((short) (content.length + 2)).put(content).array();
    }

    private static byte[] chunk(String type, byte[] content) {
        ByteBuffer chunk = ByteBuffer.allocate(12 + content.length);
        chunk.putInt(content.length).put(type.getBytes(StandardCharsets.US_ASCII)).put(content);
        var crc = new CRC32();
        crc.update(chunk.array(), 4, 4 + content.length);
        return chunk.putInt((int) crc.getValue()).array();
    }

    private static void riffChunk(ByteArrayOutputStream out, String type, byte[] content) {
        out.writeBytes(type.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(little(content.length));
        out.writeBytes(content);
        if (content.length % 2 == 1) {
            out.write(0);
        }
    }

    private static byte[] riff(byte[] chunks) {
        var file = new ByteArrayOutputStream();
        file.writeBytes("RIFF".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(little(chunks.length + 4));
        file.writeBytes("WEBP".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(chunks);
        return file.toByteArray();
    }

    private static byte[] little(int number) {
        return new byte[] {(byte) number, (byte) (number >> 8), (byte) (number >> 16), (byte) (number >> 24)};
    }

    private static byte[] joined(String first, byte[] second, byte[] third) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(first.getBytes(StandardCharsets.ISO_8859_1));
        all.writeBytes(second);
        all.writeBytes(third);
        return all.toByteArray();
    }

    private static byte[] written(BufferedImage image, String format) {
        try {
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(image, format, bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
