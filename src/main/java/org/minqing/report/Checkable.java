package org.minqing.report;


/**
 * Whether a requirement or concern names something that somebody can go and check. 回迁安置 alone is a topic,
 * 保持旗帜屹立不倒 an exhortation: such words are kept on record but not tracked.
 *
 * @param trackable true: propose 跟踪; false: propose 存查
 * @param reason message key of the reason, {@code report.checkable.<…>}
 */
public record Checkable(boolean trackable, String reason) {

    private static final Expression DEADLINE = Expression.of(
            "\\d+月|\\d+日前|[年月周季]底|年内|(?:天|日|周|月|小时|工作日)(?:之|以)?内|之前|节前|每(?:天|日|周|月|季|半月|年|两周)|定期");
    private static final Expression QUANTITY = Expression.of("\\d|[一二两三四五六七八九十百千]+(?:个|处|盏|条|户|次|名|套|块|台|部|栋|幢|份|张|场)");
    private static final Expression FAULT = Expression.of(
            "没有?(?!落下)|缺(?!席)|坏|漏|渗|堵|破|裂|断|塌|淹|积水|老化|损坏|失修|拖欠|未(?!来)|不(?:通|亮|畅|便|足|够|及时|到位|上|了|下|起|敢|能(?!不|让|搞))|太[\\p{IsHan}]|偏[高低大小]|涨|贵|臭|吵|噪|扰民|异味|占道|违建|隐患|难(?=$|[,。;、])|慢|少(?=$|[,。;、])|低(?=$|[,。;、])|严重|困难|飞线|垃圾|油烟");
    private static final Expression WORK = Expression.of(
            "(?:修复|修缮|更换|安装|加装|增设|新建|建成|建起|建立|建好|成立|拿出|制定|公示|公开|上墙|张榜|通报|清理|清运|疏通|拆除|硬化|维修|改造|划线|开通|开放|开工|完工|竣工|交付|分房|排查|登记|发放|打到|兑付|报送|核对|核定|上门|回访|反馈|备足|备好|装上|换掉|换新|坐诊|巡诊|招聘|印成|整理|接电|找地|统计|摸清|调查|调阅|办结|验收|销号|签订|移交|补齐|组建|选址|设立|配备|整改|解决(?=.{0,6}(?:问题|困难))|办证|落实到人|办好|做好(?=.{0,10}(?:换届|安置|供暖|防汛))|交付使用|入住)");
    private static final Expression EXHORTATION = Expression.of(
            "(?:增强|提高|强化|树牢|树立|坚定|坚持|弘扬|发扬|发挥|保持|凝聚|深化|提升).{0,12}(?:意识|认识|站位|觉悟|作风|精神|信心|决心|担当|旗帜|作用|本领|能力|合力|自觉|理念|思想)|高度重视|再接再厉|屹立不倒|牢记|不忘初心|主人翁|绣花功夫|心里有杆秤|放在心上|石榴籽|砥砺|奋勇|大踏步|迈进|招牌|饭碗");
    private static final int TOPIC = 8;

    public static Checkable of(String words) {
        String text = words.strip();
        if (text.isEmpty()) {
            return new Checkable(false, "report.checkable.empty");
        }
        boolean work = WORK.matcher(text).find();
        boolean fault = FAULT.matcher(text).find();
        if (DEADLINE.matcher(text).find() && (work || text.length() > TOPIC)) {
            return new Checkable(true, "report.checkable.deadline");
        }
        if (EXHORTATION.matcher(text).find() && !(work && QUANTITY.matcher(text).find())) {
            return new Checkable(false, "report.checkable.exhortation");
        }
        if (fault) {
            return new Checkable(true, "report.checkable.fault");
        }
        if (work && text.length() > TOPIC) {
            return new Checkable(true, "report.checkable.work");
        }
        boolean topic = text.length() <= TOPIC && text.indexOf(',') < 0 && text.indexOf('\uff0c') < 0;
        return new Checkable(false, topic ? "report.checkable.topic" : "report.checkable.general");
    }
}
