package org.minqing.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.html.DefaultHtmlMapper;
import org.apache.tika.parser.html.HtmlMapper;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.SecureContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads a document with Apache Tika, in this process. Nothing that is packed into it is opened, nothing is fetched. */
final class ManuscriptFile {

    /** More of such characters than this share of a text: its fonts do not say what they show. */
    private static final double TOO_MANY_UNKNOWN = 0.2;

    private ManuscriptFile() {}

    /** @param ending of its name, without the dot; may be empty */
    static Manuscript read(byte[] content, String ending) {
        if (content.length == 0) {
            return new Manuscript.Unreadable("file.refused.empty");
        }
        try {
            return switch (ManuscriptKind.of(content, ending)) {
                case PLAIN -> new Manuscript.Plain();
                case ZIP -> word(content);
                case OLE -> oldWord(content);
                case PDF -> pdf(content);
                case RTF -> text(new RTFParser(), content, false, "file.manuscript.empty");
                case HTML -> text(new JSoupParser(), content, true, "file.manuscript.empty");
                case MAIL -> MailManuscript.read(content);
                case PICTURE -> new Manuscript.Unreadable("file.manuscript.picture");
                case OTHER -> new Manuscript.Unreadable("file.manuscript.kind");
            };
        } catch (ManuscriptLines.TooLong e) {
            return new Manuscript.Unreadable("file.manuscript.long");
        } catch (EncryptedDocumentException | org.apache.poi.EncryptedDocumentException e) {
            return new Manuscript.Unreadable("file.manuscript.encrypted");
        } catch (TikaException | SAXException | IOException | RuntimeException e) {
            return new Manuscript.Unreadable(reason(e));
        } catch (NoClassDefFoundError e) {
            // Locked for the holder of a certificate, which is the one thing that would need more libraries.
            return new Manuscript.Unreadable("file.manuscript.encrypted");
        } catch (StackOverflowError e) {
            return new Manuscript.Unreadable("file.manuscript.damaged");
        }
    }

    private static String reason(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof ManuscriptLines.TooLong) {
                return "file.manuscript.long";
            }
            if (cause instanceof org.apache.poi.EncryptedDocumentException) {
                return "file.manuscript.encrypted";
            }
            if (cause instanceof Unfit unfit) {
                // That one names what may be attached to a case, which is more, and less, than what can be read as a report.
                return unfit.key().equals("file.refused.kind") ? "file.manuscript.kind" : unfit.key();
            }
        }
        return "file.manuscript.damaged";
    }

    private static Manuscript word(byte[] content) throws IOException, TikaException, SAXException {
        if (Office.holds(content, "OFD.xml")) {
            return new Manuscript.Unreadable("file.manuscript.ofd");
        }
        return Office.kindOf(content) == FileKind.WORD
                ? text(new OOXMLParser(), content, false, "file.manuscript.empty")
                : new Manuscript.Unreadable("file.manuscript.table");
    }

    private static Manuscript oldWord(byte[] content) throws IOException, TikaException, SAXException {
        Set<String> parts;
        try (var stored = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            parts = stored.getRoot().getEntryNames();
        }
        if (parts.contains("EncryptedPackage")) {
            return new Manuscript.Unreadable("file.manuscript.encrypted");
        }
        if (parts.contains("Workbook") || parts.contains("Book")) {
            return new Manuscript.Unreadable("file.manuscript.table");
        }
        return parts.contains("WordDocument")
                ? text(new OfficeParser(), content, false, "file.manuscript.empty")
                : new Manuscript.Unreadable("file.manuscript.kind");
    }

    private static Manuscript pdf(byte[] content) throws IOException, TikaException, SAXException {
        Manuscript read = text(new PDFParser(), content, false, "file.manuscript.scanned");
        return read instanceof Manuscript.Text text && unknown(text.text())
                ? new Manuscript.Unreadable("file.manuscript.fonts")
                : read;
    }

    private static boolean unknown(String text) {
        long unknown = text.chars().filter(c -> c == 0xFFFD || c >= 0xE000 && c <= 0xF8FF).count();
        return unknown > text.length() * TOO_MANY_UNKNOWN;
    }

    private static Manuscript text(Parser parser, byte[] content, boolean flowing, String whenEmpty)
            throws IOException, TikaException, SAXException {
        var lines = new ManuscriptLines(flowing);
        try (TikaInputStream in = TikaInputStream.get(content)) {
            parser.parse(in, new SecureContentHandler(lines, in), new Metadata(), context());
        }
        String text = lines.text();
        return text.isBlank() ? new Manuscript.Unreadable(whenEmpty) : new Manuscript.Text(text);
    }

    private static ParseContext context() {
        var context = new ParseContext();
        context.set(EmbeddedDocumentExtractor.class, new NothingWithin());
        context.set(HtmlMapper.class, new OfWebPages());
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setIncludeHeadersAndFooters(false);
        office.setIncludeDeletedContent(false);
        office.setIncludeMoveFromContent(false);
        office.setExtractMacros(false);
        context.set(OfficeParserConfig.class, office);
        var pdf = new PDFParserConfig();
        pdf.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        pdf.setExtractInlineImages(false);
        pdf.setExtractBookmarksText(false);
        pdf.setExtractAnnotationText(false);
        pdf.setSuppressDuplicateOverlappingText(true);
        pdf.setIfXFAExtractOnlyXFA(false);
        context.set(PDFParserConfig.class, pdf);
        return context;
    }

    /** What is packed into a document stays there. */
    private static final class NothingWithin implements EmbeddedDocumentExtractor {
        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            return false;
        }

        @Override
        public void parseEmbedded(java.io.InputStream stream, ContentHandler handler, Metadata metadata, boolean html) {
            // Never asked to.
        }
    }

    /** Blocks tell where lines end; scripts, menus and the captions of pictures are no part of a report. */
    private static final class OfWebPages extends DefaultHtmlMapper {
        private static final Set<String> BLOCKS = Set.of("DIV", "BR", "SECTION", "ARTICLE", "HEADER", "CENTER", "HR");
        private static final Set<String> LEFT_OUT = Set.of(
                "SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "NAV", "ASIDE", "FOOTER", "BUTTON", "SELECT", "FIGCAPTION", "OBJECT", "IFRAME",
                // What was struck out.
                "DEL", "S", "STRIKE");

        @Override
        public String mapSafeElement(String name) {
            String upper = name.toUpperCase(java.util.Locale.ROOT);
            return BLOCKS.contains(upper) ? name.toLowerCase(java.util.Locale.ROOT) : super.mapSafeElement(upper);
        }

        @Override
        public String mapSafeAttribute(String element, String attribute) {
            boolean counts = element.equalsIgnoreCase("ol") && attribute.equalsIgnoreCase("start")
                    || element.equalsIgnoreCase("li") && attribute.equalsIgnoreCase("value");
            return counts ? attribute : super.mapSafeAttribute(element, attribute);
        }

        @Override
        public boolean isDiscardElement(String name) {
            return LEFT_OUT.contains(name.toUpperCase(java.util.Locale.ROOT)) || super.isDiscardElement(name);
        }
    }
}
