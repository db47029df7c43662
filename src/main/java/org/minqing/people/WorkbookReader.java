package org.minqing.people;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.minqing.people.ImportProblem.What;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the organisation workbook into rows of text, sheet by sheet, without ever holding a spreadsheet model in
 * memory. Whatever the bytes are, the answer is rows and problems, never an exception.
 */
final class WorkbookReader {

    /** 10 MB, as the page says. */
    static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final long MOST_UNPACKED = 80L * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final Pattern DATES_SINCE_1904 = Pattern.compile("date1904=\"(1|true)\"");

    private final List<ImportRow> rows = new ArrayList<>();
    private final List<ImportProblem> problems = new ArrayList<>();

    private WorkbookReader() {}

    /** The rows under known headings and everything that could not be read. */
    record Content(List<ImportRow> rows, List<ImportProblem> problems) {

        Content {
            rows = List.copyOf(rows);
            problems = List.copyOf(problems);
        }

        static Content unreadable(What why) {
            return new Content(List.of(), List.of(ImportProblem.ofFile(why)));
        }
    }

    static Content read(byte[] bytes) {
        Optional<What> refusal = refusal(bytes);
        if (refusal.isPresent()) {
            return Content.unreadable(refusal.get());
        }
        try (OPCPackage workbook = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var reader = new WorkbookReader();
            reader.readSheets(workbook);
            return new Content(reader.rows, reader.problems);
        } catch (IOException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | SAXException
                | ParserConfigurationException
                | IllegalArgumentException
                | IllegalStateException e) {
            return Content.unreadable(What.NOT_XLSX);
        }
    }

    private static Optional<What> refusal(byte[] bytes) {
        if (bytes.length == 0) {
            return Optional.of(What.EMPTY_FILE);
        }
        if (bytes.length > MOST_BYTES) {
            return Optional.of(What.TOO_LARGE);
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Optional.of(What.OLD_OR_PROTECTED);
        }
        if (!begins(bytes, 'P', 'K')) {
            return Optional.of(What.NOT_XLSX);
        }
        return unpacked(bytes);
    }

    private static boolean begins(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Unpacks once and throws away, so that a zip bomb is found before anything is built from it. */
    private static Optional<What> unpacked(byte[] bytes) {
        var buffer = new byte[64 * 1024];
        long total = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                for (int n = zip.read(buffer); n >= 0; n = zip.read(buffer)) {
                    total += n;
                    if (total > MOST_UNPACKED || entries > MOST_ENTRIES) {
                        return Optional.of(What.UNPACKS_TOO_LARGE);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(What.NOT_XLSX);
        }
        return entries == 0 ? Optional.of(What.NOT_XLSX) : Optional.empty();
    }

    private void readSheets(OPCPackage workbook)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        var reader = new XSSFReader(workbook);
        var strings = new ReadOnlySharedStringsTable(workbook);
        StylesTable styles = reader.getStylesTable();
        var dates = new CellText(datesSince1904(reader));
        var seen = EnumSet.noneOf(ImportSheet.class);
        var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream xml = sheets.next()) {
                Optional<ImportSheet> sheet = ImportSheet.called(sheets.getSheetName());
                if (sheet.isEmpty() || !seen.add(sheet.get())) {
                    noteUnknown(sheets.getSheetName());
                    continue;
                }
                var grid = new SheetGrid(styles, strings, dates);
                var parser = XMLHelper.newXMLReader();
                parser.setContentHandler(grid.handler());
                parser.parse(new InputSource(xml));
                take(sheet.get(), grid);
            }
        }
        if (seen.isEmpty()) {
            problems.add(ImportProblem.ofFile(What.NO_KNOWN_SHEET));
        }
    }

    private void noteUnknown(String tab) {
        if (!tab.equals(OrganisationTemplate.GUIDE)) {
            problems.add(ImportProblem.ofFile(What.UNKNOWN_SHEET, tab));
        }
    }

    private static boolean datesSince1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream xml = reader.getWorkbookData()) {
            String head = new String(xml.readNBytes(64 * 1024), StandardCharsets.UTF_8);
            return DATES_SINCE_1904.matcher(head).find();
        }
    }

    private void take(ImportSheet sheet, SheetGrid grid) {
        if (grid.tooLong()) {
            problems.add(ImportProblem.ofSheet(What.TOO_MANY_ROWS, sheet, String.valueOf(SheetGrid.MOST_ROWS)));
            return;
        }
        grid.fillMerged();
        Optional<Headings> headings = Headings.find(sheet, grid);
        if (headings.isEmpty()) {
            problems.add(grid.isEmpty()
                    ? ImportProblem.ofSheet(What.NO_ROWS, sheet)
                    : ImportProblem.ofSheet(What.NO_HEADINGS, sheet, sheet.fields().stream()
                            .filter(ImportField::required)
                            .map(ImportField::heading)
                            .reduce((a, b) -> a + "、" + b)
                            .orElse("")));
            return;
        }
        for (ImportField missing : headings.get().missing()) {
            problems.add(ImportProblem.ofSheet(What.MISSING_COLUMN, sheet, missing.heading()));
        }
        int before = rows.size();
        grid.rowsAfter(headings.get().row()).forEach((number, cells) -> takeRow(sheet, number, headings.get(), cells));
        if (rows.size() == before) {
            problems.add(ImportProblem.ofSheet(What.NO_ROWS, sheet));
        }
    }

    private void takeRow(ImportSheet sheet, int number, Headings headings, Map<Integer, String> cells) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        headings.columns().forEach((column, field) -> {
            String text = cells.getOrDefault(column, "");
            if (!text.isEmpty()) {
                values.put(field, text);
            }
        });
        if (values.isEmpty()) {
            return;
        }
        var row = new ImportRow(sheet, number, values);
        values.forEach((field, text) -> cellProblem(text).ifPresent(what ->
                problems.add(ImportProblem.at(row, field, what, text.substring(0, Math.min(20, text.length()))))));
        for (ImportField field : sheet.fields()) {
            if (field.required() && headings.columns().containsValue(field) && !row.has(field)) {
                problems.add(ImportProblem.at(row, field, What.REQUIRED));
            }
        }
        rows.add(row);
    }

    private static Optional<What> cellProblem(String text) {
        if (text.startsWith(SheetGrid.ERROR)) {
            return Optional.of(What.CELL_ERROR);
        }
        if (text.equals(SheetGrid.FORMULA_WITHOUT_VALUE)) {
            return Optional.of(What.FORMULA_WITHOUT_VALUE);
        }
        return text.length() > SheetGrid.LONGEST_CELL ? Optional.of(What.TOO_LONG) : Optional.empty();
    }
}
