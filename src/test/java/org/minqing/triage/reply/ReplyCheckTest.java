package org.minqing.triage.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyCheckTest {

    private static final String LAMPS = "5幢门口路灯不亮\n滨河小区5幢门口三盏路灯坏了半个月，老人晚上下楼看不清台阶。什么时候能修好？需要居民出钱吗？";

    private static final String GOOD = "经社发局现场查看，5幢门口三盏路灯因线路老化短路，已于11月20日更换灯头和电缆，当晚恢复照明。费用由公共维修资金支出，居民不用出钱。";

    private static List<Finding> check(String reply) {
        return ReplyCheck.check(LAMPS, reply, EarlierReplies.none(), "1");
    }

    private static List<Check> kinds(String reply) {
        return check(reply).stream().map(Finding::check).toList();
    }

    @Test
    void a_reply_that_says_who_did_what_when_and_why_gets_no_advice() {
        assertThat(check(GOOD)).isEmpty();
    }

    @Test
    void thanks_and_handed_on_is_a_stock_phrase_that_answers_nothing() {
        assertThat(kinds("您好！您反映的问题已收悉，已转相关部门处理，感谢您对我们工作的支持。"))
                .containsExactly(Check.STOCK, Check.UNANSWERED, Check.NO_DATE);
    }

    @Test
    void a_promise_nobody_can_hold_to_is_a_stock_phrase_too() {
        assertThat(kinds("感谢您的建议，我们将认真研究。")).contains(Check.STOCK, Check.UNANSWERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"您反映的问题已收悉，我们高度重视，将尽快处理，感谢您的关心支持。", "我局高度重视，已安排专人处理，请耐心等待。", "收到，正在处理中。",
        "我单位将认真落实，举一反三，切实为群众办实事。", "已尽快落实。"})
    void to_deal_with_it_soon_and_earnestly_is_what_any_resident_could_have_got(String reply) {
        assertThat(kinds(reply)).contains(Check.STOCK, Check.UNANSWERED, Check.NO_DATE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"已处理路灯线路，11月20日恢复。", "已安排专人每晚巡查5幢门口路灯。", "将尽快处理5幢门口的路灯线路。"})
    void what_was_done_is_no_stock_phrase_however_short(String reply) {
        assertThat(kinds(reply)).doesNotContain(Check.STOCK, Check.UNANSWERED);
    }

    @Test
    void ask_somebody_else_does_not_answer_but_is_no_stock_phrase() {
        assertThat(kinds("该问题不属于我局职责范围，请您致电城管局咨询。")).contains(Check.UNANSWERED).doesNotContain(Check.STOCK);
    }

    @Test
    void the_words_a_finding_speaks_of_stand_in_the_reply_where_it_says() {
        String reply = "您好！我局已安排人员更换三盏路灯，尽快恢复照明。";
        Finding late = check(reply).stream().filter(finding -> finding.check() == Check.NO_DATE).findFirst().orElseThrow();
        assertThat(late.spans()).hasSize(late.words().size()).isNotEmpty();
        for (int i = 0; i < late.spans().size(); i++) {
            assertThat(reply.substring(late.spans().get(i).start(), late.spans().get(i).end())).isEqualTo(late.words().get(i));
        }
        assertThat(late.words()).contains("尽快恢复照明");
    }

    @Test
    void soon_is_no_date() {
        assertThat(kinds("三盏路灯近期将更换灯头，居民不用出钱，由公共维修资金支出。")).containsExactly(Check.NO_DATE);
    }

    @Test
    void the_day_of_the_letter_is_not_the_day_by_when() {
        assertThat(kinds("三盏路灯将更换灯头，居民不用出钱，由公共维修资金支出。社会发展局 2026年11月20日")).contains(Check.NO_DATE);
    }

    @Test
    void a_day_a_deadline_or_a_stretch_of_days_is_a_date() {
        for (String when : List.of("11月30日前", "本周内", "5个工作日内", "年底前", "下周三", "十二月上旬", "三天内", "国庆前")) {
            assertThat(kinds("三盏路灯将在" + when + "更换灯头，居民不用出钱，由公共维修资金支出。")).as(when).doesNotContain(Check.NO_DATE);
        }
    }

    @Test
    void what_is_only_explained_needs_no_date() {
        assertThat(kinds("按照《物业管理条例》，小区内路灯属于共用设施，费用从公共维修资金列支，居民不需要出钱。")).doesNotContain(Check.NO_DATE);
    }

    @Test
    void a_question_that_is_not_taken_up_is_named() {
        String asked = LAMPS + "老化的线路什么时候更换？另外，办理装修押金退还需要哪些材料？";
        Finding left = ReplyCheck.check(asked, GOOD, EarlierReplies.none(), "1").getFirst();
        assertThat(left.check()).isEqualTo(Check.QUESTION_LEFT);
        assertThat(left.words()).containsExactly("另外，办理装修押金退还需要哪些材料？");
    }

    @Test
    void a_reproach_with_a_question_mark_is_no_question() {
        assertThat(Questions.in("难道就没有人管吗？凭什么我们要等这么多天？")).isEmpty();
    }

    @Test
    void a_reply_about_something_else_does_not_answer() {
        String school = "经查，《义务教育招生办法》规定学区按户籍划分，孩子须在八月中旬由父母携带户口簿、房产证和接种证到教务处报名；外来务工人员子女凭居住证申请，学位不足时由教育局统筹。";
        assertThat(kinds(school)).contains(Check.UNANSWERED);
        assertThat(ReplyCheck.check("孩子上学\n外来务工人员的孩子今年八月报名，需要户口簿和居住证吗？学区怎么划分？", school, EarlierReplies.none(), "1"))
                .extracting(Finding::check).doesNotContain(Check.UNANSWERED);
    }

    @Test
    void a_short_result_need_not_say_again_what_was_asked() {
        assertThat(ReplyCheck.check("井盖缺失\n滨河路公交站台旁少了一块井盖，老人小孩走过很危险，请尽快补上。", "11月20日上午已补装并加固，周围六处一并查过。", EarlierReplies.none(), "1")).isEmpty();
    }

    @Test
    void the_words_of_an_earlier_reply_to_another_case_are_a_copy() {
        EarlierReplies earlier = EarlierReplies.none();
        earlier.add("滨20261101-0007", GOOD.replace("5幢", "9幢").replace("11月20日", "10月8日"));
        Finding copy = ReplyCheck.check(LAMPS, GOOD, earlier, "1").getFirst();
        assertThat(copy.check()).isEqualTo(Check.COPIED);
        assertThat(copy.words()).containsExactly("滨20261101-0007");
    }

    @Test
    void a_reply_is_no_copy_of_itself() {
        EarlierReplies earlier = EarlierReplies.none();
        earlier.add("1", GOOD);
        assertThat(ReplyCheck.check(LAMPS, GOOD, earlier, "1")).isEmpty();
    }

    @Test
    void a_reply_on_the_same_matter_in_other_words_is_no_copy() {
        EarlierReplies earlier = EarlierReplies.none();
        earlier.add("2", "经开发建设局查看，9幢车库入口两盏路灯被货车撞坏，10月8日由肇事方赔偿并重新安装，现已正常照明。");
        assertThat(ReplyCheck.check(LAMPS, GOOD, earlier, "1")).isEmpty();
    }

    @Test
    void an_erased_concern_is_not_missed() {
        assertThat(ReplyCheck.check("", GOOD, EarlierReplies.none(), "1")).isEmpty();
    }

    @Test
    void nothing_typed_gets_no_advice() {
        assertThat(check(" \n。")).isEmpty();
    }

    @Test
    void a_few_words_without_ground_or_result_that_put_off_the_rest_are_told_so() {
        assertThat(kinds("路灯照明大家都很关心，有关情况将及时反馈。")).contains(Check.UNEXPLAINED);
        assertThat(kinds("路灯照明大家都很关心。")).doesNotContain(Check.UNEXPLAINED);
    }

    @Test
    void a_reply_that_explains_scores_above_one_as_long_that_does_not() {
        String empty = "您好！您的留言我们已经收悉，我们对此高度重视，已经将您反映的问题转交给相关职能部门进行调查处理，如有情况将及时反馈，感谢您的支持。";
        assertThat(ReplyCheck.explains(GOOD)).isGreaterThan(ReplyCheck.explains(empty) + 2);
    }
}
