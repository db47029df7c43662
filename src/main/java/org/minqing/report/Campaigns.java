package org.minqing.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A campaign's name, organiser, bodies, phases, carriers, levels and themes. */
final class Campaigns {

    private static final Rule NAME = new Rule("campaign.name", 0.88);
    private static final Rule ORGANISER = new Rule("campaign.organiser", 0.88);
    private static final Rule BODY = new Rule("campaign.body", 0.88);
    private static final Rule PHASE = new Rule("campaign.phase", 0.9);
    private static final Rule CARRIER = new Rule("campaign.carrier", 0.85);
    private static final Rule LEVEL = new Rule("campaign.level", 0.75);
    private static final Rule THEME = new Rule("campaign.theme", 0.8);

    static final String WORK = "(?:大讨论|专项行动|专项整治|集中整治|整治|攻坚行动|攻坚战|攻坚|大会战|行动|换届选举|换届|创建活动|创建|大走访|大排查|提升年|活动|工程|战役|百日攻坚|清零|会战|走访月|宣[教传]月)";
    private static final Expression QUOTED_NAME = Expression.of("((?:[\\p{IsHan}]{2,10})?“[^“”]{2,24}”(?!等)(?:[\\p{IsHan}]{0,8}?" + WORK + ")(?!集结号|冲锋号|号角|的?战鼓))(?:活动)?");
    /** 房屋安全排查“百日攻坚” */
    private static final Expression QUOTED_WORK = Expression.of("([\\p{IsHan}]{0,20}“[^“”]{2,20}(?:行动|攻坚战?|大讨论|整治|会战|战役)”)");
    private static final Expression CREATED = Expression.of("((?:国家级?|全国|省级)[\\p{IsHan}]{2,8}创建)");
    private static final Expression PLAIN_NAME = Expression.of("(?:召开|举行|启动|开展|部署|推进|打响|打赢|全[县市区镇乡])(?:了)?([\\p{IsHan}、]{4,26}?" + WORK + ")(?=再?动员|部署|推进|工作|启动|大会|会|。|,|的|$)");
    private static final Expression TITLE_NAME = Expression.of("(?:部署|启动|开展|打响|推进|全面推进|深入推进|动员)([\\p{IsHan}“”、]{4,24}?)(?:工作)?$");
    private static final Expression ORGANISING = Expression.of(
            "(?:^|[,。:!” —]|\\d日|[上下]午|近日|日前|晚)"
                    + "([\\p{IsHan}]{2,10}?(?:街道|镇|乡|苏木|开发区|新区|高新区|经开区|区|县|市|旗|社区|团|局|党工委|管委会|指挥部|机关|政法委))"
                    + "(?=(?:近日|日前|于)?(?:召开|举行)|近日|日前|在[^,。]{2,12}(?:召开|举行)|启动|部署|打响|全面|创建|开展|积极|正式|吹响|再次|成立|深入|动员|迅速|组织|党工委|党委|再动员|“|换届|推进|集中|向“)");
    /** 走访月由县委办牵头 */
    private static final Expression ORGANISED_BY = Expression.of("(?:活动|行动|大讨论|走访[月周]|攻坚|整治|会战|创建)[^。]{0,24}?由([\\p{IsHan}、]{2,20}?)(?:统一|联合|共同|牵头)*(?:组织|牵头|主办|发起)(?=[,。;]|实施|开展)");
    private static final Expression BODY_NAME = Expression.of("([\\p{IsHan}]{0,6}?(?:领导小组办公室|工作领导小组|领导小组|指挥部办公室|指挥部|工作专班|专班|工作组|督导组|指导组|协调组|报道组|宣传组|督查组|巡查组|联络组|综合组|保障组|办公室|攻坚组|[\\p{IsHan}]{2,5}组(?=$|[,、和。;])|工作队|突击队))");
    /** 下设综合协调、执法保障、督查考核三个组 */
    private static final Expression BODIES_COUNTED = Expression.of("(?:下设|分设|设|分为|分成|成立)([^。;:,]{2,60}?)(?:等)?[一二三四五六七八九两\\d]+个(?:工作|专项)?(?:专班|小组|工作组|组)");
    private static final Expression PHASE_LIST = Expression.of("(?:分|按照|明确|经过|分为|包括)[^。;:]{0,12}?((?:“[^“”]{2,12}”)(?:[、,和]?“[^“”]{2,12}”){1,6})[^。;]{0,4}[一二两三四五六七八九\\d]+(?:个(?:阶段|步骤|环节)|步走?|段|期)");
    private static final Expression PHASE_COUNTED = Expression.of("分(?:为|成)?“?([^。;:“”]{4,60}?)”?(?:这|等)?[一二三四五六七八九\\d]+(?:个(?:阶段|步骤|环节|时段|时期)|[步段轮](?:走|实施|推进|进行)?(?![\\p{IsHan}]))");
    /** 分为三步:摸排登记期,建立台账;整治攻坚期,逐栋销号 */
    private static final Expression PHASE_TOLD = Expression.of("分(?:为|成)?[两三四五六](?:个(?:阶段|步骤|环节|时段|战役)|步|段|轮)(?:走|实施|推进|进行)?:(?!第)([^。]{4,120})");
    private static final String SPAN = "\\d{1,2}月\\d{1,2}日 ?[—至~-]+ ?(?:\\d{1,2}月)?\\d{1,2}日";
    /** 宣传发动期(4月11日—4月30日); 7月6日—9月10日,集中宣防 */
    private static final Expression PHASE_DATED = Expression.of("([\\p{IsHan}]{2,10})[(](?:" + SPAN + "|\\d{1,2}月(?:[上中下]旬|底)?)[)]|" + SPAN + "[,:为]([\\p{IsHan}]{2,8})(?=[,;。]|$)");
    private static final Expression PHASE_NAMED = Expression.of("(?:为|是|:|,|、|;)(?:“)?([\\p{IsHan}、]{4,12}?)(?:”)?阶段");
    private static final Expression PHASE_STEP = Expression.of("第[一二三四五六七八](?:步(?:是|为|叫)?[,:]?|阶段(?:叫|是|为|即))(?:“)?([\\p{IsHan}、]{2,12})(?:”)?");
    /** 已走过宣传动员、对标整治两个阶段,正处于查漏补缺阶段 */
    private static final Expression PHASE_NOW = Expression.of("(?:进入|转入|处于|走过)了?“?([\\p{IsHan}、]{4,16}?)”?(?:[两三四]个)?阶段(?!性)");
    private static final Expression PHASE_PLAIN = Expression.of("([\\p{IsHan}]{4,8}(?:、[\\p{IsHan}]{2,10}){2,7})等?(?:[一二三四五六七八\\d]+个)?(?:阶段|环节|步骤|工作进度|进度安排|工作进度安排|工作安排)");
    private static final Expression CARRIERS = Expression.of("(?:开展|设计|推出|以|通过|组织|设置|举办|依托|打造|设立)(?:了)?([^。;:]{2,60}?)(?:等)?(?:[两三四五六七八九]个)?(?:活动)?(?:为)?(?:载体|系列活动|主题活动|活动|抓手|形式|平台)");
    /** 通过“明察暗访”“有奖举报”推进, 采取潮汐摊区、一摊一码、红黑榜三种方式 */
    private static final Expression CARRIERS_QUOTED = Expression.of("(?:通过|采取|依托|开展|开设|搭建?了?|设立|推行|推出|设计了?|以|用)((?:“[^“”]{2,16}”\\p{IsHan}{0,4}?[、和]?){2,6})(?:等|[两三四五六七八][个项张种大]|推|引导|发动|[,。;]|$)");
    private static final Expression CARRIERS_LISTED = Expression.of("(?:(?:通过|采取)([\\p{IsHan}“”]{2,12}(?:、[\\p{IsHan}“”]{2,12}?){1,5})(?:等)?(?:[两三四五六七八]种)?(?:形式|方式|办法)|以([\\p{IsHan}“”]{2,12}(?:、[\\p{IsHan}“”]{2,12}?){1,5})(?:等)?为(?:抓手|载体)|载体(?:有|是|包括)([\\p{IsHan}“”]{2,12}(?:、[\\p{IsHan}“”]{2,12}){1,5}))");
    /** “路长公示牌”“随手拍奖励”同步上线 */
    private static final Expression CARRIERS_GOING = Expression.of("((?:“[^“”]{2,12}”[、和]?){2,6})(?:等)?(?:同步|持续|陆续|轮番|相继)(?:上线|开展|推出|启动|铺开|登场|推进|亮相)");
    /** 推行“代耕代种、托管流转”两种办法; “四个一”:演一台小戏、办一场展览 */
    private static final Expression CARRIERS_WITHIN = Expression.of("(?:推行|采取|通过|实行)“([^“”、]{2,12}(?:、[^“”、]{2,12}){1,6})”(?:等)?(?:[两三四五六七八]种)?(?:办法|方式|模式|做法)|“[两三四五六七八九十]个一”(?:活动)?(?:为(?:载体|抓手))?(?:,即|:)(?=每|[^,。]*、)([^。;,]{6,80})");
    private static final Expression ONE_EACH = Expression.of("[两三四五六七八九十]个一");
    private static final Expression QUOTED_MORE = Expression.of("“[^“”]{2,16}”(?![、和])\\p{IsHan}{2,4}?(?=[、和“]|$)|“([^“”]{2,16})”");
    private static final Expression QUOTED = Expression.of("“([^“”]{2,16})”");
    private static final Expression MEANS = Expression.of("以([\\p{IsHan}“”]{3,16}?)(?:活动)?为(?:载体|抓手)");
    private static final Expression DAY = Expression.of("(?:为|设立|评一次|开展)(?:全镇|全街道|全区|一次)?([\\p{IsHan}]{2,8}(?:日|榜|擂台|讲堂|评选))");
    private static final Expression THEMES = Expression.of("(?:围绕|聚焦|以(?=[^。;:,]{4,60}为重点)|针对|盯牢|盯住|紧盯|瞄准|突出|重点(?:走访|整治|围绕|是|抓好?|治理|解决|排查)|(?:主要)?集中在|对(?=[^。;:,]{4,60}等重点(?:部位|领域|场所|对象)))([^。;:]{4,90}?)(?:等)?(?:“[^”]{2,6}”)?(?:为重点|[一二两三四五六七八九十\\d]+(?:类|个|大|项|种|条)[\\p{IsHan}]{2,6}|等?方面|等问题|等重点(?:部位|领域|场所|对象)|开展(?:讨论|整治|大讨论)|,|。)");
    private static final Expression THEME_LIST = Expression.of("(?:聚焦|围绕|突出)[^。;:]{0,10}“[^“”]{2,6}”(?::([^。;]{6,120})|(?:[两三四五六七八九]个方面)?,即([^,。;]{4,60}))");
    private static final Expression THEMES_QUOTED = Expression.of("(?:围绕|聚焦|针对|对照|紧盯|整治|直指|剑指)“([^“”]{1,12}(?:、[^“”、]{1,12}){1,6})”(?:等)?(?:[一二三四五六七八九十\\d]+个?(?:方面|类|种|大)?)?(?:方面|问题|(?<=种)\\p{IsHan}{2,4})");
    private static final Expression EACH_LEVEL = Expression.of("(?:实行|落实|建立|推行|即|,|^)([\\p{IsHan}]{2,8}?[包挂联][\\p{IsHan}]{1,6}(?:、[\\p{IsHan}]{1,8}?[包挂联][\\p{IsHan}]{1,6}){1,4})");
    private static final Expression LEVELS = Expression.of("([\\p{IsHan}“”]{1,12}(?:、[\\p{IsHan}“”]{1,12}?){1,4})(?:等)?(?:[两二三四五六]个层面|[一二三四五\\d]+级(?:联动|同步|书记|组织)?|层面|上下联动|联动(?:推进|发力)|一体推进|同步(?:推进|参加|发力)|[两三四]道防线)");

    private Campaigns() {}

    static ParsedReport.@Nullable Campaign in(Article article) {
        Found name = name(article);
        if (name == null) {
            return null;
        }
        return new ParsedReport.Campaign(name, organiser(article), bodies(article), phases(article), carriers(article, Traditional.simplified(name.text())), levels(article), themes(article));
    }

    private static @Nullable Found name(Article article) {
        var parts = new ArrayList<Part>();
        if (article.title() != null) {
            parts.add(article.title());
        }
        parts.addAll(article.headlines());
        parts.addAll(article.lead());
        for (Expression pattern : List.of(QUOTED_NAME, QUOTED_WORK, PLAIN_NAME, TITLE_NAME, CREATED)) {
            for (Part part : parts) {
                Search m = part.matcher(pattern);
                while (m.find()) {
                    Part name = named(part.sub(m.start(1), m.end(1)));
                    if (name.length() >= 4 && !name.has("^(?:集中)?(?:走访|慰问|调研)|^将?(?:通过|采取|以)|^“[两三四五六七八九十]个一”|^[\\p{IsHan}]{0,3}活动$")) {
                        return name.found(NAME);
                    }
                }
            }
        }
        return null;
    }

    private static Part named(Part words) {
        Search lead = words.matcher("^.*?(?:召开|举行|启动|部署|打响|开展|推进|关于|全面|深入|街道(?!路)|社区(?=“)|镇(?=[\\p{IsHan}]{0,6}“))");
        Part name = words;
        while (lead.find() && lead.end() < name.length() - 3) {
            name = name.sub(lead.end());
            lead = name.matcher("^(?:召开|举行|启动|部署|打响|开展|推进|关于|全面|深入|了)");
        }
        return name;
    }

    static @Nullable Found organiser(Article article) {
        var parts = new ArrayList<Part>();
        if (article.title() != null) {
            parts.add(article.title());
        }
        parts.addAll(article.headlines());
        parts.addAll(article.lead());
        Optional<Part> by = article.body().stream().limit(4).flatMap(paragraph -> paragraph.first(ORGANISED_BY).stream()).findFirst();
        if (by.isPresent()) {
            return by.get().found(ORGANISER);
        }
        for (Part part : parts) {
            Search m = part.matcher(ORGANISING);
            if (m.find() && !part.sub(m.start(1), m.end(1)).has("(?:小区|片区|园区|社区服务)$|^(?:全|我|本)[区县市镇]|^(?:国家|全国|省级)")) {
                return part.sub(m.start(1), m.end(1)).found(ORGANISER);
            }
        }
        return null;
    }

    private static List<Found> bodies(Article article) {
        Map<String, Found> out = new LinkedHashMap<>();
        for (Part paragraph : article.body()) {
            for (Part sentence : Sentences.of(paragraph)) {
                if (!sentence.has("成立|设立|下设|设在|组建|组成|设|抽调")) {
                    continue;
                }
                List<Part> counted = sentence.first(BODIES_COUNTED).map(list -> list.split("、")).orElse(List.of()).stream().map(one -> one.trim("、")).toList();
                boolean named = counted.stream().noneMatch(one -> one.has("组$|[由任从]"));
                for (Part whole : (named && !counted.isEmpty() ? sentence.sub(0, counted.getFirst().from() - sentence.from()) : sentence).split(",、。;和")) {
                    Part clause = whole.first("^(.{3,}?组)(?:等)?[一二三四五六七八九十两\\d]+个").orElse(whole);
                    Search m = clause.matcher(BODY_NAME);
                    while (m.find() && !clause.has("列席|派出")) {
                        Part body = body(clause.sub(m.start(1), m.end(1)));
                        out.putIfAbsent(body.toString(), body.found(BODY));
                    }
                }
                if (named) {
                    counted.forEach(one -> put(one, BODY, out));
                }
            }
        }
        return List.copyOf(out.values());
    }

    private static Part body(Part words) {
        Search m = words.matcher("^.*?(?:成立|设立|下设|专门设立|组建|组成|分设|活动|讨论|行动|任|双组长的|创建攻坚|攻坚|个|的|工作(?=领导小组))(?=\\p{IsHan}{3,}|专班)");
        Part out = m.find() && !words.sub(m.end()).has("^(?:组|部)") ? words.sub(m.end()) : words;
        Search more = out.matcher("^(?:[一二三四五六七八九十两]个|了|工作|大?讨论活动|活动)(?=\\p{IsHan}{3,})");
        return more.find() ? out.sub(more.end()) : out;
    }

    private static List<Found> phases(Article article) {
        Map<String, Found> out = new LinkedHashMap<>();
        var dated = new ArrayList<Part>();
        for (Part paragraph : article.body()) {
            Search list = paragraph.matcher(PHASE_LIST);
            if (list.find()) {
                collect(paragraph.sub(list.start(1), list.end(1)), QUOTED, PHASE, out);
            }
            Search counted = paragraph.matcher(PHASE_COUNTED);
            if (out.isEmpty() && counted.find()) {
                paragraph.sub(counted.start(1), counted.end(1)).split("、").forEach(one -> put(one.trim(), PHASE, out));
            }
            collect(paragraph, PHASE_STEP, PHASE, out);
            paragraph.all(PHASE_NOW).forEach(now -> now.split("、").stream().filter(one -> !one.has("新|关键|重要|实质|第|攻坚$")).forEach(one -> put(one, PHASE, out)));
            if (out.isEmpty()) {
                collect(paragraph, PHASE_NAMED, PHASE, out);
            }
            if (out.isEmpty() && paragraph.has(PHASE_DATED)) {
                dated.addAll(paragraph.all(PHASE_DATED));
            }
            Search plain = paragraph.matcher(PHASE_PLAIN);
            if (out.isEmpty() && plain.find()) {
                Part words = paragraph.sub(plain.start(1), plain.end(1));
                Search head = words.matcher("^(?:.*?(?:明确|按照|分为|包括|做好))?");
                (head.find() ? words.sub(head.end()) : words).split("、").forEach(one -> put(one.trim(), PHASE, out));
            }
            if (out.isEmpty()) {
                paragraph.first(PHASE_TOLD).ifPresent(steps -> steps(steps).forEach(one -> put(one, PHASE, out)));
            }
        }
        if (out.isEmpty() && dated.size() > 1) {
            dated.forEach(one -> put(one, PHASE, out));
        }
        return List.copyOf(out.values());
    }

    /** The name of each step, which may go on to say what is done in it. */
    private static List<Part> steps(Part words) {
        return words.split(words.contains(";") ? ";" : "、").stream()
                .map(one -> one.split(",").stream().map(Part::trim).filter(name -> !name.has("\\d月")).findFirst().orElse(one))
                .map(name -> name.first("^(.{2,}?)(?:期|阶段)$").orElse(name))
                .toList();
    }

    private static List<Found> carriers(Article article, String name) {
        Map<String, Found> out = new LinkedHashMap<>();
        for (Part paragraph : article.body()) {
            for (Part sentence : Sentences.of(paragraph)) {
                Search m = sentence.matcher(CARRIERS);
                while (m.find()) {
                    Part words = sentence.sub(m.start(1), m.end(1));
                    if (words.contains("“") && !words.contains("大讨论")) {
                        collect(words, QUOTED_MORE, CARRIER, out);
                    } else if (sentence.sub(m.start(1), m.end()).endsWith("载体")) {
                        Search own = words.matcher("([\\p{IsHan}]{2,10})$");
                        if (own.find()) {
                            put(words.sub(own.start(1), own.end(1)), CARRIER, out);
                        }
                    }
                }
                sentence.all(CARRIERS_QUOTED).forEach(list -> collect(list, QUOTED_MORE, CARRIER, out));
                sentence.all(CARRIERS_LISTED).forEach(list -> list.split("、").forEach(one -> put(one.trim("、"), CARRIER, out)));
                sentence.all(CARRIERS_GOING).forEach(list -> collect(list, QUOTED, CARRIER, out));
                sentence.all(CARRIERS_WITHIN).forEach(list -> list.split("、").forEach(one -> put(one.trim("、"), CARRIER, out)));
                collect(sentence, DAY, CARRIER, out);
                collect(sentence, MEANS, CARRIER, out);
            }
        }
        boolean told = out.size() > 1;
        out.keySet().removeIf(one -> name.contains(one) || told && ONE_EACH.matcher(one).matches());
        return List.copyOf(out.values());
    }

    private static List<Found> levels(Article article) {
        Map<String, Found> out = new LinkedHashMap<>();
        for (Part paragraph : article.body()) {
            Search m = paragraph.matcher(LEVELS);
            Search each = paragraph.matcher(EACH_LEVEL);
            if (each.find()) {
                paragraph.sub(each.start(1), each.end(1)).split("、").forEach(one -> one.first("^(\\p{IsHan}+?)[包挂联]").ifPresent(level -> put(level, LEVEL, out)));
                return List.copyOf(out.values());
            }
            if (m.find()) {
                Part words = paragraph.sub(m.start(1), m.end(1));
                Search head = words.matcher("^(?:从|由|形成|建立|健全|实行|打造|在|要求|构建|由|以|各级|做到|覆盖)+");
                (head.find() ? words.sub(head.end()) : words).split("、").forEach(one -> put(one.trim("、 "), LEVEL, out));
                return List.copyOf(out.values());
            }
        }
        return List.of();
    }

    private static List<Found> themes(Article article) {
        Map<String, Found> out = new LinkedHashMap<>();
        for (Part paragraph : article.body()) {
            Search list = paragraph.matcher(THEME_LIST);
            Search quoted = paragraph.matcher(THEMES_QUOTED);
            if (quoted.find()) {
                paragraph.sub(quoted.start(1), quoted.end(1)).split("、").forEach(one -> put(one.trim(), THEME, out));
                return List.copyOf(out.values());
            }
            Search m = paragraph.matcher(THEMES);
            if (list.find()) {
                paragraph.first(THEME_LIST).orElseThrow().split("、,").forEach(one -> put(one.trim(), THEME, out));
                return List.copyOf(out.values());
            }
            while (m.find()) {
                Part given = paragraph.sub(m.start(1), m.end(1));
                Search lead = given.matcher("^(?:重点|.*,)?(?:紧盯|聚焦|围绕|针对|整治)?");
                Part words = lead.find() ? given.sub(lead.end()) : given;
                if (words.split("、").size() >= 2) {
                    words.split("、").forEach(one -> and(one.trim()).forEach(theme -> put(theme, THEME, out)));
                    return List.copyOf(out.values());
                }
            }
        }
        return List.of();
    }

    private static List<Part> and(Part words) {
        int at = words.toString().indexOf("以及");
        return at < 0 ? List.of(words) : List.of(words.sub(0, at), words.sub(at + 2));
    }

    private static void collect(Part words, Expression pattern, Rule rule, Map<String, Found> out) {
        words.all(pattern).forEach(one -> put(one, rule, out));
    }

    private static void put(Part words, Rule rule, Map<String, Found> out) {
        Part one = words.unquoted().trim();
        if (one.length() >= 1 && one.length() <= 24) {
            out.putIfAbsent(one.toString(), one.found(rule));
        }
    }
}
