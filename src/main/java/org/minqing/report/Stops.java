package org.minqing.report;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Estates, lanes and hamlets a visit goes to that no word like 社区 tells of, as they stand in lists behind 先后来到, 走进, 看了. Schools, works and
 * markets in the list show that it is one, but are no places of a record.
 */
final class Stops {

    private static final Expression GOES = Expression.of(
            "(?:来到|走进|走入|深入到?|前往|奔赴|分赴|赶赴|抵达|到达|探访|回访|视察了?|实地察看了?|走访了?|踏查|(?:先后|分别|随后|接着|一行|又|地|口气)(?:看了|跑了|走了|去了)|路去了|回到|(?<![来走去得看听达收想遇感做接受提直等找说谈问拿用了碰回分])到了?|(?<!奔)赴|(?<=[^存正现实自内所])在)");
    private static final Expression JOIN = Expression.of("、|以及|(?<=[\\p{IsHan}\\d]{2})[和及与](?=\\p{IsHan}{2})");
    private static final String HOME = "(?:宿舍|家属[院楼区]|大杂院|号[院楼]|平房区|生活区|棚户区|华庭|山庄|名都|公馆|新城|胡同|[老古背]街|步行街|墟|部落|屋场|[一二三四五六]期|[苑坊邨弄屯寨岛](?![岸上])"
            + "|(?<![家屋村院店厂校县镇乡区楼房间手心眼田地棚哪这那城夜园街巷铺库厅室车水河沟林山海队会场])里|(?<!街)巷(?![子口尾])|(?<![公校家田花果菜乐游庄茶陵业流区范植造技])园(?![区林地子])|(?<![县市省进古老新全商])城(?![市管乡区关镇投中])"
            + "|(?<=\\p{IsHan}{2})(?:路|街(?![道区坊]))|(?<=[一二三四五六七八九十林牧艺])连|(?<=[一二三四五六七八九十\\d])[队组])";
    private static final String WORK = Lexicon.anyOf("works");
    private static final String DONE = "(?:实地|现场|专题|集中|开展|深入|随机|一线|蹲点|入户|分头|共同|就[\\p{IsHan}]{2,12})?(?:走访|调研|查看|察看|检查|视察|看望|慰问|督导|督查|巡查|开展|召开|了解|宣讲|座谈|指导|接访|接待|调查|听|征求|举行|举办|参观|办公|暗访|踏勘|吃住|随访|给|向|与|同|看|时)";
    private static final Expression STOP = Expression.of(
            "^((?:“[^”]{2,8}”)?[\\p{IsHan}\\d]{1,12}?(?:(" + HOME + ")|" + WORK + "))(?=$|[(“]|等|一带|[两三四五六七八九]地|门口|门前|现场|沿街|背街|施工|的|[一二三四五六七八九十\\d]+(?:[栋幢]|单元|号楼)|口$|[两三四五六七八九]处|[两三四五六七八九十\\d]个|" + DONE + ")");
    private static final Expression DONE_THERE = Expression.of("^(?:等[^,]{0,6})?" + DONE);
    private static final Expression NONE = Expression.of(
            "^(?:部分|一些|各|有关|相关|困难|贫困|重点|辖区|企业|农户|群众|居民|村民|职工|党员|田间|地头|一线|现场|施工|生产|基层|家|所|该|本|这|那|其|有|几|多|全|两|一家|一个|一处|不|自己|我|他|她|你|新|老|附近|周边|属地|机关|单位|街道|社区|村|沿街|会上|临时|食堂|学校|医院|市场|农贸|公司|集团|厂区|建筑|工业园区|产业园|集中|县城|城|路|小区|镇|乡|校|农村|当地|全国|党群|政府|办公|会议|拆迁|田|项目|车间|广场|公园|码头)[^、]{0,2}$"
                    + "|[的了把被您我你他她它这哪怎们]|什么|[为使让]|政府|机关|办公|会议|委员会|家中|党群|服务中心|大厅|道路$|公路$|马路$|[一二三四五六七八九十]条|^\\d*[家个处户名]|思路|出路|一路|养老$|^.?(?:多家|几家|家)|[和与]$|个(?:项目|公司|市场)|(?:施工|在建|重点|建设|改造|民生|整治|工程)(?:工地|项目)$");
    /** 柏榆镇|回龙电站, but not 柏榆镇|中学. */
    private static final Expression ABOVE = Expression.of("^[\\p{IsHan}]{2,4}?(?:街道|镇|乡|苏木|开发区|高新区|经开区|新区)的?(?=[\\p{IsHan}\\d“”]{4,})(?!中心)");

    /** No list is longer; hostile text is. */
    private static final int LONGEST = 120;

    private record Stop(Part name, boolean home) {}

    private Stops() {}

    /** In order; those named with a word like 社区 are left to {@link PlaceNames}. */
    static List<Part> in(Part words, List<Part> named) {
        var homes = new ArrayList<Part>();
        Search m = words.matcher(GOES);
        int done = 0;
        while (m.find()) {
            if (m.start() >= done && m.end() < words.length()) {
                Part list = words.sub(m.end(), Math.min(words.length(), m.end() + LONGEST)).split(",。;:!?").getFirst().trim();
                for (Stop stop : listed(list, named, words.charAt(m.end() - 1) == '在')) {
                    if (stop.home()) {
                        homes.add(stop.name());
                    }
                    done = stop.name().to() - words.from();
                }
            }
        }
        return homes;
    }

    private static List<Stop> listed(Part list, List<Part> named, boolean held) {
        List<Part> items = items(list);
        var out = new ArrayList<Stop>();
        int places = 0;
        for (Part item : items) {
            boolean known = named.stream().anyMatch(item::overlaps);
            Stop stop = known ? null : stop(item);
            places += known || stop != null ? 1 : 0;
            if (stop != null) {
                out.add(stop);
            }
        }
        if (items.size() > 1) {
            return held || places * 2 <= items.size() ? List.of() : out;
        }
        return out.stream().filter(stop -> {
            Part behind = new Part(list.text(), stop.name().to(), list.to());
            return behind.has(DONE_THERE) || behind.isEmpty() && !held && !stop.name().endsWith("里");
        }).toList();
    }

    private static List<Part> items(Part list) {
        var out = new ArrayList<Part>();
        Search m = list.matcher(JOIN);
        int from = 0;
        while (m.find()) {
            out.add(list.sub(from, m.start()));
            from = m.end();
        }
        out.add(list.sub(from));
        return out;
    }

    private static @Nullable Stop stop(Part item) {
        Search above = item.matcher(ABOVE);
        Part rest = above.find() ? item.sub(above.end()) : item;
        Search m = rest.matcher(STOP);
        if (!m.find()) {
            return null;
        }
        Part name = rest.sub(m.start(1), m.end(1));
        boolean half = name.length() < 3 && !name.endsWith("连") && !name.endsWith("队");
        return half || name.has(NONE) ? null : new Stop(name, m.start(2) >= 0);
    }
}
