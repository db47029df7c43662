package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the office reads on the pages of cases. It is Friday, 20 November 2026, in the morning. */
@ServerTest
class CasePagesTest {

    @Autowired Neighbourhood neighbourhood;
    @Autowired Casework casework;
    @LocalServerPort int port;

    @Test
    void the_review_of_a_shelved_case_is_called_so_wherever_its_date_stands() {
        var street = neighbourhood.open();
        Case signed = neighbourhood.move(neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
        Case asked = neighbourhood.move(
                signed, new CaseCommand.AskToShelve(LocalDate.of(2026, 12, 15), "等整条路大修"), street.builderActor());
        neighbourhood.move(asked, new CaseCommand.Grant(null, null, "同意"), street.actor(Role.SUPERVISOR));
        Caller supervisor = signedIn(street, Role.SUPERVISOR);

        assertThat(supervisor.get("/cases?list=SHELVED").body()).contains("复查还有 17 个工作日");
        assertThat(supervisor.get(path(signed)).body()).contains("复查还有 17 个工作日");
        assertThat(supervisor.get(path(signed) + "/clocks").body()).contains("同意挂账时定的复查日期").doesNotContain("领导指定的日期");
    }

    @Test
    void a_clock_that_is_not_the_handling_is_named_and_the_handling_is_not() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lamp(street);
        Caller dispatcher = signedIn(street, Role.DISPATCHER);
        assertThat(dispatcher.get(path(lamp)).body()).contains("首次答复还有 3 个工作日");
        neighbourhood.move(lamp, new CaseCommand.Dispatch(street.building().id(), java.util.List.of(), "路灯维护"), street.actor(Role.DISPATCHER));
        assertThat(dispatcher.get("/cases?list=ALL").body()).contains("还有 5 个工作日").doesNotContain("办理还有", "首次答复还有");
    }

    /** A limit in hours is yellow in its last four, so what is due today may still be green; then it says how long it is. */
    @Test
    void what_is_due_today_and_not_near_yet_says_how_many_hours_are_left() {
        var street = neighbourhood.open();
        TestClock.shared().set(Instant.parse("2026-11-19T09:00:00Z"));
        Case urgent = ((Result.Done) casework.register(
                CaseCommand.Register.concern(CaseType.HELP, "井盖塌陷", "路口井盖塌了，夜里看不见。").with(Flags.NONE.urgent(true)),
                street.actor(Role.CLERK), Instant.parse("2026-11-19T09:00:00Z"))).now();
        TestClock.shared().set(Instant.parse("2026-11-20T01:00:00Z"));
        assertThat(signedIn(street, Role.DISPATCHER).get(path(urgent)).body())
                .contains("首次答复今天到期，还有 8 小时 · 11月20日 17:00").contains("tag-green");
        TestClock.shared().set(Instant.parse("2026-11-20T05:00:00Z"));
        assertThat(signedIn(street, Role.DISPATCHER).get(path(urgent)).body()).contains("首次答复今天到期 · 11月20日 17:00");
    }

    @Test
    void a_case_is_sent_to_a_unit_only_with_a_basis() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lamp(street);
        Caller dispatcher = signedIn(street, Role.DISPATCHER);
        assertThat(dispatcher.post(path(lamp) + "/dispatch", Map.of("other", "建设局", "basis", " ")).body()).contains("请写派单依据");
        dispatcher.post(path(lamp) + "/dispatch", Map.of("other", "建设局", "basis", "路灯维护"));
        assertThat(dispatcher.get(path(lamp)).body()).contains("待签收", "路灯维护");
    }

    @Test
    void each_supervision_has_its_own_notice_to_print() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampDispatched(street);
        supervise(lamp, "三日内到现场", LocalDate.of(2026, 11, 25), street);
        supervise(lamp, "换灯并书面报告", LocalDate.of(2026, 11, 30), street);
        Caller supervisor = signedIn(street, Role.SUPERVISOR);

        assertThat(supervisor.get(path(lamp)).body()).contains("/supervision-notice/1", "/supervision-notice/2");
        String first = supervisor.get(path(lamp) + "/supervision-notice/1").body();
        assertThat(first).contains(lamp.number() + "-督1", "三日内到现场", "事项类型", "求助", "紧急程度", "一般", "汇报频次", "按报告时限报告一次")
                .doesNotContain("换灯并书面报告");
        assertThat(supervisor.get(path(lamp) + "/supervision-notice/2").body()).contains(lamp.number() + "-督2", "换灯并书面报告");
        assertThat(supervisor.get(path(lamp) + "/supervision-notice/3").statusCode()).isEqualTo(404);
    }

    @Test
    void supervising_is_at_hand_for_the_supervision_office_and_under_more_for_others() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampDispatched(street);
        String page = signedIn(street, Role.SUPERVISOR).get(path(lamp)).body();
        assertThat(page.indexOf("act-supervise")).isPositive().isLessThan(page.indexOf("more-acts"));
        String leader = signedIn(street, Role.LEADER).get(path(lamp)).body();
        assertThat(leader.indexOf("act-supervise")).isGreaterThan(leader.indexOf("more-acts"));
    }

    @Test
    void before_several_are_dispatched_each_shows_when_it_would_be_due_and_who_would_be_told() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lamp(street);
        String look = signedIn(street, Role.DISPATCHER)
                .post("/cases/several/dispatch/preview", Map.of("numbers", lamp.number(), "other", "建设局", "basis", "路灯维护")).body();
        assertThat(look).contains("办理期限", "还有 5 个工作日 · 11月27日 周五", "通知：建设局的联络员和负责人");
    }

    private void supervise(Case facts, String words, LocalDate by, Neighbourhood.Street street) {
        neighbourhood.move(facts, new CaseCommand.Supervise(Set.of(SupervisionTrigger.LEADER_NOTE), by, words),
                street.actor(Role.SUPERVISOR));
    }

    private Caller signedIn(Neighbourhood.Street street, Role role) {
        return Caller.at(port).signIn(street.username(role));
    }

    private static String path(Case facts) {
        return "/cases/" + URLEncoder.encode(facts.number(), StandardCharsets.UTF_8);
    }
}
