package org.minqing.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class DemoBrowserTest {

    @Autowired
    DemoZone demo;

    @BeforeEach
    void fill() {
        demo.open(LocalDate.of(2026, 11, 20), TestZone.PASSWORD);
    }

    @Test
    void a_leader_reads_the_page_of_a_community_before_a_visit(Visitor visitor) {
        visitor.signIn("leader").open("/communities").seesAccessiblePage().seesNoSidewaysScroll().picture("communities");
        assertThat(visitor.page().locator("tbody tr[data-row]")).hasCount(12);
        visitor.page().locator("a:text-is('渡云社区')").click();
        assertThat(visitor.page().locator("h1")).hasText("渡云社区");
        assertThat(visitor.page().locator("#profile")).containsText("2025年社区台账");
        assertThat(visitor.page().locator("#people")).containsText("汤景禾");
        assertThat(visitor.page().locator("#visits .timeline li").first()).containsText("渡云社区");
        assertThat(visitor.page().locator("#cases tbody tr").first()).isVisible();
        assertThat(visitor.page().locator("#next")).isVisible();
        assertThat(visitor.page().locator("#promises")).isVisible();
        visitor.seesAccessiblePage().seesNoSidewaysScroll().picture("community");
        visitor.inEnglish().seesAccessiblePage().picture("community-en");
    }

    @Test
    void a_community_worker_sees_his_own_community_only(Visitor visitor) {
        visitor.signIn("community").open("/communities");
        assertThat(visitor.page().locator("tbody tr[data-row]")).hasCount(1);
        assertThat(visitor.page().locator("tbody tr[data-row]")).containsText("荻湾社区");
    }

    @Test
    void the_dictionary_shows_what_an_accepted_report_taught(Visitor visitor) {
        visitor.signIn("clerk").open("/learned").seesAccessiblePage().seesNoSidewaysScroll().picture("dictionary");
        assertThat(visitor.page().locator("main")).containsText("残疾人联合会");
        assertThat(visitor.page().locator("main")).containsText("步云昭");
        visitor.onPhone().signIn("clerk").open("/learned").seesNoSidewaysScroll().picture("dictionary-phone");
    }

    @Test
    void the_pages_fit_a_phone_and_the_dark(Visitor visitor) {
        visitor.onPhone().signIn("leader").open("/communities").seesNoSidewaysScroll().picture("communities-phone");
        visitor.page().locator("a:text-is('荻湾社区')").click();
        visitor.seesNoSidewaysScroll().seesAccessiblePage().picture("community-phone");
        visitor.open("/organisation").seesNoSidewaysScroll().seesAccessiblePage().picture("organisation-phone");
        visitor.inTheDark().signIn("leader").open("/communities").page().locator("a:text-is('荻湾社区')").click();
        visitor.seesAccessiblePage().picture("community-dark");
        visitor.open("/organisation?part=OFFICIALS").seesAccessiblePage().picture("organisation-dark");
    }

    @Test
    void anybody_finds_who_answers_for_something_in_the_organisation(Visitor visitor) {
        visitor.signIn("liaison").open("/organisation").seesAccessiblePage().seesNoSidewaysScroll().picture("organisation");
        // With the two units and the official whom the accepted report made known.
        assertThat(visitor.page().locator("tbody tr[data-row]")).hasCount(28 + 2);
        visitor.page().fill("[data-search]", "路灯");
        visitor.page().press("[data-search]", "Enter");
        assertThat(visitor.page().locator("tbody tr[data-row]")).hasCount(1);
        assertThat(visitor.page().locator("tbody tr[data-row]")).containsText("城建中心");
        visitor.open("/organisation?part=OFFICIALS").seesAccessiblePage().picture("organisation-officials");
        assertThat(visitor.page().locator("tbody tr[data-row]")).hasCount(60 + 1);
        visitor.open("/organisation?part=PLACES").seesAccessiblePage().picture("organisation-places");
        assertThat(visitor.page().locator("tbody tr[data-row]")).hasCount(15);
    }
}
