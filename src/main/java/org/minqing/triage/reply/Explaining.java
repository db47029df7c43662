package org.minqing.triage.reply;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What there is in a reply by which it explains. */
final class Explaining {

    /** By what a reply explains; each is looked for only where it speaks of the matter. */
    enum Part {
        /** Who acted or decides. */
        WHO("局|委|办事处|街道|[镇乡村]|社区|中心|大队|支队|公司|学校|医院|物业|开发商|施工|管委会|政府|部门|执法|工作人员|我[局办镇县市区校队司院]"),
        /** What was found, done or decided. */
        WHAT("经.{0,6}(调查|核实|查|了解|协商|咨询)|已(经)?(于|将|完成|安排|组织|督促|责令|要求|列入|纳入|启动|办理|建成|拆除|修复|整改|下达|签订|出台)|正在|约谈|整改|拆除|修复|施工|安装|督促|责令|处罚|清理"
                + "|可以|不能|不可|不予|不得|没有|暂无|属实|合格|不再|同意|计划|需要?|须|应当?|即可"),
        /** By what law, document, contract or plan, or for what reason. */
        WHY("《[^》]{2,60}》|根据|按照|依照|依据|规定|条例|〔\\d{4}〕|\\[\\d{4}\\]|第[\\d一二三四五六七八九十]+条|标准|因(?!此)|由于|鉴于|为了|导致|造成|原因|不符合|不具备|未达到"),
        /** How much, how many, how long, where exactly. */
        NUMBER("\\d+(\\.\\d+)?\\s*(元|万|亿|米|公里|亩|平方|栋|户|人|台|套|盏|吨|%|％|路|条|项|家|处|岁|分钟|小时|期|周岁)");

        private final Pattern words;

        Part(String words) {
            this.words = Pattern.compile(words);
        }
    }

    private Explaining() {}

    static Set<Part> parts(ReplyText reply) {
        String own = reply.own();
        Set<Part> found = EnumSet.noneOf(Part.class);
        for (Part part : Part.values()) {
            if (part.words.matcher(own).find()) {
                found.add(part);
            }
        }
        return found;
    }

    /** How well it explains, from 0: what it says about the matter, and by how many of the parts; nothing is fitted. */
    static double score(ReplyText reply) {
        int parts = parts(reply).size() + (DayWords.in(reply.own()).isEmpty() ? 0 : 1);
        return Math.log1p(reply.ownLength()) + parts;
    }
}
