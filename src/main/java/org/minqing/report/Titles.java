package org.minqing.report;

import java.util.ArrayList;
import java.util.List;

/** Posts: where one begins, and what of it is the post and what the name of its area. */
final class Titles {

    static final String POST = "(?:" + Lexicon.anyOf("posts") + ")(?:[(]\\p{IsHan}{2,6}[)])?";

    private static final String ORG = "(?:党工委|工委|党委|党组|党总支|党支部|办事处|人大|纪工委|妇工委|纪委|管委会|政府|政协|武装部|关工委|团工委|总工会|工会)";
    private static final List<Expression> AREAS = List.of(
            Expression.of("^(?!人大街道).*(?:街道|(?<!驻)街|开发区|高新区|经开区|新区|新城|园区|度假区|示范区|产业园|经济区|社区|苏木|嘎查|镇|乡|村|大学城|(?<=[\\d〇一二三四五六七八九十])团|林场|牧场|农场|管理区|融合区|合作区|试验区|^团)(?=" + ORG + ")"),
            Expression.of("^.{1,8}[镇乡](?=(?:代|常务)?副?[镇乡]长)"),
            Expression.of("^.{2,7}(?:街道|镇|乡|苏木)(?=\\p{IsHan}{2,9}(?:办|办公室|中心|科|站|所|大队|委员)|(?:中心)?卫生院|(?:副?主任|包[片村]干部|下沉干部)$)"),
            Expression.of("^.{1,8}[区县市旗](?=(?:代|常务)?副?[区县市旗]长)"),
            Expression.of("^(?![副代兼原现前]|常务|挂职|分管|新任)[^区县市旗镇乡副]{2,3}(?=[区县市旗镇乡]长$)"),
            Expression.of("^[^区县市旗]{1,4}(?=[区县市旗](?:委|政府|人大|政协|纪委|监委|总工会|残联|妇联|侨联|工商联))"),
            Expression.of("^.{1,6}[区县市旗](?=[区县市旗](?:委|政府|人大|政协|纪委|监委))"),
            Expression.of("^(?![^区县市旗]{1,3}(?:城市|都市|超市|[社园辖郊景库林牧校片厂]区)|[主老新旧]?城区|国网)[^区县市旗]{2,4}(?=[区县市旗]\\p{IsHan}{2,12}(?:局|办|院|行|队|公司|中心|集团|所|站|馆|会|部|社|校))"),
            Expression.of("^(?:[区县市旗镇乡]?人民)?[区县市旗镇乡]?政府(?=(?:代|常务)?副?[区县市旗镇乡]长)"),
            Expression.of("^.{2,18}(?:社区(?!副?(?:书记|主任)$)|(?<!驻)村)(?=(?:驻村)?(?:第一|副|专职副|党支部|党总支|党委)?书记|(?:居委会|村委会|妇女)?主任|妇联主席)"),
            Expression.of("^.{0,18}(?:社区|村)(?=网格[员长])"),
            Expression.of("^[^区县市旗]{1,4}[区县市旗](?=(?:民生)?观察员)"),
            Expression.of("^.{2,5}(?=街办)"),
            Expression.of("^.{1,4}(?=[区县市乡镇]议员)"),
            Expression.of("^(?:.*(?:街道|镇|乡))(?=[一二三四]级(?:主任科员|调研员))"),
            Expression.of("^第.{1,5}师(?:.{1,5}市)?(?=党委|政委|副?师长)"),
            Expression.of("^.{2,8}[区县市旗]人民政府(?=(?:代|常务)?副?[区县市旗]长)"),
            Expression.of("^.{2,14}(?=社区副?(?:书记|主任)$)"),
            Expression.of("^街(?![道长办])"),
            Expression.of("^[省市县区镇乡]?[两三四五]级(?=人大代表|政协委员)"),
            Expression.of("^(?:街道|苏木|园区)(?=副|政法委员|组织委员|宣传委员|统战委员|民政助理|网格|管理办)"),
            Expression.of("^[^、]{0,12}(?:村|嘎查|社区|苏木|镇|乡|街道)(?=驻村)"),
            Expression.of("^[^、]{2,14}驻[^、]{2,8}(?:村|嘎查|社区)(?=(?:驻村|帮扶)?(?:工作队|第一书记))"),
            Expression.of("^驻[^、]{2,8}(?:嘎查|社区|(?<!驻)村)(?=第一书记)"),
            Expression.of("^[^、]{0,10}(?:[\\d〇一二三四五六七八九十]连)(?=党支部|连长|副连长|指导员)"),
            Expression.of("^[一二三四五六七八九十百〇零\\d]{1,5}团(?=团长|副团长)"),
            Expression.of("^[^、]{2,12}产业园(?=党群)"),
            Expression.of("^[^、]{2,6}(?:街道|镇|乡)(?=妇联主席|(?:综治|平安|党建)办(?:副)?主任)"),
            Expression.of("^.{0,6}新区(?=社会治理|政务服务)"),
            Expression.of("^.{0,6}(?:新区|新城|开发区|高新区|园区)(?=管委会)"));
    private static final Expression LEADING = Expression.of(
            "^(?:.*(?:[一二两三四五六七八九十几数多\\d][名位]|上午|下午|晚上|晚|傍晚|清晨|凌晨|一早|(?<=[\\d一二三四五六七八九十今昨前当同近次本])日|昨天|今天|前天|日前|近日|当天|当日|期间|同时|陪同|邀请|其中|现场|会上|会后|随同|带领|率领|带[着著]|偕同|联同|会同|约上|叫上|拉上|领着|(?:的|还)有|率队|组织(?![部委科处工人])|召集|率|包括|来自|作为|由|与|跟|(?<!数)据|请|以及|(?<!^[^我你他她])和(?!外事|农村|文史|法制|社会|计划|学习|信息|体育|改革|旅游|规划|城乡|环境|草原|生态|知识产权|执法|健康|电视|大数据)|及|同|在|对|向|让|给|把|为|(?<!主)任|现任|(?:轮|见|找|等|遇|碰|寄|送)到了?|一见|来了|请来|(?<!草)原|现(?=[区县市镇乡街党])|是|的)(?![委员会工办公协领导])(?=.{2})|^(?:以及|及|和|有|可(?=副)|朝(?=网格))(?=.{2})|记者随|^[我你他她]们?[和与同跟](?=.{2}))");
    private static final Expression BODY = Expression.of("委|局|办|部|院|会|协|大|处|科|室|中心|街道|镇|乡|区|县|市|旗|队|所|站|公司|集团|工会|政府|组|厅|校|社|村|社区|馆|党|常务|执法|纪|监|法|段|厂|矿|场|学院|学校|银行|关|军|师|团|连");

    private Titles() {}

    /**
     * The post that ends where {@code before} ends, area name taken off; empty part if none does. {@code before} is at
     * most a clause.
     */
    static Part endingAt(Part before) {
        int start = Math.max(0, before.length() - 28);
        Part window = before.sub(start);
        String words = window.toString();
        int cut = 0;
        int bracket = words.endsWith(")") ? words.lastIndexOf('(') : words.length();
        for (int i = bracket - 1; i >= 0; i--) {
            char c = words.charAt(i);
            boolean also = c == '兼' && i > 0 && i + 1 < words.length() && words.charAt(i + 1) != '职';
            if (also || ",。;:!?、()《 —】".indexOf(c) >= 0 || c == '”' && i == words.length() - 1) {
                cut = i + 1;
                break;
            }
        }
        Part title = window.sub(cut);
        Search leading = title.matcher(LEADING);
        if (leading.find() && leading.end() < title.length()) {
            title = title.sub(leading.end());
        }
        return title;
    }

    static Part withoutArea(Part title) {
        Part out = title;
        for (Expression area : AREAS) {
            Search m = out.matcher(area);
            if (m.find() && m.end() < out.length()) {
                out = out.sub(m.end());
            }
        }
        return out;
    }

    static boolean plausible(Part title) {
        return title.length() <= 24 && (title.has(BODY) || title.length() <= 6);
    }

    /** Posts in words such as 区委副书记、区长 or 城市管理办主任, each apart. */
    static List<Part> list(Part words) {
        var out = new ArrayList<Part>();
        for (Part piece : words.split("、,兼 ")) {
            Part title = piece.trim(",、兼 ");
            if (!title.isEmpty()) {
                out.add(withoutArea(title));
            }
        }
        return out;
    }
}
