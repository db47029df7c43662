package org.minqing.triage.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where names of places stand in a text. A name ends with what it names (小区, 路, 学校, 公司 …) and begins behind a word that
 * leads up to it, a mark or a district; behind a district the next few characters are taken for one even without such an end.
 */
final class PlaceGrammar {

    /** What a character belongs to. */
    enum Part { OTHER, PLACE, DISTRICT }

    private static final int LONGEST = 16;
    private static final int UNMARKED = 4;

    /** A letter with figures stands for a place whose name was taken out (A7县). */
    private static final Pattern DISTRICT = Pattern.compile("西地省|[a-z]\\d*[市区县](?:市|区)?");
    private static final Pattern NUMBERED = Pattern.compile("\\d+(?:期|号线|栋|路)");
    private static final Pattern END = any("""
            小区 花园 家园 花苑 公寓 社区 街道 大道 国际 广场 公园 大厦 中心 学校 小学 中学 大学 学院 幼儿园 医院 庄园 山庄 新城 名城
            佳园 嘉园 名园 名苑 雅苑 华庭 公馆 豪庭 府邸 车站 地铁站 市场 商场 酒店 饭店 餐厅 公司 集团 别墅 楼盘 工业园 物流园 产业园
            大桥 立交 隧道 水库 号线 安置房 安置区 洋房 大楼 商城 片区 新区 校区 天下 春天 世家 领地 时代 城 苑 园 村 镇 乡 组 路 街 巷
            站 桥 湖 河 山 湾 府 庭 郡 都 里 厂 店 院 寺 岭 冲 塘 港 洲 林 轩 居 墅 邸 舸 门 期 栋""");
    private static final Pattern LEAD = any("""
            关于 反映 投诉 举报 咨询 请问 希望 建议 恳请 请求 请 要求 对 将 把 被 给 从 到 向 由 因 在 位于 的 与 和 及 我 你 他 是 有 这
            那 就 也 还 不 没 无 了 着 何时 什么 怎么 能否 吗 再次 强烈 呼吁 质疑 解决 处理 问题 附近 旁 对面 周边 门口 , 。 、 ; : ! ?
            ( ) “ ” " - 为 以 至 居住 住 购买 买 针对 盼 望 尽快 实名 督促 敦促""");

    private PlaceGrammar() {}

    private static Pattern any(String words) {
        return Pattern.compile(Arrays.stream(words.strip().split("\\s+"))
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(Pattern::quote)
                .collect(Collectors.joining("|")));
    }

    /** For each character of a plain text what it belongs to. */
    static Part[] parts(String plain) {
        var parts = new Part[plain.length()];
        Arrays.fill(parts, Part.OTHER);
        int from = 0;
        Matcher lead = LEAD.matcher(plain);
        while (lead.find()) {
            name(plain, from, lead.start(), parts);
            from = lead.end();
        }
        name(plain, from, plain.length(), parts);
        Matcher district = DISTRICT.matcher(plain);
        while (district.find()) {
            Arrays.fill(parts, district.start(), district.end(), Part.DISTRICT);
        }
        return parts;
    }

    private static void name(String plain, int from, int to, Part[] parts) {
        int start = from;
        Matcher district = DISTRICT.matcher(plain).region(from, to);
        while (district.find() && district.start() == start) {
            start = district.end();
        }
        int last = start;
        Matcher end = END.matcher(plain).region(start, to);
        while (end.find() && end.end() - start <= LONGEST) {
            last = end.start() > start ? end.end() : last;
        }
        if (last - start >= 2) {
            Arrays.fill(parts, start, last, Part.PLACE);
        } else if (start > from && to - start > 1) {
            Arrays.fill(parts, start, Math.min(to, start + UNMARKED), Part.PLACE);
        }
    }

    /** The names of places in a plain text, in their order. */
    static List<String> names(String plain) {
        Part[] parts = parts(plain);
        var found = new ArrayList<String>();
        int from = 0;
        for (int at = 1; at <= parts.length; at++) {
            if (at == parts.length || parts[at] != parts[from]) {
                if (parts[from] == Part.PLACE) {
                    found.add(plain.substring(from, at));
                }
                from = at;
            }
        }
        return found;
    }

    /** The districts named, without those that hold the whole city. */
    static Set<String> districts(String plain) {
        Set<String> found = all(DISTRICT, plain);
        found.removeAll(List.of("西地省", "a市"));
        return found;
    }

    /** Numbers that belong to a name: 3期, 2号线, 9栋, 204路. */
    static Set<String> numbers(String plain) {
        return all(NUMBERED, plain);
    }

    private static Set<String> all(Pattern pattern, String plain) {
        var found = new ArrayList<String>();
        pattern.matcher(plain).results().forEach(result -> found.add(result.group()));
        return new TreeSet<>(found);
    }
}
