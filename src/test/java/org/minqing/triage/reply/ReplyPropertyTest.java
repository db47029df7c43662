package org.minqing.triage.reply;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

class ReplyPropertyTest {

    @Provide
    Arbitrary<String> replies() {
        Arbitrary<String> part = Arbitraries.oneOf(
                Arbitraries.of("您好！", "已转相关部门，", "11月20日", "《条例》", "（", "“", "》", "2019年5月", "网友", "\uD840", "\uDC00", "尽快修复。", "\n", "？"),
                Arbitraries.strings().ofMaxLength(6));
        return part.list().ofMaxSize(40).map(parts -> String.join("", parts));
    }

    @Property(tries = 400)
    void whatever_is_typed_each_span_lies_in_it_and_clauses_follow_one_another(@ForAll("replies") String reply) {
        ReplyText read = ReplyText.of(reply);
        int end = 0;
        for (Clause clause : read.clauses()) {
            assertThat(clause.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(reply.substring(clause.span().start(), clause.span().end())).isEqualTo(clause.text());
            end = clause.span().end();
        }
        ReplyCheck.check(reply, reply, EarlierReplies.none(), "1").forEach(finding ->
                finding.spans().forEach(span -> assertThat(span.end()).isLessThanOrEqualTo(reply.length())));
    }

    @Property(tries = 200)
    void a_second_stock_phrase_never_makes_a_stock_reply_say_more(@ForAll("replies") String reply) {
        String polite = reply + "。感谢您的支持！";
        assertThat(ReplyText.of(polite).ownLength()).isLessThanOrEqualTo(ReplyText.of(reply).length());
    }
}
