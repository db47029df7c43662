package org.minqing.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a workbook as a clerk would, sheet by sheet and row by row. */
final class Sheets {

    private final XSSFWorkbook workbook = new XSSFWorkbook();

    Sheets sheet(String name, String... headings) {
        workbook.createSheet(name);
        return row(headings);
    }

    Sheets row(String... cells) {
        XSSFSheet sheet = last();
        var row = sheet.createRow(sheet.getPhysicalNumberOfRows() == 0 ? 0 : sheet.getLastRowNum() + 1);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i].startsWith("=")) {
                row.createCell(i).setCellFormula(cells[i].substring(1));
            } else if (!cells[i].isEmpty()) {
                row.createCell(i).setCellValue(cells[i]);
            }
        }
        return this;
    }

    Sheets merged(int firstRow, int lastRow, int column) {
        last().addMergedRegion(new CellRangeAddress(firstRow, lastRow, column, column));
        return this;
    }

    XSSFSheet last() {
        return workbook.getSheetAt(workbook.getNumberOfSheets() - 1);
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    byte[] bytes() {
        try (var out = new ByteArrayOutputStream()) {
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
