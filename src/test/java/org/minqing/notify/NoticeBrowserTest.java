package org.minqing.notify;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.casework.Case;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.TestMail;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class NoticeBrowserTest {

    @Autowired
    SmallZone zones;

    @Autowired
    Postman postman;

    @Autowired
    JdbcClient jdbc;

    @Test
    void the_bell_rings_and_opening_the_case_quiets_it(Visitor visitor) {
        SmallZone.Office office = zones.open();
        Case lamp = office.dispatched();
        office.dispatched();
        office.tell();
        visitor.signIn(office.builder.username()).open("/");
        var bell = visitor.page().locator(".top-sign");
        assertThat(bell).hasText("2");
        bell.click();
        assertThat(visitor.page().locator(".notice-open")).hasCount(2);
        visitor.picture("notices").seesAccessiblePage();
        visitor.page().locator(".notice", new Page.LocatorOptions().setHasText(lamp.number())).locator("a").click();
        assertThat(visitor.page().locator("h1")).containsText("路灯");
        assertThat(bell).hasText("1");
        visitor.open("/notices");
        assertThat(visitor.page().locator(".notice-open")).hasCount(1);
        assertThat(visitor.page().locator(".notice")).hasCount(2);
    }

    @Test
    void all_can_be_marked_as_read_but_not_what_comes_meanwhile(Visitor visitor) {
        SmallZone.Office office = zones.open();
        IntStream.range(0, 3).forEach(n -> office.dispatched());
        office.tell();
        visitor.signIn(office.builder.username()).open("/notices");
        office.dispatched();
        office.tell();
        visitor.page().locator("form[action='/notices/read'] button").click();
        assertThat(visitor.page().locator("[data-toast]")).containsText("已读 3 条");
        assertThat(visitor.page().locator(".notice-open")).hasCount(1);
        visitor.page().locator(".notice-open .line-act button").click();
        assertThat(visitor.page().locator(".notice-open")).hasCount(0);
        assertThat(visitor.page().locator(".top-count")).hasCount(0);
    }

    @Test
    void a_long_list_is_turned_page_by_page_unread_first(Visitor visitor) {
        SmallZone.Office office = zones.open();
        IntStream.range(0, 35).forEach(n -> office.dispatched());
        office.tell();
        visitor.onPhone().signIn(office.builder.username()).open("/notices").picture("notices-phone").seesNoSidewaysScroll();
        assertThat(visitor.page().locator(".notice")).hasCount(30);
        visitor.page().locator("a[rel=next]").click();
        assertThat(visitor.page().locator(".notice")).hasCount(5);
        assertThat(visitor.page().locator("a[rel=next]")).hasCount(0);
    }

    @Test
    void nothing_to_tell_is_said_in_words_in_both_languages(Visitor visitor) {
        visitor.signIn(zones.open().builder.username()).open("/notices");
        assertThat(visitor.page().locator(".empty-title")).containsText("没有提醒");
        visitor.inEnglish().picture("notices-empty-en").seesAccessiblePage();
        assertThat(visitor.page().locator(".empty-title")).containsText("No notices");
    }

    @Test
    void an_address_counts_once_its_link_was_opened_and_settings_are_kept(Visitor visitor) throws Exception {
        SmallZone.Office office = zones.open();
        Account builder = office.builder;
        visitor.signIn(builder.username()).open("/notices/settings").picture("notice-settings").seesAccessiblePage();
        var page = visitor.page();
        page.fill("#email", "not an address");
        page.locator("#email").evaluate("e => e.form.noValidate = true");
        page.locator("main button.btn-primary").click();
        assertThat(page.locator("[role=alert]")).containsText("写得不对");
        assertThat(page.locator("#email")).hasValue("not an address");
        String address = "builder-" + builder.username() + "@zone.example";
        page.fill("#email", address);
        page.fill("#digestAt", "16:15");
        page.locator("select[name='mail.NEW_FOR_UNIT']").selectOption("AT_ONCE");
        page.locator("input[name='app.NEWS']").uncheck();
        page.locator("main button.btn-primary").click();
        assertThat(page.locator("[data-toast]")).containsText(address);
        assertThat(page.locator("#email-state")).containsText("已向 " + address + " 发出确认邮件");
        String link;
        try (TestMail server = TestMail.start()) {
            postman.work();
            link = linkIn(server.to(address).getFirst());
        }
        visitor.afresh().open(link);
        assertThat(visitor.page().locator("main")).containsText(address);
        visitor.page().locator("main button").click();
        assertThat(visitor.page().locator("[role=status].alert-success")).containsText("已确认");
        visitor.signIn(builder.username()).open("/notices/settings").picture("notice-settings-confirmed");
        assertThat(visitor.page().locator("#email-state")).containsText("已确认");
        assertThat(visitor.page().locator("#digestAt")).hasValue("16:15");
        assertThat(visitor.page().locator("select[name='mail.NEW_FOR_UNIT']")).hasValue("AT_ONCE");
        assertThat(visitor.page().locator("input[name='app.NEWS']")).not().isChecked();
        visitor.inEnglish().picture("notice-settings-en").seesAccessiblePage();
        visitor.onPhone().signIn(builder.username()).open("/notices/settings").picture("notice-settings-phone").seesNoSidewaysScroll();
    }

    @Test
    void a_link_that_was_used_or_never_was_is_not_found(Visitor visitor) {
        visitor.open("/notices/address/never-was");
        assertThat(visitor.page().locator("h1")).containsText("没有找到");
    }

    @Test
    void the_administrator_sends_a_test_mail_and_sends_again_what_did_not_get_through(Visitor visitor) {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), Choice.Times.USUAL,
                Map.of(NoticeKind.NEW_FOR_UNIT, new Choice.Channels(true, MailWhen.AT_ONCE)));
        office.dispatched();
        office.tell();
        jdbc.sql("UPDATE mail SET attempts = ? WHERE region_id = ?").params(Retry.ATTEMPTS - 1, office.zone.region().id()).update();
        postman.work();
        visitor.signIn(office.zone.username(Role.ADMINISTRATOR)).open("/mail").picture("mail-admin").seesAccessiblePage();
        var page = visitor.page();
        assertThat(page.locator("#troubled ~ ul")).containsText("已停止重试");
        page.fill("#to", "admin@zone.example");
        page.locator("form[action='/mail/test'] button").click();
        assertThat(page.locator("[role=alert]")).containsText("没有发出去");
        try (TestMail server = TestMail.start()) {
            page.locator("form[action='/mail/test'] button").click();
            assertThat(page.locator("[data-toast]")).containsText("admin@zone.example");
            assertThat(server.to("admin@zone.example")).hasSize(1);
            page.locator("form[action$='/again'] button").click();
            assertThat(page.locator("#troubled ~ p")).containsText("没有");
            postman.work();
            assertThat(server.to(address)).hasSize(1);
        }
        visitor.inEnglish().onPhone().signIn(office.zone.username(Role.ADMINISTRATOR)).open("/mail").picture("mail-admin-phone").seesNoSidewaysScroll();
    }

    private static String linkIn(MimeMessage mail) throws Exception {
        Matcher link = Pattern.compile("http://[^/]+(/notices/address/\\S+)").matcher((String) mail.getContent());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
