package org.minqing.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names of departments and organisations in lists and in running text. */
final class UnitNames {

    static final String SUFFIX = Lexicon.anyOf("unit_suffixes");

    /** By the last character, the longest first. */
    private static final Map<Character, List<String>> SUFFIXES = Lexicon.words("unit_suffixes").stream()
            .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
            .collect(Collectors.groupingBy(word -> word.charAt(word.length() - 1)));
    private static final Characters ENDS = Characters.of(SUFFIXES.keySet().stream().mapToInt(Character::charValue));
    /** 自然资源和规划局, 农业农村和科技局 are one: what stands before 和 is no unit. */
    static final String HALF = "(?:资源|海洋|水务|文物|人口|住房|文化|工业|农村|农业|商务|教育|体育|交通|发展|科技|卫生|健康|林业|民政|城市管理|国土|规划|水利|民族|劳动|人力|经济|房产|计划|广播|新闻|安全|生态)";
    private static final Expression HALF_AT_END = Expression.of(HALF + "$");
    /** Behind these a unit may begin in running text. */
    private static final Set<String> BEFORE = Set.of(
            "由", "向", "与", "和", "及", "同", "让", "请", "被", "给", "把", "跟", "叫", "找", "问", "约", "率", "到", "在", "是", "的", "了", "着", "说",
            "联合", "联系", "协调", "会同", "组织", "召集", "转交", "督促", "责成", "来自", "陪同", "带领", "接到", "要求", "叮嘱", "随行", "同行", "通知");
    private static final Characters MAY_STAND_BEFORE = Characters.of(BEFORE.stream().mapToInt(word -> word.charAt(word.length() - 1)));
    /** 人社等相关职能部门 is no name. */
    private static final Expression SUMS_UP = Expression.of("等|相关|有关|职能");
    private static final String AREAS = "省市区县州旗镇乡团街";
    private static final int SHORTEST = 3;
    private static final int LONGEST = 18;
    private static final int LONGEST_NAME = 16;
    private static final Expression TAIL = Expression.of(
            "(?=.)(?:驻[乡镇村]|派驻)?(?:等)?(?:\\d+|[一二三四五六七八九十]+)?(?:家|个)?(?:区直|县直|市直|相关|有关|职能|责任|参会|与会|属地|单位|部门|科室|站所|街镇|镇街|[(]单位[)]|[(]街道[)]|区级|县级|市级)*(?:的)?(?:主要|分管|有关|相关|班子)?(?:负责人|负责同志|负责|同志|领导|人员|代表|干部|同志们|班子成员|工作人员|" + Lexicon.anyOf("unit_heads") + ")?(?:都|一道|一起|一同|分别|共同|也|应邀)?$");
    private static final int LONGEST_TAIL = 30;
    private static final Expression LEADING = Expression.of(
            "^(?:.*(?:带领|带着|带上|率领|会同|联合|陪同|邀请|组织|召集|协调|来自|身后站着|随行的|同行的|随同的|现场的|当天|现场|会上|请|率|由|让|令|给|向|对|把|(?<=\\p{IsHan})(?<!" + HALF + ")[与和]|及|以及|同|在|是))(?=\\p{IsHan}{2,})");
    private static final Set<String> GENERIC = Set.of("人大", "政协", "政府", "区委", "县委", "市委", "旗委", "常委", "相关部门", "有关部门", "部门", "单位", "居委会", "业委会", "座谈会", "会", "办公会", "队", "所", "大会", "委员会", "现场会", "恳谈会", "部", "院", "处", "科", "站", "社", "校", "镇", "乡", "街道", "中心", "学校", "医院", "公司", "集团", "委", "办", "局", "领导小组办公室", "社会", "机会", "社区", "联席会", "中队", "大队", "区政府", "县政府", "市政府", "旗政府", "人民政府", "管委会", "干部", "物业", "全部", "内部", "党支部", "支部", "党委", "到位", "各街道", "各镇", "各乡", "理事会", "议事会", "到处", "好处", "各科室", "全街道", "全镇", "协会", "商会");

    /** 业主委员会代表, 村干部: those met, not units. */
    private static final Expression REPRESENTATIVES = Expression.of("人大代表|政协委员|党代表|(?:委员会|业委会|居委会|村委会|企业|物业)代表[、,;。]?$|[村社区镇乡街道]干部[、,;。]?$");
    private static final String FIELD_OF_WORK = "[区县市州省镇旗]?(?:" + Lexicon.anyOf("departments") + ")";
    private static final Expression SHORT_LIST = Expression.of(
            "((?<!\\p{IsHan}|各[乡镇县区市]{1,2}、)" + FIELD_OF_WORK + "(?:、(?:(?!等)\\p{IsHan}){2,12}){1,12}?|(?<=[率携同领]|带领|会同)" + FIELD_OF_WORK + "(?:、(?:(?!等)\\p{IsHan}){2,12}){1,12}?)"
                    + "(?:等|[一二三四五六七八九十\\d]{1,3}[家个])[^,。;、]{0,10}(?:部门|单位)");
    private static final Expression ONE_PERSON = Expression.of("(?:书记|镇长|乡长|区长|县长|市长|旗长)[、,;。]?$");
    private static final Expression JOIN = Expression.of("(?:、|和|与|及|以及|会同|联合|协同|,(?=[区县市镇乡旗州街]))(?=\\p{IsHan}{2})");
    private static final Expression BREAK = Expression.of("[,。;:!?、\\d]|(?<!" + HALF + ")和|与|以及|及(?!时)|会同|牵头|负责|必须|尽快|立即|要(?!客)|将(?!军)|把|对(?!外)|由|的|并");
    private static final Expression FOLLOWS = Expression.of("关于|沟通|技术|工作人员|今天|"
            + "[,。;:、\\d“]|的(?:流动|工作人员)|和|与|及|[一二三四五六七八九十两]{1,3}(?:日|天|周|个)|" + Lexicon.anyOf("duty_verbs"));

    private UnitNames() {}

    /** 区住建局、城管局、东澜街道等部门(单位)负责人 → the three. */
    static List<Part> list(Part words) {
        var out = new ArrayList<Part>();
        for (Part item : words.split("、,;")) {
            if (item.has(ONE_PERSON) || item.has(REPRESENTATIVES)) {
                continue;
            }
            Part piece = item.trim("、,;:。 ");
            for (Part name : parted(withoutTail(piece))) {
                Part unit = withoutHead(name.trim(""));
                if (unit.length() <= LONGEST && unit(unit) && !unit.endsWith("干部")) {
                    out.add(unit);
                }
            }
        }
        return out;
    }

    /** 县国土、城管、规划等部门负责人: departments called by what they do, in a list that says what it lists. */
    static List<Part> shortened(Part words) {
        var out = new ArrayList<Part>();
        Search m = words.matcher(SHORT_LIST);
        while (m.find()) {
            words.sub(m.start(1), m.end(1)).split("、").forEach(one -> out.add(one.trim()));
        }
        return out;
    }

    static boolean unit(Part words) {
        return words.length() >= 2 && suffixed(words) && !GENERIC.contains(words.toString()) && !words.has("组织(?![部办])|派(?!出|驻)|^部分|组建|成立|利用|^\\d|^(?:听取|了解|看望|察看|走访|慰问|分包|包联|结合)|^(?:各|全|每|有关|相关|其他|多|本|该)|(?:社区|座谈会|代表大会|动员会|村民委员会|居民委员会|业主委员会|居委会|村委会|业委会|恳谈会|现场会|推进会|协调会|办公会|碰头会)$|(?<![协商合工学金字员教事委])会$|内部$|全部$|总部$|^(?:到|赴|来到|走进)|召开|举行|举办|开展|\\d[名位]|^(?:带领|率领)|^(?:服务|围绕|结合|聚焦|贯彻|落实)(?!中心|站|队)");
    }

    /** At most sixteen characters of a name and one of the endings. */
    private static boolean suffixed(Part words) {
        if (!ENDS.has(words.charAt(words.length() - 1))) {
            return false;
        }
        for (String suffix : SUFFIXES.getOrDefault(words.charAt(words.length() - 1), List.of())) {
            if (words.endsWith(suffix)) {
                int name = words.length() - suffix.length();
                return name <= LONGEST_NAME && named(words, name);
            }
        }
        return false;
    }

    private static boolean named(Part words, int length) {
        for (int i = 0; i < length; i++) {
            if (!ofName(words.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether it may stand within a name. */
    static boolean ofName(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || Character.isLetterOrDigit(c) && c < 128 || "“”·()〇".indexOf(c) >= 0;
    }

    static boolean generic(Part words) {
        return GENERIC.contains(words.toString());
    }

    /** Whatever is named like a unit: it may begin where other words end, or with the area it works for. Much of it is none; who asks must judge. */
    static List<Part> anywhere(Part paragraph) {
        var out = new ArrayList<Part>();
        int from = 0;
        for (int end = 1; end <= paragraph.length(); end++) {
            if (!ofName(paragraph.charAt(end - 1))) {
                from = end;
            } else if (end - from >= SHORTEST && ENDS.has(paragraph.charAt(end - 1))) {
                beginnings(paragraph, Math.max(from, end - LONGEST), end).stream().filter(unit -> unit(unit) && !unit.has(SUMS_UP)).forEach(out::add);
            }
        }
        return out;
    }

    private static List<Part> beginnings(Part paragraph, int from, int end) {
        int first = from;
        int area = from;
        for (int i = end - SHORTEST; i > from && first == from; i--) {
            if (mayBegin(paragraph, i)) {
                first = i;
            } else if (area == from && AREAS.indexOf(paragraph.charAt(i)) >= 0) {
                area = i;
            }
        }
        Part longest = paragraph.sub(first, end);
        return area > first ? List.of(longest, paragraph.sub(area, end)) : List.of(longest);
    }

    private static boolean mayBegin(Part paragraph, int at) {
        char before = paragraph.charAt(at - 1);
        return MAY_STAND_BEFORE.has(before)
                && (BEFORE.contains(String.valueOf(before)) || at > 1 && BEFORE.contains(paragraph.sub(at - 2, at).toString()))
                && !("和与".indexOf(before) >= 0 && paragraph.sub(Math.max(0, at - 1 - LONGEST), at - 1).has(HALF_AT_END));
    }

    /** The units that open the words, one or a list: 县住建局会同石坎镇约谈…… → 县住建局, 石坎镇. */
    static List<Part> opening(Part words) {
        var out = new ArrayList<Part>();
        Part rest = words;
        while (out.size() < 8) {
            int end = openingEnd(rest);
            if (end == 0) {
                break;
            }
            Part unit = rest.sub(0, end);
            out.add(unit);
            Search join = rest.sub(end).matcher(JOIN);
            if (!join.lookingAt()) {
                break;
            }
            rest = rest.sub(end + join.end());
        }
        return out;
    }

    /** Where the longest unit ends that opens the words and is followed by what a unit does; 0 if none. */
    private static int openingEnd(Part words) {
        String head = words.sub(0, Math.min(words.length(), 24)).toString();
        for (int n = Math.min(LONGEST, head.length()); n >= 2; n--) {
            if (!ENDS.has(head.charAt(n - 1))) {
                continue;
            }
            Part name = words.sub(0, n);
            if (suffixed(name) && followed(words, n) && unit(name) && n <= unbroken(head)) {
                return n;
            }
        }
        return 0;
    }

    private static boolean followed(Part words, int at) {
        int end = Math.min(words.length(), 24);
        return at == end || words.sub(at, end).matcher(FOLLOWS).lookingAt();
    }

    private static int unbroken(String head) {
        Search broken = BREAK.matcher(head);
        return broken.find(Math.min(2, head.length())) ? broken.start() : head.length();
    }

    /** A和B, A以及B, A与B are two if both are units. */
    private static List<Part> parted(Part words) {
        Search m = words.matcher("以及|和|及|与");
        while (m.find()) {
            Part left = words.sub(0, m.start());
            Part right = words.sub(m.end());
            if (unit(withoutTail(withoutHead(left))) && withoutHead(left).length() >= 3) {
                var out = new ArrayList<>(List.of(withoutTail(left)));
                out.addAll(parted(right));
                return out;
            }
        }
        return List.of(words);
    }

    private static Part withoutTail(Part words) {
        int near = Math.max(0, words.length() - LONGEST_TAIL);
        Search m = words.sub(near).matcher(TAIL);
        return m.find() && near + m.start() > 0 ? words.sub(0, near + m.start()) : words;
    }

    private static Part withoutHead(Part words) {
        Search m = words.matcher(LEADING);
        return m.find() ? words.sub(m.end()) : words;
    }
}
