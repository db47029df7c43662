package org.minqing.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.reading.Texts.add;
import static org.minqing.reading.Texts.edit;
import static org.minqing.reading.Texts.entry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.people.NewUnit;
import org.minqing.people.Units;
import org.minqing.place.NewPlace;
import org.minqing.place.PlaceKind;
import org.minqing.place.Places;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.minqing.web.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A correction made on one report makes the next one right; taken back, all is as before. */
@ServerTest
class LearningTest {

    @Autowired TestZone zones;
    @Autowired Drafts drafts;
    @Autowired DraftStore store;
    @Autowired Proposals proposals;
    @Autowired Acceptor acceptor;
    @Autowired Learning learning;
    @Autowired Units units;
    @Autowired Places places;
    @LocalServerPort int port;

    private TestZone.Zone zone = new TestZone.Zone(new org.minqing.database.Region(0, "", "", java.time.ZoneOffset.UTC), Map.of());
    private SignedIn me = new SignedIn(UUID.randomUUID(), 0, "", Set.of(), null, null, null);
    private int days = 1;

    @BeforeEach
    void openZone() {
        zone = zones.open();
        me = zone.signedIn(Role.CLERK);
    }

    private Draft take(String text) {
        var taken = (Drafts.Taken.AsDraft) drafts.take(Drafts.Incoming.pasted(text, Texts.PUBLISHED), me);
        return store.byId(me.regionId(), taken.id()).orElseThrow();
    }

    /** The same report of another day, so that it is another text. */
    private Draft next(String text) {
        return take(text.replace("11月18日", "11月" + days++ + "日"));
    }

    private void accept(Draft draft, Map<String, List<String>> form, Edit... edits) {
        drafts.correct(draft.id(), 1, List.of(edits), me);
        assertThat(acceptor.accept(draft.id(), new AcceptForm(form), me)).isInstanceOf(Acceptor.Outcome.Accepted.class);
    }

    private static List<String> texts(Draft draft, EntryKind kind) {
        return draft.proof().all().stream().filter(e -> e.kind() == kind).map(Entry::text).toList();
    }

    private LearnedWord learned(LearnedWord.Kind kind, String word) {
        return learning.all(me).stream()
                .filter(w -> w.kind() == kind && w.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new AssertionError("did not learn " + word + ": " + learning.all(me)));
    }

    private void takeBack(LearnedWord.Kind kind, String word) {
        assertThat(learning.use(learned(kind, word).id(), false, me)).isPresent();
    }

    @Test
    void a_unit_marked_by_hand_is_found_in_the_next_report_until_it_is_taken_back() {
        String text = Texts.visit().replace("城管局、", "城管局、晨光先锋、");
        Draft first = take(text);
        assertThat(texts(first, EntryKind.UNIT)).doesNotContain("晨光先锋");
        accept(first, Map.of(), add(first.text(), EntryKind.UNIT, "晨光先锋"));
        LearnedWord word = learned(LearnedWord.Kind.UNIT, "晨光先锋");
        assertThat(word.from().draftId()).isEqualTo(first.id());
        assertThat(word.from().name()).isEqualTo(me.name());
        assertThat(texts(next(text), EntryKind.UNIT)).contains("晨光先锋");

        takeBack(LearnedWord.Kind.UNIT, "晨光先锋");
        assertThat(texts(next(text), EntryKind.UNIT)).doesNotContain("晨光先锋");
        assertThat(learning.use(word.id(), true, me)).isPresent();
        assertThat(texts(next(text), EntryKind.UNIT)).contains("晨光先锋");
    }

    @Test
    void a_place_marked_by_hand_is_found_in_the_next_report_until_it_is_taken_back() {
        String text = Texts.visit().replace("柳湾社区", "枫林晚");
        Draft first = take(text);
        assertThat(texts(first, EntryKind.PLACE)).doesNotContain("枫林晚");
        accept(first, Map.of(), add(first.text(), EntryKind.PLACE, "枫林晚"));
        assertThat(places.named(me.regionId(), "枫林晚")).hasSize(1);
        assertThat(learned(LearnedWord.Kind.PLACE, "枫林晚").from().draftId()).isEqualTo(first.id());
        Draft second = next(text);
        assertThat(texts(second, EntryKind.PLACE)).contains("枫林晚");
        assertThat(proposals.of(second, me).names()).anySatisfy(row -> {
            assertThat(row.written()).isEqualTo("枫林晚");
            assertThat(row.sure()).isTrue();
        });

        takeBack(LearnedWord.Kind.PLACE, "枫林晚");
        assertThat(texts(next(text), EntryKind.PLACE)).doesNotContain("枫林晚");
        // The place itself stays, for the accepted visit was there; the dictionary says so.
        assertThat(places.named(me.regionId(), "枫林晚")).hasSize(1);
        Caller clerk = Caller.at(port).signIn(zone.username(Role.CLERK));
        assertThat(clerk.get("/learned?kind=PLACE").body()).contains("地点还在辖区里");
        assertThat(learning.use(learned(LearnedWord.Kind.PLACE, "枫林晚").id(), true, me)).isPresent();
        assertThat(texts(next(text), EntryKind.PLACE)).contains("枫林晚");
    }

    @Test
    void another_way_of_writing_a_place_is_known_from_then_on_until_it_is_taken_back() {
        UUID above = places.create(me.regionId(), new NewPlace(PlaceKind.ZONE, "滨澜开发区", List.of(), null)).id();
        UUID community = places.create(me.regionId(), new NewPlace(PlaceKind.COMMUNITY, "望星台社区", List.of(), above)).id();
        String text = Texts.visit().replace("柳湾社区", "星台");
        Draft first = take(text);
        drafts.correct(first.id(), 1, List.of(add(first.text(), EntryKind.PLACE, "星台")), me);
        Draft corrected = store.byId(me.regionId(), first.id()).orElseThrow();
        var row = proposals.of(corrected, me).names().stream().filter(n -> n.written().equals("星台")).findFirst().orElseThrow();
        accept(corrected, Map.of(row.field(), List.of("id:" + community)));
        assertThat(places.byId(me.regionId(), community).orElseThrow().aliases()).contains("星台");
        assertThat(texts(next(text), EntryKind.PLACE)).contains("星台");
        takeBack(LearnedWord.Kind.PLACE_ALIAS, "星台");
        assertThat(places.byId(me.regionId(), community).orElseThrow().aliases()).doesNotContain("星台");
        assertThat(texts(next(text), EntryKind.PLACE)).doesNotContain("星台");
    }

    @Test
    void another_way_of_writing_is_known_from_then_on_and_not_inside_longer_words() {
        UUID brigade = units.create(me.regionId(), NewUnit.named("医疗急救中心")).id();
        String text = Texts.visit().replace("社发局、", "社发局、急救、").replace("小区停车难", "急救设备坏了没人修，小区停车难");
        Draft first = take(text);
        drafts.correct(first.id(), 1, List.of(add(first.text(), EntryKind.UNIT, "急救")), me);
        Draft corrected = store.byId(me.regionId(), first.id()).orElseThrow();
        var row = proposals.of(corrected, me).names().stream().filter(n -> n.written().equals("急救")).findFirst().orElseThrow();
        assertThat(row.sure()).isFalse();
        accept(corrected, Map.of(row.field(), List.of("id:" + brigade)));
        assertThat(units.byId(me.regionId(), brigade).orElseThrow().aliases()).contains("急救");

        Draft second = next(text);
        assertThat(texts(second, EntryKind.UNIT)).containsOnlyOnce("急救");
        Entry found = entry(second.proof(), EntryKind.UNIT, "急救");
        assertThat(second.text().substring(found.start(), found.end() + 2)).doesNotContain("设备");
        assertThat(proposals.of(second, me).names()).anySatisfy(n -> {
            assertThat(n.written()).isEqualTo("急救");
            assertThat(n.chosen()).isEqualTo("id:" + brigade);
            assertThat(n.sure()).isTrue();
        });

        takeBack(LearnedWord.Kind.UNIT_ALIAS, "急救");
        assertThat(units.byId(me.regionId(), brigade).orElseThrow().aliases()).doesNotContain("急救");
        assertThat(texts(next(text), EntryKind.UNIT)).doesNotContain("急救");
    }

    @Test
    void a_title_marked_by_hand_tells_a_leader_the_next_time() {
        String text = Texts.visit().replace("管委会副主任顾明川", "管委会副主任程远、管委会首席民情官顾明川");
        Draft first = take(text);
        assertThat(texts(first, EntryKind.LEADER)).contains("程远").doesNotContain("顾明川");
        Edit leader = add(first.text(), EntryKind.LEADER, "顾明川");
        accept(first, Map.of(), leader, add(first.text(), EntryKind.LEADER_TITLE, "管委会首席民情官", leader.entry()));
        Draft second = next(text);
        Entry found = entry(second.proof(), EntryKind.LEADER, "顾明川");
        assertThat(second.proof().parts(found, EntryKind.LEADER_TITLE)).extracting(Entry::text).containsExactly("管委会首席民情官");
        takeBack(LearnedWord.Kind.TITLE, "管委会首席民情官");
        assertThat(texts(next(text), EntryKind.LEADER)).contains("程远").doesNotContain("顾明川");
    }

    @Test
    void what_a_clerk_said_is_no_concern_is_none_in_the_next_report() {
        Draft first = take(Texts.visit());
        Entry parking = entry(first.proof(), EntryKind.CONCERN, "停车难");
        accept(first, Map.of(), edit(Edit.Op.REFUSE, parking.id()));
        assertThat(texts(next(Texts.visit()), EntryKind.CONCERN)).hasSize(3).doesNotContain(parking.text());
        takeBack(LearnedWord.Kind.NOT_A_CONCERN, parking.text());
        assertThat(texts(next(Texts.visit()), EntryKind.CONCERN)).hasSize(4).contains(parking.text());
    }

    @Test
    void what_was_only_dropped_teaches_nothing() {
        Draft first = take(Texts.visit());
        accept(first, Map.of(), edit(Edit.Op.DROP, entry(first.proof(), EntryKind.CONCERN, "停车难").id()),
                edit(Edit.Op.DROP, entry(first.proof(), EntryKind.ATTENDEE, "物业公司代表").id()));
        assertThat(learning.all(me)).noneMatch(word -> word.kind() == LearnedWord.Kind.NOT_A_CONCERN || word.kind() == LearnedWord.Kind.NOT_A_NAME);
        Draft second = next(Texts.visit());
        assertThat(texts(second, EntryKind.CONCERN)).hasSize(4);
        assertThat(texts(second, EntryKind.ATTENDEE)).contains("物业公司代表");
    }

    @Test
    void what_is_no_concern_of_one_house_may_be_one_of_another() {
        Draft first = take(Texts.visit());
        accept(first, Map.of(), edit(Edit.Op.REFUSE, entry(first.proof(), EntryKind.CONCERN, "3号楼电梯").id()));
        assertThat(texts(next(Texts.visit()), EntryKind.CONCERN)).noneMatch(concern -> concern.contains("电梯"));
        assertThat(texts(next(Texts.visit().replace("3号楼", "5号楼")), EntryKind.CONCERN)).anyMatch(concern -> concern.contains("5号楼电梯"));
    }

    @Test
    void a_word_that_is_no_name_is_not_found_again() {
        Draft first = take(Texts.visit());
        accept(first, Map.of(), edit(Edit.Op.REFUSE, entry(first.proof(), EntryKind.ATTENDEE, "物业公司代表").id()));
        assertThat(texts(next(Texts.visit()), EntryKind.ATTENDEE)).doesNotContain("物业公司代表").contains("楼栋长");
        takeBack(LearnedWord.Kind.NOT_A_NAME, "物业公司代表");
        assertThat(texts(next(Texts.visit()), EntryKind.ATTENDEE)).contains("物业公司代表");
    }

    @Test
    void a_known_name_that_was_dropped_once_is_not_forbidden_for_good() {
        Draft first = take(Texts.visit());
        // The subdistrict stands as the place's parent too.
        Entry street = entry(first.proof(), EntryKind.UNIT, "云栖街道");
        accept(first, Map.of(), edit(Edit.Op.REFUSE, street.id()));
        assertThat(learning.all(me)).noneMatch(word -> word.kind() == LearnedWord.Kind.NOT_A_NAME);
        assertThat(texts(next(Texts.visit()), EntryKind.PARENT)).containsExactly("云栖街道");
    }

    @Test
    void nothing_is_learned_from_what_is_not_accepted() {
        Draft draft = take(Texts.visit());
        drafts.correct(draft.id(), 1, List.of(edit(Edit.Op.REFUSE, entry(draft.proof(), EntryKind.CONCERN, "停车难").id())), me);
        var refused = new HashMap<String, List<String>>();
        refused.put("print:" + draft.proof().reports().getFirst().id(), List.of("old"));
        assertThat(acceptor.accept(draft.id(), new AcceptForm(refused), me)).isInstanceOf(Acceptor.Outcome.Refused.class);
        assertThat(learning.all(me)).isEmpty();
    }

    @Test
    void only_who_keeps_the_dictionary_takes_words_back_and_only_readers_see_sentences() {
        Draft first = take(Texts.visit());
        accept(first, Map.of(), edit(Edit.Op.REFUSE, entry(first.proof(), EntryKind.CONCERN, "停车难").id()));
        UUID word = learned(LearnedWord.Kind.NOT_A_CONCERN, "小区停车难、停车乱").id();
        Caller liaison = Caller.at(port).signIn(zone.username(Role.LIAISON));
        assertThat(liaison.get("/learned").statusCode()).isEqualTo(403);
        assertThat(liaison.post("/learned/" + word, Map.of("use", "false")).statusCode()).isEqualTo(403);
        Caller administrator = Caller.at(port).signIn(zone.username(Role.ADMINISTRATOR));
        assertThat(administrator.get("/learned").body()).contains("建设局").doesNotContain("停车难");
        Caller clerk = Caller.at(port).signIn(zone.username(Role.CLERK));
        assertThat(clerk.get("/learned").body()).contains("停车难");
        assertThat(clerk.get("/learned?q=" + URLEncoder.encode("停车", StandardCharsets.UTF_8)).body()).contains("停车难").doesNotContain("建设局</b>");
        assertThat(clerk.get("/learned?kind=UNIT&q=" + URLEncoder.encode("停车", StandardCharsets.UTF_8)).body()).as("all kinds, where that one has none").contains("停车难");
        assertThat(clerk.get("/learned?q=" + URLEncoder.encode("<b>", StandardCharsets.UTF_8)).body()).contains("没有含“&lt;b").doesNotContain("含“<b>");
        clerk.post("/learned/" + word, Map.of("use", "false", "_csrf", clerk.csrf()));
        assertThat(clerk.get("/learned?kind=NOT_A_CONCERN").body()).contains("收回").contains("再用");
        assertThat(texts(next(Texts.visit()), EntryKind.CONCERN)).hasSize(4);
    }
}
