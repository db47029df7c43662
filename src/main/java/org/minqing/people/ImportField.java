package org.minqing.people;

import java.util.List;
import java.util.Optional;
import org.minqing.place.Names;

/** The columns of the organisation workbook, each with the words that may head it. The first word is the template's. */
enum ImportField {
    PLACE_KIND(ImportSheet.PLACES, true, "类别", "级别", "类型", "kind"),
    PLACE_NAME(ImportSheet.PLACES, true, "名称", "辖区名称", "name"),
    PLACE_PARENT(ImportSheet.PLACES, false, "上级", "所属", "上级辖区", "parent"),
    PLACE_ALIASES(ImportSheet.PLACES, false, "别名", "曾用名", "aliases"),

    UNIT_NAME(ImportSheet.UNITS, true, "单位全称", "单位名称", "全称", "单位", "name"),
    UNIT_SHORT(ImportSheet.UNITS, false, "简称", "short name"),
    UNIT_ALIASES(ImportSheet.UNITS, false, "别名", "曾用名", "aliases"),
    UNIT_PLACE(ImportSheet.UNITS, false, "服务辖区", "所在辖区", "辖区", "place"),
    DUTY(ImportSheet.UNITS, false, "职责", "职责事项", "duty", "duties"),
    DUTY_BASIS(ImportSheet.UNITS, false, "依据", "职责依据", "basis"),
    DUTY_PART(ImportSheet.UNITS, false, "主协办", "主办协办", "只协办", "part", "assist only"),

    OFFICIAL_NAME(ImportSheet.OFFICIALS, true, "姓名", "name"),
    OFFICIAL_MARK(ImportSheet.OFFICIALS, false, "同名区分", "mark"),
    POST_TITLE(ImportSheet.OFFICIALS, true, "职务", "post", "title"),
    POST_UNIT(ImportSheet.OFFICIALS, false, "单位", "所在单位", "unit"),
    POST_PLACE(ImportSheet.OFFICIALS, false, "辖区", "街道社区", "place"),
    POST_SINCE(ImportSheet.OFFICIALS, false, "任职日期", "任职时间", "from"),
    POST_UNTIL(ImportSheet.OFFICIALS, false, "免职日期", "免职时间", "to"),
    PORTFOLIO(ImportSheet.OFFICIALS, false, "分管领域", "分管", "portfolio"),
    PORTFOLIO_UNIT(ImportSheet.OFFICIALS, false, "分管单位", "portfolio units"),
    LINKED(ImportSheet.OFFICIALS, false, "联系社区", "包联社区", "linked communities"),
    LINKED_SINCE(ImportSheet.OFFICIALS, false, "联系起始日期", "linked since"),

    USER_ACCOUNT(ImportSheet.USERS, true, "登录名", "账号", "account"),
    USER_NAME(ImportSheet.USERS, true, "姓名", "name"),
    USER_ROLES(ImportSheet.USERS, true, "角色", "roles", "role"),
    USER_UNIT(ImportSheet.USERS, false, "单位", "unit"),
    USER_OFFICIAL(ImportSheet.USERS, false, "对应干部", "official"),
    USER_PLACE(ImportSheet.USERS, false, "社区", "辖区", "place"),

    FACT_PLACE(ImportSheet.FACTS, true, "社区", "辖区", "place"),
    FACT_ATTRIBUTE(ImportSheet.FACTS, true, "项目", "attribute"),
    FACT_VALUE(ImportSheet.FACTS, true, "内容", "数值", "value"),
    FACT_AS_OF(ImportSheet.FACTS, false, "截至日期", "日期", "as of"),
    FACT_SOURCE(ImportSheet.FACTS, false, "来源", "source");

    private final ImportSheet sheet;
    private final boolean required;
    private final List<String> headings;

    ImportField(ImportSheet sheet, boolean required, String... headings) {
        this.sheet = sheet;
        this.required = required;
        this.headings = List.of(headings);
    }

    ImportSheet sheet() {
        return sheet;
    }

    boolean required() {
        return required;
    }

    /** The heading in the template. */
    String heading() {
        return headings.getFirst();
    }

    static Optional<ImportField> headed(ImportSheet sheet, String heading) {
        String plain = Names.plain(heading);
        return sheet.fields().stream()
                .filter(f -> f.headings.stream().anyMatch(h -> Names.plain(h).equals(plain)))
                .findFirst();
    }
}
