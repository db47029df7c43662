package org.minqing.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Who must act in a demand: units and generic addressees that open a clause of it. */
final class Addressees {

    private static final Rule RULE = new Rule("requirement.addressee", 0.9);
    private static final String GENERIC = "(?:各级(?!党|领导|干部|各|部门|组织|政府)|(?:全(?:县|区|市|镇|乡|街道)|街道|镇|乡|区|县|社区|村|各|各级|各有关|各相关|相关|有关|责任|职能|承办|县乡|镇村|参会|包联|基层|村组|镇村|乡村|两个|所有|全体|广大|新就业|供热|供水|供电|执法|公路|农业农村|窗口|政协|人大){0,3}"
            + "(?:部门|单位|科室|社区|党组织|党支部|支部|村|街道|乡镇|镇街|镇|干部|办|负责人|承办单位|网格员|物业|物业公司|班子|站所|两委|“两委”|专班|督导组|领导小组|指挥部|社区党委|社区党组织|村“两委”|运营商|通信运营商|企业|物业企业|科室|两级|各部门|业委会|居委会|村委会|社区居委会|管委会|连队管委会|委员|代表|党员|群体|学校|镇里|村里|区里|县里|纪委监委|党（工）委|党[(]工[)]委|系统|[市县区州旗](?:直|级)(?:各|相关|有关)?(?:部门|单位)))(?:[(](?:街道|乡镇|社区|村|单位|区|场)[)])?";
    private static final String TOGETHER = "各镇、?(?:乡|街道)党[(]工[)]委";
    private static final String OWN = "(?:(?!各级|有关|相关)[\\p{IsHan}]{2,4}部门|(?:乡|村|镇|县|区|团|厂|队|连|场|市|街道|苏木)里|苏木|(?:工作|督查|督导|暗访|巡察|督办)[组队]|(?:各级|机关|包村|包片|村组|镇村|党员|各级领导|班子|驻村|走访|妇联|社区|连队|联村)干部|(?:街道|镇|乡|村)?(?:领导)?班子成员|(?:年轻|在职|老)?党员|(?:农技|基层|工作|技术|窗口|执法|保洁)人员|网格长|联户长|(?:在座的)?组长|[\\p{IsHan}]{2,6}(?:协调组|问责组|督办组)|(?:管理|运营)方|[市县镇乡区]村(?:社区)?书记|村上|(?:运营|物业|供热|供水|通信|责任)企业|[\\p{IsHan}]{2,4}方(?=[把要每]|下|避|听)|各(?:(?![要不把须都负在也应]|总结|列明|承办|有关|相关)[\\p{IsHan}]){1,6}?|第一书记|(?:学员|委员|代表|护边员|网格员|志愿者)们|包案领导|[\\p{IsHan}]{0,4}(?:业主|业委会|居委会|村委会|项目部|施工方|施工单位|财政|管委会|总工会|人大|政府|督查室)|(?:(?![本同要把请让立的])[\\p{IsHan}]){2,8}(?:局|街道|大队|派出所|公司|中心|卫生院)|\\p{IsHan}{2,4}(?:单位|工作队|工作组|专班)|各级党委、政府|各级党委政府|[\\p{IsHan}]{2,3}[市县区旗]|[\\p{IsHan}]{2,4}(?:村|社区|镇|乡|街道|街|小区|嘎查))";
    private static final String ONE = "(?:" + TOGETHER + "|" + GENERIC + "|" + OWN + ")";
    private static final String NEXT = "(?=今晚|明早|节后|春节|五一|元旦|国庆|连夜|三天|封闭|主攻|调|[上下](?:周|月)|一律|严|\\d|[一二三四五六七八九十两]{1,3}(?:日|个月|周|天)|[,](?=[^,]{2,8}(?:前|内))|的(?:流动|工作人员)|" + Lexicon.anyOf("duty_verbs") + ")";
    private static final Expression LEADING = Expression.of("^(?:[(][一二三四五六七八九十]+[)]|[二三四五六七八九]是|由|并?请|指示|[\\p{IsHan}]{2,4}让|又?要求|又?对|让|会同|联合|要求|随行的|同行的|同时|另外|凡是[^,]{2,20},|对[^,]{0,16}?,?|[\\p{IsHan}]{1,8}的事(?!情)由?(?=[\\p{IsHan}]{3})|[\\p{IsHan}]{2,8}(?:问题|方面|工作|一事),?由|”?(?:[^,]{0,8}?(?:当即|当场|还|[他她]|又|随即)|[\\p{IsHan}]{3}(?<![局办队所站校方里上社区村镇会委道司]))?(?:责成|责令|叮嘱|嘱咐|勉励|请|让|敦促)(?=[\\p{IsHan}“]{3})|(?:今后|春节期间|节日期间|下一步|”他让))");
    private static final Expression OPENING = Expression.of("^(" + ONE + "(?:(?:、|和|与|以及|及|会同)" + ONE + "){0,6})(?:主要|党组织|相关)?" + NEXT);
    private static final Expression CALLED = Expression.of("^([\\p{IsHan}、“”]{2,16}),(?=\\p{IsHan}|\\d)");
    private static final Expression WHO = Expression.of(ONE + "(?:(?:、|和|与|以及|及)" + ONE + "){0,4}|[\\p{IsHan}]{2,8}(?:干部|网格员|工作者|书记|主任)(?:[老小阿]\\p{IsHan}{1,2})?|(?:在场|随行|同行)的?[\\p{IsHan}]{2,8}");
    private static final Expression NOBODY = Expression.of(".报(?:街道|区|县|市|镇)|^(?:把|报|交(?!警|通|管|运|投)|转|征求|拿出|各自|各项|各类|各方|各种|每个星期|每个月|各地)|(?:交|暂时|一时|转|代|督|盯|包|快|能|可|要|没|里|天|报|时|么|好|上)办$|^管(?:好|住|护|控)|一早|什么|自己|群众$|^哪|^一个|点位|无过错|^(?:通过|巩固|强化|优化|改造|提升|加强|费用|力|部分|城镇老旧|老旧)|^.{1,3}以|^(?:切实|维护|确保|坚决|推动|促进|保持|全力|努力|进一步)|^(?:.{0,2}(?:城市|都市|县域|全市域|社会|市区|城区|农村|乡村)$|不|决|绝|成立|跟踪|把|做|抓|加|让|使|以|为|到|从|深|主|社会(?!事务|治理|工作)|物业管理$|机会|全面)|问题|工作$|(?<![工委商协])会$|^管(?!委|网|理)|^(?:要|能|一次|当[日天]|增设|写明)|[难去]处$");
    private static final Expression PART = Expression.of("、|以及|会同|和|与|及");

    private static final Expression OFFICE = Expression.of("(?:局|(?<=[建务政管安监综法环农扶经财民文科党督规旅外线创招委合访急服热林])办|大队|中队|派出所|公司|物业|中心|街道|残联|妇联|商联|侨联|学校|小学|中学|医院|卫生院|管委会|居委会|村委会|所|站|科|镇|社区)$");
    /** 要把审批局…… is half a sentence; 科|长 and 站|位 are other words. */
    private static final Expression HALF = Expression.of("[把要的为让向对在从前不没谁能先帮未将说按给送盯逐者你他以着还是只也就更被交使“”到回托]|^(?:经(?!发|信|济|管|开)|连(?!队)|关于|压实|实现|安排|优先|健全|探索|记入|社区和|街道和|有关)");
    private static final Expression GOES_ON = Expression.of("^(?:[长室位岗立稳级领里]|管理|责任|服务|企业|公司|技|学|小学|中学|卫生院|主任|副|负责人|的)");
    private static final Expression ITS_OFFICE = Expression.of("[\\p{IsHan}]{1,4}(?:大队|中队|支队|分局|科|股|所|站|窗口)(?=\\p{IsHan}{2})");
    private static final Expression TASK = Expression.of("(?<=[局委办队所站处区镇村道门])(?:立案|当天|当日|配合|统一|回去|遇到|协助)");
    private static final Expression BESIDE = Expression.of("^(?:和|与|及|以及|会同|、)(" + ONE + ")" + NEXT);
    private static final Expression ASKED = Expression.of("(?:提醒|叮嘱|嘱咐|叮咛|告诫|交代|吩咐|要求|责成)(?:(?:同行|随行)的)?([\\p{IsHan}、]{2,12})[,:]“?$");
    private static final int LONGEST = 12;

    private Addressees() {}

    static List<Found> in(Part item) {
        Map<String, Found> out = new LinkedHashMap<>();
        for (Part clause : item.split(",。;:")) {
            Part words = clause.trim();
            if (words.length() < 3 || words.length() > 120) {
                continue;
            }
            Search leading = words.matcher(LEADING);
            List<Part> found = opening(leading.find() ? words.sub(leading.end()) : words);
            for (Part whole : found) {
                Part one = withoutTask(whole);
                if (one.length() >= 2 && !one.has(NOBODY)) {
                    out.putIfAbsent(one.toString(), one.found(RULE));
                }
            }
        }
        return new ArrayList<>(out.values());
    }

    /** 县生态环境局|立案查处: what it is to do may end like a name too. */
    private static Part withoutTask(Part name) {
        Search m = name.matcher(TASK);
        return m.find() ? name.sub(0, m.start()) : name;
    }

    private static List<Part> opening(Part words) {
        Part from = behindBy(words);
        List<Part> named = UnitNames.opening(from);
        if (!named.isEmpty()) {
            return withOthers(named, from.sub(named.getLast().to() - from.from()));
        }
        Search m = words.matcher(OPENING);
        if (!words.matcher(OPENING).find()) {
            return office(behindBy(words)).map(List::of).orElse(List.of());
        }
        return m.find() ? parts(behindBy(words.sub(m.start(1), m.end(1)))) : List.of();
    }

    /** 市水务局|与各区要……: beside a name somebody without one. */
    private static List<Part> withOthers(List<Part> named, Part rest) {
        Search m = rest.matcher(BESIDE);
        if (!m.find()) {
            return named;
        }
        return Stream.concat(named.stream(), Stream.of(rest.sub(m.start(1), m.end(1)))).toList();
    }

    /** Whom the verb before the words asks: 叮嘱村组干部,|…… */
    static List<Found> asked(Part before) {
        Search m = before.matcher(ASKED);
        if (!m.find()) {
            return List.of();
        }
        Part who = before.sub(m.start(1), m.end(1));
        return (who.matcher(WHO).matches() || UnitNames.unit(who)) && !who.has(NOBODY) ? named(who) : List.of();
    }

    /** 海风里物业|调低音量, 县公安局交警大队|画标线: whatever it is to do. */
    private static Optional<Part> office(Part words) {
        for (int n = 3; n <= Math.min(LONGEST, words.length() - 2); n++) {
            Part name = words.sub(0, n);
            if (name.has(OFFICE) && !name.has(HALF) && !words.sub(n).has(GOES_ON) && UnitNames.unit(name)) {
                Search more = words.sub(n).matcher(ITS_OFFICE);
                return Optional.of(more.lookingAt() ? words.sub(0, n + more.end()) : name);
            }
        }
        return Optional.empty();
    }

    /** 县住建局,三天之内……: the first clause only says who is called upon; its comma included. */
    static Optional<Part> calledUpon(Part item) {
        Search m = item.matcher(CALLED);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        Part who = item.sub(0, m.end(1));
        boolean someone = !UnitNames.opening(item).isEmpty() && UnitNames.opening(item).getLast().to() == who.to() || who.matcher(WHO).matches();
        return someone && !who.has(NOBODY) ? Optional.of(item.sub(0, m.end())) : Optional.empty();
    }

    /** Who is called upon in the last clause before a list: ……。全县各部门|一要……. */
    static List<Found> ending(Part before) {
        List<Part> clauses = before.split(",。;:");
        Part last = clauses.isEmpty() ? before : clauses.getLast().trim();
        return last.matcher(WHO).matches() || UnitNames.unit(last) ? named(last) : List.of();
    }

    static List<Found> named(Part called) {
        return parts(called.trim()).stream().map(one -> withoutTask(one).found(RULE)).toList();
    }

    /** 山林纠纷由县司法局牵头: who stands behind 由. */
    private static Part behindBy(Part words) {
        int by = words.toString().lastIndexOf('由');
        return by > 0 && by + 3 < words.length() ? words.sub(by + 1) : words;
    }

    private static List<Part> parts(Part words) {
        var out = new ArrayList<Part>();
        Search m = words.matcher(PART);
        int start = 0;
        while (m.find()) {
            out.add(words.sub(start, m.start()).trim(""));
            start = m.end();
        }
        out.add(words.sub(start).trim(""));
        return out;
    }
}
