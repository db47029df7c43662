package org.minqing.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.testing.Papers;

/** Documents as offices hand them in. */
class ManuscriptTest {

    private static final List<String> REPORT = List.of(
            "顾明川走访柳湾社区",
            "11月18日，滨澜开发区管委会副主任顾明川到临溪街道柳湾社区走访，与居民代表座谈。",
            "居民代表反映，东门口路面一下雨就积水，老人出门要绕行。");

    private static Manuscript read(byte[] content, String ending) {
        return ManuscriptFile.read(content, ending);
    }

    private static List<String> lines(byte[] content, String ending) {
        Manuscript read = read(content, ending);
        assertThat(read).isInstanceOf(Manuscript.Text.class);
        return ((Manuscript.Text) read).text().lines().filter(line -> !line.isBlank()).toList();
    }

    private static String reason(byte[] content, String ending) {
        Manuscript read = read(content, ending);
        assertThat(read).isInstanceOf(Manuscript.Unreadable.class);
        return ((Manuscript.Unreadable) read).reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = ManuscriptTest.class.getResourceAsStream(name)) {
            return java.util.Objects.requireNonNull(in).readAllBytes();
        }
    }

    @Test
    void a_word_document_gives_a_line_for_each_paragraph_without_what_stands_on_every_page() {
        assertThat(lines(Papers.word(REPORT, List.of()), "docx")).containsExactlyElementsOf(REPORT);
    }

    @Test
    void a_row_of_a_table_is_a_line_and_an_empty_cell_keeps_its_place() {
        byte[] word = Papers.word(REPORT, List.of(
                List.of("序号", "问题", "责任单位", "期限"),
                List.of("1", "路面积水", "建设局", "11月底前"),
                List.of("2", "路灯不亮", "", "年内")));
        assertThat(lines(word, "docx")).endsWith("序号|问题|责任单位|期限", "1|路面积水|建设局|11月底前", "2|路灯不亮||年内");
    }

    @Test
    void the_fields_of_a_record_form_stand_one_on_a_line() {
        byte[] form = Papers.word(List.of("入户走访记录表"), List.of(
                List.of("走访时间", "2026年11月18日", "走访人", "顾明川"),
                List.of("走访地点", "柳湾社区", "走访对象", "居民陆某")));
        assertThat(lines(form, "docx")).containsExactly(
                "入户走访记录表", "走访时间：2026年11月18日", "走访人：顾明川", "走访地点：柳湾社区", "走访对象：居民陆某");
    }

    @Test
    void a_record_form_as_offices_print_it_gives_its_fields_and_each_problem_a_line() {
        String page = """
                <html><body><h2>领导干部走访社区记录表</h2><table>
                <tr><td>走访领导</td><td>庄敏棠</td><td>职 务</td><td>政法委书记</td></tr>
                <tr><td rowspan=3>居民反映的问题</td><td>1</td><td colspan=2>车库渗水</td></tr>
                <tr><td>2</td><td colspan=2>消防门关不上</td></tr><tr><td>（3）</td><td colspan=2>西门没有路灯</td></tr>
                <tr><td>现场答复</td><td colspan=3>消防大队表示，12月1日前逐扇检查。</td></tr>
                <tr><td>办理结果</td><td>已答复</td></tr></table>
                <table><tr><td>问题</td><td>件数</td><td>单位</td></tr><tr><td>停车问题</td><td>3</td><td>城管局</td></tr></table></body></html>""";
        List<String> read = List.of(
                "领导干部走访社区记录表", "走访领导：庄敏棠", "职务：政法委书记", "居民反映的问题：", "1、车库渗水", "2、消防门关不上", "（3）西门没有路灯",
                "现场答复：消防大队表示，12月1日前逐扇检查。", "办理结果：已答复", "问题|件数|单位", "停车问题|3|城管局");
        assertThat(lines(bytes(page), "html")).containsExactlyElementsOf(read);
        // Word keeps an empty cell where another one reaches down.
        byte[] word = Papers.word(List.of(), List.of(List.of("居民反映的问题", "1", "车库渗水"), List.of("", "2", "消防门关不上")));
        assertThat(lines(word, "docx")).containsExactly("居民反映的问题：", "1、车库渗水", "2、消防门关不上");
    }

    @Test
    void an_old_word_document_and_rich_text_are_read_too() throws IOException {
        assertThat(lines(resource("visit.doc"), "doc")).containsExactlyElementsOf(REPORT);
        assertThat(lines(resource("visit.rtf"), "rtf")).containsExactlyElementsOf(REPORT);
    }

    @Test
    void the_ending_of_a_name_does_not_count() {
        assertThat(lines(Papers.word(REPORT, List.of()), "txt")).containsExactlyElementsOf(REPORT);
        assertThat(read(bytes(String.join("\n", REPORT)), "docx")).isInstanceOf(Manuscript.Plain.class);
    }

    @Test
    void a_pdf_gives_its_lines_without_running_heads_and_page_numbers() {
        String text = String.join("\n", REPORT) + "\n居民代表反映，北广场晚上没有路灯。".repeat(60);
        List<String> lines = lines(Papers.pdf(text.replace("11月18日", "11 月 18 日")), "pdf");
        assertThat(String.join("", lines)).isEqualTo(text.replace("\n", ""));
        assertThat(lines.getFirst()).as("a headline is a line of its own").isEqualTo(REPORT.getFirst());
    }

    @Test
    void a_web_page_gives_its_paragraphs_without_scripts_menus_and_captions() {
        byte[] page = bytes("""
                <!DOCTYPE html><html><head><title>x</title><style>p{}</style><script>alert("要求立即整改")</script></head><body>
                <nav><a href=/>首页</a></nav><div>顾明川走访
                柳湾社区</div><figure><img src=a.jpg><figcaption>图为走访现场</figcaption></figure>
                <p>11月18日，滨澜开发区管委会副主任<b>顾明川</b>到临溪街道<br>柳湾社区走访。</p>
                <table><tr><th>序号<th>问题<th>单位<tr><td>1<td><p>路面</p><p>积水</p><td>建设局</table></body></html>""");
        assertThat(lines(page, "html")).containsExactly(
                "顾明川走访柳湾社区", "11月18日，滨澜开发区管委会副主任顾明川到临溪街道", "柳湾社区走访。", "序号|问题|单位", "1|路面 积水|建设局");
    }

    @Test
    void a_web_page_in_gbk_is_read_as_it_says() {
        String page = "<html><head><meta charset=\"gb2312\"></head><body><p>" + REPORT.get(1) + "</p></body></html>";
        assertThat(lines(page.getBytes(Charset.forName("GBK")), "htm")).containsExactly(REPORT.get(1));
    }

    @Test
    void a_web_page_that_does_not_say_its_encoding_is_read_all_the_same() {
        String page = "<html><body><p>" + String.join("</p><p>", REPORT) + "</p></body></html>";
        assertThat(lines(page.getBytes(Charset.forName("GB18030")), "html")).isEqualTo(REPORT);
        assertThat(lines(bytes(page), "html")).isEqualTo(REPORT);
        for (String charset : List.of("GB18030", "Big5")) {
            assertThat(lines("<html><body><p>三十二日停水，老人自行取水。</p></body></html>".getBytes(Charset.forName(charset)), "html")).as(charset).containsExactly("三十二日停水，老人自行取水。");
        }
    }

    @Test
    void the_numbers_of_a_list_are_part_of_a_web_page_and_what_was_struck_out_is_not() {
        byte[] page = bytes("<html><head><meta charset=utf-8></head><body><ol start=2><li>修路灯</li><li><p>清下水道</p></li></ol>"
                + "<ul><li>其他</li></ul><p>本月<del>二十</del>底前<s>开工</s>完工。</p></body></html>");
        assertThat(lines(page, "html")).containsExactly("2. 修路灯", "3. 清下水道", "其他", "本月底前完工。");
    }

    private static byte[] plainMail(String header, byte[] words) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(bytes("From: office@zone.example\r\nSubject: visit\r\nDate: Thu, 19 Nov 2026 18:30:00 +0000\r\nMIME-Version: 1.0\r\n"
                + header + "Content-Transfer-Encoding: 8bit\r\n\r\n"));
        out.writeBytes(words);
        return out.toByteArray();
    }

    @Test
    void an_e_mail_that_says_no_encoding_or_a_wrong_one_is_read_and_says_when_it_was_sent() {
        byte[] words = String.join("\r\n", REPORT).getBytes(Charset.forName("GB18030"));
        for (String header : List.of("", "Content-Type: text/plain\r\n", "Content-Type: text/plain; charset=utf-8\r\n", "Content-Type: text/plain; charset=x-none\r\n", "Content-Type: text/plain; charset=gb2312\r\n")) {
            assertThat(lines(plainMail(header, words), "eml")).as(header).isEqualTo(REPORT);
        }
        assertThat(read(plainMail("", words), "eml")).isInstanceOfSatisfying(Manuscript.Text.class, text ->
                assertThat(text.sent()).isEqualTo(java.time.Instant.parse("2026-11-19T18:30:00Z")));
    }

    @Test
    void an_e_mail_gives_its_words_and_the_documents_attached_to_it() {
        byte[] mail = Papers.mail("附件是今天的走访报道。", "",
                new Papers.Attached("走访报道.docx", "application/octet-stream", Papers.word(REPORT, List.of())),
                new Papers.Attached("情况.txt", "text/plain; charset=GBK", "路灯不亮。".getBytes(Charset.forName("GBK"))),
                new Papers.Attached("现场.png", "image/png", org.minqing.testing.Pictures.png(20, 20)));
        Manuscript.Text read = (Manuscript.Text) read(mail, "eml");
        assertThat(read.text().lines().filter(line -> !line.isBlank()))
                .containsExactly("附件是今天的走访报道。", REPORT.get(0), REPORT.get(1), REPORT.get(2), "路灯不亮。");
        assertThat(read.unread()).containsExactly("现场.png");
    }

    @Test
    void of_an_e_mail_in_two_forms_the_one_with_the_tables_is_read_once() {
        byte[] mail = Papers.mail("路面积水 建设局", "<p>您好：</p><table><tr><td>1<td>路面积水<td>建设局</table>");
        assertThat(lines(mail, "eml")).containsExactly("您好：", "1|路面积水|建设局");
    }

    @Test
    void what_cannot_be_read_is_refused_with_what_to_do() {
        assertThat(reason(Papers.scanned(), "pdf")).isEqualTo("file.manuscript.scanned");
        assertThat(reason(Papers.pdf("一", "Spring-Rain-7"), "pdf")).isEqualTo("file.manuscript.encrypted");
        assertThat(reason(Papers.wordWithPassword("一"), "docx")).isEqualTo("file.manuscript.encrypted");
        byte[] word = Papers.word(REPORT, List.of());
        assertThat(reason(Arrays.copyOf(word, word.length / 2), "docx")).isEqualTo("file.refused.damaged");
        byte[] pdf = Papers.pdf(String.join("\n", REPORT));
        assertThat(reason(Arrays.copyOf(pdf, 200), "pdf")).isIn("file.manuscript.damaged", "file.manuscript.scanned");
        assertThat(reason(org.minqing.testing.Pictures.jpeg(30, 30), "jpg")).isEqualTo("file.manuscript.picture");
        assertThat(reason(Papers.word(List.of(), List.of()), "docx")).isEqualTo("file.manuscript.empty");
        assertThat(reason(zip("OFD.xml", "<x/>"), "ofd")).isEqualTo("file.manuscript.ofd");
        assertThat(reason(zip("走访.txt", "一"), "docx")).isEqualTo("file.manuscript.kind");
        assertThat(reason(new byte[0], "docx")).isEqualTo("file.refused.empty");
    }

    private static byte[] zip(String name, String content) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(bytes(content));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same document with its words replaced by this part. */
    private static byte[] withWords(String part) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(Papers.word(REPORT, List.of())));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                zip.write(entry.getName().equals("word/document.xml") ? bytes(part) : in.readAllBytes());
            }
        }
        return out.toByteArray();
    }

    @Test
    void nothing_outside_a_document_is_fetched(@TempDir java.nio.file.Path folder) throws IOException {
        var asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            java.nio.file.Path secret = java.nio.file.Files.writeString(folder.resolve("secret"), "口令口令");
            String words = """
                    <!DOCTYPE x [<!ENTITY a SYSTEM "%s"><!ENTITY b SYSTEM "http://127.0.0.1:%d/">]>
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                    <w:p><w:r><w:t>前&a;&b;后</w:t></w:r></w:p></w:body></w:document>""".formatted(secret.toUri(), server.getAddress().getPort());
            assertThat(read(withWords(words), "docx").toString()).doesNotContain("口令");
            String page = "<html><body><p>前</p><img src='http://127.0.0.1:%d/x.png'><iframe src='%s'></iframe></body></html>"
                    .formatted(server.getAddress().getPort(), secret.toUri());
            assertThat(lines(bytes(page), "html")).containsExactly("前");
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_document_that_swells_when_unpacked_is_refused() throws IOException {
        String swelling = "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                + "<w:p><w:r><w:t>" + "积水".repeat(30_000_000) + "</w:t></w:r></w:p></w:body></w:document>";
        byte[] small = withWords(swelling);
        assertThat(small.length).isLessThan(1_000_000);
        assertThat(read(small, "docx")).isInstanceOf(Manuscript.Unreadable.class);
    }

    @Test
    void ten_thousand_boxes_in_each_other_are_survived() {
        String deep = "<html><body>" + "<div>".repeat(10_000) + "积水" + "</div>".repeat(10_000) + "</body></html>";
        assertThat(read(bytes(deep), "html")).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "pdf", "eml", "html"})
    void damage_anywhere_never_throws(String ending) {
        byte[] whole = switch (ending) {
            case "docx" -> Papers.word(REPORT, List.of());
            case "pdf" -> Papers.pdf(String.join("\n", REPORT));
            case "eml" -> Papers.mail("一", "<p>二</p>", new Papers.Attached("a.pdf", "application/pdf", Papers.pdf("三")));
            default -> bytes("<html><body><p>一</p><table><tr><td>二</table></body></html>");
        };
        var random = new java.util.Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] damaged = whole.clone();
            for (int n = 0; n < 4; n++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            assertThat(read(Arrays.copyOf(damaged, 1 + random.nextInt(damaged.length)), ending)).isNotNull();
        }
    }

    @Test
    void in_a_process_of_its_own_a_document_says_the_same() {
        var apart = new Manuscripts(Duration.ofSeconds(30));
        assertThat(apart.read(Papers.word(REPORT, List.of()), "走访.docx"))
                .isEqualTo(read(Papers.word(REPORT, List.of()), "docx"));
        assertThat(apart.read(bytes("一行字"), "a.txt")).isInstanceOf(Manuscript.Plain.class);
        assertThat(apart.read(new byte[Manuscript.LARGEST + 1], "a.pdf")).isEqualTo(new Manuscript.Unreadable("file.manuscript.large"));
    }

    @Test
    void a_document_that_takes_too_long_is_given_up_and_its_process_ended() {
        var hasty = new Manuscripts(Duration.ofMillis(20));
        assertThat(hasty.read(Papers.word(REPORT, List.of()), "a.docx")).isEqualTo(new Manuscript.Unreadable("file.manuscript.slow"));
        assertThat(ProcessHandle.current().children().filter(child -> child.info().commandLine().orElse("").contains("ManuscriptProcess")))
                .isEmpty();
    }
}
