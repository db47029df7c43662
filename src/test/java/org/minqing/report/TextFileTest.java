package org.minqing.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextFileTest {

    private static final String WORDS = "区长走访柳荫社区\n第二行";

    @Test
    void utf_8_is_read_with_and_without_byte_order_mark() {
        assertThat(read(WORDS.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(WORDS);
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(WORDS);
    }

    @Test
    void utf_16_is_read_by_its_byte_order_mark_whichever_way_round() {
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16LE)).text()).isEqualTo(WORDS);
        assertThat(read(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_16BE)).text()).isEqualTo(WORDS);
    }

    @Test
    void what_is_no_utf_8_is_read_as_gb18030() {
        TextFile.Readable file = read(WORDS.getBytes(Charset.forName("GB18030")));
        assertThat(file.text()).isEqualTo(WORDS);
        assertThat(file.charset()).isEqualTo(Charset.forName("GB18030"));
    }

    /** The bytes of either encoding can be read as the other, in rare characters. */
    @Test
    void traditional_characters_in_big5_are_told_from_gb18030_even_where_they_are_few() {
        for (String words : List.of("區長走訪柳蔭社區，聽取居民意見。", "電梯停運", "路燈不亮，老人不敢下樓", "一二三")) {
            TextFile.Readable file = read(words.getBytes(Charset.forName("Big5")));
            assertThat(file.text()).isEqualTo(words);
            assertThat(file.charset()).isEqualTo(Charset.forName("Big5"));
        }
        for (String words : List.of("区长走访柳荫社区，听取居民意见。", "电梯停运", "區長走訪柳蔭社區，聽取居民意見。", "㙍村、䓖岭、喆喆嘢")) {
            assertThat(read(words.getBytes(Charset.forName("GB18030"))).text()).isEqualTo(words);
        }
    }

    @Test
    void a_stray_nul_is_taken_out_and_said() {
        TextFile.Readable file = read(("区长走访\u0000柳荫社区,听取居民意见,当场答复三件事。").getBytes(StandardCharsets.UTF_8));
        assertThat(file.text()).doesNotContain("\u0000").startsWith("区长走访柳荫社区");
        assertThat(file.cleaned()).isTrue();
    }

    @Test
    void lone_surrogates_are_taken_out_and_pairs_kept() {
        assertThat(TextFile.clean("甲\uD83D乙\uDE00丙\uD83D\uDE00")).isEqualTo("甲乙丙\uD83D\uDE00");
    }

    @Test
    void empty_binary_and_oversized_files_are_refused_with_a_reason() {
        assertThat(TextFile.read(new byte[0])).isEqualTo(new TextFile.Refused("report.file.empty"));
        assertThat(TextFile.read(" \n ".getBytes(StandardCharsets.UTF_8))).isEqualTo(new TextFile.Refused("report.file.empty"));
        byte[] binary = new byte[2000];
        for (int i = 0; i < binary.length; i++) {
            binary[i] = (byte) (i * 37 % 251);
        }
        assertThat(TextFile.read(binary)).isEqualTo(new TextFile.Refused("report.file.binary"));
        assertThat(TextFile.read(new byte[TextFile.MAX_BYTES + 1])).isEqualTo(new TextFile.Refused("report.file.large"));
    }

    private static TextFile.Readable read(byte[] bytes) {
        TextFile file = TextFile.read(bytes);
        assertThat(file).isInstanceOf(TextFile.Readable.class);
        return (TextFile.Readable) file;
    }
}
