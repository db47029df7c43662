package org.minqing.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who must act in a demand: units and generic addressees that open a clause of it. */
final class Addressees {

    private static final Rule RULE = new Rule("requirement.addressee", 0.9);
    private static final String GENERIC = "(?:街道|镇|乡|区|县|社区|村|各|各级|各有关|各相关|相关|有关|责任|职能|承办|参会|包联|基层|村组|镇村|乡村|两个|所有|全体){0,3}(?:部门|单位|科室|社区|党组织|党支部|支部|村|街道|乡镇|镇街|干部|办|负责人|承办单位|网格员|物业|物业公司|班子|站所|两委|“两委”|专班|督导组|领导小组|指挥部|社区党委|社区党组织|村“两委”|运营商|通信运营商|企业|物业企业)";
    private static final String NAMED = "[\\p{IsHan}“”]{0,12}?" + UnitNames.SUFFIX;
    private static final String ONE = "(?:" + NAMED + "|" + GENERIC + ")";
    private static final String NEXT = "(?=要|应|须|必须|负责|牵头|会同|联合|协调|组织|指导|提出|调阅|拿出|自\\d|尽快|抓紧|加快|立即|在|于|\\d|[一二三四五六七八九十]日|年内|年底|本周|本月|下周|月底|每|对|接到|把|将|逐|参加|配合|做|进一步|主动|切实|继续|也|都|可|能|得|认真|密切|党支部书记|主要负责人|负责人|一把手|的(?:流动|工作人员)|给|为|为主|派|安排|落实|一个月|[一二两三]周)";
    private static final Pattern OPENING = Pattern.compile(
            "^(?:由|请|让|随行的|同时|另外|凡是[^,]{2,20},|对[^,]{0,16}?,?)?(" + ONE + "(?:(?:、|和|与|以及|及|会同)" + ONE + "){0,6})(?:主要|党组织|相关)?" + NEXT);
    private static final Pattern PART = Pattern.compile("、|以及|会同|和|与|及");

    private Addressees() {}

    static List<Found> in(Part item) {
        Map<String, Found> out = new LinkedHashMap<>();
        for (Part clause : item.split(",。;:")) {
            Part words = clause.trim();
            if (words.length() < 3 || words.length() > 120) {
                continue;
            }
            Matcher m = words.matcher(OPENING);
            if (m.find()) {
                for (Part one : parts(behindBy(words.sub(m.start(1), m.end(1))))) {
                    if (one.length() >= 2 && !one.has("^(?:不|决|绝|成立|跟踪|把|做|抓|加|让|使|以|为|到|从|深|主|社会|物业管理$|机会|全面)|问题|工作$|会$")) {
                        out.putIfAbsent(one.toString(), one.found(RULE));
                    }
                }
            }
        }
        return new ArrayList<>(out.values());
    }

    /** 山林纠纷由县司法局牵头: who stands behind 由. */
    private static Part behindBy(Part words) {
        int by = words.toString().lastIndexOf('由');
        return by > 0 && by + 3 < words.length() ? words.sub(by + 1) : words;
    }

    private static List<Part> parts(Part words) {
        var out = new ArrayList<Part>();
        Matcher m = words.matcher(PART);
        int start = 0;
        while (m.find()) {
            out.add(words.sub(start, m.start()).trim(""));
            start = m.end();
        }
        out.add(words.sub(start).trim(""));
        return out;
    }
}
