package org.minqing.file;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 文稿: what a document that was handed in has to say. */
public sealed interface Manuscript {

    /** The largest document that is read, in bytes. */
    int LARGEST = 20 * 1024 * 1024;

    /** The longest text that is read out of one, in UTF-16 units. */
    int LONGEST = 1_500_000;

    /** What the labels of a record form end with, as alternatives of a regular expression: what stands there is a thing. */
    String FIELD_NAMES = "时间|日期|地点|地址|单位|部门|人|人员|对象|姓名|性别|年龄|职务|职业|电话|方式|编号|主题|事由|类别|情况|意见|问题|诉求|建议|内容|事项|结果|措施|备注|安排";

    /** The same of labels that end with a deed, which may also be filled in: 办理结果 | 已答复. */
    String FIELD_DEEDS = "(?:走访|带队|参加|陪同|包联|联系|挂点|接访)领导|答复|回复|回应|要求|承诺|处理|反馈|落实|需求|困难|时限|期限|签名|签字";

    /**
     * @param text   paragraphs and rows of tables each on a line, the cells of a row apart by {@code |}
     * @param unread names of attachments that hold no text that could be read
     * @param sent   of an e-mail: when it says it was sent; else null
     */
    record Text(String text, List<String> unread, @Nullable Instant sent) implements Manuscript {
        public Text {
            unread = List.copyOf(unread);
        }

        Text(String text) {
            this(text, List.of(), null);
        }
    }

    /** It has no form of its own: the bytes are the text, in whatever encoding. */
    record Plain() implements Manuscript {}

    /** @param reason message key of this module: what is wrong with it, and what to do */
    record Unreadable(String reason) implements Manuscript {}

    /**
     * Reads a document in this process, for a command that reads its caller's own files; a server reads what others hand in with
     * {@link Manuscripts}.
     *
     * @param name of the file; tells apart only what is text anyway
     */
    static Manuscript read(byte[] content, String name) {
        return content.length > LARGEST
                ? new Unreadable("file.manuscript.large")
                : ManuscriptFile.read(content, ManuscriptKind.ending(name));
    }
}
