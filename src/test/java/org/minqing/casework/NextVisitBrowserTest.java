package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class NextVisitBrowserTest {

    private static final String LAMP = "3 号楼路灯不亮";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    TestZone zones;

    @Test
    void a_result_to_be_confirmed_at_the_next_visit_stands_on_its_agenda_until_somebody_has_asked(Visitor visitor) {
        var street = neighbourhood.open();
        neighbourhood.lampForNextVisit(street);
        String community = "/communities/" + street.community().id();

        visitor.signIn(street.username(Role.LEADER)).open(community);
        assertThat(agenda(visitor)).containsText(LAMP);
        assertThat(agenda(visitor)).containsText("请居民当面说");
        visitor.seesAccessiblePage().seesNoSidewaysScroll().picture("next-visit");
        visitor.inEnglish().seesAccessiblePage().picture("next-visit-en");

        Account worker = zones.user(
                street.zone().region(), Role.COMMUNITY_WORKER, new Account.Scope(null, null, street.community().id()));
        visitor.onPhone().signIn(worker.username()).open("/");
        assertThat(visitor.page().locator("section[aria-labelledby=coming]")).containsText(LAMP);
        visitor.seesNoSidewaysScroll().picture("next-visit-phone");

        visitor.afresh().signIn(street.username(Role.CLERK)).open(community);
        agenda(visitor).locator("a", new Locator.LocatorOptions().setHasText(LAMP)).click();
        Locator confirm = visitor.page().locator("#act-confirm");
        confirm.locator("summary").click();
        confirm.getByText("已解决").click();
        confirm.getByText("满意", new Locator.GetByTextOptions().setExact(true)).click();
        confirm.locator("textarea").fill("走访时大家都说灯亮了。");
        confirm.locator("button").click();
        assertThat(visitor.page().locator(".case-now")).containsText("已办结");
        visitor.open(community);
        assertThat(agenda(visitor)).hasCount(0);
    }

    @Test
    void a_unit_without_part_in_the_case_does_not_read_it_on_the_agenda(Visitor visitor) {
        var street = neighbourhood.open();
        neighbourhood.lampForNextVisit(street);
        visitor.signIn(street.plumber().username()).open("/communities/" + street.community().id());
        assertThat(agenda(visitor)).hasCount(0);
        visitor.afresh().signIn(street.builder().username()).open("/communities/" + street.community().id());
        assertThat(agenda(visitor)).containsText(LAMP);
    }

    private static Locator agenda(Visitor visitor) {
        return visitor.page().locator("#agenda");
    }
}
