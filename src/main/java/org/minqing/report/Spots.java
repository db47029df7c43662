package org.minqing.report;

import java.util.Optional;

/** The spot a problem is about, where its words begin with one: 12号楼的下水管…… · 青藤路路口没有红绿灯. */
final class Spots {

    private static final String KIND = Lexicon.anyOf("spots");
    private static final Expression SPOT = Expression.of(
            "(?:" + KIND + ")(?:(?<=村)(?!街道|[里民干委支两集改务庄情容貌校医长部])|(?<=组)(?![织长])|(?<=街)(?!道)|(?<=河)(?!道)|(?<=连)(?![连续接])|(?<=路)(?![灯面况障基标网过人程旁沿])|(?<![村组街河连路]))");
    /** What may follow a spot and belongs to it: 磨坊街|小区, 军工社区|三期, 育英中学|门口. */
    private static final Expression MORE = Expression.of("^(?:(?![东南西北大]门|街道|路[灯面况障基标网过])" + KIND + "|路口|门口|[一二三四五六七八]期|[一二三四五东南西北]区|\\d{1,4}号(?:[至到-]\\d{1,4}号)?(?:楼|院|档口|门面|商铺|小区|大院|收集房)?|的(?:操场|公厕|食堂|车棚|门口|步道|厕所|停车场|球场|广场|路口|桥))+");
    private static final Expression LEAD = Expression.of(
            "^(?:我们|咱们?|我家|他家|她家|就是|现在|最近|近来|近期|目前|现有|住在|家住|[他她我]?住的|关于|希望|建议|加强|强化|完善|优化|改造|修建|维修|安装|新建|拓宽|疏通|清理|整治|更换|规范|解决|反映|能否|能不能|可否|尽快|最好|修缮|修复|增设|在|从|到|把|给|对|由于|因为|第[一二三四五六七八九十\\d]+网格|这几年|近年来|[\\p{IsHan}]{1,4}的时候,|一到[^,]{1,6},)+");
    /** Which one remains open, or it is no name but half a sentence. */
    private static final Expression VAGUE = Expression.of(
            "^(?:这|那|个|全|每|各|整|小区|社区|居民区|本|该|老旧|城区|小区内部|社区内部|住宅|开放|商品房|楼下|楼前|家门口|村里|镇上|镇里|村上|附近|周围|“|其他|全国|我们|你们|马路|道路|公路|断头|有|村|老(?!街)|新|进|出|沿|过|周边|附近|旁边|门前|通|(?:小区|社区)(?:内部?|里))?(?:小区|社区|居民区|路|道路|街|门|河|桥|场|厂|巷|弄|渠|村|江|湖|组|大门|单元|公寓|花园|家园|园区|学校|连|溪|苑|幼儿园|公园|广场|村口)$"
                    + "|[的了很太没不有是每要这那条都来去进让过我你他看搞被]|[乡镇农]村$|[^\\d一二三四五六七八九十]、|晚上|早上|路上|楼上|下雨|^从|^沿|^.?[一二三四五六七八九十\\d]楼$|现场|部门|上门|专门|热门|^.{0,2}(?:街|路)道$|^(?:冬天|夏天|春天|秋天|平时|白天|夜里|扫|逛|找)|^(?:苏木|镇|乡|村|社区|街道)卫生院|限行路$|[和与及](?:小区|社区|道路|楼道|学校|公园)$");
    /** 从新塘桥到学校那段路: neither of both. */
    private static final Expression STRETCH = Expression.of("^从[^,到]{2,10}到");
    private static final int LONGEST = 10;

    private Spots() {}

    static Optional<Part> in(Part words) {
        Part head = words.sub(0, Math.min(26, words.length()));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        Part clause = head.split(",。;:").getFirst();
        if (clause.has(STRETCH)) {
            return Optional.empty();
        }
        Search lead = clause.matcher(LEAD);
        Part rest = lead.find() ? clause.sub(lead.end()) : clause;
        Search m = rest.matcher(SPOT);
        for (int i = 0; i < 4 && m.find(); i++) {
            Search more = rest.sub(m.end()).matcher(MORE);
            Part spot = outside(rest, m.end() + (more.find() ? more.end() : 0)).trim("");
            if (spot.length() > LONGEST) {
                return Optional.empty();
            }
            if (spot.length() >= 2 && !spot.has(VAGUE) && !rest.sub(spot.length()).has("^到|^要跑")) {
                return Optional.of(spot);
            }
        }
        return Optional.empty();
    }

    /** 师大东门|外的人行天桥. */
    private static Part outside(Part rest, int end) {
        boolean outside = rest.charAt(end - 1) == '门' && rest.sub(end).has("^外(?=的|[,、])");
        return rest.sub(0, outside ? end + 1 : end);
    }
}
