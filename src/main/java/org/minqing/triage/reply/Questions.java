package org.minqing.triage.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a resident wants to know: when, where, how much, which papers, whether. Reproaches with a question mark are none. */
final class Questions {

    /** Who tells a story does not ask. */
    private static final int LONGEST = 45;

    private static final Pattern SENTENCE = Pattern.compile("[^。！!？?；;\\n]+[？?]?");
    private static final Pattern ASKS = Pattern.compile(
            "什么时候|何时|多久|多少|几时|几天(能|可以|内)|哪里|哪儿|何处|哪个(部门|单位|地方)|哪些|需要?(要|带|准备|办理|提供).{0,6}(什么|哪些)|什么(手续|材料|资料|条件|证件|程序|流程|标准)"
                    + "|(怎么|如何|怎样)(办理?|申请|报销|处理|查询|缴纳?|领取?|落户|迁)|(是否|能否|可否)(可以|能|有|需要?|享受|报销|办理|申请)");
    private static final Pattern REPROACH = Pattern.compile("难道|岂|何在|天理|为何|凭什么|不是.{0,12}吗|就不能|管不管|有没有人|谁来|责任|良心|合理吗|作为|到底|究竟|监管|希望在|毫无|耗费|领导|一开口|司机说");

    private Questions() {}

    static List<String> in(String message) {
        List<String> questions = new ArrayList<>();
        Matcher matcher = SENTENCE.matcher(message);
        while (matcher.find()) {
            String sentence = matcher.group().strip();
            if (sentence.length() <= LONGEST && ASKS.matcher(sentence).find() && !REPROACH.matcher(sentence).find() && Topics.of(sentence).size() >= 4) {
                questions.add(sentence);
            }
        }
        return questions;
    }

    /** Not one of its words stands in the reply. */
    static boolean left(String question, String reply) {
        return Topics.shared(Topics.of(question), reply) == 0;
    }
}
