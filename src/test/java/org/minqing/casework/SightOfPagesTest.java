package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a unit's people meet on pages that are not lists of cases. */
@ServerTest
class SightOfPagesTest {

    @Autowired Neighbourhood neighbourhood;
    @LocalServerPort int port;

    @Test
    void a_community_s_page_names_no_case_of_another_unit_and_says_how_many_there_are() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampDispatched(street);
        neighbourhood.move(lamp, promise("周五前换好灯", street), street.actor(Role.CLERK));
        String address = "/communities/" + street.community().id();

        String plumber = Caller.at(port).signIn(street.plumber().username()).get(address).body();
        assertThat(plumber).doesNotContain(lamp.number(), "路灯不亮", "周五前换好灯")
                .contains("另有 1 件由其他单位办理", "另有 1 项承诺在其他单位办理的事项中");
        for (String username : List.of(street.builder().username(), street.username(Role.DISPATCHER))) {
            assertThat(Caller.at(port).signIn(username).get(address).body())
                    .contains("/cases/" + lamp.number(), "周五前换好灯").doesNotContain("由其他单位办理");
        }
    }

    @Test
    void a_sealed_case_of_another_unit_is_not_even_counted_on_the_community_s_page() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampDispatched(street);
        neighbourhood.move(lamp, promise("周五前换好灯", street), street.actor(Role.CLERK));
        neighbourhood.move(lamp, new CaseCommand.Mark(false, true, false, false, "本人要求保密"), street.actor(Role.CLERK));
        assertThat(Caller.at(port).signIn(street.plumber().username()).get("/communities/" + street.community().id()).body())
                .doesNotContain(lamp.number(), "由其他单位办理", "其他单位办理的事项");
    }

    @Test
    void a_unit_s_promise_in_a_case_of_another_is_listed_without_the_case() {
        var street = neighbourhood.open();
        Case lamp = neighbourhood.lampDispatched(street);
        neighbourhood.move(lamp, new CaseCommand.MakePromise(new Promise("水务中心负责人", street.water().id(), "先把井盖垫平", "",
                LocalDate.of(2026, 11, 30), Source.of(Channel.PHONE))), street.actor(Role.CLERK));
        Caller plumber = Caller.at(port).signIn(street.plumber().username());
        assertThat(plumber.get("/promises?list=OPEN").body()).contains("先把井盖垫平", "其他单位办理的事项").doesNotContain(lamp.number());
        assertThat(plumber.get("/cases/" + java.net.URLEncoder.encode(lamp.number(), java.nio.charset.StandardCharsets.UTF_8)).statusCode()).isEqualTo(404);
    }

    @Test
    void a_number_that_he_may_not_see_is_to_him_as_one_that_is_not_there() {
        var street = neighbourhood.open();
        Case mine = neighbourhood.lamp(street);
        Case sealed = neighbourhood.lamp(street);
        neighbourhood.move(sealed, new CaseCommand.Mark(false, true, false, false, "本人要求保密"), street.actor(Role.CLERK));
        Caller dispatcher = Caller.at(port).signIn(street.username(Role.DISPATCHER));
        for (String act : List.of("link", "merge")) {
            String path = "/cases/" + java.net.URLEncoder.encode(mine.number(), java.nio.charset.StandardCharsets.UTF_8) + "/" + act;
            var there = dispatcher.post(path, Map.of("number", sealed.number(), "words", "同一件事"));
            var gone = dispatcher.post(path, Map.of("number", "试20990101-0001", "words", "同一件事"));
            assertThat(there.statusCode()).isEqualTo(gone.statusCode()).isEqualTo(422);
            assertThat(there.body()).contains("没有编号为“" + sealed.number() + "”的事项");
            assertThat(there.body().replace(sealed.number(), "N")).isEqualTo(gone.body().replace("试20990101-0001", "N"));
        }
    }

    private static CaseCommand.MakePromise promise(String text, Neighbourhood.Street street) {
        return new CaseCommand.MakePromise(new Promise("建设局负责人", street.building().id(), text, "",
                LocalDate.of(2026, 11, 27), Source.of(Channel.PHONE)));
    }
}
