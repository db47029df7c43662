package org.minqing.report;

import java.util.List;

/** An official named with his posts: 区委副书记、区长宁怀谷. {@code mention} covers posts and name. */
record Person(Part name, List<Part> titles, Part mention) {

    private static final java.util.regex.Pattern LOCAL = java.util.regex.Pattern.compile(
            "社区(?!办|服务|建设|工作|治理)|居民区|(?<![农驻包联进])村(?![镇乡])|居委会|业委会|业主委员会|物业|小区|公司(?!.*(?:局|委))|小组|嘎查|支书|企业|合作社|经济社|志愿|舞蹈|书店|图书馆|卫生站|工作室|楼|网格");

    /** Officials of the place itself and people of its life: hosts and residents, not visitors. */
    boolean local() {
        return !titles.isEmpty() && titles.stream().allMatch(title -> widened(title).has(LOCAL));
    }

    /** With the area name that was taken off the post. */
    private Part widened(Part title) {
        return new Part(title.text(), Math.min(mention.from(), title.from()), title.to());
    }
}
