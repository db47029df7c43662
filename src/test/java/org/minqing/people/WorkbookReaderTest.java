package org.minqing.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.minqing.people.ImportProblem.What;

class WorkbookReaderTest {

    private static What refusal(byte[] bytes) {
        return WorkbookReader.read(bytes).problems().getFirst().what();
    }

    @Test
    void what_is_no_workbook_is_refused_with_a_reason() throws IOException {
        assertThat(refusal(new byte[0])).isEqualTo(What.EMPTY_FILE);
        assertThat(refusal("辖区,单位".getBytes(StandardCharsets.UTF_8))).isEqualTo(What.NOT_XLSX);
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}))
                .isEqualTo(What.OLD_OR_PROTECTED);
        assertThat(refusal(new byte[WorkbookReader.MOST_BYTES + 1])).isEqualTo(What.TOO_LARGE);
        assertThat(refusal(zip("hello.txt", 10))).isEqualTo(What.NOT_XLSX);
        assertThat(refusal(new byte[] {'P', 'K', 3, 4, 9, 9})).isEqualTo(What.NOT_XLSX);
    }

    @Test
    void a_zip_bomb_is_found_before_anything_is_built_from_it() throws IOException {
        byte[] bomb = zip("xl/worksheets/sheet1.xml", 100 * 1024 * 1024);
        assertThat(bomb.length).isLessThan(WorkbookReader.MOST_BYTES);
        assertThat(refusal(bomb)).isEqualTo(What.UNPACKS_TOO_LARGE);
    }

    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            byte[] block = new byte[1024];
            for (int written = 0; written < size; written += block.length) {
                zip.write(block);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    void headings_are_found_below_a_title_and_in_english_too() {
        var content = WorkbookReader.read(new Sheets()
                .sheet("辖区 2026", "滨澜开发区辖区一览")
                .row("类别", "名称*", "备注", "上级辖区")
                .row("街道", "望汀街道", "x", "")
                .sheet("Units", "name", "short name")
                .row("社会发展局", "社发局")
                .bytes());
        assertThat(content.problems()).isEmpty();
        assertThat(content.rows()).extracting(ImportRow::number).containsExactly(3, 2);
        assertThat(content.rows().getFirst().text(ImportField.PLACE_NAME)).isEqualTo("望汀街道");
        assertThat(content.rows().get(1).text(ImportField.UNIT_SHORT)).isEqualTo("社发局");
    }

    @Test
    void a_merged_cell_means_its_value_in_every_row() {
        var content = WorkbookReader.read(new Sheets()
                .sheet("辖区", "类别", "名称", "上级")
                .row("社区", "荻湾社区", "望汀街道")
                .row("社区", "苇桥社区", "")
                .merged(1, 2, 2)
                .bytes());
        assertThat(content.rows()).extracting(row -> row.text(ImportField.PLACE_PARENT)).containsOnly("望汀街道");
    }

    @Test
    void a_date_cell_reads_as_a_day_and_a_long_number_without_exponent() {
        var sheets = new Sheets().sheet("用户", "登录名", "姓名", "角色").sheet("干部", "姓名", "职务", "任职日期");
        var row = sheets.last().createRow(1);
        row.createCell(0).setCellValue(13900001234d);
        row.createCell(1).setCellValue("局长");
        var date = sheets.workbook().createCellStyle();
        date.setDataFormat(sheets.workbook().createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
        row.createCell(2).setCellValue(LocalDate.of(2026, 3, 1));
        row.getCell(2).setCellStyle(date);
        ImportRow read = WorkbookReader.read(sheets.bytes()).rows().getFirst();
        assertThat(read.text(ImportField.OFFICIAL_NAME)).isEqualTo("13900001234");
        assertThat(ImportDate.parse(read.text(ImportField.POST_SINCE))).contains(LocalDate.of(2026, 3, 1));
    }

    @Test
    void a_formula_counts_by_its_saved_result_and_without_one_it_is_named() {
        var sheets = new Sheets()
                .sheet("辖区", "类别", "名称", "上级")
                .row("街道", "=CONCATENATE(\"望汀\",\"街道\")", "")
                .row("街道", "=CONCATENATE(\"鹭川\",\"街道\")", "")
                .row("街道", "=1/0", "");
        var evaluator = sheets.workbook().getCreationHelper().createFormulaEvaluator();
        evaluator.evaluateFormulaCell(sheets.last().getRow(1).getCell(1));
        evaluator.evaluateFormulaCell(sheets.last().getRow(3).getCell(1));
        var content = WorkbookReader.read(sheets.bytes());
        assertThat(content.rows().getFirst().text(ImportField.PLACE_NAME)).isEqualTo("望汀街道");
        assertThat(content.problems())
                .extracting(ImportProblem::row, ImportProblem::what)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(3, What.FORMULA_WITHOUT_VALUE),
                        org.assertj.core.groups.Tuple.tuple(4, What.CELL_ERROR));
    }

    @Test
    void missing_columns_empty_cells_and_unknown_sheets_are_named() {
        var content = WorkbookReader.read(new Sheets()
                .sheet("辖区", "名称", "上级")
                .row("荻湾社区", "望汀街道")
                .sheet("通讯录", "姓名", "电话")
                .sheet("干部", "姓名", "职务")
                .row("", "局长")
                .bytes());
        assertThat(content.problems())
                .extracting(ImportProblem::what)
                .containsExactly(What.MISSING_COLUMN, What.UNKNOWN_SHEET, What.REQUIRED);
    }

    @Test
    void days_are_understood_as_people_write_them() {
        for (String written : new String[] {"2026-03-01", "2026/3/1", "2026.3.1", "2026年3月1日", "20260301", "2026年3月"}) {
            assertThat(ImportDate.parse(written)).as(written).contains(LocalDate.of(2026, 3, 1));
        }
        assertThat(ImportDate.parse("2026-13-01")).isEmpty();
        assertThat(ImportDate.parse("去年春天")).isEmpty();
    }

    @Test
    void the_template_has_every_sheet_and_reads_as_empty() {
        var content = WorkbookReader.read(OrganisationTemplate.write());
        assertThat(content.rows()).isEmpty();
        assertThat(content.problems()).extracting(ImportProblem::what).containsOnly(What.NO_ROWS).hasSize(5);
    }
}
