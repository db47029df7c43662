package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minqing.people.Duty;
import org.minqing.people.NewUnit;
import org.minqing.people.Units;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** 准入 at the page and in the database. */
@BrowserTest
class CommunityDispatchBrowserTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Casework casework;

    @Autowired
    Units units;

    private java.util.UUID community(Neighbourhood.Street street) {
        return units.create(street.zone().region().id(), new NewUnit("芦岸社区居委会", "芦岸社区", List.of(),
                street.community().id(), List.of(new Duty("居民调解", "人民调解法"), new Duty("路灯报修联络", "", true)))).id();
    }

    @Test
    void the_duty_list_in_the_database_binds_every_dispatch() {
        var street = neighbourhood.open();
        var reed = community(street);
        Case lamp = neighbourhood.lamp(street);
        Actor dispatcher = street.actor(Role.DISPATCHER);
        var now = lamp.changedAt();
        assertThat(casework.perform(lamp.id(), new CaseCommand.Dispatch(reed, List.of(), "路灯报修联络"), dispatcher, now))
                .isEqualTo(new Result.Rejected("casework.needs.community-assists", "芦岸社区", "路灯报修联络"));
        assertThat(casework.perform(lamp.id(), new CaseCommand.Dispatch(reed, List.of(), "照明"), dispatcher, now))
                .isEqualTo(new Result.Rejected("casework.needs.community-duty", "芦岸社区", "居民调解；路灯报修联络"));
        assertThat(casework.perform(lamp.id(), new CaseCommand.Dispatch(reed, List.of(), "居民调解"), dispatcher, now))
                .isInstanceOf(Result.Done.class);
    }

    @Test
    void a_community_that_is_picked_offers_its_duties_and_a_refusal_says_what_to_do(Visitor visitor) {
        var street = neighbourhood.open();
        community(street);
        Case lamp = neighbourhood.lamp(street);
        visitor.signIn(street.username(Role.DISPATCHER)).open("/cases/" + lamp.number());
        visitor.page().locator("#act-dispatch > summary").click();
        visitor.page().fill("input[name=other]", "芦岸社区");
        visitor.page().locator("input[name=basis]").fill("路灯不亮");
        visitor.page().locator("#act-dispatch .act-end button").click();
        assertThat(visitor.page().locator("#act-dispatch .alert")).containsText("清单上有：居民调解；路灯报修联络");

        visitor.page().fill("input[name=other]", "建设局");
        visitor.page().locator("input[name=assistants]").first().fill("芦岸社区");
        visitor.page().locator("input[name=basis]").focus();
        visitor.page().locator("[data-add-basis]").getByText("路灯报修联络");
        visitor.seesAccessiblePage().picture("dispatch-community");
        visitor.page().locator("[data-add-basis='路灯报修联络']").click();
        assertThat(visitor.page().locator("input[name=basis]")).hasValue("路灯不亮；路灯报修联络");
        visitor.page().keyboard().press("Control+Enter");
        assertThat(visitor.page().locator("#units-title + ul")).containsText("芦岸社区");
    }
}
