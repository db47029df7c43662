package org.minqing.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.database.DatabaseAccess;
import org.minqing.file.Attachment;
import org.minqing.file.BlobStore;
import org.minqing.file.Moment;
import org.minqing.file.Upload;
import org.minqing.file.Uploads;
import org.minqing.testing.Caller;
import org.minqing.testing.Pictures;
import org.minqing.testing.ServerTest;
import org.minqing.testing.TestClock;
import org.minqing.web.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class EvidenceTest {

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Casework casework;

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    Uploads uploads;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DatabaseAccess database;

    @Value("${minqing.blobs}")
    Path blobs;

    @Value("${local.server.port}")
    int port;

    private Neighbourhood.Street street;
    private Case signed;

    @BeforeEach
    void openStreet() {
        street = neighbourhood.open();
        signed = neighbourhood.move(neighbourhood.lampDispatched(street), new CaseCommand.Sign(), street.builderActor());
    }

    @Test
    void an_event_names_a_file_by_its_hash_only_and_the_story_by_its_name() {
        Upload picture = upload("灯亮了.jpg");
        fedBack(picture, Moment.AFTER);
        String event = jdbc.sql("SELECT convert_from(body, 'UTF8') FROM case_event WHERE case_id = ? AND type = 'FedBack'")
                .param(signed.id()).query(String.class).single();
        assertThat(event).contains(picture.hash(), "AFTER").doesNotContain("灯亮了").doesNotContain(picture.key());
        CaseEvent.Evidence told = evidence();
        assertThat(told.name()).isEqualTo("灯亮了.jpg");
        assertThat(told.words().fields()).doesNotContainKey(CaseFiles.KEY);
        assertThat(casework.file(signed.id(), picture.hash(), street.builderActor())).contains(picture);
    }

    @Test
    void a_file_is_for_those_who_may_see_the_case() throws IOException {
        Upload picture = upload("灯亮了.jpg");
        fedBack(picture, null);
        HttpResponse<byte[]> answer = caller(street.builder().username()).fetch(address(picture.hash()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(ImageIO.read(new ByteArrayInputStream(answer.body()))).isNotNull();
        assertThat(header(answer, "Content-Type")).isEqualTo("image/jpeg");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(header(answer, "Content-Disposition"))
                .startsWith("inline;").contains("filename*=UTF-8''%E7%81%AF%E4%BA%AE%E4%BA%86.jpg");
        assertThat(caller(street.username(Role.REVIEWER)).fetch(address(picture.hash()) + "/thumbnail").statusCode())
                .isEqualTo(200);
        assertThat(caller(street.plumber().username()).fetch(address(picture.hash())).statusCode()).isEqualTo(404);
        assertThat(caller(street.plumber().username()).fetch(address(picture.hash()) + "/thumbnail").statusCode())
                .isEqualTo(404);
        assertThat(caller(street.builder().username()).fetch(address("0".repeat(64))).statusCode()).isEqualTo(404);
    }

    @Test
    void a_paper_is_saved_not_shown() {
        Upload paper = upload("说明.txt", "已更换线路。".getBytes(StandardCharsets.UTF_8));
        fedBack(paper, null);
        HttpResponse<byte[]> answer = caller(street.builder().username()).fetch(address(paper.hash()));
        assertThat(header(answer, "Content-Disposition")).startsWith("attachment;");
        assertThat(header(answer, "Content-Type")).isEqualTo("text/plain;charset=utf-8");
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("已更换线路。");
    }

    @Test
    void the_file_of_one_case_is_not_to_be_had_through_another() {
        Upload picture = upload("灯亮了.jpg");
        fedBack(picture, null);
        Case other = neighbourhood.lampDispatched(street);
        assertThat(casework.file(other.id(), picture.hash(), street.builderActor())).isEmpty();
    }

    @Test
    void a_file_that_was_swept_or_used_already_is_not_attached_and_nothing_is_written() {
        Upload used = upload("用过.jpg");
        neighbourhood.move(signed, reply(used), street.builderActor());
        assertThat(perform(reply(used))).isEqualTo(new Result.Rejected("casework.refused.file-gone"));
        Upload fresh = upload("新的.jpg");
        assertThat(perform(new CaseCommand.FeedBack("好了", List.of(attached(fresh), attached(used)))))
                .isEqualTo(new Result.Rejected("casework.refused.file-gone"));
        assertThat(uploads.find(fresh.hash(), by())).as("is still there for the next try").isPresent();
    }

    @Test
    void no_more_than_ten_files_at_once() {
        List<Attachment> eleven = IntStream.range(0, 11).mapToObj(i -> attached(upload(i + ".jpg"))).toList();
        assertThat(perform(new CaseCommand.Reply("看图", eleven)))
                .isEqualTo(new Result.Rejected("casework.needs.fewer-files", 10));
    }

    @Test
    void once_its_words_are_erased_a_file_cannot_be_read_and_its_bytes_go() throws IOException {
        Upload picture = upload("灯亮了.jpg");
        fedBack(picture, null);
        Path bytes = stored(picture.hash());
        assertThat(bytes).exists();
        casework.perform(signed.id(), new CaseCommand.Erase(Erasure.Scope.WORDS, Erasure.Ground.REQUEST, "书面申请"),
                street.actor(Role.SUPERVISOR), TestClock.FRIDAY_MORNING);
        assertThat(caller(street.builder().username()).fetch(address(picture.hash())).statusCode()).isEqualTo(404);
        assertThat(evidence().erased()).isTrue();
        assertThat(caller(street.builder().username()).get("/cases/" + encoded(signed.number())).body())
                .contains("附件已按要求删除").doesNotContain(picture.hash());
        assertThat(bytes).doesNotExist();
        assertThat(stored(Objects.requireNonNull(picture.thumbnail()))).doesNotExist();
        assertThat(caseFiles.deleteErased()).isZero();
    }

    @Test
    void a_file_whose_bytes_were_changed_or_that_is_gone_is_found_by_verify() throws IOException, SQLException {
        Upload picture = upload("灯亮了.jpg");
        fedBack(picture, null);
        Path stored = stored(picture.hash());
        byte[] bytes = Files.readAllBytes(stored);
        assertThat(badFile()).isEmpty();
        byte[] changed = bytes.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(stored, changed);
        assertThat(badFile()).hasValueSatisfying(bad -> assertThat(bad).contains(picture.hash(), "are not those"));
        Files.delete(stored);
        assertThat(badFile()).hasValueSatisfying(bad -> assertThat(bad).contains(signed.number(), "is gone"));
        Files.write(stored, bytes);
        assertThat(badFile()).isEmpty();
    }

    private Optional<String> badFile() throws SQLException, IOException {
        try (Connection owner = owner()) {
            return new FileVerification(owner, BlobStore.in(blobs)).check().bad();
        }
    }

    @Test
    void a_kill_while_it_is_claimed_leaves_either_both_the_event_and_the_file_or_neither() throws SQLException {
        Upload picture = upload("灯亮了.jpg");
        try (Connection owner = owner()) {
            for (String table : List.of("case_event", "sealed_text", "case_file")) {
                owner.createStatement().execute("ALTER TABLE " + table + " ADD CONSTRAINT crash CHECK (region_id <> "
                        + signed.regionId() + ") NOT VALID");
                try {
                    assertThatThrownBy(() -> perform(new CaseCommand.FeedBack("好了", List.of(attached(picture)))))
                            .as(table).isNotNull();
                } finally {
                    owner.createStatement().execute("ALTER TABLE " + table + " DROP CONSTRAINT crash");
                }
                assertThat(uploads.find(picture.hash(), by())).isPresent();
                assertThat(casework.file(signed.id(), picture.hash(), street.builderActor())).isEmpty();
            }
        }
        fedBack(picture, null);
        TestClock.shared().advance(Duration.ofDays(3));
        assertThat(casework.file(signed.id(), picture.hash(), street.builderActor())).isPresent();
        assertThat(stored(picture.hash())).exists();
    }

    @Test
    void without_scripts_the_form_sends_its_files_along() {
        HttpResponse<String> answer = send("feed-back", Map.of("words", "已修好", "version", version()),
                new Caller.Part("chosen", "灯亮了.jpg", Pictures.jpegOfPhone(640, 480, 1)),
                new Caller.Part("chosen", "说明.txt", "线路图见后".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(files()).extracting(CaseEvent.Evidence::name).containsExactly("灯亮了.jpg", "说明.txt");
    }

    @Test
    void a_file_that_is_not_taken_is_named_and_what_was_typed_and_the_good_files_stay() {
        HttpResponse<String> answer = send("feed-back", Map.of("words", "我写了很久", "version", version()),
                new Caller.Part("chosen", "灯亮了.jpg", Pictures.jpeg(64, 48)),
                new Caller.Part("chosen", "页面.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("我写了很久", "灯亮了.jpg", "页面.svg：", "可能夹带脚本");
        assertThat(casework.view(signed.id(), street.builderActor()).orElseThrow().facts().stage())
                .isEqualTo(CaseStage.IN_PROGRESS);
    }

    @Test
    void the_same_form_sent_twice_is_taken_once_although_its_files_are_gone_the_second_time() {
        Upload picture = upload("灯亮了.jpg");
        Map<String, String> form = Map.of("words", "好了", "version", version(), "files", picture.hash(), "moments", "AFTER");
        assertThat(send("feed-back", form).statusCode()).isEqualTo(302);
        assertThat(send("feed-back", form).statusCode()).isEqualTo(302);
        assertThat(files()).hasSize(1);
        assertThat(files().getFirst().moment()).isEqualTo(Moment.AFTER);
    }

    @Test
    void an_upload_by_itself_answers_with_its_line_or_the_reason() {
        Caller builder = caller(street.builder().username());
        HttpResponse<String> good = builder.send("/files", Map.of(), List.of(new Caller.Part("file", "灯.jpg", Pictures.jpeg(64, 48))));
        assertThat(good.statusCode()).isEqualTo(201);
        assertThat(good.body()).contains("灯.jpg", "name=\"files\"");
        HttpResponse<String> bad = builder.send("/files", Map.of(),
                List.of(new Caller.Part("file", "灯.html", "<html></html>".getBytes(StandardCharsets.UTF_8))));
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(bad.body()).contains("可能夹带脚本");
        HttpResponse<String> large = builder.send("/files", Map.of(),
                List.of(new Caller.Part("file", "大.txt", new byte[Uploads.LARGEST + 1])));
        assertThat(large.statusCode()).isEqualTo(413);
    }

    @Test
    void a_form_that_is_too_large_is_told_so_although_its_token_could_not_be_read() {
        Caller builder = caller(street.builder().username());
        Map<String, String> form = Map.of("_csrf", builder.csrf(), "words", "好了", "version", version());
        HttpResponse<String> answer = builder.withoutCsrf().send("/cases/" + encoded(signed.number()) + "/feed-back", form,
                List.of(new Caller.Part("chosen", "大.txt", new byte[Uploads.LARGEST + 1])));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("文件太大");
    }

    private CaseCommand reply(Upload upload) {
        return new CaseCommand.Reply("已派人", List.of(attached(upload)));
    }

    private static Attachment attached(Upload upload) {
        return new Attachment(upload, null);
    }

    private void fedBack(Upload upload, @org.jspecify.annotations.Nullable Moment moment) {
        neighbourhood.move(signed, new CaseCommand.FeedBack("好了", List.of(new Attachment(upload, moment))),
                street.builderActor());
    }

    private Result perform(CaseCommand command) {
        return casework.perform(signed.id(), command, street.builderActor(), TestClock.FRIDAY_MORNING);
    }

    private List<CaseEvent.Evidence> files() {
        return casework.view(signed.id(), street.builderActor()).orElseThrow().timeline().stream()
                .flatMap(told -> told.event() instanceof CaseEvent.WithEvidence with
                        ? with.files().stream() : java.util.stream.Stream.of())
                .toList();
    }

    private CaseEvent.Evidence evidence() {
        return files().getFirst();
    }

    private Upload upload(String name) {
        return upload(name, Pictures.jpegOfPhone(64, 48, 1));
    }

    private Upload upload(String name, byte[] content) {
        return ((Uploads.Outcome.Taken) uploads.take(name, content, by())).upload();
    }

    private Uploads.By by() {
        return new Uploads.By(signed.regionId(), street.builder().id());
    }

    private HttpResponse<String> send(String act, Map<String, String> form, Caller.Part... files) {
        return caller(street.builder().username())
                .send("/cases/" + encoded(signed.number()) + "/" + act, form, List.of(files));
    }

    private String version() {
        return String.valueOf(signed.version());
    }

    private Caller caller(String username) {
        return Caller.at(port).signIn(username);
    }

    private String address(String hash) {
        return "/cases/" + encoded(signed.number()) + "/files/" + hash;
    }

    private static String encoded(String number) {
        return URLEncoder.encode(number, StandardCharsets.UTF_8);
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private Path stored(String hash) {
        return blobs.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private Connection owner() throws SQLException {
        return DriverManager.getConnection(database.url(), database.owner().user(), database.owner().password());
    }
}
