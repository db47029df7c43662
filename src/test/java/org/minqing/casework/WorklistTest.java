package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.time.Measure;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class WorklistTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Casework casework;

    @Autowired
    CaseStore store;

    @Autowired
    SavedViews views;

    @Autowired
    JdbcClient jdbc;

    @Value("${local.server.port}")
    int port;

    private Neighbourhood.Street street;

    @BeforeEach
    void openStreet() {
        street = neighbourhood.open();
    }

    /** However a list is walked, it holds what the plain reading of it holds: every row asked one by one. */
    @Test
    void every_list_of_everybody_holds_exactly_what_its_rows_say_page_by_page() {
        List<Case> all = manyCases();
        for (Actor actor : everybody()) {
            for (Worklist list : Worklist.values()) {
                for (CaseFilter filter : filters()) {
                    CaseQuery query = CaseQuery.of(list, filter);
                    List<UUID> paged = paged(query, actor);
                    assertThat(paged).as("%s %s %s", actor.roles(), list, filter).doesNotHaveDuplicates();
                    assertThat(casework.count(query, actor)).isEqualTo(paged.size());
                    if (list != Worklist.MINE && list != Worklist.UNIT) {
                        Set<UUID> expected = all.stream().filter(one -> seen(one, actor) && holds(one, list) && passes(one, filter))
                                .map(Case::id).collect(Collectors.toSet());
                        assertThat(new HashSet<>(paged)).as("%s %s %s", actor.roles(), list, filter).isEqualTo(expected);
                    }
                }
            }
        }
    }

    /** What its lead has to do, and what an assistant still has to; both counted from the case, not from its row. */
    @Test
    void a_units_turn_is_its_cases_to_sign_or_to_do_and_those_in_which_it_still_has_to_assist() {
        List<Case> all = manyCases();
        UUID water = street.water().id();
        assertThat(all).filteredOn(one -> one.awaited().contains(water)).hasSizeBetween(2, 10);
        Map.of(water, liaison(street.plumber().id(), water), street.building().id(), street.builderActor()).forEach((unit, actor) -> {
            Set<UUID> turn = all.stream().filter(one -> hasToAct(one, unit)).map(Case::id).collect(Collectors.toSet());
            assertThat(new HashSet<>(paged(CaseQuery.of(Worklist.MINE), actor))).isEqualTo(turn);
        });
    }

    private boolean hasToAct(Case one, UUID unit) {
        boolean working = one.stage() == CaseStage.DISPATCHED || one.stage() == CaseStage.IN_PROGRESS;
        return one.assignment(unit).filter(part -> part.lead()
                ? working
                : (working || one.stage() == CaseStage.FED_BACK)
                        && (part.state() == Assignment.State.ASSIGNED || part.state() == Assignment.State.SIGNED)).isPresent();
    }

    private List<UUID> paged(CaseQuery query, Actor actor) {
        var ids = new ArrayList<UUID>();
        CasePage page = casework.list(query.page(null, 3), actor);
        page.lines().forEach(line -> ids.add(line.id()));
        while (page.next() != null) {
            page = casework.list(query.page(page.next(), 3), actor);
            page.lines().forEach(line -> ids.add(line.id()));
        }
        return ids;
    }

    private List<Actor> everybody() {
        Actor clerk = street.actor(Role.CLERK);
        return List.of(clerk, street.actor(Role.DISPATCHER), street.actor(Role.REVIEWER), street.actor(Role.SUPERVISOR),
                street.builderActor(), street.actor(Role.COMMUNITY_WORKER),
                new Actor(clerk.regionId(), UUID.randomUUID(), Set.of(Role.COMMUNITY_WORKER), null, null, street.community().id()),
                new Actor(clerk.regionId(), UUID.randomUUID(), Set.of(Role.DISPATCHER), null, null, street.community().id()));
    }

    private List<CaseFilter> filters() {
        CaseFilter none = CaseFilter.NONE;
        return List.of(none, none.containing("路灯"), none.at(street.community().id()), none.of(street.building().id()),
                none.in(CaseStage.IN_PROGRESS), none.only(CaseKind.DIRECTIVE), none.by(ListOrder.CHANGED),
                none.by(ListOrder.REGISTERED).at(street.community().id()));
    }

    private boolean holds(Case one, Worklist list) {
        boolean open = one.stage().open();
        var clock = one.governingClock().filter(it -> it.running());
        return switch (list) {
            case TO_DISPATCH -> one.stage() == CaseStage.REGISTERED;
            case TO_SIGN -> one.stage() == CaseStage.DISPATCHED;
            case IN_PROGRESS -> one.stage() == CaseStage.IN_PROGRESS;
            case TO_REVIEW -> one.stage() == CaseStage.FED_BACK;
            case TO_CONFIRM -> one.stage() == CaseStage.AWAITING_CONFIRMATION;
            case SHELVED -> one.stage() == CaseStage.SHELVED;
            case TO_DECIDE -> open && one.request() != null;
            case RETURNED -> open && (one.asks(Request.Kind.RETURN) || one.asks(Request.Kind.ARBITRATION)
                    || (one.stage() == CaseStage.REGISTERED && !one.trail().returners().isEmpty()));
            case ESCALATED -> open && (one.trail().escalated() || one.trail().supervised());
            case OVERDUE -> open && clock.filter(it -> it.due().isBefore(TestClock.shared().instant())).isPresent();
            case DUE_SOON -> open && clock.filter(it -> !it.due().isBefore(TestClock.shared().instant())
                    && !it.due().isAfter(casework.calendar(one.regionId()).due(now(), Measure.WORKING_DAYS, 2))).isPresent();
            case OPEN -> open;
            case CLOSED -> !open;
            case ALL -> true;
            case MINE, UNIT -> throw new IllegalArgumentException();
        };
    }

    private boolean passes(Case one, CaseFilter filter) {
        boolean here = one.matter().placeId() != null
                && (one.matter().placeId().equals(street.community().id()) || one.matter().placeId().equals(street.estate().id()));
        return (filter.text().isEmpty() || one.matter().type() == CaseType.HELP)
                && (filter.place() == null || here)
                && (filter.unit() == null || one.units().contains(filter.unit()))
                && (filter.stage() == null || one.stage() == filter.stage())
                && (filter.kind() == null || one.kind() == filter.kind());
    }

    private boolean seen(Case one, Actor actor) {
        boolean office = Sight.ofOffice(actor);
        boolean here = one.matter().placeId() != null;
        return office && actor.placeId() == null
                || one.registeredBy().userId().equals(actor.userId())
                || !office && actor.unitId() != null && one.units().contains(actor.unitId())
                || actor.placeId() != null && here;
    }

    /** Cases in every stage, with and without assistants, places, requests; on Friday afternoon. */
    private List<Case> manyCases() {
        Random random = new Random(3);
        var all = new ArrayList<UUID>();
        for (int i = 0; i < 40; i++) {
            Actor registrar = i % 5 == 0 ? street.actor(Role.COMMUNITY_WORKER) : street.actor(Role.CLERK);
            CaseCommand.Register register = i % 7 == 0 && i % 5 != 0
                    ? CaseCommand.Register.directive("完善照明", "要抓紧。", null, null)
                    : CaseCommand.Register.concern(CaseType.HELP, "路灯不亮 " + i, "晚上看不见路。");
            UUID place = i % 3 == 0 ? null : street.estate().id();
            Case one = done(casework.register(register.at(place), registrar, now()));
            TestClock.shared().advance(Duration.ofMinutes(7));
            UUID lead = i % 4 == 0 ? street.water().id() : street.building().id();
            List<UUID> assist = i % 6 == 1 && !lead.equals(street.water().id()) ? List.of(street.water().id()) : List.of();
            List<Runnable> steps = new ArrayList<>();
            Actor liaison = i % 4 == 0 ? liaison(street.plumber().id(), street.water().id()) : street.builderActor();
            steps.add(() -> perform(one, new CaseCommand.Dispatch(lead, assist, ""), street.actor(Role.DISPATCHER)));
            steps.add(() -> perform(one, new CaseCommand.Sign(), liaison));
            steps.add(() -> perform(one, random.nextInt(4) == 0
                    ? new CaseCommand.AskToShelve(LocalDate.of(2027, 1, 4), "等开春") : new CaseCommand.FeedBack("好了"), liaison));
            steps.add(() -> perform(one, new CaseCommand.Grant(null, null, ""), street.actor(Role.SUPERVISOR)));
            steps.add(() -> perform(one, new CaseCommand.Approve(""), street.actor(Role.REVIEWER)));
            steps.add(() -> perform(one, new CaseCommand.Confirm(Outcome.SOLVED, Satisfaction.SATISFIED, Voice.RESIDENT, ""),
                    street.actor(Role.CONFIRMATION_OFFICER)));
            steps.subList(0, random.nextInt(steps.size() + 1)).forEach(Runnable::run);
            if (i % 12 == 1) {
                perform(one, new CaseCommand.Sign(), liaison(street.plumber().id(), street.water().id()));
            }
            if (i % 24 == 1) {
                perform(one, new CaseCommand.FeedBack("我们这边也好了"), liaison(street.plumber().id(), street.water().id()));
            }
            if (i % 9 == 2) {
                perform(one, new CaseCommand.AskToReturn(street.water().id(), "不归我们"), liaison);
                if (i % 2 == 0) {
                    perform(one, new CaseCommand.Grant(null, null, ""), street.actor(Role.DISPATCHER));
                }
            }
            all.add(one.id());
        }
        TestClock.shared().advance(Duration.ofDays(4));
        return store.readAll(street.zone().region().id(), all);
    }

    private Actor liaison(UUID user, UUID unit) {
        return new Actor(street.zone().region().id(), user, Set.of(Role.LIAISON), unit, null, null);
    }

    private void perform(Case one, CaseCommand command, Actor actor) {
        casework.perform(one.id(), command, actor, now());
        TestClock.shared().advance(Duration.ofMinutes(3));
    }

    @Test
    void a_view_is_kept_with_its_filters_and_columns_and_shared_with_the_office_only() {
        neighbourhood.lampDispatched(street);
        Caller clerk = caller(Role.CLERK);
        HttpResponse<String> saved = clerk.post("/cases/views", Map.of("list", "OPEN", "q", "路灯", "column", "TYPE", "name",
                "路灯类", "shared", "true"));
        assertThat(saved.statusCode()).isEqualTo(302);
        String page = clerk.get("/cases").body();
        assertThat(page).contains("路灯类");
        SavedView view = views.of(street.actor(Role.CLERK), true).getFirst();
        assertThat(view.body()).isEqualTo(new SavedView.Body(Worklist.OPEN, CaseFilter.NONE.containing("路灯"), List.of(Column.TYPE)));
        assertThat(caller(Role.DISPATCHER).get("/cases").body()).contains("路灯类");
        assertThat(Caller.at(port).signIn(street.builder().username()).get("/cases").body()).doesNotContain("路灯类");
        String opened = clerk.get("/cases?list=OPEN&q=" + encoded("路灯") + "&column=TYPE&view=" + view.id()).body();
        assertThat(opened).contains("<th scope=\"col\">类型</th>").doesNotContain("<th scope=\"col\">最近动作</th>");
        assertThat(caller(Role.DISPATCHER).post("/cases/views/" + view.id() + "/delete", Map.of()).statusCode()).isEqualTo(404);
        assertThat(clerk.post("/cases/views/" + view.id() + "/delete", Map.of()).statusCode()).isEqualTo(302);
        assertThat(views.of(street.actor(Role.CLERK), true)).isEmpty();
    }

    @Test
    void an_export_holds_what_the_person_sees_without_names_and_is_on_record() throws IOException {
        Case mine = neighbourhood.lampDispatched(street);
        neighbourhood.lamp(street);
        Case sensitive = done(casework.register(CaseCommand.Register.concern(CaseType.REPORT, "举报某人", "他收钱。")
                .with(Flags.SENSITIVE), street.actor(Role.CLERK), now()));
        Sheet all = exported(caller(Role.CLERK), "OPEN");
        assertThat(all.getLastRowNum()).isEqualTo(3);
        String text = text(all);
        assertThat(text).contains(mine.number(), sensitive.number(), "路灯不亮").doesNotContain("举报某人", "吴阿婆", "0571-5550123", "看不见路");
        Sheet unit = exported(Caller.at(port).signIn(street.builder().username()), "OPEN");
        assertThat(text(unit)).contains(mine.number()).doesNotContain(sensitive.number());
        assertThat(jdbc.sql("SELECT cases FROM export_event WHERE region_id = ? ORDER BY id").param(street.zone().region().id())
                .query(Integer.class).list()).containsExactly(3, 1);
        assertThat(caller(Role.CLERK).get("/cases/export?list=OPEN").body()).contains("将导出 3 件", "会留下记录");
    }

    @Test
    void an_export_does_not_call_late_what_waits_for_a_decision_asked_for_in_time() throws IOException {
        Case late = neighbourhood.lampDispatched(street);
        Case asking = neighbourhood.move(neighbourhood.lampDispatched(street),
                new CaseCommand.AskForExtension(2, "等材料"), street.builderActor());
        TestClock.shared().advance(Duration.ofDays(20));
        Sheet all = exported(caller(Role.CLERK), "OPEN");
        for (org.apache.poi.ss.usermodel.Row row : all) {
            String number = row.getCell(0).getStringCellValue();
            String word = row.getCell(8).getStringCellValue();
            if (number.equals(late.number())) {
                assertThat(word).isEqualTo("是");
            } else if (number.equals(asking.number())) {
                assertThat(word).isEqualTo("待批");
            } else {
                assertThat(word).isEqualTo("已逾期");
            }
        }
    }

    @Test
    void a_preview_tells_what_cannot_be_done_and_what_changed_since_is_left_alone() {
        Case first = neighbourhood.lampDispatched(street);
        Case second = neighbourhood.lampDispatched(street);
        Case signed = neighbourhood.move(neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
        Caller builder = Caller.at(port).signIn(street.builder().username());
        String preview = builder.post("/cases/several/sign/preview", Map.of("numbers", first.number())).body();
        assertThat(preview).contains("会办这 1 件", first.number() + "@" + first.version());
        String refused = builder.post("/cases/several/sign/preview", Map.of("numbers", signed.number())).body();
        assertThat(refused).contains("这 1 件办不了", "没有一件能办");
        neighbourhood.move(second, new CaseCommand.Sign(), street.builderActor());
        assertThat(builder.post("/cases/several/sign", Map.of("seen", second.number() + "@" + second.version())).body())
                .contains("已签收 0 件", "刚才有人动过", "没有一件能办", "不能“签收”");
    }

    @Test
    void several_are_urged_at_once_with_the_same_words_and_each_lead_is_told() {
        Case first = neighbourhood.lampDispatched(street);
        Case second = neighbourhood.lampDispatched(street);
        Case open = neighbourhood.lamp(street);
        Caller supervisor = caller(Role.SUPERVISOR);
        String preview = supervisor.post("/cases/several/urge/preview",
                Map.of("numbers", first.number() + "," + second.number() + "," + open.number())).body();
        assertThat(preview).contains("会办这 2 件", "这 1 件办不了", "想说的话", seen(first), seen(second)).doesNotContain(seen(open));
        neighbourhood.move(second, new CaseCommand.Sign(), street.builderActor());
        String again = supervisor.post("/cases/several/urge",
                Map.of("words", "周五前要有结果", "seen", seen(first) + "," + seen(second))).body();
        assertThat(again).contains("已催办 1 件", second.number() + " 没有办成", "刚才有人动过", "会办这 1 件", ">周五前要有结果</textarea>",
                second.number() + "@").doesNotContain(seen(first), seen(second));
        Caller builder = Caller.at(port).signIn(street.builder().username());
        assertThat(builder.get("/cases/" + first.number()).body()).contains("周五前要有结果");
        assertThat(caller(Role.CONFIRMATION_OFFICER).post("/cases/several/urge/preview", Map.of("numbers", first.number())).body())
                .contains("这 1 件办不了");
    }

    private static String seen(Case facts) {
        return facts.number() + "@" + facts.version();
    }

    private Sheet exported(Caller caller, String list) throws IOException {
        HttpResponse<byte[]> file = caller.postForBytes("/cases/export", Map.of("list", list));
        assertThat(file.statusCode()).isEqualTo(200);
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file.body()))) {
            return workbook.getSheetAt(0);
        }
    }

    private static String text(Sheet sheet) {
        var all = new StringBuilder();
        sheet.forEach(row -> row.forEach(cell -> all.append(cell).append(' ')));
        return all.toString();
    }

    private Caller caller(Role role) {
        return Caller.at(port).signIn(street.username(role));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static java.time.Instant now() {
        return TestClock.shared().instant();
    }

    private static Case done(Result result) {
        return ((Result.Done) result).now();
    }
}
