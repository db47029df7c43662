package org.minqing.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.Flags;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestMail;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mail against a real mail server in this process; the clock stands at Friday 10:00. */
@ServerTest
class PostmanTest {

    private static final Choice.Times USUAL = Choice.Times.USUAL;
    private static final Map<NoticeKind, Choice.Channels> AT_ONCE =
            Map.of(NoticeKind.NEW_FOR_UNIT, new Choice.Channels(true, MailWhen.AT_ONCE));

    @Autowired
    SmallZone zones;

    @Autowired
    Postman postman;

    @Autowired
    Outbox outbox;

    @Autowired
    NoticeStore notices;

    @Autowired
    JdbcClient jdbc;

    @Test
    void what_is_urgent_arrives_at_once_in_chinese_with_number_deed_and_link_but_no_word_of_the_resident() throws Exception {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, Map.of());
        try (TestMail server = TestMail.start()) {
            Case lamp = office.move(office.register(Flags.URGENT),
                    new CaseCommand.Dispatch(office.building.id(), List.of(), ""), office.person(Role.DISPATCHER));
            office.tell();
            postman.work();
            MimeMessage mail = server.to(address).getFirst();
            assertThat(mail.getSubject()).isEqualTo("【民情】新派来的：" + lamp.number());
            assertThat(mail.getFrom()[0].toString()).contains("minqing@zone.example");
            String body = body(mail);
            assertThat(body).contains("试用" + Role.LIAISON.ordinal() + "，您好", lamp.number(), "派单", "前", "/cases/%E8%AF%95");
            assertThat(body).doesNotContain("路灯", "吴阿婆", "0571");
            assertThat(mail.getContentType()).containsIgnoringCase("utf-8");
            assertThat(mail.getHeader("List-Unsubscribe")[0]).endsWith("/notices/settings>");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        }
    }

    @Test
    void the_digest_holds_each_open_item_once_and_comes_once() throws Exception {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, Map.of());
        List<Case> lamps = IntStream.range(0, 3).mapToObj(n -> office.dispatched()).toList();
        office.tell();
        try (TestMail server = TestMail.start()) {
            deliver(office);
            assertThat(server.to(address)).isEmpty();
            notices.readOf(office.builder(), lamps.getLast().id(), now());
            clock("2026-11-23T00:30:00Z");
            deliver(office);
            deliver(office);
            assertThat(server.to(address)).hasSize(1);
            MimeMessage mail = server.to(address).getFirst();
            assertThat(mail.getSubject()).isEqualTo("【民情】2 条提醒");
            lamps.subList(0, 2).forEach(lamp -> assertThat(body(mail)).containsOnlyOnce(lamp.number() + "\r\n"));
            assertThat(body(mail)).doesNotContain(lamps.getLast().number());
            clock("2026-11-24T00:30:00Z");
            deliver(office);
            assertThat(server.to(address)).hasSize(1);
        }
    }

    @Test
    void a_digest_of_which_nothing_is_left_is_not_sent() {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, Map.of());
        Case lamp = office.dispatched();
        office.tell();
        clock("2026-11-23T00:30:00Z");
        office.tell();
        notices.readOf(office.builder(), lamp.id(), now());
        try (TestMail server = TestMail.start()) {
            deliver(office);
            assertThat(server.to(address)).isEmpty();
            assertThat(states(office)).containsExactly("DROPPED");
        }
    }

    @Test
    void in_quiet_hours_mail_waits_for_the_morning_and_then_comes_as_one() {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, AT_ONCE);
        try (TestMail server = TestMail.start()) {
            clock("2026-11-19T13:00:00Z");
            office.dispatched();
            office.dispatched();
            deliver(office);
            assertThat(server.to(address)).isEmpty();
            clock("2026-11-19T23:30:00Z");
            deliver(office);
            assertThat(server.to(address)).hasSize(1);
        }
    }

    @Test
    void when_the_server_is_down_mail_waits_and_leaves_when_it_is_back_with_the_same_message_id() throws Exception {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, AT_ONCE);
        office.dispatched();
        deliver(office);
        String id = jdbc.sql("SELECT id FROM mail WHERE region_id = ?").params(office.zone.region().id()).query(String.class).single();
        assertThat(outbox.troubled(office.zone.region().id(), 10)).singleElement()
                .matches(mail -> mail.attempts() == 1 && !mail.dead() && !mail.trouble().isEmpty());
        try (TestMail server = TestMail.start()) {
            deliver(office);
            assertThat(server.to(address)).as("not before its time").isEmpty();
            TestClock.shared().advance(Duration.ofMinutes(1));
            deliver(office);
            assertThat(server.to(address)).hasSize(1);
            assertThat(server.to(address).getFirst().getMessageID()).isEqualTo("<" + id + "@zone.example>");
            assertThat(states(office)).containsExactly("SENT");
        }
    }

    @Test
    void a_mail_that_never_gets_through_is_given_up_and_sent_when_the_administrator_says_so() {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, AT_ONCE);
        office.dispatched();
        office.tell();
        jdbc.sql("UPDATE mail SET attempts = ? WHERE region_id = ?").params(Retry.ATTEMPTS - 1, office.zone.region().id()).update();
        deliver(office);
        QueuedMail dead = outbox.troubled(office.zone.region().id(), 10).getFirst();
        assertThat(dead.dead()).isTrue();
        try (TestMail server = TestMail.start()) {
            TestClock.shared().advance(Duration.ofDays(1));
            deliver(office);
            assertThat(server.to(address)).isEmpty();
            assertThat(outbox.again(office.zone.region().id(), dead.id(), now())).isTrue();
            deliver(office);
            assertThat(server.to(address)).hasSize(1);
        }
    }

    @Test
    void a_sender_that_dies_leaves_its_mail_to_be_sent_later_under_the_same_name() throws Exception {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, AT_ONCE);
        office.dispatched();
        office.tell();
        Outbox.Claimed claimed = claim(office);
        try (TestMail server = TestMail.start()) {
            deliver(office);
            assertThat(server.to(address)).as("it is claimed").isEmpty();
            TestClock.shared().advance(Outbox.CLAIM);
            deliver(office);
            assertThat(server.to(address)).hasSize(1);
            assertThat(server.to(address).getFirst().getMessageID()).startsWith("<" + claimed.id());
            outbox.end(claimed, QueuedMail.State.DEAD, "late answer of the dead sender", now());
            assertThat(states(office)).containsExactly("SENT");
        }
    }

    @Test
    void several_senders_at_once_send_each_mail_once() {
        SmallZone.Office office = zones.open();
        try (TestMail server = TestMail.start()) {
            List<String> addresses = IntStream.range(0, 20).mapToObj(n -> {
                SignedIn colleague = office.colleague();
                return office.mailTo(colleague, USUAL, AT_ONCE);
            }).toList();
            office.dispatched();
            var nodes = IntStream.range(0, 3)
                    .mapToObj(n -> CompletableFuture.runAsync(() -> deliver(office)))
                    .toList();
            nodes.forEach(CompletableFuture::join);
            deliver(office);
            assertThat(addresses).allSatisfy(address -> assertThat(server.to(address)).hasSize(1));
        }
    }

    @Test
    void a_case_that_the_unit_lost_meanwhile_is_not_mailed() {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, AT_ONCE);
        office.dispatched();
        office.tell();
        office.moveAway(office.builder);
        try (TestMail server = TestMail.start()) {
            deliver(office);
            assertThat(server.to(address)).isEmpty();
        }
    }

    @Test
    void a_case_that_was_sealed_meanwhile_is_not_mailed() {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.person(Role.DISPATCHER), USUAL,
                Map.of(NoticeKind.TO_DISPATCH, new Choice.Channels(true, MailWhen.AT_ONCE)));
        Case lamp = office.lamp();
        office.tell();
        office.move(lamp, new CaseCommand.Mark(false, true, false, false, "要保密"), office.person(Role.CLERK));
        try (TestMail server = TestMail.start()) {
            deliver(office);
            assertThat(server.to(address)).isEmpty();
        }
    }

    @Test
    void after_a_restore_what_may_have_been_mailed_before_is_not_mailed_by_itself_again() {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, AT_ONCE);
        office.dispatched();
        office.tell();
        restore(office);
        try (TestMail server = TestMail.start()) {
            deliver(office);
            assertThat(server.to(address)).isEmpty();
            assertThat(office.of(office.builder())).hasSize(1);
            QueuedMail stopped = outbox.troubled(office.zone.region().id(), 10).getFirst();
            assertThat(stopped.stoppedByRestore()).isTrue();
            TestClock.shared().advance(Duration.ofMinutes(1));
            office.dispatched();
            deliver(office);
            assertThat(server.to(address)).as("news is mailed as ever").hasSize(1);
            outbox.again(office.zone.region().id(), stopped.id(), now());
            deliver(office);
            assertThat(server.to(address)).hasSize(2);
        }
    }

    @Test
    void what_happened_just_before_the_backup_is_told_after_the_restore_but_not_mailed() {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(), USUAL, AT_ONCE);
        office.tell();
        office.dispatched();
        restore(office);
        try (TestMail server = TestMail.start()) {
            deliver(office);
            assertThat(server.to(address)).isEmpty();
            assertThat(office.of(office.builder())).hasSize(1);
        }
    }

    /** As the desk finds it: its position belongs to another epoch than the feed's. */
    private void restore(SmallZone.Office office) {
        jdbc.sql("UPDATE notice_position SET epoch = gen_random_uuid() WHERE region_id = ?")
                .params(office.zone.region().id()).update();
    }

    @Test
    void a_digest_at_another_time_and_in_english_if_he_likes() {
        SmallZone.Office office = zones.open();
        String address = office.mailTo(office.builder(),
                new Choice.Times(LocalTime.of(16, 0), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, false, true, false), Map.of(), "en");
        Case lamp = office.dispatched();
        try (TestMail server = TestMail.start()) {
            clock("2026-11-20T07:59:00Z");
            deliver(office);
            assertThat(server.to(address)).isEmpty();
            clock("2026-11-20T08:00:00Z");
            deliver(office);
            assertThat(body(server.to(address).getFirst())).contains("Dear ", "New for your unit (1)", lamp.number());
        }
    }

    private void deliver(SmallZone.Office office) {
        office.tell();
        postman.work();
    }

    /** What other tests left waiting is claimed on the way. */
    private Outbox.Claimed claim(SmallZone.Office office) {
        Outbox.Claimed claimed = outbox.claim(now()).orElseThrow();
        return claimed.regionId() == office.zone.region().id() ? claimed : claim(office);
    }

    private List<String> states(SmallZone.Office office) {
        return jdbc.sql("SELECT state FROM mail WHERE region_id = ?").params(office.zone.region().id()).query(String.class).list();
    }

    private static void clock(String instant) {
        TestClock.shared().set(Instant.parse(instant));
    }

    private static Instant now() {
        return TestClock.shared().instant();
    }

    private static String body(MimeMessage mail) {
        try {
            return (String) mail.getContent();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
