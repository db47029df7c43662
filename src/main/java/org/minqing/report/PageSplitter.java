package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Cuts a page into articles and gives each its headline. */
final class PageSplitter {

    private static final Expression LETTER = Expression.of("^(?:[A-Z]|\\d{1,2}|[①-⑩])$");
    private static final String STAMP = "(?:来源|作者|发布时间|发布日期|时间|日期|浏览量|浏览次数|浏览|点击数|点击量|点击|阅读量|阅读数|阅读|访问量|[初一二三终复]审|监制|责任编辑|编辑|责编|字体|字号|稿源)";
    private static final Expression WEB = Expression.of(
            "^(?:>? ?首页|您?(?:现在|当前|所在)?的?位置[:是])|^(?:信息来源|来源|发布日期|发布时间|发布机构|索引号|文号|浏览次数|字号|点击数|阅读)[:: ]|打印本页|关闭窗口|扫一扫|无障碍(?:阅读|浏览|版)|长者(?:专区|模式|版)|版权所有|网站标识码|ICP备|公网安备|^(?:上一[篇条]|下一[篇条])|^(?:分享到|字体|主办单位)"
                    + "|^\\d{4}(?:[-/]\\d{1,2}[-/]\\d{1,2}|年\\d{1,2}月\\d{1,2}日(?= *\\d{1,2}[:∶]\\d{2}| +来源))|^相关(?:链接|阅读)|^原标题[:∶]|^日期[:∶] *\\d{4}-\\d{1,2}-\\d{1,2}$|^时间[:∶] *\\d{4}-\\d{1,2}-\\d{1,2} +(?:\\d{1,2}[:∶]\\d{2}|来源)|^[\\w-]{1,24}\\.(?:JPG|jpg|jpeg|png|gif)$|^【打印】|^【字体|^[(](?:上接|下转|紧接)[^)]{0,12}版[^)]{0,6}[)]$|^[(](?:资料|网络)?图片?(?:均?由[^)]{1,20})?[)]$"
                    + "|^(?:发布|发表|更新|发文|成文|编辑|上传|录入|添加)(?:日期|时间)[:∶]|^(?:浏览|阅读|点击|访问)(?:量|数|次数)[:∶]|^[^>。]{2,20} ?> ?[^>。]{2,12} ?>|(?:^|[ |(])" + STAMP + "[:∶].*" + STAMP + "[:∶]");
    /** What stands under a picture is about the picture. */
    private static final Expression CAPTION = Expression.of("^[▲△▼▽◆●■↑↓←→]? ?[(【]?(?:(?:[上下左右本]图|图片|照片|图)(?:为|[①-⑩一二三四五\\d]?[::]|[①-⑩])|资料图)");
    private static final int LONGEST_CAPTION = 160;
    /** Lines over one report. */
    private static final int MOST_HEADS = 12;
    private static final Expression WEB_AUTHORS = Expression.of("(?:作者|记者|通讯员|编辑|责任编辑|责编|监制|撰稿|撰文|摄像|文字|图片|校对|[初一二三终复]审|值班总编|总编|摄影|审核人?|供稿)[:∶] ?(?:(?!阅读|浏览|点击|来源|时间)\\p{IsHan}{2,4}(?=$| |[,、/)])[ 、]?){1,4}");
    private static final Expression ITEM = Expression.of(
            "^(?:[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\\d]{1,3}[)]|\\d{1,2}[.、)]|[■●◆▲★•\\-]|【|[(]|第[一二三四五六七八九十\\d]+期)");
    /** 【走基层·访民情】老街里的“板凳会” */
    private static final Expression COLUMN = Expression.of("^【[^】]{2,14}】.{6,}");
    /** 我为群众办实事|街道领导走进老旧小区 */
    private static final Expression DIVIDED = Expression.of("^[^|]{3,20}\\|[^|]{8,}$");
    private static final Expression LABEL = Expression.of("^[^,。;:!?“”]{1,12}:");
    private static final Expression FIELD = Expression.of(
            "编号|时间|日期|地点|单位|对象|人员|访人|主持|出席|参加|记录|天气|姓名|电话|来源|通讯员|记者|作者|事由|议题|主题|家庭|类别|职务|填表|陪同|列席|部门|诉求|问题|意见|情况|名称|人$");
    /** 约谈时间 2024年3月26日: a form without colons. */
    private static final Expression FORM = Expression.of("^\\p{IsHan}{0,4}(?:时间|日期|地点|对象|单位|户代表|主持|记录)人? +[\\p{IsHan}\\d]");
    private static final Expression HEADER = Expression.of("^(?:[A-Z]\\d{1,3}|\\d{1,3}版)(?:-\\d{1,3})? ?版? ?\\p{IsHan}{2,4}(?: .*| *|·.*)$|^\\d{1,3}(?:-\\d{1,3})? ?\\p{IsHan}{2,4}(?: *| [^,]{0,12}(?:\\d{4}|星期|责编|编辑).*|·.*)$|^[A-Z]?\\d{1,3}版 ?· ?\\p{IsHan}{2,6}$|^\\p{IsHan}{2,8}(?:报|日报|晚报)(?:·\\p{IsHan}{2,6})?(?: .*)?$|^[^,。;]{0,12}\\d{4}[-./年]\\d{1,2}[-./月]\\d{1,2}日? *(?:星期|周)[一二三四五六日天] [^,。;]{0,12}(?:版|责编|编辑)|^第\\d+版.*$");
    private static final Expression RULE = Expression.of("^[—\\-=_*#~·.…─━]{4,}$");
    /** What the editors say before the headline. */
    private static final Expression NOTE = Expression.of("^(?:[【(](?:编者)?按语?[】)]|(?:编者)?按语?:)");
    /** One report of the page, and the lines over it. */
    private record Piece(List<Part> heads, List<Part> body, List<Part> authors) {
        Piece signedBy(List<Part> editors) {
            return new Piece(heads, body, Stream.concat(authors.stream(), editors.stream()).toList());
        }

        Article article() {
            List<Part> signed = Stream.concat(authors.stream(), heads.stream().flatMap(line -> Bylines.issuer(line).stream())).toList();
            Bylines bylines = Bylines.of(body, signed);
            Part first = heads.isEmpty() ? body.getFirst() : heads.getFirst();
            return new Article(heads, Headlines.title(heads), withoutCaptions(bylines.rest()), bylines, first.upTo(body.getLast()));
        }
    }

    private static final Expression EDITORS = Expression.of("^[(]?(?:本[版栏期]|(?:责任)?编辑|责编|美编|统筹|版式|采写|值班)");

    private final List<Part> lines;
    private final boolean[] marked;
    /** Where a further record form begins. */
    private final boolean[] forms;
    private final List<Piece> pieces = new ArrayList<>();
    /** Of the page; they sign its first article. */
    private List<Part> authors = new ArrayList<>();
    private List<Part> heads = new ArrayList<>();
    private List<Part> body = new ArrayList<>();
    /** Whether the body holds a whole sentence. */
    private boolean told;

    private PageSplitter(List<Part> lines) {
        this.lines = lines;
        this.marked = Pieces.marked(lines);
        this.forms = Forms.again(lines);
    }

    static List<Article> split(Text text) {
        Map<Boolean, List<Part>> furniture = text.lines().stream().collect(Collectors.partitioningBy(line -> furniture(line.toString())));
        var splitter = new PageSplitter(Pieces.lines(furniture.getOrDefault(false, List.of())));
        furniture.getOrDefault(true, List.of()).forEach(splitter::signed);
        for (int i = 0; i < splitter.lines.size(); i++) {
            splitter.read(i);
        }
        splitter.close();
        return splitter.articles();
    }

    /** 2023-06-30 来源:…… 作者:……: the names are kept of such a line. */
    private void signed(Part line) {
        Search m = line.matcher(WEB_AUTHORS);
        while (m.find()) {
            authors.add(line.sub(m.start(), m.end()));
        }
    }

    /** Lines a web page puts around a report. */
    static boolean furniture(String line) {
        return line.length() < 120 && line.indexOf('。') < 0 && WEB.matcher(line).find();
    }

    private void read(int index) {
        Part line = lines.get(index);
        if (forms[index]) {
            close();
        }
        if (line.has(RULE) && body.isEmpty() || line.has(NOTE) && body.isEmpty() && index + 1 < lines.size() && headline(lines.get(index + 1))) {
            return;
        }
        if (line.has(LETTER) || line.has(RULE) || line.length() < 80 && line.has(HEADER) && !line.contains("。")) {
            close();
        } else if (marked[index]) {
            open(line);
        } else if (line.startsWith("又讯") && !body.isEmpty()) {
            close();
            body.add(line);
            told = true;
        } else if (over(index)) {
            close();
            heads.add(line);
        } else {
            boolean over = body.isEmpty() && (headline(line) || Headlines.imprint(line) && Sections.heading(line).map(Sections.Section::act).isEmpty());
            if (over) {
                heads.add(line);
            } else {
                told |= line.contains("。");
                body.add(line);
            }
        }
    }

    private void open(Part line) {
        close();
        heads = new ArrayList<>();
        Part headline = Pieces.headline(line);
        if (!headline.isEmpty()) {
            heads.add(headline);
        }
        Part text = Pieces.text(line);
        if (!text.isEmpty()) {
            told = true;
            body.add(text);
        }
    }

    private boolean headline(Part line) {
        return line.length() <= 48
                && !(!heads.isEmpty() && line.has(FORM))
                && !line.contains("。")
                && ",;:、".indexOf(line.charAt(line.length() - 1)) < 0
                && (line.toString().indexOf('|') < 0 || body.isEmpty() && line.has(DIVIDED))
                && (!line.has(ITEM) || body.isEmpty() && line.has(COLUMN))
                && !(line.has(LABEL) && !titled(line) && !(body.isEmpty() && slogan(line)))
                && !Bylines.closes(line)
                && !(!heads.isEmpty() && body.isEmpty() && Bylines.author(line).isPresent());
    }

    /** 金桂坊街道:“夏夜话民生”走进…… is a headline, 走访人:…… is a field of a form. */
    private static boolean titled(Part line) {
        int colon = line.toString().indexOf(':');
        return line.length() - colon > 10 && line.sub(0, colon).has(Headlines.PLACE) && line.sub(colon).has(Headlines.EVENT)
                && !line.sub(0, colon).has("地点|单位|对象|人员?$|时间");
    }

    /** 一句话的事:…… over a text, where no form has such a field. */
    private static boolean slogan(Part line) {
        int colon = line.toString().indexOf(':');
        boolean field = FIELD.matcher(line.toString().substring(0, colon).replace(" ", "")).find();
        return line.length() >= 8 && !field && !Character.isDigit(line.charAt(Math.min(colon + 1, line.length() - 1)));
    }

    /** 某某走访重点项目:…… within a page, where no form has such a field. */
    private static boolean spoken(Part line) {
        Part before = line.sub(0, Math.max(0, line.toString().indexOf(':')));
        return line.length() >= 8 && (before.has(Headlines.EVENT) || before.has(Headlines.PLACE)) && !before.has(FIELD);
    }

    /**
     * A headline within a page: the piece before it is signed, or the text under it begins as reports do. Where the piece before tells a
     * day and an official, so must what is a piece of its own.
     */
    private boolean over(int index) {
        Part line = lines.get(index);
        if (!told || line.length() > 48 || line.contains("。")) {
            return false;
        }
        boolean headline = headline(line);
        if (!headline && !(line.has(LABEL) && spoken(line))) {
            return false;
        }
        return headline && (Bylines.closes(body.getLast()) || begins(index)) || Pieces.tellOfOthers(body, lines, index);
    }

    /** A headline over 本报讯 needs no name of a place, else it tells where somebody did something. */
    private boolean begins(int index) {
        int next = index;
        while (next < lines.size() && next < index + MOST_HEADS && (headline(lines.get(next)) || Bylines.closes(lines.get(next)))) {
            next++;
        }
        boolean event = lines.subList(index, next).stream().anyMatch(line -> line.has(Headlines.EVENT) && line.has(Headlines.PLACE));
        return (event || next > index && next < lines.size() && lines.get(next).has(Pieces.WIRE)) && Pieces.leads(lines, next);
    }

    private void close() {
        if (!body.isEmpty()) {
            pieces.add(new Piece(heads, body, authors));
            authors = new ArrayList<>();
        }
        heads = new ArrayList<>();
        body = new ArrayList<>();
        told = false;
    }

    private List<Article> articles() {
        if (pieces.size() > 1) {
            Piece first = pieces.getFirst();
            pieces.set(0, new Piece(Headlines.nearest(first.heads()), first.body(), first.authors()));
        }
        List<Part> editors = editors();
        return IntStream.range(0, pieces.size()).mapToObj(i -> i + 1 < pieces.size() ? pieces.get(i).signedBy(editors) : pieces.get(i)).map(Piece::article).toList();
    }

    /** 本版编辑 …… at the foot of a page signs every piece. */
    private List<Part> editors() {
        if (pieces.isEmpty()) {
            return List.of();
        }
        Part foot = pieces.getLast().body().getLast();
        return foot.has(EDITORS) && Bylines.closes(foot) ? List.of(foot) : List.of();
    }

    private static List<Part> withoutCaptions(List<Part> paragraphs) {
        List<Part> told = paragraphs.stream().filter(line -> line.length() > LONGEST_CAPTION || !line.has(CAPTION)).toList();
        return told.isEmpty() ? paragraphs : told;
    }
}
