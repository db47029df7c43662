package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Matters named in a row and summed up by a word for what they are: 涉及路灯、停车和绿化等问题 · 走访中发现乱堆乱放、飞线充电等现象. */
final class Matters {

    /**
     * @param before what stands before the word that leads in, and names who raised them, if anybody did
     * @param items what each of them is
     * @param place where they are, if it is said once for all of them
     */
    record Row(Part before, boolean raised, List<Part> items, @Nullable Part place) {}

    private static final String SUMMED = "(?:问题|困难|诉求|意见|建议|难题|需求|烦心事|矛盾|隐患|现象|事项|心愿|忧虑|呼声|纠纷|困扰|短板|不足|难点|热点|痛点|堵点|愁事|难事|议题|不文明行为|情况)";
    private static final Expression END = Expression.of("(?:的?相关(?=问题|诉求|意见|建议|困难|需求)|(?:等|等等))(?![待候级高])(?![^,。;:]{0,8}?(?:部门|单位|领导|负责|人员|同志|代表|一行|工作|社区|村(?!民)|街道|小区|企业|公司|个县|家|名|路段))[^,。;:“”]{0,18}?" + SUMMED);
    /** 停水、路灯不亮、交通拥堵……: a row that breaks off. */
    private static final Expression BROKEN_OFF = Expression.of("(?<=[\\p{IsHan}”])…+");
    /** 晾衣难、飞线多、楼道暗……, before anything else is told. */
    private static final Expression OPENING = Expression.of("^((?:[^,。;:“”?!、…]{2,20}、){1,8}[^,。;:“”?!、…]{2,20})…+");
    /** 预留地如何落实?换社保如何操作? */
    private static final Expression QUESTIONS = Expression.of("^(?:[^,。;:“”?!、…]{6,40}\\?){2,8}");
    /** 村民关注哪些热点? asks for none of them. */
    private static final Expression RHETORICAL = Expression.of("哪些|什么|怎样|关注|(?:^|[?])(?:如何|怎么|谁)|[吗呢][?]");
    private static final Expression QUESTION = Expression.of("[^?]+");
    private static final Expression QUOTES = Expression.of("(?:“[^“”]{2,80}”[、,和及]?)+$");
    private static final Expression QUOTE = Expression.of("“([^“”]{2,80})”");
    /** ……的问题,如照明、充电等,…… */
    private static final Expression EXAMPLES = Expression.of("(?:问题|诉求|意见|建议|困难|难题|现象|情况),?(?:如|比如|例如|包括|像)([^,。;:“”]{4,60}?)等(?=[,。;])");
    /** 梅苑小区暖气不热, where other estates stand before. */
    private static final Expression THERE_TOO = Expression.of("^\\p{IsHan}{2,10}?(?:小区|社区|村|家园)(?=\\p{IsHan}{3})");
    /** Whoever stands before these raised it. */
    private static final String RAISED = "反映|反应|反馈|提出|提到|吐槽|投诉|咨询|涉及|涵盖|集中在|集中于|主要集中|聚焦于?|梳理出?|归纳出?|诉求|围绕|针对|结合|关心|关注|提及|关于|对于|发现|查出|诸如|包括|包含|例如|比如|譬如|,如|问题如|主要有|主要是|主要为|其中有";
    private static final String FOUND = "存在|出现|面临|遇到|解决|处理|协调|化解|办理|听取|收集|征集|征求|受理|讨论|就|对|有";
    private static final String FILLING = "(?:了|到|出|着|过|的|在|于|关于|主要|一些|一批|不少|许多|部分|诸多|仍|还|有|是|如何|诸如|包括|例如|比如|除了|群众|居民|更好地|一样|开展|,|:)*";
    private static final Expression STRONG = Expression.of("(?:" + RAISED + ")" + FILLING);
    private static final Expression WEAK = Expression.of("(?:" + FOUND + ")" + FILLING);
    private static final Expression STRONG_END = Expression.of("(?:" + RAISED + ")" + FILLING + "$|(?:问题|建议|意见|诉求|难题|困难)[,:]$");
    private static final Expression WEAK_END = Expression.of("(?:" + FOUND + ")" + FILLING + "$");
    private static final Expression WHERE = Expression.of("^[^、,]{0,8}?(?:存在|出现|面临)(?:的|着|了)?(?=\\p{IsHan}{2})|^[^、,]{0,10}?(?:社区|村|小区)在(?=\\p{IsHan}{3})");
    /** ……等问题提出要求: what one who leads speaks about. */
    private static final Expression LED = Expression.of("^[^,。;]{0,6}(?:提出(?:了)?[^,。;]{0,8}要求|作出?(?:了)?[^,。;]{0,6}(?:部署|安排|指示|讲话|说明|介绍|汇报|报告)|进行(?:了)?[^,。;]{0,8}(?:调研|部署|宣讲|宣传|安排|检查|督查|督导|学习|培训|走访|排查|暗访))");
    private static final Expression AND = Expression.of("(?<=\\p{IsHan}{2})(?:以及|和|与|及)(?=\\p{IsHan}{2})");
    /** Where, not what: 梅苑小区、幸福里小区暖气不热. */
    private static final Expression PLACE = Expression.of("^\\p{IsHan}{2,8}(?:小区|社区|村|家园|[一二三四五]区)$");
    private static final Expression DONE = Expression.of("查看|了解了|进行|前往|来到|走访|召开|通过|认真|详细|座谈|征询|汇报|听取|了解下");
    private static final Expression TOLD_BY = Expression.of("群众|居民|村民|业主|代表|商户|市民|大家|职工|委员|[户民众]们?");
    /** What there is, and nobody is said to have raised. */
    private static final Expression THERE = Expression.of("(?:存在|出现|面临|遇到|发现|查出|解决|处理|协调|化解|办理)" + FILLING + "$");
    private static final Expression UNDER = Expression.of("(?:就|对)" + FILLING + "$");
    private static final int LONGEST = 40;

    private Matters() {}

    static List<Row> in(Part paragraph, Part sentence) {
        var out = new ArrayList<Row>();
        if (sentence.hasAny("…?")) {
            opening(sentence.from() == paragraph.from() ? paragraph : sentence).ifPresent(out::add);
            sentence.first(BROKEN_OFF).map(dots -> row(sentence, 0, dots.from() - sentence.from())).filter(Row::raised).filter(row -> out.isEmpty()).ifPresent(out::add);
        }
        sentence.first(EXAMPLES).map(words -> new Row(sentence.sub(0, words.from() - sentence.from()), true, items(words), null)).filter(row -> row.items().size() > 1).ifPresent(out::add);
        Search end = sentence.matcher(END);
        int from = 0;
        while (out.size() < 20 && end.find()) {
            Row row = row(sentence, from, end.start());
            boolean led = sentence.sub(end.end()).has(LED) || row != null && sentence.sub(0, end.end()).endsWith("情况") && !row.before().has(THERE);
            if (row != null && !led) {
                out.add(row);
            }
            from = end.end();
        }
        return out;
    }

    private static Optional<Row> opening(Part sentence) {
        Part nobody = sentence.sub(0, 0);
        Optional<Part> row = sentence.first(OPENING).filter(words -> words.split("、").stream().allMatch(item -> item.has(Acts.TROUBLE) || item.has("如何|能否|何时")));
        Search questions = sentence.matcher(QUESTIONS);
        return row.map(words -> new Row(nobody, false, items(words), null))
                .or(() -> questions.lookingAt() && !sentence.sub(0, questions.end()).has(RHETORICAL) ? Optional.of(new Row(nobody, false, sentence.sub(0, questions.end()).all(QUESTION), null)) : Optional.empty());
    }

    /** 反映的“停车难”“路灯不亮”等问题 · “停车难、路灯不亮”等问题. */
    private static @Nullable Row quoted(Part before) {
        Search quotes = before.matcher(QUOTES);
        Part lead = quotes.find() ? before.sub(0, quotes.start()) : before.sub(0, 0);
        boolean led = lead.has(STRONG_END) || lead.has(WEAK_END);
        List<Part> items = led ? before.sub(quotes.start()).all(QUOTE) : List.of();
        List<Part> each = items.size() == 1 ? items(items.getFirst()) : items;
        return each.size() < 2 ? null : new Row(lead, !lead.has(THERE), each, null);
    }

    private static @Nullable Row row(Part sentence, int from, int end) {
        Part all = sentence.sub(from, end);
        if (all.endsWith("”")) {
            return quoted(sentence.sub(0, end));
        }
        int cut = Math.max(0, Math.max(all.toString().lastIndexOf('。'), Math.max(all.toString().lastIndexOf('”'), all.toString().lastIndexOf('“'))));
        List<Part> clauses = all.sub(cut).split(",;");
        for (int i = clauses.size() - 1; i >= Math.max(0, clauses.size() - 4); i--) {
            Part clause = clauses.get(i);
            if (i < clauses.size() - 1 && !clause.contains("、") && !clause.endsWith(";")) {
                return null;
            }
            Part first = clause.split("、").getFirst();
            int begins = Math.max(last(first, STRONG), 0);
            boolean raised = begins > 0;
            begins = raised ? begins : Math.max(last(first, WEAK), 0);
            if (begins > 0) {
                Part words = new Part(sentence.text(), clause.from() + begins, sentence.from() + end);
                List<Part> items = items(words);
                Part before = sentence.sub(0, clause.from() + begins - sentence.from());
                boolean nobody = !raised && before.has(UNDER) && !before.has(TOLD_BY);
                return items.isEmpty() || nobody ? null : new Row(before, !before.has(THERE), items, there(clause.sub(0, begins)).or(() -> place(words, items)).orElse(null));
            }
        }
        return null;
    }

    /** Where the last lead ends that something stands behind. */
    private static int last(Part words, Expression lead) {
        int found = -1;
        Search m = words.matcher(lead);
        while (m.find()) {
            found = words.length() - m.end() >= 2 ? m.end() : found;
        }
        return found;
    }

    /** What stands between the lead and the first of them, where it is a spot. */
    private static Optional<Part> place(Part words, List<Part> items) {
        Part before = words.sub(0, Math.max(0, items.getFirst().from() - words.from())).trim(",、 ");
        return there(before).or(() -> spot(before));
    }

    /** 巷口|存在…… */
    private static Optional<Part> there(Part before) {
        Search there = before.matcher("(?:还|仍|目前|当前|依然|均|都)*(?:存在|出现|面临)" + FILLING + "$");
        return there.find() ? spot(before.sub(0, there.start())) : Optional.empty();
    }

    private static Optional<Part> spot(Part where) {
        return Spots.in(where).filter(spot -> spot.to() == where.to());
    }

    /** 飞线充电及乱涂乱画; not so 绿化和树木无人修剪, of which the one has no trouble of its own. */
    static List<Part> two(Part one) {
        Search and = one.matcher(AND);
        boolean two = and.find() && and.start() >= 4 && one.length() - and.end() >= 4 && (and.group().endsWith("及") || one.sub(0, and.start()).has(Acts.TROUBLE) || !one.sub(and.end()).has(Acts.TROUBLE));
        return two ? List.of(one.sub(0, and.start()), one.sub(and.end())) : List.of(one);
    }

    /** Each for itself; without the places named before them. */
    static List<Part> items(Part words) {
        Search where = words.matcher(WHERE);
        Part named = where.find() ? words.sub(where.end()) : words;
        var out = new ArrayList<Part>();
        for (Part piece : named.split("、,;")) {
            out.addAll(two(piece.trim(",、;:。 ")));
        }
        boolean row = out.size() > 1;
        boolean places = row && out.removeIf(one -> one.has(PLACE));
        if (places && !out.isEmpty()) {
            Search there = out.getFirst().matcher(THERE_TOO);
            out.set(0, there.find() ? out.getFirst().sub(there.end()) : out.getFirst());
        }
        boolean whole = row && out.stream().allMatch(one -> one.length() >= 2 && one.length() <= LONGEST && !one.has(DONE));
        return whole ? out : List.of();
    }
}
