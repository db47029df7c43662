package org.minqing.report;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The spot a problem is about, where its words begin with one: 12号楼的下水管…… · 青藤路路口没有红绿灯 · 公厕早上不开门. */
final class Spots {

    private static final Set<String> NAMED = Lexicon.words("spots");
    private static final Set<String> FACILITIES = Lexicon.words("facilities");
    private static final String KIND = Lexicon.anyOf(NAMED);
    private static final String ANY = Lexicon.anyOf(Stream.concat(NAMED.stream(), FACILITIES.stream()).collect(Collectors.toSet()));
    /** Words that only begin like a spot: 村干部, 街道, 路灯, 小时. */
    private static final String OTHER_WORD = "(?!(?<=村)(?:街道|[里民干委支两集改务庄情容貌校医长部])|(?<=组)[织长]|(?<=[街河])道|(?<![一二三四五六七八九十\\d]连)(?<=连)|(?<=连)[连续接]|(?<=路)[灯面况障基标网过]|(?<=湖)[南北]|(?<=[村支干斗水]渠)[管首尾]|(?<=[一二三]小)[学时块段半步]|(?<=大棚)[菜保]|(?<=楼道)(?:堆物|扶手|(?:感应|声控)?灯)|(?<=班[一二三四五]期)|(?<=室)村医|(?<=发车间))";
    private static final Expression SPOT = Expression.of(ANY + OTHER_WORD + "|[\\p{IsHan}\\d](?:背后|后面|前面|对面|旁边|[东南西北][侧头面口]|(?<=[门楼院宫庙校厂店])前)(?=的)");
    private static final Expression FACILITY = Expression.of("(?:" + Lexicon.anyOf(FACILITIES) + ")$|^(?:小区|社区|学校|厂区|院子?|村)?门口$");
    private static final String PART_OF_IT = "路口|门口|门[前外](?!地)|[一二三四五六七八]期|[一二三四]段|[一二三四五东南西北]区|[东南西北][侧头](?!门)|[东南西北]?围墙外|底下|前(?=的)|至\\p{IsHan}{0,6}?(?:的?(?:连接线|公路|道路|路段|[村乡县省国]道|路(?!口))(?:的连接线)?)|[一二三四五六七八九十底顶]楼(?!上)|[一二三四五六七八九十\\d]{1,2}单元";
    /** What may follow a spot and belongs to it: 磨坊街|小区, 军工社区|三期, 育英中学|门口, 5栋|二楼. */
    private static final Expression MORE = Expression.of("^(?:(?![东南西北大]门|街道|路[灯面况障基标网过])" + KIND + OTHER_WORD + "|" + PART_OF_IT
            + "|\\d{1,4}号(?:[至到-]\\d{1,4}号)?(?:楼|院|档口|门面|商铺|小区|大院|收集房)?|的(?:操场|公厕|食堂|车棚|门口|步道|厕所|停车场|球场|广场|路口|桥))+");
    /** What belongs to a spot that has no name: 码头|厕所, 井口|更衣室, 食堂|窗口. */
    private static final Expression BESIDE = Expression.of("^(?:" + ANY + OTHER_WORD + "|" + PART_OF_IT + "|窗口|旁边|对面|背后|后面|的(?:公厕|公共厕所|公交站))+");
    /** 3号楼|、7号楼, 铁瓮路|、长江支路. */
    private static final Expression ROW = Expression.of("^(?:[、和与][\\p{IsHan}\\d]{1,6}?(?:号楼|号院|[幢栋路街巷村]|单元|社区|小区|新村|家属院)(?![灯面口民里干]))+");
    private static final Expression LEAD = Expression.of(
            "^(?:我们|咱们?|我家|他家|她家|就是|现在|听说|听讲|惦记着?|隔壁|其中包括|(?:废弃|闲置|荒废|新修)的|另外|就怕|可惜|[“△┃●◆■▲★]+|最近|近来|近期|目前|现有|住在|家住|[他她我]?住的|关于|希望|建议|加强|强化|完善|优化|改造|修建|维修|安装|新建|拓宽|疏通|清理|整治|更换|规范|解决|反映|能否|能不能|可否|尽快|最好|修缮|修复|增设|占用|乱占|打通|延长|对面(?=\\d)|在|从|到|把|给|对(?!面)|由于|因为|但|可(?!以|能)|而|同时|还|[他她]|说|称|盼着?|靠近|[村屯地团院连]里的?|第[一二三四五六七八九十\\d]+网格|这几年|近年来|前些天|[\\p{IsHan}]{1,4}的时候,|一到[^,]{1,6},)+");
    /** 沟里的|便桥, 村口的|井: which one it is. */
    private static final Expression OF_IT = Expression.of("^(?:\\p{IsHan}{0,3}[村沟寨山院坡河堤楼][口边上头东西南北]|[沟山寨]里|公寓楼下)的(?=\\p{IsHan}{2})");
    /** Which one remains open, or it is no name but half a sentence. */
    private static final Expression VAGUE = Expression.of(
            "^(?:这|那|个|全|每|各|整|小区|社区|居民区|本|该|老旧|城区|小区内部|社区内部|住宅|开放|商品房|楼下|楼前|家门口|村里|镇上|镇里|村上|附近|周围|“|其他|全国|我们|你们|马路|道路|公路|断头|有|村|老(?!街)|新|进|出|沿|过|周边|附近|旁边|门前|通|民办|公办|高层|规划|(?:小区|社区)(?:内部?|里))?(?:小区|社区|居民区|路|道路|街|门|河|桥|场|厂|巷|弄|渠|村|江|湖|组|大门|单元|公寓|花园|家园|园区|学校|连|溪|苑|公寓|幼儿园|广场|嘎查|片区)$"
                    + "|[的了很太没不有是每要这那条都来去进让我你他看搞被把将离问嫌往用]|过(?!道)|[乡镇农]村$|[^\\d一二三四五六七八九十]、|晚上|早上|路上|楼上|下雨|^从|^沿|^.?[一二三四五六七八九十\\d]楼$|现场|部门|上门|专门|热门|家门口$|^.{0,2}(?:街|路)道$|^(?:冬天|夏天|春天|秋天|平时|白天|夜里|扫|逛|找)|^(?:苏木|镇|乡|村|社区|街道)卫生院|限行路|[和与及](?:小区|社区|道路|楼道|学校|公园)$");
    /** Half a sentence, or how many there are of it. */
    private static final Expression NO_NAME = Expression.of(
            ".[到在从]|[靠跑找炸想]|改[成为装]|[养上]路$|^上厕所|^修[灶厕井]|[返下]乡|哪[栋幢个条]|[后季](?=.{2}[巷路街寨])|[修挖占][^、]{0,4}[路道]|拓宽|干扰|扰乱|公交\\d|^[\\d一二三四五六七八九十]+路$|回路|^.?[铁街]路$|.上(?:小学|厕所|人行道)|[导研作领访专]组$|零散|[一二三两几多]个|一半|半里|部分|全靠|[比归抽涨]|换(?!热)|^属|[天线走跑扫].?路|三站|[临沿]街$|^\\d+(?:\\.\\d+)?亩|为社区|[整只怕]|长期|——|与周边|^人家|抱怨|阻住|全寨$");
    /** 从新塘桥到学校那段路: neither of both. */
    private static final Expression STRETCH = Expression.of("^从[^,到]{2,10}到");
    /** 公厕太少, 食堂离家远: how many there are and how far, not how it is there. */
    private static final Expression HOW_MANY = Expression.of("^(?:太|偏|很|又|数量)?(?:少|贵|涨|不够|不足)|^离[^,]{1,8}?远|^(?:租|找|难找|搬|撤|关了|拆了)");
    /** Where something stands or is done, and what is said of: 停在|消防通道上, 占了|公共巷道, 最怕的是|公厕. */
    private static final Expression THERE = Expression.of("[停放堆摆贴挤晒设装建倒排搭断]在|停[进到]|倒[进到]了?|装到|[流排淌]到|堵[住了着]|占[了着用](?:半边|大半个?|一半)?|[嫌问是]|关心|抱怨|(?<![站住干来])在(?!工地|街上|外|马路)|冲上");
    private static final int CLAUSES = 3;
    private static final int LONGEST = 10;

    private Spots() {}

    /** With which the words begin. */
    static Optional<Part> in(Part words) {
        Part head = words.sub(0, Math.min(26, words.length()));
        return head.isEmpty() ? Optional.empty() : at(head.split(",。;:").getFirst());
    }

    /** With which the words or a clause of them begin, or where something stands or is done: 夏天到了,板房…… · 车停在消防通道上. */
    static Optional<Part> about(Part words) {
        Optional<Part> opening = in(words);
        if (opening.isPresent()) {
            return opening;
        }
        List<Part> clauses = words.split(",。;:!?").stream().limit(CLAUSES).toList();
        return clauses.stream().skip(1).map(Spots::at).flatMap(Optional::stream).findFirst()
                .or(() -> clauses.stream().map(Spots::there).flatMap(Optional::stream).findFirst());
    }

    private static Optional<Part> there(Part clause) {
        Search m = clause.matcher(THERE);
        while (m.find()) {
            Optional<Part> spot = at(clause.sub(m.end()));
            if (spot.isPresent()) {
                return spot;
            }
        }
        return Optional.empty();
    }

    private static Optional<Part> at(Part clause) {
        if (clause.has(STRETCH)) {
            return Optional.empty();
        }
        Search lead = clause.matcher(LEAD);
        Part rest = lead.find() ? clause.sub(lead.end()) : clause;
        Search m = rest.matcher(SPOT);
        for (int i = 0; i < 4 && m.find(); i++) {
            Part begun = rest.sub(0, m.end());
            Part spot = begun.contains("的") && !begun.has(OF_IT) ? begun.sub(0, 0) : whole(rest, begun);
            if (spot.length() > LONGEST) {
                return Optional.empty();
            }
            Part after = rest.sub(spot.length());
            if (spot.length() >= 2 && !vague(spot) && !after.has("^到|^要跑") && !after.has(HOW_MANY)) {
                Search row = after.matcher(ROW);
                return Optional.of(row.find() ? rest.sub(0, spot.length() + row.end()) : spot);
            }
        }
        return Optional.empty();
    }

    /** 食堂, which needs no name to be the spot of what is said of it, but is none for the problems beside it. */
    static boolean isFacility(Part spot) {
        return spot.has(FACILITY);
    }

    private static Part whole(Part rest, Part begun) {
        Part behind = rest.sub(begun.length());
        Search more = behind.matcher(begun.length() <= 2 ? BESIDE : MORE);
        return outside(rest, begun.length() + (more.find() ? more.end() : 0)).trim("");
    }

    private static boolean vague(Part spot) {
        Search which = spot.matcher(OF_IT);
        if (which.find()) {
            return spot.sub(which.end()).has(NO_NAME);
        }
        int of = spot.toString().indexOf('的');
        Part name = of > 1 ? spot.sub(0, of) : spot;
        return name.has(VAGUE) || name.has(NO_NAME);
    }

    /** 师大东门|外的人行天桥. */
    private static Part outside(Part rest, int end) {
        boolean outside = rest.charAt(end - 1) == '门' && rest.sub(end).has("^外(?=的|[,、])");
        return rest.sub(0, outside ? end + 1 : end);
    }
}
