package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The activity a visit belongs to: 开展访民情解民忧活动, “夏夜话民生”活动. */
final class Programmes {

    private static final Rule NAMED = new Rule("programme.named", 0.9);
    private static final Rule HELD_AS = new Rule("programme.held", 0.8);
    private static final Rule PLAIN = new Rule("programme.plain", 0.85);
    /** 活动场, 活动室: where something goes on. */
    private static final String SITE = "场|室|中心|广场|站|器材|阵地";
    private static final Expression QUOTED = Expression.of(
            "“([^“”。!?;]{2,26})”(?:主题|专项|系列|专题|集中|大|品牌|[春夏秋冬]季|第[一二三四五六七八九十\\d]+[站期场次季])?(?:走访|调研|下访|接访|现场办公|联系|服务|走访慰问|走访协商|座谈|恳谈|夜谈|协商|实践|志愿|惠民|民情|党日|主题党日|大走访|大接访|日|月|周){0,3}(?:活动(?!" + SITE + ")|行动|走访|大走访|接访|夜谈|协商|现场办公|日|走进|进社区|进村|(?:昼访|夜访)?(?:恳谈|夜谈|议事|屋场|院坝|坝坝|板凳|圆桌|民情|接待|民情恳谈|协商议事)会)");
    private static final Expression HELD = Expression.of(
            "(?:开展|举办|举行|参加|组织|推行|创办|设立|坐到|根据|按照|来到|走进|带着|体验|分别到[^,。“”]{2,14})(?:了|的)?[^,。“”]{0,14}“([^“”。!?;]{3,14})”(?!精神|理念|战略|目标|要求|改革|规划)");
    private static final Expression UNQUOTED = Expression.of("(?:开展|参加|举行|举办|启动|推进)(?:了|的)?([\\p{IsHan}、,]{4,20}?)(?:主题|系列|专题)?活动(?!" + SITE + ")");
    private static final Expression MEETING = Expression.of("(?:召开|举行|举办|开展|组织)(?:了|的)?[^,。“”]{0,12}?(大(?:接访|走访|调研|下访|家访)(?=活动|工作|座谈|,|。))|(驻点(?:直联|联系群众))|推行(?:了)?([\\p{IsHan}]{4,8})以来");
    /** “亲清早餐会”第28期, 今年第三场“行动区公所”, “周四有约”走过一百期: what is numbered is held again and again. */
    private static final Expression SERIAL = Expression.of(
            "“([^“”。!?;]{2,14})”(?:的?第[一二三四五六七八九十百\\d]+(?:期|场|次|站|季)|已?(?:走过|办了|开展了|举办了?)[一二三四五六七八九十百\\d]+(?:期|场|次))|(?:第[一二三四五六七八九十百\\d]+(?:期|场|次|站|季)|首[期场次站])“([^“”。!?;]{2,14})”");
    /** “车间夜话”, “千名干部结千亲”: kinds of activities, whatever stands before. */
    private static final Expression KIND = Expression.of(
            "“((?:[百千万]名\\p{IsHan}{4,8}|[\\p{IsHan}·]{2,10}(?:夜话|夜谈会?|恳谈会?|[接开服谈访]\\p{IsHan}日|上[岛山门]日|议事会|早餐会|下午茶|会客厅|坐诊|面对面|有约|走流程|走访|大接访|走基层|圆桌|[街议]会|说事|赶集|进村屯|茶座|茶话|议事|夜学|直通车|双报到|连心|直联)|[\\p{IsHan}]{1,7}(?<![委协事金大社机学商工展年班晚例家场面谈两])会))”(?!制度|精神)");
    private static final Expression DAYS = Expression.of("(?:接待|接访|开放|服务|约见|见面|恳谈|说事|议事)日(?!常)");
    /** 市长接待日, 县委书记公开接访日 */
    private static final Expression OWN_DAY = Expression.of(
            "(?:(?:[省市县区镇乡街院局校矿厂]|街道|行)长|(?:[市县区镇乡党]委)?书记|代表|委员|领导(?:干部)?)(?:公开|网上|集中|下访|大)*(?:接待|接访|开放|服务|约见|见面)日(?!常)|(?:民情|民意|居民|选民)(?:恳谈|说事|议事)日");
    /** “局长走流程、上门办诉求”情况通报: over what was written of it. */
    private static final Expression WRITTEN_OF = Expression.of("“([^“”。!?;]{2,16})”[^“”]{0,8}(?:实录|纪要|记录|小结|纪实|侧记|通报|台账|专版|简报|讲话|记事)");
    /** What is planned for later is not what was gone to. */
    private static final Expression LATER = Expression.of("下一步|下周|下月|今后|接下来|明年|继续|将(?:常态化|陆续|适时|每|定期|不定期)");
    private static final Expression THING = Expression.of("(?:员|团|清单|管家|人家|之家|驿站|队|岗|卡|箱|墙|榜|码|室|站|亭|台账)$");
    private static final Expression PREFIX = Expression.of("^(?:本月|本周|本季度|今年|首次|新一轮|[今本]年度?|第[一二三四五六七八九十\\d]+[次场期])");
    private static final Expression IN_QUOTES = Expression.of("“([^“”。!?;]{3,14})”");
    private static final Expression POPULAR = Expression.of("民|访|情|走|进|下|送|解|听|问|夜|日|月|家|谈|话|茶|面对面|门诊|议|基层|会客|联|板凳|院坝|坝坝|屋场");
    private static final Expression HAN = Expression.of("\\p{IsHan}{2,}");
    private static final Expression PLAIN_WORK = Expression.of("^(?:走访|入户走访|上门走访|接待选民|选民接待|走访慰问|调研|座谈|慰问|接访|集中走访|集中接访|系列|各类|各项|志愿服务|主题党日|党日|丰富多彩的)$");

    private Programmes() {}

    static @Nullable Found in(Article article) {
        var parts = new ArrayList<Part>(article.lead());
        parts.addAll(article.headlines());
        if (article.body().size() > article.lead().size()) {
            parts.addAll(article.body().subList(article.lead().size(), article.body().size()));
        }
        List<Part> places = parts;
        for (Part part : places) {
            Found name = named(part);
            if (name != null) {
                return name;
            }
        }
        Found headline = inHeadline(article);
        return headline != null ? headline : parts.stream().flatMap(part -> part.all(MEETING).stream()).findFirst().map(name -> name.found(PLAIN)).orElse(null);
    }

    private static @Nullable Found named(Part part) {
        for (Part name : part.all(QUOTED)) {
            if (name.has(HAN) && !name.has("^[一二三四五六七八九十两]大|战略$|“|创业")) {
                return name.found(NAMED);
            }
        }
        Optional<Part> known = part.first(SERIAL).filter(name -> name.has(HAN)).or(() -> part.first(KIND)).or(() -> part.has(DAYS) ? part.first(OWN_DAY) : Optional.empty());
        if (known.isPresent() && !later(part, known.get().from() - part.from())) {
            return known.get().found(HELD_AS);
        }
        Search held = part.matcher(HELD);
        while (held.find()) {
            Part name = part.sub(held.start(1), held.end(1));
            if (name.has(HAN) && name.has(POPULAR) && !name.has(THING) && !later(part, held.start())) {
                return name.found(HELD_AS);
            }
        }
        Search plain = part.matcher(UNQUOTED);
        while (plain.find()) {
            Part name = part.sub(plain.start(1), plain.end(1)).trim(",、");
            Search prefix = name.matcher(PREFIX);
            name = prefix.find() ? name.sub(prefix.end()) : name;
            if (name.has(POPULAR) && !name.has(PLAIN_WORK) && name.length() >= 4 && !later(part, plain.start())) {
                return name.found(PLAIN);
            }
        }
        return null;
    }

    private static boolean later(Part part, int at) {
        int from = Math.max(part.toString().lastIndexOf('。', at), 0);
        return part.sub(from, at).has(LATER);
    }

    /** A name in quotation marks over the report and in it. */
    private static @Nullable Found inHeadline(Article article) {
        for (Part headline : article.headlines()) {
            for (Part name : headline.all(IN_QUOTES)) {
                boolean again = headline.all(WRITTEN_OF).contains(name) || article.body().stream().anyMatch(line -> line.contains("“" + name + "”"));
                if (again && name.has(HAN) && (name.has(POPULAR) || headline.all(WRITTEN_OF).contains(name))) {
                    return name.found(HELD_AS);
                }
            }
        }
        return null;
    }
}
