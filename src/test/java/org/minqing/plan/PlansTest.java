package org.minqing.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.people.NewUnit;
import org.minqing.people.Unit;
import org.minqing.people.Units;
import org.minqing.plan.PlanEvent.Laid;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class PlansTest {

    @Autowired TestZone zones;
    @Autowired Plans plans;
    @Autowired PlanStore store;
    @Autowired Units units;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private final class Town {
        final TestZone.Zone zone = zones.open();
        final int region = zone.region().id();
        final Unit city = units.create(region, NewUnit.named("城管局"));
        final Unit roads = units.create(region, NewUnit.named("建设局"));
        final LocalDate today = zone.region().dateOf(clock.instant());
        final UUID plan = UUID.randomUUID();

        Caller caller(Role role) {
            return Caller.at(port).signIn(zone.username(role));
        }

        Map<String, String> form(String name, LocalDate fixed) {
            return new LinkedHashMap<>(Map.of("key", plan.toString(), "name", name, "target", "摊点全部迁走", "unit", city.id().toString(),
                    "begin", today.toString(), "fixed", fixed.toString()));
        }

        void opened() {
            assertThat(caller(Role.CLERK).post("/plans", form("清退占道市场", today.plusDays(14))).statusCode()).isEqualTo(302);
        }

        UUID node(String name, Unit unit, int days, UUID... after) {
            UUID node = UUID.randomUUID();
            does(Role.CLERK, new PlanCommand.AddNode(new Laid(node, name, unit.id(), days, List.of(after))));
            return node;
        }

        void does(Role role, PlanCommand command) {
            assertThat(plans.execute(zone.signedIn(role), plan, command, UUID.randomUUID()).orElseThrow()).isInstanceOf(PlanDecision.Happens.class);
        }

        Plan now() {
            return plans.byId(region, plan).orElseThrow();
        }

        String at(String rest) {
            return "/plans/" + plan + rest;
        }
    }

    @Test
    void a_plan_sent_twice_is_opened_once_and_what_is_wrong_is_said_and_keeps_what_was_typed() {
        var town = new Town();
        town.opened();
        town.opened();
        assertThat(plans.open(town.region)).hasSize(1);
        assertThat(plans.history(town.region, town.plan).orElseThrow().steps()).hasSize(1);
        Caller clerk = town.caller(Role.CLERK);
        HttpResponse<String> other = clerk.post("/plans", town.form("改了名字再交", town.today.plusDays(14)));
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(other.body()).contains("已经提交过，内容不同", "改了名字再交");
        Map<String, String> wrong = town.form("另一个计划", town.today.minusDays(1));
        HttpResponse<String> answer = clerk.post("/plans", wrong);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("完成日期不能早于开始日期", "另一个计划");
        for (String field : List.of("name", "target", "unit", "fixed", "begin", "key")) {
            Map<String, String> without = town.form("缺一项", town.today.plusDays(9));
            without.put(field, field.equals("unit") || field.equals("fixed") ? "不是" : "");
            assertThat(clerk.post("/plans", without).statusCode()).as(field).isEqualTo(422);
        }
        assertThat(plans.open(town.region)).hasSize(1);
    }

    @Test
    void what_stands_in_the_rows_is_what_the_events_tell_whatever_happened() {
        var town = new Town();
        town.opened();
        UUID survey = town.node("摸底", town.city, 3);
        UUID clear = town.node("清运", town.roads, 4, survey);
        UUID gone = town.node("多余", town.roads, 2, clear);
        town.node("验收", town.city, 1, gone);
        town.does(Role.CLERK, new PlanCommand.RemoveNode(gone));
        town.does(Role.CLERK, new PlanCommand.ChangeNode(new Laid(clear, "清运垃圾", town.roads.id(), 5, List.of(survey))));
        town.does(Role.CLERK, new PlanCommand.ReportBegun(survey, town.today.minusDays(2)));
        town.does(Role.CLERK, new PlanCommand.ReportDone(survey, town.today, "完"));
        town.does(Role.LEADER, new PlanCommand.MoveDate(town.today.plusDays(30), "雨天"));
        Plan told = plans.history(town.region, town.plan).orElseThrow().plan();
        assertThat(town.now()).isEqualTo(told);
        assertThat(told.nodes()).extracting(Node::name).containsExactly("摸底", "清运垃圾", "验收");
        town.does(Role.CLERK, new PlanCommand.SetSideBySide(survey, clear));
        town.does(Role.CLERK, new PlanCommand.Drop("并入"));
        assertThat(town.now()).isEqualTo(plans.history(town.region, town.plan).orElseThrow().plan());
        assertThat(plans.open(town.region)).isEmpty();
        assertThat(plans.ended(town.region)).hasSize(1);
        assertThat(catching("UPDATE plan_event SET kind = 'Begun'")).isNotNull();
        assertThat(catching("DELETE FROM plan_event")).isNotNull();
    }

    private DataAccessException catching(String statement) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(DataAccessException.class, () -> jdbc.sql(statement).update());
    }

    @Test
    void a_node_is_saved_once_and_looking_at_its_effect_writes_nothing() {
        var town = new Town();
        town.opened();
        UUID survey = town.node("摸底", town.city, 5);
        Caller clerk = town.caller(Role.CLERK);
        var form = new LinkedHashMap<>(Map.of("key", UUID.randomUUID().toString(), "node", UUID.randomUUID().toString(), "name", "清运",
                "unit", town.roads.id().toString(), "days", "12", "after", survey.toString(), "look", "look"));
        HttpResponse<String> look = clerk.post(town.at("/nodes"), form);
        assertThat(look.statusCode()).isEqualTo(200);
        assertThat(look.body()).contains("赶不上，差", "还没有保存");
        assertThat(town.now().nodes()).hasSize(1);
        form.remove("look");
        assertThat(clerk.post(town.at("/nodes"), form).statusCode()).isEqualTo(302);
        assertThat(clerk.post(town.at("/nodes"), form).statusCode()).isEqualTo(302);
        assertThat(town.now().nodes()).hasSize(2);
        assertThat(plans.history(town.region, town.plan).orElseThrow().steps()).hasSize(3);
        form.put("days", "3");
        HttpResponse<String> other = clerk.post(town.at("/nodes"), form);
        assertThat(other.statusCode()).as("one key says one thing").isEqualTo(422);
        assertThat(other.body()).contains("已经提交过，内容不同");
        form.put("key", UUID.randomUUID().toString());
        form.put("days", "许多");
        HttpResponse<String> wrong = clerk.post(town.at("/nodes"), form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("许多", "1 到 250");
        var circle = new LinkedHashMap<>(form);
        circle.putAll(Map.of("node", survey.toString(), "name", "摸底", "days", "5", "after", form.get("node")));
        assertThat(clerk.post(town.at("/nodes"), circle).body()).contains("这样会互相等待", "→");
    }

    @Test
    void who_may_do_what_to_a_plan() {
        var town = new Town();
        town.opened();
        UUID survey = town.node("摸底", town.city, 5);
        UUID clear = town.node("清运", town.roads, 5);
        String liaison = zones.user(town.zone.region(), Role.LIAISON, new Account.Scope(town.city.id(), null, null)).username();
        Caller his = Caller.at(port).signIn(liaison);
        var report = new LinkedHashMap<>(Map.of("what", "DONE", "on", town.today.toString(), "word", "登记 46 个", "key", UUID.randomUUID().toString()));
        assertThat(his.get(town.at("")).statusCode()).isEqualTo(200);
        assertThat(his.get("/plans/new").statusCode()).isEqualTo(403);
        assertThat(his.post(town.at("/nodes"), Map.of()).statusCode()).isEqualTo(403);
        HttpResponse<String> others = his.post(town.at("/nodes/" + clear + "/report"), report);
        assertThat(others.statusCode()).isEqualTo(422);
        assertThat(others.body()).contains("由承办单位或管计划的人报告");
        HttpResponse<String> early = his.post(town.at("/nodes/" + survey + "/report"),
                Map.of("what", "DONE", "on", town.today.plusDays(3).toString(), "word", "下周就完", "key", UUID.randomUUID().toString()));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("不能报告还没到的日子", "下周就完");
        assertThat(his.post(town.at("/nodes/" + survey + "/report"), report).statusCode()).isEqualTo(302);
        assertThat(town.now().node(survey).orElseThrow().word()).isEqualTo("登记 46 个");
        var back = Map.of("what", "BACK", "key", UUID.randomUUID().toString());
        assertThat(his.post(town.at("/nodes/" + survey + "/report"), back).statusCode()).isEqualTo(302);
        assertThat(town.now().node(survey).orElseThrow().touched()).isFalse();
        assertThat(his.post(town.at("/nodes/" + survey + "/report"), back).statusCode()).isEqualTo(302);

        var move = Map.of("to", town.today.plusDays(40).toString(), "reason", "汛期", "key", UUID.randomUUID().toString());
        assertThat(town.caller(Role.SUPERVISOR).post(town.at("/date"), move).statusCode()).isEqualTo(403);
        Caller leader = town.caller(Role.LEADER);
        assertThat(leader.post(town.at("/date"), Map.of("to", town.today.plusDays(40).toString(), "key", UUID.randomUUID().toString())).body())
                .contains("请写理由");
        assertThat(leader.post(town.at("/date"), Map.of("to", "明天", "reason", "急", "key", UUID.randomUUID().toString())).statusCode()).isEqualTo(422);
        assertThat(leader.get(town.at("/date?to=" + town.today.plusDays(40))).body()).contains("还没有保存");
        assertThat(town.now().dates().moved()).isFalse();
        assertThat(leader.post(town.at("/date"), move).statusCode()).isEqualTo(302);
        assertThat(leader.get(town.at("")).body()).contains("原定", "汛期");
        assertThat(town.caller(Role.ADMINISTRATOR).get(town.at("")).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_not_there_or_is_of_another_region_is_not_found() {
        var town = new Town();
        town.opened();
        UUID survey = town.node("摸底", town.city, 5);
        var other = new Town();
        Caller stranger = other.caller(Role.LEADER);
        for (String path : List.of("", "/nodes/new", "/nodes/" + survey, "/date", "/beside?first=" + survey + "&second=" + survey)) {
            assertThat(stranger.get(town.at(path)).statusCode()).as(path).isEqualTo(404);
        }
        String key = UUID.randomUUID().toString();
        assertThat(stranger.post(town.at("/date"), Map.of("to", "2027-01-04", "reason", "x", "key", key)).statusCode()).isEqualTo(404);
        assertThat(stranger.post(town.at("/drop"), Map.of("reason", "x", "key", key)).statusCode()).isEqualTo(404);
        assertThat(stranger.post(town.at("/nodes/" + survey + "/report"), Map.of("what", "BACK", "key", key)).statusCode()).isEqualTo(404);
        assertThat(stranger.get("/plans").body()).doesNotContain("清退占道市场");
        assertThat(town.caller(Role.CLERK).get("/plans/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(town.caller(Role.CLERK).get(town.at("/nodes/" + UUID.randomUUID())).statusCode()).isEqualTo(404);
    }

    @Test
    void today_tells_a_unit_of_nodes_that_must_begin_and_the_keeper_of_plans_that_no_longer_fit() {
        var town = new Town();
        town.opened();
        UUID survey = town.node("摸底", town.city, 7);
        town.node("清运", town.roads, 9, survey);
        String liaison = zones.user(town.zone.region(), Role.LIAISON, new Account.Scope(town.roads.id(), null, null)).username();
        assertThat(Caller.at(port).signIn(liaison).get("/").body()).contains("本单位 1 个计划节点");
        assertThat(town.caller(Role.CLERK).get("/").body()).contains("与我有关的 1 个倒排计划赶不上");
        assertThat(town.caller(Role.REVIEWER).get("/").body()).doesNotContain("倒排计划赶不上");
        assertThat(town.caller(Role.REVIEWER).get("/plans?show=MISSES").body()).contains("清退占道市场", "赶不上，差");
        assertThat(town.caller(Role.REVIEWER).get("/plans?show=MINE").body()).doesNotContain("清退占道市场");
    }
}
