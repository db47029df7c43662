package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cuts a page into articles and gives each its headline. */
final class PageSplitter {

    private static final Expression LETTER = Expression.of("^(?:[A-Z]|\\d{1,2}|[①-⑩])$");
    private static final String STAMP = "(?:来源|作者|发布时间|发布日期|时间|日期|浏览量|浏览次数|点击数|点击量|阅读量|阅读数|访问量|责任编辑|编辑|责编|字体|字号|稿源)";
    private static final Expression WEB = Expression.of(
            "^(?:首页|您?(?:现在|当前|所在)?的?位置[:是])|^(?:信息来源|来源|发布日期|发布时间|发布机构|索引号|文号|浏览次数|字号|点击数|阅读)[:: ]|打印本页|关闭窗口|扫一扫|版权所有|网站标识码|ICP备|公网安备|^(?:上一[篇条]|下一[篇条])|^(?:分享到|字体|主办单位)"
                    + "|^\\d{4}(?:[-/]\\d{1,2}[-/]\\d{1,2}|年\\d{1,2}月\\d{1,2}日(?= *\\d{1,2}[:∶]\\d{2}| +来源))|^相关(?:链接|阅读)|^原标题[:∶]|^日期[:∶] *\\d{4}-\\d{1,2}-\\d{1,2}$|^时间[:∶] *\\d{4}-\\d{1,2}-\\d{1,2} +(?:\\d{1,2}[:∶]\\d{2}|来源)|^[\\w-]{1,24}\\.(?:JPG|jpg|jpeg|png|gif)$|^【打印】|^【字体|^[(](?:上接|下转|紧接)[^)]{0,12}版[^)]{0,6}[)]$|^[(](?:资料|网络)?图片?(?:均?由[^)]{1,20})?[)]$"
                    + "|^(?:发布|发表|更新|发文|成文|编辑|上传|录入|添加)(?:日期|时间)[:∶]|^(?:浏览|阅读|点击|访问)(?:量|数|次数)[:∶]|(?:^|[ |])" + STAMP + "[:∶].*" + STAMP + "[:∶]");
    /** What stands under a picture is about the picture. */
    private static final Expression CAPTION = Expression.of("^[▲△▼▽◆●■↑↓←→]? ?[(【]?(?:(?:[上下左右本]图|图片|照片|图)(?:为|[①-⑩一二三四五\\d]?[::]|[①-⑩])|资料图)");
    private static final int LONGEST_CAPTION = 160;
    private static final Expression WEB_AUTHORS = Expression.of("(?:作者|记者|通讯员|编辑|责任编辑|审核人?|供稿)[:∶] ?(?:\\p{IsHan}{2,4}(?=$| |[,、/])[ 、]?){1,4}");
    private static final Expression ITEM = Expression.of(
            "^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\\d]{1,3}[)]|\\d{1,2}[.、)]|[■●◆▲★•\\-]|【|[(]|第[一二三四五六七八九十\\d]+期)");
    /** 【走基层·访民情】老街里的“板凳会” */
    private static final Expression COLUMN = Expression.of("^【[^】]{2,14}】.{6,}");
    /** 我为群众办实事|街道领导走进老旧小区 */
    private static final Expression DIVIDED = Expression.of("^[^|]{3,20}\\|[^|]{8,}$");
    private static final Expression LABEL = Expression.of("^[^,。;:!?“”]{1,12}:");
    private static final Expression FIELD = Expression.of(
            "编号|时间|日期|地点|单位|对象|人员|访人|主持|出席|参加|记录|天气|姓名|电话|来源|通讯员|记者|作者|事由|议题|主题|家庭|类别|职务|填表|陪同|列席|部门|诉求|问题|意见|情况");
    private static final Expression HEADER = Expression.of("^[A-Z]?\\d{1,3}(?:-\\d{1,3})? ?(?:版)? ?\\p{IsHan}{2,4}(?: .*| *|·.*)$|^\\p{IsHan}{2,8}(?:报|日报|晚报)(?: .*)?$|^第\\d+版.*$|^[—\\-=_*#~·.…]{4,}$|^责任编辑.{0,20}$");
    private static final Expression EVENT = Expression.of(
            "走访|调研|座谈|接访|下访|慰问|看望|深入|走进|访|纪要|记录|日记|台账|部署|启动|动员|大讨论|攻坚|整治|创建|换届|打响|召开|现场办公|领导|书记|区长|县长|市长|主任|督导|检查|会|听民|民声|民意|民情|夜话|话发展|协商|侧记|纪实|板凳|院坝|屋场");
    private static final Expression PLACE = Expression.of("社区|村|镇|街道|小区|新城|开发区|县|区|乡");
    private static final Expression LEAD = Expression.of(
            "^.{0,12}?(?:\\d{1,2}月\\d{1,2}日|昨[日天]|前[日天]|今[日天]|近日|日前|近期|连日来|[上本这]?(?:周|星期)[一二三四五六日天]|\\d{1,2}日)|^(?:本报讯|[\\p{IsHan}]{2,4}讯[ (])");
    private static final Expression UNFINISHED = Expression.of("(?:强调|指出|要求|表示|时|在|到|赴|与|和|的|就)$");
    private static final Expression CONTINUES = Expression.of(
            "^(?:调研|走访|座谈|开展|看望|慰问|检查|督导|专题|时|并|就|强调|要求|与|为|进行|听取|工作)");

    /** ▲7月11日,……: an item of a column of short news, a report of its own. */
    private static final Expression SHORT_NEWS = Expression.of("^[■●◆▲★] ?(?:\\d{4}年)?(?:\\d{1,2}月)?\\d{1,2}日[^。]{8,}。");

    /** ◆ 区委书记看望环卫工人: where a page marks its reports. */
    private static final Expression MARKED = Expression.of("^[■●◆▲★◎◇□※] ?[^。,;:!?]{4,30}$");
    private static final Expression NUMBERED = Expression.of("^[【(]其[一二三四五六七八九十][】)]$");

    private final List<Article> articles = new ArrayList<>();
    /** Of the page; they sign its first article. */
    private List<Part> authors = new ArrayList<>();
    private List<Part> heads = new ArrayList<>();
    private List<Part> body = new ArrayList<>();
    private boolean column;
    private boolean sections;

    static List<Article> split(Text text) {
        var splitter = new PageSplitter();
        var lines = new ArrayList<Part>();
        for (Part line : text.lines()) {
            if (web(line)) {
                splitter.signed(line);
            } else {
                lines.add(line);
            }
        }
        splitter.column = lines.stream().filter(line -> line.has(SHORT_NEWS)).count() > 1;
        splitter.sections = IntStream.range(0, lines.size()).filter(i -> section(lines, i)).count() > 1;
        for (int i = 0; i < lines.size(); i++) {
            splitter.read(lines, i);
        }
        splitter.close();
        return splitter.articles;
    }

    /** 2023-06-30 来源:…… 作者:……: the names are kept of such a line. */
    private void signed(Part line) {
        Search m = line.matcher(WEB_AUTHORS);
        while (m.find()) {
            authors.add(line.sub(m.start(), m.end()));
        }
    }

    private static boolean web(Part line) {
        return furniture(line.toString());
    }

    /** Lines a web page puts around a report. */
    static boolean furniture(String line) {
        return line.length() < 120 && line.indexOf('。') < 0 && WEB.matcher(line).find();
    }

    private void read(List<Part> lines, int index) {
        Part line = lines.get(index);
        if (line.has(LETTER) || line.length() < 80 && line.has(HEADER) && !line.contains("。")) {
            close();
        } else if (column && line.has(SHORT_NEWS)) {
            close();
            heads = new ArrayList<>();
            body.add(line);
        } else if (sections && section(lines, index)) {
            close();
            heads.add(line);
        } else if (headline(line)) {
            if (!body.isEmpty() && begins(lines, index)) {
                close();
            }
            (body.isEmpty() ? heads : body).add(line);
        } else {
            body.add(line);
        }
    }

    /** A marked or numbered line, over a text that opens as reports open. */
    private static boolean section(List<Part> lines, int index) {
        if (lines.get(index).has(NUMBERED)) {
            return true;
        }
        int next = index + 1;
        while (next < lines.size() && next < index + 3 && lines.get(next).length() <= 40 && !lines.get(next).contains("。")) {
            next++;
        }
        return lines.get(index).has(MARKED) && next < lines.size() && lines.get(next).length() > 60 && lines.get(next).has(LEAD);
    }

    private boolean headline(Part line) {
        return line.length() <= 48
                && !line.contains("。")
                && ",;:、".indexOf(line.charAt(line.length() - 1)) < 0
                && (line.toString().indexOf('|') < 0 || body.isEmpty() && line.has(DIVIDED))
                && (!line.has(ITEM) || body.isEmpty() && line.has(COLUMN))
                && !(line.has(LABEL) && !titled(line) && !(body.isEmpty() && slogan(line)))
                && !Bylines.closes(line)
                && !(!heads.isEmpty() && body.isEmpty() && Bylines.author(line));
    }

    /** 金桂坊街道:“夏夜话民生”走进…… is a headline, 走访人:…… is a field of a form. */
    private static boolean titled(Part line) {
        int colon = line.toString().indexOf(':');
        return line.length() - colon > 10 && line.sub(0, colon).has(PLACE) && line.sub(colon).has(EVENT)
                && !line.sub(0, colon).has("地点|单位|对象|人员?$|时间");
    }

    /** 一句话的事:…… over a text, where no form has such a field. */
    private static boolean slogan(Part line) {
        return line.length() >= 10 && !line.sub(0, line.toString().indexOf(':')).has(FIELD);
    }

    /** A headline within a page: the piece before it is signed, or the text after it opens as reports open. */
    private boolean begins(List<Part> lines, int index) {
        if (Bylines.closes(body.getLast()) && body.stream().anyMatch(line -> line.contains("。"))) {
            return true;
        }
        int next = index;
        while (next < lines.size() && (headline(lines.get(next)) || Bylines.closes(lines.get(next)))) {
            next++;
        }
        boolean event = lines.subList(index, next).stream().anyMatch(line -> line.has(EVENT) && line.has(PLACE));
        return event && next < lines.size() && lines.get(next).length() > 60 && lines.get(next).has(LEAD);
    }

    private void close() {
        if (!body.isEmpty()) {
            Bylines bylines = Bylines.of(body, authors);
            authors = new ArrayList<>();
            Part first = heads.isEmpty() ? body.getFirst() : heads.getFirst();
            articles.add(new Article(heads, title(heads), withoutCaptions(bylines.rest()), bylines, first.upTo(body.getLast())));
        }
        heads = new ArrayList<>();
        body = new ArrayList<>();
    }

    private static List<Part> withoutCaptions(List<Part> paragraphs) {
        List<Part> told = paragraphs.stream().filter(line -> line.length() > LONGEST_CAPTION || !line.has(CAPTION)).toList();
        return told.isEmpty() ? paragraphs : told;
    }

    private static @Nullable Part title(List<Part> heads) {
        int best = -1;
        for (int i = 0; i < heads.size(); i++) {
            if (best < 0 || score(heads.get(i)) > score(heads.get(best))) {
                best = i;
            }
        }
        if (best < 0) {
            return null;
        }
        if (best > 0 && continued(heads.get(best - 1), heads.get(best))) {
            return heads.get(best - 1).upTo(heads.get(best));
        }
        boolean more = best + 1 < heads.size() && continued(heads.get(best), heads.get(best + 1));
        return more ? heads.get(best).upTo(heads.get(best + 1)) : heads.get(best);
    }

    private static boolean continued(Part line, Part next) {
        return !next.startsWith("—") && (line.has(UNFINISHED) || next.has(CONTINUES));
    }

    private static int score(Part line) {
        return (line.has(EVENT) ? 2 : 0) + (line.has(PLACE) ? 1 : 0) - (line.startsWith("—") ? 4 : 0);
    }
}
