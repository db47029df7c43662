package org.minqing.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Kinds of residents and representatives met: 与党员代表、居民代表座谈. */
final class Attendees {

    private static final Rule MET = new Rule("attendee.met", 0.93);
    private static final Rule SPOKE = new Rule("attendee.spoke", 0.8);
    private static final Rule NAMED = new Rule("attendee.named", 0.6);
    static final Rule FIELD = new Rule("attendee.field", 0.92);
    private static final String KIND = Lexicon.anyOf("kinds_people");
    private static final Expression KINDS = Expression.of("^(?:[\\p{IsHan}“”]{0,8}?代表|[\\p{IsHan}“”]{0,4}" + KIND + "|[\\p{IsHan}“”]{2,5}们)$");
    private static final Expression CALLED = Expression.of("^[\\p{IsHan}()“”]{0,10}(?:处级领导|科级(?:干部|领导)|党政领导|书记|主任|站长|所长|负责同志|分管领导|领导班子成员|班子成员|负责人|村干部|全体干部|全镇干部|工作者|专干|工作人员|全体成员)$");
    private static final Expression NO_KIND = Expression.of("^组干部$|了|各级干部|^[我为对把向让给使]|^反映|服务|解决|解答|心系|聚焦|围绕|回应|倾听|听取|关心|维护|接待|中心");
    private static final Expression MEETING = Expression.of(
            "(?:与会|与|同|和|跟|邀请|请|召集|组织|面对面听取|听取)([^,。;:!?]{2,80}?)(?:一起|面对面|一道|亲切|进行|等)*(?:座谈|交流|交谈|拉家常|围坐|聊|谈心|见面|互动|对话|会面|面对面|话家常|话生产|促膝|算了|一起|共商|商议|商讨|探讨|共话|畅谈|拉起了?家常|聊起|唠起|唠|协商|沟通|走访)|(?<=听取)(?:了)?([^,。;:!?]{2,60}?)(?:的发言|对|关于|就|的意见|意见建议)|(?:面前|跟前|对面|周围)?(?:坐着|坐满|来了|站着|围坐着|请来)(?:的是|了)?([^,。;:!?]{4,60})(?=[,。;])");
    private static final Expression GATHERING = Expression.of("(?<![^,。;:!?])([^,。;:!?]{4,60}?)(?:围坐|坐在一起|坐在一块|坐了|坐满|围拢|围成|挤满|齐聚|欢聚)");
    private static final Expression CROWD = Expression.of("(村民|居民|群众|牧民|业主|商户|职工)(?:们)?(?:自发|纷纷|也|都|陆续|早早)*(?:围了?过来|围拢|围着|围在|聚拢|聚了|挤满|涌来)");
    private static final Expression KIND_AND_NAME = Expression.of("^(" + KIND + ")[\\p{IsHan}]{2,3}$");
    private static final Expression AT_HOME = Expression.of("(?:走进|来到|走到|在|到|敲开)(" + KIND + ")\\p{IsHan}{2,3}(?:的)?(?:家|家中|家里)");
    private static final Expression TALKS = Expression.of("[与同和跟][^,。]{2,40}(?:座谈|面对面|围坐|交流|交谈|家常|谈心|促膝|对话)");
    private static final Expression VISITED = Expression.of("(?:走访|走访慰问|慰问|看望|接待)(?:了)?([^,。;:!?]{2,30}?)(?=[,。;]|\\d|共)");
    private static final Expression TOOK_PART = Expression.of("(?<![^,。;:!? ])([^,。;:!?]{2,90}?)(?:共?(?:计)?[约近]?\\d+(?:余|多)?(?:人|名))?(?:(?:在[^,。;]{0,14})?(?:(?:参会|与会|到会)(?!部门|单位)|参加(?:了)?(?:会议|活动|座谈|座谈会|走访|接访)?|出席|到场|列席))");
    private static final Expression GROUP = Expression.of("(?:[\\p{IsHan}\\d]{1,8}?(?:社区|村|小区|连|队|组|管理区))?(" + KIND + "|[\\p{IsHan}]{2,4}代表)(?:们)?");
    private static final Expression SINGLE = Expression.of("^(?:一位|一名|几位|有的?|多位|不少|部分)?(?:[^,。]{0,10}的)?(?:[\\p{IsHan}\\d]{1,6}?(?:社区|村|小区|连|组|楼))?([\\p{IsHan}]{0,4}?" + KIND + ")");
    private static final Expression HEARS = Expression.of("走访|接待|看望|慰问|倾听|听取|交流|座谈|面对面|围坐|反映|家常|接访|恳谈|来访|入户");
    private static final Expression PLAIN = Expression.of("(?<!服务|联系|党员干部|发动|关系|干部)((?:来访|困难)?(?:选民代表|居民代表|村民代表|群众代表|业主代表|选民|居民|村民|牧民|业主|商户|群众|职工))(?!路线|工作|委员|小组|区|性|利益|满意|身边|观念)");
    private static final Set<String> ORDINARY = Set.of("村民", "居民", "干部", "班子成员", "社区干部", "第一书记", "民警", "居民们", "街坊", "市民", "老人", "群众", "业主", "牧民", "职工");
    private static final Expression FIELDS = Expression.of("^(?:走访|慰问|服务|联系|被访|受访|接访)(?:对象|居民|群众|户|人群)(?:姓名)?:|^来访(?:人|群众|人员):|^(?:参加|出席|列席|参会|与会)(?:人员|人|对象|居民|村民|群众|代表)?:");
    private static final Expression BROKEN = Expression.of("[、,]|以及|及其|和|与|及");
    /** 副主席和七位县政协委员: they do not come to be heard. */
    private static final Expression DEPUTIES = Expression.of("[\\d两三四五六七八九十]+[名位][省市区县旗]?(?:人大代表|政协委员)$");
    private static final Expression OPENING = Expression.of("(?:是|[也亦]有|轮到|[那这]边|可是|其他|针对|领头的)(?=.{2})");
    private static final Expression COUNT = Expression.of("^(?:与?会(?=党员|居民|村民|群众|职工|业主|代表)|是|[也亦]有|轮到|[那这]边|可是|其他|针对|领头的|近期|近日|慰问|看望|走访|接待|收集|倾听|听取|社区(?=选民|居民|党员)|来访的?(?!群众|人)|[\\p{IsHan}]{2,5}(?:社区|村|小区|连|苑|庭|家园|花园|[^全省市县区]城)(?=(?:(?:居民|村民|职工|业主|群众|党员)(?:代表)?|业委会(?:主任|成员|代表))$)|全体|部分|广大|各|一些|几位|多位|多名|数十位|数名|\\d+(?:余|多)?(?:名|位|户|个|家)|[一二三四五六七八九十两几数百]+(?:多|余)?(?:名|位|户|个|家)|全街道|全镇|全乡|街道全体|社区的|部分的?|辖区内?的?|在场的?|来自[^的]{0,10}的|现场)+|(?:共?\\d+(?:余|多)?(?:人|名|位)|等)+$");

    private Attendees() {}

    static List<Found> met(Article article, Set<String> exceptions) {
        var out = new LinkedHashMap<String, Found>();
        article.body().stream().filter(line -> line.has(FIELDS)).forEach(line -> field(line, out));
        for (Part paragraph : article.body()) {
            boolean lead = article.lead().contains(paragraph);
            for (Part sentence : Sentences.of(paragraph)) {
                if (lead || sentence.has(TALKS)) {
                    meetings(sentence, MEETING, out);
                    meetings(sentence, GATHERING, out);
                }
                if (lead) {
                    meetings(sentence, TOOK_PART, out);
                }
            }
        }
        article.body().forEach(paragraph -> paragraph.all(CROWD).forEach(kind -> out.putIfAbsent(kind.toString(), kind.found(MET))));
        if (out.isEmpty()) {
            article.body().forEach(paragraph -> paragraph.all(AT_HOME).forEach(kind -> out.putIfAbsent(kind.toString(), kind.found(MET))));
        }
        if (out.isEmpty()) {
            article.lead().forEach(paragraph -> Sentences.of(paragraph).forEach(sentence -> meetings(sentence, VISITED, out)));
        }
        if (out.size() > 1) {
            out.remove("群众");
        }
        exceptions.forEach(out::remove);
        return List.copyOf(out.values());
    }

    /** Where nobody is said to have spoken or come: the people the lead is about. */
    static List<Found> named(Article article) {
        for (Part paragraph : article.lead()) {
            for (Part sentence : Sentences.of(paragraph)) {
                Optional<Part> kind = sentence.has(HEARS) ? sentence.first(PLAIN) : Optional.empty();
                if (kind.isPresent()) {
                    return List.of(kind.get().found(NAMED));
                }
            }
        }
        return List.of();
    }

    /** Those called together by a campaign. */
    static List<Found> calledTogether(Article article, Set<String> exceptions) {
        var out = new LinkedHashMap<String, Found>();
        for (Part paragraph : article.lead()) {
            for (Part sentence : Sentences.of(paragraph)) {
                meetings(sentence, TOOK_PART, out);
                called(sentence, out);
                meetings(sentence, Expression.of("(?:发动|动员|组织|号召|抽调)([^,。;:!?]{2,30}?)(?:开展|参与|参加|投入|组成|担任|当“|$)"), out);
            }
        }
        exceptions.forEach(out::remove);
        return List.copyOf(out.values());
    }

    /** 各片区分管领导及社区负责人参加会议: those called together are of the office. */
    private static void called(Part sentence, Map<String, Found> out) {
        Search m = sentence.matcher(TOOK_PART);
        while (m.find()) {
            for (Part item : sentence.sub(m.start(1), m.end(1)).split("、")) {
                for (Part one : parted(item.trim(""))) {
                    if (one.has(CALLED)) {
                        out.putIfAbsent(one.toString(), one.found(MET));
                    }
                }
            }
        }
    }

    private static List<Part> parted(Part item) {
        Search and = item.matcher("(?<=.{3})(?:以及|及|和)(?=.{3})");
        return and.find() ? List.of(item.sub(0, and.start()), item.sub(and.end())) : List.of(item);
    }

    /** Kinds of those who spoke, where no list says who was met: 村民们, 退休教师陶伯; one 村民沙玉兰 is not all the village. */
    static void spoke(Found speaker, Map<String, Found> out) {
        for (String one : speaker.text().split("、")) {
            String words = Traditional.simplified(one);
            Search opening = OPENING.matcher(words);
            int skipped = opening.lookingAt() ? opening.end() : 0;
            words = words.substring(skipped);
            Search group = GROUP.matcher(words);
            Search single = SINGLE.matcher(words);
            boolean found = group.matches() || single.find() && !ORDINARY.contains(single.group(1));
            if (found) {
                String kind = group.matches() ? group.group(1) : single.group(1);
                int at = speaker.span().start() + speaker.text().indexOf(one) + skipped + words.indexOf(kind);
                if (speaker.span().end() - speaker.span().start() == speaker.text().length()) {
                    String written = speaker.text().substring(at - speaker.span().start(), at - speaker.span().start() + kind.length());
                    out.putIfAbsent(kind, new Found(written, new Span(at, at + kind.length()), SPOKE.confidence(), SPOKE.key()));
                }
            }
        }
    }

    private static void field(Part line, Map<String, Found> out) {
        Part rest = line.sub(line.toString().indexOf(':') + 1);
        kinds(rest, FIELD, out);
    }

    private static void meetings(Part sentence, Expression pattern, Map<String, Found> out) {
        Search m = sentence.matcher(pattern);
        int from = 0;
        for (int i = 0; i < 20 && m.find(from); i++) {
            int group = 1;
            for (int g = 1; g <= m.groupCount(); g++) {
                group = m.start(g) >= 0 ? g : group;
            }
            kinds(sentence.sub(m.start(group), m.end(group)), MET, out);
            from = m.start() + 1;
        }
    }

    private static void kinds(Part list, Rule rule, Map<String, Found> out) {
        int start = 0;
        Search m = list.matcher(BROKEN);
        while (start <= list.length()) {
            boolean more = m.find();
            Part item = list.sub(start, more ? m.start() : list.length());
            kind(item, rule, out);
            if (!more) {
                return;
            }
            start = m.end();
        }
    }

    private static void kind(Part item, Rule rule, Map<String, Found> out) {
        Search of = item.matcher("^[^的]{2,16}的(?=[\\p{IsHan}“”]{2,10}$)");
        if (item.has(DEPUTIES)) {
            return;
        }
        Part kind = of.find() ? item.sub(of.end()).trim("") : item.trim("");
        if (kind.endsWith("们") && kind.length() > 2) {
            kind = kind.sub(0, kind.length() - 1);
        }
        Search count = kind.matcher(COUNT);
        while (count.find()) {
            kind = count.start() == 0 ? kind.sub(count.end()) : kind.sub(0, count.start());
            count = kind.matcher(COUNT);
        }
        if (kind.has("(?:企业|公司|物业)(?:相关|有关)?负责人$|^单位代表$") && !rule.equals(FIELD)) {
            return;
        }
        if (kind.has(KINDS) && !kind.has(NO_KIND)) {
            out.putIfAbsent(kind.toString(), kind.found(rule));
        } else {
            Search named = kind.matcher(KIND_AND_NAME);
            if (named.find() && !kind.has("(?:书记|主任|经理|区长|镇长|代表|干部|人员)$")) {
                out.putIfAbsent(named.group(1), kind.sub(named.start(1), named.end(1)).found(rule));
            }
        }
    }
}
