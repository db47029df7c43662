package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestDemo;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Promises to pin down, in the demo zone: those of cases and those that stand with a visit alone. */
@ServerTest
class VaguePromisesTest {

    private static final Pattern OF_NO_CASE = Pattern.compile("action=\"(/promises/[0-9a-f-]{36})\"");

    @Autowired TestDemo demo;
    @LocalServerPort int port;

    @Test
    void today_and_the_list_say_the_same_number_and_the_list_shows_as_many() {
        for (Role role : new Role[] {Role.CLERK, Role.DISPATCHER, Role.SUPERVISOR}) {
            Caller caller = Caller.at(port).signIn(demo.username(role));
            String list = caller.get("/promises").body();
            int listed = number(list, "list=TO_PIN_DOWN\"[^>]*>[^<]*<span class=\"count\">(\\d+)<");
            assertThat(number(caller.get("/").body(), "(\\d+) 条承诺还没有明确期限或单位")).as(role.name()).isEqualTo(listed).isPositive();
            assertThat(list.split("<li data-row>", -1).length - 1).as(role.name()).isEqualTo(listed);
            assertThat(OF_NO_CASE.matcher(list).find()).as(role + " may pin down what belongs to no case").isTrue();
        }
    }

    @Test
    void the_office_pins_down_what_belongs_to_no_case_and_it_leaves_the_list() {
        Caller dispatcher = Caller.at(port).signIn(demo.username(Role.DISPATCHER));
        Matcher form = OF_NO_CASE.matcher(dispatcher.get("/promises").body());
        assertThat(form.find()).isTrue();
        assertThat(dispatcher.post(form.group(1), Map.of("unitName", "建设局", "due", "2026-12-18")).statusCode()).isEqualTo(302);
        assertThat(dispatcher.get("/promises").body()).doesNotContain(form.group(1));
    }

    @Test
    void a_unit_is_shown_its_own_and_none_without_a_unit() {
        Caller office = Caller.at(port).signIn(demo.username(Role.CLERK));
        Caller liaison = Caller.at(port).signIn(demo.username(Role.LIAISON));
        String shown = liaison.get("/promises").body();
        assertThat(shown).contains("未定期限").doesNotContain("未定单位");
        Matcher all = OF_NO_CASE.matcher(office.get("/promises").body());
        while (all.find()) {
            int expected = shown.contains(all.group(1)) ? 422 : 404;
            assertThat(liaison.post(all.group(1), Map.of()).statusCode()).isEqualTo(expected);
        }
    }

    @Test
    void a_filter_by_unit_holds_for_those_that_belong_to_no_case_too() {
        Caller office = Caller.at(port).signIn(demo.username(Role.CLERK));
        String list = office.get("/promises").body();
        Matcher unit = Pattern.compile("<option value=\"([0-9a-f-]{36})\">人社局<").matcher(list);
        assertThat(unit.find()).isTrue();
        assertThat(office.get("/promises?unit=" + unit.group(1)).body()).doesNotContain("未定单位");
    }

    private static int number(String page, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(page);
        assertThat(found.find()).as(pattern).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
