package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.reading.Texts.add;
import static org.minqing.reading.Texts.edit;
import static org.minqing.reading.Texts.entry;
import static org.minqing.reading.Texts.words;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.testing.Papers;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

@ServerTest
class DraftsTest {

    @Autowired
    TestZone zones;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftStore store;

    @Autowired
    Rereading rereading;

    private SignedIn me = new SignedIn(UUID.randomUUID(), 0, "", java.util.Set.of(), null, null, null);

    @BeforeEach
    void openZone() {
        me = zones.open().signedIn(Role.CLERK);
    }

    private Draft take(byte[] bytes, @Nullable LocalDate published) {
        var taken = drafts.take(new Drafts.Incoming(bytes, "visit.txt", published), me);
        assertThat(taken).isInstanceOf(Drafts.Taken.AsDraft.class);
        return draft(((Drafts.Taken.AsDraft) taken).id());
    }

    private Draft take(String text) {
        return take(text.getBytes(StandardCharsets.UTF_8), Texts.PUBLISHED);
    }

    private Draft draft(UUID id) {
        return store.byId(me.regionId(), id).orElseThrow();
    }

    @Test
    void the_day_of_publication_that_stands_in_the_text_is_taken_where_the_clerk_gives_none() {
        String stamped = "发布时间：2026-11-19 09:30\n" + Texts.visit().replace("11月18日上午", "昨日上午");
        Draft said = take(stamped.getBytes(StandardCharsets.UTF_8), null);
        assertThat(said.published()).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(said.proof().day(said.proof().reports().getFirst())).contains(LocalDate.of(2026, 11, 18));
        assertThat(take((stamped + " ").replace("昨日", "昨天").getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 10)).published()).isEqualTo(LocalDate.of(2026, 11, 10));
        assertThat(take(stamped.replace("2026-11-19", "2036-11-19").getBytes(StandardCharsets.UTF_8), null).published()).isNull();
    }

    @Test
    void a_text_that_came_by_e_mail_and_says_no_day_is_proposed_the_day_of_the_mail() {
        String text = Texts.visit().replace("11月18日上午", "昨日上午");
        byte[] mail = ("Date: Thu, 19 Nov 2026 18:30:00 +0000\r\nSubject: visit\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + text)
                .getBytes(StandardCharsets.UTF_8);
        var taken = (Drafts.Taken.AsDraft) drafts.take(new Drafts.Incoming(mail, "来信.eml", null), me);
        Draft draft = draft(taken.id());
        assertThat(draft.published()).as("as the day is here").isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(draft.proof().day(draft.proof().reports().getFirst())).contains(LocalDate.of(2026, 11, 19));
        assertThat(store.publishedByMail(me.regionId(), draft.id())).isTrue();
        rereading.publishedOn(draft.id(), LocalDate.of(2026, 11, 20), me);
        assertThat(store.publishedByMail(me.regionId(), draft.id())).isFalse();

        byte[] stamped = new String(mail, StandardCharsets.UTF_8).replace("\r\n\r\n", "\r\n\r\n发布时间：2026-11-17 09:30\n").getBytes(StandardCharsets.UTF_8);
        Draft said = draft(((Drafts.Taken.AsDraft) drafts.take(new Drafts.Incoming(stamped, "来信.eml", null), me)).id());
        assertThat(said.published()).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(store.publishedByMail(me.regionId(), said.id())).isFalse();
    }

    private String refusal(byte[] bytes) {
        var taken = drafts.take(new Drafts.Incoming(bytes, "", null), me);
        assertThat(taken).isInstanceOf(Drafts.Taken.Refused.class);
        assertThat(drafts.waiting(me.regionId())).isZero();
        return ((Drafts.Taken.Refused) taken).reason();
    }

    @Test
    void a_text_is_kept_with_its_bytes_as_they_came() {
        byte[] bytes = ("\uFEFF" + Texts.visit().replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8);
        Draft draft = take(bytes, Texts.PUBLISHED);
        assertThat(draft.text()).isEqualTo(Texts.visit());
        assertThat(store.original(me.regionId(), draft.id())).hasValueSatisfying(kept -> assertThat(kept.bytes()).isEqualTo(bytes));
        assertThat(drafts.waiting(me.regionId())).isEqualTo(1);
    }

    @Test
    void documents_of_every_kind_give_the_same_records_and_are_kept_as_they_came() {
        String text = Texts.visit();
        for (var file : Map.of(
                        "走访.docx", Papers.word(text),
                        "走访.pdf", Papers.pdf(text),
                        "走访.html", ("<html><body><p>" + text.strip().replaceAll("\n+", "</p><p>") + "</p></body></html>")
                                .getBytes(StandardCharsets.UTF_8),
                        "走访.eml", Papers.mail("见附件。", "", new Papers.Attached("走访.docx", "application/msword", Papers.word(text))))
                .entrySet()) {
            me = zones.open().signedIn(Role.CLERK);
            var taken = drafts.take(new Drafts.Incoming(file.getValue(), file.getKey(), Texts.PUBLISHED), me);
            assertThat(taken).as(file.getKey()).isInstanceOf(Drafts.Taken.AsDraft.class);
            Draft draft = draft(((Drafts.Taken.AsDraft) taken).id());
            Proof proof = draft.proof();
            assertThat(proof.reports()).as(file.getKey()).hasSize(1);
            Entry report = proof.reports().getFirst();
            assertThat(proof.of(report, EntryKind.CONCERN)).as(file.getKey()).hasSize(4);
            assertThat(proof.of(report, EntryKind.REQUIREMENT)).as(file.getKey()).hasSize(3);
            assertThat(proof.of(report, EntryKind.LEADER)).as(file.getKey()).extracting(Entry::text).containsExactly("顾明川");
            assertThat(proof.day(report)).as(file.getKey()).hasValue(LocalDate.of(2026, 11, 18));
            assertThat(proof.all()).as(file.getKey()).filteredOn(e -> e.kind() == EntryKind.CONCERN).allSatisfy(e ->
                    assertThat(draft.text().substring(e.start(), e.end()).replace("\n", "")).isEqualTo(e.text()));
            DraftStore.Original kept = store.original(me.regionId(), draft.id()).orElseThrow();
            assertThat(kept.bytes()).isEqualTo(file.getValue());
            assertThat(kept.fileName()).isEqualTo(file.getKey());
        }
    }

    @Test
    void a_document_that_cannot_be_read_is_refused_in_words_and_leaves_nothing() {
        var taken = drafts.take(new Drafts.Incoming(Papers.scanned(), "扫描.pdf", null), me);
        assertThat(taken).isEqualTo(new Drafts.Taken.Refused("file.manuscript.scanned"));
        assertThat(drafts.waiting(me.regionId())).isZero();
    }

    @Test
    void a_text_in_gb18030_is_read() {
        Draft draft = take(Texts.visit().getBytes(Charset.forName("GB18030")), Texts.PUBLISHED);
        assertThat(draft.text()).isEqualTo(Texts.visit());
    }

    @Test
    void nul_and_lone_surrogates_are_cleaned_at_the_door() {
        String dirty = Texts.visit().replace("座谈会上", "座谈\u0000会上");
        Draft draft = take(dirty);
        assertThat(draft.text()).isEqualTo(Texts.visit());
        assertThat(store.original(me.regionId(), draft.id()).orElseThrow().bytes()).contains((byte) 0);
    }

    @Test
    void nothing_binary_and_too_much_are_refused_and_leave_nothing() {
        byte[] picture = new byte[5000];
        for (int i = 0; i < picture.length; i++) {
            picture[i] = (byte) (i * 31 % 256);
        }
        byte[] large = "民情".repeat(1_000_000).getBytes(StandardCharsets.UTF_8);
        assertThat(refusal(new byte[0])).isEqualTo("report.file.empty");
        assertThat(refusal(" \n\t".getBytes(StandardCharsets.UTF_8))).isEqualTo("report.file.empty");
        assertThat(refusal(picture)).isIn("report.file.binary", "report.file.encoding");
        assertThat(refusal(large)).isEqualTo("report.file.large");
    }

    @Test
    void a_text_without_a_report_is_kept() {
        Draft draft = take("明天停水通知：上午九点到十一点。");
        assertThat(draft.found().reports()).isEmpty();
        assertThat(draft.text()).contains("停水");
    }

    @Test
    void the_same_text_is_not_taken_twice_whatever_its_line_breaks() {
        Draft first = take(Texts.visit());
        String wrapped = Texts.visit().replace("，", "，\n");
        assertThat(drafts.take(Drafts.Incoming.pasted(wrapped, null), me)).isEqualTo(new Drafts.Taken.Known(first.id()));
    }

    @Test
    void corrections_are_kept_in_order_and_taken_back_one_by_one() {
        Draft draft = take(Texts.visit());
        String unit = entry(draft.proof(), EntryKind.UNIT, "城管局").id();
        var first = drafts.correct(draft.id(), 1, List.of(words(unit, "综合执法局")), me).orElseThrow();
        assertThat(first.entries()).extracting(Entry::text).containsExactly("综合执法局");
        var second = drafts.correct(draft.id(), first.version(), List.of(edit(Edit.Op.DROP, unit)), me).orElseThrow();
        assertThat(draft(draft.id()).state()).isEqualTo(Draft.State.IN_REVIEW);
        var undone = drafts.undo(draft.id(), second.version(), me).orElseThrow();
        assertThat(undone.entries()).extracting(Entry::text).containsExactly("综合执法局");
        drafts.undo(draft.id(), undone.version(), me);
        assertThat(java.util.List.copyOf(draft(draft.id()).proof().all())).isEqualTo(java.util.List.copyOf(draft.proof().all()));
    }

    @Test
    void a_correction_sent_twice_is_kept_once() {
        Draft draft = take(Texts.visit());
        Edit added = add(draft.text(), EntryKind.ATTENDEE, "物业公司代表");
        drafts.correct(draft.id(), 1, List.of(added), me);
        drafts.correct(draft.id(), 1, List.of(added, edit(Edit.Op.SEEN, "nobody")), me);
        assertThat(draft(draft.id()).edits()).containsExactly(added);
    }

    @Test
    void who_comes_second_is_told_that_others_changed_the_draft_and_sees_all() {
        Draft draft = take(Texts.visit());
        SignedIn other = new SignedIn(UUID.randomUUID(), me.regionId(), "另一人", me.roles(), null, null, null);
        String unit = entry(draft.proof(), EntryKind.UNIT, "城管局").id();
        drafts.correct(draft.id(), 1, List.of(edit(Edit.Op.DROP, unit)), other);
        var late = drafts.correct(draft.id(), 1, List.of(words(unit, "执法局")), me).orElseThrow();
        assertThat(late.others()).isTrue();
        assertThat(late.entries()).hasSize(draft.proof().all().size());
        // Undo takes back one's own, not the other's.
        drafts.undo(draft.id(), late.version(), me);
        assertThat(draft(draft.id()).proof().entry(unit).orElseThrow().dropped()).isTrue();
    }

    @Test
    void another_date_of_publication_works_dates_out_anew_and_keeps_corrections() {
        String text = Texts.visit().replace("11月18日上午", "昨日上午");
        Draft draft = take(text.getBytes(StandardCharsets.UTF_8), null);
        Entry report = draft.proof().reports().getFirst();
        assertThat(draft.proof().day(report)).isEmpty();
        String unit = entry(draft.proof(), EntryKind.UNIT, "城管局").id();
        drafts.correct(draft.id(), 1, List.of(words(unit, "综合执法局")), me);
        assertThat(rereading.publishedOn(draft.id(), Texts.PUBLISHED, me)).isTrue();
        Proof now = draft(draft.id()).proof();
        assertThat(now.day(now.reports().getFirst())).contains(LocalDate.of(2026, 11, 18));
        assertThat(now.entry(unit).orElseThrow().text()).isEqualTo("综合执法局");
    }

    @Test
    void a_draft_set_aside_takes_no_corrections_until_it_is_taken_up_again() {
        Draft draft = take(Texts.visit());
        Edit seen = edit(Edit.Op.SEEN, entry(draft.proof(), EntryKind.UNIT, "城管局").id());
        assertThat(drafts.setAside(draft.id(), true, me)).isTrue();
        assertThat(drafts.correct(draft.id(), 2, List.of(seen), me)).isEmpty();
        assertThat(drafts.setAside(draft.id(), false, me)).isTrue();
        assertThat(drafts.correct(draft.id(), 3, List.of(seen), me)).isPresent();
    }

    @Test
    void drafts_of_another_region_cannot_be_touched() {
        Draft draft = take(Texts.visit());
        SignedIn stranger = zones.open().signedIn(Role.CLERK);
        assertThat(drafts.correct(draft.id(), 1, List.of(), stranger)).isEmpty();
        assertThat(store.byId(stranger.regionId(), draft.id())).isEmpty();
    }
}
