package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a segment tells without a verb of saying: many voices, worries, findings of an inspection, agreements, undertakings, plans. */
final class Told {

    private static final Expression AGREED = Expression.of("(?:定下|敲定|商定|议定|达成|形成|约定)(?:了)?[^,。;:]{0,12}:");
    private static final Expression ARRANGED = Expression.of("^(?:双方|各方|大家|当场|现场|并|一致)*(?:约定|商定|敲定)(?=\\p{IsHan}|\\d)");
    private static final Expression PLAN = Expression.of(
            "(?:下一步|接下来|下阶段|下一阶段|下步|今后|后续)[^。;]{0,16}?(?:将|要|会|计划|打算|准备|还|重点)|会后[^。;]{0,16}?(?:将|要|计划|打算|准备)|^(?:今年|明年|年内|[^,。;]{0,14})[,]?(?:[^,。;]{0,10})(?:还将|(?<!即)将(?!近|军|至|临)|(?<!工作|学习|总体|按|按照)计划(?!”|的)在?|重点围绕|重点做好|重点抓好)");
    static final Expression NOT_PLAN = Expression.of("(?:一直|始终|坚持|便|就|并|,|^[^,还也]{2,12})将[^,。]{2,24}(?:当作|作为|视为|当成|列为|化为|转化为|变成)|将[^,。]{2,16}?(?:逐一|一一|全部|及时|当场|认真)?(?:收集|登记|记录|记下|记在|摆上|送到|交到|带到|反馈给|汇总)|[他她](?:要求|强调|说|指出|对|希望)|(?<!总体|工作|有关|相关|目标)(?:要求|强调|指出)[,:各]|方案(?:中)?明确|活动(?:将)?持续");
    private static final Expression MANY_VOICES = Expression.of("问题|意见|难题|烦心事|心里话|话匣子|七嘴八舌|你一言|你一句|纷纷|说开|倒出|诉求|愁事|急难愁盼|短板|痛点|堵点|呼声|争先恐后|围拢");
    private static final Expression ALL = Expression.of("(大家|大伙|选民们?|业主们?|党员们|老人们|委员们|听众|网友|市民们?|家长们?|学生们|师生|商家|农户们?|牧民们|渔民们|老乡们|乡亲们|村民们|居民们|代表们|街坊们|与会代表|居民代表|村民代表|选民代表|职工代表|党员代表|商户代表|业主代表|职工们|村民|居民|群众|牧民|商户)");
    private static final Expression TELLS = Expression.of("^[他她]家?|^原来");
    private static final Expression QUOTE = Expression.of("^“([^“”]{5,400})”");
    /** Somebody's own, where nobody is said to speak: a maxim has no I and no wish. */
    private static final Expression OWN_TROUBLE = Expression.of("我(?!们(?:将|会|要|党员|干部|必须|应))|咱|家里|能不能|能否|可否|希望|建议|最好|[吗呢?]$");
    private static final Expression ALONE = Expression.of("^“[^“”]{8,200}”(?:……|…)?$");
    private static final Expression DATELINE = Expression.of("^(?:(?:[【\\[][^【】\\[\\]]{1,12}[】\\]]|[(][^()]{2,40}[)]|本报讯|本網訊) ?)+(?=“)");
    static final Expression ASKS = Expression.of("能否|能不能|可否|可不可以|是否可以|何时|什么时候|为什么|为啥|怎么还|怎么办|怎么处理|怎么解决|怎么回事|如何|该怎么|由谁|谁来|哪天");
    private static final Expression MAXIM = Expression.of("想听|实在话|心里话|听听|畅所欲言|无小事|为民|才能|就要|就是要|必须|要把|群众的|初心|精准|服务|冲刺|党建|治理");
    /** 有啥难处您尽管说: who asks for troubles tells of none. */
    static final Expression INVITES = Expression.of("尽管|(?:有啥|有什么|有哪些)(?:难处|困难|问题|建议|意见|诉求|需要|要求)(?!能|可以?)[^,。]{0,10}(?:说|讲|提|反映|吗|[?])|请大家|畅所欲言|您说|有问必答|随时提");
    private static final Expression UNDERTAKES = Expression.of("^(?:目前|随后|对此|会后|据悉|,)*([\\p{IsHan}]{1,12}?(?:局|办|中心|公司|大队|中队|所|处|站|物业|院|部|委(?!会|员)))(?:已|也|还|正)?(?:将|会(?!议|同|主|副|上|后|员|场)|拟|计划|预计|承诺|争取|确定|安排|组织|责成|联系)");
    private static final Expression BY = Expression.of("^[\\p{IsHan}]{1,10}由([\\p{IsHan}]{1,10}?(?:局|办|中心|公司|大队|中队|所|处|站|物业|院|镇|街道|社区))(?=\\d|[一二三两]|本|下|负|在|尽|于)");
    private static final Expression EXPLAINED = Expression.of("^([\\p{IsHan}]{1,12}?(?:局|办|中心|公司|大队|所|处|站|镇|街道))(?:作了|做了|进行了|当场作了)[\\p{IsHan}]{2,8}[,]?$");
    private static final Expression WORRIES = Expression.of("^([^,。;]{2,24}?)(?:则|也|还|正|却|就|一直)?为(?:了)?(?=\\p{IsHan}|\\d)([^,。;]{4,50}?)(?:而来|犯愁|犯了愁|犯难|发愁|发了愁|着急|操心|忧心|烦恼|苦恼|揪心)(?=[,。!]|$)");
    /** 苏家屋场正因少雨缺水而发愁. */
    private static final Expression BECAUSE = Expression.of("(?:正|一直|还)?因(?:为)?([^。;]{4,50}?)而(?:发愁|犯愁|苦恼|烦恼|着急|头疼)(?=[,。!]|$)");
    /** 已上报相关部门,预计6月底前完成: a promise nobody in particular gives. */
    private static final Expression UNDER_WAY = Expression.of("已(?:经)?[^。]{0,12}(?:上报|报送|列入|纳入|转交|移交)[^。]{0,30}(?:预计|预期|将于|计划于|将在)");
    /** 这些问题将在6个工作日内办结. */
    private static final Expression SETTLED = Expression.of("^(?:目前,)?(?:这些|上述|以上|该|此|所有|全部|居民反映的|群众反映的|收集到?的)[^,。]{0,12}(?:问题|诉求|事项|意见|建议)(?:都|均)?(?:将|会)");
    private static final Expression AT_ONCE = Expression.of("(?:将|会)[^,。]{0,6}(?:责成|立即|马上|尽快|第一时间|当即)");
    private static final Expression FOUND = Expression.of("(?:检查|巡查|走访|督查|暗访|督导|察看|查看|排查|入户|走街串巷|扫街|巡逻|调研)(?:的?过程)?(?:中|时)?(?:[,]?[^,。]{0,6})?发现(?!的)(?:了|到)?[,:]?(?:仍|还)?(?:存在|一些|部分|不少|有|着)*");
    private static final Expression LEARNT = Expression.of("(?:在|来到|走进)(.{2,16}?)家(?:中|里)?[,]?(?:得知|了解到|获悉|听说)[,:]?");

    private static final Expression DAY_OF_EVENT = Expression.of("^(?:[^。]{0,80},)?\\d{1,2}月\\d{1,2}日(?:[上下]午|晚|至\\d{1,2}[日号]?|,)");

    private final Speakers speakers;

    Told(Speakers speakers) {
        this.speakers = speakers;
    }

    /** “……?” “……。”, each a paragraph and nothing else: voices out of a crowd, where they tell of trouble. */
    static List<Part> standingAlone(List<Part> paragraphs) {
        var out = new ArrayList<Part>();
        for (int i = 0; i < paragraphs.size(); i++) {
            boolean beside = i > 0 && paragraphs.get(i - 1).has(ALONE) || i + 1 < paragraphs.size() && paragraphs.get(i + 1).has(ALONE);
            Part words = paragraphs.get(i);
            if (beside && words.has(ALONE) && words.has(Acts.TROUBLE) && (words.has(OWN_TROUBLE) || words.has("也要|又不")) && !words.has(MAXIM)) {
                out.add(words);
            }
        }
        return out;
    }

    /** Those named as a group. */
    static Optional<Part> group(Part words) {
        return words.first(ALL);
    }

    /** Who spoke all at once, where the sentence says so. */
    static Optional<Part> crowd(Part sentence) {
        return sentence.has(MANY_VOICES) ? sentence.first(ALL) : Optional.empty();
    }

    /** 会议形成三点意见:…… opens a list of promises nobody in particular gave. */
    static Optional<Statement> agreed(Part segment) {
        Search m = segment.matcher(AGREED);
        if (!m.find() || segment.encloses(segment.from() + m.start()) || segment.has("要求:|问题")) {
            return arranged(segment);
        }
        Part rest = segment.sub(m.end()).trim("");
        Statement.Act act = segment.has("会议议定|议定(?:的)?事项|议定如下") ? Statement.Act.REQUIRE : Statement.Act.PROMISE;
        return Optional.of(new Statement(act, null, new ArrayList<>(rest.length() < 2 ? List.of() : List.of(rest)), act == Statement.Act.REQUIRE ? "节" : "定下"));
    }

    private static Optional<Statement> arranged(Part segment) {
        for (Part clause : Sentences.clauses(segment)) {
            Search m = clause.matcher(ARRANGED);
            if (m.find() && Deadlines.in(clause, null) != null) {
                return Optional.of(new Statement(Statement.Act.PROMISE, null, new ArrayList<>(List.of(clause.sub(m.end()).trim())), "定下"));
            }
        }
        return Optional.empty();
    }

    /**
     * @param troubled who was named last, if the sentence before announced his troubles
     * @param crowd who spoke all at once before
     * @param opens whether the report begins here: a quotation over a report is no concern
     */
    Optional<Statement> in(Part segment, Optional<Part> troubled, Optional<Part> crowd, boolean opens) {
        if (troubled.isPresent() && segment.has(TELLS) && segment.has(Acts.TROUBLE)) {
            return raised(troubled.flatMap(speakers::in).orElse(null), segment.trim(), "诉说");
        }
        return worried(segment)
                .or(() -> learnt(segment))
                .or(() -> found(segment))
                .or(() -> voices(segment, crowd))
                .or(() -> promised(segment))
                .or(() -> segment.has(PLAN) && !segment.has(NOT_PLAN) && !segment.has(Requirements.CUSTOM) ? Optional.of(new Statement(Statement.Act.PLAN, null, new ArrayList<>(List.of(segment)), "")) : Optional.empty());
    }

    private static Optional<Statement> raised(@Nullable Speaker who, Part words, String how) {
        return words.length() < 4 ? Optional.empty() : Optional.of(new Statement(Statement.Act.RAISE, who, new ArrayList<>(List.of(words)), how));
    }

    /** 脱贫户计克金则为12头牛的销路犯愁. */
    private Optional<Statement> worried(Part segment) {
        Search m = segment.matcher(WORRIES);
        if (!m.find()) {
            return segment.first(BECAUSE).flatMap(words -> raised(null, words.trim(), "发愁"));
        }
        Optional<Speaker> who = speakers.in(segment.sub(m.start(1), m.end(1))).filter(speaker -> speaker.role() != Speaker.Role.LEADER);
        return who.flatMap(speaker -> raised(speaker, segment.sub(m.start(2), m.end(2)).trim(), "发愁"));
    }

    /** 在困难党员佟春花家得知,…… */
    private Optional<Statement> learnt(Part segment) {
        Search m = segment.matcher(LEARNT);
        if (!m.find() || !segment.sub(m.end()).has(Acts.TROUBLE)) {
            return Optional.empty();
        }
        Optional<Speaker> who = speakers.in(segment.sub(m.start(1), m.end(1)));
        return who.flatMap(speaker -> raised(speaker, untilAnswer(segment.sub(m.end())), "得知"));
    }

    private Optional<Statement> found(Part segment) {
        Search m = segment.matcher(FOUND);
        boolean finds = m.find() && segment.sub(m.end()).has(Acts.TROUBLE) && !segment.encloses(segment.from() + m.start());
        return finds ? Optional.of(new Statement(Statement.Act.RAISE, null, new ArrayList<>(untilAnswer(segment.sub(m.end())).split(",")), "发现")) : Optional.empty();
    }

    /** Up to where somebody does something about it. */
    private static Part untilAnswer(Part words) {
        Search m = words.matcher(",(?:[\\p{IsHan}]{2,4})?(?:当即|当场|立即|随即|马上|现场|叮嘱|要求)");
        return (m.find() ? words.sub(0, m.start()) : words).trim();
    }

    /** 话匣子一打开:31幢的楼顶漏水; and quotations nobody is named for. */
    private Optional<Statement> voices(Part whole, Optional<Part> crowd) {
        Search line = whole.matcher(DATELINE);
        Part segment = line.find() ? whole.sub(line.end()) : whole;
        Optional<Part> quote = segment.startsWith("“") ? segment.first(QUOTE) : Optional.empty();
        Part outside = quote.map(words -> segment.sub(Math.min(segment.length(), words.to() - segment.from() + 1))).orElse(segment);
        Speaker group = outside.first(ALL).or(() -> crowd).flatMap(speakers::in).orElse(null);
        int colon = segment.toString().indexOf(':');
        if (colon > 3 && colon < 60 && segment.sub(0, colon).has(MANY_VOICES) && !segment.sub(0, colon).has(Attribution.TOPIC_BEFORE) && segment.sub(colon).has(Acts.TROUBLE)) {
            return raised(group, segment.sub(colon + 1).trim().unquoted().trim(), "众说");
        }
        if (row(segment).size() > 1) {
            List<Part> all = row(segment).stream().filter(words -> (words.has(Acts.TROUBLE) || words.has(ASKS)) && !praises(words)).toList();
            return all.isEmpty() ? Optional.empty() : Optional.of(new Statement(Statement.Act.RAISE, group, new ArrayList<>(all), "众说"));
        }
        return quote.filter(words -> words.has(OWN_TROUBLE) || !words.has(MAXIM)).filter(words -> words.length() >= 12 && (!words.endsWith("?") || words.has(ASKS)) && words.has(Acts.TROUBLE) && !praises(words))
                .flatMap(words -> raised(group, words, "众说"));
    }

    /** Praise with a wish in it is none. */
    private static boolean praises(Part words) {
        return words.has(INVITES) || words.has(Acts.PRAISE) && !words.has("希望|建议|能不能|能否|可否|恳请|就是(?=[^,]{0,6}[,不没太])");
    }

    /** “……。”“……。”: the quotations that open the words, one after another; question and answer are a talk. */
    private static List<Part> row(Part words) {
        var out = new ArrayList<Part>();
        Part rest = words;
        Search m = rest.matcher(QUOTE);
        while (m.lookingAt()) {
            out.add(rest.sub(m.start(1), m.end(1)));
            rest = rest.sub(m.end());
            m = rest.matcher(QUOTE);
        }
        boolean talk = out.stream().anyMatch(one -> one.endsWith("?") && !one.has(ASKS));
        return talk ? List.of() : out;
    }

    /** 区供电公司将于月底前……: a department's dated undertaking. */
    private Optional<Statement> promised(Part segment) {
        if (segment.has(UNDER_WAY) && Deadlines.in(segment, null) != null && !segment.has(DAY_OF_EVENT)) {
            return Optional.of(new Statement(Statement.Act.PROMISE, null, List.of(segment.trim()), "将"));
        }
        if (segment.has(SETTLED) && Deadlines.in(segment, null) != null) {
            return Optional.of(new Statement(Statement.Act.PROMISE, null, List.of(segment.trim()), "将"));
        }
        for (Part clause : Sentences.clauses(segment)) {
            Optional<Part> unit = clause.first(UNDERTAKES).or(() -> clause.first(BY)).or(() -> clause.first(EXPLAINED));
            if (unit.isPresent() && (Deadlines.in(segment, null) != null || clause.has(AT_ONCE)) && !segment.has(NOT_PLAN) && !segment.has(DAY_OF_EVENT)) {
                return speakers.in(unit.get()).filter(who -> who.role() == Speaker.Role.UNIT)
                        .map(who -> new Statement(Statement.Act.PROMISE, who, List.of(segment.trim()), "将"));
            }
        }
        return Optional.empty();
    }
}
