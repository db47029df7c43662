package org.minqing.casework;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.minqing.access.Account;
import org.minqing.file.Attachment;
import org.minqing.file.Upload;
import org.minqing.file.Uploads;
import org.minqing.testing.BrowserTest;
import org.minqing.testing.Caller;
import org.minqing.testing.Pictures;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.testing.Visitor;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
class ErasureTest {

    /** What stands in every text of a case here, and nowhere else; the name and contacts too. */
    private String amber = "";

    @Autowired
    private Neighbourhood neighbourhood;

    @Autowired
    private TestZone zones;

    @Autowired
    private Casework casework;

    @Autowired
    private Uploads uploads;

    @Autowired
    private Reveals reveals;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource runtime;

    @Value("${minqing.keys}")
    private Path keys = Path.of("");

    @Value("${local.server.port}")
    private int port;

    @SuppressWarnings("NullAway.Init")
    private Neighbourhood.Street street;

    @Test
    void erased_words_and_names_stand_in_no_table_any_more_and_the_chain_verifies() throws Exception {
        Case worked = worked();
        assertThat(standing(List.of(amber))).as("what can be found before").containsExactly("cases: " + amber, "commitment: " + amber);

        erase(worked, Erasure.Scope.IDENTITY);
        assertThat(person(worked).fields()).isEmpty();
        assertThat(casework.view(worked.id(), street.actor(Role.CLERK)).orElseThrow().text()).isEqualTo("原话" + amber);
        erase(worked, Erasure.Scope.ALL);

        assertThat(standing(List.of(amber))).isEmpty();
        assertThat(sealedTexts(worked)).as("the last erasure's own note").isEqualTo(1);
        assertThat(jdbc.sql("SELECT count(*) FROM command_key WHERE case_id = ?").param(worked.id()).query(Integer.class).single())
                .isZero();
        try (Connection connection = runtime.getConnection()) {
            var findings = new Verification(connection, SealingKeys.existing(keys), null).run();
            assertThat(findings.bad()).isEmpty();
            assertThat(findings.erased()).isGreaterThanOrEqualTo(9);
        }
    }

    @Test
    void the_supervisor_erases_with_a_ground_and_the_page_says_so(Visitor visitor) {
        Case worked = worked();
        visitor.signIn(street.username(Role.SUPERVISOR)).open("/cases/" + worked.number());
        visitor.page().locator("text=删除个人信息…").click();
        assertThat(visitor.page().locator("#elsewhere + p")).containsText("别处没有这些话");
        visitor.picture("case-erasure").seesAccessiblePage();
        visitor.page().locator("input[value=ALL]").check();
        visitor.page().locator("input[value=REQUEST]").check();
        visitor.page().locator("#note").fill("11月20日书面申请第 3 号");
        visitor.page().locator("input[name=sure]").check();
        visitor.page().locator("form[action$=erasure] button").click();
        assertThat(visitor.page().locator("#toast")).containsText("已删除");
        assertThat(visitor.page().locator("#title")).hasText("（文字已按规定删除）");
        assertThat(visitor.page().locator(".timeline")).containsText("删除了姓名、电话和全部文字（本人申请，或者本人撤回同意）。");
        assertThat(visitor.page().locator("#promises")).containsText("（已删除）");
        assertThat(visitor.page().locator(".facts")).containsText("姓名和电话已按规定删除");
        assertThat(visitor.page().locator("form[action$=raiser]")).hasCount(0);
        visitor.picture("case-erased").seesAccessiblePage();
        visitor.open("/cases?list=ALL");
        assertThat(visitor.page().locator("main")).containsText("（已删除）");
        visitor.open("/cases/" + worked.number() + "/erasure").inEnglish().picture("case-erasure-en").seesAccessiblePage();
        visitor.onPhone().signIn(street.username(Role.SUPERVISOR)).open("/cases/" + worked.number() + "/erasure")
                .picture("case-erasure-phone").seesNoSidewaysScroll();
    }

    @Test
    void what_is_not_filled_in_or_has_changed_meanwhile_is_told_and_kept() {
        Case worked = worked();
        var supervisor = Caller.at(port).signIn(street.username(Role.SUPERVISOR));
        String path = path(worked) + "/erasure";
        var unsure = supervisor.post(path, Map.of("scope", "WORDS", "ground", "ORDERED", "note", "来函 5 号"));
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("请确认您知道删除后无法恢复", "来函 5 号");
        assertThat(supervisor.post(path, Map.of("scope", "WORDS", "ground", "ORDERED", "note", " ", "sure", "true")).body())
                .contains("请写明说明");
        assertThat(supervisor.post(path, Map.of("scope", "WORDS", "sure", "true", "note", "x")).body()).contains("请选择依据");
        var late = supervisor.post(path, Map.of("scope", "WORDS", "ground", "ORDERED", "note", "来函 5 号", "sure", "true", "version", "1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("有了新的变动", "来函 5 号");
        assertThat(casework.view(worked.id(), street.actor(Role.CLERK)).orElseThrow().erased()).isFalse();
    }

    @Test
    void nobody_else_erases_and_least_of_all_who_handles_it() {
        Case worked = worked();
        for (Role role : List.of(Role.CLERK, Role.DISPATCHER, Role.LEADER, Role.CONFIRMATION_OFFICER, Role.ADMINISTRATOR)) {
            assertThat(Caller.at(port).signIn(street.username(role)).get(path(worked) + "/erasure").statusCode())
                    .as(role.name()).isEqualTo(403);
        }
        Account handling = zones.user(
                street.zone().region(), Role.SUPERVISOR, new Account.Scope(street.building().id(), null, null));
        var supervisor = Caller.at(port).signIn(handling.username());
        assertThat(supervisor.get(path(worked) + "/erasure").statusCode()).isEqualTo(404);
        assertThat(supervisor.post(path(worked) + "/erasure",
                        Map.of("scope", "ALL", "ground", "ORDERED", "note", "来函", "sure", "true")).statusCode())
                .isEqualTo(404);
    }

    /** Every kind of text a case can hold, and somebody who looked at the name. */
    private Case worked() {
        street = neighbourhood.open();
        amber = "琥珀" + street.zone().region().id() + "号";
        Actor clerk = street.actor(Role.CLERK);
        var promise = new Promise(amber + "局", street.building().id(), "换好" + amber, amber + "月底", null, Source.of(Channel.PHONE));
        var command = CaseCommand.Register.concern(CaseType.HELP, "标题" + amber, "原话" + amber)
                .at(street.estate().id())
                .raisedBy(new Raiser("组长" + amber, "欧阳" + amber, "电话" + amber, 1))
                .promising(List.of(promise));
        Case made = ((Result.Done) casework.register(command, clerk, TestClock.FRIDAY_MORNING, UUID.randomUUID().toString())).now();
        neighbourhood.move(made, new CaseCommand.Dispatch(street.building().id(), List.of(), "依据" + amber), street.actor(Role.DISPATCHER));
        var another = new Raiser("居民" + amber, "司徒" + amber, "手机" + amber, 1);
        neighbourhood.move(made, new CaseCommand.Join(Source.of(Channel.PHONE), another, "又说" + amber), clerk);
        neighbourhood.move(made, new CaseCommand.Sign(), street.builderActor());
        Upload photo = ((Uploads.Outcome.Taken) uploads.take("照片" + amber + ".jpg", Pictures.jpeg(40, 30),
                new Uploads.By(made.regionId(), street.builder().id()))).upload();
        neighbourhood.move(made, new CaseCommand.FeedBack("反馈" + amber, List.of(new Attachment(photo, null))), street.builderActor());
        Case back = neighbourhood.move(made, new CaseCommand.Rework("退回" + amber), street.actor(Role.REVIEWER));
        reveals.reveal(back, street.zone().signedIn(Role.CONFIRMATION_OFFICER), "打电话给" + amber);
        return back;
    }

    private void erase(Case facts, Erasure.Scope scope) {
        neighbourhood.move(facts, new CaseCommand.Erase(scope, Erasure.Ground.REQUEST, "书面申请第 3 号"), street.actor(Role.SUPERVISOR));
    }

    private Words person(Case facts) {
        return casework.raiser(facts.regionId(), facts.id());
    }

    private int sealedTexts(Case facts) {
        return jdbc.sql("SELECT count(*) FROM sealed_text WHERE region_id = ?").param(facts.regionId()).query(Integer.class).single();
    }

    /** Which of these strings stand in any column of any table, as text or as bytes, with the table. */
    private TreeSet<String> standing(List<String> needles) {
        var found = new TreeSet<String>();
        List<String> tables = jdbc.sql("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").query(String.class).list();
        assertThat(tables).contains("cases", "case_event", "sealed_text", "commitment", "reveal_event");
        for (String table : tables) {
            for (String needle : needles) {
                String bytes = HexFormat.of().formatHex(needle.getBytes(StandardCharsets.UTF_8));
                boolean stands = jdbc.sql("SELECT EXISTS (SELECT 1 FROM " + table + " t WHERE t::text LIKE ? OR t::text LIKE ?)")
                        .params("%" + needle + "%", "%" + bytes + "%")
                        .query(Boolean.class)
                        .single();
                if (stands) {
                    found.add(table + ": " + needle);
                }
            }
        }
        return found;
    }

    private static String path(Case facts) {
        return "/cases/" + URLEncoder.encode(facts.number(), StandardCharsets.UTF_8);
    }
}
