package org.minqing.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Figures on the size, history or results of the place, unit or activity: 现有居民楼46栋, 建成于1979年, 办结117条. */
final class Facts {

    private static final Rule SIZE = new Rule("fact.size", 0.85);
    private static final Rule HISTORY = new Rule("fact.history", 0.85);
    private static final Characters FIGURES = Characters.of("0123456789一二三四五六七八九十两几".chars());
    private static final String FIGURE = "(?:\\d[\\d']*(?:\\.\\d+)?(?:万|亿|千|百)?|[一二三四五六七八九十两][一二三四五六七八九十百千万两]{0,6}|几[十百千万])(?:余|多|来|几)?(?:万|亿|千)?(?:余|多)?";
    private static final Expression SIZED = Expression.of("(" + FIGURE + "(?:" + Lexicon.anyOf("measures") + ")(?:[(][\\p{IsHan}]{1,4}[)])?(?:多|以上|左右)?)|(?<=人口)(\\d[\\d']*(?:万|千)?(?:余|多)?)(?=[,。;]|$)|(?<=\\p{IsHan})(三成多|[一二三四五六七八九]成(?:多|以上)?)");
    private static final Expression YEAR = Expression.of(
            "(?:(?:始?建成?于|建设于|成立于|建于|始于|自|于|从)(\\d{4}年(?:\\d{1,2}月|代|前后|左右|底|初)?)|(\\d{4}年(?:\\d{1,2}月)?)(?=启动|起步|修建|落户|开街|开园|建成|成立|开展|投入|合并|撤|整体|由|被|开始|搬|交付|入住|实施|脱贫|摘帽|获|被|入选|建|投用|改制|改造|划归|更名|创建|挂牌|组建))");
    private static final Expression PROFILE = Expression.of(
            "现有|共有|受灾|死亡|化解|满意度|筹集|安装了?|惠及|受益|流转|种植|养殖|新建|硬化|帮扶|发放|\\d+户\\d+人|总人口|面积|下辖|管辖|户籍|常住|在册|登记|住户|居民楼|占[^用道地据]|建于|建成|成立于|始建|收集|办结|举办|走进\\d|接待|排查|整改|存栏|吸纳|安置|收入|突破|达到|拥有|分别有|由[^,。]{1,8}合并|涉及|耕地|拆迁|累计|村民组|脱贫|小组|退休金|低保金|月收入|年收入|共(?!同|产|青|建|享|商|治|识|进|创|计\\d+人参加)|全村|出租|有[^,。;]{1,10}\\d|去年|完成|实现|新增|新修|新开工|投产|开办|送去|送来|住着|剩下|推行|占环保|报名|据统计|据悉|据了解|今年以来|近年来|去年以来|同比|增长|下降|日均|人均|户均|平均|满意率|[率比]\\d|开通于|形成于|总投资|投入\\d|全长|总长|海拔|产值|办成|已办|敲开|已?召开[^,。]{2,8}\\d|受理|提交|出动|印发|查处|抽检|转移|备足|藏书|调解|抢修队伍|在校生|留守|入住青年|年龄|员工|职工\\d|全县|全区|全镇|全乡|全街道|截至|已(?:经)?(?:完成|建成|签约|推出|开展|解决|张贴|收储|清)|总户数|户数|人口|辖区|辖|清运|现住|服务老人|党员\\d|流动|外来|[率比](?:达到?|为)|同意率|平均年龄|自筹|冲垮|修复|装机|发放|抽检|议成|议定|送餐|清出|认领|捐赠|受众|敲门|冬修|建成已?有|建于|接送|配备|登记在册|贫困发生率|报了名|开了\\d|办了\\d|走了\\d|写了\\d|记了\\d|解决\\d|转办\\d|维修\\d|服务\\d|走访(?:选民|群众|居民|企业|商户|站点)?了?\\d|敲门\\d|敲[了开]\\d|开设|梳理|销号|历时|雇工|承包[^,。]{2,4}\\d|设床位|捐款|投入[^,。]{2,12}资金|入住[一二三四五六七八九十]年|挤着|住着|共?收单|扩到|增到|已通[^,。]{2,5}\\d|当日小计|行程");
    private static final Expression NOT_FACT = Expression.of("负责人|等\\d+人|余人参加|人参加|\\d+人(?:出席|到场)|要求|强调|表示|必须|确保|不少于|不低于|力争|目标|下一步|接下来|将(?!近)|记者了解到您");
    private static final Expression AROUND_BAD = Expression.of("(?:第|每|每个|每月|至少|等|不少于|超过(?=两次)|各|近日|[点号])$");
    private static final Expression AFTER_BAD = Expression.of("^(?:钟|小时|多?个?小时|楼|号|点|分钟|方面|要求|意见|建议|阶段|参加|参会|到场|多?人(?:参加|出席)|时间|问题(?:上|是)|是|字|单位负责|月|日|组成的|里|以上(?:的)?老|周岁|以上老)");

    /** What leads to a figure and belongs to no name: 其中|草莓大棚, 户籍居民|不到, 杏花社区|由. */
    private static final Expression CUE = Expression.of("^(?:其中|目前|现在|如今|在册的|全部)(?=.{2})|(?:现有|共有|达到|约|近|达|有|为|超过|不到|不足|多达|突破|只有|共计|累计|却|仅|只|由|已经?|将近|逾|超|是|共)+$");

    private Facts() {}

    static List<ParsedReport.Fact> of(Article article, List<Statement> statements, @Nullable Part subject) {
        var out = new ArrayList<ParsedReport.Fact>();
        var said = new BitSet();
        statements.stream().flatMap(statement -> statement.content().stream()).forEach(piece -> said.set(piece.from(), piece.to()));
        for (Part paragraph : article.body()) {
            for (Part sentence : Sentences.of(paragraph)) {
                boolean profile = sentence.hasAny(FIGURES) && sentence.has(PROFILE);
                for (Part segment : profile ? sentence.split(";,") : List.<Part>of()) {
                    boolean own = out.size() < 60 && segment.hasAny(FIGURES) && !segment.has(NOT_FACT) && !sentence.encloses(segment.from() + segment.length() / 2);
                    if (own && said.get(segment.from(), segment.to()).isEmpty()) {
                        read(sentence, segment, subject, out);
                    }
                }
            }
        }
        return out;
    }

    private static void read(Part sentence, Part segment, @Nullable Part subject, List<ParsedReport.Fact> out) {
        Search year = segment.matcher(YEAR);
        while (year.find()) {
            Part value = year.group(1) != null ? segment.sub(year.start(1), year.end(1)) : segment.sub(year.start(2), year.end(2));
            add(subject, segment, value, "时间", HISTORY, out);
        }
        if (!segment.has(PROFILE) && !neighbour(sentence, segment)) {
            return;
        }
        Search sized = segment.matcher(SIZED);
        while (sized.find()) {
            Part value = segment.sub(sized.start(), sized.end());
            Part before = segment.sub(0, sized.start());
            Part after = segment.sub(sized.end());
            boolean bad = before.has(AROUND_BAD) || after.has(AFTER_BAD) || value.endsWith("年") || value.contains("岁") && !before.endsWith("平均年龄") || value.has("^[一二三四五六七八九十两几]{1,2}(?:余|多)?(?:个|项|类|大|条|位|名|次|户|栋|间|件|处|家|天|场)$|位$") && !after.has("^(?:自然村|行政村|村民|居民|小组|网格|党支部|社区|小区)") || value.has("^[一两]?(?:个|家|名|位|次|条|场|件|间|处|块|份|项|部|张|台|路|段|期|届|分|只|口|家家|户户|名)$|^一")
                    || before.has("[月年]$");
            if (!bad) {
                add(subject, segment, value, attribute(before, after), SIZE, out);
            }
        }
    }

    /** In 面积0.7平方公里,有出租屋1126栋 one cue serves the clauses beside it. */
    private static boolean neighbour(Part sentence, Part segment) {
        Part before = new Part(sentence.text(), Math.max(sentence.from(), segment.from() - 40), segment.from());
        Part after = new Part(sentence.text(), segment.to(), Math.min(sentence.to(), segment.to() + 20));
        return before.has(PROFILE) || after.has(PROFILE);
    }

    /** The noun before the figure; the one behind if only 现有, 约 or the like stands before. */
    private static String attribute(Part before, Part after) {
        Optional<String> behind = after.first("^[\\p{IsHan}]{2,8}").map(Part::toString);
        Optional<Part> own = before.first("([\\p{IsHan}]{2,8})$");
        if (own.isEmpty() || behind.isPresent() && onlyCue(own.get())) {
            return behind.orElse("数量");
        }
        String named = CUE.cutFrom(own.get());
        return named.isEmpty() ? behind.orElse("数量") : named;
    }

    private static boolean onlyCue(Part words) {
        Search cue = words.matcher("^.*?(?:现有|共有|约有|占地|约|近|达到|达|有|为|超过)");
        return cue.find() && cue.end() == words.length();
    }

    private static void add(@Nullable Part subject, Part segment, Part value, String attribute, Rule rule, List<ParsedReport.Fact> out) {
        Part about = subject == null ? segment.trim() : subject;
        out.add(new ParsedReport.Fact(about.found(rule), attribute, value.found(rule)));
    }
}
