package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.casework.CaseCommand.Confirm;
import org.minqing.database.Region;
import org.minqing.database.Regions;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

@ServerTest
class CaseworkTest {

    private static final Confirm SOLVED = new Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, "亮了，谢谢");
    /** Threads of their own: the common pool has only one on a small machine, and nothing would happen at once. */
    private static final Executor PEOPLE = task -> Thread.ofVirtual().start(task);

    private static final Instant NOW = TestClock.FRIDAY_MORNING;

    @Autowired
    private Casework casework;

    @Autowired
    private CaseStore store;

    @Autowired
    private Regions regions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Zone zone = new Zone();

    @BeforeEach
    void openRegion() {
        zone = new Zone(regions.create("滨江试验区", "滨", Region.DEFAULT_ZONE).id());
    }

    @Test
    void a_case_is_worked_from_registration_to_the_resident_s_word() {
        UUID id = registered().id();
        done(id, new CaseCommand.Dispatch(zone.building, List.of(zone.water), "照明维护"), zone.dispatcher);
        done(id, new CaseCommand.Sign(), zone.buildingLiaison);
        done(id, new CaseCommand.Reply("已派人去看"), zone.buildingLiaison);
        done(id, new CaseCommand.FeedBack("更换灯泡两只"), zone.buildingLiaison);
        done(id, new CaseCommand.Approve("属实"), zone.reviewer);
        done(id, SOLVED, zone.caller);

        CaseView view = casework.view(id, zone.clerk).orElseThrow();
        assertThat(view.facts().stage()).isEqualTo(CaseStage.CLOSED);
        assertThat(view.title()).isEqualTo("3号楼路灯不亮");
        assertThat(view.text()).startsWith("3号楼东侧");
        assertThat(view.raisedAs()).isEqualTo("居民组长");
        assertThat(view.timeline()).extracting(told -> told.event().getClass().getSimpleName())
                .contains("Registered", "Dispatched", "Signed", "Replied", "FedBack", "Approved", "Confirmed");
        assertThat(view.timeline()).filteredOn(told -> told.event() instanceof CaseEvent.FedBack)
                .allSatisfy(told -> assertThat(((CaseEvent.FedBack) told.event()).words().text("text")).isEqualTo("更换灯泡两只"));
        assertThat(view.clocks()).extracting(ClockLedger::kind).contains(ClockKind.RESOLVE, ClockKind.SIGN);
        assertThat(view.clocks()).allSatisfy(ledger -> assertThat(ledger.lines()).isNotEmpty().allMatch(entry -> entry.entry().agrees()));
        assertThat(casework.raiser(zone.region, id).text("name")).isEqualTo("吴阿婆");
    }

    @Test
    void replaying_the_stored_bytes_gives_the_stored_row() {
        UUID id = worked(registered().id());
        Case row = store.read(zone.region, id).orElseThrow();
        List<Recorded> story = store.bodies(zone.region, id, 0).stream().map(Codec::event).toList();
        assertThat(Evolution.replay(id, zone.region, story)).isEqualTo(row);
    }

    @Test
    void no_event_and_no_state_holds_a_word_of_the_resident() {
        UUID id = worked(registered().id());
        for (byte[] body : store.bodies(zone.region, id, 0)) {
            assertThat(new String(body, StandardCharsets.UTF_8))
                    .doesNotContain("吴阿婆", "5550123", "路灯", "灯泡", "谢谢", "居民组长", "照明");
        }
        String state = jdbc.sql("SELECT state FROM cases WHERE id = ?").param(id).query(String.class).single();
        assertThat(state).doesNotContain("吴阿婆", "路灯", "灯泡");
        byte[] sealed = jdbc.sql("SELECT string_agg(ciphertext, '') FROM sealed_text WHERE region_id = ?")
                .param(zone.region).query((rs, n) -> rs.getBytes(1)).single();
        assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("吴阿婆", "路灯");
    }

    @Test
    void the_bytes_of_an_event_are_canonical() {
        UUID id = worked(registered().id());
        JsonMapper json = JsonMapper.builder().build();
        for (byte[] body : store.bodies(zone.region, id, 0)) {
            String sorted = sorted(json.readTree(body)).toString();
            assertThat(new String(body, StandardCharsets.UTF_8)).isEqualTo(sorted).doesNotContain("null");
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (!node.isObject()) {
            return node;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        node.propertyNames().stream().sorted().forEach(name -> copy.set(name, sorted(node.get(name))));
        return copy;
    }

    @Test
    void numbers_run_through_the_day_with_the_region_s_character() {
        String first = registered().number();
        assertThat(first).startsWith("滨20261120-0001");
        List<String> more = IntStream.range(0, 20).mapToObj(i -> registered().number()).toList();
        assertThat(more).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void the_same_key_does_it_once_and_answers_the_same() {
        Case first = done(casework.register(zone.lamp(), zone.clerk, NOW, "k1"));
        Result again = casework.register(zone.lamp(), zone.clerk, NOW.plusSeconds(60), "k1");
        assertThat(again).isInstanceOfSatisfying(Result.Done.class, done -> {
            assertThat(done.repeated()).isTrue();
            assertThat(done.now()).isEqualTo(first);
        });
        assertThat(count("SELECT count(*) FROM cases WHERE region_id = ?")).isEqualTo(1);
        assertThat(count("SELECT count(*) FROM case_event WHERE region_id = ?")).isEqualTo(2);
        assertThat(count("SELECT count(*) FROM sealed_text WHERE region_id = ?")).isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_text_is_refused() {
        done(casework.register(zone.lamp(), zone.clerk, NOW, "k1"));
        Result other = casework.register(
                CaseCommand.Register.concern(CaseType.HELP, "别的事", "另一件事"), zone.clerk, NOW, "k1");
        assertThat(other).isEqualTo(new Result.Rejected("casework.refused.key-reused"));
        assertThat(casework.register(zone.lamp(), zone.dispatcher, NOW, "k1")).isInstanceOf(Result.Done.class);
    }

    @Test
    void a_rejected_command_is_not_remembered() {
        UUID id = registered().id();
        Attempt once = Attempt.FREELY.once("sign-1");
        assertThat(casework.perform(id, new CaseCommand.Sign(), zone.buildingLiaison, NOW, once))
                .isInstanceOf(Result.Rejected.class);
        done(id, new CaseCommand.Dispatch(zone.building, List.of(), ""), zone.dispatcher);
        assertThat(done(casework.perform(id, new CaseCommand.Sign(), zone.buildingLiaison, NOW, once)).stage())
                .isEqualTo(CaseStage.IN_PROGRESS);
        Case repeated = done(casework.perform(id, new CaseCommand.Sign(), zone.buildingLiaison, NOW, once));
        assertThat(repeated.version()).isEqualTo(store.read(zone.region, id).orElseThrow().version());
    }

    @Test
    void of_ten_equal_commands_at_once_one_is_done_and_nine_read_its_answer() {
        List<CompletableFuture<Result>> all = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> casework.register(zone.lamp(), zone.clerk, NOW, "same"), PEOPLE))
                .toList();
        List<Result> results = all.stream().map(CompletableFuture::join).toList();
        assertThat(results).extracting(result -> done(result).number()).containsOnly(done(results.getFirst()).number());
        assertThat(results).filteredOn(result -> !((Result.Done) result).repeated()).hasSize(1);
        assertThat(count("SELECT count(*) FROM cases WHERE region_id = ?")).isEqualTo(1);
    }

    @Test
    void of_two_people_at_once_one_wins_and_the_other_is_told_what_changed() throws InterruptedException {
        Case dispatched = done(registered().id(), new CaseCommand.Dispatch(zone.building, List.of(), ""), zone.dispatcher);
        Actor colleague = zone.actor(org.minqing.web.Role.LIAISON, zone.building, null);
        var signed = new CountDownLatch(1);
        var commit = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            done(dispatched.id(), new CaseCommand.Sign(), zone.buildingLiaison);
            signed.countDown();
            waitFor(commit);
        }), PEOPLE);
        waitFor(signed);
        var second = CompletableFuture.supplyAsync(() ->
                casework.perform(dispatched.id(), new CaseCommand.Sign(), colleague, NOW, dispatched.version()), PEOPLE);
        Thread.sleep(500);
        assertThat(second).as("waits for the first").isNotDone();
        commit.countDown();
        first.join();

        assertThat(second.join()).isInstanceOfSatisfying(Result.Overtaken.class, overtaken -> {
            assertThat(overtaken.now().stage()).isEqualTo(CaseStage.IN_PROGRESS);
            assertThat(overtaken.since()).first().extracting(Told::event).isInstanceOf(CaseEvent.Signed.class);
        });
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, java.util.concurrent.TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Test
    void a_command_stands_or_falls_as_a_whole() {
        var transaction = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
            done(casework.register(promising(), zone.clerk, NOW, "k9"));
            throw new IllegalStateException("the power went out");
        })).hasMessage("the power went out");
        for (String table : List.of("cases", "case_event", "sealed_text", "command_key", "commitment", "case_count_change")) {
            assertThat(count("SELECT count(*) FROM " + table + " WHERE region_id = ?")).as(table).isZero();
        }
        assertThat(casework.register(promising(), zone.clerk, NOW, "k9")).isInstanceOf(Result.Done.class);
    }

    @Test
    void the_database_itself_refuses_a_handler_as_confirmer() {
        UUID id = worked(registered().id());
        var handler = new CaseStore.Confirmation(zone.region, id, 99, NOW, zone.buildingLiaison.userId(), zone.office,
                zone.building, List.of(zone.building), List.of(zone.buildingLiaison.userId()), "SOLVED", "SATISFIED", "RESIDENT");
        assertThatThrownBy(() -> store.confirm(List.of(handler))).isInstanceOf(DataIntegrityViolationException.class);
        var colleague = new CaseStore.Confirmation(zone.region, id, 99, NOW, UUID.randomUUID(), zone.building,
                zone.building, List.of(zone.building), List.of(), "SOLVED", "SATISFIED", "RESIDENT");
        assertThatThrownBy(() -> store.confirm(List.of(colleague))).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_running_server_cannot_change_an_event() {
        UUID id = registered().id();
        assertThatThrownBy(() -> jdbc.sql("UPDATE case_event SET type = 'x' WHERE case_id = ?").param(id).update())
                .hasRootCauseMessage("ERROR: permission denied for table case_event");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM case_event WHERE case_id = ?").param(id).update())
                .hasRootCauseMessage("ERROR: permission denied for table case_event");
    }

    @Test
    void erasing_the_words_leaves_the_case_readable_without_them() {
        UUID id = worked(registered().id());
        done(id, new CaseCommand.Erase(Erasure.Scope.WORDS, Erasure.Ground.REQUEST, "书面申请"), zone.supervisor);
        CaseView view = casework.view(id, zone.clerk).orElseThrow();
        assertThat(view.erased()).isTrue();
        assertThat(view.text()).isEmpty();
        assertThat(view.timeline()).filteredOn(Told::erased).isNotEmpty();
    }

    @Test
    void promises_without_date_or_unit_stand_on_the_list_to_pin_down() {
        Case made = done(casework.register(promising(), zone.clerk, NOW));
        assertThat(casework.promises(PromiseQuery.of(PromiseList.TO_PIN_DOWN), zone.dispatcher).lines()).singleElement().satisfies(line -> {
            assertThat(line.text()).isEqualTo("尽快修好");
            assertThat(line.dueText()).isEqualTo("尽快");
            assertThat(line.caseNumber()).isEqualTo(made.number());
        });
        UUID promise = made.commitments().getFirst().id();
        done(made.id(), new CaseCommand.PinDown(promise, zone.building, LocalDate.of(2026, 12, 1)), zone.clerk);
        assertThat(casework.promises(PromiseQuery.of(PromiseList.TO_PIN_DOWN), zone.dispatcher).lines()).isEmpty();
        assertThat(casework.commitmentsAt(zone.dispatcher, zone.community)).singleElement()
                .satisfies(line -> assertThat(line.commitment().due()).isEqualTo(LocalDate.of(2026, 12, 1)));
    }

    @Test
    void each_person_s_lists_hold_what_is_his_to_do() {
        UUID waiting = registered().id();
        UUID dispatched = registered().id();
        done(dispatched, new CaseCommand.Dispatch(zone.building, List.of(zone.water), ""), zone.dispatcher);
        UUID toConfirm = registered().id();
        approve(toConfirm);

        assertThat(ids(Worklist.MINE, zone.dispatcher)).containsExactly(waiting);
        assertThat(ids(Worklist.MINE, zone.buildingLiaison)).containsExactly(dispatched);
        assertThat(ids(Worklist.MINE, zone.waterLiaison)).containsExactly(dispatched);
        assertThat(ids(Worklist.UNIT, zone.buildingLiaison)).containsExactlyInAnyOrder(dispatched, toConfirm);
        assertThat(ids(Worklist.MINE, zone.caller)).containsExactly(toConfirm);
        assertThat(ids(Worklist.MINE, zone.reviewer)).isEmpty();
        assertThat(ids(Worklist.ALL, zone.waterLiaison)).containsExactly(dispatched);
        assertThat(ids(Worklist.OPEN, zone.clerk)).hasSize(3);
        assertThat(casework.view(waiting, zone.buildingLiaison)).isEmpty();
        assertThat(casework.counts(zone.clerk)).containsEntry(Worklist.OPEN, 3).containsEntry(Worklist.TO_SIGN, 1)
                .containsEntry(Worklist.CLOSED, 0).containsEntry(Worklist.ALL, 3);
    }

    @Test
    void an_assistant_that_has_fed_back_has_nothing_left_to_do() {
        UUID id = registered().id();
        done(id, new CaseCommand.Dispatch(zone.building, List.of(zone.water), ""), zone.dispatcher);
        done(id, new CaseCommand.Sign(), zone.waterLiaison);
        assertThat(ids(Worklist.MINE, zone.waterLiaison)).containsExactly(id);
        done(id, new CaseCommand.FeedBack("已配合"), zone.waterLiaison);
        assertThat(ids(Worklist.MINE, zone.waterLiaison)).isEmpty();
    }

    @Test
    void a_list_is_paged_by_key_without_loss_or_repetition() {
        for (int i = 0; i < 23; i++) {
            registered();
        }
        for (Worklist list : List.of(Worklist.OPEN, Worklist.ALL)) {
            List<UUID> seen = new ArrayList<>();
            CaseQuery query = CaseQuery.of(list).page(null, 5);
            CasePage page = casework.list(query, zone.clerk);
            while (true) {
                page.lines().forEach(line -> seen.add(line.id()));
                String next = page.next();
                if (next == null) {
                    break;
                }
                page = casework.list(query.page(next, 5), zone.clerk);
            }
            assertThat(seen).hasSize(23).doesNotHaveDuplicates();
        }
    }

    @Test
    void lists_are_filtered_by_words_place_unit_stage_and_kind() {
        registered();
        done(casework.register(zone.directive(), zone.clerk, NOW));
        assertThat(casework.list(CaseQuery.of(Worklist.ALL).containing("路灯"), zone.clerk).lines()).hasSize(1);
        assertThat(casework.list(CaseQuery.of(Worklist.ALL).containing("100%"), zone.clerk).lines()).isEmpty();
        assertThat(casework.list(CaseQuery.of(Worklist.ALL).at(zone.community), zone.clerk).lines()).hasSize(2);
        assertThat(casework.list(CaseQuery.of(Worklist.ALL).at(UUID.randomUUID()), zone.clerk).lines()).isEmpty();
        assertThat(casework.list(CaseQuery.of(Worklist.ALL).only(CaseKind.DIRECTIVE), zone.clerk).lines()).hasSize(1);
        assertThat(casework.list(CaseQuery.of(Worklist.ALL).of(zone.building), zone.clerk).lines()).isEmpty();
        assertThat(casework.list(CaseQuery.of(Worklist.ALL).in(CaseStage.REGISTERED), zone.clerk).lines()).hasSize(2);
    }

    @Test
    void what_is_late_and_what_soon_will_be_stands_apart() {
        UUID id = registered().id();
        assertThat(ids(Worklist.OVERDUE, zone.clerk)).isEmpty();
        TestClock.shared().set(Zone.at("2026-11-24T09:00"));
        assertThat(ids(Worklist.DUE_SOON, zone.clerk)).containsExactly(id);
        TestClock.shared().set(Zone.at("2026-11-25T17:31"));
        assertThat(ids(Worklist.OVERDUE, zone.clerk)).containsExactly(id);
        assertThat(ids(Worklist.DUE_SOON, zone.clerk)).isEmpty();
    }

    @Test
    void a_case_is_found_by_every_visit_it_came_up_in() {
        UUID firstVisit = UUID.randomUUID();
        UUID secondVisit = UUID.randomUUID();
        Case made = done(casework.register(
                zone.lamp().from(Source.visit(firstVisit, UUID.randomUUID(), 10, 20)), zone.clerk, NOW));
        done(made.id(), new CaseCommand.Join(Source.visit(secondVisit, UUID.randomUUID(), 3, 9), Raiser.as("居民"), "路灯还是不亮"),
                zone.clerk);
        assertThat(casework.ofVisit(zone.dispatcher, firstVisit)).extracting(CaseLine::id).containsExactly(made.id());
        assertThat(casework.ofVisit(zone.dispatcher, secondVisit)).extracting(CaseLine::id).containsExactly(made.id());
        assertThat(casework.openAt(zone.dispatcher, zone.community)).extracting(CaseLine::id).containsExactly(made.id());
    }

    @Test
    void history_is_recorded_whole_in_one_go() {
        var day = Zone.at("2025-03-03T09:00");
        List<CaseHistory> histories = IntStream.range(0, 40).mapToObj(i -> new CaseHistory(List.of(
                new CaseHistory.Step(zone.lamp().with(Flags.HISTORY), zone.clerk, day.plusSeconds(i)),
                new CaseHistory.Step(new CaseCommand.Dispatch(zone.building, List.of(), "照明"), zone.dispatcher, day.plusSeconds(3600)),
                new CaseHistory.Step(new CaseCommand.Sign(), zone.buildingLiaison, day.plusSeconds(7200)),
                new CaseHistory.Step(new CaseCommand.FeedBack("好了"), zone.buildingLiaison, day.plusSeconds(9000)),
                new CaseHistory.Step(new CaseCommand.Approve(""), zone.reviewer, day.plusSeconds(9900)),
                new CaseHistory.Step(SOLVED, zone.caller, day.plusSeconds(86400))))).toList();
        List<Case> cases = casework.recordAll(zone.region, histories);
        assertThat(cases).hasSize(40).allMatch(one -> one.stage() == CaseStage.CLOSED && one.clocks().isEmpty());
        assertThat(cases.getFirst().number()).isEqualTo("滨20250303-0001");
        assertThat(cases.getLast().number()).isEqualTo("滨20250303-0040");
        assertThat(count("SELECT count(*) FROM confirmation WHERE region_id = ?")).isEqualTo(40);
        assertThat(casework.list(CaseQuery.of(Worklist.CLOSED), zone.clerk).lines()).hasSize(40);
    }

    @Test
    void history_with_one_illegal_step_is_not_recorded_at_all() {
        var step = new CaseHistory.Step(zone.lamp(), zone.clerk, NOW);
        var illegal = new CaseHistory.Step(SOLVED, zone.caller, NOW);
        assertThatThrownBy(() -> casework.recordAll(zone.region,
                List.of(new CaseHistory(List.of(step)), new CaseHistory(List.of(step, illegal)))))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("casework.refused.stage");
        assertThat(count("SELECT count(*) FROM cases WHERE region_id = ?")).isZero();
    }

    private CaseCommand.Register promising() {
        return zone.lamp().promising(List.of(new Promise("建设局负责人", null, "尽快修好", "尽快", null, Source.of(Channel.VISIT))));
    }

    private Case registered() {
        return done(casework.register(zone.lamp(), zone.clerk, NOW));
    }

    private UUID worked(UUID id) {
        approve(id);
        done(id, SOLVED, zone.caller);
        return id;
    }

    private void approve(UUID id) {
        done(id, new CaseCommand.Dispatch(zone.building, List.of(), "照明维护"), zone.dispatcher);
        done(id, new CaseCommand.Sign(), zone.buildingLiaison);
        done(id, new CaseCommand.FeedBack("更换灯泡两只"), zone.buildingLiaison);
        done(id, new CaseCommand.Approve("属实"), zone.reviewer);
    }

    private Case done(UUID id, CaseCommand command, Actor actor) {
        return done(casework.perform(id, command, actor, NOW));
    }

    private static Case done(Result result) {
        return switch (result) {
            case Result.Done done -> done.now();
            case Result.Rejected rejected -> throw new AssertionError(rejected);
            case Result.Overtaken overtaken -> throw new AssertionError(overtaken);
        };
    }

    private List<UUID> ids(Worklist list, Actor actor) {
        return casework.list(CaseQuery.of(list), actor).lines().stream().map(CaseLine::id).toList();
    }

    private int count(String sql) {
        return jdbc.sql(sql).param(zone.region).query(Integer.class).single();
    }
}
