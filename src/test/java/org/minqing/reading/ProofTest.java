package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.reading.Texts.add;
import static org.minqing.reading.Texts.day;
import static org.minqing.reading.Texts.edit;
import static org.minqing.reading.Texts.entry;
import static org.minqing.reading.Texts.kind;
import static org.minqing.reading.Texts.proof;
import static org.minqing.reading.Texts.words;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.minqing.report.Gazetteer;
import org.minqing.report.ReportParser;

class ProofTest {

    private static final String TEXT = Texts.visit();

    @Test
    void what_the_engine_found_is_laid_out_with_its_words_in_place() {
        Proof proof = proof(TEXT);
        assertThat(proof.reports()).hasSize(1);
        assertThat(proof.all()).allSatisfy(e -> assertThat(
                        TEXT.substring(e.start(), e.end()).replace("\n", ""))
                .as("%s", e)
                .contains(e.kind() == EntryKind.REPORT ? "" : e.text()));
        Entry concern = entry(proof, EntryKind.CONCERN, "积水");
        assertThat(proof.part(concern, EntryKind.CONCERN_RAISED_BY).map(Entry::text)).contains("居民代表");
    }

    @Test
    void a_dropped_entry_takes_its_parts_with_it_and_can_be_restored() {
        String requirement = entry(proof(TEXT), EntryKind.REQUIREMENT, "电梯").id();
        Edit drop = edit(Edit.Op.DROP, requirement);
        Proof dropped = proof(TEXT, drop);
        Entry report = dropped.reports().getFirst();
        assertThat(dropped.of(report, EntryKind.REQUIREMENT)).hasSize(2);
        assertThat(dropped.of(report, EntryKind.REQUIREMENT_UNIT)).noneMatch(e -> e.parent().equals(requirement));
        Proof back = proof(TEXT, drop, edit(Edit.Op.RESTORE, requirement));
        assertThat(back.of(report, EntryKind.REQUIREMENT)).hasSize(3);
    }

    @Test
    void a_requirement_that_was_a_promise_keeps_its_date() {
        String id = entry(proof(TEXT), EntryKind.REQUIREMENT, "电梯").id();
        Proof proof = proof(TEXT, kind(id, EntryKind.COMMITMENT));
        Entry promise = proof.entry(id).orElseThrow();
        assertThat(promise.kind()).isEqualTo(EntryKind.COMMITMENT);
        assertThat(proof.part(promise, EntryKind.COMMITMENT_DUE).map(Entry::day)).contains(LocalDate.of(2026, 11, 30));
    }

    @Test
    void a_corrected_requirement_gets_the_heading_of_its_new_words() {
        String id = entry(proof(TEXT), EntryKind.REQUIREMENT, "电梯").id();
        Entry corrected = proof(TEXT, words(id, "查清电梯。全部检查一遍")).entry(id).orElseThrow();
        assertThat(corrected.about()).isEqualTo("查清电梯");
        assertThat(corrected.mark()).isEqualTo(Entry.Mark.CORRECTED);
    }

    @Test
    void words_chosen_in_the_text_become_an_entry_of_the_report_they_stand_in() {
        Proof proof = proof(TEXT, add(TEXT, EntryKind.ATTENDEE, "物业公司代表"));
        Entry report = proof.reports().getFirst();
        assertThat(proof.of(report, EntryKind.ATTENDEE)).extracting(Entry::text).contains("物业公司代表");
    }

    @Test
    void a_part_is_added_only_under_an_entry_that_can_have_it() {
        Proof plain = proof(TEXT);
        String concern = entry(plain, EntryKind.CONCERN, "积水").id();
        Edit wrong = add(TEXT, EntryKind.COMMITMENT_DUE, "本月底前", concern);
        Edit right = add(TEXT, EntryKind.CONCERN_PLACE, "北广场", concern);
        assertThat(plain.apply(wrong)).isFalse();
        assertThat(plain.apply(right)).isTrue();
    }

    @Test
    void a_date_can_be_taken_away_but_only_from_a_date() {
        Proof plain = proof(TEXT);
        Entry date = entry(plain, EntryKind.DATE, "11月18日");
        assertThat(plain.apply(day(date.id(), null))).isTrue();
        assertThat(plain.day(plain.reports().getFirst())).isEmpty();
        assertThat(plain.apply(day(entry(plain, EntryKind.UNIT, "城管局").id(), LocalDate.EPOCH))).isFalse();
    }

    @Test
    void a_text_without_a_report_becomes_one_when_a_person_says_so() {
        String text = "今天下了雨。\n三楼王家说楼道灯不亮。";
        Proof proof = proof(text, add(text, EntryKind.REPORT, text), add(text, EntryKind.CONCERN, "楼道灯不亮"));
        assertThat(proof.of(proof.reports().getFirst(), EntryKind.CONCERN)).hasSize(1);
    }

    @Test
    void nothing_is_added_where_there_is_no_report() {
        assertThat(proof("今天下了雨。").apply(add("今天下了雨。", EntryKind.CONCERN, "下了雨"))).isFalse();
    }

    @Property(tries = 300)
    void no_corrections_whatever_break_a_proof(@ForAll("corrections") List<Edit> edits) {
        Proof proof = proof(TEXT, edits.toArray(Edit[]::new));
        for (Entry report : proof.reports()) {
            for (EntryKind kind : EntryKind.values()) {
                assertThat(proof.of(report, kind)).allSatisfy(e -> {
                    assertThat(e.dropped()).isFalse();
                    assertThat(e.start()).isBetween(0, TEXT.length());
                    assertThat(e.end()).isBetween(e.start(), TEXT.length());
                    assertThat(e.text()).isNotBlank();
                    assertThat(e.standsAlone()).isEqualTo(e.kind().parent().isEmpty());
                });
            }
        }
    }

    @Property(tries = 100)
    void the_same_corrections_sent_twice_give_the_same_proof(@ForAll("additions") List<Edit> edits) {
        var found = new ReportParser(Gazetteer.empty()).parse(TEXT, Optional.of(Texts.PUBLISHED));
        Proof once = Proof.of(TEXT.length(), found, edits);
        Proof twice = Proof.of(
                TEXT.length(), found, java.util.stream.Stream.concat(edits.stream(), edits.stream()).toList());
        assertThat(List.copyOf(twice.all())).isEqualTo(List.copyOf(once.all()));
    }

    /** Another reading, which knows fewer names than the first. */
    @Property(tries = 300)
    void whatever_people_did_stands_as_it_did_when_the_text_is_read_anew(@ForAll("corrections") List<Edit> edits) {
        var found = new ReportParser(Gazetteer.empty()).parse(TEXT, Optional.of(Texts.PUBLISHED));
        var without = new Gazetteer(Set.of(), Set.of(), Set.of(), Map.of(), Set.of("城管局", "顾明川", "楼栋长", "柳湾社区", "建设局"));
        var reading = new ReportParser(without).parse(TEXT, Optional.empty());
        var written = new Draft.Written("", Instant.EPOCH, "", Instant.EPOCH);
        var draft = new Draft(UUID.randomUUID(), "", "", TEXT, null, found, List.of(), edits, Draft.State.IN_REVIEW, 1, written);
        Anew anew = Anew.of(draft, reading, Set.of());
        Proof after = Proof.of(TEXT.length(), anew, edits);
        assertThat(draft.proof().all()).filteredOn(e -> e.mark() != Entry.Mark.NONE).allSatisfy(e ->
                assertThat(after.entry(e.id())).hasValueSatisfying(is -> {
                    assertThat(is.mark()).isEqualTo(e.mark());
                    assertThat(is.kind()).isEqualTo(e.kind());
                    assertThat(is.text()).isEqualTo(e.text());
                }));
    }

    @Test
    void a_find_that_is_kept_is_stored_with_all_it_says() {
        List<Entry> all = List.copyOf(proof(TEXT).all());
        assertThat(all).anyMatch(entry -> entry.day() != null);
        assertThat(Json.entries(Json.write(all))).isEqualTo(all);
    }

    @Provide
    Arbitrary<List<Edit>> corrections() {
        List<String> ids = proof(TEXT).all().stream().map(Entry::id).toList();
        Arbitrary<String> id = Arbitraries.oneOf(Arbitraries.of(ids), Arbitraries.of("", "nobody", "ADD:x0", "ADD:x1"));
        return Combinators.combine(
                        Arbitraries.of(Edit.Op.values()), id, Arbitraries.of(EntryKind.values()).injectNull(0.2),
                        Arbitraries.integers().between(-3, TEXT.length() + 3), Arbitraries.integers().between(-3, 60),
                        Arbitraries.of("", " ", "路灯", "CAMPAIGN", "\u0000", "一。二").injectNull(0.2), id.injectNull(0.5))
                .as((op, target, kind, start, length, text, parent) ->
                        new Edit("x" + (start + length) % 7, op, target, kind, start, start + length, text, null, parent))
                .list()
                .ofMaxSize(25);
    }

    @Provide
    Arbitrary<List<Edit>> additions() {
        return Arbitraries.integers().between(0, TEXT.length() - 6).map(at -> new Edit(
                        "a" + at, Edit.Op.ADD, null, EntryKind.CONCERN, at, at + 5, "词" + at, null, null))
                .list()
                .ofMaxSize(10);
    }
}
