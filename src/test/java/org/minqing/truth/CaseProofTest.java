package org.minqing.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.casework.Actor;
import org.minqing.casework.Case;
import org.minqing.casework.CaseCommand;
import org.minqing.casework.CaseHistory;
import org.minqing.casework.CaseType;
import org.minqing.casework.Casework;
import org.minqing.casework.Erasure;
import org.minqing.casework.Raiser;
import org.minqing.casework.Result;
import org.minqing.testing.Caller;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.testing.TestZone;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

@ServerTest
class CaseProofTest {

    @Autowired
    private Casework casework;

    @Autowired
    private Heads heads;

    @Autowired
    private TestZone zones;

    @Value("${local.server.port}")
    private int port;

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestZone.Zone zone;

    @SuppressWarnings("NullAway.Init")
    private Case lamp;

    @BeforeEach
    void registerACase() {
        zone = zones.open();
        lamp = register("路灯不亮");
    }

    @Test
    void a_proof_taken_from_the_page_holds_with_the_public_key_alone() throws Exception {
        withdraw(lamp);
        heads.sign(zone.region());
        Path file = download("");
        CaseProof proof = CaseProof.read(file);
        CaseProof.Proved proved = proof.check(keys());
        assertThat(proved.chain().number()).isEqualTo(lamp.number());
        assertThat(proved.chain().steps()).hasSizeGreaterThan(2);
        assertThat(proved.head().region()).isEqualTo(zone.region().id());
        assertThat(Files.readString(file)).doesNotContain("路灯不亮", "吴阿婆", "5550123");

        StringWriter told = new StringWriter();
        int exit = new picocli.CommandLine(command()).setOut(new PrintWriter(told)).execute(
                "--proof", file.toString(), "--key", publicKey().toString());
        assertThat(exit).as(told.toString()).isZero();
        assertThat(told.toString()).contains(lamp.number(), "WITHDRAW", "proved");
    }

    @Test
    void with_words_it_binds_them_to_their_events_but_never_brings_name_or_contact() throws Exception {
        heads.sign(zone.region());
        Path file = download("?words=true");
        assertThat(Files.readString(file)).contains("路灯不亮").doesNotContain("吴阿婆", "5550123");
        CaseProof.read(file).check(keys());

        broken(Files.readString(file).replace("路灯不亮", "路灯很亮"), "is not the one its event speaks of");
    }

    @Test
    void whatever_is_changed_in_it_breaks_it() throws Exception {
        register("井盖松动");
        register("水压不足");
        heads.sign(zone.region());
        String whole = Files.readString(download(""));
        broken(whole.replace("REGISTERED", "CLOSED"), "does not cover");
        broken(whole.replace("\\\"changed\\\":3", "\\\"changed\\\":4"), "");
        broken(whole.replaceFirst("(\"position\" : )(\\d)", "$1" + "7"), "");
        CaseProof proof = CaseProof.read(write(whole));
        broken(write(new CaseProof(1, proof.chain(), proof.position(), proof.path(),
                proof.head().replace("\"number\":1", "\"number\":2"), proof.signature()).json()), "is not what was signed");
        broken("{}", "no proof");
        assertThatThrownBy(() -> proof.check(List.of())).hasMessageContaining("not among those given");
    }

    @Test
    void records_since_the_head_are_not_in_it_and_before_the_first_head_there_is_none() throws Exception {
        assertThat(caller().get(path() + "/proof").statusCode()).isEqualTo(404);
        assertThat(caller().get(path()).body()).contains("还没有存证；今夜两点以后自动进行");
        Head head = heads.sign(zone.region()).head();
        withdraw(lamp);
        assertThat(caller().get(path()).body()).contains("之后又有");
        CaseProof.Proved proved = CaseProof.read(download("")).check(keys());
        assertThat(proved.head()).isEqualTo(head);
        assertThat(proved.chain().steps()).hasSizeLessThan(4);
        assertThat(proved.chain().steps().getLast().stage().open()).isTrue();
    }

    @Test
    void erased_words_are_not_in_a_proof_and_it_still_holds() throws Exception {
        var erase = new CaseCommand.Erase(Erasure.Scope.ALL, Erasure.Ground.REQUEST, "书面申请");
        assertThat(casework.perform(lamp.id(), erase, actor(Role.SUPERVISOR), TestClock.FRIDAY_MORNING)).isInstanceOf(Result.Done.class);
        heads.sign(zone.region());
        Path file = download("?words=true");
        assertThat(Files.readString(file)).doesNotContain("路灯不亮");
        assertThat(CaseProof.read(file).check(keys()).chain().seq()).isPositive();
    }

    @Test
    void who_may_not_see_the_case_gets_no_proof_of_it() {
        heads.sign(zone.region());
        var stranger = Caller.at(port).signIn(zones.open().username(Role.CLERK));
        assertThat(stranger.get(path() + "/proof").statusCode()).isEqualTo(404);
        assertThat(Caller.at(port).signIn(zone.username(Role.ADMINISTRATOR)).get(path() + "/proof").statusCode()).isEqualTo(403);
    }

    @Test
    void in_a_tree_of_several_blocks_a_leaf_of_each_block_is_proved() throws Exception {
        List<CaseHistory> many = java.util.stream.IntStream.range(0, Merkle.BLOCK + 40)
                .mapToObj(n -> new CaseHistory(List.of(new CaseHistory.Step(concern("第" + n + "件"), actor(Role.CLERK), TestClock.FRIDAY_MORNING))))
                .toList();
        List<Case> made = casework.recordAll(zone.region().id(), many);
        heads.sign(zone.region());
        for (Case facts : List.of(lamp, made.get(0), made.get(Merkle.BLOCK - 1), made.getLast())) {
            lamp = facts;
            assertThat(CaseProof.read(download("")).check(keys()).chain().caseId()).isEqualTo(facts.id());
        }
    }

    private void broken(String json, String why) throws Exception {
        broken(write(json), why);
    }

    private void broken(Path file, String why) throws Exception {
        assertThatThrownBy(() -> CaseProof.read(file).check(keys())).isInstanceOf(CaseProof.Broken.class).hasMessageContaining(why);
        StringWriter told = new StringWriter();
        int exit = new picocli.CommandLine(command()).setOut(new PrintWriter(told)).execute(
                "--proof", file.toString(), "--key", publicKey().toString());
        assertThat(exit).isEqualTo(1);
        assertThat(told.toString()).contains("BAD", "NOT proved");
    }

    /** The command as the launcher knows it. */
    private static Object command() throws Exception {
        var verify = Class.forName("org.minqing.cli.VerifyCommand").getDeclaredConstructor();
        verify.setAccessible(true);
        return verify.newInstance();
    }

    private List<HeadKeys.Verifier> keys() throws Exception {
        return List.of(HeadKeys.Verifier.read(publicKey()));
    }

    private Path publicKey() throws Exception {
        return Files.writeString(folder.resolve("key.pub"), heads.verifiers().getLast().pem());
    }

    private Path download(String query) throws Exception {
        var answer = caller().get(path() + "/proof" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
        return write(answer.body());
    }

    private Path write(String json) throws Exception {
        return Files.writeString(Files.createTempFile(folder, "case", ".json"), json);
    }

    private Caller caller() {
        return Caller.at(port).signIn(zone.username(Role.CLERK));
    }

    private String path() {
        return "/cases/" + URLEncoder.encode(lamp.number(), StandardCharsets.UTF_8);
    }

    private Case register(String title) {
        return ((Result.Done) casework.register(concern(title), actor(Role.CLERK), TestClock.FRIDAY_MORNING)).now();
    }

    private static CaseCommand.Register concern(String title) {
        return CaseCommand.Register.concern(CaseType.HELP, title, title + "，请处理。")
                .raisedBy(new Raiser("居民组长", "吴阿婆", "0571-5550123", 1));
    }

    private void withdraw(Case facts) {
        assertThat(casework.perform(facts.id(), new CaseCommand.Withdraw("不需要了"), actor(Role.CLERK), TestClock.FRIDAY_MORNING))
                .isInstanceOf(Result.Done.class);
    }

    private Actor actor(Role role) {
        return Actor.of(zone.signedIn(role));
    }
}
