package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@BrowserTest
class CaseBrowserTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Casework casework;

    @Autowired
    RevealLog looks;

    @Value("${local.server.port}")
    int port;

    @Test
    void one_case_goes_the_whole_straight_line_through_the_right_hands(Visitor visitor) {
        var street = neighbourhood.open();
        String number = neighbourhood.lamp(street).number();

        visitor.signIn(street.username(Role.DISPATCHER)).open("/cases/" + number);
        assertThat(state(visitor)).hasText("待派单");
        act(visitor, "dispatch").locator(":scope > summary").click();
        act(visitor, "dispatch").getByText("建设局").first().click();
        assertThat(visitor.page().locator("input[name=basis]")).hasValue("路灯和小区照明设施维护（《城市照明管理规定》第十条）");
        visitor.page().locator("input[name=assistants]").first().fill("水务中心");
        visitor.picture("case-dispatching").seesAccessiblePage();
        act(visitor, "dispatch").locator("button").click();
        assertThat(state(visitor)).hasText("待签收");
        assertThat(visitor.page().locator(".case-now")).containsText("还有 5 个工作日 · 11月27日 周五");

        visitor.afresh().signIn(street.builder().username()).open("/cases/" + number);
        visitor.page().getByText("签收", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true)).first().click();
        assertThat(state(visitor)).hasText("办理中");
        fillIn(visitor, "feed-back", "已更换灯泡和线路，今晚能亮。");
        assertThat(state(visitor)).hasText("待审核");

        visitor.afresh().signIn(street.username(Role.REVIEWER)).open("/cases/" + number);
        fillIn(visitor, "approve", "");
        assertThat(state(visitor)).hasText("待确认");

        visitor.afresh().signIn(street.username(Role.CONFIRMATION_OFFICER)).open("/cases/" + number);
        act(visitor, "confirm").locator("summary").click();
        act(visitor, "confirm").getByText("已解决").click();
        act(visitor, "confirm").getByText("满意", new Locator.GetByTextOptions().setExact(true)).click();
        fillIn(visitor, "confirm", "灯亮了，谢谢。");
        assertThat(state(visitor)).containsText("已办结");
        assertThat(visitor.page().locator(".timeline")).containsText("记录回访：诉求人本人说，已解决；满意。");
        assertThat(visitor.page().locator(".timeline")).containsText("灯亮了，谢谢。");
        visitor.picture("case-closed").seesAccessiblePage().inEnglish().picture("case-closed-en").seesAccessiblePage();
    }

    @Test
    void not_solved_goes_back_to_the_unit(Visitor visitor) {
        var street = neighbourhood.open();
        String number = neighbourhood.lampAwaitingWord(street).number();
        visitor.signIn(street.username(Role.CONFIRMATION_OFFICER)).open("/cases/" + number);
        act(visitor, "confirm").locator("summary").click();
        act(visitor, "confirm").getByText("没有解决").click();
        act(visitor, "confirm").getByText("不满意").click();
        act(visitor, "confirm").locator("button").click();
        assertThat(visitor.page().locator(".act-form .alert")).containsText("请写明还有什么没有解决");
        assertThat(act(visitor, "confirm").locator("input[value=NOT_SOLVED]")).isChecked();
        visitor.picture("case-refused").seesAccessiblePage();
        act(visitor, "confirm").locator("textarea").fill("灯还是不亮。");
        act(visitor, "confirm").locator("button").click();
        assertThat(state(visitor)).hasText("办理中");
        assertThat(visitor.page().locator(".case-now")).containsText("建设局");
        assertThat(visitor.page().locator(".case-tags")).containsText("退回 1 次");
    }

    @Test
    void who_may_not_act_sees_no_button_and_a_forged_post_is_refused_in_words(Visitor visitor) {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lamp(street);
        visitor.signIn(street.username(Role.REVIEWER)).open("/cases/" + lamp.number());
        assertThat(visitor.page().locator(".acts")).hasCount(0);
        assertThat(visitor.page().locator("section[aria-labelledby=next]")).containsText("现在等派单员");

        var reviewer = Caller.at(port).signIn(street.username(Role.REVIEWER));
        var answer = reviewer.post(path(lamp, "dispatch"), Map.of("other", "建设局", "basis", "我要派单"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("您的岗位不能“派单”").contains("我要派单");
        assertThat(casework.view(lamp.id(), street.actor(Role.CLERK)).orElseThrow().facts().stage())
                .isEqualTo(CaseStage.REGISTERED);
    }

    @Test
    void a_unit_does_not_see_the_case_of_another(Visitor visitor) {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampDispatched(street);
        assertThat(Caller.at(port).signIn(street.plumber().username()).get(path(lamp, "clocks")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void of_two_at_once_the_second_is_told_what_changed_and_keeps_his_words(Visitor visitor) {
        var street = neighbourhood.open();
        Case dispatched = neighbourhood.lampDispatched(street);
        Case signed = neighbourhood.move(dispatched, new CaseCommand.Sign(), street.builderActor());
        visitor.signIn(street.builder().username()).open("/cases/" + signed.number());
        act(visitor, "reply").locator("summary").click();
        act(visitor, "reply").locator("textarea").fill("已派人看过，明天换灯。");
        neighbourhood.move(signed, new CaseCommand.MakePromise(new Promise(
                "建设局", street.building().id(), "周五前修好", "周五前", null, Source.of(Channel.PHONE))),
                street.actor(Role.CLERK));
        act(visitor, "reply").locator("button").click();
        assertThat(visitor.page().locator(".alert-warning")).containsText("您填写的时候，别人先动了这件事");
        assertThat(visitor.page().locator("main")).containsText("记下承诺：建设局“周五前修好”");
        assertThat(act(visitor, "reply").locator("textarea")).hasValue("已派人看过，明天换灯。");
        visitor.picture("case-overtaken").seesAccessiblePage();
        act(visitor, "reply").locator("button").click();
        assertThat(visitor.page().locator(".timeline").last()).containsText("已派人看过，明天换灯。");
    }

    @Test
    void what_was_typed_can_be_copied_when_the_move_is_no_longer_possible(Visitor visitor) {
        var street = neighbourhood.open();
        Case signed = neighbourhood.move(
                neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
        visitor.signIn(street.builder().username()).open("/cases/" + signed.number());
        act(visitor, "feed-back").locator("summary").click();
        act(visitor, "feed-back").locator("textarea").fill("我写了很久的结果。");
        neighbourhood.move(signed, new CaseCommand.FeedBack("同事先交了。"), street.builderActor());
        act(visitor, "feed-back").locator("button").click();
        assertThat(visitor.page().locator("#kept-text")).hasValue("我写了很久的结果。");
        assertThat(visitor.page().locator("main")).containsText("同事先交了。");
    }

    @Test
    void every_field_is_kept_when_the_move_is_no_longer_possible() {
        var street = neighbourhood.open();
        Case signed = neighbourhood.move(
                neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
        neighbourhood.move(signed, new CaseCommand.FeedBack("同事先交了。"), street.builderActor());
        String page = Caller.at(port).signIn(street.builder().username()).post(path(signed, "feed-back"), Map.of(
                "version", String.valueOf(signed.version()), "words", "换灯", "title", "另一件事", "receipt", "信访〔2026〕7号",
                "unitName", "建设局", "number", "滨1", "due", "2026-12-01", "days", "5", "by", "居民代表", "marks", "URGENT")).body();
        String kept = page.substring(page.indexOf("id=\"kept-text\""), page.indexOf("</textarea>", page.indexOf("id=\"kept-text\"")));
        org.assertj.core.api.Assertions.assertThat(kept).contains("标题：另一件事", "换灯", "回执：信访〔2026〕7号", "单位：建设局", "编号：滨1",
                "日期：2026-12-01", "天数：5", "谁说的：居民代表", "标记：紧急");
    }

    @Test
    void the_same_move_sent_twice_is_made_once() {
        var street = neighbourhood.open();
        Case dispatched = neighbourhood.lampDispatched(street);
        var builder = Caller.at(port).signIn(street.builder().username());
        Map<String, String> form = Map.of("version", String.valueOf(dispatched.version()));
        assertThat(builder.post(path(dispatched, "sign"), form).statusCode()).isEqualTo(302);
        assertThat(builder.post(path(dispatched, "sign"), form).statusCode()).isEqualTo(302);
        long signed = casework.view(dispatched.id(), street.actor(Role.CLERK)).orElseThrow().timeline().stream()
                .filter(told -> told.event() instanceof CaseEvent.Signed)
                .count();
        assertThat(signed).isEqualTo(1);
    }

    @Test
    void a_name_is_shown_only_for_a_reason_and_to_whom_it_concerns(Visitor visitor) {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampAwaitingWord(street);
        visitor.signIn(street.builder().username()).open("/cases/" + lamp.number());
        assertThat(visitor.page().locator("main")).containsText("姓名、电话已加密保存");
        assertThat(visitor.page().locator("form[action$=raiser]")).hasCount(0);
        visitor.afresh().signIn(street.username(Role.CONFIRMATION_OFFICER)).open("/cases/" + lamp.number());
        assertThat(visitor.page().locator("main")).not().containsText("吴阿婆");
        visitor.page().getByText("查看姓名和电话").click();
        visitor.page().fill("#reason", "回访");
        visitor.page().getByText("查看并留痕").click();
        assertThat(visitor.page().locator("#revealed")).containsText("吴阿婆");
        assertThat(visitor.page().locator("#revealed")).containsText("0571-5550123");
        visitor.picture("case-revealed").seesAccessiblePage();
        assertThat(looks.ofCase(lamp)).extracting(Look::reason).containsExactly("回访");
        assertThat(Caller.at(port).signIn(street.builder().username())
                        .post(path(lamp, "raiser"), Map.of("reason", "好奇")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_promise_is_made_pinned_down_and_judged_on_the_page(Visitor visitor) {
        var street = neighbourhood.open();
        Case signed = neighbourhood.move(
                neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
        visitor.signIn(street.username(Role.CLERK)).open("/cases/" + signed.number());
        Locator promises = visitor.page().locator("#promises");
        promises.getByText("记一条承诺").click();
        promises.locator("textarea").fill("把整条路的灯换成节能灯");
        promises.locator("input[name=by]").fill("建设局负责人");
        promises.locator("button").click();
        assertThat(promises).containsText("未定期限");
        assertThat(promises).containsText("未定单位");
        promises.getByText("明确", new Locator.GetByTextOptions().setExact(true)).click();
        promises.locator("input[name=unitName]").first().fill("建设局");
        promises.locator("input[name=due]").first().fill("2026-12-01");
        promises.locator("button").first().click();
        assertThat(promises).containsText("还有 7 个工作日 · 12月1日 周二");
        visitor.picture("case-promise").seesAccessiblePage();
    }

    @Test
    void the_page_fits_a_phone_and_the_dark(Visitor visitor) {
        var street = neighbourhood.open();
        String number = neighbourhood.lampAwaitingWord(street).number();
        visitor.onPhone().signIn(street.username(Role.CONFIRMATION_OFFICER)).open("/cases/" + number);
        visitor.picture("case-phone").seesNoSidewaysScroll();
        visitor.inTheDark().signIn(street.username(Role.CONFIRMATION_OFFICER)).open("/cases/" + number + "#clocks");
        visitor.picture("case-dark").seesAccessiblePage();
    }

    private static String path(Case facts, String act) {
        return "/cases/" + URLEncoder.encode(facts.number(), StandardCharsets.UTF_8) + "/" + act;
    }

    private static Locator state(Visitor visitor) {
        return visitor.page().locator(".case-now .tag").first();
    }

    private static Locator act(Visitor visitor, String name) {
        return visitor.page().locator("#act-" + name);
    }

    private static void fillIn(Visitor visitor, String name, String words) {
        Locator act = act(visitor, name);
        if (act.getAttribute("open") == null) {
            act.locator("summary").click();
        }
        act.locator("textarea").fill(words);
        act.locator("button").click();
    }
}
