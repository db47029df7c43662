package org.minqing.triage.routing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minqing.casework.Case;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Visitor;
import org.minqing.triage.routing.Bygone.Town;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** What the dispatcher sees of what was learned. */
@BrowserTest
class DispatchAdviceBrowserTest {

    @Autowired Bygone bygone;
    @Autowired Follower follower;
    @Autowired Learner learner;

    @Test
    void a_sure_case_is_filled_in_with_its_words_and_an_unsure_one_is_left_to_the_dispatcher(Visitor visitor) {
        Town town = bygone.withPast();
        follower.work(town.region());
        learner.learn(town.region());
        Case water = bygone.raise(town, Bygone.words(0, 93));
        Case odd = bygone.raise(town, "请问老年卡在哪里办理，需要带什么材料");

        visitor.signIn(town.zone().username(Role.DISPATCHER)).open("/cases/" + water.number());
        var form = visitor.page().locator("#act-dispatch");
        if (form.getAttribute("open") == null) {
            form.locator("summary").first().click();
        }
        assertThat(form.locator(".advice")).containsText(Bygone.WATER);
        assertThat(form.locator(".advice mark").first()).isVisible();
        assertThat(form.locator("input[name=lead]").first()).isChecked();
        assertThat(form.locator("input[name=basis]")).hasValue(Bygone.WATER + "（城市供水条例）");
        form.locator(".advice summary").click();
        visitor.seesAccessiblePage().picture("dispatch-advice");
        form.locator(".act-end button").click();
        assertThat(visitor.page().locator("#units-title + ul")).containsText("水务公司");

        visitor.open("/cases/" + odd.number());
        if (form.getAttribute("open") == null) {
            form.locator("summary").first().click();
        }
        assertThat(form.locator("input[name=lead]:checked")).hasCount(0);
        assertThat(form.locator("input[name=basis]")).hasValue("");
    }

    @Test
    void the_figures_the_versions_and_the_catalogue_are_there_in_both_languages_and_on_a_phone(Visitor visitor) {
        Town town = bygone.withPast();
        follower.work(town.region());
        learner.learn(town.region());
        visitor.signIn(town.zone().username(Role.SUPERVISOR)).open("/triage");
        assertThat(visitor.page().locator("main")).containsText("1 − 0 ÷ 90");
        visitor.seesAccessiblePage().picture("triage-accuracy").open("/triage/models");
        assertThat(visitor.page().locator("main")).containsText("使用中");
        visitor.seesAccessiblePage().picture("triage-models").open("/triage/catalogue");
        visitor.seesAccessiblePage().picture("triage-catalogue").inEnglish();
        assertThat(visitor.page().locator("main h1")).hasText("Triage");
        visitor.onPhone().signIn(town.zone().username(Role.SUPERVISOR)).open("/triage");
        visitor.seesNoSidewaysScroll().picture("triage-accuracy-phone").open("/triage/models");
        visitor.seesNoSidewaysScroll().picture("triage-models-phone");
    }
}
