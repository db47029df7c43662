package org.minqing.report;

import java.util.Optional;

/** What saying something amounts to: it depends on who says it, with which verb, and on what is said. */
final class Acts {

    /** Asking, telling. */
    static final String ASKING = "交代|交待|吩咐|叮咛|关照|敦促|要求|强调|叮嘱|嘱咐|提醒|责成|指示|交办|勉励|指出|督促|寄语|明确要求|布置|部署|安排|确定|议定|决定|明确";
    /** Raising. */
    static final String RAISING = "倒起苦水|倒起了苦水|吐苦水|念叨|嘀咕|惦记|发牢骚|诉求是|叹道|喊道|急切地问|关心|期盼|头疼|揪心|操心|反映|建议|抱怨|诉说|诉苦|呼吁|担心|盼望|盼着|提出|提到|吐槽|询问|提议|发愁|坦言|感叹|倒苦水|问道|道出|吐露|投诉|发问|担忧|埋怨|直言";
    /** Promising. */
    static final String PROMISING = "反馈|应允|应承|应下|许下|打包票|拍胸脯|回话|应道|表示|承诺|答应|答复|作答|解答|应答|表态|回应|拍板|保证|解释|透露|回复|许诺|答道|回答|介绍";
    /** Saying. */
    static final String SAYING = "说道|说|讲|告诉|谈到|希望|通报|汇报|笑称|补充|称|认为|开了口|接过话|接话|想";

    private static final Expression ASKED = Expression.of("^(?:" + ASKING + "|希望|提出|建议|请)$");
    private static final Expression DEMAND = Expression.of("要|必须|务必|应当|不能|不得|切实|加快|抓紧|确保|加强|尽快|严禁|决不|绝不|做好|做到");
    static final Expression FUTURE = Expression.of(
            "将|会(?!议|上|后|员|场|同|所|费)|前(?:完成|把|为|给|办|解|到|出|装|换|开|补)|内(?:完成|把|给|解|办|开)|力争|争取|尽快|马上|立即|立刻|下周|明天|明日|本周|本月|下月|下个月|年内|年底|月底|季度|随时|今后|以后|即日|\\d{1,2}月\\d{1,2}日|已(?:经)?(?:列入|纳入|安排|联系|落实|着手|启动|与|对|完成|审批)|纳入|列入|延续|全部|免费|保证|一定|启动|派人|安排|抽检|准时|待.{2,14}后|可以|由|今晚|当晚|明早|明晚|后天|今天(?:就|下午|晚上)|这两天就|(?:这|本|下)周|周[一二三四五六日天末]|节前|[\\d一二三四五六七八九十两]+(?:天|小时|个月|周|星期)(?:之|以)?内|[月日号期年]起|[上中下]旬");
    /** ……制定如下整改方案: */
    private static final Expression REMEDIES = Expression.of("(?:方案|措施|办法|对策|答复|回应|承诺)(?:如下)?:$");
    private static final Expression PLANNED = Expression.of("下一步|接下来|下阶段|下步|下一阶段|今后|将|还要|打算|计划|准备|年内|争取");
    static final Expression TROUBLE = Expression.of(
            "不|没|难|干旱|应急|奢侈|绕行|停电|停水|断流|漆黑|无(?!论)|缺|差|堵|漏|坏|旧|老化|淹|涨|贵|断|脏|乱|臭|吵|噪|破|裂|塌|滑|黑|窄|少|低|慢|拖|欠|怕|愁|希望|盼|想|建议|应该|能否|能不能|可否|何时|什么时候|最好|要是|危险|隐患|闲置|荒|占|污染|异味|烧|冒|积水|内涝|渗|坑|挤|远|只有|只做|只能|才|就得|问题|麻烦|严重|困难|扰|撞|滞|矛盾|纠纷|担心|受不了|吃不消|半夜|登记|怎么|迟|停|退化|单一|薄弱|落后|太|老是|总是|天天|年年|跑|锈|发黄|追着|排队|进水|泡|就是|样样|吃力|操心|没底|说不清|花钱|要钱|哪里|哪儿");
    private static final Expression ACTS = Expression.of("^(?:增加|加大|加快|加强|加密|研究|协调|调整|优化|更换|维修|修复|清理|安装|增设|联系|开展|推进|落实|完善|申请|争取|对接|责成|督促|提高|缩短|压缩|减免|免去|开通|开放|恢复|启动|对[^,。]{2,14}(?:开通|实行|给予|进行))");
    private static final Expression NEUTRAL = Expression.of("(?:收入|挣|赚|卖了|种了|养了|每天|今年\\d|去年|已经|现在|以前|过去|多亏|如今|来了|就在|才\\d+(?:元|块))");
    private static final Expression OURS = Expression.of("我们?(?:已|将|会|正|马上|来|都|就|联系|协调|在|跟|和|先|责成)|(?:镇|区|县|乡|街道|市|局|村|社区|旗|州|省)里|(?:市|区|县)委?[\\p{IsHan}]{2,6}(?:局|部|办|委)将|放心|全(?:市|区|县|镇)新建|开工|来装|来修|派人");
    private static final Expression STUCK = Expression.of("卡(?:了|在)|没发|只有|欠|年久|淤塞|跟不上|缺|不足|不够|没有|难|滞后|困难|拖|停工|老化|堵|漏|损坏|超期|矛盾|闲置|流动性大|短缺");
    static final Expression PRAISE = Expression.of("总算|终于(?![不没])|盼到了|感谢|谢谢|满意|高兴|开心|点赞|方便多了|越来越好|放心了|好多了|有信心|感动|暖心|暖暖|温暖|幸福感|支持|欣慰|自豪|竖起|好政策|真好|舒心|心里亮堂|踏实|美滋滋|美了|越来越(?![难差少贵窄慢糟乱挤低])");

    /** Deputies, who stand among the residents, promise to pass it on. */
    private static final Expression WILL_PASS_ON = Expression.of("^(?:还|也|均|都)?(?:将|会)[^,。]{0,16}(?:反映|转达|争取|跟踪|督促|推动|协调|梳理|整理|汇总|提交|转交|通知|联系|建议)");

    /** 希望大家…… is said to those who stand around. */
    private static final Expression WISH = Expression.of("^(?:希望)?(?:大家|广大|各位|乡亲们|居民们|村民们|业主们|老党员们)(?:在|能|要|一起|都|积极|继续|共同|多|朋友|居民|村民|党员|群众|业主|选民|市民)");

    /** What a department says it will go on doing is a plan of its own, no promise to those who asked. */
    private static final Expression LATER = Expression.of("^“?(?:[^,。]{0,10}表示,)?(?:(?:下一步|接下来|下阶段|下一阶段|下步|今后)[^。]{0,30}(?:继续|持续|进一步|不断|始终|坚持|以此)|(?:还|也)?将(?:持续|继续|不断|始终|以此|常态化))");

    /** 我们会尽快反馈给有关部门: whoever says so, it is an answer. */
    private static final Expression WE_WILL = Expression.of("^我们?(?:会|将)(?:尽快|立即|马上|及时|全力|积极|立刻|抓紧|第一时间|认真|如实|努力|逐一|一一)");

    /** 希望政府加大投入, 建议有关部门……: a deputy asks it for those he stands for. */
    private static final Expression ASKS_AUTHORITIES = Expression.of("^(?:各级|上级|市|区|县|镇|乡|街道|省)?(?:政府|党委政府|党委、政府|有关部门|相关部门|职能部门|主管部门|上级|有关方面|相关方面)(?:能|可以|尽快|加大|加强|出台|重视|考虑|多|给予|帮助|解决|在|对|进一步|要)|建议(?:将|加快|尽快|对|有关部门|相关部门|政府|增加|增设)");

    /** Who answers does not ask. */
    private static final String ANSWERING = "答复|作答|解答|应答|回应|回复|反馈|解释|通报";

    private Acts() {}

    static Optional<Statement.Act> of(Speaker.Role role, String verb, Part how, Part said) {
        if (role != Speaker.Role.LEADER && (said.has(WISH) || said.has(Told.INVITES))) {
            return Optional.empty();
        }
        return switch (role) {
            case LEADER -> leader(verb, how, said);
            case UNIT -> unit(verb, how, said);
            case HOST -> host(verb, how, said);
            case RESIDENT -> resident(verb, said);
        };
    }

    /** Something still to come, or a date it will come by. */
    static boolean future(Part said) {
        return said.has(FUTURE) || Deadlines.in(said, null) != null;
    }

    static boolean promises(String verb) {
        return Expression.is(verb, "应允|应承|应下|许下|打包票|拍胸脯|承诺|答应|表态|拍板|保证|许诺|给出.{2,16}");
    }

    private static Optional<Statement.Act> leader(String verb, Part how, Part said) {
        if (promises(verb) || Expression.is(verb, "答复|作答|解答|应答|回应") && how.contains(":") || Expression.is(verb, "表示|回应|答复|作答|解答|应答|回答|答道|回复|告诉|解释|透露|通报") && future(said)) {
            return Optional.of(Statement.Act.PROMISE);
        }
        if (Expression.is(verb, "希望|建议|呼吁|期盼|盼望|认为") && said.has(ASKS_AUTHORITIES)) {
            return Optional.of(Statement.Act.RAISE);
        }
        if (said.endsWith("?")) {
            return Optional.empty();
        }
        boolean told = Expression.is(verb, "道|说|讲|说道|告诉") && (said.has("^(?:先|别|赶紧|抓紧)|你们|大家要|不能(?!不)|必须|务必|一定要") || how.has("^对[^,:]{0,14}(?:局长|主任|干部|负责人|书记|镇长|乡长|部门)"));
        if (told && !said.has("我们(?:将|会|已)|能不能|有没有|多少") && !said.endsWith("?")) {
            return Optional.of(Statement.Act.REQUIRE);
        }
        if (said.has(OURS) && future(said) && Expression.is(verb, "道|说|讲|说道|介绍|称") && !said.has("必须|务必|大家要|你们要")) {
            return Optional.of(Statement.Act.PROMISE);
        }
        if (verb.equals("道")) {
            boolean demands = said.has("一定要|必须|务必|我们要|大家要") || said.toString().split("要", -1).length > 3;
            return demands ? Optional.of(Statement.Act.REQUIRE) : Deadlines.in(said, null) != null && !said.has("^今天") ? Optional.of(Statement.Act.PROMISE) : Optional.empty();
        }
        if (Expression.is(verb, "说|讲|说道|介绍|称")) {
            return said.has("要|必须|务必|首先|第一|一是") ? Optional.of(Statement.Act.REQUIRE)
                    : said.has("将|每[周月][^,。]{0,8}(?:到|来|坐诊|上门|下乡)|下个?月|本月|月底|年底|下周|纳入|列入") ? Optional.of(Statement.Act.PROMISE) : Optional.empty();
        }
        return ASKED.matcher(verb).find() || verb.equals("表示") && said.has(DEMAND) ? Optional.of(Statement.Act.REQUIRE) : Optional.empty();
    }

    /** A department answers; what it reports as stuck, and nobody has an answer to, is a concern too. */
    private static Optional<Statement.Act> unit(String verb, Part how, Part said) {
        if (Expression.is(verb, "要求|明确要求|强调")) {
            return Optional.of(Statement.Act.REQUIRE);
        }
        if (said.has(LATER) && Deadlines.in(said, null) == null && !promises(verb)) {
            return Optional.of(Statement.Act.PLAN);
        }
        boolean acts = how.has(REMEDIES) || Expression.is(verb, "表示|答复|回复|回应|反馈|作答|应答") && said.has(ACTS);
        if (!Expression.is(verb, "提出|反映|建议") && (future(said) || promises(verb) || acts)) {
            return Optional.of(Statement.Act.PROMISE);
        }
        return Expression.is(verb, "汇报|坦言|反映|提出|道出") && said.has(STUCK) ? Optional.of(Statement.Act.RAISE) : Optional.empty();
    }

    private static Optional<Statement.Act> host(String verb, Part how, Part said) {
        if (Expression.is(verb, "强调|指出")) {
            return Optional.of(Statement.Act.REQUIRE);
        }
        if (promises(verb) || how.has(REMEDIES) || Expression.is(verb, "答复|回应|回复|作答|解答|应答") && future(said)) {
            return Optional.of(Statement.Act.PROMISE);
        }
        if (PLANNED.matcher(verb + how + said).find() && !Expression.is(verb, "反映|建议|提出")) {
            return Optional.of(Statement.Act.PLAN);
        }
        boolean raises = Expression.is(verb, RAISING) || Expression.is(verb, "说|讲|说道|告诉|汇报|介绍|称|补充") && said.has(STUCK) && !said.has(PRAISE) || Expression.is(verb, "说|讲|说道|告诉") && said.has(TROUBLE) && !said.has(PRAISE);
        return raises ? Optional.of(Statement.Act.RAISE) : Optional.empty();
    }

    private static Optional<Statement.Act> resident(String verb, Part said) {
        if (promises(verb) || Expression.is(verb, "表示|说") && said.has(WILL_PASS_ON)) {
            return Optional.of(Statement.Act.PROMISE);
        }
        if (said.has(WE_WILL)) {
            return Optional.of(Statement.Act.PROMISE);
        }
        if (Expression.is(verb, ANSWERING)) {
            return said.has("^[^。]{0,40}(?:将|会(?!议)|马上|尽快|立即|争取|由)") ? Optional.of(Statement.Act.PROMISE) : Optional.empty();
        }
        if (Expression.is(verb, "强调|指出|勉励|寄语|部署|指示")) {
            return Optional.empty();
        }
        if (verb.equals("表示") && future(said) && !said.has("希望|建议|没有|担心")) {
            return said.has("^(?:[^,。]{0,12})?将|会(?!议)") ? Optional.of(Statement.Act.PROMISE) : Optional.empty();
        }
        boolean thanks = said.has(PRAISE) && !said.has("就是(?=[^,]{0,6}[,不没太])|但|可是|不过|希望|建议|能不能|能否|最好|还是|担心|不满意");
        boolean raises = Expression.is(verb, RAISING + "|想|希望") || said.has(TROUBLE) || said.length() >= 12 && !said.has(NEUTRAL) && !said.has(PRAISE);
        return thanks || !raises ? Optional.empty() : Optional.of(Statement.Act.RAISE);
    }
}
