package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Neighbourhood.Street;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is said about a result before the resident gets it: to whom, and out of which other cases. */
@ServerTest
class ReplyAdviceTest {

    private static final String RESULT = "经现场查看，路灯因电缆接头进水短路，11月20日已更换接头和灯头，当晚恢复照明，费用由市政维护经费支出。";

    @Autowired Neighbourhood neighbourhood;
    @Autowired GivenReplies given;
    @Autowired Casework casework;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Case signed(Street street) {
        return neighbourhood.move(neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
    }

    private Case reported(Street street, String words) {
        return neighbourhood.move(signed(street), new CaseCommand.FeedBack(words), street.builderActor());
    }

    private static String path(Case facts, String rest) {
        return "/cases/" + URLEncoder.encode(facts.number(), StandardCharsets.UTF_8) + rest;
    }

    private Caller as(String username) {
        return Caller.at(port).signIn(username);
    }

    @Test
    void without_a_script_a_button_shows_the_advice_with_the_text_still_in_the_form() {
        Street street = neighbourhood.open();
        Case lamp = signed(street);
        HttpResponse<String> answer = as(street.builder().username()).post(path(lamp, "/advice"),
                Map.of("words", "已转相关部门处理，感谢您的支持。", "version", String.valueOf(lamp.version())));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("这是套话", "没有说时间", ">已转相关部门处理，感谢您的支持。</textarea>")
                .containsPattern("<details class=\"act\" name=\"act\" open id=\"act-feed-back\">");
        assertThat(casework.facts(lamp.id(), street.builderActor()).orElseThrow().version()).isEqualTo(lamp.version());
    }

    @Test
    void who_may_not_open_the_case_gets_no_advice_on_it() {
        Street street = neighbourhood.open();
        Case lamp = signed(street);
        assertThat(as(street.plumber().username()).post(path(lamp, "/advice"), Map.of("words", RESULT)).statusCode()).isEqualTo(404);
    }

    @Test
    void who_reviews_sees_what_the_result_lacks_and_who_reported_it_too() {
        Street street = neighbourhood.open();
        Case lamp = reported(street, "已转相关部门处理，感谢您的支持。");
        assertThat(as(street.username(Role.REVIEWER)).get(path(lamp, "")).body()).contains("reply-advice", "这是套话");
        assertThat(as(street.builder().username()).get(path(lamp, "")).body()).contains("reply-advice", "这是套话");
    }

    @Test
    void once_it_is_approved_nothing_more_is_said() {
        Street street = neighbourhood.open();
        Case lamp = neighbourhood.move(reported(street, "已转相关部门处理，感谢您的支持。"), new CaseCommand.Approve(""), street.actor(Role.REVIEWER));
        assertThat(as(street.username(Role.REVIEWER)).get(path(lamp, "")).body()).doesNotContain("reply-advice");
    }

    @Test
    void the_words_of_another_result_of_the_same_unit_are_named_by_its_number() {
        Street street = neighbourhood.open();
        Case first = reported(street, RESULT);
        Case second = signed(street);
        String body = as(street.builder().username()).post(path(second, "/advice"), Map.of("words", RESULT)).body();
        assertThat(body).contains("与以前的答复雷同", ">" + first.number() + "</a>");
    }

    @Test
    void a_result_of_another_unit_is_not_looked_at() {
        Street street = neighbourhood.open();
        reported(street, RESULT);
        Case pipe = neighbourhood.lamp(street);
        pipe = neighbourhood.move(pipe, new CaseCommand.Dispatch(street.water().id(), List.of(), "供水"), street.actor(Role.DISPATCHER));
        assertThat(given.besides(pipe, street.actor(Role.DISPATCHER))).isEmpty();
    }

    @Test
    void a_sealed_case_gives_no_earlier_result_to_who_may_not_open_it() {
        Street street = neighbourhood.open();
        Actor dispatcher = cleared(street.actor(Role.DISPATCHER));
        Case secret = neighbourhood.move(sealed(street, dispatcher), new CaseCommand.Sign(), street.builderActor());
        secret = neighbourhood.move(secret, new CaseCommand.FeedBack(RESULT), street.builderActor());
        Case lamp = signed(street);
        assertThat(given.besides(lamp, street.builderActor())).extracting(ReplyAdvice.Given::number).containsExactly(secret.number());
        assertThat(given.besides(lamp, street.actor(Role.REVIEWER))).isEmpty();
    }

    private Case sealed(Street street, Actor dispatcher) {
        Case registered = ((Result.Done) casework.register(
                CaseCommand.Register.concern(CaseType.HELP, "路灯", "路灯坏了。").at(street.estate().id()).with(Flags.SEALED),
                street.actor(Role.CLERK), clock.instant())).now();
        return neighbourhood.move(registered, new CaseCommand.Dispatch(street.building().id(), List.of(), "路灯维护"), dispatcher);
    }

    private static Actor cleared(Actor who) {
        Set<Role> roles = new HashSet<>(who.roles());
        roles.add(Role.CLEARED);
        return new Actor(who.regionId(), who.userId(), roles, who.unitId(), who.officialId(), who.placeId());
    }

    @Test
    void an_erased_result_is_compared_with_nothing_any_more() {
        Street street = neighbourhood.open();
        Case first = reported(street, RESULT);
        Case lamp = signed(street);
        assertThat(given.besides(lamp, street.builderActor())).hasSize(1);
        neighbourhood.move(first, new CaseCommand.Erase(Erasure.Scope.ALL, Erasure.Ground.REQUEST, "本人申请"), street.actor(Role.SUPERVISOR));
        assertThat(given.besides(lamp, street.builderActor())).isEmpty();
    }
}
