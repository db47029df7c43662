package org.minqing.report;

import java.util.OptionalInt;

/**
 * A known name as a word of its own. Chinese puts no blanks between words, so a short name of a unit also stands inside
 * longer words: 消防 in 消防设备, 建设 in 建设银行. What may stand right before and right after the name of a unit is a closed class in
 * this genre: punctuation, what joins a list, who brings or asks it, the area it belongs to; who speaks for it, and what
 * units do at a visit. A name between two of these is meant; any other is part of something longer.
 */
public final class WholeName {

    private static final Expression BEFORE = Expression.of("(?:^|[^\\p{IsHan}A-Za-z]"
            + "|以及|和|与|及|跟|同|并|等|或"
            + "|带领|带着|带上|率领|率|会同|联合|陪同|邀请|请来|请|召集|组织|协调|来自|叫来|叫上|喊来|找来|约|随行的|同行的|在场的|还有|包括|有"
            + "|由|让|令|给|向|对|把|将|被|是|为|从|了|即|经"
            + "|[会路场途]上|会后|随后|当天|当日|当场|现场|其中|[走随接]访[中时]|当地|属地|本地|辖区"
            + "|(?<![社小园景片校厂院市全地])区|(?<!城)市|县|(?<![城村乡集])镇|(?<!城)乡|街道|旗|州|管委会)$");

    private static final Expression AFTER = Expression.of("(?:(?<=街道)办|(?<=街道|[镇乡])(?:办事处|党工委|党委|政府))?(?:$|[^\\p{IsHan}A-Za-z]"
            + "|以及|和|与|及|跟|同|并|等|或"
            + "|[一二三四五六七八九十两几各多]+(?:家|个|名|位|部门|单位)"
            + "|(?:的|方面|一方|部门|单位|系统|这边|那边)*(?:党委|党组|主要|分管|有关|相关|具体|班子)*"
            + "(?:[老小]?" + Lexicon.anyOf("surnames") + ")?(?:负责|领导|人员|" + Lexicon.anyOf("unit_heads") + ")"
            + "|[老小](?!区|学|组|高|时|康|店|车)" + Lexicon.anyOf("surnames")
            + "|(?:方面|部门|单位|一家|双方|三方|等|均|都|也|还|则|已经|已|就|又|再|再次|先|当场|当即|随即|随后|立即|马上|现场|明确|分别|一道|一起|一同|共同|应邀|全程|一并)*"
            + "(?:$|参加|参与|陪|随同|随行|同行|出席|列席|到场|到会|与会|参会|在座|在场|坐在|牵头|配合|负责|协助|协同"
            + "|查看|察看|踏看|对接|核实|走访|调研|表示|表态|承诺|答|回应|回复|解释|介绍|说|讲|通报|汇报|要|须|应|将|会(?!议|场|所)|在|对|把|尽快|抓紧|[来到赶](?=[了场会现])))");

    private WholeName() {}

    /** Where the name first stands as a word of its own: offset in UTF-16 units, empty if it does not. */
    public static OptionalInt in(CharSequence words, String name) {
        String text = words.toString();
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            boolean begins = BEFORE.matcher(text.substring(Math.max(0, at - 4), at)).find();
            if (begins && AFTER.matcher(text).lookingAt(at + name.length())) {
                return OptionalInt.of(at);
            }
        }
        return OptionalInt.empty();
    }
}
