package org.minqing.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ImportBrowserTest {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Autowired
    TestZone zones;

    private static void choose(Visitor visitor, String name, byte[] content) {
        visitor.page().setInputFiles("#file", new FilePayload(name, XLSX, content));
        visitor.page().locator("button:has-text('预览')").click();
    }

    @Test
    void an_administrator_mends_the_errors_and_imports_the_organisation(Visitor visitor) {
        var zone = zones.open();
        visitor.signIn(zone.username(Role.ADMINISTRATOR)).open("/organisation").seesAccessiblePage();
        visitor.page().locator("a:has-text('导入组织')").first().click();
        visitor.seesAccessiblePage().seesNoSidewaysScroll().picture("import");

        choose(visitor, "组织.xlsx", "这不是工作簿".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(visitor.page().locator(".alert")).containsText("1 处错误");
        assertThat(visitor.page().locator("main")).containsText("另存为");

        var wrong = new Sheets()
                .sheet("辖区", "类别", "名称", "上级")
                .row("开发区", "滨澜开发区", "")
                .row("街道", "望汀街道", "")
                .row("社区", "荻湾社区", "望丁街道");
        choose(visitor, "组织.xlsx", wrong.bytes());
        assertThat(visitor.page().locator("tbody tr[data-row]").first()).containsText("没有叫“望丁街道”的辖区");
        visitor.seesAccessiblePage().seesNoSidewaysScroll().picture("import-errors");

        var right = new Sheets()
                .sheet("辖区", "类别", "名称", "上级")
                .row("开发区", "滨澜开发区", "")
                .row("街道", "望汀街道", "")
                .row("社区", "荻湾社区", "望汀街道")
                .sheet("单位", "单位全称", "简称", "职责")
                .row("规划建设局", "建设局", "物业监督")
                .sheet("用户", "登录名", "姓名", "角色", "单位")
                .row("jsj-" + zone.region().id(), "闻一路", "单位联络员", "建设局");
        choose(visitor, "组织.xlsx", right.bytes());
        assertThat(visitor.page().locator("h1")).hasText("导入预览");
        visitor.seesAccessiblePage().seesNoSidewaysScroll().picture("import-preview");
        visitor.page().locator("button:has-text('确认导入')").click();
        assertThat(visitor.page().locator("h1")).hasText("新用户的首次登录方式");
        assertThat(visitor.page().locator("tbody")).containsText("闻一路");
        visitor.seesAccessiblePage().picture("import-entries");
        visitor.open("/organisation");
        assertThat(visitor.page().locator("tbody")).containsText("规划建设局");
    }
}
