package org.minqing.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Word and Excel files (ISO/IEC 29500): told by the part their list of contents names as the main one. What can act by
 * itself is refused: macros, controls, packed programs, templates fetched from elsewhere.
 */
final class Office {

    private static final String WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private static final int LONGEST_PART = 1_000_000;

    private Office() {}

    static FileKind kindOf(byte[] content) {
        try (ZipFile zip = open(content)) {
            String contents = part(zip, "[Content_Types].xml");
            List<String> names = names(zip);
            boolean acts = contents.toLowerCase(Locale.ROOT).contains("macroenabled") || names.stream().anyMatch(Office::acts)
                    || fetchesTemplate(part(zip, "word/_rels/settings.xml.rels"));
            if (acts) {
                throw new Unfit("file.refused.macros");
            }
            if (contents.contains(WORD)) {
                return FileKind.WORD;
            }
            if (contents.contains(EXCEL)) {
                return FileKind.EXCEL;
            }
            throw new Unfit("file.refused.kind");
        } catch (IOException | IllegalArgumentException e) {
            throw new Unfit("file.refused.damaged");
        }
    }

    /** Whether there is a part of this name; false for what is no zip. */
    static boolean holds(byte[] content, String name) {
        try (ZipFile zip = open(content)) {
            return zip.getEntry(name) != null;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static ZipFile open(byte[] content) throws IOException {
        return ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(content)).get();
    }

    private static List<String> names(ZipFile zip) {
        List<String> names = new ArrayList<>();
        zip.getEntries().asIterator().forEachRemaining(entry -> names.add(entry.getName().toLowerCase(Locale.ROOT)));
        return names;
    }

    private static boolean acts(String name) {
        return name.endsWith("vbaproject.bin")
                || name.contains("/activex/")
                || name.contains("/macrosheets/")
                || name.contains("/embeddings/") && name.endsWith(".bin");
    }

    private static boolean fetchesTemplate(String relations) {
        return relations.contains("attachedTemplate") && relations.contains("External");
    }

    /** The text of a part, or empty if there is none. */
    private static String part(ZipFile zip, String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        if (entry == null) {
            return "";
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
        }
    }
}
