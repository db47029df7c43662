package org.minqing.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;

/** The texts of one sheet by row and column, merged areas filled; row numbers as the spreadsheet shows them. */
final class SheetGrid {

    static final int MOST_ROWS = 20_000;
    static final int LONGEST_CELL = 2_000;
    /** What POI writes before the code of a cell in error. */
    static final String ERROR = "ERROR:";

    static final String FORMULA_WITHOUT_VALUE = "\u0000formula";
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_MERGED = 5_000;

    private final SortedMap<Integer, SortedMap<Integer, String>> rows = new TreeMap<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();
    private final Handler handler;
    private boolean tooLong;

    SheetGrid(Styles styles, SharedStrings strings, CellText numbers) {
        handler = new Handler(styles, strings, new Contents(), numbers);
    }

    Handler handler() {
        return handler;
    }

    boolean tooLong() {
        return tooLong;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    Map<Integer, String> row(int number) {
        return rows.getOrDefault(number, new TreeMap<>());
    }

    Map<Integer, SortedMap<Integer, String>> rowsAfter(int number) {
        return rows.tailMap(number + 1);
    }

    /** A merged area means its value for every cell of it: one 街道 written beside ten 社区. */
    void fillMerged() {
        for (CellRangeAddress area : merged) {
            String value = row(area.getFirstRow() + 1).getOrDefault(area.getFirstColumn(), "");
            if (value.isEmpty()) {
                continue;
            }
            int lastColumn = Math.min(area.getLastColumn(), MOST_COLUMNS);
            for (var row : rows.subMap(area.getFirstRow() + 1, area.getLastRow() + 2).values()) {
                for (int column = area.getFirstColumn(); column <= lastColumn; column++) {
                    row.putIfAbsent(column, value);
                }
            }
        }
    }

    private void put(int row, int column, String text) {
        String clean = text.equals(FORMULA_WITHOUT_VALUE)
                ? text
                : text.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ").replace('\u3000', ' ').replace('\u00A0', ' ').strip();
        if (clean.isEmpty() || column > MOST_COLUMNS) {
            return;
        }
        if (!rows.containsKey(row) && rows.size() >= MOST_ROWS) {
            tooLong = true;
            return;
        }
        rows.computeIfAbsent(row, n -> new TreeMap<>()).put(column, clean);
    }

    private final class Contents implements SheetContentsHandler {

        @Override
        public void startRow(int rowNum) {}

        @Override
        public void endRow(int rowNum) {}

        @Override
        public void cell(
                @Nullable String cellReference, @Nullable String formattedValue, @Nullable XSSFComment comment) {
            handler.valueSeen = true;
            if (cellReference != null && formattedValue != null) {
                var at = new CellReference(cellReference);
                put(at.getRow() + 1, at.getCol(), formattedValue);
            }
        }
    }

    /** Adds to POI's handler what it passes over: merged areas, and formulas whose result was never saved. */
    final class Handler extends XSSFSheetXMLHandler {

        private boolean valueSeen;
        private boolean formulaSeen;
        private String cell = "";

        Handler(Styles styles, SharedStrings strings, SheetContentsHandler contents, CellText numbers) {
            super(styles, null, strings, contents, numbers, false);
        }

        @Override
        public void startElement(
                @Nullable String uri, String localName, @Nullable String qName, Attributes attributes)
                throws SAXException {
            super.startElement(uri, localName, qName, attributes);
            switch (localName) {
                case "c" -> {
                    valueSeen = false;
                    formulaSeen = false;
                    String reference = attributes.getValue("r");
                    cell = reference == null ? "" : reference;
                }
                case "f" -> formulaSeen = true;
                case "mergeCell" -> {
                    String area = attributes.getValue("ref");
                    if (area != null && merged.size() < MOST_MERGED) {
                        merged.add(CellRangeAddress.valueOf(area));
                    }
                }
                default -> {}
            }
        }

        @Override
        public void endElement(@Nullable String uri, String localName, @Nullable String qName) throws SAXException {
            super.endElement(uri, localName, qName);
            if (localName.equals("c") && formulaSeen && !valueSeen && !cell.isEmpty()) {
                var at = new CellReference(cell);
                put(at.getRow() + 1, at.getCol(), FORMULA_WITHOUT_VALUE);
            }
        }
    }
}
