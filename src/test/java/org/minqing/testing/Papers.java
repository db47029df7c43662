package org.minqing.testing;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Documents as offices hand them in, made by the libraries that make real ones. */
public final class Papers {

    private Papers() {}

    /** Word: paragraphs, then a table if there are rows; every page carries a head and a foot. */
    public static byte[] word(List<String> paragraphs, List<List<String>> rows) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createHeader(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("内部资料 注意保存");
            document.createFooter(HeaderFooterType.DEFAULT).createParagraph().createRun().setText("第 1 页");
            paragraphs.forEach(words -> document.createParagraph().createRun().setText(words));
            if (!rows.isEmpty()) {
                var table = document.createTable(rows.size(), rows.getFirst().size());
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++) {
                        table.getRow(r).getCell(c).setText(rows.get(r).get(c));
                    }
                }
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] word(String text) {
        return word(text.lines().filter(line -> !line.isBlank()).toList(), List.of());
    }

    /** Word with a password, as its own menu makes it. */
    public static byte[] wordWithPassword(String text) {
        try (var store = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("Spring-Rain-7");
            try (var in = encryptor.getDataStream(store)) {
                in.write(word(text));
            }
            store.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException | java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PDF with text set in Song, lines of at most 32 characters, a running head, page numbers. */
    public static byte[] pdf(String text) {
        return pdf(text, "");
    }

    /** @param password empty for none */
    public static byte[] pdf(String text, String password) {
        List<String> lines = text.lines().flatMap(line -> cut(line).stream()).toList();
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            COSDictionary song = song();
            for (int from = 0, page = 1; from < lines.size(); from += 20, page++) {
                page(document, song, lines.subList(from, Math.min(from + 20, lines.size())), page);
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cut(String line) {
        var out = new java.util.ArrayList<String>();
        for (int from = 0; from < line.length(); from += 32) {
            out.add(line.substring(from, Math.min(from + 32, line.length())));
        }
        return out;
    }

    /** The font every reader knows for Simplified Chinese (ISO 32000-1, 9.7.5.2); it need not be embedded. */
    private static COSDictionary song() {
        var system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("GB1"));
        system.setItem(COSName.SUPPLEMENT, COSInteger.get(4));
        var descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        var within = new COSDictionary();
        within.setItem(COSName.TYPE, COSName.FONT);
        within.setName(COSName.SUBTYPE, "CIDFontType0");
        within.setName(COSName.BASE_FONT, "STSong-Light");
        within.setItem(COSName.CIDSYSTEMINFO, system);
        within.setItem(COSName.FONT_DESC, descriptor);
        within.setInt(COSName.DW, 1000);
        var font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setName(COSName.SUBTYPE, "Type0");
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UTF16-H");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        var descendants = new COSArray();
        descendants.add(within);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static void page(PDDocument document, COSDictionary font, List<String> lines, int number) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        var resources = new PDResources();
        var fonts = new COSDictionary();
        fonts.setItem("F1", font);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        var drawn = new StringBuilder("BT /F1 14 Tf\n");
        drawn.append(at(60, 800, "民情快报 2026 年第 47 期"));
        for (int i = 0; i < lines.size(); i++) {
            drawn.append(at(60, 760 - 24 * i, lines.get(i)));
        }
        drawn.append(at(290, 40, "— " + number + " —")).append("ET\n");
        var stream = new PDStream(document, new java.io.ByteArrayInputStream(drawn.toString().getBytes(StandardCharsets.US_ASCII)));
        page.setContents(stream);
        document.addPage(page);
    }

    private static String at(int x, int y, String words) {
        return "1 0 0 1 " + x + " " + y + " Tm <" + HexFormat.of().formatHex(words.getBytes(StandardCharsets.UTF_16BE)) + "> Tj\n";
    }

    /** A page put on the glass of a copier. */
    public static byte[] scanned() {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var picture = new java.awt.image.BufferedImage(200, 280, java.awt.image.BufferedImage.TYPE_BYTE_GRAY);
            try (var content = new org.apache.pdfbox.pdmodel.PDPageContentStream(document, page)) {
                content.drawImage(LosslessFactory.createFromImage(document, picture), 20, 20, 400, 560);
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of an e-mail. */
    public record Attached(String name, String type, byte[] content) {}

    /** An e-mail in both forms, as a mail program sends it. @param html empty: words alone */
    public static byte[] mail(String words, String html, Attached... files) {
        try (var out = new ByteArrayOutputStream()) {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setFrom(new InternetAddress("office@zone.example", "党政办", "UTF-8"));
            message.setSubject("走访情况", "UTF-8");
            var mixed = new MimeMultipart("mixed");
            var body = new MimeBodyPart();
            if (html.isEmpty()) {
                body.setText(words, "GB2312");
            } else {
                var plain = new MimeBodyPart();
                plain.setText(words, "UTF-8");
                var rich = new MimeBodyPart();
                rich.setContent(html, "text/html; charset=UTF-8");
                body.setContent(new MimeMultipart("alternative", plain, rich));
            }
            mixed.addBodyPart(body);
            for (Attached file : files) {
                var part = new MimeBodyPart();
                part.setDataHandler(new DataHandler(new ByteArrayDataSource(file.content(), file.type())));
                part.setFileName(MimeUtility.encodeText(file.name(), "UTF-8", "B"));
                mixed.addBodyPart(part);
            }
            message.setContent(mixed);
            message.writeTo(out);
            return out.toByteArray();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
