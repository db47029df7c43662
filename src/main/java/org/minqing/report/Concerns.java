package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Problems and suggestions raised. */
final class Concerns {

    private static final Rule SAID = new Rule("concern.said", 0.88);
    private static final Rule LISTED = new Rule("concern.listed", 0.9);
    private static final Rule TOPIC = new Rule("concern.topic", 0.75);
    private static final Rule NOMINAL = new Rule("concern.nominal", 0.85);
    private static final Rule PLACE = new Rule("concern.place", 0.75);
    private static final Rule BY = new Rule("concern.by", 0.85);
    private static final String MATTERS = "(?:问题|困难|诉求|意见|建议|情况|难题|需求|烦心事|矛盾|事项|心愿|忧虑|要求|呼声)";
    private static final Expression ABOUT_MATTERS = Expression.of(MATTERS + "|方面|工作|话题|内容");
    private static final Expression TRAILER = Expression.of("(?:等)?(?:一系列|方面|多个|若干|[一二三四五六七八九十\\d]+(?:条|个|项|件))?(?:的)?(?:具体|突出|实际|现实|急难愁盼|合理)?" + MATTERS + "(?:和" + MATTERS + ")*$");
    private static final Expression LIST_TRAILER = Expression.of("等(?:[^,。;、]{0,8}|(?:事关|涉及|关系|关乎|影响|与)[^,。;、]{2,16})" + MATTERS + "(?:[和、与]" + MATTERS + ")*(?:[\\p{IsHan}]{0,4}(?:较大|强烈|突出|较多|存在|亟待解决|有待解决|需要解决|亟需解决|时有发生|严重))?$");
    private static final Expression TOPICS = Expression.of(
            "提出(?:了)?[^,。;]{0,12}?(?:在|关于|对)([^,。;]{4,80}?)等?(?:[一二三四五六七八九十几\\d]+个?)?(?:方面|问题)的[^,。;]{0,8}(?:意见|建议|诉求)"
                    + "|(?:就|围绕|针对|对|结合)([^,。;]{4,80}?)等?(?:存在的|(?:群众|居民|村民|大家|职工|业主|各方)[^,。;的]{0,8}的)?(?:[一二三四五六七八九十几\\d]+个?)?(?:(?:突出|热点|难点|焦点|民生|实际|具体|共性)、?)*(?:方面|问题|工作|话题|内容)(?:等方面)?(?:的)?(?:踊跃|积极|纷纷|分别|先后)?(?:,?提出(?!(?:了)?[^,。;]{0,8}要求)|,?积极建言|表达|反映|发表|谈了|建言|提了|畅谈|畅所欲言|,?积极发声|开展了?[^,。]{0,6}讨论)");
    private static final Expression NAMED_BEFORE = Expression.of(
            "(?:针对|对|就|围绕|对于|关于)?([\\p{IsHan}]{2,14}?|其|他们|她们)(?:集中|普遍|强烈|一直|最|所|十分|普遍)?(?:反映|提出|关心|关注|提到|担心|咨询|诉求|反应|反馈|吐槽)(?:比较)?(?:强烈|较多|最多|集中|突出)?的([^。;]{4,90}?)(等[^,。;、]{0,10}|的)?" + MATTERS);

    /** ……问题、路口堵车问题及楼道堆物问题: the row goes on. */
    private static final Expression AND_MATTERS = Expression.of("(?:、|以及|及|和|,以及)([^,。;:“]{5,60}?)(?:的)?" + MATTERS);
    private static final Expression GATHERED = Expression.of("(?:收集|征集|梳理|收到|提出|反映|归纳|整理|接听|受理|接待|接到)(?:到|了|出)*(?:关于)?([^,。;:“]{4,80}?)等(?:[一二三四五六七八九十\\d]+(?:个|条|类|项)?)?(?:方面)?(?:的)?(?:群众|市民|居民|村民)?(?:意见|建议|问题|诉求|难题|困难|来电|来访|信访|事项)"
            + "|(?:存在|面临|遇到|出现)(?:着|了|的)?([^,。;:“的]{4,60}?)等(?:[^,。;、]{0,6})?(?:问题|困难|难题|现象|隐患)"
            + "|(?:听取|收集|反映|提出)(?:到|了)?关于([^。;:“]{6,100}?)等(?:[^,。;、]{0,4})?(?:问题|意见|建议|诉求)"
            + "|(?:件|条|批|个|起|项|人次|人|位|户|来访|群众)(?:,|次,)(?:内容)?(?:诉求|问题|内容|事项)?(?:主要)?(?:涉及|集中在|包括|围绕|反映)(?:了)?([^,。;:“]{4,80}?)(?:等|。|$)"
            + "|(?:问题|诉求|意见|建议|困扰|内容|话题|来电|事项)(?:主要|集中|重点|多)?(?:,如|涉及|集中在|包括|围绕)(?:了)?([^,。;:“]{4,80}?)(?:等|。|$)");
    private static final Expression BECAME = Expression.of("(?:^|,)([^,。;:“]{6,90}?)等(?:[^,。;、]{0,6})?(?:成为|成了|仍是|都是)[^,。;]{0,20}(?:问题|诉求|意见|困难|话题|焦点)");
    /** 围绕房产证办理问题,他与来访群众交谈. */
    private static final Expression TALKED = Expression.of("(?:围绕|就|针对)([^,。;:“]{4,40}?)(?:等)?问题,[^,。;]{0,10}(?:与|同|和)[^,。;]{2,16}(?:面对面|沟通|交流|座谈|交谈|商讨|协商|对话)"
            + "|(?:对于?|针对|就|围绕|关于)([^,。;:“]{5,40}?)(?:的)?问题,(?:当场|现场|立即|当即|随即|共同|专题)*(?:研究|协调|商定|商讨|会商|会办|协商|联系)");
    private static final Expression DISCUSSED = Expression.of("(?:协调|讨论|商讨|研究|协商|商议|议定|专题|次)(?:解决|处理|化解|处置)(?!了)([^,。;:“]{5,60}?)(?:的)?问题");
    /** Thanks, and what was done about it, are no problem; 突出问题提出 is half a sentence. */
    private static final Expression NO_PROBLEM = Expression.of("^" + MATTERS + "(?:[和与、]" + MATTERS + ")*,|^历史遗留$|(?:听取|征求|收集)(?:大家|群众|居民|各方)|^(?:感谢|谢谢)|^(?:对|就|针对)[^,]{0,20}(?:问题|意见|诉求)[^。]*(?:解答|答复|解释|回应|梳理)|^.{0,4}(?:问题|事情|意见)提出|将会进行|^[几一]些?[个点]");
    /** What a 大讨论 is about is no problem of residents. */
    private static final Expression THEME = Expression.of("意义|素质|^如何|需要(?:破解|体现|把握)|思路|精神$|战略");
    private static final Expression SOMEONE = Expression.of("(?:" + Lexicon.anyOf("kinds_people") + ")(?:代表)?(?:们)?");
    private static final Expression BARE = Expression.of("(?:" + Lexicon.anyOf("kinds_people") + "|大家|大伙|代表|委员|村里|社区)(?:代表)?(?:们)?");
    private static final String RAISER = "(?:[\\p{IsHan}“”()]{0,8}?(?:" + SOMEONE + "|代表|成员|委员|大家|大伙|听众|网友)(?:们)?)";
    private static final Expression RAISERS = Expression.of("(" + RAISER + "(?:(?:、|和|及|与)" + RAISER + "){0,6})");
    private static final Expression LIVES = Expression.of("(?:家住|居住在|住在)([\\p{IsHan}\\d]{2,14}?)的(?:居民|住户|业主|市民|村民|群众|老人)");
    /** 锦苑的住户说,……: where those live who tell it of their house or estate. */
    private static final Expression LIVING = Expression.of("(?:^|[,。;!?\n])([\\p{IsHan}\\d]{1,10}?(?:号楼|号院|\\d[幢栋]|苑|华府|宿舍|家属院|小区))(?:的(?:[一几][位户名])?)?(?:居民|住户|业主|租户|租客|\\p{IsHan}(?:师傅|大爷|大娘|阿姨|先生|女士|大妈|奶奶))[^。;,:]{0,14}[,:]?“?$");
    private static final Expression AT = Expression.of("(?:^|[。!?;\n])(?:在(?:[\\p{IsHan}]{2,4}(?:镇|乡|街道|苏木))?([\\p{IsHan}\\d]{2,12}),(?:(?!;在)[^。!?\n]){0,60}|(?:[^,。;: ]{1,4} )?([\\p{IsHan}\\d]{2,8}):“?)$");
    /** What may stand before those who raised it: 会议听取|群众, 共受理了|市民. */
    private static final Expression NOT_YET = Expression.of("^(?:.*(?:听取|收集|了解|走访|接待|针对|征求|倾听|汇集|梳理|接待了?|受理|接听|接到|收到|打来|面对|面向|邀请|组织|通报|讲述|答复|解决|来自|[名位批户]|[对与向和由为把将]|于(?!\\p{IsHan}社区)|上次|了|[共就])|近期|近日)(?=.{2})");
    private static final int FAR = 240;

    /** 路灯不亮(租户反映) · 车库渗水。(安置户代表): who raised it stands in brackets behind. */
    private static final Expression REPORTED = Expression.of("[(](?:([^()]{2,16}?)(?:反映|提出|建议|反应)|([^()]{0,10}" + SOMEONE + "))[)][。;]?$");
    private static final Expression WORRY = Expression.of("(?<=[,。])(?:[^,。]{0,8})(?:头疼|担心|发愁|揪心|突出|操心|大的(?:难题|问题|困难|心病))(?:的)?(?:就是|还是|是)");

    /** 路灯不亮的问题,以及楼顶漏水的问题. */
    private static final Expression JOINED = Expression.of("(?<=问题|困难|难题|现象|情况|诉求)(?:之?以?外),(?:还|也)(?:有|包括|涉及|存在|反映了?|提出了?)(?:着|了|一些|部分|有|包括)*|(?<=问题|困难|难题|现象|情况|诉求)(?:[,、]?(?:以及|还有|和|及)|、)(?!" + MATTERS + ")(?=[\\p{IsHan}\\d]{4})");
    /** “停车难”“路灯不亮”等问题. */
    private static final Expression QUOTATIONS = Expression.of("^(?:了)?(?:“[^“”]{4,80}”[、,]?){2,}(?:等[^,。;]{0,12})?$");
    private static final Expression QUOTATION = Expression.of("“([^“”]{4,80})”");
    /** 各项问题, 一些具体意见: that something was raised, not what. */
    /** 菜太咸 says enough. */
    private static final Expression TOO = Expression.of("太\\p{IsHan}$");
    private static final Expression NOTHING = Expression.of("^(?:[存所]?[在有提反]?[出映]?的)?(?:关于|在|存在|所)?(?:每一?[项个件条]|各项|各类|各种|一些|有关|相关|几个|许多|诸多|多个|主要|上述|以上|部分|这些|那些|其他|[一二三四五六七八九十\\d]+[条个项])?(?:的)?(?:信访|相关|具体|实际|现实|热点|难点|、|焦点|重点|民生|实事|需要?解决|亟待解决|堵点|痛点|操心事?|揪心事?|愁心事|诉求|意见|突出|共性|个性|急难愁盼|烦心|宝贵|合理化?|困难|和|与)*" + MATTERS + "?$");

    private static final Expression WISHED = Expression.of("^(?:尽快|进一步|适当|多|继续)?(?:加快|加大|加强|建立|完善|健全|增加|增设|优化|改善|推进|开展|提高|规范|设立|延长|降低|简化|出台|严格|强化|打造|扩大|取消|修建|新建|改造|引进|推广|开通|培育|扶持|组织|整治|修复|安装|公示|减免)");
    private static final Expression LEAD = Expression.of("^(?:了)?[^,]{0,8}?" + MATTERS + "(?:[和与、]" + MATTERS + ")?[,:](?:主要)?(?:除了)?(?:有|如|比如|例如|包括|涉及|集中在|为|是)(?:包括|了)?(?:(?:普遍|集中)?(?:提到|反映|提出)的)?|^(?:了)?" + MATTERS + "(?:[和与、]" + MATTERS + ")*[,:]");
    /** A topic that names work, no problem somewhere. */
    private static final Expression TO_BE_DONE = Expression.of("(?:保护|利用|改造|建设|提升|管理|整治|开发)$");
    /** Opens with a spot of its own, though it says not which. */
    private static final Expression ELSEWHERE = Expression.of("^[^,]{0,2}(?:小区|社区|村里|村内|学校|道路|路口|周边|附近|部分|各|全)");

    /** How a clause begins that tells more of what the one before says. */
    private static final Expression GOES_ON = Expression.of("^(?:一|就|也|还|都|又|再|只|但|可|却|而|所以|因为|结果|导致|造成|影响|希望|盼|能不能|建议|要|不|没|老人|孩子|大家|我们|居民|村民|下雨|雨天|晚上|夏天|冬天)");
    /** The group of {@link #GATHERED} that stands behind 关于. */
    private static final int ABOUT = 3;
    private static final Expression AND_OTHERS = Expression.of("等(?:事关|涉及|关系|关乎).*$|等(?:方面)?[^,待候级]{0,2}$");

    private Concerns() {}

    static List<ParsedReport.Concern> of(List<Statement> statements, @Nullable Part met) {
        var out = new ArrayList<ParsedReport.Concern>();
        for (Statement statement : statements) {
            if (statement.act() == Statement.Act.RAISE) {
                Speaker who = statement.speaker();
                boolean nobody = who == null || who.role() == Speaker.Role.LEADER && met != null;
                Found by = !nobody && who != null ? who.words().found(BY) : met == null ? null : met.found(BY);
                for (Part piece : statement.content()) {
                    for (Part item : Ordinals.items(piece)) {
                        Ordinals.strip(item).split(";").forEach(one -> pieces(one, by, out));
                    }
                }
            }
        }
        return out;
    }

    /** 居民反映的运粮河夏天发臭、沿河步道断了三处等问题: problems named in passing. */
    static List<ParsedReport.Concern> nominal(Part paragraph, Part sentence, List<Statement> statements) {
        var out = new ArrayList<ParsedReport.Concern>();
        if (!sentence.has(ABOUT_MATTERS) && !sentence.hasAny("…?")) {
            return out;
        }
        Search m = sentence.matcher(NAMED_BEFORE);
        while (m.find() && out.size() < 30) {
            Part words = sentence.sub(m.start(2), m.end(2)).trim("“”,");
            boolean known = statements.stream().anyMatch(s -> s.act() == Statement.Act.RAISE && s.covers(words));
            boolean runsOn = m.group(3) == null && words.contains(",") && (!words.split(",").getFirst().has(Acts.TROUBLE) || words.split(",").getFirst().trim().has(MATTERS + "$"));
            if (known || runsOn || words.length() < 4 || words.has("^(?:这|那|上述|以上|该(?!村|社区|小区|路|地|镇|乡|片)|此类|相关|各类|各项|有关)|^(?:意见|建议|问题|取暖|诉求)|^[\\p{IsHan}]{2,3}$")) {
                continue;
            }
            Part who = kindOf(sentence.sub(m.start(1), m.end(1)));
            if (!who.has(RAISERS) && !who.has("社区|村|企业|居|^其$|^[他她]们$")) {
                continue;
            }
            Found by = who.has("^其$|^[他她]们$") ? speaker(new Part(sentence.text(), paragraph.from(), sentence.from() + m.start())) : who.found(BY);
            boolean list = m.group(3) != null && m.group(3).startsWith("等");
            Search row = sentence.sub(m.start(2)).matcher("^(?:“[^“”]{4,80}”[、,和]?){2,8}");
            List<Part> quoted = row.lookingAt() ? sentence.sub(m.start(2), m.start(2) + row.end()).all(QUOTATION) : List.of();
            for (Part item : quoted.size() > 1 ? quoted : named(words, list)) {
                add(item.trim(), list ? TOPIC : NOMINAL, by, out);
            }
            int end = m.end();
            Search more = sentence.sub(end).matcher(AND_MATTERS);
            while (more.lookingAt()) {
                for (Part item : Predicates.split(sentence.sub(end + more.start(1), end + more.end(1)))) {
                    add(item.trim(), NOMINAL, by, out);
                }
                end += more.end();
                more = sentence.sub(end).matcher(AND_MATTERS);
            }
        }
        rows(paragraph, sentence, statements, out);
        Search topics = sentence.matcher(TOPICS);
        if (out.isEmpty() && topics.find()) {
            int group = topics.start(1) >= 0 ? 1 : 2;
            Part words = sentence.sub(topics.start(group), topics.end(group));
            boolean known = statements.stream().anyMatch(s -> s.covers(words));
            Found by = speaker(new Part(sentence.text(), paragraph.from(), sentence.from() + topics.start()));
            if (!known && words.split("、").size() >= 2) {
                Search own = words.matcher("^.*?(?:社区|村|小区)在");
                Part list = own.find() ? words.sub(own.end()) : words;
                list.split("、").forEach(item -> add(item.trim(), TOPIC, by, out));
            }
        }
        if (out.isEmpty()) {
            gathered(paragraph, sentence, statements, out);
        }
        if (out.isEmpty()) {
            discussed(sentence, statements, out);
        }
        return out;
    }

    /** 座椅破损和立柱锈蚀问题 are two. */
    private static List<Part> named(Part words, boolean list) {
        List<Part> items = list || !words.contains(",") && words.has("[^、]{5}和[^、]{5}") ? Matters.items(words) : List.of();
        return !items.isEmpty() ? items : list ? words.split("、") : List.of(words);
    }

    /** 实地查看居民在活动上反馈的…… → 居民 */
    private static Part kindOf(Part who) {
        return who.has("在(?![场座])|对|听(?!众)|看|(?<![来受])访|与(?!会)|查看|收集|了解|向|针对|就|时|为|中|让|把|将|解决|回应") ? who.all(BARE).stream().reduce((one, next) -> next).orElse(who) : who;
    }

    private static void rows(Part paragraph, Part sentence, List<Statement> statements, List<ParsedReport.Concern> out) {
        for (Matters.Row row : Matters.in(paragraph, sentence)) {
            boolean known = row.items().stream().anyMatch(item -> statements.stream().anyMatch(s -> s.covers(item)) || out.stream().anyMatch(concern -> concern.text().span().overlaps(item.span())));
            if (!known) {
                Found by = row.raised() ? speaker(paragraph.upTo(row.before())) : null;
                row.items().forEach(item -> add(item, TOPIC, by, Optional.ofNullable(row.place()), out));
            }
        }
    }

    /** 收集内涝积水、下水道清淤等意见建议10条 · 反映的问题涉及噪音扰民、土地权归属等方面. */
    private static void gathered(Part paragraph, Part sentence, List<Statement> statements, List<ParsedReport.Concern> out) {
        gathered(GATHERED, paragraph, sentence, statements, out);
        gathered(BECAME, paragraph, sentence, statements, out);
    }

    private static void gathered(Expression told, Part paragraph, Part sentence, List<Statement> statements, List<ParsedReport.Concern> out) {
        Search m = sentence.matcher(told);
        while (m.find()) {
            int group = 1;
            while (m.start(group) < 0) {
                group++;
            }
            Part words = sentence.sub(m.start(group), m.end(group));
            boolean exists = group == 2;
            boolean known = statements.stream().anyMatch(s -> (exists || s.act() == Statement.Act.RAISE) && s.covers(words));
            if (!known && (words.split("、").size() >= 2 || group == ABOUT)) {
                Found by = exists ? null : speaker(new Part(sentence.text(), paragraph.from(), sentence.from() + m.start() + 2));
                words.split("、").forEach(item -> add(item.trim(), TOPIC, by, out));
            }
        }
    }

    /** 一次讨论解决花坛边缘损坏问题: what a meeting was held about. */
    private static void discussed(Part sentence, List<Statement> statements, List<ParsedReport.Concern> out) {
        var named = new ArrayList<>(sentence.all(TALKED));
        sentence.all(DISCUSSED).stream().filter(words -> words.has(Acts.TROUBLE) || !words.has("群众|居民|实际|困难|民生|各类|突出|历史")).forEach(named::add);
        for (Part words : named) {
            if ( statements.stream().noneMatch(s -> s.covers(words))) {
                Predicates.split(words).forEach(item -> add(item.trim(), TOPIC, null, out));
            }
        }
    }

    /** Who is named nearest before, with those named in one row with him. */
    private static @Nullable Found speaker(Part before) {
        int clauses = 0;
        for (Part clause : before.sub(Math.max(0, before.length() - FAR)).split("。!?,;:").reversed()) {
            List<Part> rows = before.encloses(clause.to() - 1) || clauses++ > 12 ? List.of() : clause.all(RAISERS);
            if (!rows.isEmpty()) {
                Part row = rows.getFirst();
                Search verb = row.matcher(NOT_YET);
                return (verb.find() ? row.sub(verb.end()) : row).found(BY);
            }
        }
        return null;
    }

    /** 社区常住人口1.3万人,目前最头疼的是……: what leads up to the worry is none of it. */
    static Part mainWorry(Part words) {
        Search m = words.matcher(WORRY);
        return m.find() && words.length() - m.end() >= 4 ? words.sub(m.end()) : words;
    }

    /** 问题,主要包括……: that there are some is none of them. */
    private static Part withoutLead(Part words) {
        Search m = words.matcher(LEAD);
        return m.find() && words.length() - m.end() >= 4 ? words.sub(m.end()) : words;
    }

    private static void pieces(Part item, @Nullable Found by, List<ParsedReport.Concern> out) {
        Part words = mainWorry(withoutLead(Brackets.without(item.trim())));
        Search reported = words.matcher(REPORTED);
        if (reported.find()) {
            int group = reported.start(1) >= 0 ? 1 : 2;
            Found raiser = words.sub(reported.start(group), reported.end(group)).found(BY);
            if (reported.start() > 0) {
                pieces(words.sub(0, reported.start()), raiser, out);
            } else if (!out.isEmpty()) {
                ParsedReport.Concern last = out.removeLast();
                out.add(new ParsedReport.Concern(last.text(), last.place(), raiser));
            }
            return;
        }
        Search joined = words.matcher(JOINED);
        if (joined.find() && joined.start() >= 5) {
            pieces(words.sub(0, joined.start()), by, out);
            pieces(words.sub(joined.end()), by, out);
            return;
        }
        if (words.has(QUOTATIONS)) {
            words.all(QUOTATION).forEach(one -> add(one, LISTED, by, out));
            return;
        }
        Search list = words.matcher(LIST_TRAILER);
        if (list.find() && list.start() > 3) {
            Part head = words.sub(0, list.start());
            Search about = head.matcher("^了?(?:关于|在|就|包括|诸如|涉及)?");
            head = about.find() ? head.sub(about.end()) : head;
            list(members(head), by, out);
            return;
        }
        Search trailer = words.matcher(TRAILER);
        if (trailer.find() && trailer.start() > 5 && !words.sub(trailer.start()).has("^困难$")) {
            words = words.sub(0, trailer.start());
        }
        List<Part> wishes = wishes(words);
        if (wishes.size() > 1) {
            list(wishes, by, out);
            return;
        }
        List<Part> listed = words.length() >= 18 && !words.contains(",") ? Predicates.longPieces(words) : List.of(words);
        if (listed.size() > 1) {
            list(listed, by, out);
        } else {
            listed.forEach(one -> sideBySide(one).forEach(each -> add(each, SAID, by, out)));
        }
    }

    private static List<Part> members(Part head) {
        if (!head.contains("、") && head.contains(",")) {
            return head.split(",").stream().map(Part::trim).toList();
        }
        var out = new ArrayList<>(Predicates.split(head));
        if (out.size() > 1) {
            out.addAll(Matters.two(out.removeLast()));
        }
        return out;
    }

    /** 要加快……,建立……,完善……: suggestions of a deputy, each begun by what is to be done. */
    private static List<Part> wishes(Part words) {
        Search lead = words.matcher("^(?:应该?|要|希望|能够?|可以)+(?=\\p{IsHan}{4})");
        List<Part> clauses = (lead.find() ? words.sub(lead.end()) : words).split(",").stream().map(Part::trim).toList();
        return clauses.size() > 1 && clauses.stream().allMatch(clause -> clause.length() >= 6 && clause.has(WISHED)) ? clauses : List.of();
    }

    /** 翠堤苑路灯不亮、门禁失灵: what opens with a spot is about it to the end of the row. */
    private static void list(List<Part> items, @Nullable Found by, List<ParsedReport.Concern> out) {
        Optional<Part> spot = items.size() > 1 ? Spots.in(items.getFirst().trim()).filter(named -> !Spots.isFacility(named)) : Optional.empty();
        for (Part one : items) {
            parallel(one).forEach(each -> add(each, LISTED, by, spot.filter(own -> !each.has(ELSEWHERE)), out));
        }
    }

    /** Each clause that opens with a spot of its own is a problem of its own. */
    private static List<Part> parallel(Part item) {
        var out = new ArrayList<Part>();
        Part begun = item;
        for (Part clause : item.split(",").stream().skip(1).toList()) {
            if (Spots.in(item.sub(0, clause.from() - item.from()).trim()).isPresent() && Spots.in(clause.trim()).isPresent()) {
                out.add(new Part(item.text(), begun.from(), clause.from()).trim());
                begun = new Part(item.text(), clause.from(), item.to());
            }
        }
        out.add(begun);
        return out;
    }

    /** 12幢楼道灯不亮,菜场门口积水,无人机半夜飞: short clauses of which several name a spot stand side by side. */
    private static List<Part> sideBySide(Part item) {
        List<Part> clauses = item.split(",").stream().map(Part::trim).toList();
        boolean eachItsOwn = clauses.size() >= 3 && clauses.stream().allMatch(clause -> clause.length() >= 5 && clause.length() <= 14 && clause.has(Acts.TROUBLE) && !clause.has(GOES_ON));
        boolean spots = eachItsOwn && clauses.stream().filter(clause -> Spots.in(clause).isPresent()).count() >= 2 && Spots.in(clauses.getFirst()).isPresent();
        return spots ? clauses : List.of(item);
    }

    private static void add(Part words, Rule rule, @Nullable Found by, List<ParsedReport.Concern> out) {
        add(words, rule, by, Optional.empty(), out);
    }

    private static void add(Part words, Rule rule, @Nullable Found by, Optional<Part> beside, List<ParsedReport.Concern> out) {
        Search others = words.matcher(AND_OTHERS);
        Part bare = others.find() && others.start() > 3 ? words.sub(0, others.start()) : words;
        Search about = bare.matcher("^[, ]*(?:关于|有关(?!部门|方面|单位|领导|人员))(?=\\p{IsHan}{4})");
        Part text = (about.find() ? bare.sub(about.end()) : bare).trim().unquoted().trim();
        if (text.has(NOTHING)) {
            return;
        }
        if (text.length() < (rule == TOPIC ? 2 : rule == LISTED || text.has(TOO) ? 3 : 4) || text.length() > 160 || text.has(NO_PROBLEM) || rule == TOPIC && text.has(THEME)) {
            return;
        }
        out.add(new ParsedReport.Concern(text.found(rule), spot(text, rule, by, beside).map(spot -> spot.found(PLACE)).orElse(null), by));
    }

    /** Its own spot; what has no name is one only where none is named beside it, and no mere topic: 老码头保护利用. */
    private static Optional<Part> spot(Part text, Rule rule, @Nullable Found by, Optional<Part> row) {
        Optional<Part> own = Spots.about(text);
        Optional<Part> named = own.filter(spot -> !Spots.isFacility(spot) && !(rule == TOPIC && text.has(TO_BE_DONE)));
        return named.or(() -> row).or(() -> beside(text, by)).or(() -> own.filter(spot -> rule != TOPIC));
    }

    /** 家住桂花巷6号的居民: where who raised it lives; 在江枫苑,业主们反映…… · 六队:……: where it was raised. */
    private static Optional<Part> beside(Part text, @Nullable Found by) {
        Part near = new Part(text.text(), Math.max(0, text.from() - 80), text.from());
        Optional<Part> home = by == null ? Optional.empty() : near.first(LIVES).filter(there -> by.text().contains(there.toString()));
        return home.or(() -> near.hasAny("楼院幢栋苑府舍区") ? near.first(LIVING) : Optional.empty()).or(() -> near.first(AT).filter(there -> Spots.in(there).filter(there::equals).isPresent()));
    }
}
