package org.minqing.people;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.minqing.place.PlaceKind;

/** The workbook to fill in: one sheet a table, headings, drop-down lists, and a sheet that explains them. */
final class OrganisationTemplate {

    /** The sheet with explanations; it is not read. */
    static final String GUIDE = "填写说明";

    private static final int LISTED_ROWS = 2_000;

    private OrganisationTemplate() {}

    static byte[] write() {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var heading = heading(workbook);
            guide(workbook, heading);
            for (ImportSheet sheet : ImportSheet.values()) {
                table(workbook.createSheet(sheet.chinese()), sheet, heading);
            }
            workbook.setActiveSheet(1);
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CellStyle heading(XSSFWorkbook workbook) {
        var font = workbook.createFont();
        font.setBold(true);
        var style = workbook.createCellStyle();
        style.setFont(font);
        style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static void table(XSSFSheet sheet, ImportSheet kind, CellStyle heading) {
        Row head = sheet.createRow(0);
        List<ImportField> fields = kind.fields();
        for (int i = 0; i < fields.size(); i++) {
            var cell = head.createCell(i);
            cell.setCellValue(fields.get(i).heading() + (fields.get(i).required() ? "*" : ""));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(i, 18 * 256);
        }
        sheet.createFreezePane(0, 1);
        if (kind == ImportSheet.PLACES) {
            listed(sheet, 0, Stream.of(PlaceKind.values()).map(OrganisationTemplate::word).toList());
        }
        if (kind == ImportSheet.UNITS) {
            listed(sheet, fields.indexOf(ImportField.DUTY_PART), List.of(UnitPlan.LEAD, UnitPlan.ASSIST_ONLY));
        }
    }

    private static void listed(XSSFSheet sheet, int column, List<String> words) {
        var helper = sheet.getDataValidationHelper();
        var rule = helper.createExplicitListConstraint(words.toArray(String[]::new));
        sheet.addValidationData(
                helper.createValidation(rule, new CellRangeAddressList(1, LISTED_ROWS, column, column)));
    }

    private static String word(PlaceKind kind) {
        return switch (kind) {
            case ZONE -> "开发区";
            case SUBDISTRICT -> "街道";
            case COMMUNITY -> "社区";
            case ESTATE -> "小区";
            case GROUP -> "居民小组";
            case GRID -> "网格";
        };
    }

    private static void guide(XSSFWorkbook workbook, CellStyle heading) {
        var sheet = workbook.createSheet(GUIDE);
        sheet.setColumnWidth(0, 14 * 256);
        sheet.setColumnWidth(1, 16 * 256);
        sheet.setColumnWidth(2, 90 * 256);
        String[] head = {"工作表", "列", "怎样填"};
        Row first = sheet.createRow(0);
        for (int i = 0; i < head.length; i++) {
            var cell = first.createCell(i);
            cell.setCellValue(head[i]);
            cell.setCellStyle(heading);
        }
        int n = 1;
        for (ImportField field : ImportField.values()) {
            Row row = sheet.createRow(n++);
            row.createCell(0).setCellValue(field.sheet().chinese());
            row.createCell(1).setCellValue(field.heading() + (field.required() ? "*" : ""));
            row.createCell(2).setCellValue(advice(field));
        }
    }

    private static String advice(ImportField field) {
        return switch (field) {
            case PLACE_KIND -> "开发区、街道、社区、小区、居民小组、网格之一；整个辖区（开发区）只写一行。村按社区填。";
            case PLACE_NAME -> "全称，如“荻湾社区”。";
            case PLACE_PARENT -> "上级的名称；重名时写成“望汀街道/荻湾社区”。街道可不填。";
            case PLACE_ALIASES, UNIT_ALIASES -> "其他叫法，用顿号隔开；走访报道中写这些名称时能认出来。";
            case UNIT_NAME -> "全称；同一单位写多行时，各行职责合并。";
            case UNIT_SHORT -> "页面上显示的简称，如“社发局”。";
            case UNIT_PLACE -> "只服务某一街道或社区的单位填写；服务全区的不填。";
            case DUTY -> "派单目录中的职责事项；可一行一项，也可在一格内换行写多项。";
            case DUTY_BASIS -> "职责的依据，如“三定”规定或法规条款；可不填。";
            case DUTY_PART -> "只协办的职责填“只协办”；新职责不填为可以主办，已有的不填则不变。派给社区的事项须在社区的职责清单内，只协办的不能派社区主办。";
            case OFFICIAL_NAME -> "一人有多个职务时写多行。";
            case OFFICIAL_MARK -> "两人同名时，各填一个区分词（如单位简称）。";
            case POST_TITLE -> "不带单位名，如“局长”“党工委副书记”。";
            case POST_UNIT -> "单位全称、简称或别名；辖区一级的职务不填。";
            case POST_PLACE -> "街道、社区的职务填写。";
            case POST_SINCE, POST_UNTIL, LINKED_SINCE, FACT_AS_OF -> "日期，如 2026-03-01 或 2026年3月1日。";
            case PORTFOLIO -> "分管的工作，用顿号隔开。";
            case PORTFOLIO_UNIT -> "分管的单位，用顿号隔开。";
            case LINKED -> "联系（包联）的社区，用顿号隔开。";
            case USER_ACCOUNT -> "字母、数字、点、下划线；首次登录的密码在导入后显示一次。";
            case USER_NAME -> "使用人姓名，或岗位名称。";
            case USER_ROLES -> String.join("、", UserPlan.ROLE_WORDS.values().stream().sorted().toList()) + "；可多个。";
            case USER_UNIT -> "单位联络员、单位审批人必填。";
            case USER_OFFICIAL -> "领导必填：对应的干部姓名，同名时写“姓名（区分词）”。";
            case USER_PLACE -> "社区干部必填。";
            case FACT_PLACE -> "社区（也可以是街道、小区）的名称。";
            case FACT_ATTRIBUTE -> "如“在册人口”“居民小组”“集体经济收入”。";
            case FACT_VALUE -> "带单位，如“3120人”。";
            case FACT_SOURCE -> "数据出处，如“2026年社区台账”。";
        };
    }
}
