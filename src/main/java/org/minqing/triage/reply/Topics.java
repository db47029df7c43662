package org.minqing.triage.reply;

import java.util.HashSet;
import java.util.Set;

/** What a text speaks of, as pairs of neighbouring characters without those that only join words. */
final class Topics {

    private static final String JOINING = "的了是在和与及或也都就还又把被将给对于从到向为以而且但请您你我他她它们这那有无不没会能可要想希望问什么怎么如何吗呢吧啊谢好";

    /** What any concern and any reply may speak of. */
    private static final Set<String> EVERYWHERE = Set.of((
            "公司 立即 建设 改造 手续 部分 完成 部门 工作 解决 领导 提出 明确 咨询 答复 维护 范围 文件 市民 规定 整改 原则 调查 国家 保障 根据 周边 行政 居民 核实 实际 "
                    + "基本 方式 计划 办公 同意 管理 组织 加大 加强 单位 理解 标准 网友 登记 意见 人民 协调 信息 转交 发展 时间 具体 关心 环境 监督 严格 现象 资料 街道 工程 "
                    + "督促 依法 人员 开发 高度 规划 面积 欢迎 今年 继续 研究 审批 安全 一直 通过 小区 来信 目前 已经 通知 资金 费用 确保 办理 安排 政府 过程 联系 服务 正常 "
                    + "中心 直接 执法 电话 多次 反馈 开展 同时 力度 设置 按照 导致 完善 相关 影响 积极 其中 使用 现场 项目 处理 重视 进一 一步 情况 方案 符合 设施 规范 查处 "
                    + "社区 条件 支持 进行 调整 提供 留言 实施 平台 投诉 关注 造成 回复 程序 区域 生活 负责 发现 建议 反映 政策 群众 办法 城市 有关 问题 感谢 关部 位于 您反 所反 现将 将有 如下 贵单").split(" "));

    private Topics() {}

    /** What a concern speaks of that not every concern does. */
    static Set<String> ownOf(String text) {
        Set<String> topics = of(text);
        topics.removeAll(EVERYWHERE);
        return topics;
    }

    static Set<String> of(String text) {
        Set<String> pairs = new HashSet<>();
        String alike = text.replace('缴', '交').replace('帐', '账');
        for (int i = 0; i + 1 < alike.length(); i++) {
            if (says(alike.charAt(i)) && says(alike.charAt(i + 1))) {
                pairs.add(alike.substring(i, i + 2));
            }
        }
        return pairs;
    }

    private static boolean says(char c) {
        return Character.isIdeographic(c) && JOINING.indexOf(c) < 0;
    }

    /** How much of the shorter text's characters stand in the other, 0 to 1. */
    static double overlap(String one, String other) {
        Set<Integer> a = characters(one);
        Set<Integer> b = characters(other);
        int shorter = Math.min(a.size(), b.size());
        a.retainAll(b);
        return shorter == 0 ? 0 : (double) a.size() / shorter;
    }

    private static Set<Integer> characters(String text) {
        Set<Integer> characters = new HashSet<>();
        text.codePoints().filter(Character::isIdeographic).forEach(characters::add);
        return characters;
    }

    static int shared(Set<String> topics, String text) {
        Set<String> other = of(text);
        other.retainAll(topics);
        return other.size();
    }
}
