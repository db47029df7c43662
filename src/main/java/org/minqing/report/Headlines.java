package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the lines over a text is its headline. */
final class Headlines {

    static final Expression EVENT = Expression.of(
            "走访|调研|座谈|接访|下访|慰问|看望|深入|走进|访|纪要|记录|日记|台账|部署|启动|动员|大讨论|攻坚|整治|创建|换届|打响|召开|现场办公|领导|书记|区长|县长|市长|主任|督导|检查|见闻|会|听民|民声|民意|民情|夜话|话发展|协商|侧记|纪实|板凳|院坝|屋场");
    static final Expression PLACE = Expression.of("社区|村|镇|街道|小区|新城|开发区|县|区|(?<!城)乡");
    private static final Expression ACTS = Expression.of("(?:书记|[镇乡县区市旗局部]长|主任|主席)\\p{IsHan}{0,4}(?:在|到|赴|走|为|与|访|看|率|带)");
    private static final Expression UNFINISHED = Expression.of("(?:强调|指出|要求|表示|时|在|到|赴|与|和|的|就)$");
    private static final Expression CONTINUES = Expression.of(
            "^(?:调研|走访|座谈|开展|看望|慰问|检查|督导|专题|时|并|就|强调|要求|与|为|进行|听取|工作)");
    /** What says where a text was printed, sent or filed: the name of a bulletin, its number and day, a script, a column. */
    private static final Expression IMPRINT = Expression.of(
            "^[(]?总?第 ?[\\d一二三四五六七八九十百]+ ?[期号]|[(〔]\\d{4}[)〕](?:第? ?\\d+ ?号|专报|第 ?\\d+ ?期)"
                    + "|^(?!.{0,4}(?:时间|日期))[\\p{IsHan}“”《》 ]{4,40}编? +(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日(?:\\d{1,2}时)?$"
                    + "|^[(]?(?:\\d{4}年)?\\d{1,2}月\\d{1,2}[日号][)]?(?: .{0,12}| .{0,20}[员人]: ?\\p{IsHan}{2,4})?$|^\\d{4}[-./年]\\d{1,2}[-./月]\\d{1,2}日? +(?:星期|周)"
                    + "|(?:《[^》]+》|新闻联播).*(?:稿|播出)|^图片新闻$|^\\p{IsHan}{2,4}·[\\p{IsHan}A-Z\\d]{2,4}$|^栏目:|^(?:微信)?公众号"
                    + "|^(?:\\p{IsHan} ?){0,6}(?:简 ?报|动 ?态|专 ?报|简讯|快报|集纳)(?: ?[|·].*)?$"
                    + "|^【(?!记者)[^】]{2,14}】$|^[■●◆▲★◎○][^■●◆▲★◎○]{1,6}[■●◆▲★◎○]?$|^【其.】");

    /** The head of the paper a text is sent on. */
    private static final Expression SENDER = Expression.of("^[\\p{IsHan} ]{2,20}(?:人民政府|委员会|办事处|办公室|工作队)(?:文件|(?:专题|党组|办公)?(?:会议)? ?纪 ?要)?$");

    private Headlines() {}

    static boolean imprint(Part line) {
        return line.length() <= 48 && line.has(IMPRINT);
    }

    static @Nullable Part title(List<Part> heads) {
        List<Part> lines = heads.stream().filter(line -> !imprint(line)).toList();
        int best = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (best < 0 || score(lines.get(i)) > score(lines.get(best))) {
                best = i;
            }
        }
        if (best < 0) {
            return null;
        }
        if (best > 0 && continued(lines.get(best - 1), lines.get(best))) {
            return lines.get(best - 1).upTo(lines.get(best));
        }
        boolean more = best + 1 < lines.size() && continued(lines.get(best), lines.get(best + 1));
        return more ? lines.get(best).upTo(lines.get(best + 1)) : lines.get(best);
    }

    /** Over the first report of a page stand the headlines of the page too, a blank line apart. */
    static List<Part> nearest(List<Part> heads) {
        int from = heads.size() - 1;
        while (from > 0 && !heads.get(from).begunAnew()) {
            from--;
        }
        return from <= 0 ? heads : new ArrayList<>(heads.subList(from, heads.size()));
    }

    private static boolean continued(Part line, Part next) {
        return !next.startsWith("—") && (line.has(UNFINISHED) || next.has(CONTINUES));
    }

    private static int score(Part line) {
        return (line.has(SENDER) || Bylines.author(line).isPresent() ? -3 : 0) + (line.has(EVENT) ? 2 : 0) + (line.has(PLACE) ? 1 : 0) + (line.has(ACTS) ? 1 : 0) - (line.startsWith("—") ? 4 : 0);
    }
}
