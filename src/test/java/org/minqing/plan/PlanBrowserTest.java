package org.minqing.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.minqing.people.NewUnit;
import org.minqing.people.Units;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A plan from its first day to the remedy of what broke it. */
@BrowserTest
class PlanBrowserTest {

    @Autowired TestZone zones;
    @Autowired Units units;
    @Autowired Clock clock;

    @Test
    void a_clerk_lays_a_plan_sees_that_it_misses_tries_a_remedy_and_a_leader_moves_the_date(Visitor visitor) {
        var zone = zones.open();
        units.create(zone.region().id(), NewUnit.named("城管局"));
        units.create(zone.region().id(), NewUnit.named("建设局"));
        LocalDate today = zone.region().dateOf(clock.instant());
        visitor.signIn(zone.username(Role.CLERK)).open("/plans");
        Page page = visitor.page();
        page.getByText("新建倒排计划").click();
        page.fill("#name", "清退占道市场");
        page.fill("#target", "摊点全部迁入疏导点");
        page.fill("#fixed", today.plusDays(14).toString());
        page.selectOption("#unit", new SelectOption().setLabel("城管局"));
        visitor.seesAccessiblePage().picture("plan-new");
        page.locator("form[data-act] .act-end button").click();
        assertThat(page.locator("h1")).hasText("清退占道市场");
        node(visitor, "摸底登记", "城管局", "4");
        node(visitor, "拆除清运", "城管局", "5");
        page.getByText("添加节点").first().click();
        page.fill("#name", "恢复路面");
        page.selectOption("#unit", new SelectOption().setLabel("建设局"));
        page.fill("#days", "4");
        page.getByText("先看影响").click();
        assertThat(page.locator("main")).containsText("改动的影响（还没有保存）");
        assertThat(page.locator("main")).containsText("卡在：摸底登记 → 拆除清运 → 恢复路面");
        visitor.seesAccessiblePage().picture("plan-effect");
        page.locator("form[data-act] .btn-primary").click();
        assertThat(page.locator("main")).containsText("最小的补救办法");
        visitor.seesAccessiblePage().picture("plan-misses");

        page.locator(".plan-nodes details summary").first().click();
        page.locator(".plan-nodes details[open] [name=word]").fill("登记摊点 46 个");
        page.locator(".plan-nodes details[open] [value=DONE]").click();
        assertThat(page.locator(".plan-nodes tbody tr").first()).containsText("登记摊点 46 个");
        page.locator(".plan-nodes details summary").first().click();
        page.locator(".plan-nodes details[open] [value=BACK]").click();
        assertThat(page.locator(".plan-nodes tbody tr").first()).not().containsText("登记摊点 46 个");
        page.locator(".plan-remedies a").first().click();
        assertThat(page.locator("main")).containsText("刚好来得及");
        page.locator("form[data-act] .btn-primary").click();
        assertThat(page.locator(".plan-stands")).containsText("刚好来得及");

        visitor.afresh().signIn(zone.username(Role.LEADER)).open("/plans");
        visitor.page().getByText("清退占道市场").click();
        visitor.page().getByText("改完成日期").click();
        visitor.page().fill("#to", today.plusDays(28).toString());
        visitor.page().getByText("先看影响").click();
        assertThat(visitor.page().locator("main")).containsText("来得及，富余");
        visitor.page().fill("#reason", "汛期停工");
        visitor.page().locator("form[data-act] .btn-primary").click();
        assertThat(visitor.page().locator(".plan-date")).containsText("原定");
        assertThat(visitor.page().locator(".timeline")).containsText("汛期停工");
        String here = visitor.page().url().replace(visitor.address(), "");
        visitor.inEnglish().seesAccessiblePage().picture("plan-english");
        visitor.inTheDark().signIn(zone.username(Role.CLERK)).open(here);
        visitor.seesAccessiblePage().picture("plan-dark");
        visitor.onPhone().signIn(zone.username(Role.CLERK)).open(here);
        visitor.seesNoSidewaysScroll().picture("plan-phone");
        visitor.open("/plans").seesNoSidewaysScroll().picture("plans-phone");
    }

    private static void node(Visitor visitor, String name, String unit, String days) {
        visitor.page().getByText("添加节点").first().click();
        visitor.page().fill("#name", name);
        visitor.page().selectOption("#unit", new SelectOption().setLabel(unit));
        visitor.page().fill("#days", days);
        visitor.page().locator("form[data-act] .btn-primary").click();
        assertThat(visitor.page().locator(".plan-nodes")).containsText(name);
    }
}
