package org.minqing.cli;

import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes up what residents bring up and what they are answered, a million times without saying the same twice: some troubles are
 * common and most are rare, and so are the names of estates and roads, of which there are thousands.
 */
final class BenchWords {

    private static final String FIRST = "翠东长河民新金玉云海福安康平和泰瑞景华盛文明德永兴嘉锦绣春江秋月星辰梅兰竹桂荷柳松柏杨桃李杏枫石泉溪湖湾滨港桥塔亭阳光";
    private static final String SECOND = "苑庭园庄里坊巷丰乐宁顺祥荣茂昌隆达通信义仁礼智善美清雅静怡和欣悦馨澜波涛浦塘堤岸洲岛山岭峰谷原野林森木棠樱";
    private static final List<String> KINDS = List.of("小区", "花园", "新村", "家园", "公寓", "路", "街", "巷", "市场", "村");

    private static final List<String> TROUBLES = List.of(
            "楼道漏水", "屋顶渗水", "路灯不亮", "电梯停运", "下水道堵塞", "污水外溢", "垃圾清运不及时", "停车难", "占道经营", "夜间施工噪声",
            "油烟扰民", "外墙脱落", "加装电梯", "暖气不热", "自来水发黄", "水压不足", "燃气管道改造", "飞线充电", "消防通道堵塞", "物业费纠纷",
            "业委会换届", "房产证办理", "学位不足", "医保报销", "养老金认证", "公交绕行", "道路坑洼", "红绿灯时间短", "树木遮挡采光", "蚊虫滋生",
            "流浪狗伤人", "广场舞扰民", "违章搭建", "群租房", "拆迁补偿", "土地确权", "拖欠工资", "企业招工难", "贷款难", "审批慢",
            "围墙倒塌", "井盖缺失", "护栏损坏", "河道发臭", "烟囱冒黑烟", "快递柜占地", "网络信号差", "幼儿园收费", "老年食堂太远", "无障碍坡道缺失",
            "化粪池满溢", "管网老化", "雨天内涝", "高空抛物", "监控损坏", "门禁失灵", "绿化带枯死", "健身器材损坏", "公厕关门", "祠堂修缮");

    private static final List<String> SINCE = List.of("从去年冬天开始", "已经半个多月了", "反映过好几次", "上个月修过一回又坏", "雨季一到就严重", "一直没有人管",
            "周边三栋楼都这样", "孩子上学要绕着走", "老人出门不方便", "前两天有人摔倒", "物业说没有维修资金", "几家单位互相推", "楼上楼下说法不一", "网上投诉没有回音");

    private static final List<String> WISHES = List.of("希望尽快派人来看", "请给一个明确的时间", "请有关部门现场查看", "盼望早日解决", "请说明费用怎么出", "希望列入今年改造计划",
            "请协调物业和业主", "请答复什么时候开工", "希望开个会听听大家意见", "请依法处理");

    private static final List<String> ANSWERS = List.of("工作人员已到现场查看", "已约施工队进场", "已列入改造清单", "正在征求居民意见", "已联系产权单位", "已责成物业整改",
            "经核实情况属实", "已更换损坏部件", "已完成清淤疏通", "需报区里审批", "方案已通过评审", "资金已经落实", "已向本人说明政策", "将在汛期前完工");

    private final Random random;

    BenchWords(Random random) {
        this.random = random;
    }

    /** The first are drawn most often, as it is with words. */
    private int rank(int many) {
        return (int) (Math.pow(many + 1.0, random.nextDouble()) - 1);
    }

    private String one(List<String> of) {
        return of.get(rank(of.size()));
    }

    String trouble() {
        return one(TROUBLES);
    }

    /** An estate, a road, a village; one of some twenty thousand. */
    String name() {
        int name = rank(FIRST.length() * SECOND.length());
        return "" + FIRST.charAt(name % FIRST.length()) + SECOND.charAt(name / FIRST.length() % SECOND.length())
                + KINDS.get((name * 31 + name / 7) % KINDS.size());
    }

    Map<String, String> concern() {
        String name = name();
        String trouble = trouble();
        return Map.of("title", name + trouble, "text", name + (1 + random.nextInt(60)) + "号楼" + (1 + random.nextInt(6)) + "单元"
                + trouble + "，" + one(SINCE) + "，" + one(SINCE) + "。旁边的" + name() + "也有" + trouble() + "的情况，" + one(WISHES) + "。");
    }

    String reply() {
        return one(ANSWERS) + "，" + one(ANSWERS) + "。" + name() + "由专人负责，预计" + (1 + random.nextInt(12)) + "月" + (1 + random.nextInt(28))
                + "日前" + trouble() + "问题有结果。";
    }
}
