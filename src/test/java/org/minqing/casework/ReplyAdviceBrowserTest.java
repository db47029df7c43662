package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class ReplyAdviceBrowserTest {

    private static final String STOCK = "您好！您反映的问题已收悉，已转相关部门处理，感谢您的支持。";

    @Autowired
    Neighbourhood neighbourhood;

    private Case signed(Neighbourhood.Street street) {
        return neighbourhood.move(neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
    }

    private static Locator writing(Visitor visitor) {
        Locator act = visitor.page().locator("#act-feed-back");
        act.locator("summary").click();
        return act;
    }

    @Test
    void a_stock_phrase_gets_advice_while_it_is_typed_and_can_still_be_sent(Visitor visitor) {
        var street = neighbourhood.open();
        Case lamp = signed(street);
        visitor.signIn(street.builder().username()).open("/cases/" + lamp.number());
        Locator act = writing(visitor);
        act.locator("textarea").fill(STOCK);
        assertThat(act.locator(".reply-advice li strong")).containsText(new String[] {"这是套话", "没有回答所问", "没有说时间"});
        visitor.picture("reply-advice").seesAccessiblePage();

        act.locator("textarea").fill("经现场查看，路灯因电缆短路，11月20日已更换灯头，当晚恢复照明。");
        assertThat(act.locator(".reply-advice")).containsText("没有要提醒的");

        act.locator("textarea").fill(STOCK);
        assertThat(act.locator(".reply-advice li").first()).isVisible();
        act.locator("button").click();
        assertThat(visitor.page().locator(".case-now .tag").first()).hasText("待审核");
        assertThat(visitor.page().locator(".reply-advice")).containsText("这是套话");

        visitor.afresh().signIn(street.username(Role.REVIEWER)).open("/cases/" + lamp.number());
        assertThat(visitor.page().locator(".reply-advice")).containsText("没有说时间");
        visitor.picture("reply-advice-review").seesAccessiblePage().inEnglish();
        assertThat(visitor.page().locator(".reply-advice")).containsText("A stock phrase");
        visitor.picture("reply-advice-review-en");
    }

    @Test
    void on_a_phone_the_advice_stands_below_the_text(Visitor visitor) {
        var street = neighbourhood.open();
        neighbourhood.move(signed(street), new CaseCommand.FeedBack("经现场查看，路灯因电缆接头进水短路，11月20日已更换接头和灯头，当晚恢复照明，费用由市政经费支出。"), street.builderActor());
        Case lamp = signed(street);
        visitor.onPhone().signIn(street.builder().username()).open("/cases/" + lamp.number());
        Locator act = writing(visitor);
        act.locator("textarea").fill("经现场查看，路灯因电缆接头进水短路，近期已更换接头和灯头，当晚恢复照明，费用由市政经费支出。");
        assertThat(act.locator(".reply-advice")).containsText("与以前的答复雷同");
        visitor.picture("reply-advice-phone").seesNoSidewaysScroll().seesAccessiblePage();
    }
}
