package org.minqing.report;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Headings of minutes and fields of forms: 二、居民意见 · 反映的问题: · 处理意见: */
final class Sections {

    /** @param act what the section holds; null for those that hold nothing of ours */
    record Section(Statement.@Nullable Act act, Part rest, boolean field) {}

    private static final Expression HEADING = Expression.of("^(?:[一二三四五六七八九十]{1,2}、|[(][一二三四五六七八九十]{1,2}[)]|\\d{1,2}[.、]|【)?([^,。;:!?]{2,16})(?:】)?$");
    private static final Expression FIELD = Expression.of("^(?:[一二三四五六七八九十]{1,2}、)?([^,。;:!?“”\\d]{2,14}):(.*)$");
    private static final Expression RAISED = Expression.of("意见|诉求|反映|问题|困难|建议|心声|需求|民意|呼声");
    private static final Expression ANSWERED = Expression.of("回应|答复|回复|处理(?:意见|情况|结果)|办理(?:意见|情况|措施)|承诺|解决(?:措施|办法|方案|情况|意见)|处置|整改措施|应答");
    private static final Expression ASKED = Expression.of("议定|工作要求|会议要求|交办|会议确定|会议决定|任务分工|议决|领导(?:讲话|要求|指示)|定事项|决定事项");
    private static final Expression PLANNED = Expression.of("下一步|后续|下步|工作打算|工作计划|工作安排|跟进|打算");
    private static final Expression NOTHING = Expression.of("议题|基本情况|家庭情况|参加|时间|地点|出席|主持|记录|编号|单位|对象|人员|走访人|结果|备注|填表|类别|方式|电话|职务|姓名|家庭|概况|体会|感受|事由|天气|星期|日期");

    private Sections() {}

    static Optional<Section> heading(Part paragraph) {
        if (paragraph.length() <= 20) {
            Search m = paragraph.matcher(HEADING);
            if (m.find() && (paragraph.charAt(0) == '【' || Ordinals.begins(paragraph))) {
                return act(paragraph.sub(m.start(1), m.end(1)), paragraph.sub(paragraph.length()), false);
            }
        }
        Search m = paragraph.sub(0, Math.min(paragraph.length(), 2000)).matcher(FIELD);
        if (m.find() && paragraph.length() > 0) {
            Part label = paragraph.sub(m.start(1), m.end(1));
            return act(label, paragraph.sub(m.start(2)), true);
        }
        return Optional.empty();
    }

    private static Optional<Section> act(Part label, Part rest, boolean field) {
        if (field && label.has("[^部门意见问题诉求情况处理办理单位](?:回应|答复|回复)$")) {
            return Optional.empty();
        }
        if (field && label.has("[说道称讲是]$|表示|指出|强调|要求:|告诉|代表|公司|社区$|局$|办$|街道$|讲话|情况反映|提出")) {
            return Optional.empty();
        }
        if (field && label.has("[了把说提带来着给念]|有(?!关)|.的(?:意见|建议)|.{9}")) {
            return Optional.empty();
        }
        if (label.has(NOTHING)) {
            return Optional.of(new Section(null, rest, field));
        }
        Statement.Act act = label.has(ANSWERED) ? Statement.Act.PROMISE
                : label.has(PLANNED) ? Statement.Act.PLAN
                : label.has(ASKED) ? Statement.Act.REQUIRE
                : label.has(RAISED) ? Statement.Act.RAISE : null;
        if (act == null && field) {
            return Optional.empty();
        }
        return Optional.of(new Section(act, rest, field));
    }

    /** The speech that closes minutes is no item of their last section. */
    static boolean belongs(Section section, Part paragraph) {
        return section.field() || Ordinals.begins(paragraph) || !paragraph.has("^[^,。;]{0,20}(?:讲话|强调|指出|总结|要求)");
    }
}
