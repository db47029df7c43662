package org.minqing.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.notify.NoticeKind.CONFIRMED;
import static org.minqing.notify.NoticeKind.DECIDED;
import static org.minqing.notify.NoticeKind.ESCALATED;
import static org.minqing.notify.NoticeKind.NEW_FOR_UNIT;
import static org.minqing.notify.NoticeKind.SENT_BACK;
import static org.minqing.notify.NoticeKind.TO_CONFIRM;
import static org.minqing.notify.NoticeKind.TO_DECIDE;
import static org.minqing.notify.NoticeKind.TO_DISPATCH;
import static org.minqing.notify.NoticeKind.TO_REVIEW;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.access.Accounts;
import org.minqing.casework.Actor;
import org.minqing.casework.Alert;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Channel;
import org.minqing.casework.ClockKind;
import org.minqing.casework.Flags;
import org.minqing.casework.Move;
import org.minqing.casework.Outcome;
import org.minqing.casework.Promise;
import org.minqing.casework.Raiser;
import org.minqing.casework.Result;
import org.minqing.casework.Satisfaction;
import org.minqing.casework.Source;
import org.minqing.casework.Tidings;
import org.minqing.casework.Voice;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.time.CaseClock;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class NoticeDeskTest {

    @Autowired
    SmallZone zones;

    @Autowired
    NoticeDesk desk;

    @Autowired
    NoticeStore notices;

    @Autowired
    Tidings tidings;

    @Autowired
    Accounts accounts;

    @Autowired
    Casework casework;

    @Autowired
    JdbcClient jdbc;

    @Value("${local.server.port}")
    int port;

    @Test
    void everybody_is_told_when_it_is_his_turn() {
        SmallZone.Office office = zones.open();
        Case lamp = office.lamp();
        assertThat(office.kinds(office.person(Role.DISPATCHER))).containsExactly(TO_DISPATCH);
        lamp = office.move(lamp, new CaseCommand.Dispatch(office.building.id(), List.of(office.water.id()), ""), office.person(Role.DISPATCHER));
        assertThat(office.kinds(office.builder())).containsExactly(NEW_FOR_UNIT);
        assertThat(office.kinds(office.plumber())).containsExactly(NEW_FOR_UNIT);
        lamp = office.move(lamp, new CaseCommand.Sign(), office.builder());
        lamp = office.move(lamp, new CaseCommand.FeedBack("已更换。"), office.builder());
        assertThat(office.kinds(office.person(Role.REVIEWER))).containsExactly(TO_REVIEW);
        lamp = office.move(lamp, new CaseCommand.Rework("没有写明线路。"), office.person(Role.REVIEWER));
        assertThat(office.kinds(office.builder())).contains(SENT_BACK);
        lamp = office.move(lamp, new CaseCommand.FeedBack("灯泡和线路都换了。"), office.builder());
        lamp = office.move(lamp, new CaseCommand.Approve(""), office.person(Role.REVIEWER));
        assertThat(office.kinds(office.person(Role.CONFIRMATION_OFFICER))).containsExactly(TO_CONFIRM);
        office.move(lamp, new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, ""), office.person(Role.CONFIRMATION_OFFICER));
        assertThat(office.kinds(office.builder())).contains(CONFIRMED);
        assertThat(office.kinds(office.person(Role.ADMINISTRATOR))).isEmpty();
    }

    @Test
    void nobody_is_told_of_his_own_act_or_of_another_units_case() {
        SmallZone.Office office = zones.open();
        SignedIn both = accounts.create(new Accounts.NewAccount(office.zone.region().id(), "both." + UUID.randomUUID(), "甲",
                Set.of(Role.CLERK, Role.DISPATCHER), Account.Scope.NONE)).signedIn();
        Case lamp = office.dispatched();
        assertThat(office.kinds(both)).containsExactly(TO_DISPATCH);
        office.move(lamp, new CaseCommand.Join(Source.of(Channel.PHONE), Raiser.UNKNOWN,
                "又有人反映"), both);
        assertThat(office.of(both)).hasSize(1);
        assertThat(office.kinds(office.builder())).containsExactly(NoticeKind.NEWS, NEW_FOR_UNIT);
        assertThat(office.kinds(office.plumber())).isEmpty();
    }

    @Test
    void a_case_outside_his_place_is_not_told_to_a_dispatcher_of_that_place() {
        SmallZone.Office office = zones.open();
        UUID elsewhere = UUID.randomUUID();
        SignedIn local = accounts.create(new Accounts.NewAccount(office.zone.region().id(), "local." + UUID.randomUUID(), "乙",
                Set.of(Role.DISPATCHER), new Account.Scope(null, null, elsewhere))).signedIn();
        office.lamp();
        assertThat(office.kinds(local)).isEmpty();
        assertThat(office.kinds(office.person(Role.DISPATCHER))).containsExactly(TO_DISPATCH);
    }

    @Test
    void history_is_told_to_nobody_nor_is_what_comes_in_late() {
        SmallZone.Office office = zones.open();
        office.register(Flags.HISTORY);
        TestClock.shared().advance(NoticeDesk.LATE.negated().minusMinutes(1));
        office.lamp();
        TestClock.shared().reset();
        assertThat(office.of(office.person(Role.DISPATCHER))).isEmpty();
        office.lamp();
        assertThat(office.of(office.person(Role.DISPATCHER))).hasSize(1);
    }

    @Test
    void a_registration_with_its_promises_and_clocks_is_told_once() {
        SmallZone.Office office = zones.open();
        Promise promise = new Promise("建设局负责人", null, "月底前修好", "月底前", null, Source.of(Channel.VISIT));
        office.registered(CaseCommand.Register.concern(CaseType.HELP, "路灯不亮", "路灯坏了。").promising(List.of(promise, promise)));
        assertThat(office.of(office.person(Role.DISPATCHER))).hasSize(1);
    }

    @Test
    void what_time_says_names_the_clock_it_speaks_of_and_when_that_ends() {
        SmallZone.Office office = zones.open();
        Case lamp = office.dispatched();
        CaseClock sign = lamp.clock(ClockKind.SIGN).orElseThrow();
        Actor time = new Actor(lamp.regionId(), UUID.randomUUID(), Set.of(Role.SYSTEM), null, null, null);
        assertThat(casework.perform(lamp.id(), new CaseCommand.Remind(ClockKind.SIGN, Alert.NEAR_DUE), time, sign.due().minusSeconds(60)))
                .isInstanceOf(Result.Done.class);
        assertThat(office.of(office.builder())).filteredOn(notice -> notice.kind() == NoticeKind.NEAR_DUE).singleElement()
                .satisfies(notice -> {
                    assertThat(notice.clock()).isEqualTo(ClockKind.SIGN);
                    assertThat(notice.dueAt()).isEqualTo(sign.due());
                });
        assertThat(office.of(office.builder())).filteredOn(notice -> notice.kind() == NEW_FOR_UNIT)
                .allMatch(notice -> notice.clock() == null);
    }

    @Test
    void what_was_asked_for_is_settled_for_all_when_one_has_done_it() {
        SmallZone.Office office = zones.open();
        SignedIn colleague = office.colleague(Role.DISPATCHER);
        Case lamp = office.lamp();
        office.tell();
        assertThat(notices.unread(colleague)).isEqualTo(1);
        office.move(lamp, new CaseCommand.Dispatch(office.building.id(), List.of(), ""), office.person(Role.DISPATCHER));
        office.tell();
        assertThat(notices.unread(colleague)).isZero();
        assertThat(office.of(colleague)).singleElement().matches(Notice::settled);
    }

    @Test
    void that_a_unit_has_signed_does_not_settle_what_its_assistant_was_told() {
        SmallZone.Office office = zones.open();
        Case lamp = office.move(office.lamp(), new CaseCommand.Dispatch(office.building.id(), List.of(office.water.id()), ""), office.person(Role.DISPATCHER));
        office.move(lamp, new CaseCommand.Sign(), office.builder());
        office.tell();
        assertThat(notices.unread(office.builder())).isZero();
        assertThat(notices.unread(office.plumber())).isEqualTo(1);
    }

    @Test
    void what_was_done_before_anybody_was_told_does_not_ring() {
        SmallZone.Office office = zones.open();
        Case lamp = office.fedBack();
        office.move(lamp, new CaseCommand.Rework("再查。"), office.person(Role.REVIEWER));
        office.tell();
        assertThat(notices.unread(office.person(Role.REVIEWER))).isZero();
        assertThat(notices.unread(office.builder())).isEqualTo(1);
        assertThat(office.kinds(office.builder())).containsExactly(SENT_BACK, NEW_FOR_UNIT);
    }

    @Test
    void a_request_is_told_to_who_decides_and_the_decision_to_who_asked_even_when_he_has_lost_the_case() {
        SmallZone.Office office = zones.open();
        Case lamp = office.dispatched();
        lamp = office.move(lamp, new CaseCommand.AskToReturn(office.water.id(), "路灯归水务中心。"), office.builder());
        assertThat(office.kinds(office.person(Role.DISPATCHER))).contains(TO_DECIDE);
        SignedIn colleague = office.colleague(Role.DISPATCHER);
        office.move(lamp, new CaseCommand.Grant(null, null, ""), office.person(Role.DISPATCHER));
        assertThat(office.kinds(office.builder())).first().isEqualTo(DECIDED);
        assertThat(notices.unread(colleague)).isZero();
        assertThat(tidings.lines(List.of(lamp.id()), Actor.of(office.builder()))).isEmpty();
        assertThat(tidings.givenBack(List.of(lamp.id()), Actor.of(office.builder()))).containsValue(lamp.number());
        assertThat(tidings.givenBack(List.of(lamp.id()), Actor.of(office.plumber()))).isEmpty();
    }

    @Test
    void a_request_that_was_decided_waits_for_nobody_any_more() {
        SmallZone.Office office = zones.open();
        SignedIn colleague = office.colleague(Role.DISPATCHER);
        Case lamp = office.move(office.dispatched(), new CaseCommand.AskForExtension(2, "等材料。"), office.builder());
        office.tell();
        assertThat(notices.page(colleague, true, SmallZone.NEWEST, 10)).extracting(Notice::kind).containsExactly(TO_DECIDE);
        office.move(lamp, new CaseCommand.Refuse("材料已经到了。"), office.person(Role.DISPATCHER));
        office.tell();
        assertThat(notices.page(colleague, true, SmallZone.NEWEST, 10)).isEmpty();
    }

    @Test
    void whoever_is_urged_or_supervised_is_told() {
        SmallZone.Office office = zones.open();
        Case lamp = office.move(office.dispatched(), new CaseCommand.Urge("请抓紧。"), office.person(Role.SUPERVISOR));
        assertThat(office.kinds(office.builder())).first().isEqualTo(NoticeKind.URGED);
        assertThat(NoticeKind.of(Move.SUPERVISE)).isEqualTo(NoticeKind.SUPERVISED);
        office.move(lamp, new CaseCommand.Sign(), office.builder());
        assertThat(office.of(office.builder())).allMatch(Notice::settled);
    }

    @Test
    void the_third_setback_is_told_to_the_supervision_office_once() {
        SmallZone.Office office = zones.open();
        Case lamp = office.fedBack();
        for (int setback = 1; setback <= 4; setback++) {
            lamp = office.move(lamp, new CaseCommand.Rework("还没有修好。"), office.person(Role.REVIEWER));
            assertThat(office.kinds(office.person(Role.SUPERVISOR))).hasSize(setback < 3 ? 0 : 1).allMatch(ESCALATED::equals);
            lamp = office.move(lamp, new CaseCommand.FeedBack("又修了一次。"), office.builder());
        }
    }

    @Test
    void a_sealed_case_is_told_to_nobody_who_may_not_see_it() {
        SmallZone.Office office = zones.open();
        office.register(Flags.SEALED);
        assertThat(office.kinds(office.person(Role.DISPATCHER))).isEmpty();
    }

    @Test
    void what_was_told_of_a_case_is_taken_back_when_it_is_sealed() {
        SmallZone.Office office = zones.open();
        Case lamp = office.lamp();
        assertThat(office.of(office.person(Role.DISPATCHER))).hasSize(1);
        office.move(lamp, new CaseCommand.Mark(false, true, false, false, "举报内容要保密"), office.person(Role.CLERK));
        String page = Caller.at(port).signIn(office.zone.username(Role.DISPATCHER)).get("/notices").body();
        assertThat(page).contains("没有提醒").doesNotContain(lamp.number(), "路灯");
        assertThat(notices.unread(office.person(Role.DISPATCHER))).isZero();
    }

    @Test
    void kinds_that_he_does_not_want_to_see_are_not_made() {
        SmallZone.Office office = zones.open();
        office.mailTo(office.builder(), Choice.Times.USUAL,
                Map.of(NEW_FOR_UNIT, new Choice.Channels(false, MailWhen.NEVER)));
        office.dispatched();
        assertThat(office.of(office.builder())).isEmpty();
    }

    @Test
    void four_nodes_at_once_tell_each_event_once() {
        SmallZone.Office office = zones.open();
        IntStream.range(0, 40).forEach(n -> office.lamp());
        var nodes = IntStream.range(0, 4)
                .mapToObj(n -> CompletableFuture.runAsync(() -> desk.work(office.zone.region())))
                .toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(office.of(office.person(Role.DISPATCHER))).hasSize(40);
    }

    @Test
    void told_again_from_the_beginning_nothing_is_told_twice() {
        SmallZone.Office office = zones.open();
        office.dispatched();
        List<Notice> first = office.of(office.builder());
        jdbc.sql("DELETE FROM notice_position WHERE region_id = ?").params(office.zone.region().id()).update();
        assertThat(office.of(office.builder())).isEqualTo(first);
    }

    @Test
    void each_move_that_somebody_is_told_of_has_a_kind_for_somebody() {
        for (Role role : Role.ofPeople()) {
            for (Move move : Tidings.movesToldTo(Set.of(role))) {
                assertThat(NoticeKind.of(Set.of(role))).contains(NoticeKind.of(move));
            }
        }
        assertThat(NoticeKind.of(Set.of(Role.LIAISON))).contains(NEW_FOR_UNIT).doesNotContain(TO_DISPATCH, ESCALATED);
        assertThat(NoticeKind.of(Set.of(Role.SUPERVISOR))).contains(ESCALATED).doesNotContain(NEW_FOR_UNIT);
    }
}
